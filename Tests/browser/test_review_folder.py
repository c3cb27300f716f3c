# The review from the folder alone, opened as a file: decisions stay in the browser, survive, are seen by other tabs, are
# downloaded, and are wiped.

import json

import pytest

import archives
import reviewing
from conftest import build, listed
from reviewing import ARTICLE, REVIEWER, current, introduce, open_article, press, words


@pytest.fixture(scope="module")
def public(binary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("folder")
    return build(binary, reviewing.archive(folder / "content"), folder / "public")


@pytest.fixture
def root(public):
    return public.root.as_uri() + "/"


@pytest.fixture
def context(open_context):
    context = open_context(accept_downloads=True)
    context.faults = []
    context.on("weberror", lambda fault: context.faults.append(str(fault.error)))
    context.on("console", lambda message: context.faults.append(message.text) if message.type == "error" else None)
    yield context
    assert not context.faults, listed(context.faults)


def open_page(context, root: str):
    page = context.new_page()
    # A page with decisions that were not downloaded asks before it is left.
    page.on("dialog", lambda dialog: dialog.accept())
    open_article(page, root)
    return page


def decide(page, letter: str) -> str:
    """Presses a key of decisions, and waits until the next annotation has its turn. Gives the words that were decided."""
    before = current(page)
    index = page.locator(".article-text .mark.now").first.evaluate("mark => mark.hashiyaMark")
    press(page, letter)
    if page.locator("dialog[open]").count():
        introduce(page)
    page.wait_for_function("id => { const now = document.querySelector('.article-text .mark.now');"
                           " return now && now.hashiyaMark !== id; }", arg=index)
    return before


def download(page) -> list[dict]:
    with page.expect_download() as waiting:
        page.locator("[data-tool=review_store_download]").click()
    path = waiting.value.path()
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_keys_work_by_their_place_on_a_persian_keyboard(context, root):
    page = open_page(context, root)
    accepted = decide(page, "A")
    rejected = decide(page, "R")
    unsure = decide(page, "U")
    assert accepted in words(page, "accepted")
    assert rejected in words(page, "rejected")
    assert unsure in words(page, "unsure")
    # What was decided and what comes next is said to those who listen.
    assert current(page) in page.locator("#review-live").text_content()
    # Undo is one key.
    press(page, "Z")
    page.wait_for_function("words => document.querySelector('.panel-words').textContent === words", arg=unsure)
    assert page.locator(".panel .badge.suggested").count() == 1
    # Back and forth among what nobody has decided.
    press(page, "J")
    following = current(page)
    assert following != unsure
    press(page, "K")
    assert current(page) == unsure


def test_keys_are_off_while_typing_and_with_modifiers(context, root):
    page = open_page(context, root)
    decide(page, "A")
    before = words(page, "accepted")
    press(page, "N")
    page.locator("dialog[open] textarea").wait_for()
    for letter in "ARU":
        press(page, letter)
    assert page.locator("dialog[open] textarea").input_value() == "شقع"
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.querySelector('dialog[open]')")
    page.keyboard.press("Alt+a")
    page.keyboard.press("Control+Shift+a")
    assert words(page, "accepted") == before


def test_decisions_survive_a_reload_and_a_closed_tab(context, root):
    page = open_page(context, root)
    accepted, rejected = decide(page, "A"), decide(page, "R")
    page.reload()
    reviewing.ready(page)
    assert accepted in words(page, "accepted") and rejected in words(page, "rejected")
    page.close()
    page = open_page(context, root)
    assert accepted in words(page, "accepted") and rejected in words(page, "rejected")
    # The name was asked once.
    decide(page, "A")
    # And the queue knows of it.
    page.goto(root + "review/index.html")
    page.get_by_text(REVIEWER).first.wait_for()


def test_leaving_with_decisions_that_were_not_downloaded_is_asked_about(context, root):
    page = context.new_page()
    asked = []

    def answer(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    open_article(page, root)
    page.reload()
    reviewing.ready(page)
    assert asked == []
    decide(page, "A")
    page.reload()
    reviewing.ready(page)
    assert asked == ["beforeunload"]
    # From one page of the review to another nothing is lost.
    decide(page, "A")
    page.get_by_role("main").locator("a[href='index.html']").first.click()
    page.wait_for_url("**/review/index.html")
    assert asked == ["beforeunload"]
    # What was downloaded is safe.
    download(page)
    page.reload()
    page.locator("#review .queue-head").wait_for()
    assert asked == ["beforeunload"]


def test_a_download_has_exchange_lines_that_import_takes_once(context, root, public, binary, tmp_path):
    page = open_page(context, root)
    accepted, rejected = decide(page, "A"), decide(page, "R")
    lines = download(page)
    assert [(line["act"], line["target"]["quote"]) for line in lines] == [("accept", accepted), ("reject", rejected)]
    for line in lines:
        assert list(line)[:2] == ["archive", "article"]
        assert line["archive"] == archives.ARCHIVE_ID and line["article"] == ARTICLE and line["by"] == REVIEWER
        assert set(line["target"]) == {"block", "start", "end", "quote", "prefix", "suffix", "text_sha256"}
        assert line["body"]["kind"] in ("name", "quotation", "date")
    folder = reviewing.archive(tmp_path / "content")
    path = tmp_path / "decisions.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    archives.run(binary, "import", path, "--archive", folder)
    assert [act["id"] for act in reviewing.acts(folder)] == [line["id"] for line in lines]
    archives.run(binary, "import", path, "--archive", folder)
    assert len(reviewing.acts(folder)) == 2
    shown = archives.run(binary, "list", "annotations", "--json", "--article", ARTICLE, "--status", "accepted", "rejected",
                         "--archive", folder).stdout
    assert sorted((each["quote"], each["status"]) for each in map(json.loads, shown.splitlines())) == sorted(
        [(accepted, "accepted"), (rejected, "rejected")])


def test_one_button_wipes_them_from_a_borrowed_computer(context, root):
    page = open_page(context, root)
    decide(page, "A")
    page.goto(root + "review/index.html")
    page.locator("[data-tool=review_store_wipe]").click()
    dialog = page.locator("dialog[open]")
    # It has to be meant: what the focus is on keeps everything.
    page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    assert page.evaluate("hashiyaReview.store.state.total") == 1
    page.locator("[data-tool=review_store_wipe]").click()
    with page.expect_navigation():
        dialog.locator("button:not([type=submit])").click()
    page.locator("#review .queue-head").wait_for()
    left = page.evaluate("Object.entries(localStorage).concat(Object.entries(sessionStorage))")
    assert not [key for key, value in left if key.startswith(f"{archives.ARCHIVE_ID}:review:") or REVIEWER in value]
    open_article(page, root)
    assert words(page, "accepted") == []
    # A borrowed computer does not know who was there.
    press(page, "A")
    page.locator("dialog[open]").wait_for()
    assert page.locator("dialog[open] input").first.input_value() == ""


def test_a_second_tab_sees_decisions_and_nothing_is_overwritten(context, root):
    one, other = open_page(context, root), open_page(context, root)
    first = decide(one, "A")
    other.wait_for_function(
        "words => [...document.querySelectorAll('.mark.accepted')].some(mark => mark.textContent === words)", arg=first)
    # Both decide without having looked at each other's page.
    reviewing.go_to(other, "گنبد ناپیدا")
    decide(other, "R")
    reviewing.go_to(one, "۵ دی ۱۳۹۷")
    decide(one, "U")
    assert len(download(one)) == 3
    for page in [one, other]:
        page.reload()
        reviewing.ready(page)
        assert first in words(page, "accepted")
        assert words(page, "rejected") == ["گنبد ناپیدا"] and words(page, "unsure") == ["۵ دی ۱۳۹۷"]


def test_private_windows_that_refuse_storage_still_download(open_context, root):
    context = open_context(accept_downloads=True)
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    page = open_page(context, root)
    accepted = decide(page, "A")
    assert accepted in words(page, "accepted")
    assert [line["target"]["quote"] for line in download(page)] == [accepted]

# The review with the local server: decisions are lines on the disk before it answers, every window sees everybody's, two who differ
# are settled, and nothing is lost when the server goes away.

import json
import signal
import urllib.error
import urllib.request

import pytest

import reviewing
from conftest import listed
from reviewing import ARTICLE, OTHER, REVIEWER, Desk, acts, current, go_to, introduce, open_article, press, words


@pytest.fixture
def folder(tmp_path):
    return reviewing.archive(tmp_path / "content")


@pytest.fixture
def desk(binary, folder):
    desk = Desk(binary, folder)
    yield desk
    desk.stop()


@pytest.fixture
def enter(desk, open_context):
    """Opens a window of a browser of its own, on the article, for a reviewer."""
    faults = []

    def enter(name: str = REVIEWER, context=None):
        context = context or open_context(accept_downloads=True)
        context.on("weberror", lambda fault: faults.append(str(fault.error)))
        page = desk.enter(context)
        page.on("dialog", lambda dialog: dialog.accept())
        open_article(page, desk.root)
        page.evaluate("() => { hashiyaReview.store.ask(); }")
        introduce(page, name)
        return page

    yield enter
    assert not faults, listed(faults)


def answered(page, letter: str) -> dict:
    """Presses a key, and gives what the server said to the acts it made."""
    with page.expect_response(lambda response: response.url.endswith("/-/acts") and response.request.method == "POST") as waiting:
        press(page, letter)
    return waiting.value.json()


def wait_for(page, status: str, quote: str) -> None:
    page.wait_for_function(
        "([status, words]) => [...document.querySelectorAll('.article-text .mark.' + status)]"
        ".some(mark => mark.textContent === words)", arg=[status, quote])


def test_an_accepted_name_is_on_the_disk_before_the_answer(enter, folder):
    page = enter()
    quote = current(page)
    seen = []
    # What the file has when the answer comes, before the page has it.
    page.route("**/-/acts", lambda route: (route.fetch(), seen.extend(acts(folder)), route.continue_()))
    told = answered(page, "A")
    assert [result["state"] for result in told["results"]] in (["written"], ["there"])
    assert [(act["act"], act["target"]["quote"], act["by"]) for act in seen] == [("accept", quote, REVIEWER)]
    # The same act twice is one line.
    assert len(acts(folder)) == 1
    assert told["results"][0]["id"] == acts(folder)[0]["id"]
    assert quote in words(page, "accepted")


def test_the_next_has_its_turn_without_waiting_for_the_server(enter, folder):
    page = enter()
    quote = current(page)
    held = []
    page.route("**/-/acts", lambda route: held.append(route))
    mark = page.locator(".article-text .mark.now").first
    before = mark.evaluate("mark => mark.hashiyaMark")
    press(page, "A")
    assert quote in words(page, "accepted")
    assert mark.evaluate("mark => mark.hashiyaMark") != before
    # It is not said to be written before it is.
    page.wait_for_function("() => hashiyaReview.store.state.pending === 1")
    assert acts(folder) == []
    held[0].continue_()
    page.wait_for_function("() => hashiyaReview.store.state.pending === 0")
    assert [act["act"] for act in acts(folder)] == ["accept"]


def test_the_articles_page_is_made_anew(enter, desk):
    page = enter()
    go_to(page, "گنبد ناپیدا")
    answered(page, "A")
    other = page.context.new_page()
    other.goto(desk.root + f"articles/{ARTICLE}.html")
    mark = other.locator(".sheet .mark", has_text="گنبد ناپیدا").first
    assert "suggested" not in mark.get_attribute("class")
    other.goto(desk.root + "entities/sample-dome/index.html")
    assert other.get_by_text("گنبد ناپیدا").count() > 0


def test_an_open_page_follows(enter, desk):
    page = enter()
    other = page.context.new_page()
    other.goto(desk.root + f"articles/{ARTICLE}.html")
    assert other.locator(".sheet .mark.suggested", has_text="گنبد ناپیدا").count() == 1
    other.wait_for_timeout(500)
    go_to(page, "گنبد ناپیدا")
    answered(page, "A")
    other.wait_for_function(
        "() => ![...document.querySelectorAll('.sheet .mark.suggested')].some(mark => mark.textContent === 'گنبد ناپیدا')")


def test_a_second_window_sees_decisions_as_they_are_made(enter):
    one, other = enter(), enter(OTHER)
    quote = current(one)
    answered(one, "R")
    wait_for(other, "rejected", quote)
    # It tells who it was.
    go_to(other, quote)
    assert REVIEWER in other.locator(".panel-body").text_content()


def test_two_who_differ_leave_it_open_until_it_is_settled(enter, folder):
    one, other = enter(), enter(OTHER)
    quote = "گنبد ناپیدا"
    for page, letter in [(one, "A"), (other, "R")]:
        go_to(page, quote)
        answered(page, letter)
    for page in [one, other]:
        wait_for(page, "disputed", quote)
    go_to(one, quote)
    sides = one.locator(".panel-body li.choice")
    assert sides.count() == 2
    assert REVIEWER in sides.nth(0).text_content() and OTHER in sides.nth(1).text_content()
    with one.expect_response(lambda response: response.request.method == "POST"):
        one.keyboard.press("1")
    for page in [one, other]:
        wait_for(page, "accepted", quote)
    made = acts(folder)
    assert [act["act"] for act in made] == ["accept", "reject", "adjudicate"]
    assert made[2]["body"] == {"kind": "name", "entity": "sample-dome"}
    # A page that is opened now has the same from its data.
    other.reload()
    reviewing.ready(other)
    assert quote in words(other, "accepted")


def test_undo_is_an_act_and_everybody_sees_it(enter, folder):
    one, other = enter(), enter(OTHER)
    quote = current(one)
    answered(one, "A")
    wait_for(other, "accepted", quote)
    answered(one, "Z")
    made = acts(folder)
    assert [act["act"] for act in made] == ["accept", "retract"]
    assert made[1]["target"] == {"act": made[0]["id"]} and made[1]["by"] == REVIEWER
    for page in [one, other]:
        wait_for(page, "suggested", quote)
    assert current(one) == quote
    # One takes back only what is one's own.
    before = len(acts(folder))
    press(other, "Z")
    other.wait_for_timeout(300)
    assert len(acts(folder)) == before


def test_nobody_gets_in_without_the_printed_address(desk, folder, open_context):
    context = open_context()
    page = context.new_page()
    for path in ["", f"review/article.html?id={ARTICLE}", "review/data/entities.js", "index.html", "?token=0"]:
        response = page.goto(desk.root + path)
        assert response.status == 403, path
    assert "terminal" in page.content()

    def post(**headers):
        body = json.dumps({"acts": []}).encode()
        try:
            return urllib.request.urlopen(urllib.request.Request(desk.root + "-/acts", body, headers, method="POST")).status
        except urllib.error.HTTPError as error:
            return error.code

    assert post(**{"Content-Type": "application/json", "Origin": desk.root[:-1]}) == 403
    # Somebody who was let in, on a page of another server.
    let_in = desk.enter(context)
    cookie = next(each for each in context.cookies() if each["name"].startswith("hashiya-"))
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict"
    crumb = f"{cookie['name']}={cookie['value']}"
    assert post(**{"Content-Type": "application/json", "Origin": "http://127.0.0.1:1", "Cookie": crumb}) == 403
    assert post(**{"Content-Type": "text/plain", "Origin": desk.root[:-1], "Cookie": crumb}) == 415
    assert not (folder / "reviews").exists() or acts(folder) == []
    assert let_in.locator("#review").count() == 1


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_is_decided_while_the_server_is_away_is_written_when_it_is_back(binary, folder, open_context, how):
    port = reviewing.free_port()
    desk = Desk(binary, folder, port)
    context = open_context()
    page = desk.enter(context)
    page.on("dialog", lambda dialog: dialog.accept())
    open_article(page, desk.root)
    page.evaluate("() => { hashiyaReview.store.ask(); }")
    introduce(page)
    first = current(page)
    answered(page, "A")
    desk.stop(how)
    second = current(page)
    press(page, "R")
    # It holds in this window, which says that it is not on the disk.
    assert second in words(page, "rejected")
    page.wait_for_function("() => hashiyaReview.store.state.offline && hashiyaReview.store.state.pending === 1")
    assert [act["target"]["quote"] for act in acts(folder)] == [first]
    desk = Desk(binary, folder, port)
    try:
        # The old cookie opens nothing at the new server: the address that it prints does, in the same browser.
        page.close()
        page = desk.enter(context)
        # Until the page has found what another left unsent, it has nothing to send.
        for _ in range(50):
            if len(acts(folder)) == 2:
                break
            page.wait_for_timeout(100)
        page.wait_for_function("() => hashiyaReview.store.state.pending === 0 && !hashiyaReview.store.state.offline")
        assert [(act["act"], act["target"]["quote"]) for act in acts(folder)] == [("accept", first), ("reject", second)]
        open_article(page, desk.root)
        assert first in words(page, "accepted") and second in words(page, "rejected")
    finally:
        desk.stop()


def test_an_act_that_cannot_be_written_is_kept_and_said(enter, folder):
    page = enter()
    quote = current(page)
    (folder / "reviews").mkdir(exist_ok=True)
    # A folder where the file should be: the disk refuses.
    (folder / "reviews" / f"{ARTICLE}.jsonl").mkdir()
    press(page, "A")
    page.locator(".panel-trouble").wait_for(state="visible")
    wait_for(page, "suggested", quote)
    (folder / "reviews" / f"{ARTICLE}.jsonl").rmdir()
    assert page.evaluate("hashiyaReview.store.refused().length") == 1
    page.evaluate("hashiyaReview.store.again()")
    wait_for(page, "accepted", quote)
    assert [act["act"] for act in acts(folder)] == ["accept"]


def test_a_new_entity_is_a_file_and_others_can_choose_it_at_once(enter, folder):
    one, other = enter(), enter(OTHER)
    go_to(one, "گنبد ناپیدا")
    press(one, "C")
    dialog = one.locator("dialog.edit-dialog[open]").first
    dialog.get_by_role("combobox").fill("گنبد دیگر")
    dialog.get_by_role("option").last.click()
    form = one.locator("dialog.edit-dialog[open]").last
    form.locator("input[value=work]").check()
    form.locator("input[dir=ltr]:not([lang])").fill("other-dome")
    one.keyboard.press("Enter")
    dialog.locator(".edit-primary:focus").wait_for()
    text = (folder / "entities" / "other-dome.md").read_text("utf-8")
    assert "type: work" in text and "گنبد دیگر" in text
    assert [act["act"] for act in acts(folder, "_registry")] == ["entity-add"]
    with one.expect_response(lambda response: response.request.method == "POST"):
        one.keyboard.press("Enter")
    wait_for(other, "accepted", "گنبد ناپیدا")
    go_to(other, "گنبد ناپیدا")
    assert "گنبد دیگر" in other.locator(".panel-body").text_content()
    press(other, "C")
    field = other.locator("dialog.edit-dialog[open]").get_by_role("combobox")
    field.fill("دیگر")
    assert "گنبد دیگر" in other.get_by_role("option").first.text_content()

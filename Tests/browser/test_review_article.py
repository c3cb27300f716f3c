# Reviewing one article: marks that leave the text as it is, keys, what is decided and what comes next, selecting words, phones,
# and those who listen. From the folder alone.

import json
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

import annotated_archive
import reviewing
from conftest import build, listed
from reviewing import current, introduce, press

ARTICLE = "marks-report"


@pytest.fixture(scope="module")
def site(annotated, binary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("article")
    shutil.copytree(annotated, folder / "content", ignore=shutil.ignore_patterns(".hashiya"))
    annotated_archive.set_publish(folder / "content", suggestions=True, notes=True, review=True)
    return build(binary, folder / "content", folder / "public")


@pytest.fixture(scope="module")
def data(site):
    script = (site.root / "review/data/articles" / f"{ARTICLE}.js").read_text("utf-8")
    return json.loads(script[script.index(",") + 1:script.rindex(")")])


@pytest.fixture
def page(site, open_context):
    page = enter(open_context(viewport={"width": 1280, "height": 800}), site)
    yield page
    assert not page.faults, listed(page.faults)


def enter(context, site, anchor=""):
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("dialog", lambda dialog: dialog.accept())
    page.faults = faults
    reviewing.open_article(page, site.root.as_uri() + "/", ARTICLE, anchor)
    return page


def named(page):
    """Says who reviews, by a decision that is taken back."""
    press(page, "U")
    introduce(page)
    press(page, "Z")
    assert said(page)
    return page


def said(page) -> str:
    return page.locator("#review-live").text_content()


def current_id(page) -> str:
    return page.locator(".article-text .mark.now").first.evaluate("mark => mark.hashiyaMark")


def step_to(page, holds) -> None:
    """Goes on until the panel shows what is wanted."""
    for _ in range(80):
        if holds():
            return
        press(page, "J", shift=True)
    raise AssertionError("never reached")


def of_status(data, status):
    return [each for each in data["annotations"] if each["status"] == status and each["block"] is not None]


# MARK: The text


def test_marks_leave_the_text_as_it_is(page, data):
    shown = page.locator(".article-text [data-block]").evaluate_all("blocks => blocks.map(block => block.textContent)")
    assert shown == [block["text"] for block in data["blocks"]]


def test_marks_take_no_room_within_words(page):
    boxes = page.locator(".article-text .block .mark").evaluate_all("""marks => marks.map((mark) => {
      const style = getComputedStyle(mark);
      return [style.display, style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth, style.marginLeft,
              style.marginRight, style.letterSpacing].join(" ");
    })""")
    assert set(boxes) == {"inline 0px 0px 0px 0px 0px 0px normal"}


def test_names_are_shown_as_whole_words_and_known_exactly(page, data):
    letter = re.compile(r"[\w\u200c\u200d]")
    texts = page.evaluate("""() => [...document.querySelectorAll(".article-text .block .mark.name[role]")].map((mark) => {
      const block = mark.closest("[data-block]"), range = document.createRange();
      range.setStart(block, 0);
      range.setEndBefore(mark);
      const before = range.toString(), id = mark.hashiyaMark;
      const pieces = [...block.querySelectorAll(".mark")].filter((each) => each.hashiyaMark === id);
      range.setEndAfter(pieces[pieces.length - 1]);
      return [id, before, range.toString().slice(before.length), block.textContent];
    })""")
    exact = {each["id"]: each["quote"] for each in data["annotations"]}
    for id, before, words, text in texts:
        after = text[len(before) + len(words):]
        assert exact[id] in words
        assert not (letter.match(before[-1:]) and letter.match(words[0])), (before, words)
        assert not (letter.match(words[-1]) and letter.match(after[:1])), (words, after)


def test_every_mark_says_what_it_is(page, data):
    names = page.locator(".article-text .mark[role]").evaluate_all("marks => marks.map(mark => mark.getAttribute('aria-label'))")
    assert len(names) == len(data["annotations"])
    assert all(re.match(r"(نام|نقل‌قول|تاریخ|یادداشت): «.+»، .+", name) for name in names), names


def test_one_mark_is_a_stop_for_the_tabulator(page):
    for _ in range(3):
        press(page, "J")
    assert page.locator(".article-text .mark[tabindex='0']").count() == 1
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"


# MARK: Deciding


def test_a_decision_leads_to_the_next(page):
    first = current_id(page)
    press(page, "A")
    introduce(page)
    page.wait_for_function("id => document.querySelector('.mark.now').hashiyaMark !== id", arg=first)
    assert current(page) in said(page)
    assert page.evaluate("document.activeElement.hashiyaMark") == current_id(page)
    press(page, "Z")
    assert current_id(page) == first
    assert page.locator(".panel .badge.suggested").count() == 1


def test_a_name_of_several_is_chosen_by_its_number(page):
    named(page)
    step_to(page, lambda: page.locator(".panel .part-candidates").count() > 0)
    chosen = current_id(page)
    press(page, "A")
    assert current_id(page) == chosen and page.locator(".panel .badge.suggested").count() == 1
    page.keyboard.press("Digit2")
    assert current_id(page) != chosen
    press(page, "Z")
    assert current_id(page) == chosen


def test_those_who_differ_stand_side_by_side_until_one_decides(page, data):
    named(page)
    (disputed,) = of_status(data, "disputed")
    step_to(page, lambda: current_id(page) == disputed["id"])
    assert page.locator(".panel .part-sides li").count() == 2
    page.keyboard.press("Digit1")
    step_to(page, lambda: current_id(page) == disputed["id"])
    assert page.locator(".panel .badge").get_attribute("class") == "badge accepted"


def test_what_lost_its_place_is_listed_at_the_desk_and_can_go(annotated, binary, tmp_path, data, open_context):
    # What is not found any more may have been taken out so that nobody reads it: sites do not have it.
    assert all(each["block"] is not None for each in data["annotations"])
    shutil.copytree(annotated, tmp_path / "content", ignore=shutil.ignore_patterns(".hashiya"))
    desk = reviewing.Desk(binary, tmp_path / "content")
    try:
        page = desk.enter(open_context(viewport={"width": 1280, "height": 800}))
        reviewing.open_article(page, desk.root, ARTICLE)
        named(page)
        annotations = page.evaluate("id => hashiyaReview.load(`articles/${id}`).then(data => data.annotations)", ARTICLE)
        (orphan,) = [each for each in annotations if each["block"] is None]
        assert orphan["quote"] in page.locator(".orphan-list").text_content()
        step_to(page, lambda: current_id(page) == orphan["id"])
        press(page, "A")
        assert page.locator(".panel .badge.orphan").count() == 1
        press(page, "R")
        page.locator(".orphan-list .mark.rejected").wait_for()
    finally:
        desk.stop()


def test_a_button_of_the_panel_keeps_the_keyboard(page):
    named(page)
    before = current_id(page)
    page.locator(".panel [data-command=reject]").focus()
    page.keyboard.press("Enter")
    assert current_id(page) != before
    assert page.evaluate("document.activeElement.dataset.command") == "reject"


# MARK: Going about


def test_a_permalink_leads_to_its_annotation(site, open_context, data):
    wanted = data["annotations"][5]
    page = enter(open_context(), site, "#" + wanted["id"])
    assert current_id(page) == wanted["id"]
    page.evaluate("id => { location.hash = id; }", data["annotations"][2]["id"])
    page.wait_for_function("id => document.querySelector('.mark.now').hashiyaMark === id", arg=data["annotations"][2]["id"])


def test_the_history_tells_who_did_what(page, data):
    (disputed,) = of_status(data, "disputed")
    step_to(page, lambda: current_id(page) == disputed["id"])
    press(page, "H")
    assert page.locator("dialog[open] .history > li").count() == 2
    link = page.locator("dialog[open] .permalink input")
    assert link.input_value().endswith("#" + disputed["id"])
    # Keys are off in a field.
    link.focus()
    press(page, "R")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert current_id(page) == disputed["id"] and page.locator(".panel .badge.disputed").count() == 1


def test_a_filter_leaves_only_what_it_names(page):
    named(page)
    press(page, "F")
    page.locator("dialog[open] input[value=date]").check()
    page.keyboard.press("Enter")
    page.locator(".filtered").wait_for()
    kinds = set()
    for _ in range(3):
        kinds.add(page.locator(".panel-kind b").text_content())
        press(page, "J", shift=True)
    assert kinds == {"تاریخ"}
    for _ in range(60):
        if page.locator(".told a").count():
            break
        press(page, "A")
    assert page.locator(".told a").count() == 1
    page.locator(".filtered button").click()
    assert page.locator(".mark.off").count() == 0


def test_acts_of_another_window_change_the_page_and_not_the_focus(site, open_context):
    context = open_context(viewport={"width": 1280, "height": 800})
    first = named(enter(context, site))
    second = enter(context, site)
    press(first, "J")
    before = current_id(first)
    progress = first.locator(".kind-progress").text_content()
    decided = current_id(second)
    press(second, "A")
    first.wait_for_function("text => document.querySelector('.kind-progress').textContent !== text", arg=progress)
    assert current_id(first) == before
    assert first.evaluate("document.activeElement.hashiyaMark") == before
    assert first.evaluate("id => [...document.querySelectorAll('.mark')].find(mark => mark.hashiyaMark === id).className", decided
                          ).split()[2] == "accepted"


# MARK: Selecting


def test_words_are_selected_with_the_keyboard(page):
    named(page)
    press(page, "J")
    press(page, "V")
    start = page.evaluate("getSelection().toString()")
    page.keyboard.press("Shift+ArrowLeft")
    longer = page.evaluate("getSelection().toString()")
    assert longer.startswith(start) and len(longer) > len(start)
    assert said(page) == longer
    page.keyboard.press("Enter")
    page.locator("dialog.edit-dialog[open]").wait_for()
    assert longer.strip() in page.locator("dialog[open] .words-chosen").text_content()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    page.keyboard.press("Escape")
    assert page.evaluate("getSelection().isCollapsed")
    assert page.evaluate("document.activeElement.hashiyaMark") == current_id(page)


def test_words_that_a_hand_selected_become_whole(page):
    chosen = page.evaluate("""() => {
      const block = document.querySelector(".article-text .block-paragraph"), walker = document.createTreeWalker(block, 4);
      const text = walker.nextNode();
      getSelection().setBaseAndExtent(text, 1, text, 3);
      return block.textContent.match(/^[\\p{L}\\p{M}\\p{N}\\u200c]+/u)[0];
    }""")
    page.locator(".take").wait_for()
    page.locator(".take").click()
    introduce(page)
    page.locator("dialog.edit-dialog[open]").wait_for()
    assert page.locator("dialog[open] .words-chosen").text_content() == chosen


def test_a_note_stays_where_it_was_written(page):
    named(page)
    here = current_id(page)
    notes = page.locator(".article-text .mark.note[role]").count()
    press(page, "N")
    page.locator("dialog.edit-dialog[open] textarea").fill("آیا چنین است؟")
    page.keyboard.press("Control+Enter")
    page.locator("dialog").wait_for(state="detached")
    assert page.locator(".article-text .mark.note[role]").count() == notes + 1
    assert current_id(page) == here
    press(page, "Z")
    assert page.locator(".article-text .mark.note[role]").count() == notes
    assert page.evaluate("Boolean(document.activeElement.hashiyaMark)")


# MARK: Phones, and those who listen


def test_on_a_phone_the_mark_stands_above_the_bar(site, open_context):
    page = enter(open_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True), site)
    for _ in range(12):
        page.locator(".panel [data-command=next]").tap()
        mark = page.locator(".article-text .mark.now").first.evaluate("mark => mark.getClientRects()[0].bottom")
        assert mark <= page.locator(".panel").bounding_box()["y"]
    page.locator(".panel-expand").tap()
    assert page.locator(".article-text .mark.now").first.evaluate("mark => mark.getClientRects()[0].bottom") <= (
        page.locator(".panel").bounding_box()["y"])
    small = page.locator(".panel button:visible, .article-bar button:visible").evaluate_all(
        "buttons => buttons.filter(each => each.offsetHeight < 44).map(each => each.textContent)")
    assert not small
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_violations(site, open_context, scheme, width):
    page = enter(open_context(color_scheme=scheme, viewport={"width": width, "height": 800}), site)
    named(page)
    axe, faults = Axe(), []

    def look(at):
        for violation in axe.run(page).response["violations"]:
            for node in violation["nodes"]:
                faults.append(f"{at}: {violation['id']}: {node['html'][:120]}: {node['failureSummary']}")

    for letter in "ARU":
        press(page, letter)
    look("decided")
    for letter in "HF":
        press(page, letter)
        look(letter)
        page.keyboard.press("Escape")
    page.keyboard.press("Shift+Slash")
    look("help")
    page.keyboard.press("Escape")
    if width == 360:
        page.locator(".panel-expand").click()
    step_to(page, lambda: page.locator(".panel .part-sides").count() > 0)
    look("disputed")
    assert not faults, listed(faults, 8)

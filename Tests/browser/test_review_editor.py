# Marks that a reviewer makes and changes: words selected with keys, names found in any language or made on the spot, dates in any
# calendar, notes.

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

import annotated_archive
import reviewing
from conftest import build, listed
from reviewing import ARTICLE, current, go_to, introduce, open_article, press, words


@pytest.fixture(scope="module")
def public(binary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("editor")
    return build(binary, reviewing.archive(folder / "content"), folder / "public")


@pytest.fixture
def page(public, open_context):
    page = open_context().new_page()
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    # Decisions that are only here are asked about before the page is left.
    page.on("dialog", lambda dialog: dialog.accept())
    open_article(page, public.root.as_uri() + "/")
    yield page
    assert not page.faults, listed(page.faults)


def decisions(page) -> list[dict]:
    """What was decided in this browser, as acts."""
    own = page.evaluate(
        "id => [].concat(hashiyaReview.store.own(id), hashiyaReview.store.own(null))", ARTICLE)
    return [each["act"] if isinstance(each["act"], dict) else each for each in own]


def select_words(page, wanted: str) -> None:
    """Selects words as a hand does; the browser tells the page."""
    page.evaluate(
        """wanted => {
          for (const block of document.querySelectorAll(".article-text [data-block]")) {
            const at = block.textContent.indexOf(wanted);
            if (at < 0) continue;
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
            let seen = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (seen <= at && at < seen + node.length) range.setStart(node, at - seen);
              if (seen < at + wanted.length && at + wanted.length <= seen + node.length) range.setEnd(node, at + wanted.length - seen);
              seen += node.length;
            }
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
          throw new Error(wanted);
        }""", wanted)


def mark(page, wanted: str):
    """Selects words and opens the dialog for them, under a name."""
    select_words(page, wanted)
    press(page, "M")
    page.locator("dialog[open]").wait_for()
    if page.locator("dialog.edit-dialog[open]").count() == 0:
        introduce(page)
    dialog = page.locator("dialog.edit-dialog[open]").last
    dialog.locator(".words-chosen").wait_for()
    return dialog


def closed(page) -> None:
    page.wait_for_function("() => !document.querySelector('dialog[open]')")
    # What a dialog came to is handed on after it has gone.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")


def test_a_name_is_added_with_the_keyboard_alone(page):
    press(page, "V")
    # The first word of the text, and the one after it.
    page.keyboard.press("Enter")
    introduce(page)
    dialog = page.locator("dialog.edit-dialog[open]")
    before = dialog.locator(".words-chosen").text_content()
    page.keyboard.press("1")
    field = dialog.get_by_role("combobox")
    assert field.evaluate("field => field === document.activeElement")
    assert field.input_value() == before
    page.keyboard.press("Control+A")
    # A name in another language and script finds the entity.
    page.keyboard.type("unseen d")
    option = dialog.get_by_role("option").first
    option.wait_for()
    assert "گنبد ناپیدا" in option.text_content() and "Unseen Dome" in option.text_content()
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    closed(page)
    act = decisions(page)[-1]
    assert act["act"] == "add" and act["body"] == {"kind": "name", "entity": "sample-dome"}
    assert act["target"]["quote"] == before
    assert before in words(page, "accepted")


def test_bounds_move_by_words_and_by_letters_that_zwnj_does_not_hold_together(page):
    dialog = mark(page, "پروانه")
    chosen = dialog.locator(".words-chosen")
    dialog.locator(".edit-words").focus()
    page.keyboard.press("ArrowDown")
    assert chosen.text_content() == "پروانه گلنوش"
    # Left is later: the text runs from right to left.
    page.keyboard.press("ArrowRight")
    assert chosen.text_content() == "پروانه گلنو"
    page.keyboard.press("Shift+ArrowLeft")
    assert chosen.text_content() == "روانه گلنو"
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert chosen.text_content() == "پروانه گلنوش"
    dialog.locator("summary").click()
    dialog.locator(".edit-steps").last.locator("button").first.click()
    assert chosen.text_content() == "پروانه"
    page.keyboard.press("Escape")
    closed(page)
    dialog = mark(page, "می‌نشیند")
    dialog.locator(".edit-words").focus()
    for _ in range(len("نشیند")):
        page.keyboard.press("ArrowRight")
    assert chosen.text_content() == "می\u200c"
    page.keyboard.press("ArrowRight")
    assert chosen.text_content() == "می"


def test_a_new_entity_is_made_on_the_spot_and_known_at_once(page):
    dialog = mark(page, "پروانه گلنوش")
    page.keyboard.press("1")
    dialog.get_by_role("option").last.click()
    form = page.locator("dialog.edit-dialog[open]").last
    name = form.locator("input[type=text]").first
    assert name.input_value() == "پروانه گلنوش"
    # Nothing is chosen for the reviewer, and the fault is tied to what it is about.
    page.keyboard.press("Enter")
    fault = form.locator(".edit-fault")
    assert fault.is_visible()
    assert fault.get_attribute("id") in page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    form.locator("input[value=person]").check()
    id = form.locator("input[dir=ltr]:not([lang])")
    assert id.input_value() == "parvaneh-galnush"
    for bad in ["Golnush", "-x", "SAMPLE-TOWN", "sample-town", "con"]:
        id.fill(bad)
        page.keyboard.press("Enter")
        assert id.get_attribute("aria-invalid") == "true", bad
    id.fill("")
    form.locator("input[lang=en]").fill("Parvaneh Golnush")
    assert id.input_value() == "parvaneh-golnush"
    page.keyboard.press("Enter")
    dialog.locator(".edit-primary:focus").wait_for()
    page.keyboard.press("Enter")
    closed(page)
    made = [act for act in decisions(page) if act["act"] == "entity-add"]
    assert len(made) == 1
    assert made[0]["target"] == {"entity": "parvaneh-golnush"}
    assert made[0]["body"] == {"value": {"type": "person", "names": {"fa": ["پروانه گلنوش"], "en": ["Parvaneh Golnush"]}}}
    assert [act["body"]["entity"] for act in decisions(page) if act["act"] == "add"] == ["parvaneh-golnush"]
    go_to(page, "پروانه گلنوش")
    assert "پروانه گلنوش" in page.locator(".panel-body").text_content()
    dialog = mark(page, "زنی")
    page.keyboard.press("1")
    dialog.get_by_role("combobox").fill("golnu")
    assert "پروانه گلنوش" in dialog.get_by_role("option").first.text_content()


def test_a_quotation_has_speakers_in_their_order(page):
    dialog = mark(page, "تا سال آینده گشوده می‌شود")
    page.keyboard.press("2")
    speakers = dialog.locator("[data-field=speakers]")
    for typed in ["نمونه بور", "bahram"]:
        speakers.get_by_role("combobox").fill(typed)
        speakers.get_by_role("option").first.wait_for()
        page.keyboard.press("Enter")
    # The second before the first.
    speakers.locator("li").nth(1).locator(".edit-up").click()
    dialog.locator(".edit-primary").click()
    closed(page)
    assert decisions(page)[-1]["body"] == {
        "kind": "quotation", "speakers": ["sample-general", "sample-minister"], "relay": []}


# What reviewers may type for a date, and what is stored; None: it is refused, in words.
DATES = [
    ("۱۴ آذر ۱۳۹۸", "2019-12-05"), ("۱۳۹۸/۹/۱۴", "2019-12-05"), ("14/9/1398", "2019-12-05"), ("١٣ مايو ٢٠٢٠", "2020-05-13"),
    ("شنبه ۱۴۰۴/۰۹/۲۹ ساعت ۱۱:۵۵", "2025-12-20"), ("تیرماه سال ۱۳۹۵", "2016-07~"), ("28.10.2025", "2025-10-28"),
    ("14-09-1432 هـ", "2011-08-14~"), ("15 كانون الثاني 2019", "2019-01-15"), ("فبراير (شباط) 2020", "2020-02"),
    ("2019-12~", "2019-12~"), ("2019؟", "2019?"), ("1402 م", "1402"), ("13 May 2020", "2020-05-13"), ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("چهار شنبه پنجم دی‌ماه ۱۳۹۷", "2018-12-26"), ("بیست و یکم تیر ۱۳۹۵", "2016-07-11"), ("الأحد 12 شباط 2023", "2023-02-12"),
    ("۳۰ اسفند ۱۴۰۰", None), ("2020-02-30", None), ("سال ۹۳", None), ("2019/2020", None), ("چندی پیش", None), ("", None),
]


def test_dates_are_read_in_any_calendar_and_digits(page):
    faults = []
    for typed, edtf in DATES:
        read = page.evaluate("typed => hashiyaReview.editor.readDate(typed)", typed)
        if read.get("edtf") != edtf:
            faults.append(f"{typed}: {read}")
        key = f"review_edit_fault_date_{read.get('fault')}"
        if edtf is None and page.evaluate("key => hashiyaReview.t(key)", key) == key:
            faults.append(f"{typed}: no words for {key}")
    assert not faults, listed(faults)


def test_a_date_is_changed_and_shown_back_in_words(page):
    go_to(page, "۵ دی ۱۳۹۷")
    press(page, "C")
    introduce(page)
    dialog = page.locator("dialog.edit-dialog[open]")
    field = dialog.locator(".edit-field input")
    assert field.input_value() == "2018-12-26"
    field.fill("۶ دی ۹۷")
    dialog.locator(".edit-primary").click()
    assert field.get_attribute("aria-invalid") == "true"
    field.fill("۶ دی ۱۳۹۷")
    assert "۶ دی ۱۳۹۷" in dialog.locator("output").text_content()
    assert "2018-12-27" in dialog.locator("output").text_content()
    page.keyboard.press("Enter")
    closed(page)
    act = decisions(page)[-1]
    assert act["act"] == "edit" and act["body"] == {"kind": "date", "edtf": "2018-12-27"}
    assert act["target"]["quote"] == "۵ دی ۱۳۹۷"


def test_another_entity_another_span_and_another_kind_are_one_change(page):
    go_to(page, "گنبد ناپیدا")
    press(page, "C")
    introduce(page)
    dialog = page.locator("dialog.edit-dialog[open]")
    assert dialog.locator("input[value=name]").is_checked()
    dialog.locator(".edit-words").focus()
    page.keyboard.press("ArrowUp")
    assert dialog.locator(".words-chosen").text_content() == "گنبد"
    dialog.get_by_role("combobox").fill("نموذج")
    dialog.get_by_role("option").first.click()
    dialog.locator(".edit-primary").click()
    closed(page)
    act = decisions(page)[-1]
    assert act["act"] == "edit" and act["target"]["quote"] == "گنبد ناپیدا"
    assert act["body"].pop("place")["quote"] == "گنبد"
    assert act["body"] == {"kind": "name", "entity": "sample-town"}
    go_to(page, "گنبد")
    press(page, "C")
    page.locator("dialog.edit-dialog[open]").wait_for()
    page.keyboard.press("Tab")
    dialog.locator("input[value=date]").check()
    dialog.locator(".edit-field input").fill("1398")
    page.keyboard.press("Enter")
    closed(page)
    assert decisions(page)[-1]["body"] == {"kind": "date", "edtf": "2019~", "was": "name"}


def test_leaving_everything_as_it_is_accepts_it(page):
    go_to(page, "گنبد ناپیدا")
    press(page, "C")
    introduce(page)
    page.locator("dialog.edit-dialog[open] .edit-primary").click()
    closed(page)
    assert decisions(page)[-1]["act"] == "accept"
    assert decisions(page)[-1]["body"] == {"kind": "name", "entity": "sample-dome"}


HOSTILE = "*مهم* است: [پیوند](https://example.org/a) و [بد](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n- یکم\n- **second**"


def test_a_note_is_previewed_safely_and_saved(page):
    go_to(page, "گنبد ناپیدا")
    press(page, "N")
    introduce(page)
    dialog = page.locator("dialog.edit-dialog[open]")
    text = dialog.locator("textarea")
    assert text.get_attribute("dir") == "auto"
    text.fill(HOSTILE)
    preview = dialog.locator(".note-preview")
    assert preview.locator("em").text_content() == "مهم"
    assert preview.locator("a").evaluate_all("links => links.map(link => link.href)") == ["https://example.org/a"]
    assert preview.locator("li").count() == 2 and preview.locator("img").count() == 0
    assert "<img src=x onerror=alert(1)>" in preview.text_content()
    # Esc asks first; asked and answered no, the words are still there.
    page.keyboard.press("Escape")
    assert dialog.locator(".edit-question").is_visible()
    page.keyboard.press("Enter")
    assert text.evaluate("text => text === document.activeElement") and text.input_value() == HOSTILE
    page.keyboard.press("Control+Enter")
    closed(page)
    act = decisions(page)[-1]
    assert act["act"] == "note" and act["body"] == {"kind": "note", "text": HOSTILE}
    assert act["target"]["quote"] == "گنبد ناپیدا"
    assert page.locator(".article-text .mark.note").count() > 0


def test_esc_leaves_nothing_behind_and_gives_the_focus_back(page):
    go_to(page, "گنبد ناپیدا")
    before = page.evaluate("document.activeElement.className")
    press(page, "N")
    introduce(page)
    page.keyboard.press("Escape")
    closed(page)
    assert decisions(page) == []
    assert page.evaluate("document.activeElement.className") == before
    assert current(page) == "گنبد ناپیدا"


@pytest.mark.parametrize("scheme, width", [("light", 360), ("dark", 1280)])
def test_no_violations_in_the_dialogs(public, open_context, scheme, width):
    page, axe, faults = open_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page(), Axe(), []

    def look(where):
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
        for violation in axe.run(page).response["violations"]:
            faults.extend(f"{where}: {violation['id']}: {node['html'][:120]}" for node in violation["nodes"])

    open_article(page, public.root.as_uri() + "/")
    dialog = mark(page, "پروانه گلنوش")
    dialog.locator("summary").click()
    page.keyboard.press("1")
    dialog.get_by_role("option").first.wait_for()
    look("name")
    dialog.locator("input[value=quotation]").check()
    dialog.get_by_role("combobox").first.fill("bahram")
    page.keyboard.press("Enter")
    look("quotation")
    dialog.locator("input[value=date]").check()
    dialog.locator(".edit-primary").click()
    look("date")
    dialog.locator("input[value=note]").check()
    dialog.locator("textarea").fill(HOSTILE)
    look("note")
    dialog.locator("input[value=name]").check()
    dialog.get_by_role("combobox").fill("کسی دیگر")
    dialog.get_by_role("option").last.click()
    page.locator("dialog.edit-dialog[open]").nth(1).wait_for()
    page.keyboard.press("Enter")
    look("new name")
    assert not faults, listed(faults)

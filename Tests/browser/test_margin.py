# The margin of an article: glosses beside their lines, on a sheet where there is no room, in order without scripts; and
# the legend that turns kinds of marks off.

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import annotated_archive
import archives
from conftest import listed
from test_serve import Preview

ARTICLES = ["marks-report", "arabic-marks", "english-marks", "serial-00", "serial-01"]

# The glosses that are seen, in the order of their places: [number, top, bottom, top of the first line of the first mark].
PLACES = """() => [...document.querySelectorAll(".margin .apostil")].filter(gloss => gloss.getClientRects().length).map(gloss => {
  const mark = document.querySelector(`.sheet .mark[data-g="${gloss.dataset.g}"]`);
  const box = gloss.getBoundingClientRect();
  return [gloss.dataset.g, box.top + scrollY, box.bottom + scrollY, mark.getClientRects()[0].top + scrollY];
}).sort((one, other) => one[1] - other[1])"""


def settled(page) -> None:
    """Waits until what a change of size leads to has been drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))")


# Where the glosses may begin, and where the text ends.
BOUNDS = """() => [document.querySelector(".apostils > ol").getBoundingClientRect().top + scrollY,
  document.querySelector("main").getBoundingClientRect().bottom + scrollY]"""


def misplaced(page) -> list[str]:
    """Glosses that overlap, that are out of order, or that lie neither at their line nor in a row with their neighbours."""
    settled(page)
    places, (top, bottom), faults = page.evaluate(PLACES), page.evaluate(BOUNDS), []
    assert places
    for one, other in zip(places, places[1:]):
        if other[1] < one[2] - 0.5:
            faults.append(f"{one} and {other} overlap")
        if other[3] < one[3] - 1:
            faults.append(f"{one} and {other} are out of order")
    # Where lines are closer than glosses are high, these stand in a row that shares out the distances: it begins above
    # some line and not below all, unless it would leave the margin.
    row = [places[0]]
    for place in places[1:] + [None]:
        if place is not None and place[1] - row[-1][2] <= 12:
            row.append(place)
            continue
        distances = [each[1] - each[3] for each in row]
        if min(distances) > 4 and row[0][1] > top + 1 or max(distances) < -4 and row[-1][2] < bottom - 12:
            faults.append(f"a row is off its lines: {row}")
        row = [place]
    return faults


@pytest.fixture
def desk(open_context):
    return open_context(viewport={"width": 1280, "height": 900}).new_page()


@pytest.fixture
def phone(open_context):
    return open_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()


# MARK: Beside the text


@pytest.mark.parametrize("article", ARTICLES)
def test_glosses_lie_beside_their_lines(margin, desk, article):
    desk.goto(margin.url(f"articles/{article}.html"))
    assert not (faults := misplaced(desk)), listed(faults)


def test_glosses_with_room_lie_at_their_lines(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    for kind in ["person", "place", "quotation", "date", "organization"]:
        desk.locator(f".key input[data-kind={kind}]").uncheck()
    settled(desk)
    places = desk.evaluate(PLACES)
    assert len(places) == 3
    # Two of them are of one line.
    assert abs(places[0][1] - places[0][3]) <= 4 and abs(places[1][1] - places[1][3]) <= 60


def test_glosses_follow_their_lines_when_the_window_changes(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    settled(desk)
    before = desk.evaluate(PLACES)
    # No room for a margin; then room again, for letters that are larger.
    desk.set_viewport_size({"width": 800, "height": 900})
    settled(desk)
    assert desk.locator(".margin.beside").count() == 0
    desk.evaluate("document.documentElement.style.fontSize = '20px'")
    desk.set_viewport_size({"width": 1400, "height": 900})
    assert not (faults := misplaced(desk)), listed(faults)
    assert desk.evaluate(PLACES) != before
    desk.evaluate("document.documentElement.style.fontSize = ''")
    desk.set_viewport_size({"width": 1280, "height": 900})
    settled(desk)
    assert desk.evaluate(PLACES) == before


def test_glosses_move_with_the_text(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    settled(desk)
    before = desk.evaluate(PLACES)
    desk.evaluate("document.querySelector('.lead').style.blockSize = '600px'")
    settled(desk)
    after = desk.evaluate(PLACES)
    assert after[-1][1] > before[-1][1] + 300
    assert not (faults := misplaced(desk)), listed(faults)


@pytest.mark.parametrize("kind", ["person", "place", "suggested"])
def test_glosses_close_up_when_a_kind_is_turned_off(margin, desk, kind):
    desk.goto(margin.url("articles/marks-report.html"))
    settled(desk)
    before = {place[0] for place in desk.evaluate(PLACES)}
    desk.locator(f".key input[data-kind={kind}]").uncheck()
    assert not (faults := misplaced(desk)), listed(faults)
    after = {place[0] for place in desk.evaluate(PLACES)}
    assert after < before


def test_a_mark_leads_to_its_gloss_by_keyboard_and_back(margin, desk):
    desk.goto(margin.url("articles/serial-01.html"))
    mark = desk.locator(".sheet a.mark").first
    mark.focus()
    desk.keyboard.press("Enter")
    gloss = desk.locator(f".margin .apostil[data-g='{mark.get_attribute('data-g')}']")
    expect(gloss).to_be_focused()
    desk.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_a_mark_and_its_gloss_light_up_together(margin, desk):
    desk.goto(margin.url("articles/serial-01.html"))
    mark = desk.locator(".sheet a.mark").first
    gloss = desk.locator(f".margin .apostil[data-g='{mark.get_attribute('data-g')}']")
    plain = gloss.evaluate("gloss => getComputedStyle(gloss).backgroundColor")
    mark.hover()
    assert gloss.evaluate("gloss => getComputedStyle(gloss).backgroundColor") != plain
    desk.mouse.move(1, 1)
    assert gloss.evaluate("gloss => getComputedStyle(gloss).backgroundColor") == plain


def test_a_gloss_says_who_it_was_at_the_date(margin, desk):
    for article, name, role in [("marks-report", "سهراب نمونه‌پور", "وزیر پل‌های کشور ساختگی"),
                                ("arabic-marks", "سهراب نمونه بور", "وزير الجسور"),
                                ("english-marks", "Sohrab Nemunehpur", "minister of bridges")]:
        desk.goto(margin.url(f"articles/{article}.html"))
        number = desk.locator(".sheet h1 .mark").first.get_attribute("data-g")
        gloss = desk.locator(f".apostil[data-g='{number}']")
        expect(gloss).to_contain_text(name)
        expect(gloss).to_contain_text(role)
        gloss.locator(".who a").first.click()
        desk.wait_for_url("**/entities/sample-minister/index.html")


def test_an_ambiguous_name_offers_all_who_bear_it(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    number = desk.locator(".sheet .mark", has_text="کاوه دوقلویی").first.get_attribute("data-g")
    links = desk.locator(f".apostil[data-g='{number}'] .candidates a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert links == ["../entities/elder-twin/index.html", "../entities/younger-twin/index.html"]


# MARK: On a sheet


def open_sheet(page):
    return page.locator("dialog.gloss-sheet[open]")


@pytest.mark.parametrize("article", ARTICLES)
def test_a_tap_opens_the_gloss_and_escape_closes_it(margin, phone, article):
    phone.goto(margin.url(f"articles/{article}.html"))
    mark = phone.locator(".sheet .body a.mark").first
    gloss = phone.locator(f".apostil[data-g='{mark.get_attribute('data-g')}']")
    mark.tap()
    expect(open_sheet(phone)).to_be_visible()
    assert open_sheet(phone).locator(".who").first.text_content() == gloss.locator(".who").first.text_content()
    # The words stay in sight.
    sheet, words = open_sheet(phone).bounding_box(), mark.bounding_box()
    assert words["y"] >= 0 and words["y"] + words["height"] <= sheet["y"] + 1
    phone.keyboard.press("Escape")
    expect(phone.locator("dialog.gloss-sheet")).to_be_hidden()
    expect(mark).to_be_focused()


def test_every_mark_opens_a_gloss_of_its_own_words(margin, phone):
    """Those within other marks too. Marks in links to elsewhere do not: there, the link is followed."""
    phone.goto(margin.url("articles/marks-report.html"))
    marks = phone.locator(".sheet .mark[data-g]")
    count, opened = marks.count(), 0
    for index in range(count):
        mark = marks.nth(index)
        if not mark.text_content().strip() or mark.evaluate("mark => !!mark.closest('a:not(.mark)')"):
            continue
        if mark.evaluate("mark => !mark.closest('a') && !!mark.querySelector('a, .mark')"):
            continue
        mark.scroll_into_view_if_needed()
        mark.evaluate("mark => mark.click()")
        expect(open_sheet(phone), mark.evaluate("mark => mark.outerHTML")).to_be_visible()
        opened += 1
        phone.keyboard.press("Escape")
        expect(phone.locator("dialog.gloss-sheet")).to_be_hidden()
        assert "#" not in phone.url
    assert opened > 15


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_key_opens_the_gloss_of_a_mark(margin, phone, key):
    phone.goto(margin.url("articles/marks-report.html"))
    mark = phone.locator(".sheet .body a.mark").first
    mark.focus()
    phone.keyboard.press(key)
    expect(open_sheet(phone)).to_be_visible()
    phone.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_the_sheet_closes_by_its_button_and_by_a_tap_beside_it(margin, phone):
    phone.goto(margin.url("articles/marks-report.html"))
    mark = phone.locator(".sheet .body a.mark").first
    mark.tap()
    open_sheet(phone).locator("button").tap()
    expect(phone.locator("dialog.gloss-sheet")).to_be_hidden()
    expect(mark).to_be_focused()
    mark.tap()
    expect(open_sheet(phone)).to_be_visible()
    phone.touchscreen.tap(5, 5)
    expect(phone.locator("dialog.gloss-sheet")).to_be_hidden()


def test_a_quotation_has_a_sign_that_opens_its_gloss(margin, phone):
    phone.goto(margin.url("articles/serial-01.html"))
    sign = phone.locator(".sheet .sign")
    expect(sign).to_have_count(1)
    sign.tap()
    expect(open_sheet(phone)).to_contain_text("بهرام ساختگی‌نژاد")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("article", ["marks-report", "arabic-marks", "english-marks"])
def test_no_violations_while_a_gloss_is_open(margin, open_context, scheme, article):
    context = open_context(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page, axe = context.new_page(), Axe()
    page.goto(margin.url(f"articles/{article}.html"))
    page.locator(".sheet .body a.mark").first.click()
    expect(open_sheet(page)).to_be_visible()
    faults = [f"{each['id']}: {node['html'][:120]}: {node['failureSummary']}"
              for each in axe.run(page).response["violations"] for node in each["nodes"]]
    assert not faults, listed(faults, 8)


# MARK: Without scripts

GLOSSES = """() => [...document.querySelectorAll(".apostils .apostil")].map(gloss => [
  gloss.id, gloss.dataset.g, gloss.checkVisibility({visibilityProperty: true, opacityProperty: true})])"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("article", ARTICLES)
def test_without_scripts_marks_lead_to_glosses_in_their_order(margin, open_context, article, width):
    context = open_context(java_script_enabled=False, reduced_motion="reduce", viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(margin.url(f"articles/{article}.html"))
    glosses = page.evaluate(GLOSSES)
    assert glosses and all(visible for _, _, visible in glosses)
    first_marks = page.evaluate("""() => [...new Set([...document.querySelectorAll(".sheet .mark[data-g]")].map(mark => mark.dataset.g))]""")
    assert [number for _, number, _ in glosses] == first_marks
    ids = {id for id, _, _ in glosses}
    targets = page.locator(".sheet a.mark").evaluate_all("marks => marks.map(mark => mark.getAttribute('href'))")
    assert targets and all(target[1:] in ids for target in targets)
    page.locator(".sheet .body a.mark").first.click()
    gloss = page.locator(f"[id='{targets[page.evaluate(FIRST_IN_BODY)][1:]}']")
    box = gloss.bounding_box()
    assert 0 <= box["y"] < 800
    # And back.
    gloss.locator("a.back").click()
    assert "#m-" in page.url or "#p-" in page.url


FIRST_IN_BODY = """() => [...document.querySelectorAll(".sheet a.mark")].findIndex(mark => mark.closest(".body"))"""


# MARK: The legend


def test_the_legend_turns_every_kind_off_and_on(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    kinds = desk.locator(".key input[data-kind]").evaluate_all("boxes => boxes.map(box => box.dataset.kind)")
    assert kinds == ["person", "organization", "place", "work", "quotation", "date", "note", "suggested"]
    for kind in kinds:
        name = f":is(.{kind}, .type-{kind})"
        box = desk.locator(f".key input[data-kind={kind}]")
        for seen in [False, True]:
            box.set_checked(seen)
            settled(desk)
            lines = desk.locator(f".sheet .mark{name}").evaluate_all("""marks => marks.map(mark => {
              const style = getComputedStyle(mark);
              return style.textDecorationLine !== "none" || style.backgroundColor !== "rgba(0, 0, 0, 0)";
            })""")
            assert lines
            links = desk.locator(f".sheet a.mark{name}").evaluate_all("marks => marks.map(mark => mark.hasAttribute('href'))")
            shown = desk.locator(f".margin .apostil{name}").evaluate_all("glosses => glosses.map(gloss => gloss.checkVisibility())")
            if seen:
                assert all(lines) and all(links) and all(shown)
            else:
                assert not any(lines) and not any(links) and not any(shown)


def test_the_legend_is_worked_by_keyboard_and_remembered(margin, desk):
    desk.goto(margin.url("articles/marks-report.html"))
    box = desk.locator(".key input[data-kind=place]")
    box.focus()
    desk.keyboard.press("Space")
    keys = desk.evaluate("Object.keys(localStorage)")
    assert keys and all(key.startswith(archives.ARCHIVE_ID) for key in keys)
    for article in ["marks-report", "arabic-marks"]:
        desk.goto(margin.url(f"articles/{article}.html"))
        assert not desk.locator(".key input[data-kind=place]").is_checked()
        assert desk.locator(".key input[data-kind=person]").is_checked()
        assert desk.locator(".margin .apostil.type-place").first.is_hidden()
        assert desk.locator(".sheet a.mark.type-place[href]").count() == 0
    desk.locator(".key input[data-kind=place]").focus()
    desk.keyboard.press("Space")
    desk.goto(margin.url("articles/marks-report.html"))
    assert desk.locator(".margin .apostil.type-place").first.is_visible()


def test_the_legend_works_on_a_phone(margin, phone):
    phone.goto(margin.url("articles/marks-report.html"))
    phone.locator(".key summary").tap()
    phone.locator(".key input[data-kind=person]").tap()
    mark = phone.locator(".sheet .mark.type-person").first
    assert mark.evaluate("mark => getComputedStyle(mark).textDecorationLine") == "none"


# MARK: At the desk


@pytest.fixture
def preview(annotated, binary, tmp_path):
    shutil.copytree(annotated, tmp_path / "content", ignore=shutil.ignore_patterns(".hashiya"))
    preview = Preview(binary, tmp_path / "content")
    yield preview
    preview.stop()


def test_the_preview_says_why_the_machine_thinks_so(preview, desk):
    words = {}
    for article in ["marks-report", "english-marks", "serial-01"]:
        desk.goto(preview.address + f"articles/{article}.html")
        reasons = desk.locator(".margin .apostil.suggested .why")
        assert reasons.count() > 0
        for index in range(reasons.count()):
            reason = reasons.nth(index)
            reason.evaluate("details => details.open = true")
            for part in [".rule", ".detail"]:
                # In words, not by a key of the code.
                text = reason.locator(part).first.text_content().strip()
                assert text and "_" not in text and "-" not in text, text
                words.setdefault(part, set()).add(text)
            for evidence in reason.locator(".evidence").all_text_contents():
                assert evidence.strip() and "_" not in evidence
                words.setdefault(".evidence", set()).add(evidence)
    assert all(len(words[part]) >= 2 for part in [".rule", ".detail", ".evidence"]), words


def test_the_preview_shows_what_is_kept_from_the_public(preview, desk):
    desk.goto(preview.address + "articles/marks-report.html")
    note = desk.locator(".margin .apostil.note", has_text=annotated_archive.NOTE)
    expect(note).to_contain_text(annotated_archive.REVIEWERS[0])
    private = desk.locator(".margin .apostil", has_text=annotated_archive.PRIVATE_NAMES["fa"][0]).first
    assert private.locator(".chip").count() > 0
    assert desk.locator(".sheet .mark.suggested").count() > 0
    assert desk.locator(".rejected").count() == 0

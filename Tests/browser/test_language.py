# Languages and directions: every page and every run in another language says which it is, and no date turns round.

import re

import pytest

from conftest import listed

RIGHT_TO_LEFT = {"fa", "ar", "ur", "ps", "ckb", "prs", "he"}

# Where an element says its language without its direction, or the wrong one.
DIRECTIONS = """(rightToLeft) => [...document.querySelectorAll("[lang]")].filter(element => {
  const expected = rightToLeft.includes(element.lang.split("-")[0].toLowerCase()) ? "rtl" : "ltr";
  return element.dir !== expected;
}).map(element => element.outerHTML.slice(0, 100))"""

# Text to be copied holds no markup: there, names and ids stand between isolates (U+2068 or so, to U+2069).
OUTSIDE_ISOLATES = "const outside = text => text.replace(/[\\u2066-\\u2068][^\\u2069]*\\u2069/g, '');"

# Words in Arabic script that claim to be English, apart from what was saved as it came and what is laid out by its
# own first letter. An excerpt, as its article, may quote another language.
FOREIGN_WORDS = "() => {" + OUTSIDE_ISOLATES + """
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const near = walker.currentNode.parentElement;
    if (!/\\p{Script=Arabic}{2}/u.test(outside(walker.currentNode.data)) || near.closest("script, style")) continue;
    if (near.closest("[data-block], .words, .excerpt, bdi, [dir=auto]")) continue;
    const lang = near.closest("[lang]").lang;
    if (lang === "en") found.push(near.outerHTML.slice(0, 100));
  }
  return found;
}"""

# Hyphenated numbers that an Arabic-script letter before them would turn round. The words of articles and captures are
# theirs; names of files stand in elements that run from left to right.
TURNING_DATES = "() => {" + OUTSIDE_ISOLATES + """
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const near = walker.currentNode.parentElement;
    if (!/\\p{Nd}{4}-\\p{Nd}{2}/u.test(outside(walker.currentNode.data)) || near.closest("script, style, .body, .words, [data-block]")) continue;
    const around = near.closest("[dir]");
    if (around === null || around.dir !== "ltr") found.push(near.outerHTML.slice(0, 120));
  }
  return found;
}"""

TIMES = """() => [...document.querySelectorAll("time")].map(
  element => [element.getAttribute("datetime"), element.getAttribute("dir"), element.textContent])"""


SCRIPTS = {"directions": DIRECTIONS, "foreign words": FOREIGN_WORDS, "turning dates": TURNING_DATES, "times": TIMES}


@pytest.fixture(scope="module")
def observed(site, browser) -> dict[str, list]:
    """What each script finds, of all pages, as (path, finding)."""
    context = browser.new_context(java_script_enabled=False)
    tab, found = context.new_page(), {name: [] for name in SCRIPTS}
    for page in site.distinct():
        tab.goto(site.url(page.path))
        for name, script in SCRIPTS.items():
            found[name] += [(page.path, finding) for finding in tab.evaluate(script, sorted(RIGHT_TO_LEFT))]
    context.close()
    return found


def test_every_page_says_its_language_and_direction(site):
    faults = []
    for page in site.pages.values():
        opening = re.search(r"<html[^>]*>", page.source).group()
        language, direction = re.search(r'lang="([^"]+)" dir="([^"]+)"', opening).groups()
        if direction != ("rtl" if language in RIGHT_TO_LEFT else "ltr"):
            faults.append(f"{page.path}: {opening}")
    assert not faults, listed(faults)


def test_an_article_speaks_its_own_language(sample):
    for name, language in [("rich", "fa"), ("arabic", "ar"), ("english", "en")]:
        assert f'<html lang="{language}"' in sample.pages[f"articles/{name}-report.html"].source


def test_every_language_comes_with_its_direction(observed):
    faults = observed["directions"]
    assert not faults, listed(faults)


def test_no_arabic_script_passes_for_english(observed):
    faults = observed["foreign words"]
    assert not faults, listed(faults)


def test_blocks_in_another_language_say_so(sample, open_context):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(sample.url("articles/rich-report.html"))
    block = page.locator("[data-block]", has_text="This paragraph is in English")
    assert block.evaluate("block => { const run = block.closest('[lang]'); return [run.lang, run.dir] }") == ["en", "ltr"]


def test_hyphenated_dates_never_turn_round(observed):
    faults = observed["turning dates"]
    assert not faults, listed(faults)


def test_times_are_machine_readable(observed):
    times = observed["times"]
    assert times
    faults = []
    for path, (stamp, direction, text) in times:
        if stamp is None or not re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?Z?)?)?)?", stamp):
            faults.append((path, stamp, text))
        if re.search(r"\d{4}-\d{2}", text) and direction != "ltr":
            faults.append((path, direction, text))
    assert not faults, listed(faults)


def test_persian_numbers_have_persian_shapes(sample, open_context):
    """Noto Naskh Arabic, as Debian has it, gives ۴ ۶ ۷ their Urdu shapes in every language."""
    page = open_context().new_page()
    page.goto(sample.url("index.html"))
    page.evaluate("""() => {
      for (const weight of [400, 700]) {
        const run = document.createElement("p");
        run.id = "digits-" + weight;
        run.textContent = "۰۱۲۳۴۵۶۷۸۹";
        run.style.fontWeight = weight;
        document.body.append(run);
      }
      return Promise.all([...document.fonts].map(face => face.load()));
    }""")
    page.wait_for_timeout(200)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for weight in [400, 700]:
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": f"#digits-{weight}"})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert sum(font["glyphCount"] for font in fonts) == 10
        assert "Noto Naskh Arabic" not in {font["familyName"] for font in fonts}, fonts

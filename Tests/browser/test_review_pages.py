# Every page of the review in every language, on a phone and on a desk, light and dark: no violation, nothing wider than the
# screen, no word missing, no fault.

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

import archives
import reviewing
from conftest import build, listed
from reviewing import ARTICLE, introduce, press

DIRECTIONS = {"fa": "rtl", "ar": "rtl", "en": "ltr"}


@pytest.fixture(scope="module")
def public(binary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    return build(binary, reviewing.archive(folder / "content"), folder / "public")


@pytest.fixture
def speaking(public, open_context):
    """Opens a page of the review in a language, and gathers faults."""
    faults = []

    def speaking(lang: str, address: str, **options):
        context = open_context(**options)
        context.add_init_script(
            f"if (location.protocol === 'file:') localStorage.setItem('{archives.ARCHIVE_ID}:language', '{lang}');")
        context.on("weberror", lambda fault: faults.append(str(fault.error)))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(public.root.as_uri() + "/review/" + address)
        page.locator(f"html[lang={lang}][dir={DIRECTIONS[lang]}]").wait_for()
        page.locator("#review :is(.badge, .queue-articles li, .group-list mark, .group-list li)").first.wait_for()
        return page

    yield speaking
    assert not faults, listed(faults)


ADDRESSES = ["index.html", f"article.html?id={ARTICLE}", "group.html?entity=sample-town", "group.html?rule=full-name"]


def look(page, faults: list, where: str) -> None:
    # Keys that have no words are shown as they are.
    if found := re.findall(r"\b(?:review|status|kind|rule|evidence|confidence)_[a-z_]+", page.locator("body").inner_text()):
        faults.append(f"{where}: no words for {sorted(set(found))}")
    if found := page.evaluate("""() => [...document.querySelectorAll('[aria-label], [title]')]
            .flatMap(each => [each.getAttribute('aria-label'), each.title]).filter(text => /\\b(review|status|kind)_/.test(text || ''))"""):
        faults.append(f"{where}: no words for {found}")
    if (width := page.evaluate("document.documentElement.scrollWidth")) > page.viewport_size["width"]:
        faults.append(f"{where}: {width} wide")
    for violation in Axe().run(page).response["violations"]:
        faults.extend(f"{where}: {violation['id']}: {node['html'][:140]}: {node['failureSummary'][:160]}" for node in violation["nodes"])


@pytest.mark.parametrize("lang", ["fa", "ar", "en"])
@pytest.mark.parametrize("width, scheme", [(360, "dark"), (1280, "light")])
def test_every_page_in_every_language(speaking, lang, width, scheme):
    faults = []
    for address in ADDRESSES:
        page = speaking(lang, address, color_scheme=scheme, viewport={"width": width, "height": 780}, has_touch=width < 500)
        look(page, faults, f"{address} {lang} {width}")
    assert not faults, listed(faults, 12)


@pytest.mark.parametrize("lang", ["fa", "ar", "en"])
def test_every_dialog_of_the_article_in_every_language(speaking, lang):
    page, faults = speaking(lang, ADDRESSES[1], viewport={"width": 1280, "height": 800}), []
    press(page, "A")
    look(page, faults, "name of the reviewer")
    introduce(page)
    for letter, what in [("F", "filter"), ("H", "history"), ("S", "same words"), ("D", "data of the article"), ("C", "change")]:
        press(page, letter)
        page.locator("dialog[open]").first.wait_for()
        look(page, faults, what)
        for _ in range(3):
            page.keyboard.press("Escape")
        page.wait_for_function("() => !document.querySelector('dialog[open]')")
    page.keyboard.press("?")
    page.locator("dialog[open]").wait_for()
    # Help lists every key.
    text = page.locator("dialog[open]").text_content()
    assert all(key in text for key in "ARUCNMJKZFSGHD")
    look(page, faults, "help")
    assert not faults, listed(faults, 12)


def test_the_queue_leads_to_the_article_with_something_to_do(speaking):
    page = speaking("fa", "index.html")
    page.locator(".queue-go button").click()
    page.wait_for_url("**/article.html?id=*")
    reviewing.ready(page)
    assert page.locator(".panel .badge.suggested").count() == 1


def test_a_permalink_opens_its_annotation(speaking):
    page = speaking("fa", ADDRESSES[1])
    reviewing.go_to(page, "گنبد ناپیدا")
    id = page.locator(".article-text .mark.now").first.evaluate("mark => mark.hashiyaMark")
    other = speaking("fa", f"{ADDRESSES[1]}#{id}")
    other.locator(".panel-words", has_text="گنبد ناپیدا").wait_for()


def test_a_phone_can_decide(speaking):
    page = speaking("fa", ADDRESSES[1], viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    before = reviewing.current(page)
    page.locator("[data-command=accept]").tap()
    introduce(page)
    page.wait_for_function("() => document.querySelectorAll('.mark.accepted').length > 0")
    assert before in reviewing.words(page, "accepted")
    small = page.evaluate("""() => [...document.querySelectorAll('.panel-acts button')].filter(each => each.offsetParent)
        .filter(each => each.getBoundingClientRect().height < 43.5).map(each => each.textContent)""")
    assert small == []
    # What is looked at is not under the panel.
    mark = page.locator(".article-text .mark.now").first.bounding_box()
    panel = page.locator(".panel").bounding_box()
    assert mark["y"] >= 0 and mark["y"] + mark["height"] <= max(panel["y"], 0) + 1

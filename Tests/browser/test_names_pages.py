# The pages that collect what the margins say: of a name, of quotations, of dates; held against an independent count of
# what `hashiya list annotations --json` lists.

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

import pytest

from conftest import listed
from site_files import resolve
from test_marks import annotations

ENTITIES = ["sample-minister", "sample-general", "sample-town", "sample-dome", "sample-pair"]
NAMES = {"sample-minister": "سهراب نمونه‌پور", "sample-general": "بهرام ساختگی‌نژاد", "sample-town": "نمونه‌آباد",
         "sample-dome": "گنبد ناپیدا", "sample-pair": "انجمن دوستان پل"}


@pytest.fixture(scope="module")
def public(margin) -> list[dict]:
    """What the public pages of the annotated archive stand on."""
    return [each for each in annotations(margin) if each["article"] != "draft-marks"]


@pytest.fixture(scope="module")
def tab(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def names(public: list[dict]) -> list[dict]:
    return [each for each in public if each["kind"] == "name" and "entity" in each]


def mentions_of(public: list[dict], entity: str) -> list[dict]:
    return [each for each in names(public) if each["entity"] == entity]


def pages_of(site, folder: str, numbered: str) -> list[str]:
    return [path for path in site.files if re.fullmatch(rf"{folder}/(index|{numbered}-\d+)\.html", path)]


def places(site, tab, path: str, selector: str) -> list[tuple[str, str, str]]:
    """Links on a page as (article, anchor, words); each leads to an anchor that exists."""
    tab.goto(site.url(path))
    found = []
    for link, words in tab.locator(selector).evaluate_all("links => links.map(link => [link.getAttribute('href'), link.textContent])"):
        target, fragment = resolve(site.pages[path], link)
        assert unquote(fragment) in site.pages[target].ids, f"{path}: {link}"
        found.append((target.removeprefix("articles/").removesuffix(".html"), fragment, words))
    return found


def expected(all: list[dict]) -> Counter:
    return Counter((each["article"], each["anchor"], each["quote"].replace("\n", " ")) for each in all)


def differences(found: Counter, wanted: Counter) -> list[str]:
    return [f"missing: {each}" for each in (wanted - found).elements()] + [f"too much: {each}" for each in (found - wanted).elements()]


# MARK: The concordance


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_mention_is_in_the_concordance_once(margin, public, tab, entity):
    found = Counter()
    for path in pages_of(margin, f"entities/{entity}", "mentions"):
        found += Counter(places(margin, tab, path, ".kwic a"))
    wanted = expected(mentions_of(public, entity))
    assert wanted
    assert not (faults := differences(found, wanted)), listed(faults)


def test_many_mentions_are_on_several_pages(margin, public):
    assert len(mentions_of(public, "sample-town")) >= 250
    assert len(pages_of(margin, "entities/sample-town", "mentions")) > 1


def test_names_stand_in_their_context(margin, public, tab):
    tab.goto(margin.url("entities/sample-minister/index.html"))
    rows = tab.locator(".kwic li").evaluate_all("rows => rows.map(row => [...row.querySelectorAll(':scope > span')].map(span => span.textContent).join(''))")
    assert any("گفت: «پل نمونه‌آباد" in row for row in rows)
    assert all(len(row) > len("نمونه‌پور") for row in rows)
    for direction in ["rtl", "ltr"]:
        assert tab.locator(f".kwic[dir={direction}]").count() > 0


@pytest.mark.parametrize("entity", ["sample-minister", "sample-general", "sample-town"])
def test_the_concordance_is_aligned_on_the_name(margin, tab, entity):
    tab.goto(margin.url(f"entities/{entity}/index.html"))
    for direction, edge in [("rtl", "right"), ("ltr", "left")]:
        edges = tab.locator(f".kwic[dir={direction}] a").evaluate_all(f"links => links.map(link => link.getClientRects()[0].{edge})")
        assert edges
        assert max(edges) - min(edges) <= 1, (direction, edges)


def test_the_concordance_is_grouped_by_language_outlet_and_year(margin, tab):
    tab.goto(margin.url("entities/sample-town/index.html"))
    groups = tab.locator(".concordance h4").all_inner_texts()
    assert len(groups) == len(set(zip(groups, tab.locator(".concordance h4").evaluate_all(
        "heads => heads.map(head => head.closest('.concordance').querySelector('h3').textContent)"))))
    assert any("روزنامهٔ یکم" in group for group in groups) and any("روزنامهٔ دوم" in group for group in groups)
    languages = tab.locator(".concordance h3").all_inner_texts()
    assert len(languages) == 3


def test_guesses_in_the_concordance_look_like_guesses(margin, public, tab):
    """By their line, and in words for those who listen."""
    tab.goto(margin.url("entities/sample-minister/index.html"))
    guesses = tab.locator(".kwic li.guess a")
    assert guesses.count() == sum(each["status"] != "accepted" for each in mentions_of(public, "sample-minister"))
    for line, described in guesses.evaluate_all(
            "links => links.map(link => [getComputedStyle(link).textDecorationStyle, document.getElementById(link.getAttribute('aria-describedby'))?.textContent])"):
        assert line == "dotted" and described.strip()
    decided = tab.locator(".kwic li:not(.guess) a")
    assert decided.count() > 0
    assert "dotted" not in decided.evaluate_all("links => links.map(link => getComputedStyle(link).textDecorationStyle)")


# MARK: What is counted


def number(text: str) -> int:
    return int("".join(str(int(letter)) for letter in text if letter.isdigit()))


def published(margin, article: str) -> str | None:
    source = (margin.archive / "articles" / f"{article}.md").read_text("utf-8")
    found = re.search(r'^published: "(\d{4}-\d\d-\d\d)"$', source, re.MULTILINE)
    return found and found.group(1)


def solar_year(day: str) -> int:
    """The Iranian year of a day; days of the archive are not near its beginning."""
    assert not "03-19" <= day[5:] <= "03-22"
    return int(day[:4]) - (621 if day[5:] > "03-20" else 622)


@pytest.mark.parametrize("entity", ["sample-minister", "sample-town"])
def test_the_chart_counts_mentions_by_year(margin, public, tab, entity):
    wanted = Counter(solar_year(day) for each in mentions_of(public, entity) if (day := published(margin, each["article"])))
    tab.goto(margin.url(f"entities/{entity}/index.html"))
    chart = tab.locator(".chart svg")
    assert chart.get_attribute("role") == "img" and chart.get_attribute("aria-label").strip()
    assert chart.locator("rect").count() >= len(wanted)
    tab.locator(".chart details").evaluate("details => details.open = true")
    rows = tab.locator(".chart tbody tr").evaluate_all("rows => rows.map(row => [row.cells[0].textContent, row.cells[1].textContent])")
    counts = {number(year): number(count) for year, count in rows}
    assert {year: count for year, count in counts.items() if count} == wanted
    # No year between is left out.
    assert sorted(counts) == list(range(min(wanted), max(wanted) + 1))
    # The bars are as high as the counts.
    heights = chart.locator("rect").evaluate_all("bars => bars.map(bar => Number(bar.getAttribute('height')))")
    most = max(wanted.values())
    for height, count in zip(sorted(heights), sorted(wanted.values())):
        assert abs(height / max(heights) - count / most) < 0.06


def outlet(margin, article: str) -> str:
    source = (margin.archive / "articles" / f"{article}.md").read_text("utf-8")
    if found := re.search(r'^outlet_as: "(.+)"$', source, re.MULTILINE):
        return found.group(1)
    found = re.search(r'^outlet: "(.+)"$', source, re.MULTILINE)
    return {"first-paper": "روزنامهٔ یکم", "second-paper": "روزنامهٔ دوم", None: ""}[found and found.group(1)]


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_forms_seen_are_counted_by_outlet(margin, public, tab, entity):
    wanted = Counter((each["quote"].replace("\n", " "), outlet(margin, each["article"])) for each in mentions_of(public, entity))
    tab.goto(margin.url(f"entities/{entity}/index.html"))
    found, form = Counter(), None
    for cells in tab.locator(".forms tbody tr").evaluate_all("rows => rows.map(row => [...row.cells].map(cell => [cell.textContent.trim(), !!cell.querySelector('bdi')]))"):
        form = cells[0][0] or form
        found[form, cells[1][0] if cells[1][1] else ""] += number(cells[3][0])
    assert found == wanted


@pytest.mark.parametrize("entity", ENTITIES)
def test_who_appears_in_the_same_paragraphs_is_counted(margin, public, tab, entity):
    blocks: dict[tuple, set] = {}
    for each in names(public):
        blocks.setdefault((each["article"], each["block"]), set()).add(each["entity"])
    wanted = Counter(other for named in blocks.values() if entity in named for other in named - {entity})
    tab.goto(margin.url(f"entities/{entity}/index.html"))
    rows = tab.locator("aside .names li", has=tab.locator("[data-t=count_paragraphs]")).evaluate_all(
        "rows => rows.map(row => [row.querySelector('a').getAttribute('href'), row.querySelector('[data-t=count_paragraphs]').textContent])")
    found = {link.split("/")[-2]: number(count) for link, count in rows}
    assert wanted
    assert found == wanted
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_the_index_of_names_counts_mentions(margin, public, tab):
    tab.goto(margin.url("entities/index.html"))
    rows = dict(tab.locator("main .names li", has=tab.locator("[data-t=count_mentions]")).evaluate_all(
        "rows => rows.map(row => [row.querySelector('a').getAttribute('href').split('/').at(-2), row.querySelector('[data-t=count_mentions]').textContent])"))
    assert {entity: number(count) for entity, count in rows.items()} == Counter(each["entity"] for each in names(public))


def test_a_former_id_leads_to_the_name(margin):
    redirections = {page.path: resolve(page, page.redirects_to)[0] for page in margin.of_kind("redirect")}
    assert redirections == {"entities/former-minister/index.html": "entities/sample-minister/index.html"}


# MARK: Quotations


def quotations(public: list[dict]) -> list[dict]:
    return [each for each in public if each["kind"] == "quotation"]


def speakers(quotation: dict) -> set[str]:
    return {speaker for speaker in quotation["speakers"] if isinstance(speaker, str)} & set(ENTITIES)


@pytest.mark.parametrize("speaker", ["sample-minister", "sample-general", None])
def test_every_quotation_is_once_on_the_pages_of_its_speaker(margin, public, tab, speaker):
    folder = f"quotations/by/{speaker}" if speaker else "quotations/unattributed"
    found = Counter()
    for path in pages_of(margin, folder, "page"):
        found += Counter(places(margin, tab, path, "main .said a"))
    wanted = expected([each for each in quotations(public) if (speaker in speakers(each) if speaker else not speakers(each))])
    assert wanted
    assert not (faults := differences(found, wanted)), listed(faults)


def test_the_index_of_quotations_lists_speakers(margin, public, tab):
    tab.goto(margin.url("quotations/index.html"))
    rows = dict(tab.locator("main .names li").evaluate_all(
        "rows => rows.map(row => [row.querySelector('a').getAttribute('href'), row.querySelector('[data-t=count_quotations]').textContent])"))
    found = {link.split("/")[-2]: number(count) for link, count in rows.items()}
    wanted = Counter(speaker for each in quotations(public) for speaker in speakers(each) or {"unattributed"})
    assert found == wanted


def test_the_quotations_of_a_speaker_are_in_the_order_of_time(margin, tab):
    tab.goto(margin.url("quotations/by/sample-general/index.html"))
    days = tab.locator("main .quotations li").evaluate_all("rows => rows.map(row => row.querySelector('time').getAttribute('datetime'))")
    assert len(days) > 20
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("entity", ["sample-minister", "sample-general", "sample-town"])
def test_a_name_leads_to_quotations_by_and_about_it(margin, public, tab, entity):
    by = [each for each in quotations(public) if entity in speakers(each)]
    about = [each for each in quotations(public) if entity not in speakers(each) and any(
        (name["article"], name["block"]) == (each["article"], each["block"]) and each["start"] <= name["start"] < each["end"]
        for name in mentions_of(public, entity))]
    path = f"entities/{entity}/index.html"
    for key, wanted in [("quotations_by", by), ("quotations_about", about)]:
        tab.goto(margin.url(path))
        section = tab.locator("section", has=tab.locator(f"h2 [data-t={key}]"))
        assert section.count() == bool(wanted)
        if wanted:
            assert number(section.locator("h2 [data-t=count_quotations]").text_content()) == len(wanted)
            rows = Counter(places(margin, tab, path, f"section:has(h2 [data-t={key}]) .said a"))
            assert rows and rows <= expected(wanted)
            assert sum(rows.values()) >= min(len(wanted), 5)
    assert by or about


# MARK: Dates


def test_every_date_is_once_on_the_pages_of_its_month(margin, public, tab):
    dates = [each for each in public if each["kind"] == "date"]
    in_october = [each for each in dates if "مهر ۱۳۸۳" in each["quote"]]
    assert len(in_october) >= 250
    paths = pages_of(margin, "dates/sh/1383/07", "mentions")
    assert len(paths) > 1
    found = Counter()
    for path in paths:
        found += Counter(places(margin, tab, path, ".passages .words a"))
    assert not (faults := differences(found, expected(in_october))), listed(faults)


def test_dates_in_texts_stand_apart_from_dates_of_publication(margin, public, tab):
    """A month in which articles appeared, and which texts name."""
    tab.goto(margin.url("dates/2020/05/index.html"))
    sections = tab.locator("main section")
    heads = sections.evaluate_all("all => all.map(each => [...each.querySelectorAll('h2 [data-t]:not(.count), h2[data-t]')].map(head => head.dataset.t).join())")
    assert "dates_in_text" in heads and len(heads) == 2
    named = Counter(places(margin, tab, "dates/2020/05/index.html", "main .passages .words a"))
    assert named == expected([each for each in public if each["kind"] == "date" and each["edtf"].startswith("2020-05")])
    appeared = tab.locator("main section:not(:has(.passages)) a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    wanted = {each for each in (path.stem for path in (margin.archive / "articles").glob("*.md"))
              if (published(margin, each) or "").startswith("2020-05")}
    assert {urlsplit(link).path.split("/")[-1].removesuffix(".html") for link in appeared if "/articles/" in link} == wanted
    # A month that is only named lists no articles as published in it.
    tab.goto(margin.url("dates/sh/1383/07/index.html"))
    assert tab.locator("main section").count() == 1

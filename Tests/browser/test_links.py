# Every link leads to a file and an anchor that exist, and every page is reached from the first.

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

import pytest

from conftest import listed
from site_files import resolve


def test_links_and_anchors_resolve(site):
    files, pages, faults = set(site.files), site.pages, []
    for page in pages.values():
        for reference in page.references:
            where = f"{page.path}:{reference.line}: {reference.tag} {reference.attribute}={reference.value!r}"
            parts = urlsplit(reference.value)
            if parts.scheme:
                # Only a reader's click may leave the site.
                if reference.tag != "a" or parts.scheme not in ("http", "https", "mailto"):
                    faults.append(f"{where}: leaves the site")
                continue
            if parts.netloc or reference.value.startswith("/") or not reference.value:
                faults.append(f"{where}: is not relative")
                continue
            target, fragment = resolve(page, reference.value)
            if target not in files:
                faults.append(f"{where}: no file {target}")
            # HTML, 7.4.6.3: an id is looked for as the fragment stands, then as it is decoded.
            elif fragment and target in pages and not {fragment, unquote(fragment)} & set(pages[target].ids):
                faults.append(f"{where}: no id {fragment} in {target}")
    assert not faults, listed(faults)


def test_ids_are_unique_in_a_page(site):
    faults = [
        f"{page.path}: {name}" for page in site.pages.values() for name, count in Counter(page.ids).items() if count > 1
    ]
    assert not faults, listed(faults)


def test_styles_name_only_files_of_the_site(site):
    for path in site.files:
        if path.endswith(".css"):
            names = re.findall(r"url\(\s*['\"]?([^)'\"]+)", (site.root / path).read_text(encoding="utf-8"))
            assert [name for name in names if not name.startswith("data:")] == [], path


def test_every_page_is_reached_from_the_index(site):
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = site.pages[waiting.pop()]
        for link in page.links():
            if urlsplit(link.value).scheme:
                continue
            target, _ = resolve(page, link.value)
            if target in site.pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    # Nobody is led to what is not there, to what was withdrawn, or to the former address of a name.
    apart = {"404.html", "articles/withdrawn-report.html"} | {page.path for page in site.of_kind("redirect")}
    missed = sorted(set(site.pages) - reached - apart)
    assert not missed, listed(missed)


def test_redirections_lead_to_pages(sample):
    redirections = sample.of_kind("redirect")
    assert [page.path for page in redirections] == ["entities/imagined-city/index.html"]
    for page in redirections:
        assert resolve(page, page.redirects_to)[0] == "entities/invented-city/index.html"


@pytest.mark.parametrize("kind", [
    "index", "about", "not-found", "articles", "article", "capture", "tags", "tag", "entities", "entity-type", "entity",
    "outlets", "outlet", "dates", "undated", "year", "month", "year-sh", "month-sh", "redirect",
])
def test_the_sample_has_every_kind_of_page(sample, kind):
    assert sample.of_kind(kind)


@pytest.mark.parametrize("kind", ["quotations", "quotations-by", "mentions", "dates-in-texts"])
def test_the_annotated_archive_has_every_further_kind(margin, kind):
    assert margin.of_kind(kind)


def test_long_lists_have_numbered_pages(sample):
    assert {"articles/page-1.html", "tags/پل/page-1.html", "outlets/invented-agency/page-1.html"} <= set(sample.files)

# Feeds and sitemap, and where a base URL makes links absolute.

import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

import pytest

import archives
from conftest import build
from site_files import Page, resolve

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://archive.example.org/some/path"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


@pytest.fixture(scope="module")
def based(sample, binary, tmp_path_factory):
    return build(binary, sample.archive, tmp_path_factory.mktemp("based") / "public", "--base-url", BASE + "/")


def feeds(site):
    return {path: ElementTree.parse(site.root / path).getroot() for path in site.files if path.startswith("feeds/")}


def test_there_is_a_feed_for_each_language_of_articles(sample, demonstration):
    assert list(feeds(sample)) == ["feeds/ar.xml", "feeds/en.xml", "feeds/fa.xml"]
    assert list(feeds(demonstration)) == ["feeds/ar.xml", "feeds/fa.xml"]


@pytest.mark.parametrize("name", ["demonstration", "sample", "based"])
def test_feeds_have_what_the_atom_standard_requires(name, request):
    site = request.getfixturevalue(name)
    for path, feed in feeds(site).items():
        assert feed.tag == ATOM + "feed"
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == path.removeprefix("feeds/").removesuffix(".xml")
        entries = feed.findall(ATOM + "entry")
        assert entries and len(entries) <= 50
        for element in [feed, *entries]:
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(ATOM + "id"))
            assert MOMENT.fullmatch(element.findtext(ATOM + "updated"))
            assert element.findtext(ATOM + "title").strip()
            assert [link for link in element.findall(ATOM + "link") if link.get("rel") == "alternate"]
            # RFC 4287, 4.1.1: an author in the feed or in every entry.
            assert feed.findtext(f"{ATOM}author/{ATOM}name") or element.findtext(f"{ATOM}author/{ATOM}name")
        ids = [element.findtext(ATOM + "id") for element in [feed, *entries]]
        assert len(set(ids)) == len(ids)
        assert [link for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]


def test_links_of_feeds_resolve(sample, based):
    for path, feed in feeds(sample).items():
        for link in feed.iter(ATOM + "link"):
            assert resolve(Page(path, "feed", ""), link.get("href"))[0] in sample.files
    for feed in feeds(based).values():
        for link in feed.iter(ATOM + "link"):
            assert link.get("href").startswith(BASE + "/")
            assert unquote(link.get("href").removeprefix(BASE + "/")) in based.files


def test_ids_of_entries_do_not_depend_on_the_address(sample, based):
    def ids(site):
        return {path: [entry.text for entry in feed.iter(ATOM + "id")] for path, feed in feeds(site).items()}

    assert ids(sample) == ids(based)


def test_without_an_address_there_is_no_sitemap(sample):
    assert "sitemap.xml" not in sample.files
    assert "Sitemap:" not in (sample.root / "robots.txt").read_text()


def test_the_sitemap_lists_pages_that_exist(based):
    root = ElementTree.parse(based.root / "sitemap.xml").getroot()
    assert root.tag == SITEMAP + "urlset"
    addresses = [element.text for element in root.iter(SITEMAP + "loc")]
    assert len(addresses) == len(set(addresses))
    assert all(address.startswith(BASE + "/") and address.isascii() for address in addresses)
    paths = {unquote(address.removeprefix(BASE + "/")) or "index.html" for address in addresses}
    assert paths <= set(based.files)
    apart = {"not-found", "redirect", "capture"}
    expected = {page.path for page in based.pages.values() if page.kind not in apart}
    assert expected - paths == {"articles/withdrawn-report.html"}
    assert f"Sitemap: {BASE}/sitemap.xml" in (based.root / "robots.txt").read_text()


def test_links_of_pages_stay_relative_under_an_address(based):
    for page in based.pages.values():
        if page.kind == "not-found":
            # A server shows it for addresses at any depth.
            continue
        for link in page.links():
            assert not link.value.startswith(BASE), page.path
    article = based.pages["articles/arabic-report.html"].source
    assert f'<link rel="canonical" href="{BASE}/articles/arabic-report.html">' in article


def test_an_archive_says_its_address_itself(binary, tmp_path):
    archive = archives.small(tmp_path / "content")
    with (archive / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"base_url: {BASE}\n")
    site = build(binary, archive, tmp_path / "public")
    assert "sitemap.xml" in site.files

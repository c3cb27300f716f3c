# A built site as files: its pages by kind, and what each page links to. Knows nothing of browsers.

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# The first that matches a page's path is its kind.
KINDS = [
    ("index", r"index\.html"),
    ("about", r"about\.html"),
    ("not-found", r"404\.html"),
    ("articles", r"articles/(index|page-\d+)\.html"),
    ("article", r"articles/.+\.html"),
    ("capture", r"captures/[^/]+\.html"),
    ("tags", r"tags/index\.html"),
    ("tag", r"tags/.+/.+\.html"),
    ("entities", r"entities/index\.html"),
    ("entity-type", r"entities/type/.+\.html"),
    ("mentions", r"entities/[^/]+/mentions-\d+\.html"),
    ("entity", r"entities/.+/.+\.html"),
    ("outlets", r"outlets/index\.html"),
    ("outlet", r"outlets/.+/.+\.html"),
    ("quotations", r"quotations/index\.html"),
    ("quotations-by", r"quotations/.+/.+\.html"),
    ("dates-in-texts", r"dates/.+/mentions-\d+\.html"),
    ("dates", r"dates/index\.html"),
    ("undated", r"dates/undated/.+\.html"),
    ("year", r"dates/\d{4}/[^/]+\.html"),
    ("month", r"dates/\d{4}/\d\d/[^/]+\.html"),
    ("year-sh", r"dates/sh/\d{4}/[^/]+\.html"),
    ("month-sh", r"dates/sh/\d{4}/\d\d/[^/]+\.html"),
    ("review", r"review/(index|article|group)\.html"),
]

# Attributes that make a browser or a reader fetch something.
REFERENCES = {"href", "src", "srcset", "poster", "action", "data", "background", "cite"}


@dataclass
class Reference:
    """An attribute of a page that names another resource."""

    tag: str
    attribute: str
    value: str
    line: int
    rel: str = ""


@dataclass
class Page:
    """A page of the site: its path from the root and what its markup holds."""

    path: str
    kind: str
    source: str
    references: list[Reference] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    redirects_to: str | None = None

    def links(self):
        return [reference for reference in self.references if reference.tag == "a" and reference.attribute == "href"]


class _Reader(HTMLParser):
    def __init__(self, page: Page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.feed(page.source)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.page.ids.append(attributes["id"])
        for name in REFERENCES & attributes.keys():
            self.page.references.append(
                Reference(tag, name, attributes[name], self.getpos()[0], attributes.get("rel", ""))
            )
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            self.page.redirects_to = attributes["content"].split("url=", 1)[1]

    handle_startendtag = handle_starttag


class Site:
    """A built site under a folder."""

    def __init__(self, root: Path, binary: Path | None = None, archive: Path | None = None):
        self.root = root
        self.binary = binary
        self.archive = archive

    @cached_property
    def files(self) -> list[str]:
        return sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> dict[str, Page]:
        pages = {}
        for path in self.files:
            if not path.endswith(".html") or path.startswith("captures/files/"):
                continue
            page = Page(path, kind_of(path), (self.root / path).read_text(encoding="utf-8"))
            _Reader(page)
            if page.redirects_to is not None:
                page.kind = "redirect"
            pages[path] = page
        return pages

    def of_kind(self, kind: str) -> list[Page]:
        return [page for page in self.pages.values() if page.kind == kind]

    def one_of_each_kind(self) -> list[Page]:
        """The longest page of every kind but redirections, which no one stays on."""
        longest: dict[str, Page] = {}
        for page in self.pages.values():
            if page.kind != "redirect" and len(page.source) > len(longest.get(page.kind, page).source) - 1:
                longest[page.kind] = page
        return list(longest.values())

    def distinct(self) -> list[Page]:
        """The pages that a browser visits: of articles alike, and of the months alike that they were published in, a
        few."""
        alike = re.compile(r"articles/(report-\d+[1-9]|serial-\d[1-9])\.html|dates/(sh/139[6-9]|20(17|18|21))/.+")
        return [page for page in self.pages.values() if page.kind != "redirect" and not alike.match(page.path)]

    def url(self, path: str) -> str:
        return (self.root / path).as_uri()


def kind_of(path: str) -> str:
    for kind, pattern in KINDS:
        if re.fullmatch(pattern, path):
            return kind
    raise ValueError(f"a page of no known kind: {path}")


def resolve(page: Page, reference: str) -> tuple[str, str]:
    """The file that a relative reference names, from the site's root, and the fragment as it stands."""
    parts = urlsplit(reference)
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
    return target, parts.fragment

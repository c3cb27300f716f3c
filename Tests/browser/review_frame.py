# A page of the review made by hand, with scripts, words and data as a build has them: for tests of the scripts that need no archive.

from __future__ import annotations

import json
from pathlib import Path

from conftest import PROJECT

THEME = PROJECT / "Sources/Templates/Theme"
ARCHIVE = "11111111-1111-4111-8111-111111111111"
SHA = "ab" * 32
TEXT = "علی فدوی گفت که فدوی آمد."

PAGE = """<!doctype html>
<html lang="fa" dir="rtl" data-root="../" data-archive="{archive}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>بررسی</title>
<link rel="stylesheet" href="../assets/site.css"><script src="../assets/site.js"></script>
<link rel="stylesheet" href="../assets/review.css"><script src="../assets/folding.js"></script><script src="../assets/review.js"></script>
<script src="../assets/strings.fa.js"></script><script src="../assets/review-strings.fa.js"></script><script src="test.js"></script>
</head>
<body>
<div class="tools" hidden><button type="button" class="tool" data-language="en" data-direction="ltr" lang="en" dir="ltr">English</button>
<button type="button" class="tool" data-language="fa" data-direction="rtl" lang="fa" dir="rtl">فارسی</button></div>
<main id="main" class="review" data-view="test" tabindex="-1"><h1>بررسی</h1><div id="review"></div>
<p id="review-live" aria-live="polite" class="unseen"></p></main>
</body></html>
"""

# The view keeps what it hears, and shows the article's own data where it is asked to.
VIEW = """hashiyaReview.view("test", function (place) {
  window.heard = [];
  window.turnedDown = [];
  window.starts = (window.starts || 0) + 1;
  hashiyaReview.atEnd(hashiyaReview.store.on("acts", acts => window.heard.push(...acts)));
  hashiyaReview.atEnd(hashiyaReview.store.on("refused", list => window.turnedDown.push(...list)));
  return hashiyaReview.load("articles/x1").then(function (data) {
    window.doc = hashiyaReview.document(data, hashiyaReview.store.own(data.id));
    place.append(hashiyaReview.el("p", { class: "started" }, hashiyaReview.bdi(hashiyaReview.name("ali-fadavi"))));
    if (location.hash === "#fields") {
      place.append(hashiyaReview.fields(window.doc));
    }
  });
});
"""


def _joined(folder: Path, ending: str) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*" + ending)))


def article() -> dict:
    ali = {"entities": ["ali-fadavi"]}
    return {
        "id": "x1", "title": "عنوان", "lang": "fa", "dir": "rtl", "status": "draft", "outlet": None, "date": "2023-09-19",
        "page": "articles/x1.html", "capture": None, "sha": SHA, "blocks": [{"anchor": "p-aaaaaaaa", "kind": "paragraph", "text": TEXT}],
        "annotations": [{
            "id": "a-1", "kind": "name", "block": 0, "start": 0, "end": 8, "quote": TEXT[:8], "pre": 0, "suf": 17, "claim": ali,
            "status": "suggested", "moved": False, "opinions": [], "history": [],
            "suggestion": {"claim": ali, "rule": "full-name", "confidence": "high", "evidence": []},
        }],
        "acts": [],
        "fields": [
            {"key": "title", "type": "text", "value": "عنوان", "unconfirmed": True},
            {"key": "lead", "type": "text", "value": None, "unconfirmed": False},
            {"key": "published", "type": "date", "value": "2023-09-19", "unconfirmed": True},
            {"key": "outlet", "type": "outlet", "value": None, "unconfirmed": False},
            {"key": "outlet_as", "type": "text", "value": "ایسنای چاپی", "unconfirmed": True},
            {"key": "tags", "type": "list", "value": ["الف", "ب"], "unconfirmed": False},
            {"key": "lang", "type": "language", "value": "fa", "unconfirmed": False},
            {"key": "source_url", "type": "text", "value": "https://example.org/a", "unconfirmed": False},
        ],
        "lines": [
            {"n": n, "label": "title" if n == 1 else "body" if n <= 4 else "boilerplate", "rule": "by-place", "kept": n <= 4,
             "text": f"سطر {n} از متن"} for n in range(1, 21)
        ],
    }


def make(folder: Path, server: bool = False) -> Path:
    """Writes the page and all that it loads; gives its path."""
    assets, data = folder / "assets", folder / "review/data"
    (data / "articles").mkdir(parents=True)
    assets.mkdir()
    (assets / "review.js").write_text(_joined(THEME / "assets/review", ".js"), "utf-8")
    (assets / "review.css").write_text(_joined(THEME / "assets/review", ".css"), "utf-8")
    (assets / "site.css").write_text(_joined(THEME / "assets/css", ".css"), "utf-8")
    (assets / "site.js").write_text((THEME / "assets/site.js").read_text("utf-8"), "utf-8")
    (assets / "folding.js").write_text("window.hashiyaFold = text => text.toLowerCase();\n", "utf-8")
    for language in ("fa", "ar", "en"):
        table = (THEME / f"strings/{language}.json").read_text("utf-8")
        (assets / f"strings.{language}.js").write_text(
            f'window.hashiyaStrings = window.hashiyaStrings || {{}};\nwindow.hashiyaStrings["{language}"] = {table};\n', "utf-8")
        table = (THEME / f"strings/review.{language}.json").read_text("utf-8")
        (assets / f"review-strings.{language}.js").write_text(f'hashiyaReview.strings("{language}", {table});\n', "utf-8")

    def give(name: str, value: dict) -> None:
        (data / f"{name}.js").write_text(f"hashiyaReview.give({json.dumps(name)},{json.dumps(value, ensure_ascii=False)});\n", "utf-8")

    give("archive", {
        "format": 1, "archive": ARCHIVE, "server": server, "languages": ["fa", "ar", "en"],
        "kinds": ["name", "quotation", "date", "note"], "statuses": ["suggested", "accepted", "rejected", "unsure", "disputed"],
        "confidences": [None, "low", "medium", "high"], "rules": ["full-name"], "reviewers": [],
        "outlets": [{"id": "isna", "name": "ایسنا", "lang": "fa", "dir": "rtl"}, {"id": None, "name": "چاپی", "lang": "und", "dir": "auto"}],
        "shards": 1, "articles": 1, "entities": 1,
    })
    give("entities", {"entities": [{
        "id": "ali-fadavi", "type": "person", "about": None, "roles": [],
        "names": [{"lang": "fa", "text": "علی فدوی"}, {"lang": "en", "text": "Ali Fadavi"}]}]})
    give("articles/x1", article())
    page = folder / "review/index.html"
    page.write_text(PAGE.format(archive=ARCHIVE), "utf-8")
    (folder / "review/test.js").write_text(VIEW, "utf-8")
    return page

# An archive with a registry, texts that name it, and the acts of reviewers: what the pages of the margin are tested on.
# Everybody and everything in it is invented.

from __future__ import annotations

import hashlib
import json
import uuid
from functools import cache
from pathlib import Path

import archives

REVIEWERS = ["بازبین یکم", "second-reviewer"]

# What `publish` says in site.yaml.
PUBLISH_CAPTURES = "publish:\n  captures: true\n"

# The private one: names, ids, roles and description, none of which any public file may have.
PRIVATE_ID = "hidden-source"
PRIVATE_NAMES = {"fa": ["شهریار رازدار", "رازدارِ پیر"], "ar": ["شهريار الكتوم"], "en": ["Shahriyar Razdar"]}
PRIVATE = [PRIVATE_ID, "formerly-hidden", "گنجور نهان‌خانه", "keeper of the hidden house", "دربارهٔ او هیچ نباید گفت",
           *PRIVATE_NAMES["fa"], *PRIVATE_NAMES["ar"], *PRIVATE_NAMES["en"]]

NOTE = "یادداشتی که تنها سر میز دیده می‌شود"
OTHER_NOTE = "یادداشتی دیگر"

MARKS_TITLE = "سهراب نمونه‌پور در نمونه‌آباد"
MARKS_LEAD = "سهراب نمونه‌پور، وزیر پل‌های کشور ساختگی، روز ۵ دی ۱۳۹۷ به نمونه‌آباد رفت."
# Names across bold, links, a footnote, tables, code; at the very start and end of blocks; with what is joined to them.
MARKS_BODY = """\
**سهراب نمونه‌پور** در [شهر نمونه‌آباد](https://example.org/city) گفت: «پل *نمونه‌آباد* تا ۱۴ آذر ۱۳۹۸ گشوده می‌شود و بهرام ساختگی‌نژاد در آن روز در آنجا خواهد بود.»[^یک]

سهراب **نمونه‌پور** و بهرام [ساختگی‌نژاد به نمونه‌آباد](https://example.org/both) رفتند. خانهٔ نمونه‌آبادی‌ها و باغ نمونه‌پورها، و نیز به‌نمونه‌آباد.
سهراب نمونه‌پور

کاوه دوقلویی نیز آنجا بود. از کاوه دوقلویی کسی چیزی نپرسید.

# نمونه‌آباد و سهراب نمونه‌پور

| نام | جا |
|:----|-----:|
| بهرام ساختگی‌نژاد | نمونه‌آباد |

```
code: سهراب نمونه‌پور
```

گنبد ناپیدا در نمونه‌آباد است و همسایه‌اش پیرزنی که نامش را نگفت.

پیرزن گفت: «این پل را هرگز ندیده‌ام و نمی‌دانم که آن را کجا ساخته‌اند.»

- در فهرست، بهرام ساختگی‌نژاد
- بهرام ساختگی‌نژاد

> سهراب نمونه‌پور 👩‍👩‍👧 سهراب نمو\u0651نه‌پور \u2067سهراب نمونه‌پور\u2069 \ufeb3ﻬﺮﺍﺏ نمونه‌پور

[^یک]: یادداشتی از سهراب نمونه‌پور.

    بند دوم یادداشت: نمونه‌آباد.
"""

ARABIC_BODY = """\
زار سهراب نمونه بور نموذج آباد يوم ١٣ مايو ٢٠٢٠، ووصل إلى نموذج آباد مع بهرام المختلق.

وقال سهراب نمونه بور: «إن جسر نموذج آباد سيفتح قريباً أمام الناس جميعاً.» وأضاف بهرام المختلق: «نحن نعمل في نموذج آباد منذ ثلاث سنوات.»
"""

ENGLISH_BODY = """\
Sohrab Nemunehpur came to Nemunehabad on 13 May 2020. “The bridge of Nemunehabad will be opened soon to all of us,” Sohrab Nemunehpur said.

Bahram Sakhteginezhad stayed in Nemunehabad.
"""


class Desk:
    """Writes acts as reviewers do: targets by the words they point at, times and ids one after another."""

    def __init__(self, folder: Path, binary: Path):
        self.folder = folder
        self.binary = binary
        self.count = 0

    @cache
    def blocks(self, article: str) -> list[dict]:
        output = archives.run(self.binary, "text", "canonical", article, "--json", "--archive", self.folder).stdout
        return [json.loads(line) for line in output.splitlines()]

    def target(self, article: str, words: str, nth: int = 0, within: str = "") -> dict:
        """The words, the nth time that they stand in a text; with `within`, the first time in those words."""
        if within:
            outer, inner = self.target(article, within), within.index(words)
            text = next(block["text"] for block in self.blocks(article) if block["anchor"] == outer["block"])
            nth = sum(block["text"].count(words) for block in self.blocks(article)
                      if block["block"] < next(b["block"] for b in self.blocks(article) if b["anchor"] == outer["block"]))
            nth += text[:outer["start"] + inner].count(words)
        blocks, seen = self.blocks(article), 0
        canonical = "\n".join(block["text"] for block in blocks)
        for block in blocks:
            text, start = block["text"], block["text"].find(words)
            while start >= 0:
                if seen == nth:
                    end = start + len(words)
                    return {
                        "block": block["anchor"], "start": start, "end": end, "quote": words,
                        "prefix": text[max(0, start - 32):start], "suffix": text[end:end + 32],
                        "text_sha256": hashlib.sha256(canonical.encode()).hexdigest(),
                    }
                seen, start = seen + 1, text.find(words, start + 1)
        raise AssertionError(f"{article} has no {words!r} number {nth}")

    def act(self, article: str, verb: str, target: dict, body: dict | None = None, by: str = REVIEWERS[0]) -> str:
        self.count += 1
        id = str(uuid.uuid5(uuid.UUID(archives.ARCHIVE_ID), f"{article} {self.count}"))
        act = {"id": id, "act": verb, "target": target, "by": by,
               "at": f"2026-01-02T03:{self.count // 60:02}:{self.count % 60:02}.000Z"}
        if body is not None:
            act["body"] = body
        path = self.folder / "reviews" / f"{article}.jsonl"
        path.parent.mkdir(exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(act, ensure_ascii=False) + "\n")
        return id

    def annotations(self, *arguments) -> list[dict]:
        output = archives.run(self.binary, "list", "annotations", "--json", "--archive", self.folder, *arguments).stdout
        return [json.loads(line) for line in output.splitlines()]

    def accept_everything(self, article: str) -> None:
        """Accepts what the machine suggests in an article, apart from what is ambiguous."""
        blocks = self.blocks(article)
        for each in self.annotations("--article", article, "--status", "suggested"):
            if "entities" in each:
                continue
            text = blocks[each["block"]]["text"]
            body = {"kind": each["kind"]}
            target = {"block": each["anchor"], "start": each["start"], "end": each["end"], "quote": each["quote"],
                      "prefix": text[max(0, each["start"] - 32):each["start"]],
                      "suffix": text[each["end"]:each["end"] + 32],
                      "text_sha256": self.target(article, text)["text_sha256"]}
            self.act(article, "accept", target, body)


def set_publish(folder: Path, **settings: bool) -> None:
    """Writes site.yaml anew, with these things published besides captures."""
    lines = [f"  {key}: {json.dumps(value)}\n" for key, value in settings.items()]
    text = archives.SETTINGS.replace(PUBLISH_CAPTURES, PUBLISH_CAPTURES + "".join(lines))
    assert all(line in text for line in lines)
    (folder / "site.yaml").write_text(text, encoding="utf-8")


def registry(folder: Path) -> None:
    archives.entity(
        folder, "sample-minister", "person",
        {"fa": ["سهراب نمونه‌پور", "نمونه‌پور"], "ar": ["سهراب نمونه بور", "نمونه بور"],
         "en": ["Sohrab Nemunehpur", "Nemunehpur"]},
        "\n## fa\n\nوزیری که هرگز نبوده است.\n\n## ar\n\nوزير لم يكن قط.\n\n## en\n\nA minister who never was.\n",
        formerly=["former-minister"], same_as={"wikidata": "Q1"},
        roles=[{"fa": "وزیر پل‌های کشور ساختگی", "ar": "وزير الجسور", "en": "minister of bridges", "from": "2018-01", "to": "2021-12"},
               {"fa": "سفیر کشور ساختگی", "ar": "سفير", "en": "ambassador", "from": "2022-01"}])
    archives.entity(
        folder, "sample-general", "person",
        {"fa": ["بهرام ساختگی‌نژاد"], "ar": ["بهرام المختلق"], "en": ["Bahram Sakhteginezhad"]},
        "\nمردی ساختگی.\n")
    archives.entity(
        folder, "sample-town", "place",
        {"fa": [{"text": "نمونه‌آباد", "safe": True}, "شهر نمونه‌آباد"], "ar": ["نموذج آباد"], "en": ["Nemunehabad"]})
    archives.entity(folder, "sample-dome", "work", {"fa": ["گنبد ناپیدا"], "en": ["Unseen Dome"]})
    archives.entity(folder, "sample-pair", "organization", {"fa": ["انجمن دوستان پل"]})
    archives.entity(folder, "elder-twin", "person", {"fa": ["کاوه دوقلویی"]}, "\nبرادر بزرگ‌تر.\n")
    archives.entity(folder, "younger-twin", "person", {"fa": ["کاوه دوقلویی"]}, "\nبرادر کوچک‌تر.\n")
    archives.entity(folder, "never-named", "event", {"fa": ["جشن بی‌نام‌ونشان"]})
    archives.entity(
        folder, PRIVATE_ID, "person", PRIVATE_NAMES, "\nدربارهٔ او هیچ نباید گفت.\n", private=True,
        formerly=["formerly-hidden"], same_as={"wikidata": "Q999999999"},
        roles=[{"fa": "گنجور نهان‌خانه", "en": "keeper of the hidden house", "from": "2001", "to": "2030"}])


def texts(folder: Path) -> None:
    (folder / "outlets").mkdir()
    for id, names in [("first-paper", "{fa: روزنامهٔ یکم, en: First Paper}"), ("second-paper", "{fa: روزنامهٔ دوم, ar: الجريدة الثانية}")]:
        (folder / "outlets" / f"{id}.yaml").write_text(f"id: {id}\nnames: {names}\nlang: fa\n", encoding="utf-8")
    archives.article(folder, "marks-report", MARKS_BODY, title=MARKS_TITLE, lead=MARKS_LEAD, published="2019-01-02",
                     outlet="first-paper", about=["sample-minister", PRIVATE_ID])
    archives.article(folder, "arabic-marks", ARABIC_BODY, lang="ar", title="سهراب نمونه بور في نموذج آباد",
                     published="2020-05-13", outlet="second-paper")
    archives.article(folder, "english-marks", ENGLISH_BODY, lang="en", title="Sohrab Nemunehpur in Nemunehabad",
                     published="2020-05-14")
    archives.article(folder, "undated-marks", "در نمونه‌آباد باران آمد. نمونه‌آباد سبز است.\n", title="باران",
                     outlet_as="هفته‌نامهٔ ناشناس")
    archives.article(folder, "nothing-marked", "متنی که در آن هیچ نامی نیست.\n", title="بی‌نام", published="2019-02-03")
    archives.article(folder, "draft-marks", "سهراب نمونه‌پور در پیش‌نویس نیز هست.\n", title="پیش‌نویس", status="draft",
                     published="2019-02-04")
    # 256 mentions of the town, 64 quotations, 256 dates in the year 1383.
    for number in range(64):
        company = ["بهرام ساختگی‌نژاد", "سهراب نمونه‌پور", "گنبد ناپیدا", "هیچ‌کس"][number % 4]
        body = (
            f"در {2 + number % 20} مهر ۱۳۸۳ و باز در {3 + number % 20} مهر ۱۳۸۳، {company} به نمونه‌آباد رفت و از نمونه‌آباد بازگشت.\n\n"
            f"بهرام ساختگی‌نژاد گفت: «گزارش شمارهٔ {number} را در نمونه‌آباد نوشتیم و برای همه فرستادیم.»\n\n"
            f"همچنین در {4 + number % 20} مهر ۱۳۸۳ و {5 + number % 20} مهر ۱۳۸۳ نمونه‌آباد آرام بود.\n")
        archives.article(folder, f"serial-{number:02}", body, title=f"گزارش {number}",
                         published=f"{2017 + number % 5}-{number % 12 + 1:02}-{number % 28 + 1:02}",
                         outlet=["first-paper", "second-paper"][number % 2])


def reviews(folder: Path, binary: Path) -> None:
    desk, article = Desk(folder, binary), "marks-report"
    target = desk.target
    accept = {"kind": "name", "entity": "sample-minister"}
    desk.act(article, "accept", target(article, "سهراب نمونه‌پور", 0), accept)
    desk.act(article, "accept", target(article, "سهراب نمونه‌پور", 1), accept)
    desk.act(article, "accept", target(article, "سهراب نمونه‌پور", 2), accept, by=REVIEWERS[1])
    desk.act(article, "accept", target(article, "شهر نمونه‌آباد"), {"kind": "name", "entity": "sample-town"})
    desk.act(article, "reject", target(article, "نمونه‌پور", within="باغ نمونه‌پورها"), {"kind": "name"})
    # Across two suggestions and the border of a link.
    desk.act(article, "add", target(article, "نمونه‌پور و بهرام"), {"kind": "name", "entity": "sample-pair"})
    desk.act(article, "note", target(article, "بهرام ساختگی‌نژاد به نمونه‌آباد رفتند"), {"kind": "note", "text": NOTE})
    # From the middle of a word to the middle of another.
    desk.act(article, "note", target(article, "آباد است و همس"), {"kind": "note", "text": OTHER_NOTE}, by=REVIEWERS[1])
    # Two who differ, and one who cannot tell.
    disputed = target(article, "گنبد ناپیدا")
    desk.act(article, "accept", disputed, {"kind": "name"})
    desk.act(article, "reject", disputed, {"kind": "name"}, by=REVIEWERS[1])
    desk.act(article, "unsure", target(article, "نمونه‌آباد", within="بند دوم یادداشت: نمونه‌آباد"), {"kind": "name"})
    # The private one, by words that do not say who it is: a name, a speaker, in company.
    desk.act(article, "add", target(article, "پیرزنی"), {"kind": "name", "entity": PRIVATE_ID})
    desk.act(article, "add", target(article, "همسایه‌اش"), {"kind": "name", "entity": PRIVATE_ID}, by=REVIEWERS[1])
    said = "این پل را هرگز ندیده‌ام و نمی‌دانم که آن را کجا ساخته‌اند."
    desk.act(article, "add", target(article, said), {"kind": "quotation", "speakers": [PRIVATE_ID], "relay": [PRIVATE_ID]})
    # An act whose words are gone.
    gone = dict(target(article, "گنبد ناپیدا"), quote="واژه‌هایی که دیگر نیستند", prefix="پیش از آن هم چیزی نیست که بماند",
                suffix="پس از آن هم چیزی نیست که بماند.", text_sha256="0" * 64, start=0, end=24)
    desk.act(article, "accept", gone, {"kind": "name", "entity": "sample-dome"})
    desk.accept_everything("arabic-marks")
    for number in range(0, 64, 2):
        desk.accept_everything(f"serial-{number:02}")


def annotated(folder: Path, binary: Path, **publish: bool) -> Path:
    """An archive of names, quotations and dates, with what reviewers made of them."""
    folder.mkdir(parents=True)
    set_publish(folder, **publish)
    registry(folder)
    texts(folder)
    reviews(folder, binary)
    return folder


def long_page(folder: Path, annotations: int) -> Path:
    """An archive of one article with at least so many annotations: two names in each sentence, and a date that no other
    one has, so that half of them have glosses of their own."""
    folder.mkdir(parents=True)
    set_publish(folder, suggestions=True)
    names = [f"{first} {second}" for first in FIRST for second in SECOND]
    for number, name in enumerate(names):
        archives.entity(folder, f"person-{number:03}", "person", {"fa": [name]}, "\nکسی که ساخته شده است.\n")
    sentences = []
    for number in range(annotations // 3 + 1):
        one, other = names[number % len(names)], names[(number * 7 + 1) % len(names)]
        day, month, year = number % 29 + 1, MONTHS[number // 29 % 12], 1361 + number // 348
        sentences.append(f"{one} در {day} {month} {year} به {other} نامه نوشت و تا آخر آن ماه پاسخی نگرفت.")
    body = "\n\n".join(" ".join(sentences[start:start + 5]) for start in range(0, len(sentences), 5))
    archives.article(folder, "long-report", body + "\n", title="گزارش بسیار دراز", published="2020-01-01")
    return folder


FIRST = ["آرمین", "بهنوش", "پیمانه", "ترانک", "جهانیار", "خورشاد", "دلنواز", "رامینا", "سپندار", "شیرنوش",
         "کیانوش", "گلبانو", "ماهرخ", "نازنوش", "هوربانو", "یزدیار"]
SECOND = ["آسمانی‌نژاد", "برفین‌زاده", "پلسازیان", "ترنجیان", "جویبارزاده", "دریانوردیان", "رودباریان", "سنگتراشان",
          "شبنمیان", "کبوتریان", "گندمیان", "مهتابیان", "نیستانیان"]
MONTHS = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]

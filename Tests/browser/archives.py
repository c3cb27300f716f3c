# Archives that the tests write themselves: one with every kind of page and the texts that break pages, and small edits
# to it. Every outlet, person and report in them is invented.

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

ARCHIVE_ID = "0b7a3a52-93f4-4d0e-8b34-6f0c6a3f9d11"

SETTINGS = f"""\
format: 1
archive_id: {ARCHIVE_ID}
titles:
  fa: بایگانی آزمون
  ar: أرشيف الاختبار
  en: Test archive
description:
  fa: متن‌هایی که برای آزمودن صفحه‌ها نوشته شده‌اند.
languages: [fa, ar, en]
publish:
  captures: true
"""

# A title of every character that could leave its place, each followed by a mark that joins it in one grapheme.
HOSTILE_TITLE = "گزارش \"\u064b \"\u200c <\u0651b>\u200d &\u0650 ' <script>alert(1)</script> \"><img src=x onerror=alert(1)>"

RICH_BODY = """\
نخستین بند که **پررنگ** و *کج* و ~~خط‌خورده~~ و `code` دارد و به https://example.org/page پیوند می‌دهد.[^یک]
سطر دوم همان بند.

# پیشینهٔ گزارش

نشانی درازی که نمی‌شکند: https://example.org/a/very/long/address/that/has/no/break/anywhere/in/it/at/all/and/goes/on/and/on

## جزئیات

| نام | شمار | توضیح |
|:----|-----:|:-----:|
| یکم | ۱۲ | خانه‌ای با *تأکید* |
| دوم | ۱۳۴ | خانه‌ای دیگر و متنی که برای پهنای صفحهٔ تلفن همراه بیش از اندازه دراز است |

- موردی در فهرست
- مورد دیگر

  بندی درون مورد

1. یکم
2. دوم

> نقلی از دیگری
> در دو سطر

```
code line that is much longer than a narrow screen is wide, to see whether the page grows with it or not
  second line
```

![تصویری که نیست](https://example.org/image.png) و <b>برچسب خام</b> و [پیوند ناامن](javascript:alert(1)) و تاریخ 2024-05-24 در متن.

# پیشینهٔ گزارش

بند تکراری.

بند تکراری.

This paragraph is in English and stands in a Persian article.

وهذه فقرة بالعربية في خبر فارسي.[^دو]

[^یک]: یادداشت نخست.
[^دو]: یادداشت دوم

    با دو بند.
"""

CAPTURE = """\
خبرگزاری ساختگی
صفحه اصلی
گشایش پل تازهٔ شهر ساختگی
پل تازهٔ شهر ساختگی پس از سه سال کار، روز دوشنبه با حضور مردم گشوده شد و رفت‌وآمد از روی آن آغاز شد.
شنبه ۱۴۰۲/۰۶/۲۵
شهردار در آیین گشایش گفت که این پل دو سوی رود را به هم می‌رساند و راه مردم محله‌های شرقی را کوتاه می‌کند.
او افزود که ساخت پل دوم نیز از سال آینده آغاز خواهد شد و هزینهٔ آن از بودجهٔ شهر پرداخت می‌شود.
مطالب مرتبط
نوزده نکته دربارهٔ پل‌های ناپیدا
انتهای پیام/
"""

# Words that only a line left out of the reading text has.
LEFT_OUT_WORDS = "نوزده نکته دربارهٔ پل‌های ناپیدا"


def article(folder: Path, id: str, body: str = "متن کوتاه.\n", **front) -> None:
    """Writes an article; values are JSON, which YAML reads."""
    front = {"id": id, "status": "public", "lang": "fa", **front}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items() if value is not None]
    path = folder / "articles" / f"{id}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\n" + "\n".join(lines) + "\n---\n\n" + body, encoding="utf-8")


def entity(folder: Path, id: str, type: str, names: dict, description: str = "", **front) -> None:
    front = {"id": id, "type": type, "names": names, **front}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    path = folder / "entities" / f"{id}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\n" + "\n".join(lines) + "\n---\n" + description, encoding="utf-8")


def run(binary: Path, *arguments, **options) -> subprocess.CompletedProcess:
    """Runs hashiya; what it says is in the error where it fails."""
    result = subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=120, **options)
    assert result.returncode == 0, f"hashiya {' '.join(map(str, arguments))}\n{result.stdout}{result.stderr}"
    return result


def small(folder: Path) -> Path:
    """An archive of two articles and a name."""
    folder.mkdir(parents=True)
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    entity(folder, "invented-city", "place", {"fa": ["شهر ساختگی"], "en": ["Invented City"]})
    article(folder, "first-report", "متن نخست.\n", title="گزارش نخست", published="2021-03-20", tags=["پل"],
            about=["invented-city"])
    article(folder, "second-report", "متن دوم.\n", title="گزارش دوم", published="2022-04-01", tags=["پل"])
    return folder


def every_kind(folder: Path, binary: Path) -> Path:
    """An archive that has every kind of page, long lists among them."""
    folder.mkdir(parents=True)
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "outlets").mkdir()
    (folder / "outlets" / "invented-agency.yaml").write_text(
        "id: invented-agency\nnames: {fa: خبرگزاری ساختگی, en: Invented Agency}\nlang: fa\n"
        "url: https://invented-agency.example.org/\nrights: ساختگی\n", encoding="utf-8")
    (folder / "tags.yaml").write_text(
        "پل:\n  names: {fa: پل, ar: جسر, en: Bridge}\n  aliases: [جسر]\n", encoding="utf-8")

    entity(folder, "invented-city", "place", {"fa": ["شهر ساختگی"], "ar": ["المدينة المختلقة"], "en": ["Invented City"]},
           "\n## fa\n\nشهری که نیست.\n\n## en\n\nA city that is not.\n", formerly=["imagined-city"],
           same_as={"wikidata": "Q1"})
    entity(folder, "invented-mayor", "person", {"fa": ["نمونه نمونه‌زاده", "نمونه‌زاده"], "en": ["Nemuneh Nemunehzadeh"]},
           roles=[{"fa": "شهردار", "en": "mayor", "from": "2018-01", "to": "2023-12"}])
    entity(folder, "invented-council", "organization", {"ar": ["مجلس مختلق"]})
    entity(folder, "hidden-witness", "person", {"fa": ["گواه پنهان‌مانده"]}, private=True)

    article(folder, "rich-report", RICH_BODY, title=HOSTILE_TITLE, lead="پیش‌درآمد «گزارش» با <نشانه> و &amp; در آن",
            summary="خلاصه‌ای کوتاه.", published="2019-12-05", published_as="پنجشنبه ۱۴ آذر ۱۳۹۸", event_date="2019-12~",
            outlet="invented-agency", authors=["نویسندهٔ نمونه"], byline_as="ن. ن.", section=["ایران", "شهر"],
            tags=["پل", "a/b: \"c\"?", "خبر بسیار بسیار درازی که نام برچسب است"],
            about=["invented-city", "invented-mayor", "invented-council", "hidden-witness"],
            source_url="https://invented-agency.example.org/news?id=1&x=2", rights="ساختگی",
            unconfirmed=["title", "published", "tags"])
    article(folder, "arabic-report", "نص قصير عن «الجسر» الجديد.\n\n# عنوان فرعي\n\nفقرة أخيرة.\n", lang="ar",
            title="افتتاح الجسر", published="2019-12", tags=["جسر"], about=["invented-city"],
            translation_of="rich-report", outlet_as="وكالة مختلقة")
    article(folder, "english-report", "A short text about «the bridge», which Persian papers call پل تازه.\n", lang="en",
            title="The bridge opens", published="2020-02-29", tags=["Bridge"], about=["invented-city"])
    article(folder, "untitled-report", "متنی که عنوان ندارد و تاریخش دانسته نیست.\n", cut_off=True, version_of="rich-report")
    article(folder, "withdrawn-report", title="گزارش پس‌گرفته", status="withdrawn", withdrawn="2024-01-02")
    article(folder, "draft-report", "متن پیش‌نویس نهانی.\n", title="پیش‌نویس نهانی", status="draft", tags=["برچسب نهانی"])
    article(folder, "withheld-report", "متن نگه‌داشته.\n", title="گزارش نگه‌داشتهٔ نهانی", status="withheld")
    # More than two pages' worth of a list: it gets numbered pages.
    for number in range(104):
        article(folder, f"report-{number:03}", f"متن گزارش شمارهٔ {number}.\n", title=f"گزارش شمارهٔ {number}",
                published=f"2021-{number % 3 + 1:02}-{number % 28 + 1:02}", tags=["پل"], about=["invented-city"],
                outlet="invented-agency")

    capture = folder.parent / "saved-page.txt"
    capture.write_text(CAPTURE, encoding="utf-8")
    run(binary, "ingest", capture, "--archive", folder, "--outlet", "invented-agency", "--by", "کاتب",
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"})
    ingested = [path.stem for path in (folder / "articles").glob("*.md") if "capture:" in path.read_text("utf-8")]
    assert len(ingested) == 1
    run(binary, "publish", *ingested, "--archive", folder)
    return folder


# Words that a public build of `every_kind` may show nowhere.
SECRETS = ["گواه پنهان‌مانده", "hidden-witness", "نهانی", "draft-report", "withheld-report"]

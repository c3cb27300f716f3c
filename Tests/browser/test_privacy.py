# What a public build may not show: what nobody accepted, what was rejected, reviewers and their notes, and whoever the
# registry calls private.

import html
import re
import shutil
import subprocess
from urllib.parse import unquote

import pytest

import annotated_archive
import archives
from conftest import build, listed

EVERYTHING = {"suggestions": True, "notes": True, "reviewers": True, "drafts": True, "review": True}


def fold(binary, text: str) -> str:
    result = subprocess.run([binary, "text", "fold"], input=text.encode(), capture_output=True, timeout=120)
    assert result.returncode == 0, result.stderr
    return result.stdout.decode()


def readings(site) -> list[str]:
    """All files of a site, paths first, in each way that a name may be written: as they stand, decoded, without tags."""
    texts = []
    for path in site.files:
        raw = f"{path}\n" + (site.root / path).read_bytes().decode("utf-8", "replace")
        decoded = html.unescape(unquote(raw))
        texts += [raw, decoded, re.sub(r"<[^>]*>", "", decoded)]
    return texts


def found(site, words: list[str]) -> list[str]:
    """Which of the words any file has, compared folded and across line ends."""
    blank = re.compile(r"\s+")
    everything = blank.sub(" ", fold(site.binary, "\n".join(readings(site))))
    return [each for each in words if blank.sub(" ", fold(site.binary, each)).strip() in everything]


@pytest.mark.parametrize("publish", [{}, {"suggestions": True, "notes": True}, EVERYTHING], ids=["nothing", "margin", "everything"])
def test_a_private_name_is_in_no_file(build_annotated, publish):
    site = build_annotated(**publish)
    # Whoever is not private is found by the same means.
    assert found(site, ["سهراب نمونه‌پور", "sample-minister", "former-minister"]) == [
        "سهراب نمونه‌پور", "sample-minister", "former-minister"]
    assert found(site, annotated_archive.PRIVATE) == []


def test_it_is_found_once_it_is_private_no_more(annotated, binary, tmp_path):
    """The test above can fail: of the same archive, with the flag taken away."""
    copy = tmp_path / "content"
    shutil.copytree(annotated, copy, ignore=shutil.ignore_patterns(".hashiya"))
    entry = copy / "entities" / f"{annotated_archive.PRIVATE_ID}.md"
    text = entry.read_text("utf-8")
    entry.write_text(text.replace("private: true", "private: false"), "utf-8")
    site = build(binary, copy, tmp_path / "public")
    # Shared pages say a role in their own language only.
    shown = set(annotated_archive.PRIVATE) - {"keeper of the hidden house"}
    assert set(found(site, annotated_archive.PRIVATE)) == shown
    # It is named in the margin, as a speaker and in company too, not on its own page only.
    pages = [path for path, page in site.pages.items() if f"entities/{annotated_archive.PRIVATE_ID}/" in page.source]
    assert "articles/marks-report.html" in pages
    assert f"quotations/by/{annotated_archive.PRIVATE_ID}/index.html" in site.files


def test_the_words_of_a_private_speaker_lead_to_nobody(margin, open_context):
    page = open_context().new_page()
    page.goto(margin.url("articles/marks-report.html"))
    block = page.locator("[data-block]", has_text="پیرزن گفت")
    assert block.locator("a.mark, .sign").count() == 0
    block = page.locator("[data-block]", has_text="پیرزنی که نامش")
    assert block.locator(".mark", has_text="پیرزنی").count() == 0
    assert block.locator(".mark", has_text="نمونه‌آباد").count() > 0


def statuses(site) -> dict[str, set[str]]:
    """Which articles have marks of which standing."""
    marks: dict[str, set[str]] = {}
    for page in site.of_kind("article"):
        for classes in re.findall(r'class="mark ([^"]+)" id="m-', page.source):
            for name in classes.split():
                marks.setdefault(name, set()).add(page.path)
    return marks


def test_without_leave_only_what_was_accepted_shows(build_annotated):
    site = build_annotated()
    marks = statuses(site)
    assert "articles/marks-report.html" in marks["accepted"]
    assert not {"suggested", "unsure", "disputed", "rejected", "note"} & marks.keys()
    assert found(site, [annotated_archive.NOTE, annotated_archive.OTHER_NOTE]) == []
    # Nobody has reviewed these.
    for path in ["articles/english-marks.html", "articles/serial-01.html"]:
        assert 'class="mark ' not in site.pages[path].source
        assert "apostil" not in site.pages[path].source
    assert not any('class="guess"' in page.source for page in site.pages.values())


def test_suggestions_show_as_suggestions_where_they_are_published(build_annotated):
    marks = statuses(build_annotated(suggestions=True))
    assert {"articles/english-marks.html", "articles/serial-01.html"} <= marks["suggested"]
    assert "articles/serial-00.html" in marks["accepted"]
    assert "note" not in marks and "rejected" not in marks


def test_why_the_machine_thinks_so_is_for_the_desk(build_annotated):
    site = build_annotated(**EVERYTHING)
    assert not any('class="why"' in page.source for page in site.pages.values())


@pytest.mark.parametrize("publish", [{}, {"suggestions": True}, EVERYTHING], ids=["nothing", "suggestions", "everything"])
def test_what_was_rejected_never_shows(build_annotated, open_context, publish):
    page = open_context(java_script_enabled=False).new_page()
    site = build_annotated(**publish)
    page.goto(site.url("articles/marks-report.html"))
    assert page.get_by_text("باغ نمونه‌پورها").count() == 1
    marks = page.evaluate("""() => [...document.querySelectorAll(".sheet .mark")].filter(mark => {
      const range = document.createRange();
      range.selectNodeContents(mark.closest("[data-block]"));
      range.setEndBefore(mark);
      return range.toString().endsWith("باغ ");
    }).length""")
    assert marks == 0
    assert "rejected" not in statuses(site)


def test_reviewers_are_named_only_where_they_are_published(build_annotated):
    for publish in [{}, {"suggestions": True, "notes": True}]:
        assert found(build_annotated(**publish), annotated_archive.REVIEWERS) == []
    assert found(build_annotated(**EVERYTHING), annotated_archive.REVIEWERS) == annotated_archive.REVIEWERS


def test_review_pages_tell_nothing_of_what_is_not_shown(binary, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    annotated_archive.set_publish(folder, suggestions=True, review=True)
    annotated_archive.registry(folder)
    # Of two with one family name the text can mean but one.
    archives.entity(folder, "hidden-cousin", "person", {"fa": ["نمونه‌پور", "پیروز نمونه‌پور"]}, private=True)
    text = "سهراب نمونه‌پور به خانهٔ خواهرش رفت. نمونه‌پور گفت که گنبد ناپیدا همان‌جاست. %s\n"
    archives.article(folder, "told", text % "نشانی آن کوچهٔ سروستان شمارهٔ هفت است.", title="یک", published="2019-01-02")
    desk = annotated_archive.Desk(folder, binary)
    desk.act("told", "add", desk.target("told", "خواهرش"), {"kind": "name", "entity": annotated_archive.PRIVATE_ID})
    where = desk.act("told", "accept", desk.target("told", "خواهرش"), {"kind": "name"}, by=annotated_archive.REVIEWERS[1])
    note = desk.act("told", "note", desk.target("told", "گنبد ناپیدا"), {"text": "یادداشت نخست"})
    desk.act("told", "edit", {"act": note}, {"text": "یادداشت دوم"})
    desk.act("told", "reject", desk.target("told", "گنبد ناپیدا"), {"kind": "name", "text": "یادداشت سوم"})
    desk.act("told", "add", desk.target("told", "کوچهٔ سروستان"), {"kind": "name", "entity": "sample-town"})
    desk.act("told", "note", desk.target("told", "همان‌جاست"), {"text": "یادداشت چهارم"})
    archives.article(folder, "told", text % "نشانی آن را نمی‌گوییم.", title="یک", published="2019-01-02")
    site = build(binary, folder, tmp_path / "public")
    assert found(site, ["نمی‌گوییم", "family-name"]) == ["نمی‌گوییم", "family-name"]
    notes = [f"یادداشت {number}" for number in ["نخست", "دوم", "سوم", "چهارم"]]
    assert found(site, ["hidden-cousin", where, "سروستان", *notes]) == []


def test_notes_show_where_they_are_published(build_annotated):
    notes = [annotated_archive.NOTE, annotated_archive.OTHER_NOTE]
    assert found(build_annotated(suggestions=True, notes=True), notes) == notes


def test_drafts_lend_nothing_to_the_pages_of_names(build_annotated):
    site = build_annotated(suggestions=True)
    assert found(site, ["draft-marks", "در پیش‌نویس نیز هست"]) == []

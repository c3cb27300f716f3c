# What a build leaves behind: the same bytes each time, no foreign file touched, nothing that was not to be published.

import hashlib
import shutil
import subprocess
from pathlib import Path

import archives
from conftest import build, listed


def digests(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*") if path.is_file()
    }


def differences(one: dict, other: dict) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_two_builds_give_the_same_bytes(site, binary, tmp_path):
    build(binary, site.archive, tmp_path / "again", "--jobs", "1")
    assert differences(digests(site.root), digests(tmp_path / "again")) == []


def test_an_archive_elsewhere_gives_the_same_bytes(site, binary, tmp_path):
    copy = tmp_path / "another place" / "بایگانی"
    copy.parent.mkdir()
    shutil.copytree(site.archive, copy, ignore=shutil.ignore_patterns(".hashiya"))
    build(binary, copy, tmp_path / "out")
    assert differences(digests(site.root), digests(tmp_path / "out")) == []


def test_foreign_files_stay(binary, tmp_path):
    archive, output = archives.small(tmp_path / "content"), tmp_path / "public"
    (output / "articles").mkdir(parents=True)
    foreign = [output / "notes.txt", output / "articles" / "mine.html", output / ".gitignore"]
    for path in foreign:
        path.write_text("mine")
    build(binary, archive, output)
    assert (output / "articles" / "first-report.html").exists()
    # A page that a build put there goes when its article does, and only that.
    front = archive / "articles" / "first-report.md"
    front.write_text(front.read_text("utf-8").replace('"public"', '"draft"'), "utf-8")
    build(binary, archive, output)
    assert not (output / "articles" / "first-report.html").exists()
    assert [path.read_text() for path in foreign] == ["mine"] * 3


def test_a_foreign_file_where_a_page_would_go_is_an_error(binary, tmp_path):
    archive, output = archives.small(tmp_path / "content"), tmp_path / "public"
    (output / "articles").mkdir(parents=True)
    (output / "articles" / "first-report.html").write_text("mine")
    result = subprocess.run([binary, "build", "--archive", archive, "--output", output], capture_output=True, text=True)
    assert result.returncode == 1
    assert "articles/first-report.html" in result.stderr
    assert digests(output).keys() == {"articles/first-report.html"}
    assert (output / "articles" / "first-report.html").read_text() == "mine"


def test_nothing_is_written_beside_output_and_state(binary, tmp_path):
    archive = archives.small(tmp_path / "content")
    before = digests(archive)
    build(binary, archive, tmp_path / "public")
    after = {path: digest for path, digest in digests(archive).items() if not path.startswith(".hashiya/")}
    assert differences(before, after) == []
    assert {path.name for path in tmp_path.iterdir()} == {"content", "public"}


def test_what_is_not_public_is_nowhere(sample):
    faults = []
    for path in sample.files:
        content = path.encode() + (sample.root / path).read_bytes()
        faults += [f"{path}: {secret}" for secret in archives.SECRETS if secret.encode() in content]
    assert not faults, listed(faults)


def test_lines_left_out_show_only_where_captures_are_published(sample, binary, tmp_path):
    def pages_with(site):
        return [path for path in site.files if archives.LEFT_OUT_WORDS.encode() in (site.root / path).read_bytes()]

    assert any(path.startswith("captures/") for path in pages_with(sample))
    assert all(path.startswith("captures/") for path in pages_with(sample))
    copy = tmp_path / "content"
    shutil.copytree(sample.archive, copy, ignore=shutil.ignore_patterns(".hashiya"))
    settings = copy / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("captures: true", "captures: false"), "utf-8")
    closed = build(binary, copy, tmp_path / "public")
    assert pages_with(closed) == []
    assert not any(path.startswith("captures/") for path in closed.files)


def test_a_hostile_title_stays_text(sample, open_context):
    page = open_context().new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in ["articles/rich-report.html", "articles/page-1.html", "index.html", "tags/پل/page-1.html"]:
        page.goto(sample.url(path))
        assert page.locator("[onerror], img[src=x]").count() == 0
    page.goto(sample.url("articles/rich-report.html"))
    assert page.locator("h1[data-block]").text_content() == archives.HOSTILE_TITLE
    assert dialogs == []

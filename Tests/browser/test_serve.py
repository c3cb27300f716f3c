# The preview at the desk: `hashiya serve` shows drafts, reloads open pages, and writes nowhere but under .hashiya/.

import http.client
import shutil
import signal
import subprocess
from urllib.parse import urlsplit

import pytest

import archives
import running
from conftest import PROJECT, listed
from test_alone import watch


class Preview:
    """A running `hashiya serve` on an archive of its own."""

    def __init__(self, binary, archive):
        self.archive = archive
        self.process, found, said = running.started(
            [binary, "serve", "--archive", archive, "--port", "0"], rb"http://127\.0\.0\.1:\d+/"
        )
        if not found:
            self.stop()
            raise AssertionError(f"serve did not say where: {said}")
        self.address = found.group().decode()

    def edit(self, id, before, after):
        path = self.archive / "articles" / f"{id}.md"
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@pytest.fixture
def preview(binary, tmp_path):
    archive = archives.small(tmp_path / "content")
    archives.article(archive, "draft-report", "متن پیش‌نویس.\n", title="پیش‌نویس", status="draft")
    preview = Preview(binary, archive)
    yield preview
    if preview.process.poll() is None:
        preview.stop()


def test_a_changed_article_reloads_its_open_page(preview, open_context):
    page = open_context().new_page()
    page.goto(preview.address + "articles/first-report.html")
    assert page.locator(".ribbon").is_visible()
    page.wait_for_timeout(500)
    preview.edit("first-report", "متن نخست", "متنی دیگر")
    page.get_by_text("متنی دیگر").wait_for(timeout=8000)
    # And again: reloading does not end with the first change.
    preview.edit("first-report", "متنی دیگر", "متن سوم")
    page.get_by_text("متن سوم").wait_for(timeout=8000)


def test_a_fault_keeps_the_last_good_page_and_its_mending_shows(preview, open_context):
    page = open_context().new_page()
    page.goto(preview.address + "articles/first-report.html")
    page.wait_for_timeout(500)
    preview.edit("first-report", "lang:", "lnag:")
    page.wait_for_timeout(1500)
    page.reload()
    assert page.get_by_text("متن نخست").count() == 1
    preview.edit("first-report", "متن نخست", "متن درست")
    preview.edit("first-report", "lnag:", "lang:")
    page.get_by_text("متن درست").wait_for(timeout=8000)


def test_drafts_show_at_the_desk(preview, open_context):
    page = open_context().new_page()
    page.goto(preview.address + "articles/index.html")
    page.locator("main a", has_text="پیش‌نویس").first.click()
    page.wait_for_url("**/articles/draft-report.html")
    page.locator(".ribbon").wait_for()
    page.get_by_text("متن پیش‌نویس.").wait_for()


def test_pages_work_as_they_do_from_files(binary, tmp_path, open_context):
    archive = tmp_path / "content"
    shutil.copytree(PROJECT / "content", archive, ignore=shutil.ignore_patterns(".hashiya"))
    preview = Preview(binary, archive)
    try:
        context = open_context()
        faults = watch(context, preview.address)
        page = context.new_page()
        for path in ["", "articles/index.html", "entities/index.html", "dates/index.html", "about.html"]:
            page.goto(preview.address + path)
        page.goto(preview.address + "articles/index.html")
        page.locator("main a[href$='.html']").first.click()
        page.wait_for_load_state()
        assert not faults, listed(faults)
    finally:
        preview.stop()


def test_it_writes_only_under_its_own_folder(preview):
    files = [path.relative_to(preview.archive).as_posix() for path in preview.archive.rglob("*") if path.is_file()]
    built = [path for path in files if path.endswith(".html")]
    assert built and all(path.startswith(".hashiya/") for path in built)
    assert {path.name for path in preview.archive.parent.iterdir()} == {"content"}


@pytest.mark.parametrize("path", ["/../site.yaml", "/%2e%2e/%2e%2e/site.yaml", "/..%2f..%2fsite.yaml", "/%2e%2e%2fmanifest"])
def test_no_path_leads_out_of_the_folder(preview, path):
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=5)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    reply = connection.getresponse()
    assert reply.status in (400, 403, 404)
    assert b"archive_id" not in reply.read()


def test_another_host_name_is_refused(preview):
    connection = http.client.HTTPConnection(urlsplit(preview.address).netloc, timeout=5)
    connection.putrequest("GET", "/", skip_host=True)
    connection.putheader("Host", "attacker.example.org")
    connection.endheaders()
    assert 400 <= connection.getresponse().status < 500


def test_it_ends_when_it_is_told_to(preview):
    assert preview.stop() in (0, 130, -signal.SIGINT)

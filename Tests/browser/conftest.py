# What the tests share: the release binary, the sites it builds, one browser.

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import annotated_archive
import archives
from site_files import Site

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def binary() -> Path:
    path = Path(os.environ.get("HASHIYA_BINARY", PROJECT / ".build/release/hashiya"))
    if not path.exists():
        pytest.exit(f"missing: {path}; ./hashiya build makes it", returncode=1)
    return path


def build(binary: Path, archive: Path, output: Path, *arguments) -> Site:
    archives.run(binary, "build", "--archive", archive, "--output", output, *arguments)
    return Site(output, binary, archive)


@pytest.fixture(scope="session")
def demonstration(binary, tmp_path_factory) -> Site:
    """The site of `content/`, built from a copy, so that no test touches the project's own folders."""
    folder = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(PROJECT / "content", folder / "content", ignore=shutil.ignore_patterns(".hashiya"))
    return build(binary, folder / "content", folder / "public")


@pytest.fixture(scope="session")
def sample(binary, tmp_path_factory) -> Site:
    """A site with every kind of page and the texts that break pages."""
    folder = tmp_path_factory.mktemp("sample")
    return build(binary, archives.every_kind(folder / "content", binary), folder / "public")


@pytest.fixture(scope="session")
def annotated(binary, tmp_path_factory) -> Path:
    """An archive of names, quotations and dates, reviewed in part. Tests build from it, and change only copies."""
    return annotated_archive.annotated(tmp_path_factory.mktemp("annotated") / "content", binary)


@pytest.fixture(scope="session")
def build_annotated(annotated, binary, tmp_path_factory):
    """Builds the annotated archive with what `publish` says; each setting once."""

    @functools.cache
    def make(**publish: bool) -> Site:
        folder = tmp_path_factory.mktemp("margin")
        shutil.copytree(annotated, folder / "content", ignore=shutil.ignore_patterns(".hashiya"))
        annotated_archive.set_publish(folder / "content", **publish)
        return build(binary, folder / "content", folder / "public")

    return make


@pytest.fixture(scope="session")
def margin(build_annotated) -> Site:
    """The annotated archive with all that can stand in a margin: suggestions and notes too."""
    return build_annotated(suggestions=True, notes=True)


@pytest.fixture(scope="session", params=["demonstration", "sample", "margin"])
def site(request) -> Site:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        pytest.exit("missing: chromium; ./test installs it", returncode=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser):
    """Makes browser contexts that are closed with the test."""
    contexts = []

    def make(**options):
        context = browser.new_context(**options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def served():
    """Serves a folder with a plain static server on loopback; gives the address of its root."""
    servers = []

    def serve(folder: Path) -> str:
        handler = functools.partial(_QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def listed(faults: list, limit: int = 25) -> str:
    """Faults as lines, for an assertion's message."""
    more = [f"… and {len(faults) - limit} more"] if len(faults) > limit else []
    return "\n" + "\n".join(map(str, faults[:limit] + more))

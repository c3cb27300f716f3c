# What the tests of the review share: a small archive with suggestions, the pages built of it, the local server on it, and a
# reviewer's hands on a Persian keyboard. Everybody in it is invented.

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
from pathlib import Path

import annotated_archive
import archives
import running

ARTICLE = "bridge-report"
REVIEWER = "بازبین نخست"
OTHER = "بازبین دوم"

# Two people and a town; a quotation; a date; a dome that nobody disputes yet.
BODY = """\
سهراب نمونه‌پور روز ۵ دی ۱۳۹۷ به نمونه‌آباد رفت و با بهرام ساختگی‌نژاد دیدار کرد.

بهرام ساختگی‌نژاد گفت: «پل نمونه‌آباد تا سال آینده گشوده می‌شود و همه از روی آن خواهند گذشت.»

گنبد ناپیدا در نمونه‌آباد است و زنی به نام پروانه گلنوش در کنار آن می‌نشیند.
"""

# Where the letters of a Latin keyboard are on a Persian one (ISIRI 9147).
PERSIAN = {"A": "ش", "R": "ق", "U": "ع", "C": "ز", "N": "د", "M": "ئ", "J": "ت", "K": "ن", "Z": "ظ", "F": "ب", "S": "س", "G": "ل",
           "H": "ا", "D": "ی", "V": "ر"}


def archive(folder: Path) -> Path:
    folder.mkdir(parents=True)
    annotated_archive.set_publish(folder, suggestions=True, notes=True, review=True)
    annotated_archive.registry(folder)
    archives.article(folder, ARTICLE, BODY, title="پل نمونه‌آباد", published="2019-01-02")
    archives.article(folder, "second-report", "سهراب نمونه‌پور در نمونه‌آباد ماند.\n", title="گزارش دوم", published="2019-01-03")
    return folder


def acts(folder: Path, name: str = ARTICLE) -> list[dict]:
    """What is in a file of acts, line by line; a line that is not whole fails."""
    path = folder / "reviews" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


# MARK: Keys


def press(page, letter: str, shift: bool = False) -> None:
    """A key by what a Latin keyboard has on it, pressed on a Persian one: the browser gets the Persian letter."""
    session = page.context.new_cdp_session(page)
    text = PERSIAN[letter]
    key = {"code": f"Key{letter}", "key": text, "windowsVirtualKeyCode": ord(letter), "modifiers": 8 if shift else 0}
    session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": text, "unmodifiedText": text, **key})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})
    session.detach()


# MARK: The article's page


def open_article(page, root: str, article: str = ARTICLE, anchor: str = "") -> None:
    page.goto(f"{root}review/article.html?id={article}{anchor}")
    ready(page)


def ready(page) -> None:
    page.locator(".article-text .mark").first.wait_for()
    page.locator(".panel .badge").first.wait_for()


def current(page) -> str:
    """The words of the annotation that is looked at."""
    return page.locator(".panel-words").text_content()


def words(page, status: str) -> list[str]:
    """The words of the marks that have a status, in order."""
    return page.locator(f".article-text .mark.{status}").evaluate_all(
        "marks => marks.filter(mark => mark.hasAttribute('role')).map(mark => mark.textContent)")


def go_to(page, words_: str) -> None:
    """Makes the first mark of these words the one that is looked at."""
    mark = page.locator(".article-text .mark", has_text=re.compile(f"^{re.escape(words_)}$")).first
    mark.scroll_into_view_if_needed()
    # The signs of marks take no clicks: it is the words that are clicked.
    x, y = mark.evaluate("mark => { const box = mark.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; }")
    page.mouse.click(x, y)
    page.locator(".panel-words", has_text=words_).wait_for()


def introduce(page, name: str = REVIEWER) -> None:
    """Answers the question under which name one reviews."""
    dialog = page.locator("dialog[open]:not(.edit-dialog)")
    dialog.locator("input").first.fill(name)
    dialog.locator("button[type=submit]").click()
    dialog.wait_for(state="detached")


# MARK: The server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Desk:
    """A running `hashiya review` on an archive of its own."""

    def __init__(self, binary: Path, folder: Path, port: int = 0):
        self.folder = folder
        self.process, found, said = running.started(
            [binary, "review", "--archive", folder, "--port", str(port)],
            rb"(http://127\.0\.0\.1:(\d+)/)\S*token=[A-Za-z0-9_-]+",
        )
        if not found:
            self.stop()
            raise AssertionError(f"review did not say where: {said}")
        self.door = found.group().decode()
        self.root = found.group(1).decode()
        self.port = int(found.group(2))

    def enter(self, context):
        """A window that was let in."""
        page = context.new_page()
        page.goto(self.door)
        page.wait_for_url("**/review/index.html")
        return page

    def stop(self, how: int = signal.SIGINT) -> None:
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

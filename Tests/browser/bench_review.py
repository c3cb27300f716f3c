# Measures how long a reviewer waits: from the key of a decision to the focus on the next annotation, and to the frame that shows
# it. No test: run by hand, with `python Tests/browser/bench_review.py [ANNOTATIONS]`.

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import annotated_archive
import archives
import reviewing

BINARY = Path(os.environ.get("HASHIYA_BINARY", Path(__file__).resolve().parents[2] / ".build/release/hashiya"))
ARTICLE = "long-report"
LIMIT = 50.0

# Nine annotations: six names, two of them in a quotation, a quotation, a date, a year.
PARAGRAPH = (
    "سهراب نمونه‌پور روز ۵ دی ۱۳۹۷ به نمونه‌آباد رفت و با بهرام ساختگی‌نژاد دیدار کرد. "
    "بهرام ساختگی‌نژاد گفت: «پل نمونه‌آباد و گنبد ناپیدا در سال ۱۳۹۹ گشوده می‌شود و همه از روی آن خواهند گذشت.»"
)

MEASURE = """() => {
  const waits = { focus: [], frame: [] };
  let pressed = 0;
  document.addEventListener("keydown", (event) => {
    pressed = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => waits.frame.push(performance.now() - event.timeStamp)));
  }, true);
  document.addEventListener("focusin", (event) => {
    if (pressed && event.target.hashiyaMark) {
      waits.focus.push(performance.now() - pressed);
      pressed = 0;
    }
  }, true);
  window.hashiyaWaits = waits;
}"""


def archive(folder: Path, annotations: int) -> Path:
    folder.mkdir(parents=True)
    annotated_archive.set_publish(folder, suggestions=True, notes=True, review=True)
    annotated_archive.registry(folder)
    paragraphs = [f"{PARAGRAPH} بند {number}." for number in range(annotations // 9 + 1)]
    archives.article(folder, ARTICLE, "\n\n".join(paragraphs) + "\n", title="گزارش دراز", published="2019-01-02")
    return folder


def measure(root: str, decisions: int) -> tuple[int, dict[str, list[float]]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium") or shutil.which("chromium-browser"), args=["--disable-dev-shm-usage"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        reviewing.open_article(page, root, ARTICLE)
        page.keyboard.press("a")
        reviewing.introduce(page)
        count = page.locator(".article-text .mark[role]").count()
        page.evaluate(MEASURE)
        for number in range(decisions):
            page.keyboard.press("aru"[number % 3])
            # As a person does, who looks at what there is before the next key.
            page.wait_for_function("count => hashiyaWaits.frame.length >= count", arg=number + 1)
        page.wait_for_timeout(500)
        waits = page.evaluate("hashiyaWaits")
        browser.close()
        return count, waits


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        content, public = archive(Path(folder) / "content", wanted), Path(folder) / "public"
        archives.run(BINARY, "build", "--archive", content, "--output", public)
        count, waits = measure(public.as_uri() + "/", min(300, wanted - 10))
    print(f"{count} annotations; wait after a decision, in ms")
    for name, values in waits.items():
        high = sorted(values)[int(len(values) * 0.95)]
        print(f"  to the next {name}: median {statistics.median(values):.1f}, 95% {high:.1f}, longest {max(values):.1f} ({len(values)} decisions)")
    return 0 if statistics.median(waits["frame"]) <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())

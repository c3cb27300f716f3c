# A page with two thousand annotations: it loads, its glosses have their places, and it scrolls.

import time

import pytest

import annotated_archive
from conftest import build, listed
from test_margin import misplaced

COUNT = 2000

# Tasks that hold up the page, as the browser measures them: those over 50 ms.
OBSERVE = """
window.longTasks = [];
new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(entry => [entry.startTime, entry.duration])))
  .observe({type: "longtask", buffered: true});
"""

# Through the whole page by half windows, a frame each; gives the frames.
SCROLL = """() => new Promise(done => {
  let frames = 0;
  const step = () => {
    frames += 1;
    const before = scrollY;
    window.scrollBy({top: innerHeight / 2, behavior: "instant"});
    if (scrollY > before) requestAnimationFrame(step); else done(frames);
  };
  step();
})"""


@pytest.fixture(scope="module")
def long(binary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("long")
    return build(binary, annotated_archive.long_page(folder / "content", COUNT), folder / "public")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_loads_and_scrolls(long, open_context, width):
    context = open_context(viewport={"width": width, "height": 800})
    context.add_init_script(OBSERVE)
    page = context.new_page()
    start = time.monotonic()
    page.goto(long.url("articles/long-report.html"))
    assert page.locator(".sheet .mark.mark-start").count() >= COUNT
    page.wait_for_timeout(500)
    loaded = page.evaluate("performance.now()")
    assert page.evaluate(SCROLL) > 40
    page.wait_for_timeout(200)
    tasks = [task for task in page.evaluate("longTasks") if task[0] > loaded]
    assert time.monotonic() - start < 30
    assert not [task for task in tasks if task[1] > 200], tasks


def test_its_glosses_are_in_place(long, open_context):
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(long.url("articles/long-report.html"))
    assert page.locator(".margin .apostil").count() > COUNT / 4
    assert not (faults := misplaced(page)), listed(faults)


def test_the_legend_answers_at_once(long, open_context):
    context = open_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(OBSERVE)
    page = context.new_page()
    page.goto(long.url("articles/long-report.html"))
    page.wait_for_timeout(500)
    before = page.evaluate("performance.now()")
    page.locator(".key input[data-kind=date]").uncheck()
    page.wait_for_timeout(500)
    assert not (faults := misplaced(page)), listed(faults)
    # A second at the very most, on a slow machine.
    assert not [task for task in page.evaluate("longTasks") if task[0] > before and task[1] > 1000]

# Pages fit their windows: nothing scrolls sideways, from the narrowest phone to a desk.

import pytest

from conftest import listed

# Elements that stick out of the window and are not inside something that scrolls by itself.
OVERFLOWING = """() => {
  const root = document.documentElement;
  if (document.scrollingElement.scrollWidth <= root.clientWidth) return null;
  const scrolls = element => ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
  const out = [...document.body.querySelectorAll("*")].filter(element => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || (box.right <= root.clientWidth + 1 && box.left >= -1)) return false;
    for (let above = element.parentElement; above !== document.body; above = above.parentElement)
      if (scrolls(above)) return false;
    return true;
  });
  return [document.scrollingElement.scrollWidth, ...out.slice(-2).map(element => element.outerHTML.slice(0, 100))];
}"""

FURTHER = ["articles/untitled-report.html", "articles/english-report.html"]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(site, open_context, width):
    page, faults = open_context(viewport={"width": width, "height": 800}).new_page(), []
    further = [site.pages[path] for path in FURTHER if path in site.pages]
    for entry in site.one_of_each_kind() + further:
        page.goto(site.url(entry.path))
        if overflowing := page.evaluate(OVERFLOWING):
            faults.append(f"{entry.path}: {overflowing}")
    assert not faults, listed(faults)


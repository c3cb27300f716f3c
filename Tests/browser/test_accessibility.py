# No axe-core violations on one page of every kind, light and dark, on a phone and on a desk.

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import listed

# Pages of the sample that show what the longest of their kind do not.
FURTHER = ["articles/untitled-report.html", "articles/english-report.html", "articles/withdrawn-report.html",
           "articles/arabic-marks.html", "articles/english-marks.html", "entities/sample-minister/index.html"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_violations(site, open_context, scheme, width):
    context = open_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page, axe, faults = context.new_page(), Axe(), []
    # The demonstration is small: all its articles.
    further = [site.pages[path] for path in FURTHER if path in site.pages] or site.of_kind("article")
    for entry in {entry.path: entry for entry in site.one_of_each_kind() + further}.values():
        page.goto(site.url(entry.path))
        for violation in axe.run(page).response["violations"]:
            for node in violation["nodes"]:
                faults.append(f"{entry.path}: {violation['id']}: {node['html'][:120]}: {node['failureSummary']}")
    assert not faults, listed(faults, 8)

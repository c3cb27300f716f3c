# The site is only files: it works from file:// and under a path of any static server, asks nothing of anybody else, and
# is complete without JavaScript.

from urllib.parse import quote

from conftest import listed


def watch(context, base: str, allow_missing=()) -> list[str]:
    """Collects what a page does that it may not: requests that leave, requests that fail, words on the console."""
    faults: list[str] = []

    def on_request(route):
        url = route.request.url
        if not url.startswith((base, "data:")):
            faults.append(f"leaves the site: {url}")
            route.abort()
        else:
            route.continue_()

    context.route("**/*", on_request)
    # Leaving a page cuts off what it still loads, an icon say: that is no failure.
    context.on("requestfailed", lambda request: "ERR_ABORTED" in request.failure
               or faults.append(f"failed: {request.url}: {request.failure}"))
    context.on("response", lambda reply: reply.status >= 400 and faults.append(f"{reply.status}: {reply.url}"))
    context.on("console", lambda words: words.type in ("error", "warning") and faults.append(f"console: {words.text}"))
    context.on("weberror", lambda error: faults.append(f"script: {error.error}"))
    return faults


def visit(context, addresses: list[str], faults: list[str]) -> list[str]:
    page, found = context.new_page(), []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {fault}" for fault in faults]
        faults.clear()
    return found


def test_it_works_from_files(site, open_context):
    context = open_context()
    faults = watch(context, site.root.as_uri())
    found = visit(context, [site.url(page.path) for page in site.one_of_each_kind()], faults)
    assert not found, listed(found)


def test_it_works_under_a_path_of_a_server(site, open_context, served, tmp_path):
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "path").symlink_to(site.root)
    base = served(tmp_path) + "some/path/"
    context = open_context()
    faults = watch(context, base)
    found = visit(context, [base + quote(page.path) for page in site.one_of_each_kind()], faults)
    assert not found, listed(found)


def test_no_page_asks_anything_of_others(site, open_context):
    context = open_context(java_script_enabled=False)
    faults = watch(context, site.root.as_uri())
    found = visit(context, [site.url(page.path) for page in site.distinct()], faults)
    assert not found, listed(found)


# What a reader gets: the words of the page apart from buttons and their like, and the addresses of its links.
READ = """() => {
  const main = document.body.cloneNode(true);
  for (const part of main.querySelectorAll("[data-ui], button, .tools, script")) part.remove();
  return [main.textContent.replace(/\\s+/g, " ").trim(), [...main.querySelectorAll("a[href]")].map(a => a.getAttribute("href"))];
}"""

# Elements of the text that cannot be seen and that no opening of a <details> would show.
UNSEEN = """() => [...document.querySelectorAll("main *, aside *")].filter(element =>
  element.textContent.trim() && !element.closest("details:not([open]), [data-ui], button, .tools, [hidden] > button")
  && !element.checkVisibility({visibilityProperty: true, opacityProperty: true})
).map(element => element.outerHTML.slice(0, 100))"""


def test_pages_are_complete_without_scripts(site, open_context):
    plain = open_context(java_script_enabled=False).new_page()
    scripted = open_context().new_page()
    faults = []
    for entry in site.one_of_each_kind():
        plain.goto(site.url(entry.path))
        scripted.goto(site.url(entry.path))
        if plain.evaluate(READ) != scripted.evaluate(READ):
            faults.append(f"{entry.path}: scripts add to the text")
        faults += [f"{entry.path}: unseen: {html}" for html in plain.evaluate(UNSEEN)]
    assert not faults, listed(faults)


def test_margins_can_be_opened_without_scripts(demonstration, open_context):
    page = open_context(java_script_enabled=False, viewport={"width": 360, "height": 800}).new_page()
    page.goto(demonstration.url(demonstration.of_kind("article")[0].path))
    for index in range(page.locator("details").count()):
        box = page.locator("details").nth(index)
        if box.get_attribute("open") is None:
            box.locator("summary").first.click()
        assert box.get_attribute("open") is not None

# The element that carries a block has exactly the block's text, apart from what is marked as interface.

import json

import archives
from conftest import listed

# By block; with or without scripts, which add links to paragraphs.
BLOCKS = """() => Object.fromEntries([...document.querySelectorAll("[data-block]")].map(element => {
  const block = element.cloneNode(true);
  for (const part of block.querySelectorAll("[data-ui]")) part.remove();
  return [element.dataset.block, block.textContent];
}))"""


def canonical(site, id: str) -> dict[str, str]:
    output = archives.run(site.binary, "text", "canonical", id, "--json", "--archive", site.archive).stdout
    blocks = [json.loads(line) for line in output.splitlines()]
    assert [block["block"] for block in blocks] == list(range(len(blocks)))
    return {str(block["block"]): block["text"] for block in blocks}


def compare(site, context) -> list[str]:
    tab, faults = context.new_page(), []
    articles = [page for page in site.distinct() if page.kind == "article" and "withdrawn" not in page.path]
    assert len(articles) >= 5
    for entry in articles:
        id = entry.path.removeprefix("articles/").removesuffix(".html")
        tab.goto(site.url(entry.path))
        shown, expected = tab.evaluate(BLOCKS), canonical(site, id)
        for block in sorted(shown.keys() | expected.keys(), key=int):
            if shown.get(block) != expected.get(block):
                faults.append(f"{id}, block {block}: page {shown.get(block)!r}, canonical {expected.get(block)!r}")
    return faults


def test_blocks_of_the_page_are_the_canonical_text(site, open_context):
    faults = compare(site, open_context())
    assert not faults, listed(faults)


def test_and_without_scripts(site, open_context):
    faults = compare(site, open_context(java_script_enabled=False))
    assert not faults, listed(faults)

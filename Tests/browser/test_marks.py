# Marks lie in the text where the annotations are, and the text stays what it is: its words, its links, its joined letters.

import json
from html.parser import HTMLParser

import pytest

import annotated_archive
import archives
from conftest import listed

ARTICLES = ["marks-report", "arabic-marks", "english-marks", "serial-00", "serial-01"]

# Every mark, joined of its pieces, as [block, start, end, classes] in scalars of the block's text. The pieces of one mark
# follow each other from mark-start to mark-end with one number of its gloss.
MARKS = """() => [...document.querySelectorAll("[data-block]")].flatMap(block => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), open = [], found = [];
  const places = new Map();
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("[data-ui]")) continue;
    const end = at + [...node.data].length;
    for (let each = node.parentElement; each !== block; each = each.parentElement)
      if (each.matches(".mark")) places.set(each, [(places.get(each) ?? [at])[0], end]);
    at = end;
  }
  for (const piece of block.querySelectorAll(".mark")) {
    const [start, end] = places.get(piece) ?? [-1, -1];
    const key = piece.dataset.g + " " + [...piece.classList].filter(name => !/^mark-/.test(name)).join(" ");
    let mark = open.find(each => each.key === key);
    if (piece.matches(".mark-start") === !!mark) throw "a piece out of place: " + piece.outerHTML;
    if (!mark) open.push(mark = {key, start, block: Number(block.dataset.block)});
    mark.end = end;
    if (piece.matches(".mark-end")) {
      open.splice(open.indexOf(mark), 1);
      found.push([mark.block, mark.start, mark.end, key.split(" ").slice(2)]);
    }
  }
  if (open.length) throw "marks without an end: " + JSON.stringify(open);
  return found;
})"""


def annotations(site, *arguments) -> list[dict]:
    """The annotations that are in the text, apart from those that only the desk may see."""
    output = archives.run(site.binary, "list", "annotations", "--json", "--archive", site.archive, *arguments).stdout
    all = [json.loads(line) for line in output.splitlines()]
    return [each for each in all if each["status"] not in ("rejected", "orphan")
            and each.get("entity") != annotated_archive.PRIVATE_ID]


@pytest.mark.parametrize("article", ARTICLES)
def test_every_annotation_is_marked_where_it_is(margin, open_context, article):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(margin.url(f"articles/{article}.html"))
    texts = {int(block): text for block, text in page.evaluate(
        """() => [...document.querySelectorAll("[data-block]")].map(block => {
          const copy = block.cloneNode(true);
          for (const part of copy.querySelectorAll("[data-ui]")) part.remove();
          return [block.dataset.block, copy.textContent];
        })""")}
    left = [(block, start, end, set(classes)) for block, start, end, classes in page.evaluate(MARKS)]
    faults = []
    for each in annotations(margin, "--article", article):
        block, start, end = each["block"], each["start"], each["end"]
        assert texts[block][start:end] == each["quote"]
        for mark in left:
            same = mark[0] == block and {each["kind"], each["status"]} <= mark[3]
            if each["kind"] in ("name", "date"):
                # What is seen is widened to whole words.
                around = texts[block][mark[1]:start] + texts[block][end:mark[2]]
                same = same and mark[1] <= start and end <= mark[2] and not any(letter.isspace() for letter in around)
            else:
                same = same and mark[1:3] == (start, end)
            if same:
                left.remove(mark)
                break
        else:
            faults.append(f"no mark: {each}")
    faults += [f"a mark of nothing: {mark}: {texts[mark[0]][mark[1]:mark[2]]!r}" for mark in left]
    assert not faults, listed(faults)


def test_the_marks_of_the_sample_cross_other_markup(margin, open_context):
    """What the tests of this file stand on: marks in and across bold, links, footnotes, tables, code, headings."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(margin.url("articles/marks-report.html"))
    for place in ["strong .mark", "a:not(.mark) .mark", ".mark .mark", ".mark:not(.mark-end)", "[data-block='0'] .mark",
                  ".lead .mark", "h2 .mark", "td .mark", "pre .mark", ".footnotes .mark", "li .mark", "blockquote .mark"]:
        assert page.locator(f".sheet {place}").count() > 0, place


class _Anchors(HTMLParser):
    """Finds links within links, which a browser's parser would mend."""

    def __init__(self, source: str):
        super().__init__()
        self.open, self.faults = 0, []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.open += 1
            if self.open > 1:
                self.faults.append(self.getpos())

    def handle_endtag(self, tag):
        self.open -= tag == "a"


def test_no_link_is_within_a_link(margin):
    faults = [(path, at) for path, page in margin.pages.items() for at in _Anchors(page.source).faults]
    assert not faults, listed(faults)


# Widths of the words of each block, as they are and with the marks taken away: [word, with, without].
WIDTHS = """() => [...document.querySelectorAll("[data-block]")].filter(block => block.querySelector(".mark")).flatMap(block => {
  for (const part of block.querySelectorAll("[data-ui]")) part.remove();
  block.style.whiteSpace = "nowrap";
  const words = () => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [];
    let text = "";
    while (walker.nextNode()) { nodes.push([walker.currentNode, text.length]); text += walker.currentNode.data }
    const point = index => {
      const [node, start] = nodes.filter(([, start]) => start <= index).at(-1);
      return [node, index - start];
    };
    return [...text.matchAll(/\\S+/g)].map(match => {
      const range = document.createRange();
      range.setStart(...point(match.index));
      const [last, offset] = point(match.index + match[0].length - 1);
      range.setEnd(last, offset + 1);
      return [match[0], [...range.getClientRects()].filter(box => box.width).map(box => [box.left, box.right])];
    });
  };
  const width = boxes => Math.max(...boxes.map(box => box[1])) - Math.min(...boxes.map(box => box[0]));
  const marked = words();
  for (const mark of block.querySelectorAll(".mark")) mark.replaceWith(...mark.childNodes);
  block.normalize();
  const plain = words();
  return marked.map(([word, boxes], index) => [word, width(boxes), width(plain[index][1])]);
})"""


@pytest.mark.parametrize("article", ARTICLES)
def test_letters_keep_joining(margin, open_context, article):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(margin.url(f"articles/{article}.html"))
    widths = page.evaluate(WIDTHS)
    assert len(widths) > 20 and all(width > 0 for _, width, _ in widths)
    faults = [each for each in widths if abs(each[1] - each[2]) > 0.5]
    assert not faults, listed(faults)


def test_a_mark_begins_within_a_word(margin, open_context):
    """Without one, the test above would show little."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(margin.url("articles/marks-report.html"))
    note = page.locator(".sheet .mark.note.mark-start", has_text="آباد")
    assert note.count() == 1
    assert note.text_content().startswith("آباد")


LOOKS = """() => Object.fromEntries(["suggested", "accepted", "unsure", "disputed"].map(status => {
  const style = getComputedStyle(document.querySelector(`.sheet .mark.name.${status}`));
  return [status, style.textDecorationLine + " " + style.textDecorationStyle];
}).concat([["note", (style => style.textDecorationLine + " " + style.textDecorationStyle)(
  getComputedStyle(document.querySelector(".sheet .mark.note")))]]))"""


@pytest.mark.parametrize("colours", ["none", "active"])
def test_what_is_guessed_decided_and_noted_differs_by_its_line(margin, open_context, colours):
    page = open_context(forced_colors=colours).new_page()
    page.goto(margin.url("articles/marks-report.html"))
    looks = page.evaluate(LOOKS)
    assert looks["suggested"] == "underline dotted"
    assert looks["accepted"] == "underline solid"
    assert looks["note"] == "underline double"
    # Not settled: nobody could tell, or people differ.
    assert looks["unsure"] == looks["disputed"] == "underline dashed"


def test_guessed_and_decided_quotations_differ_by_more_than_colour(margin, open_context):
    page, looks = open_context().new_page(), {}
    for article, status in [("serial-01", "suggested"), ("serial-00", "accepted")]:
        page.goto(margin.url(f"articles/{article}.html"))
        looks[status] = page.locator(f".sheet .mark.quotation.{status}").first.evaluate(
            "mark => { const style = getComputedStyle(mark); return style.textDecorationLine + ' ' + style.textDecorationStyle }")
    assert looks["suggested"] == "underline dotted"
    assert looks["accepted"].startswith("none")

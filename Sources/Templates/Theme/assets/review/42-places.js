// From places in the page to places in an article's blocks, and back. Knows nothing of marks. Places in blocks are Unicode
// scalars.
(function (R) {
  "use strict";

  /** Over blocks as `R.marks` keeps them: `{element, text, scalars, words}`. */
  R.places = function (blocks, root) {
    function blockOf(node) {
      var element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
      var block = element && element.closest("[data-block]");
      return block && root.contains(block) ? blocks[block.hashiyaBlock] : null;
    }

    /** How many scalars of its block stand before a place in the page. */
    function offset(block, node, at) {
      var range = document.createRange();
      range.setStart(block.element, 0);
      range.setEnd(node, at);
      return block.scalars.scalar(range.toString().length);
    }

    /** The place in the page of a stretch of a block, as a range of the browser's. */
    function domRange(index, start, end) {
      var block = blocks[index];
      var range = document.createRange();
      var walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
      var wanted = [block.scalars.utf16(start), block.scalars.utf16(end)];
      var seen = 0;
      range.selectNodeContents(block.element);
      var isStarted = false;
      for (var node = walker.nextNode(); node; node = walker.nextNode()) {
        var length = node.data.length;
        if (!isStarted && wanted[0] <= seen + length) {
          range.setStart(node, wanted[0] - seen);
          isStarted = true;
        }
        if (wanted[1] <= seen + length) {
          range.setEnd(node, wanted[1] - seen);
          break;
        }
        seen += length;
      }
      return range;
    }

    /** What is selected, `{block, start, end}`; null where nothing is. Whole clusters; whole words, unless `exact`. */
    function range(exact) {
      var selection = window.getSelection();
      if (selection.rangeCount === 0 || selection.isCollapsed) {
        return null;
      }
      var selected = selection.getRangeAt(0);
      var block = blockOf(selected.startContainer);
      // What begins beyond the text, or ends in another block, is cut at the borders of the first that it has words of.
      if (!block || offset(block, selected.startContainer, selected.startOffset) >= block.words.length) {
        block = blocks.find((each) => selected.intersectsNode(each.element) &&
          selected.comparePoint(each.element, 0) >= 0 && each.text.length > 0) || null;
      }
      if (!block) {
        return null;
      }
      var isWithin = (node) => block.element.contains(node);
      return snap(blocks.indexOf(block), {
        start: isWithin(selected.startContainer) ? offset(block, selected.startContainer, selected.startOffset) : 0,
        end: isWithin(selected.endContainer) ? offset(block, selected.endContainer, selected.endOffset) : block.words.length,
      }, exact);
    }

    function snap(index, selected, exact) {
      var block = blocks[index];
      var found = exact ? selected : block.words.trim(selected);
      if (!found || found.start >= found.end) {
        return null;
      }
      found = R.editor && R.editor.bounds ? R.editor.bounds(block.text).snap(found) : found;
      found = exact ? found : block.words.widen(found);
      return { block: index, start: found.start, end: found.end };
    }

    return { blockOf: blockOf, offset: offset, domRange: domRange, range: range, snap: snap };
  };
})(window.hashiyaReview);

// Selecting words for a new mark: a button beside what a hand has selected, and a caret for who has only keys, since text that
// cannot be typed in has none. Knows nothing of what becomes of the words.
(function (R) {
  "use strict";

  /**
   * `options`: `marks`, `doc`, `place` (where the button goes), `take(range)`, `note(range)`. Gives `{range(), start(annotation),
   * stop(), isOn(), key(event)}`; `key` says whether it has used an event.
   */
  R.selecting = function (options) {
    var marks = options.marks;
    var places = marks.places;
    var isExact = false;
    /** `{block, anchor, head, exact, fresh}` while the keyboard selects. */
    var caret = null;

    // MARK: By mouse and touch

    var button = R.el(
      "button", { class: "tool take", hidden: true, attrs: { type: "button" } },
      R.el("span", { text: R.t("review_article_take") }), R.keycap("mark")
    );
    // The words stay selected when the button is pressed.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", function () {
      var range = read();
      if (range) {
        options.take(range);
      }
    });
    options.place.append(button);

    function read() {
      if (caret) {
        var start = Math.min(caret.anchor, caret.head);
        var end = Math.max(caret.anchor, caret.head);
        return start < end ? places.snap(caret.block, { start: start, end: end }, caret.exact) : null;
      }
      return marks.range(isExact);
    }

    var isDue = false;
    function offer() {
      isDue = false;
      var range = caret ? null : marks.range(isExact);
      button.hidden = !range;
      if (!range) {
        return;
      }
      var boxes = window.getSelection().getRangeAt(0).getClientRects();
      var last = boxes[boxes.length - 1];
      var base = options.place.getBoundingClientRect();
      if (last) {
        var start = options.doc.data.dir === "rtl" ? base.right - last.right : last.left - base.left;
        button.style.insetBlockStart = last.bottom - base.top + 8 + "px";
        button.style.insetInlineStart = Math.max(0, Math.min(start, base.width - button.offsetWidth)) + "px";
      }
    }

    R.listen(document, "selectionchange", function () {
      if (!isDue) {
        isDue = true;
        requestAnimationFrame(offer);
      }
    });
    R.listen(document, "pointerup", function (event) {
      isExact = event.altKey;
    });

    // MARK: By keyboard

    var line = R.el("div", { class: "caret", hidden: true });
    var hint = R.el("p", { class: "caret-hint", hidden: true, text: R.t("review_article_caret") });
    options.place.append(line, hint);

    function firstInSight() {
      var index = marks.blocks.findIndex((block) => block.element.getBoundingClientRect().bottom > 80);
      return Math.max(0, index);
    }

    function start(annotation) {
      var selected = marks.range(true);
      var from = selected || (annotation && annotation.block !== null ? annotation : { block: firstInSight(), start: 0, end: 0 });
      caret = { block: from.block, anchor: from.start, head: from.end, exact: false, fresh: true };
      if (from.start === from.end) {
        select(marks.blocks[from.block].words.at(0));
      }
      hint.hidden = false;
      marks.blocks[caret.block].element.focus({ preventScroll: true });
      draw();
    }

    function stop() {
      caret = null;
      line.hidden = true;
      hint.hidden = true;
      window.getSelection().removeAllRanges();
    }

    function select(word) {
      caret.anchor = word.start;
      caret.head = word.end;
      caret.fresh = true;
    }

    function draw() {
      var block = marks.blocks[caret.block];
      var from = Math.min(caret.anchor, caret.head);
      var to = Math.max(caret.anchor, caret.head);
      var range = places.domRange(caret.block, from, to);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      var boxes = range.getClientRects();
      var box = boxes.length > 0 ? boxes[0] : block.element.getBoundingClientRect();
      line.hidden = from !== to;
      if (from === to) {
        var base = options.place.getBoundingClientRect();
        line.style.left = box.left - base.left + "px";
        line.style.top = box.top - base.top + "px";
        line.style.height = box.height + "px";
      }
      if (document.activeElement !== block.element) {
        block.element.focus({ preventScroll: true });
      }
      marks.reveal({ getClientRects: () => (boxes.length > 0 ? boxes : [box]) });
      R.say(from === to ? block.scalars.slice(from, from + 1) : block.scalars.slice(from, to));
    }

    /** The next or previous place between clusters. */
    function letter(block, place, isForward) {
      var end = block.words.length;
      var wanted = isForward ? { start: place, end: Math.min(place + 1, end) } : { start: Math.max(0, place - 1), end: place };
      if (wanted.start === wanted.end) {
        return place;
      }
      var found = R.editor && R.editor.bounds ? R.editor.bounds(block.text).snap(wanted) : wanted;
      return isForward ? found.end : found.start;
    }

    function goTo(index, atEnd) {
      while (marks.blocks[index] && marks.blocks[index].words.length === 0) {
        index += atEnd ? -1 : 1;
      }
      if (!marks.blocks[index]) {
        return;
      }
      caret.block = index;
      var words = marks.blocks[index].words;
      select(words.at(atEnd ? words.previous(words.length) : words.widen({ start: words.next(0) - 1, end: words.next(0) }).start));
    }

    function move(isForward, extends_, byLetter) {
      var block = marks.blocks[caret.block];
      var words = block.words;
      if (extends_) {
        if (caret.fresh && !isForward && caret.head > caret.anchor) {
          // What has just been selected grows to the side that is asked for.
          var end = caret.head;
          caret.head = caret.anchor;
          caret.anchor = end;
        }
        caret.fresh = false;
        caret.head = byLetter ? letter(block, caret.head, isForward) : isForward ? words.next(caret.head) : words.previous(caret.head);
        caret.exact = caret.exact || byLetter;
        return;
      }
      var edge = isForward ? Math.max(caret.anchor, caret.head) : Math.min(caret.anchor, caret.head);
      if (byLetter) {
        caret.exact = true;
        caret.anchor = caret.head = letter(block, caret.anchor === caret.head ? edge : isForward ? edge - 1 : edge + 1, isForward);
        return;
      }
      caret.exact = false;
      var place = isForward ? words.next(edge) : words.previous(edge);
      var word = words.at(isForward ? place - 1 : place);
      var isSame = isForward ? word.start < edge : word.end > edge;
      if (isSame || place === edge) {
        goTo(caret.block + (isForward ? 1 : -1), !isForward);
      } else {
        select(word);
      }
    }

    /** The word a line further down or up, as the page is laid out. */
    function moveLine(isDown, extends_) {
      var block = marks.blocks[caret.block];
      var boxes = places.domRange(caret.block, Math.min(caret.head, caret.anchor), Math.max(caret.head, caret.anchor)).getClientRects();
      var box = boxes[isDown ? boxes.length - 1 : 0];
      var step = parseFloat(getComputedStyle(block.element).lineHeight) || 32;
      var spot = box && document.caretRangeFromPoint
        ? document.caretRangeFromPoint((box.left + box.right) / 2, box.top + box.height / 2 + (isDown ? step : -step))
        : null;
      var there = spot && places.blockOf(spot.startContainer);
      if (there === block) {
        var word = block.words.at(Math.min(places.offset(block, spot.startContainer, spot.startOffset), block.words.length - 1));
        if (extends_) {
          caret.fresh = false;
          caret.head = isDown ? word.end : word.start;
        } else {
          select(word);
        }
      } else if (extends_) {
        caret.head = isDown ? block.words.length : 0;
      } else {
        goTo(caret.block + (isDown ? 1 : -1), false);
      }
    }

    function key(event) {
      if (!caret || event.metaKey || (event.target.closest && event.target.closest("dialog, input, textarea"))) {
        return false;
      }
      var block = marks.blocks[caret.block];
      var byLetter = event.altKey || event.ctrlKey;
      switch (event.code) {
        case "ArrowLeft":
        case "ArrowRight":
          move((event.code === "ArrowLeft") === (options.doc.data.dir === "rtl"), event.shiftKey, byLetter);
          break;
        case "ArrowDown":
        case "ArrowUp":
          moveLine(event.code === "ArrowDown", event.shiftKey);
          break;
        case "Home":
        case "End":
          caret.fresh = false;
          caret.head = event.code === "End" ? block.words.length : 0;
          caret.anchor = event.shiftKey ? caret.anchor : caret.head;
          break;
        case "Escape":
        case "KeyV":
          stop();
          options.left();
          return true;
        case "Enter":
        case "NumpadEnter":
        case "Space":
        case "KeyM":
        case "KeyN": {
          if (byLetter) {
            return false;
          }
          // A button that has the focus is meant to be pressed.
          if (event.code !== "KeyM" && event.code !== "KeyN" && event.target.closest("button, a")) {
            return false;
          }
          var range = read();
          if (range) {
            (event.code === "KeyN" ? options.note : options.take)(range);
          }
          return true;
        }
        default:
          return false;
      }
      draw();
      return true;
    }

    return { range: read, start: start, stop: stop, isOn: () => caret !== null, key: key };
  };
})(window.hashiyaReview);

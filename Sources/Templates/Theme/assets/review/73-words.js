// The words that an annotation is about, in their paragraph, with bounds that can be moved by buttons and keys. Knows nothing of
// what is said of them.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  // Scalars of the paragraph that are shown on each side.
  var context = 90;

  function blockOf(doc, block) {
    return doc.data.blocks[block] || null;
  }

  /** The target of a stretch of today's text; blocks by their position. */
  R.editor.targetOf = function (doc, range) {
    return doc.targetOf(range.block, range.start, range.end);
  };

  /** What stands around the words, cut between words. */
  function around(scalars, range) {
    var before = scalars.slice(Math.max(0, range.start - context), range.start);
    var after = scalars.slice(range.end, Math.min(scalars.length, range.end + context));
    if (range.start > context) {
      before = "…" + before.replace(/^\S*\s/, "");
    }
    if (range.end + context < scalars.length) {
      after = after.replace(/\s\S*$/, "") + "…";
    }
    return { before: before, after: after };
  }

  function fill(box, text, range) {
    var scalars = R.scalars(text);
    var parts = around(scalars, range);
    box.replaceChildren(
      R.el("span", { class: "words-around", text: parts.before }),
      R.el("mark", { class: "words-chosen", text: scalars.slice(range.start, range.end) }),
      R.el("span", { class: "words-around", text: parts.after })
    );
  }

  /** The words in their paragraph, to be read. */
  R.editor.quoteOf = function (doc, annotation, range) {
    var attrs = { lang: doc.data.lang, dir: doc.data.dir };
    var box = R.el("blockquote", { class: "edit-words", attrs: attrs });
    var place = range || annotation;
    var block = place.block === null ? null : blockOf(doc, place.block);
    if (block) {
      fill(box, block.text, place);
    } else {
      box.append(R.el("mark", { class: "words-chosen", text: annotation.quote }));
    }
    return box;
  };

  var buttons = [
    { unit: "word", later: false },
    { unit: "letter", later: false },
    { unit: "letter", later: true },
    { unit: "word", later: true },
  ];

  /**
   * Words with bounds that move. `range` `{block, start, end}`; `change(range)` after each move. Gives `{element, range(), text(),
   * focus()}`.
   */
  R.editor.wordsField = function (options) {
    var data = options.doc.data;
    var block = blockOf(options.doc, options.range.block);
    var isRightToLeft = data.dir === "rtl";
    var bounds = R.editor.bounds(block.text);
    var range = Object.assign({ block: options.range.block }, bounds.snap(options.range));
    var scalars = R.scalars(block.text);
    var text = R.el("p", { attrs: { lang: data.lang, dir: data.dir } });
    var voice = R.el("p", { class: "unseen", attrs: { "aria-live": "polite" } });

    function words() {
      return scalars.slice(range.start, range.end);
    }

    function move(edge, unit, later) {
      var moved = bounds.move(edge, unit, later, range);
      if (!moved) {
        voice.textContent = R.t("review_edit_bounds_border");
        return;
      }
      range = { block: range.block, start: moved.start, end: moved.end };
      fill(text, block.text, range);
      voice.textContent = words();
      options.change(range);
    }

    /** Arrows as the text runs: left is later in Persian. */
    function arrow(later) {
      return later === isRightToLeft ? "←" : "→";
    }

    function button(edge, each) {
      var name = "review_edit_" + edge + "_" + each.unit + (each.later ? "_later" : "_earlier");
      var label = R.t("review_edit_unit_" + each.unit);
      return R.el("button", {
        class: "tool edit-step",
        text: each.later ? label + " " + arrow(true) : arrow(false) + " " + label,
        title: R.t(name),
        dir: R.dir,
        attrs: { type: "button", "aria-label": R.t(name) },
        on: { click: () => move(edge, each.unit, each.later) },
      });
    }

    function row(edge) {
      var label = R.t("review_edit_" + edge);
      return R.el(
        "div", { class: "edit-steps", attrs: { role: "group", "aria-label": label } },
        R.el("span", { class: "edit-label", text: label, attrs: { "aria-hidden": "true" } }),
        // The buttons stand as the text runs.
        R.el("span", { class: "edit-row", dir: data.dir }, ...buttons.map((each) => button(edge, each)))
      );
    }

    function key(event) {
      if (event.ctrlKey || event.altKey || event.metaKey || !/^Arrow/.test(event.key)) {
        return;
      }
      event.preventDefault();
      var isHorizontal = event.key === "ArrowLeft" || event.key === "ArrowRight";
      var later = isHorizontal ? (event.key === "ArrowLeft") === isRightToLeft : event.key === "ArrowDown";
      move(event.shiftKey ? "start" : "end", isHorizontal ? "letter" : "word", later);
    }

    fill(text, block.text, range);
    var hint = R.el("p", {
      class: "edit-hint edit-keys", text: R.t("review_edit_bounds_hint"), attrs: { id: "review-edit-bounds-hint" },
    });
    var box = R.el(
      "div",
      {
        class: "edit-words",
        attrs: { tabindex: "0", role: "group", "aria-label": R.t("review_edit_words"), "aria-describedby": hint.id },
        on: { keydown: key },
      },
      text
    );
    var steps = R.el(
      "details", { class: "edit-bounds" },
      R.el("summary", { text: R.t("review_edit_bounds") }), row("start"), row("end"), hint
    );
    steps.open = Boolean(options.open);
    return {
      element: R.el("div", { class: "edit-stretch" }, box, steps, voice),
      range: () => range,
      text: words,
      focus: () => box.focus(),
    };
  };
})(window.hashiyaReview);

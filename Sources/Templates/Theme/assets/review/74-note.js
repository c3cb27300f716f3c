// Remarks in Markdown: what they look like, and the dialog in which they are written. Of Markdown only paragraphs, emphasis,
// code, lists and links to the web; what looks like anything else stays as it is typed. The preview is built of nodes.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  // MARK: Markdown

  var inline = new RegExp(
    [
      "\\\\([!-/:-@[-`{-~])", // an escaped sign
      "`([^`\\n]+)`",
      "\\[([^\\]\\n]+)\\]\\((\\S+?)\\)",
      "<(https?:\\/\\/[^\\s<>]+)>",
      "(https?:\\/\\/[^\\s<>]*[^\\s<>.,;:!?»)\\]،؛؟'\"])",
      "\\*\\*([^\\n]+?)\\*\\*",
      "\\*([^*\\n]+?)\\*",
      "(?<![\\p{L}\\p{N}_])_([^_\\n]+?)_(?![\\p{L}\\p{N}_])",
    ].join("|"),
    "gu"
  );

  /** An address of the web, or null: nothing else becomes a link. */
  function address(text) {
    try {
      var url = new URL(text);
      return /^https?:$/.test(url.protocol) && url.hostname ? url.href : null;
    } catch (invalid) {
      return null;
    }
  }

  function link(href, children, source) {
    var url = address(href);
    return url
      ? [R.el("a", { attrs: { href: url, rel: "noopener noreferrer nofollow", target: "_blank" } }, ...children)]
      : [document.createTextNode(source)];
  }

  function plain(text) {
    var nodes = [];
    text.split("\n").forEach(function (line, index) {
      if (index > 0) {
        nodes.push(R.el("br"));
      }
      if (line) {
        nodes.push(document.createTextNode(line));
      }
    });
    return nodes;
  }

  function runs(text, depth) {
    var nodes = [];
    var last = 0;
    for (var match of text.matchAll(inline)) {
      nodes.push(...plain(text.slice(last, match.index)));
      last = match.index + match[0].length;
      var inner = (words) => (depth > 4 ? [document.createTextNode(words)] : runs(words, depth + 1));
      if (match[1]) {
        nodes.push(document.createTextNode(match[1]));
      } else if (match[2]) {
        nodes.push(R.el("code", { text: match[2] }));
      } else if (match[3]) {
        nodes.push(...link(match[4], inner(match[3]), match[0]));
      } else if (match[5] || match[6]) {
        var url = match[5] || match[6];
        nodes.push(...link(url, [R.el("bdi", { text: url, dir: "ltr" })], match[0]));
      } else if (match[7]) {
        nodes.push(R.el("strong", {}, ...inner(match[7])));
      } else {
        nodes.push(R.el("em", {}, ...inner(match[8] || match[9])));
      }
    }
    nodes.push(...plain(text.slice(last)));
    return nodes;
  }

  /** Markdown as a list of elements, each with a direction of its own. */
  R.editor.markdown = function (text) {
    var blocks = [];
    var list = null;
    var paragraph = null;

    function endParagraph() {
      if (paragraph) {
        blocks.push(R.el("p", { dir: "auto" }, ...runs(paragraph.join("\n"), 0)));
      }
      paragraph = null;
    }

    function endList() {
      if (list) {
        var items = list.items.map((item) => R.el("li", { dir: "auto" }, ...runs(item, 0)));
        var attrs = list.ordered && list.start !== 1 ? { start: String(list.start) } : {};
        blocks.push(R.el(list.ordered ? "ol" : "ul", { dir: "auto", attrs: attrs }, ...items));
      }
      list = null;
    }

    text.replace(/\r\n?/g, "\n").split("\n").forEach(function (line) {
      var item = /^ {0,3}(?:([-*+])|([0-9]{1,9})[.)])\s+(.*)$/.exec(line);
      if (!line.trim()) {
        endParagraph();
        endList();
      } else if (item) {
        var isOrdered = item[2] !== undefined;
        endParagraph();
        if (list && list.ordered !== isOrdered) {
          endList();
        }
        list = list || { ordered: isOrdered, start: Number(item[2] || 1), items: [] };
        list.items.push(item[3]);
      } else if (list) {
        list.items[list.items.length - 1] += "\n" + line.trim();
      } else {
        paragraph = paragraph || [];
        paragraph.push(line.trim());
      }
    });
    endParagraph();
    endList();
    return blocks;
  };

  // MARK: The field and its preview

  /** Gives `{element, input, value()}`. */
  R.editor.noteField = function (value) {
    var field = R.editor.field({
      tag: "textarea", label: R.t("review_note_label"), hint: R.t("review_note_hint"),
      attrs: { dir: "auto", rows: "5", spellcheck: "true" },
    });
    var preview = R.el("div", { class: "note-preview" });
    var label = R.el("p", { class: "edit-label", text: R.t("review_note_preview") });
    var box = R.el("div", { hidden: true }, label, preview);
    function show() {
      var blocks = R.editor.markdown(field.input.value);
      preview.replaceChildren(...blocks);
      box.hidden = blocks.length === 0;
    }
    field.input.addEventListener("input", show);
    field.input.value = value || "";
    show();
    field.element.append(box);
    return { element: field.element, input: field.input, value: () => field.input.value.trim().normalize("NFC") };
  };

  // MARK: The dialog

  /**
   * Asks for a remark on an annotation or a stretch of text. A note that is one already is changed. Resolves to a list of one act,
   * or to null.
   */
  R.editor.note = async function (options) {
    var doc = options.doc;
    var annotation = options.annotation;
    var isNote = Boolean(annotation && annotation.kind === "note");
    var before = isNote ? annotation.claim.text || "" : "";
    if ((annotation && !R.editor.targetOn(doc, annotation)) || !(await R.store.ask())) {
      return null;
    }
    return new Promise(function (done) {
      var acts = null;
      var field = R.editor.noteField(before);
      var asked = R.t("review_note_discard_question");
      function button(text, run) {
        return R.el("button", { class: "tool", text: text, attrs: { type: "button" }, on: { click: run } });
      }
      var question = R.el(
        "div", { class: "edit-question", hidden: true, attrs: { role: "group", "aria-label": asked } },
        R.el("p", { text: asked }), button(R.t("review_note_discard"), () => dialog.close()), " ",
        button(R.t("review_note_keep"), back)
      );

      function back() {
        question.hidden = true;
        field.input.focus();
      }

      /** Nothing that was written goes without a question. */
      function leave() {
        if (!field.value() || field.value() === before.trim()) {
          return true;
        }
        if (!question.hidden) {
          back();
          return false;
        }
        question.hidden = false;
        question.lastElementChild.focus();
        dialog.tell(asked);
        return false;
      }

      function save() {
        var text = field.value();
        if (!text) {
          dialog.fault(R.t("review_note_fault_empty"), field.input);
          return;
        }
        if (text !== before.trim()) {
          acts = [noteAct(text)];
        }
        dialog.close();
      }

      function noteAct(text) {
        var body = { kind: "note", text: text };
        if (isNote) {
          // Several notes may stand at one place: it is the act that says which is meant.
          return R.act("edit", { act: R.editor.noteActOf(doc, annotation) }, body);
        }
        return R.act("note", annotation ? R.editor.targetOn(doc, annotation) : R.editor.targetOf(doc, options.range), body);
      }

      var dialog = R.editor.open({
        title: R.t(isNote ? "review_note_change_title" : "review_note_title"),
        body: [R.editor.quoteOf(doc, annotation, options.range), field.element, question],
        actions: [
          { text: R.t("review_note_save"), primary: true },
          { text: R.t("review_edit_cancel"), run: () => dialog.leave() },
        ],
        save: save,
        leave: leave,
        closed: () => done(acts),
      });
      field.input.focus();
    });
  };

  /** The act that a note is: the first of its history. */
  R.editor.noteActOf = function (doc, annotation) {
    return annotation.history[0] || (annotation.opinions[0] && annotation.opinions[0].act);
  };
})(window.hashiyaReview);

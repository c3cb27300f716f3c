// The lines of a capture: which were kept as the article's text and which were left out, to be changed one by one. Knows nothing of how
// they are stored.
(function (R) {
  "use strict";

  // Longer runs of lines that were all kept, or all left out, are folded.
  var longest = 6;

  /** An element with all lines of the article's capture; `fresh(doc)` gives acts that are not in the data. */
  R.captureLines = function (doc, fresh) {
    var rows = new Map();
    var fault = R.el("p", { class: "review-fault", attrs: { role: "alert" } });
    var runs = [];
    doc.data.lines.forEach(function (line) {
      var last = runs[runs.length - 1];
      if (last && last[0].kept === line.kept) {
        last.push(line);
      } else {
        runs.push([line]);
      }
    });
    var element = R.el(
      "section", { class: "lines", attrs: { "aria-labelledby": "review-lines-title" } },
      R.el("h3", { text: R.t("review_field_lines"), attrs: { id: "review-lines-title" } }),
      R.el("p", { class: "fields-hint", text: R.t("review_field_lines_hint") }), fault, runs.map(run)
    );

    function run(lines) {
      var list = R.el("ol", { class: "lines-list" }, lines.map(row));
      if (lines.length <= longest) {
        return list;
      }
      return R.el(
        "details", { class: "lines-run" },
        R.el(
          "summary", {}, R.count(lines[0].kept ? "review_field_lines_kept" : "review_field_lines_left_out", lines.length), " ",
          R.el("bdi", { class: "lines-first", text: short(lines[0].text), lang: doc.data.lang, dir: "auto" })
        ),
        list
      );
    }

    function short(text) {
      var scalars = R.scalars(text);
      return scalars.length > 50 ? scalars.slice(0, 50) + "…" : text;
    }

    function row(line) {
      var id = "review-line-" + line.n;
      var box = R.el("input", { attrs: { type: "checkbox", id: id, "aria-describedby": id + "-why" } });
      box.addEventListener("change", () => decide(line, box));
      var why = [R.has("line_" + line.label) ? R.t("line_" + line.label) : line.label, line.rule ? R.bdi(line.rule, "", "ltr") : ""];
      var item = R.el(
        "li", { class: "line" }, box, " ",
        R.el("label", { attrs: { for: id } },
          R.el("span", { class: "line-number", text: R.n(line.n) }), " ", R.el("bdi", { text: line.text, lang: doc.data.lang, dir: "auto" })),
        " ", R.el("small", { class: "line-why", attrs: { id: id + "-why" } }, why[0], why[1] ? " · " : "", why[1])
      );
      rows.set(line.n, { line: line, box: box, item: item });
      return item;
    }

    function decide(line, box) {
      var value = box.checked;
      R.store.ask().then(function (by) {
        if (!by) {
          update();
          return;
        }
        fault.textContent = "";
        R.say(R.t(value ? "review_field_line_keep" : "review_field_line_leave", { n: line.n }));
        R.store.submit([{ article: doc.data.id, act: R.act("set", { line: line.n }, { value: value }) }]).then(function (outcome) {
          var refused = (outcome && outcome.refused) || [];
          if (refused.length > 0) {
            fault.textContent = R.t("review_field_refused", { message: refused[0].message || "" });
          }
        });
      });
    }

    function update() {
      var values = new Map();
      fresh(doc).forEach(function (act) {
        if (act.target.line !== undefined) {
          values.set(act.target.line, act.body.value);
        }
      });
      rows.forEach(function (each, n) {
        var isKept = values.has(n) ? values.get(n) : each.line.kept;
        each.box.checked = isKept;
        each.item.classList.toggle("left-out", !isKept);
        each.item.classList.toggle("changed", isKept !== each.line.kept);
      });
    }

    var off = [R.store.on("acts", update), R.store.on("refused", update)];
    R.atEnd(() => off.forEach((stop) => stop()));
    update();
    return element;
  };
})(window.hashiyaReview);

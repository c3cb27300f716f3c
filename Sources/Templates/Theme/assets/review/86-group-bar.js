// The bar at the foot of a group's page: what the current row is, and the decisions on it. Stays in place, so that rows keep
// their height. Also the bar of progress. Knows nothing of the list.
(function (R) {
  "use strict";

  /** "۱۲ از ۴۰" with a bar that is filled so far; the words say all that the bar shows. */
  R.tally = function (label, done, total, className) {
    var bar = R.el("span", { class: "tally-bar", attrs: { "aria-hidden": "true" } }, R.el("span", {}));
    bar.firstChild.style.inlineSize = (total > 0 ? (100 * done) / total : 100).toFixed(1) + "%";
    return R.el(
      "span",
      { class: "tally " + (className || "") + (total > 0 && done === total ? " complete" : "") },
      label ? R.el("span", { class: "tally-label", text: label }) : null,
      bar,
      R.el("span", { class: "tally-count", text: R.t("review_queue_of", { n: R.n(done), all: R.n(total) }) })
    );
  };

  R.groupBar = function (actions) {
    var about = R.el("div", { class: "bar-about" });
    var choices = R.el("div", { class: "bar-choices" });
    var decisions = R.el(
      "div",
      { class: "bar-decisions", attrs: { role: "group", "aria-label": R.t("review_group_decide") } },
      button("accept", "primary"),
      button("reject", ""),
      button("unsure", "")
    );
    var moves = R.el(
      "div",
      { class: "bar-moves" },
      R.sample.button(R.t("review_group_previous"), "", actions.step.bind(null, -1), "previous"),
      R.sample.button(R.t("review_group_next"), "", actions.step.bind(null, 1), "next"),
      R.sample.button(R.t("review_group_undo"), "", actions.undo, "undo")
    );
    var element = R.el(
      "section",
      { class: "group-bar", attrs: { "aria-label": R.t("review_group_current") } },
      about, choices, R.el("div", { class: "bar-buttons" }, decisions, moves)
    );

    function button(verb, style) {
      return R.sample.button(R.t("review_group_" + verb), style, actions.decide.bind(null, verb), verb);
    }

    function candidates(row) {
      var ids = R.occurrences.candidates(row);
      choices.replaceChildren();
      if (ids.length < 2) {
        return;
      }
      ids.slice(0, 9).forEach(function (id, index) {
        var name = R.name(id, R.lang);
        var choice = R.sample.button("", "", actions.decide.bind(null, "accept", id), "choose" + (index + 1));
        choice.prepend(R.bdi(name.text, name.lang, name.dir));
        choices.append(choice);
      });
    }

    return {
      element: element,
      show: function (row, articles) {
        element.hidden = !row;
        if (!row) {
          return;
        }
        var article = articles[row.data.article];
        about.replaceChildren(
          R.el("a", { attrs: { href: R.rows.link(row) } }, R.bdi(article.title, article.lang, article.dir)),
          R.el("span", { class: "bar-standing" }, R.rows.standing(row)),
          row.data.rule ? R.el("span", { class: "bar-rule", text: R.ruleName(row.data.rule) }) : ""
        );
        candidates(row);
      },
      candidates: function () {
        if (choices.firstChild) {
          choices.firstChild.focus();
        }
      },
    };
  };
})(window.hashiyaReview);

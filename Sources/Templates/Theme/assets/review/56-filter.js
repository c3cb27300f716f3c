// Which annotations of an article are gone through: by kind, status, confidence, rule and entity. Knows nothing of the page.
(function (R) {
  "use strict";

  var groups = ["kind", "status", "confidence", "rule", "entity"];

  function statuses(annotation) {
    var list = [annotation.status];
    if (annotation.block === null) {
      list.push("orphan");
    }
    if (annotation.moved) {
      list.push("moved");
    }
    return list;
  }

  function entities(annotation) {
    if (annotation.kind === "name") {
      return R.claims.candidates(annotation);
    }
    return annotation.kind === "quotation"
      ? (annotation.claim.speakers || []).concat(annotation.claim.relay || []).map((each) => each.entity).filter(Boolean)
      : [];
  }

  var read = {
    kind: (annotation) => [annotation.kind],
    status: statuses,
    confidence: (annotation) => (annotation.suggestion && annotation.suggestion.confidence ? [annotation.suggestion.confidence] : []),
    rule: (annotation) => (annotation.suggestion ? [annotation.suggestion.rule] : []),
    entity: entities,
  };

  function label(group, value) {
    switch (group) {
      case "kind": return R.t("kind_" + value + "_plural");
      case "rule": return R.t("rule_" + value.replace(/-/g, "_"));
      case "entity": return R.name(value, R.lang).text;
      default: return R.t(group + "_" + value);
    }
  }

  /** A filter; what a group does not name passes. `change` is called when it is another. */
  R.filter = function (doc, change) {
    var chosen = {};

    function passes(annotation) {
      return groups.every(function (group) {
        return !chosen[group] || read[group](annotation).some((value) => chosen[group].has(value));
      });
    }

    function set(next) {
      chosen = next;
      change();
    }

    /** What there is to choose from in this article, the most frequent first. */
    function values(group) {
      var counts = new Map();
      doc.annotations.forEach(function (annotation) {
        read[group](annotation).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
      });
      return Array.from(counts).sort((one, other) => other[1] - one[1]);
    }

    function fieldset(group) {
      var list = values(group);
      if (list.length < 2 && !chosen[group]) {
        return null;
      }
      return R.el(
        "fieldset", { class: "filter-group", data: { group: group } },
        R.el("legend", { text: R.t("review_article_filter_" + group) }),
        ...list.map(function (each) {
          var box = R.el("input", { attrs: { type: "checkbox", value: each[0] } });
          box.checked = Boolean(chosen[group] && chosen[group].has(each[0]));
          var name = R.el("bdi", { text: label(group, each[0]) });
          return R.el("label", {}, box, " ", name, " ", R.el("span", { class: "count", text: R.n(each[1]) }));
        })
      );
    }

    function collect(form) {
      var next = {};
      groups.forEach(function (group) {
        var boxes = form.querySelectorAll("[data-group=" + group + "] input:checked");
        if (boxes.length > 0) {
          next[group] = new Set(Array.from(boxes, (box) => box.value));
        }
      });
      return next;
    }

    function ask() {
      var form = R.el(
        "div", { class: "article-filter" }, R.el("p", { text: R.t("review_article_filter_text") }),
        ...groups.map(fieldset).filter(Boolean)
      );
      return R.dialog({
        title: R.t("review_article_filter"),
        body: form,
        actions: [
          { text: R.t("review_article_filter_apply"), primary: true, run: () => set(collect(form)) },
          { text: R.t("review_article_filter_all"), run: () => set({}) },
        ],
      });
    }

    return {
      passes: passes,
      ask: ask,
      set: set,
      clear: () => set({}),
      isOn: () => Object.keys(chosen).length > 0,
      /** What it lets through, in words. */
      words: () => groups.filter((group) => chosen[group])
        .map((group) => Array.from(chosen[group], (value) => label(group, value)).join(R.t("list_separator"))).join(" + "),
    };
  };
})(window.hashiyaReview);

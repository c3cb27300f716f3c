// The filters of the queue: as a form, and in the address after #, so that a filtered queue can be sent to somebody. Knows
// nothing of what is sifted.
(function (R) {
  "use strict";

  var marks = ["disputed", "moved", "orphan", "unconfirmed"];
  var words = ["kind", "confidence", "rule", "entity"];

  function empty() {
    return {
      status: "todo", kind: "", confidence: "", rule: "", entity: "", outlet: null, by: null,
      disputed: false, moved: false, orphan: false, unconfirmed: false, page: 1,
    };
  }

  /** What the address says; what it says wrongly is left out. */
  function read(archive) {
    var given = new URLSearchParams(location.hash.slice(1));
    var filter = empty();
    var allowed = { kind: archive.kinds, confidence: archive.confidences, rule: archive.rules };
    words.forEach(function (key) {
      var value = given.get(key) || "";
      filter[key] = allowed[key] && allowed[key].indexOf(value) < 0 ? "" : value;
    });
    var status = given.get("status");
    filter.status = status === "all" || archive.statuses.indexOf(status) >= 0 ? status : "todo";
    var outlet = archive.outlets.findIndex(function (each) {
      return given.has("outlet") && nameOfOutlet(each) === given.get("outlet");
    });
    filter.outlet = given.get("outlet") === "none" ? -1 : outlet < 0 ? null : outlet;
    var by = archive.reviewers.indexOf(given.get("by"));
    filter.by = by < 0 ? null : by;
    marks.forEach(function (key) {
      filter[key] = given.has(key);
    });
    filter.page = Math.max(1, Math.floor(Number(given.get("page")) || 1));
    return filter;
  }

  function nameOfOutlet(outlet) {
    return outlet.id || "=" + outlet.name;
  }

  /** The address of a filter, after #. */
  function write(filter, archive) {
    var result = new URLSearchParams();
    if (filter.status !== "todo") {
      result.set("status", filter.status);
    }
    words.forEach(function (key) {
      if (filter[key]) {
        result.set(key, filter[key]);
      }
    });
    if (filter.outlet !== null) {
      result.set("outlet", filter.outlet < 0 ? "none" : nameOfOutlet(archive.outlets[filter.outlet]));
    }
    if (filter.by !== null) {
      result.set("by", archive.reviewers[filter.by]);
    }
    marks.forEach(function (key) {
      if (filter[key]) {
        result.set(key, "1");
      }
    });
    if (filter.page > 1) {
      result.set("page", String(filter.page));
    }
    return result.toString();
  }

  // MARK: The form

  /** The form. `change(filter)` is called when something was chosen; `show(filter)` puts another filter into it. */
  function form(archive, change) {
    var filter = empty();
    var fields = {};

    function changed(key, value) {
      filter = Object.assign({}, filter, { page: 1 });
      filter[key] = value;
      change(filter);
    }

    function choice(key, options, parse) {
      var field = R.el("select", { attrs: { name: key } });
      options.forEach(function (each) {
        field.append(R.el("option", { text: each[1], attrs: { value: each[0] } }));
      });
      field.addEventListener("change", function () {
        changed(key, parse ? parse(field.value) : field.value);
      });
      fields[key] = field;
      return R.el("label", { class: "filter" }, R.el("span", { text: R.t("review_queue_filter_" + key) }), field);
    }

    function all(key) {
      return [["", R.t("review_queue_any_" + key)]];
    }

    function number(value) {
      return value === "" ? null : Number(value);
    }

    var entity = R.el("button", {
      class: "tool pick-entity",
      attrs: { type: "button" },
      on: {
        click: function () {
          R.editor.pickEntity({ text: "", lang: R.lang, create: false, title: R.t("review_queue_filter_entity") }).then(function (id) {
            if (id) {
              changed("entity", id);
            }
            entity.focus();
          });
        },
      },
    });
    var forget = R.el("button", {
      class: "tool",
      text: "×",
      attrs: { type: "button", "aria-label": R.t("review_queue_any_entity") },
      on: {
        click: function () {
          changed("entity", "");
          entity.focus();
        },
      },
    });

    function mark(key) {
      var box = R.el("input", { attrs: { type: "checkbox", name: key } });
      box.addEventListener("change", function () {
        changed(key, box.checked);
      });
      fields[key] = box;
      return R.el("label", { class: "tick-filter" }, box, " ", R.el("span", { text: R.t("review_queue_filter_" + key) }));
    }

    var reset = R.el("button", {
      class: "tool",
      text: R.t("review_queue_reset"),
      attrs: { type: "button" },
      on: {
        click: function () {
          filter = empty();
          change(filter);
          fields.status.focus();
        },
      },
    });
    var statuses = ["todo"].concat(archive.statuses, "all").map(function (each) {
      return [each, R.t("review_group_status_" + each)];
    });
    var element = R.el(
      "form",
      { class: "filters", attrs: { role: "search", "aria-label": R.t("review_queue_filters") } },
      choice("status", statuses),
      choice("kind", all("kind").concat(archive.kinds.map((each) => [each, R.t("kind_" + each + "_plural")]))),
      choice("confidence", all("confidence").concat(archive.confidences.filter(Boolean).reverse().map((each) => [each, R.t("confidence_" + each)]))),
      choice("rule", all("rule").concat(archive.rules.map((each) => [each, R.ruleName(each)]))),
      choice(
        "outlet",
        all("outlet").concat(archive.outlets.map((each, index) => [String(index), each.name]), [["-1", R.t("review_queue_no_outlet")]]),
        number
      ),
      archive.reviewers.length > 0
        ? choice("by", all("by").concat(archive.reviewers.map((each, index) => [String(index), each])), number)
        : null,
      R.el(
        "div",
        { class: "filter" },
        R.el("span", { text: R.t("review_queue_filter_entity"), attrs: { id: "filter-entity" } }),
        R.el("span", { class: "entity-filter" }, entity, forget)
      ),
      R.el("div", { class: "ticks" }, marks.map(mark)),
      reset
    );
    element.addEventListener("submit", function (event) {
      event.preventDefault();
    });

    return {
      element: element,
      focus: function () {
        fields.status.focus();
      },
      show: function (next) {
        filter = next;
        ["status", "kind", "confidence", "rule"].forEach(function (key) {
          fields[key].value = next[key];
        });
        fields.outlet.value = next.outlet === null ? "" : String(next.outlet);
        if (fields.by) {
          fields.by.value = next.by === null ? "" : String(next.by);
        }
        marks.forEach(function (key) {
          fields[key].checked = next[key];
        });
        entity.replaceChildren(next.entity ? R.bdi(R.name(next.entity)) : R.t("review_queue_pick_entity"));
        forget.hidden = !next.entity;
        reset.hidden = write(Object.assign({}, next, { page: 1 }), archive) === "";
      },
    };
  }

  /** A rule's name in words. */
  R.ruleName = function (rule) {
    var key = "rule_" + rule.replace(/-/g, "_");
    return R.has(key) ? R.t(key) : rule;
  };

  R.queueFilter = { read: read, write: write, form: form };
})(window.hashiyaReview);

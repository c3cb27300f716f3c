// All the same words: from one annotation to every other occurrence of its words that is about the same, each with its context
// and a box; all ticked ones are decided at once. Nothing is acted on that was not in sight or sampled.
(function (R) {
  "use strict";

  var isTyping = /^(TEXTAREA|SELECT)$/;

  /** Opens the dialog; gives how many were decided, 0 if it was left. */
  R.same = function (given) {
    var annotation = given.annotation;
    if (annotation.kind !== "name" && annotation.kind !== "date") {
      R.say(R.t("review_same_only_names"));
      return Promise.resolve(0);
    }
    return new Promise(function (resolve) {
      var body = R.el("div", { class: "same" }, R.el("p", { class: "empty", text: R.t("review_group_loading") }));
      var state = { submitted: 0 };
      var title = R.el("span", {}, R.t("review_same_title"), " ", R.bdi(annotation.quote, given.doc.data.lang, given.doc.data.dir));
      var sheet = R.sample.sheet(title, body, function () {
        document.removeEventListener("keydown", escape, true);
        resolve(state.submitted);
      });
      function escape(event) {
        // The keys of the page behind are not for this.
        if (!sheet.contains(event.target) && sheet.open && document.querySelectorAll("dialog[open]").length === 1) {
          event.stopPropagation();
        }
      }
      document.addEventListener("keydown", escape, true);
      R.occurrences.load(sources(annotation)).then(
        function (found) {
          if (sheet.open) {
            start(given, found, sheet, body, state);
          }
        },
        function () {
          body.replaceChildren(R.el("p", { class: "fault", text: R.t("review_group_not_loaded") }));
        }
      );
    });
  };

  function entities(annotation) {
    var suggested = annotation.suggestion ? annotation.suggestion.claim.entities : [];
    return Array.from(new Set((annotation.claim.entities || []).concat(suggested || [])));
  }

  function sources(annotation) {
    if (annotation.kind === "name") {
      return entities(annotation).map(function (id) {
        return "entity/" + id;
      });
    }
    return annotation.suggestion ? ["rule/" + annotation.suggestion.rule] : [];
  }

  function start(given, found, sheet, body, state) {
    var annotation = given.annotation;
    var folded = R.foldText(annotation.quote);
    var fresh = new R.occurrences.Fresh();
    var self = found.rows.find((row) => row.data.article === given.doc.data.id && row.data.id === annotation.id);
    var rows = found.rows.filter(function (row) {
      return row !== self && row.data.kind === annotation.kind && R.foldText(row.data.quote) === folded;
    });
    if (rows.length === 0) {
      body.replaceChildren(R.el("p", { class: "empty", text: R.t("review_same_none"), attrs: { tabindex: "-1" } }));
      sheet.tell(R.t("review_same_none"));
      return;
    }
    var seen = new Set();
    var sampled = new Set();
    var ticked = new Set();
    var boxes = new Map();
    var withDecided = false;
    var list = null;
    var choice = decisions(annotation, changed);

    R.occurrences.settle(rows, fresh, function (later) {
      later.forEach(function (row) {
        ticked.delete(row);
      });
      list.update(later);
      changed();
    });
    rows.filter(R.occurrences.isNew).forEach(function (row) {
      ticked.add(row);
    });

    // MARK: The list

    function mayTick(row) {
      return withDecided || R.occurrences.isUndecided(row);
    }

    function box(row) {
      var input = R.el("input", { attrs: { type: "checkbox", "aria-label": R.t("review_same_tick"), tabindex: "-1" } });
      input.checked = ticked.has(row);
      input.disabled = !mayTick(row);
      input.addEventListener("change", function () {
        tick(row, input.checked);
        changed();
      });
      boxes.set(row, input);
      return R.el("label", { class: "tick" }, input);
    }

    function tick(row, isOn) {
      if (isOn && mayTick(row)) {
        ticked.add(row);
      } else {
        ticked.delete(row);
      }
      if (boxes.has(row)) {
        boxes.get(row).checked = ticked.has(row);
      }
    }

    var groupBoxes = [];

    /** What a group's box is for: those that somebody has looked at are ticked one by one, unless they are asked for. */
    function isOfGroup(row) {
      return withDecided || R.occurrences.isNew(row);
    }

    function heading(group) {
      var input = R.el("input", { attrs: { type: "checkbox" } });
      input.addEventListener("change", function () {
        group.rows.filter(isOfGroup).forEach(function (row) {
          tick(row, input.checked);
        });
        changed();
      });
      groupBoxes.push({ input: input, rows: group.rows });
      return R.el("h3", {}, R.el("label", {}, input, " ", R.group.words(group), " ", R.el("span", { class: "count", text: R.n(group.rows.length) })));
    }

    // MARK: What can be done

    function unseen() {
      return Array.from(ticked).filter(function (row) {
        return !seen.has(row) && !sampled.has(row);
      });
    }

    var pending = false;

    /** Counts anew, once in a frame: hundreds of rows come into sight at once. */
    function changed() {
      if (!pending) {
        pending = true;
        requestAnimationFrame(function () {
          pending = false;
          count();
        });
      }
    }

    function count() {
      var hidden = unseen();
      var ready = ticked.size - hidden.length;
      var chosen = choice.value();
      go.disabled = !chosen || ready === 0;
      go.firstChild.data = chosen ? R.count(chosen.verb === "accept" ? "review_same_accept" : "review_same_reject", ready) : R.t("review_same_choose");
      rest.hidden = hidden.length === 0;
      sampleButton.hidden = hidden.length === 0 || !chosen;
      rest.textContent = hidden.length > 0 ? R.count("review_same_unseen", hidden.length) : "";
      groupBoxes.forEach(function (each) {
        var able = each.rows.filter(isOfGroup);
        var on = able.filter(function (row) {
          return ticked.has(row);
        }).length;
        each.input.disabled = able.length === 0;
        each.input.checked = able.length > 0 && on === able.length;
        each.input.indeterminate = on > 0 && on < able.length;
      });
    }

    function submit(make) {
      R.occurrences.submit(make).then(function (acts) {
        if (acts.length > 0) {
          state.submitted = acts.length;
          sheet.close();
          R.say(R.count("review_same_done", acts.length));
        }
      });
    }

    function decide() {
      var chosen = choice.value();
      if (go.disabled || !chosen) {
        return;
      }
      var batch = R.uuid();
      var hidden = new Set(unseen());
      var shown = rows.filter((row) => ticked.has(row) && !hidden.has(row));
      submit(() => shown.map((row) => R.occurrences.decide(row, chosen.verb, found.articles, { entity: chosen.entity, batch: batch })));
    }

    /** Of what was not in sight, a sample; those that were in sight are decided in the same batch. */
    function sample() {
      var chosen = choice.value();
      var hidden = unseen();
      R.sample
        .open({
          rows: hidden,
          articles: found.articles,
          title: R.t("review_same_sample"),
          batch: R.uuid(),
          question: function (row) {
            return R.group.question(row, chosen.verb, chosen.entity);
          },
          restLabel: function (count) {
            return R.count(chosen.verb === "accept" ? "review_group_accept_rest" : "review_group_reject_rest", count);
          },
        })
        .then(function (result) {
          if (!result) {
            return;
          }
          var options = { entity: chosen.entity, batch: result.batch };
          var isHidden = new Set(hidden);
          var shown = rows.filter((row) => ticked.has(row) && !isHidden.has(row));
          submit(() =>
            R.sample
              .acts(result, chosen.verb, found.articles, options)
              .concat(shown.map((row) => R.occurrences.decide(row, chosen.verb, found.articles, options)))
          );
        });
    }

    // MARK: The dialog

    var scroller = R.el("div", { class: "same-list" });
    var go = R.sample.button("…", "primary", decide, "Ctrl+Enter");
    var rest = R.el("p", { class: "rest" });
    var sampleButton = R.sample.button(R.t("review_same_sample"), "", sample);
    var decided = R.el("input", { attrs: { type: "checkbox" } });
    decided.addEventListener("change", function () {
      withDecided = decided.checked;
      rows.forEach(function (row) {
        if (!mayTick(row)) {
          tick(row, false);
        }
        if (boxes.has(row)) {
          boxes.get(row).disabled = !mayTick(row);
        }
      });
      changed();
    });
    var open = rows.filter(R.occurrences.isUndecided).length;
    body.replaceChildren(
      R.el("p", { class: "total" }, R.count("review_same_total", rows.length), " ", R.count("review_same_open", open)),
      choice.element,
      open < rows.length ? R.el("p", {}, R.el("label", {}, decided, " ", R.t("review_same_with_decided"))) : "",
      scroller,
      R.el("div", { class: "same-foot" }, rest, R.el("p", { class: "actions" }, go, sampleButton))
    );
    list = new R.rows.List(scroller, {
      articles: found.articles,
      heading: heading,
      box: box,
      scroller: scroller,
      seen: function (row) {
        seen.add(row);
        changed();
      },
    });
    list.show(fromForm(R.occurrences.groups(rows, found.articles), self ? R.occurrences.form(self) : annotation.quote));
    changed();
    list.go(list.rows[0]);
    sheet.addEventListener("keydown", keys);
    scroller.addEventListener("focusin", function (event) {
      var item = event.target.closest(".occurrence");
      if (item && item.hashiyaRow !== list.current) {
        list.go(item.hashiyaRow, { quiet: true });
      }
    });

    function keys(event) {
      event.stopPropagation();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        decide();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping.test(event.target.tagName)) {
        return;
      }
      var isRow = event.target.matches(".occurrence");
      if (isRow && event.key === " " && list.current) {
        event.preventDefault();
        tick(list.current, !ticked.has(list.current));
        changed();
        return;
      }
      var step = event.code === "KeyJ" || (isRow && event.key === "ArrowDown") ? 1 : event.code === "KeyK" || (isRow && event.key === "ArrowUp") ? -1 : 0;
      var next = step !== 0 && list.rows[list.rows.indexOf(list.current) + step];
      if (next) {
        event.preventDefault();
        list.go(next);
      }
    }
  }

  /** Groups as seen from a form: those that are exactly it come first. */
  function fromForm(groups, form) {
    function isExact(group) {
      return group.words === form && (group.kind === "bare" || group.kind === "variant" || group.kind === "attached");
    }
    groups.forEach(function (group) {
      if (isExact(group)) {
        group.kind = "exact";
      } else if (group.kind === "bare") {
        group.kind = "variant";
      }
    });
    return groups.filter((group) => group.kind === "exact").concat(groups.filter((group) => group.kind !== "exact"));
  }

  /** What is said of them: one of the candidates, or none of it. What the annotation was decided as is chosen at first. */
  function decisions(annotation, changed) {
    var all = [];
    if (annotation.kind === "name") {
      entities(annotation).forEach(function (id) {
        var name = R.name(id);
        all.push({ verb: "accept", entity: id, label: [R.t("review_same_accept_as"), " ", R.bdi(name.text, name.lang, name.dir)] });
      });
    } else {
      all.push({ verb: "accept", entity: null, label: [R.t("review_same_accept_date")] });
    }
    var single = annotation.claim.entities && annotation.claim.entities.length === 1 ? annotation.claim.entities[0] : null;
    all.push({ verb: "reject", entity: single, label: [R.t("review_same_reject_all")] });
    var chosen = null;
    if (annotation.status === "rejected") {
      chosen = all[all.length - 1];
    } else if (annotation.kind === "date") {
      chosen = all[0];
    } else if (single) {
      chosen = all.find(function (each) {
        return each.entity === single;
      });
    }
    var name = R.uuid();
    var element = R.el("fieldset", { class: "same-choices" }, R.el("legend", { text: R.t("review_same_decision") }));
    all.forEach(function (each) {
      var input = R.el("input", { attrs: { type: "radio", name: name } });
      input.checked = each === chosen;
      input.addEventListener("change", function () {
        chosen = each;
        changed();
      });
      element.append(R.el("label", {}, input, " ", R.el("span", {}, each.label)));
    });
    return {
      element: element,
      value: function () {
        return chosen;
      },
    };
  }
})(window.hashiyaReview);

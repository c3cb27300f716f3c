// The panel of the current annotation: what it claims and why, what people decided, and a button for everything that can be done.
// Beside the text, on phones a bar below it that opens. Knows nothing of where it stands in the text.
(function (R) {
  "use strict";

  var primary = ["accept", "reject", "unsure"];
  var others = ["change", "note", "same", "group", "history"];

  function button(command, run, name) {
    return R.el(
      "button", {
        class: name, attrs: { type: "button", "aria-keyshortcuts": R.keycap.shortcut(command) }, data: { command: command },
        on: { click: (event) => run(command, { pointer: event.detail > 0 }) },
      },
      R.el("span", { text: R.t("review_key_" + command) }), R.keycap(command)
    );
  }

  function section(name, label, children) {
    var list = children.filter(Boolean);
    return list.length === 0
      ? null
      : R.el("section", { class: "panel-part part-" + name }, label ? R.el("h3", { text: label }) : null, ...list);
  }

  /**
   * `options`: `doc`, `run(command, how)`, `shown(annotation)`, the stretch that is highlighted, if it is wider than the data's,
   * `opened()`, when it covers more or less of the window. */
  R.panel = function (options) {
    var doc = options.doc;
    var run = options.run;

    var kind = R.el("p", { class: "panel-kind" });
    var words = R.el("p", { class: "panel-words", lang: doc.data.lang, dir: doc.data.dir });
    var gist = R.el("p", { class: "panel-gist" });
    var expand = R.el("button", {
      class: "tool panel-expand", attrs: { type: "button", "aria-expanded": "false", "aria-controls": "panel-body" },
      text: R.t("review_panel_more"), on: { click: () => open(!element.classList.contains("open")) },
    });
    var head = R.el("header", { class: "panel-head" }, R.el("div", { class: "panel-what" }, kind, words, gist), expand);
    var trouble = R.el("div", { class: "panel-trouble", hidden: true, attrs: { role: "alert" } });
    var body = R.el("div", { class: "panel-body", attrs: { id: "panel-body", tabindex: "-1" } });
    var buttons = {};
    function row(commands, name) {
      return R.el("div", { class: name }, ...commands.map(function (command) {
        buttons[command] = button(command, run, command === "accept" ? "act act-main" : "act");
        return buttons[command];
      }));
    }
    var actions = R.el(
      "div", { class: "panel-acts", attrs: { role: "group", "aria-label": R.t("review_panel_acts") } },
      row(primary, "acts-main"), row(["previous", "next"], "acts-way"), row(others, "acts-more")
    );
    var element = R.el(
      "aside", { class: "panel", attrs: { "aria-label": R.t("review_panel_label") } }, head, trouble, body, actions
    );

    /** On phones: all of it, or only the bar. */
    function open(isOpen) {
      element.classList.toggle("open", isOpen);
      expand.setAttribute("aria-expanded", String(isOpen));
      expand.textContent = R.t(isOpen ? "review_panel_less" : "review_panel_more");
      options.opened();
    }

    // MARK: Parts of the body

    function person(by) {
      var isMe = by === R.store.reviewer;
      var name = /^[0-9]+$/.test(by) ? R.t("review_panel_reviewer", { n: R.n(Number(by)) }) : by;
      return R.el("span", { class: "who" }, R.el("bdi", { text: name }), isMe ? " " + R.t("review_panel_you") : "");
    }

    function people(list) {
      var line = R.el("p", { class: "side-people" });
      list.forEach(function (by, index) {
        line.append(index > 0 ? R.t("list_separator") : "", person(by));
      });
      return line;
    }

    function numbered(number, label, action, children, isChosen) {
      return R.el(
        "li", { class: isChosen ? "choice chosen" : "choice" },
        R.el("div", { class: "choice-what" }, ...children),
        R.el("button", {
          class: "act", attrs: { type: "button", "aria-label": label }, on: { click: action },
        }, R.el("span", { text: R.t(isChosen ? "review_panel_chosen" : "review_panel_choose") }),
        number <= 9 ? R.el("kbd", { text: R.n(number), attrs: { "aria-hidden": "true" } }) : null)
      );
    }

    function sides(annotation) {
      if (annotation.status !== "disputed") {
        return null;
      }
      return section("sides", R.t("review_panel_sides"), [
        R.el("ol", { class: "picks" }, ...R.decide.sides(annotation).map(function (side, index) {
          var what = side.claim
            ? R.claims.show(side.claim, doc.data, true)
            : [R.el("p", { class: "card-head", text: R.t("status_rejected") })];
          var label = R.t("review_panel_settle", { side: side.claim ? R.claims.words(side.claim) : R.t("status_rejected") });
          return numbered(index + 1, label, () => run("choose", { number: index + 1 }), what.concat(people(side.by)));
        })),
      ]);
    }

    function candidates(annotation) {
      var list = annotation.status === "disputed" ? [] : R.claims.candidates(annotation);
      if (list.length < 2) {
        return null;
      }
      var chosen = annotation.claim.entities.length === 1 && annotation.status === "accepted" ? annotation.claim.entities[0] : null;
      return section("candidates", R.t("review_panel_candidates"), [
        R.el("ol", { class: "picks" }, ...list.map(function (id, index) {
          var label = R.t("review_panel_choose_name", { name: R.name(id, R.lang).text });
          return numbered(
            index + 1, label, () => run("choose", { number: index + 1 }), [R.claims.card(id)], id === chosen
          );
        })),
      ]);
    }

    function claim(annotation) {
      var isListed = annotation.status === "disputed" || R.claims.candidates(annotation).length > 1;
      return isListed ? null : section("claim", null, R.claims.show(annotation.claim, doc.data, false));
    }

    function why(annotation) {
      var suggestion = annotation.suggestion;
      if (!suggestion) {
        var byHand = R.el("p", { class: "grounds", text: R.t("review_panel_by_hand") });
        return annotation.block === null ? null : section("why", null, [byHand]);
      }
      var rule = R.el(
        "p", { class: "grounds" }, R.t("rule_" + suggestion.rule.replace(/-/g, "_")), " ",
        suggestion.confidence
          ? R.el("span", { class: "confidence " + suggestion.confidence, text: R.t("confidence_" + suggestion.confidence) })
          : null
      );
      var evidence = (suggestion.evidence || []).map(function (each) {
        var line = R.el("li", { text: R.t("evidence_" + each.name.replace(/-/g, "_")) });
        if (each.words) {
          line.append(R.t("review_panel_colon"), R.bdi("«" + each.words + "»", doc.data.lang, doc.data.dir));
        }
        return line;
      });
      var differs = R.claims.key(suggestion.claim) !== R.claims.key(annotation.claim)
        ? R.el("p", { class: "grounds" }, R.t("review_panel_machine", { claim: R.claims.words(suggestion.claim) }))
        : null;
      return section("why", R.t("review_panel_why"), [
        differs, rule, evidence.length > 0 ? R.el("ul", { class: "part-evidence" }, ...evidence) : null,
      ]);
    }

    function opinions(annotation) {
      var list = annotation.opinions || [];
      return section("opinions", R.t("review_panel_opinions"), list.length === 0 ? [] : [
        R.el("ul", {}, ...list.map(function (opinion) {
          var line = R.el(
            "li", {}, person(opinion.by), R.t("review_panel_colon"),
            R.el("b", { text: R.t("review_panel_verb_" + opinion.verb) })
          );
          if (opinion.claim && R.claims.key(opinion.claim) !== R.claims.key(annotation.claim)) {
            line.append(" (", R.el("bdi", { text: R.claims.words(opinion.claim) }), ")");
          }
          line.append(" ", R.el("time", { text: R.time(opinion.at), attrs: { datetime: opinion.at } }));
          return line;
        })),
      ]);
    }

    function place(annotation) {
      if (annotation.block === null) {
        return section("place", null, [
          R.el("p", { class: "warning", text: R.t("review_panel_orphan") }),
          R.el("button", {
            class: "act", text: R.t("review_panel_anew"), attrs: { type: "button" }, on: { click: () => run("anew") },
          }),
        ]);
      }
      var shown = options.shown ? options.shown(annotation) : null;
      return section("place", null, [
        annotation.moved ? R.el("p", { class: "warning", text: R.t("review_panel_moved_text") }) : null,
        shown
          ? R.el(
            "p", { class: "grounds" }, R.t("review_panel_exact"), " ",
            R.bdi("«" + annotation.quote + "»", doc.data.lang, doc.data.dir)
          )
          : null,
      ]);
    }

    // MARK: What it shows

    var isScrolled = false;
    body.addEventListener("scroll", () => (isScrolled = true), { passive: true });

    function show(annotation) {
      // To ask how far it is scrolled would lay out the page.
      if (isScrolled) {
        body.scrollTop = 0;
        isScrolled = false;
      }
      element.classList.toggle("empty", !annotation);
      Object.keys(buttons).forEach(function (command) {
        buttons[command].disabled = !annotation && command !== "next" && command !== "previous";
      });
      if (!annotation) {
        kind.textContent = R.t("review_panel_nothing");
        words.textContent = "";
        gist.textContent = "";
        body.replaceChildren();
        return;
      }
      var status = annotation.block === null && annotation.status !== "rejected" ? "orphan" : annotation.status;
      kind.className = "panel-kind kind-" + annotation.kind;
      kind.replaceChildren(
        R.el("b", { text: R.t("kind_" + annotation.kind) }), " ",
        R.el("span", { class: "badge " + status, text: R.t("status_" + status) })
      );
      words.textContent = annotation.quote;
      words.classList.toggle("long", annotation.quote.length > 120);
      gist.textContent = R.claims.words(annotation.claim);
      gist.hidden = annotation.kind === "note";
      buttons.group.disabled = !R.claims.subject(annotation);
      buttons.same.disabled = annotation.block === null || annotation.kind === "note";
      ["accept", "unsure", "change", "note"].forEach((command) => (buttons[command].disabled = annotation.block === null));
      body.replaceChildren(...[
        place(annotation), sides(annotation), candidates(annotation), claim(annotation), why(annotation), opinions(annotation),
      ].filter(Boolean));
    }

    /** What went wrong and stays to be tried again; nothing takes it away. */
    function fault(text) {
      trouble.hidden = !text;
      trouble.textContent = text || "";
    }

    /** Beside the text, the panel ends where the window does, so that its buttons are always in sight. */
    function fit(desk) {
      function measure() {
        var isBeside = window.matchMedia("(min-width: 62em)").matches;
        var top = Math.max(12, desk.getBoundingClientRect().top);
        element.style.blockSize = isBeside ? document.documentElement.clientHeight - top - 12 + "px" : "";
      }
      var isDue = false;
      function soon() {
        if (!isDue) {
          isDue = true;
          requestAnimationFrame(function () {
            isDue = false;
            measure();
          });
        }
      }
      R.listen(window, "scroll", soon, { passive: true });
      R.listen(window, "resize", soon);
      // What comes to stand above it moves it down.
      var observer = new ResizeObserver(soon);
      observer.observe(document.getElementById("main"));
      R.atEnd(() => observer.disconnect());
      measure();
    }

    return { element: element, show: show, fault: fault, open: open, body: body, fit: fit };
  };
})(window.hashiyaReview);

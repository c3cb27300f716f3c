// The view of one article under review: goes from annotation to annotation, takes decisions, and keeps text, panel and toolbar
// at what is so. Knows nothing of how acts are kept and of how they are folded.
(function (R) {
  "use strict";

  R.view("article", function (place) {
    var id = new URLSearchParams(location.search).get("id") || "";
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
      return missing(place);
    }
    return R.load("articles/" + id).then((data) => open(place, data), () => missing(place));
  });

  function missing(place) {
    place.replaceChildren(
      R.el("p", { text: R.t("review_article_missing") }),
      R.el("p", {}, R.el("a", { text: R.t("review_article_queue"), attrs: { href: "index.html" } }))
    );
  }

  function open(place, data) {
    R.store.open(data.id, data.sha);
    var doc = R.document(data, R.store.own(data.id));
    var filter = R.filter(doc, refilter);
    var order = R.order(doc, filter);
    var seek = order.seek;
    var isOpen = order.isOpen;
    /** What an orphan's words are to be shown for anew. */
    var anew = null;
    var isUndoing = false;
    /** Between a decision and the next focus: the panel is about to show something else. */
    var isGoingOn = false;

    var text = R.el("div", { class: "article-text", attrs: { role: "region", "aria-label": R.t("review_article_text") } });
    var told = R.el("p", { class: "told", attrs: { "aria-hidden": "true" } });
    var desk = R.el("div", { class: "desk" });
    var bar = R.toolbar({ doc: doc, filter: filter, run: run });
    var marks = R.marks(doc, text, { insets: insets, type: R.claims.type, shows: (each) => filter.passes(each) });
    var panel = R.panel({ doc: doc, run: run, shown: widened, opened: () => marks.reveal() });
    var holder = R.el("div", { class: "article-holder" }, text);
    panel.element.prepend(told);
    desk.append(holder, panel.element);
    place.replaceChildren(bar.element, desk);
    var selecting = R.selecting({ doc: doc, marks: marks, place: holder, take: take, note: noteOn, left: back });
    head();

    /** The heading of the page is the article's title. */
    function head() {
      var heading = document.querySelector("#main > h1");
      var title = data.title || R.t("untitled");
      if (heading) {
        heading.replaceChildren(R.el("small", { text: R.t("review_article_heading") }), " ", R.bdi(title, data.lang, data.dir));
      }
      document.title = "\u2068" + title + "\u2069 – " + R.t("review_article_heading");
    }

    // MARK: The current annotation

    function insets() {
      var box = panel.element.getBoundingClientRect();
      var isBelow = getComputedStyle(panel.element).position === "fixed";
      return { top: 0, bottom: isBelow ? window.innerHeight - box.top : 0 };
    }

    /** What is highlighted, where that is more than the words of the data. */
    function widened(annotation) {
      if (annotation.kind !== "name" && annotation.kind !== "date") {
        return null;
      }
      var found = marks.blocks[annotation.block].words.widen(annotation);
      return found.start !== annotation.start || found.end !== annotation.end ? found : null;
    }

    function focus(annotation, how) {
      if (selecting.isOn()) {
        selecting.stop();
      }
      // The panel first: how much of the window it covers depends on what it shows.
      panel.show(annotation);
      marks.focus(annotation, how);
    }

    /** Whoever works in the panel with keys stays there. */
    function how(pressed) {
      var active = document.activeElement;
      var isInPanel = panel.element.contains(active) && active.matches(":enabled");
      return { keeps: isInPanel && !(pressed && pressed.pointer) };
    }

    function back() {
      var current = marks.current();
      if (current) {
        focus(current);
      }
    }

    function label(annotation) {
      return R.t("review_article_next_is", { words: short(annotation.quote), kind: R.t("kind_" + annotation.kind) });
    }

    function short(words) {
      return words.length > 60 ? words.slice(0, 57) + "…" : words;
    }

    function tell(words) {
      told.textContent = words;
      R.say(words);
    }

    // MARK: Going about

    function go(step, holds, pressed) {
      var found = seek(marks.current(), step, holds);
      if (found) {
        told.textContent = "";
        focus(found, how(pressed));
      } else {
        finished("");
      }
    }

    /** Nothing is left here that passes the filter. */
    function finished(before) {
      var rest = doc.annotations.some(order.isUndecided);
      tell((before ? before + " " : "") + R.t(rest ? "review_article_end_filtered" : "review_article_end"));
      panel.element.classList.add("ended");
      neighbours().then(function (found) {
        var row = found.next || found.previous;
        told.replaceChildren(
          R.t(rest ? "review_article_end_filtered" : "review_article_end"), " ",
          R.el("a", {
            text: R.t(row ? "review_article_go_on" : "review_article_queue"),
            attrs: { href: row ? bar.addressOf(row) : "index.html" },
          })
        );
        told.removeAttribute("aria-hidden");
      });
    }

    var known = null;
    function neighbours() {
      known = known || R.neighbours(data.id).catch(() => ({ previous: null, next: null }));
      return known;
    }

    // MARK: Acts

    function wrap(each) {
      return each.act && typeof each.act === "object" ? each : { article: data.id, act: each };
    }

    /** Hands acts on, tells what was done, and goes on: to `after`, or to the next that nobody has decided. */
    function submit(items, words, options) {
      var current = marks.current();
      panel.fault("");
      isGoingOn = true;
      R.store.submit(items.filter(Boolean).map(wrap));
      isGoingOn = false;
      if (options && options.stays) {
        tell(words);
        panel.show(marks.current());
        return;
      }
      var found = seek(current, 1, isOpen);
      panel.element.classList.remove("ended");
      if (!found || (current && found.id === current.id)) {
        panel.show(marks.current());
        finished(words);
        return;
      }
      tell(words + " " + label(found));
      focus(found, how(options && options.pressed));
    }

    /** What a server refused is kept by the store; here it has no effect any more. */
    function refused(list) {
      var own = list.filter((each) => each.article === data.id);
      if (own.length > 0) {
        renew(doc.withdraw(own.map((each) => each.id)));
        panel.fault(R.t("review_article_refused", { message: own[0].message || "" }));
      }
    }

    /** Calls `act` once it is known who decides; at once if it is. */
    function named(act) {
      if (R.store.reviewer) {
        act();
      } else {
        R.store.ask().then((name) => name && act());
      }
    }

    function decide(verb, pressed) {
      var current = marks.current();
      if (!current) {
        return;
      }
      if (current.block === null && verb !== "reject") {
        tell(R.t("review_panel_orphan"));
        return;
      }
      named(function () {
        var item = R.decide.act(doc, current, verb);
        if (!item) {
          tell(R.t("review_article_choose"));
          return;
        }
        submit([item], R.t("review_article_did_" + verb, { words: short(current.quote) }), { pressed: pressed });
      });
    }

    function choose(number, pressed) {
      var current = marks.current();
      if (!current) {
        return;
      }
      named(function () {
        if (current.status === "disputed") {
          var side = R.decide.sides(current)[number - 1];
          if (side) {
            submit([R.decide.settle(doc, current, side)], R.t("review_article_did_settle", { words: short(current.quote) }), { pressed: pressed });
          }
          return;
        }
        var list = R.claims.candidates(current);
        var entity = list[number - 1];
        if (list.length > 1 && entity) {
          var words = R.t("review_article_did_choose", { words: short(current.quote), name: R.name(entity).text });
          submit([R.decide.choose(doc, current, entity)], words, { pressed: pressed });
        }
      });
    }

    /** What an editor's dialog came to. */
    function edited(promise, words) {
      promise.then(function (acts) {
        if (acts && acts.length > 0) {
          submit(acts, words, {});
        }
      });
    }

    function take(range) {
      var orphan = anew;
      R.editor.add({ doc: doc, range: range }).then(function (acts) {
        if (!acts || acts.length === 0) {
          return;
        }
        selecting.stop();
        anew = null;
        var items = acts.map(wrap);
        if (orphan) {
          // Its place is found: what stood for it is settled with it, and undone with it.
          var batch = R.uuid();
          items.forEach((item) => (item.act.batch = batch));
          items.push(R.decide.act(doc, orphan, "reject", batch));
        }
        submit(items, R.t("review_article_did_add"), {});
      });
    }

    function noteOn(range) {
      edited(R.editor.note({ doc: doc, range: range }), R.t("review_article_did_note"));
    }

    function undo() {
      isUndoing = true;
      var undone = R.store.undo();
      isUndoing = false;
      if (undone.length === 0) {
        tell(R.t("review_article_nothing_to_undo"));
      } else if (!undone.some((item) => item.article === data.id)) {
        tell(R.t("review_article_did_undo_elsewhere"));
      }
    }

    // MARK: What acts do, one's own and other people's

    function follow(items) {
      var acts = items.filter((item) => item.article === data.id).map((item) => item.act);
      var changed = acts.length > 0 ? doc.apply(acts) : [];
      if (changed.length > 0) {
        renew(changed);
      }
    }

    /** Some annotations are not as they were. */
    function renew(changed) {
      var current = marks.current();
      var undone = isUndoing ? changed.find((each) => doc.byID(each.id)) : null;
      marks.update(changed);
      bar.update();
      if (undone) {
        panel.element.classList.remove("ended");
        focus(doc.byID(undone.id), how());
        tell(R.t("review_article_did_undo", { words: short(undone.quote), kind: R.t("kind_" + undone.kind) }));
      } else if (!isGoingOn && (!marks.current() || (current && changed.some((each) => each.id === current.id)))) {
        panel.show(marks.current());
      }
    }

    R.atEnd(R.store.on("acts", follow));
    R.atEnd(R.store.on("refused", refused));

    // MARK: Commands

    function refilter() {
      marks.refresh();
      bar.update();
      var current = marks.current();
      if (!current || !filter.passes(current)) {
        var found = seek(current, 1, isOpen) || seek(current, 1, filter.passes);
        if (found) {
          focus(found);
        }
      }
    }

    var commands = {
      accept: (pressed) => decide("accept", pressed),
      reject: (pressed) => decide("reject", pressed),
      unsure: (pressed) => decide("unsure", pressed),
      next: (pressed) => go(1, isOpen, pressed),
      previous: (pressed) => go(-1, isOpen, pressed),
      nextAny: (pressed) => go(1, filter.passes, pressed),
      previousAny: (pressed) => go(-1, filter.passes, pressed),
      choose: (pressed) => choose(pressed.number, pressed),
      undo: undo,
      filter: filter.ask,
      select: () => selecting.start(marks.current()),
      change: withCurrent(function (current) {
        if (current.block !== null) {
          edited(R.editor.change({ doc: doc, annotation: current }), R.t("review_article_did_change", { words: short(current.quote) }));
        }
      }),
      note: function () {
        var range = selecting.range();
        var current = marks.current();
        if (range) {
          noteOn(range);
        } else if (current && current.block !== null) {
          edited(R.editor.note({ doc: doc, annotation: current }), R.t("review_article_did_note"));
        }
      },
      mark: function () {
        var range = selecting.range();
        if (range) {
          take(range);
        } else {
          tell(R.t("review_article_no_words"));
        }
      },
      anew: withCurrent(function (current) {
        anew = current;
        selecting.start(null);
        tell(R.t("review_article_anew"));
      }),
      same: withCurrent(function (current) {
        if (current.block !== null && R.same) {
          R.same({ doc: doc, annotation: current });
        }
      }),
      group: withCurrent(function (current) {
        var entity = R.claims.subject(current);
        if (entity) {
          R.go("group.html?entity=" + encodeURIComponent(entity));
        }
      }),
      history: withCurrent((current) => R.history({ doc: doc, annotation: current })),
      fields: function () {
        R.dialog({ title: R.t("review_key_fields"), body: R.fields(doc), actions: [{ text: R.t("gloss_close") }] });
      },
      help: R.keycap.help,
    };

    function withCurrent(act) {
      return function (pressed) {
        var current = marks.current();
        if (current) {
          act(current, pressed);
        }
      };
    }

    function run(command, pressed) {
      var number = /^choose([1-9])$/.exec(command);
      if (number) {
        choose(Number(number[1]), pressed);
      } else if (commands[command]) {
        commands[command](pressed || {});
      }
    }

    R.listen(document, "keydown", function (event) {
      if (document.querySelector("dialog[open]") || event.defaultPrevented) {
        return;
      }
      var target = event.target;
      if (selecting.key(event)) {
        event.preventDefault();
        return;
      }
      if (target.hashiyaMark && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        focus(doc.byID(target.hashiyaMark), { keeps: true });
        panel.open(true);
        panel.body.focus({ preventScroll: true });
        return;
      }
      if (event.key === "Escape" && panel.element.contains(target)) {
        panel.open(false);
        back();
        return;
      }
      var command = R.key(event);
      // Elsewhere the arrows move the page, or what is in the panel.
      if (!command || (/^Arrow/.test(event.code) && !text.contains(target) && target !== document.body)) {
        return;
      }
      event.preventDefault();
      run(command, {});
    });

    text.addEventListener("click", function (event) {
      var annotation = marks.owner(event.target);
      if (annotation && window.getSelection().isCollapsed) {
        told.textContent = "";
        focus(annotation);
      }
    });

    function fromAddress() {
      var wanted = doc.byID(decodeURIComponent(location.hash.slice(1)));
      if (wanted) {
        focus(wanted);
      }
      return Boolean(wanted);
    }
    R.listen(window, "hashchange", fromAddress);

    // MARK: The beginning

    panel.fit(desk);
    if (!fromAddress()) {
      var first = seek(null, 1, isOpen);
      if (first) {
        focus(first);
      } else {
        panel.show(null);
        finished("");
      }
    }
    var idle = window.requestIdleCallback || ((act) => setTimeout(act, 200));
    idle(() => neighbours().then(bar.lead));
    return () => (selecting.isOn() ? selecting.stop() : undefined);
  }
})(window.hashiyaReview);

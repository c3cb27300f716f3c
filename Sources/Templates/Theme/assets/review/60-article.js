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
    /** The annotation that was looked at last, also where it is gone since. */
    var now = null;

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
    var deciding = R.deciding({
      doc: doc, panel: panel, order: order, now: () => now, focus: focus, how: how, tell: tell, finished: finished, stop: stop,
    });
    var selecting = R.selecting({
      doc: doc, marks: marks, place: holder, take: deciding.take, note: deciding.noteOn, left: back,
    });
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
      stop();
      now = annotation;
      // The panel first: how much of the window it covers depends on what it shows.
      panel.show(annotation);
      marks.focus(annotation, how);
    }

    function stop() {
      deciding.anew(null);
      if (selecting.isOn()) {
        selecting.stop();
      }
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

    function tell(words) {
      told.textContent = words;
      told.setAttribute("aria-hidden", "true");
      R.say(words);
    }

    // MARK: Going about

    function go(step, holds, pressed) {
      var found = seek(now, step, holds);
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
        // By then something may have been taken back.
        if (!panel.element.classList.contains("ended")) {
          return;
        }
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
      marks.update(changed);
      bar.update();
      if (deciding.isGoingOn()) {
        return;
      }
      var undone = deciding.isUndoing() ? changed.find((each) => doc.byID(each.id)) || changed[0] : null;
      if (undone && !undone.gone) {
        focus(undone, how());
      } else if (now && now.gone) {
        // What took its place, or what follows it.
        focus(changed.find((each) => !each.gone && each.block === now.block) || seek(now, 1, filter.passes), how());
      } else if (now && changed.indexOf(now) >= 0) {
        panel.show(now);
      }
      if (undone) {
        panel.element.classList.remove("ended");
        tell(R.t("review_article_did_undo", { words: deciding.short(undone.quote), kind: R.t("kind_" + undone.kind) }));
      }
    }

    /** What a server refused is kept by the store; here it has no effect any more. */
    function refused(list) {
      var own = list.filter((each) => each.article === data.id);
      if (own.length > 0) {
        renew(doc.withdraw(own.map((each) => each.id)));
        panel.fault(R.t("review_article_refused", { message: own[0].message || "" }));
      }
    }

    R.atEnd(R.store.on("acts", follow));
    R.atEnd(R.store.on("refused", refused));

    // MARK: Commands

    function refilter() {
      marks.refresh();
      bar.update();
      if (!now || !filter.passes(now)) {
        var found = seek(now, 1, isOpen) || seek(now, 1, filter.passes);
        if (found) {
          focus(found);
        }
      }
    }

    var commands = {
      accept: (pressed) => deciding.decide("accept", pressed),
      reject: (pressed) => deciding.decide("reject", pressed),
      unsure: (pressed) => deciding.decide("unsure", pressed),
      next: (pressed) => go(1, isOpen, pressed),
      previous: (pressed) => go(-1, isOpen, pressed),
      nextAny: (pressed) => go(1, filter.passes, pressed),
      previousAny: (pressed) => go(-1, filter.passes, pressed),
      choose: (pressed) => deciding.choose(pressed.number, pressed),
      undo: deciding.undo,
      filter: filter.ask,
      select: () => selecting.start(marks.current()),
      change: withCurrent(deciding.change),
      note: function () {
        var range = selecting.range();
        var current = marks.current();
        if (range) {
          deciding.noteOn(range);
        } else if (current) {
          deciding.note(current);
        }
      },
      mark: function () {
        var range = selecting.range();
        if (range) {
          deciding.take(range);
        } else {
          tell(R.t("review_article_no_words"));
        }
      },
      anew: withCurrent(function (current) {
        deciding.anew(current);
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
        deciding.choose(Number(number[1]), pressed);
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
      if (event.key === "Enter" && target.hashiyaBlock !== undefined) {
        event.preventDefault();
        selecting.start({ block: target.hashiyaBlock, start: 0, end: 0 });
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
    return stop;
  }
})(window.hashiyaReview);

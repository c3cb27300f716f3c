// What a reviewer does to the annotation that is looked at, and what comes next. Knows nothing of how acts are kept and shown.
(function (R) {
  "use strict";

  /**
   * `desk`: `doc`, `panel`, `order`, `now()`, `focus(annotation, how)`, `how(pressed)`, `tell(words)`, `finished(words)`,
   * `stop()`, which ends selecting.
   */
  R.deciding = function (desk) {
    var doc = desk.doc;
    /** The orphan for which words are to be shown anew. */
    var lost = null;
    var isUndoing = false;
    /** Between a decision and the next focus: the panel is about to show something else. */
    var isGoingOn = false;

    function short(words) {
      return words.length > 60 ? words.slice(0, 57) + "…" : words;
    }

    function wrap(each) {
      return each.act && typeof each.act === "object" ? each : { article: doc.data.id, act: each };
    }

    /** Hands acts on, tells what was done, and goes on to the next that nobody has decided; `stays` where nothing was decided. */
    function submit(items, words, pressed, stays) {
      var from = desk.now();
      desk.panel.fault("");
      isGoingOn = true;
      R.store.submit(items.filter(Boolean).map(wrap));
      isGoingOn = false;
      desk.panel.element.classList.remove("ended");
      if (stays && from && !from.gone) {
        desk.tell(words);
        desk.focus(from, desk.how(pressed));
        return;
      }
      var found = desk.order.seek(from, 1, desk.order.isOpen);
      if (!found || (from && found.id === from.id)) {
        desk.focus(from && from.gone ? null : from, desk.how(pressed));
        desk.finished(words);
        return;
      }
      desk.tell(words + " " + R.t("review_article_next_is", { words: short(found.quote), kind: R.t("kind_" + found.kind) }));
      desk.focus(found, desk.how(pressed));
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
      var current = desk.now();
      if (!current || current.gone) {
        return;
      }
      if (current.block === null && verb !== "reject") {
        desk.tell(R.t("review_panel_orphan"));
        return;
      }
      named(function () {
        var item = R.decide.act(doc, current, verb);
        if (item) {
          submit([item], R.t("review_article_did_" + verb, { words: short(current.quote) }), pressed);
        } else {
          // On phones the choice is in what is folded away.
          desk.panel.open(true);
          desk.tell(R.t("review_article_choose"));
        }
      });
    }

    /** The side that is right, of a dispute; the one who is meant, of a name of several. */
    function choose(number, pressed) {
      var current = desk.now();
      if (!current || current.gone) {
        return;
      }
      named(function () {
        if (current.status === "disputed") {
          var side = R.decide.sides(current)[number - 1];
          if (side) {
            submit([R.decide.settle(doc, current, side)], R.t("review_article_did_settle", { words: short(current.quote) }), pressed);
          }
          return;
        }
        var list = R.claims.candidates(current);
        var entity = list[number - 1];
        if (list.length > 1 && entity) {
          var words = R.t("review_article_did_choose", { words: short(current.quote), name: R.name(entity).text });
          submit([R.decide.choose(doc, current, entity)], words, pressed);
        }
      });
    }

    // MARK: Through the editor's dialogs

    function edited(promise, words, stays) {
      promise.then(function (acts) {
        if (acts && acts.length > 0) {
          submit(acts, words, null, stays);
        }
      });
    }

    function take(range) {
      var orphan = lost;
      R.editor.add({ doc: doc, range: range }).then(function (acts) {
        if (!acts || acts.length === 0) {
          return;
        }
        desk.stop();
        lost = null;
        var items = acts.map(wrap);
        if (orphan && !orphan.gone) {
          // Its place is found: what stood for it is settled with it, and undone with it.
          var batch = R.uuid();
          items.forEach((item) => (item.act.batch = batch));
          items.push(R.decide.act(doc, orphan, "reject", batch));
        }
        submit(items, R.t("review_article_did_add"), null, !orphan);
      });
    }

    return {
      decide: decide,
      choose: choose,
      take: take,
      short: short,
      isUndoing: () => isUndoing,
      isGoingOn: () => isGoingOn,
      noteOn: (range) => edited(R.editor.note({ doc: doc, range: range }), R.t("review_article_did_note"), true),
      note: function (annotation) {
        if (annotation.block !== null) {
          edited(R.editor.note({ doc: doc, annotation: annotation }), R.t("review_article_did_note"), true);
        }
      },
      change: function (annotation) {
        if (annotation.block !== null) {
          var words = R.t("review_article_did_change", { words: short(annotation.quote) });
          edited(R.editor.change({ doc: doc, annotation: annotation }), words);
        }
      },
      /** The next words that are marked stand for an orphan; null: for none. */
      anew: (orphan) => (lost = orphan),
      undo: function () {
        isUndoing = true;
        var undone = R.store.undo();
        isUndoing = false;
        if (undone.length === 0) {
          desk.tell(R.t("review_article_nothing_to_undo"));
        } else if (!undone.some((item) => item.article === doc.data.id)) {
          desk.tell(R.t("review_article_did_undo_elsewhere"));
        }
      },
    };
  };
})(window.hashiyaReview);

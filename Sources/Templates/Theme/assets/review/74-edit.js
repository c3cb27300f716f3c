// The dialog in which a reviewer says what words are: a new annotation, or another reading of one that is there. Gives acts; does
// not send them.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var keys = { Digit1: "name", Digit2: "quotation", Digit3: "date", Digit4: "note" };
  keys.Numpad1 = keys.Digit1;
  keys.Numpad2 = keys.Digit2;
  keys.Numpad3 = keys.Digit3;
  keys.Numpad4 = keys.Digit4;

  // MARK: What each kind asks. A panel has `element`, `focus()`, `read(fault)` → the body's keys or null, and `fault`.

  function namePanel(context) {
    var chosen = null;
    var line = R.el("p", { class: "edit-chosen", attrs: { "aria-live": "polite" } });
    var box = R.editor.combobox({
      label: R.t("review_edit_entity"), query: context.query, lang: context.lang, near: context.near, create: true, keep: true,
      choose: function (entity) {
        set(entity);
        context.next();
      },
    });
    function set(entity) {
      chosen = entity;
      line.replaceChildren(
        ...(entity
          ? [R.t("review_edit_chosen"), " ", R.editor.bdi(R.editor.nameOf(entity, context.lang)), " ",
            R.el("span", { class: "pick-type", text: R.t("type_" + entity.type) })]
          : [])
      );
    }
    // Who types on has not chosen yet.
    box.input.addEventListener("input", () => set(null));
    return {
      element: R.el("div", {}, box.element, line),
      set: set,
      focus: box.focus,
      read: function (fault) {
        if (!chosen) {
          fault("review_edit_fault_entity", box.input);
          return null;
        }
        return { entity: chosen.id };
      },
    };
  }

  /** Several people or bodies in order; those that are only words can be taken away, not put in. */
  function peopleField(context, key, label, title) {
    var people = [];
    var list = R.el("ol", { class: "edit-people" });
    var box = R.editor.combobox({
      label: label, query: "", lang: context.lang, near: context.near, create: true, type: ["person", "organization"],
      exclude: () => people.map((each) => each.entity).filter(Boolean),
      choose: function (entity) {
        people.push({ entity: entity.id, shown: R.editor.nameOf(entity, context.lang) });
        draw();
        box.input.focus();
      },
    });

    function step(index, by) {
      var moved = people.splice(index, 1)[0];
      people.splice(index + by, 0, moved);
      draw();
      var row = list.children[index + by];
      var wanted = by < 0 ? ".edit-up:not(:disabled)" : ".edit-down:not(:disabled)";
      (row.querySelector(wanted) || row.querySelector("button:not(:disabled)")).focus();
    }

    function tool(name, sign, each, run, isOff) {
      var label = R.t("review_edit_person_" + name, { name: R.editor.isolate(each.shown.text) });
      return R.el("button", {
        class: "tool edit-" + name, text: sign, title: label,
        attrs: Object.assign({ type: "button", "aria-label": label }, isOff ? { disabled: "" } : {}),
        on: { click: run },
      });
    }

    function draw() {
      var rows = people.map(function (each, index) {
        var name = R.editor.bdi(each.shown);
        return R.el(
          "li", { class: each.entity ? "" : "edit-only-words" },
          R.el("span", { class: "edit-person" }, name, each.entity ? "" : " " + R.t("review_edit_only_words")),
          tool("up", "↑", each, () => step(index, -1), index === 0),
          tool("down", "↓", each, () => step(index, 1), index === people.length - 1),
          tool("remove", "×", each, function () {
            people.splice(index, 1);
            draw();
            box.input.focus();
          })
        );
      });
      list.replaceChildren(...rows);
      list.hidden = rows.length === 0;
    }
    draw();

    return {
      element: R.el("fieldset", { class: "edit-several", data: { field: key } }, R.el("legend", { text: title }), list, box.element),
      input: box.input,
      focus: box.focus,
      set: function (given, index) {
        people = given.map(function (each) {
          var entity = each.entity !== undefined ? index.entity(each.entity) : null;
          var shown = entity ? R.editor.nameOf(entity, context.lang) : { text: each.words || each.entity, lang: context.lang };
          return each.entity !== undefined ? { entity: each.entity, shown: shown } : { words: each.words, shown: shown };
        });
        draw();
      },
      ids: () => people.map((each) => each.entity).filter((id) => id !== undefined),
      words: () => people.map((each) => each.words).filter((words) => words !== undefined),
    };
  }

  function quotationPanel(context) {
    var speakers = peopleField(context, "speakers", R.t("review_edit_speaker"), R.t("review_edit_speakers"));
    var relay = peopleField(context, "relay", R.t("review_edit_relay"), R.t("review_edit_relays"));
    return {
      element: R.el(
        "div", {}, R.el("p", { class: "edit-hint", text: R.t("review_edit_speaker_hint") }), speakers.element, relay.element
      ),
      focus: speakers.focus,
      set: function (claim, index) {
        speakers.set(claim.speakers || [], index);
        relay.set(claim.relay || [], index);
      },
      read: function () {
        // Those who are only words cannot be named in an act: it then says nothing of speakers, and the words stay.
        var named = speakers.ids().length + relay.ids().length;
        var isOnlyWords = named === 0 && speakers.words().length + relay.words().length > 0;
        return isOnlyWords ? {} : { speakers: speakers.ids(), relay: relay.ids() };
      },
    };
  }

  function datePanel(context) {
    var before = null;
    var field = R.editor.field({
      label: R.t("review_edit_date"), hint: R.t("review_edit_date_hint"),
      attrs: { type: "text", dir: "auto", autocomplete: "off", spellcheck: "false" },
    });
    var shown = R.el("output", { class: "edit-date", attrs: { for: field.input.id } });
    field.element.append(shown);

    function reading() {
      // What was there and is not touched stays as it is, whatever calendar its year might be of.
      return before && field.input.value === before ? { edtf: before } : R.editor.readDate(field.input.value);
    }
    function show() {
      var read = reading();
      if (!read.edtf) {
        shown.replaceChildren();
        return;
      }
      var notation = R.el("bdi", { class: "edit-notation", text: read.edtf, dir: "ltr" });
      shown.replaceChildren(R.t("review_edit_date_read"), " ", R.el("bdi", { text: R.date(read.edtf) }), " (", notation, ")");
    }
    field.input.addEventListener("input", show);
    return {
      element: field.element,
      focus: function () {
        field.input.focus();
        field.input.select();
      },
      set: function (text, isStored) {
        before = isStored ? text : null;
        field.input.value = text;
        show();
      },
      read: function (fault) {
        var read = reading();
        if (!read.edtf) {
          fault("review_edit_fault_date_" + read.fault, field.input);
          return null;
        }
        return { edtf: read.edtf };
      },
    };
  }

  function notePanel() {
    var field = R.editor.noteField("");
    return {
      element: field.element,
      focus: () => field.input.focus(),
      read: function (fault) {
        if (!field.value()) {
          fault("review_note_fault_empty", field.input);
          return null;
        }
        return { text: field.value() };
      },
    };
  }

  var panelOf = { name: namePanel, quotation: quotationPanel, date: datePanel, note: notePanel };

  // MARK: The dialog

  /** Ids of the entities that an article's annotations name: likely to be meant again. */
  function nearOf(doc, annotation) {
    var found = [];
    function add(each) {
      var claim = each.claim || {};
      found.push(...(claim.entities || []));
      (claim.speakers || []).concat(claim.relay || []).forEach((person) => found.push(person.entity));
    }
    // Of the annotation itself first: one of its candidates may be meant.
    [annotation].concat(doc.annotations).forEach(function (each) {
      if (each) {
        add(each);
        add(each.suggestion || {});
      }
    });
    return Array.from(new Set(found.filter((id) => typeof id === "string")));
  }

  /** What the words seem to be; the reviewer sees it and may say otherwise. */
  function guessKind(words) {
    if (/[0-9٠-٩۰-۹]/.test(words) && R.editor.readDate(words).edtf) {
      return "date";
    }
    return words.trim().split(/\s+/).length > 7 ? "quotation" : "name";
  }

  /** Opens it; `read()` of the finished dialog gives `{kind, body, range}`, null where it was cancelled. */
  async function ask(options) {
    var doc = options.doc;
    var annotation = options.annotation;
    var index = await R.editor.index().catch(() => null);
    var place = options.range || (annotation.block === null ? null : annotation);
    return new Promise(function (done) {
      var answer = null;
      var context = {
        query: "", lang: doc.data.lang, near: nearOf(doc, annotation),
        next: () => dialog.querySelector(".edit-primary").focus(),
      };
      var stretch = place
        ? R.editor.wordsField({ doc: doc, range: place, open: options.bounds, change: () => dialog.fault("") })
        : null;
      var words = stretch ? stretch.text() : annotation.quote;
      context.query = words.replace(/\s+/g, " ").trim();
      var first = annotation ? annotation.kind : guessKind(words);
      var kinds = annotation ? ["name", "quotation", "date"] : ["name", "quotation", "date", "note"];
      var panels = {};
      var holder = R.el("div", { class: "edit-panel" });
      var kind = R.editor.radios({
        label: R.t("review_edit_kind"),
        choices: kinds.map((each, at) => ({ value: each, text: R.t("kind_" + each), key: R.n(at + 1) })),
        value: first,
        change: show,
      });

      function panel(name) {
        if (!panels[name]) {
          panels[name] = panelOf[name](context);
          fillIn(name);
        }
        return panels[name];
      }

      function fillIn(name) {
        var claim = annotation && annotation.kind === name ? annotation.claim : null;
        if (name === "name" && claim && claim.entities.length === 1 && index) {
          panels[name].set(index.entity(claim.entities[0]));
        } else if (name === "quotation" && claim && index) {
          panels[name].set(claim, index);
        } else if (name === "date") {
          panels[name].set(claim && claim.edtf ? claim.edtf : words, Boolean(claim && claim.edtf));
        }
      }

      function show(name) {
        dialog.fault("");
        holder.replaceChildren(panel(name).element);
      }

      function save() {
        var name = kind.value();
        var said = panel(name).read((key, field) => dialog.fault(R.t(key), field));
        if (said) {
          answer = { kind: name, said: said, range: stretch ? stretch.range() : null };
          dialog.close();
        }
      }

      var dialog = R.editor.open({
        title: R.t(annotation ? "review_edit_change_title" : "review_edit_add_title"),
        body: [stretch ? stretch.element : R.editor.quoteOf(doc, annotation), kind.element, holder],
        actions: [
          { text: R.t("review_edit_save"), primary: true },
          { text: R.t("review_edit_cancel"), run: () => dialog.leave() },
        ],
        save: save,
        closed: () => done(answer),
      });
      show(first);
      // Digits choose the kind, by the key's place, while nothing is typed.
      dialog.addEventListener("keydown", function (event) {
        var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "radio";
        var wanted = keys[event.code];
        if (isTyping || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || kinds.indexOf(wanted) < 0) {
          return;
        }
        event.preventDefault();
        kind.set(wanted);
        show(wanted);
        panel(wanted).focus();
      });
      if (annotation) {
        panel(first).focus();
      } else {
        kind.focus();
      }
    });
  }

  // MARK: Acts

  /** A new annotation of a stretch `{block, start, end}`. Resolves to a list of one act, or to null. */
  R.editor.add = async function (options) {
    if (!(await R.store.ask())) {
      return null;
    }
    var answer = await ask({ doc: options.doc, range: options.range });
    if (!answer) {
      return null;
    }
    var body = Object.assign({ kind: answer.kind }, answer.said);
    return [R.act(answer.kind === "note" ? "note" : "add", R.editor.targetOf(options.doc, answer.range), body)];
  };

  /** What an act on an annotation is about; null where its words are lost and no act says where they were. */
  R.editor.targetOn = function (doc, annotation) {
    return R.decide ? R.decide.target(doc, annotation) : doc.target(annotation);
  };

  function isSame(annotation, answer) {
    var claim = annotation.claim || {};
    var said = answer.said;
    function ids(people) {
      return JSON.stringify((people || []).map((each) => each.entity).filter(Boolean));
    }
    if (answer.kind !== annotation.kind) {
      return false;
    }
    if (answer.kind === "name") {
      return claim.entities.length === 1 && claim.entities[0] === said.entity;
    }
    if (answer.kind === "date") {
      return claim.edtf === said.edtf;
    }
    return said.speakers === undefined ||
      (ids(claim.speakers) === JSON.stringify(said.speakers) && ids(claim.relay) === JSON.stringify(said.relay));
  }

  /**
   * Another reading of an annotation. Resolves to a list of one act (`accept` where everything is left as it was), or to null.
   * `bounds: true` shows the buttons for the words at once.
   */
  R.editor.change = async function (options) {
    var doc = options.doc;
    var annotation = options.annotation;
    if (annotation.kind === "note") {
      return R.editor.note(options);
    }
    var target = R.editor.targetOn(doc, annotation);
    if (!target || !(await R.store.ask())) {
      return null;
    }
    var answer = await ask(options);
    if (!answer) {
      return null;
    }
    var body = Object.assign({ kind: answer.kind }, answer.said);
    var isMoved = answer.range && (answer.range.start !== annotation.start || answer.range.end !== annotation.end);
    if (!isMoved && isSame(annotation, answer)) {
      return [R.act("accept", target, body)];
    }
    if (isMoved) {
      body.place = R.editor.targetOf(doc, answer.range);
    }
    if (answer.kind !== annotation.kind) {
      body.was = annotation.kind;
    }
    return [R.act("edit", target, body)];
  };
})(window.hashiyaReview);

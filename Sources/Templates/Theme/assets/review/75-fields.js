// The article's own data as a form: each field with its value, what is a machine's guess, "right" and "correct"; and the lines of the
// capture. What is decided are acts on the article. Knows nothing of annotations.
(function (R) {
  "use strict";

  var count = 0;
  var required = new Set(["lang"]);
  /** Fields that cannot both have a value. */
  var rivals = { outlet: "outlet_as", outlet_as: "outlet" };

  /** Acts that are not in the data, those taken back left out. */
  function fresh(doc) {
    var inData = new Set((doc.data.acts || []).map((act) => act.id));
    var own = R.store.own(doc.data.id).filter((act) => act.target && !inData.has(act.id));
    return R.folding.history(own).acts.filter((act) => act.act === "set");
  }

  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  /** The article's own data, as it is with what was decided since: an element. */
  R.fields = function (doc) {
    var rows = doc.data.fields.map((field) => Row(doc, field, next));
    var left = R.el("p", { class: "fields-left" });
    var element = R.el(
      "div", { class: "fields" }, R.el("p", { class: "fields-hint", text: R.t("review_field_hint") }), left,
      R.el("ul", { class: "fields-list" }, rows.map((row) => row.element))
    );
    if (doc.data.lines && doc.data.lines.length > 0) {
      element.append(R.captureLines(doc, fresh));
    }

    function update() {
      var acts = fresh(doc);
      rows.forEach((row) => row.update(acts));
      var open = rows.filter((row) => row.isOpen()).length;
      left.textContent = open > 0 ? R.count("review_field_left", open) : R.t("review_field_done");
    }

    /** From a field that was decided to the next that is a guess. */
    function next(row) {
      update();
      var at = rows.indexOf(row);
      var found = rows.slice(at + 1).concat(rows.slice(0, at)).find((each) => each.isOpen());
      (found || row).focus();
    }

    var off = [R.store.on("acts", update), R.store.on("refused", update)];
    R.atEnd(() => off.forEach((stop) => stop()));
    update();
    return element;
  };

  // MARK: One field

  function Row(doc, field, next) {
    count += 1;
    var id = "review-field-" + field.key + "-" + count;
    var name = R.t("review_field_" + field.key);
    var value = field.value;
    var isGuess = field.unconfirmed;
    var isEditing = false;
    var mark = R.el("span", { class: "chip" });
    var shown = R.el("div", { class: "field-value" });
    var fault = R.el("p", { class: "review-fault", attrs: { id: id + "-fault", role: "alert" } });
    var right = R.el("button", {
      class: "tool primary", text: R.t("review_field_right"), on: { click: () => save(value) },
      attrs: { type: "button", "aria-label": R.t("review_field_right_of", { field: name }) },
    });
    var correct = R.el("button", { class: "tool", on: { click: edit }, attrs: { type: "button" } });
    var tools = R.el("div", { class: "field-tools" }, right, correct);
    var form = R.el("div", { class: "field-form", hidden: true });
    var element = R.el(
      "li", { class: "field", data: { field: field.key } }, R.el("div", { class: "field-head" }, R.el("b", { text: name, attrs: { id: id } }), " ", mark),
      shown, tools, form, fault
    );
    var row = {
      element: element,
      isOpen: () => isGuess && !isEmpty(value),
      focus: () => (right.hidden ? correct : right).focus(),
      update: function (acts) {
        var last = acts.filter((act) => act.target.field === field.key).pop();
        value = last ? last.body.value : field.value;
        isGuess = last ? false : field.unconfirmed;
        mark.hidden = !last && !isGuess;
        mark.textContent = last ? R.t(same(value, field.value) ? "review_field_confirmed" : "review_field_corrected", { name: last.by }) : R.t("review_field_guess");
        mark.classList.toggle("guess", !last);
        shown.replaceChildren(R.fieldValue(field, value, doc.data));
        right.hidden = !isGuess || isEmpty(value);
        var words = R.t(isEmpty(value) ? "review_field_write" : "review_field_correct");
        correct.textContent = words;
        correct.setAttribute("aria-label", words + " " + name);
      },
    };

    function edit() {
      var input = R.fieldInput(field, value, id);
      isEditing = true;
      fault.textContent = "";
      tools.hidden = true;
      form.hidden = false;
      var hint = input.hint ? R.el("p", { class: "field-hint", text: input.hint, attrs: { id: id + "-hint" } }) : null;
      input.element.setAttribute("aria-describedby", (hint ? id + "-hint " : "") + id + "-fault");
      form.replaceChildren(
        ...[
          R.el("label", { class: "unseen", text: name, attrs: { for: input.element.id } }), hint, input.element, input.output,
          R.el("div", { class: "field-tools" }, [
            button("review_field_save", "tool primary", () => take(input)),
            button("review_store_cancel", "tool", leave),
            isEmpty(value) || required.has(field.key) ? null : button("review_field_remove", "tool", () => save(null)),
          ]),
        ].filter(Boolean)
      );
      form.onkeydown = function (event) {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          leave();
        } else if (event.key === "Enter" && !event.isComposing && (event.target.tagName === "INPUT" || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          take(input);
        }
      };
      input.element.focus();
      if (input.element.select) {
        input.element.select();
      }
    }

    function button(key, kind, act) {
      return R.el("button", { class: kind, text: R.t(key), attrs: { type: "button" }, on: { click: act } });
    }

    function close() {
      isEditing = false;
      form.hidden = true;
      form.replaceChildren();
      tools.hidden = false;
    }

    function leave() {
      close();
      fault.textContent = "";
      correct.focus();
    }

    function take(input) {
      var read = input.read();
      if (read.fault) {
        fault.textContent = read.fault;
        input.element.setAttribute("aria-invalid", "true");
        input.element.focus();
        return;
      }
      save(read.value);
    }

    function save(given) {
      R.store.ask().then(function (by) {
        if (!by) {
          return;
        }
        var isSame = same(given, field.value);
        var rival = rivals[field.key];
        var other = rival && doc.data.fields.find((each) => each.key === rival);
        var batch = given !== null && other && !isEmpty(other.value) && !isSame ? R.uuid() : undefined;
        // The one goes before the other comes: they may not stand together.
        var acts = batch ? [R.act("set", { field: rival }, { value: null }, batch)] : [];
        acts.push(R.act("set", { field: field.key }, { value: given }, batch));
        fault.textContent = "";
        if (isEditing) {
          close();
        }
        R.store.submit(acts.map((act) => ({ article: doc.data.id, act: act }))).then(function (outcome) {
          var refused = (outcome && outcome.refused) || [];
          if (refused.length > 0) {
            fault.textContent = R.t("review_field_refused", { message: refused[0].message || "" });
          }
        });
        R.say(R.t(given === null ? "review_field_did_remove" : isSame ? "review_field_did_confirm" : "review_field_did_correct", { field: name }));
        next(row);
      });
    }

    return row;
  }

  function isEmpty(value) {
    return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  }

  R.fields.isEmpty = isEmpty;
})(window.hashiyaReview);

// The small form in which a reviewer makes a new entity: type, one name, id; the rest is written into its file later. Knows
// nothing of articles.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var types = ["person", "organization", "place", "event", "work", "object"];

  function languageName(lang) {
    var key = "language_" + lang.split("-")[0];
    var name = R.t(key);
    return name === key ? R.t("language_other", { code: lang }) : name;
  }

  /** The languages to choose from: that of the words first, then those of the archive. */
  function languageField(lang, given) {
    var field = R.editor.field({ tag: "select", label: R.t("review_pick_language") });
    var all = [lang].concat(given || [], ["fa", "ar", "en"]);
    Array.from(new Set(all.filter((each) => each && each !== "und"))).forEach(function (each) {
      field.input.append(R.el("option", { text: languageName(each), attrs: { value: each } }));
    });
    return field;
  }

  /**
   * Resolves to the new entity (as the data has them) once it is written, or to null. `text` and `lang`: the name as it is found;
   * `type`: one or several that are likely.
   */
  R.editor.newEntity = async function (options) {
    var index = await R.editor.index();
    var likely = [].concat(options.type || []);
    return new Promise(function (done) {
      var made = null;
      var isSaving = false;
      // Whether the reviewer has written an id, which then stays.
      var isOwnID = false;

      var type = R.editor.radios({
        label: R.t("review_pick_type"),
        choices: types.map((each) => ({ value: each, text: R.t("type_" + each) })),
        value: likely.length === 1 ? likely[0] : null,
      });
      var name = R.editor.field({
        label: R.t("review_pick_name"), attrs: { type: "text", dir: "auto", autocomplete: "off", required: "" },
      });
      var language = languageField(options.lang, R.archive && R.archive.languages);
      var english = R.editor.field({
        label: R.t("review_pick_english"), hint: R.t("review_pick_english_hint"),
        attrs: { type: "text", dir: "ltr", lang: "en", autocomplete: "off" },
      });
      var id = R.editor.field({
        label: R.t("review_pick_id"), hint: R.t("review_pick_id_hint"),
        attrs: { type: "text", dir: "ltr", autocomplete: "off", autocapitalize: "off", spellcheck: "false", required: "" },
      });
      name.input.value = (options.text || "").replace(/\s+/g, " ").trim();

      function propose() {
        var isEnglish = language.input.value === "en";
        english.element.hidden = isEnglish;
        if (!isOwnID) {
          var other = isEnglish ? "" : english.input.value.trim();
          var text = other || name.input.value;
          var lang = other ? "en" : language.input.value;
          id.input.value = text.trim() ? R.editor.freeID(text, lang, (each) => index.isTaken(each)) : "";
        }
      }

      function check() {
        if (!type.value()) {
          return ["review_pick_fault_type", type.first];
        }
        // Two letters at least, as the registry asks.
        if ((name.input.value.match(/\p{L}/gu) || []).length < 2) {
          return ["review_pick_fault_name", name.input];
        }
        var fault = R.editor.idFault(id.input.value) || (index.isTaken(id.input.value) ? "taken" : null);
        return fault ? ["review_pick_fault_id_" + fault, id.input] : null;
      }

      async function save() {
        if (isSaving) {
          return;
        }
        id.input.value = id.input.value.trim();
        var fault = check();
        if (fault) {
          dialog.fault(R.t(fault[0]), fault[1]);
          return;
        }
        isSaving = true;
        dialog.fault("");
        var names = {};
        names[language.input.value] = [name.input.value.trim().normalize("NFC")];
        if (!english.element.hidden && english.input.value.trim()) {
          names.en = [english.input.value.trim().normalize("NFC")];
        }
        var text = await R.editor.submitEntity(id.input.value, { type: type.value(), names: names });
        isSaving = false;
        if (text) {
          dialog.fault(text, id.input);
          return;
        }
        made = index.entity(id.input.value);
        dialog.close();
      }

      [name.input, english.input].forEach((input) => input.addEventListener("input", propose));
      language.input.addEventListener("change", propose);
      id.input.addEventListener("input", function () {
        isOwnID = id.input.value !== "";
      });
      propose();

      var dialog = R.editor.open({
        title: R.t("review_pick_new_title"),
        body: [
          type.element,
          R.el("div", { class: "edit-pair" }, name.element, language.element),
          english.element,
          id.element,
          R.el("p", { class: "edit-hint", text: R.t("review_pick_new_hint") }),
        ],
        actions: [
          { text: R.t("review_pick_make"), primary: true },
          { text: R.t("review_edit_cancel"), run: () => dialog.close() },
        ],
        save: save,
        closed: () => done(made),
      });
      type.focus();
    });
  };

  /** Writes the act; what was refused, in words, or null. From then on the type-ahead knows the entity. */
  R.editor.submitEntity = async function (id, value) {
    if (!(await R.store.ask())) {
      return R.t("review_pick_fault_unnamed");
    }
    var index = await R.editor.index();
    var act = R.act("entity-add", { entity: id }, { value: value });
    var result = await R.store.submit([{ article: null, act: act }]);
    var refused = (result.refused || []).find((each) => each.id === act.id && !each.kept);
    if (refused) {
      index.remove(id);
      return refused.message || R.t("review_pick_fault_refused");
    }
    // The store lets all know at once; where it waits, the names have to be known even so.
    R.learn(act);
    index.apply(act);
    return null;
  };
})(window.hashiyaReview);

// What the pages of groups and samples say of forms, and what they ask. Knows nothing of decisions.
(function (R) {
  "use strict";

  R.group = {};
  /** The form of a group, and what kind of form it is. */
  R.group.words = function (group) {
    var words =
      group.kind === "rare"
        ? R.t("review_group_rare")
        : R.el("bdi", { class: "form", text: shorten(group.words), lang: group.lang, dir: "auto" });
    var kind = { exact: 1, variant: 1, attached: 1, several: 1 }[group.kind] ? R.t("review_group_form_" + group.kind) : "";
    return R.el("span", {}, words, kind ? R.el("span", { class: "kind-of-form", text: kind }) : null);
  };

  function shorten(text) {
    return text.length > 80 ? text.slice(0, 80) + "…" : text || "—";
  }

  R.group.nameOf = nameOf;
  R.group.shorten = shorten;

  function nameOf(id) {
    var name = R.name(id, R.lang);
    return R.bdi(name.text, name.lang, name.dir);
  }

  /** What is asked of a row of a sample. */
  R.group.question = function (row, verb, entity) {
    var question = R.el("span", {});
    var kind = row.data.kind;
    var speakers = (row.claim.speakers || []).map(function (speaker) {
      return speaker.entity ? nameOf(speaker.entity) : R.el("bdi", { text: speaker.words });
    });
    var about = entity ? [nameOf(entity)] : kind === "name" ? R.occurrences.candidates(row).map(nameOf) : speakers;
    if (kind === "date" && row.claim.edtf) {
      about = [R.date(row.claim.edtf)];
    }
    question.append(R.t((verb === "reject" ? "review_group_ask_reject_" : "review_group_ask_") + kind), " ");
    about.forEach(function (each, index) {
      question.append(index > 0 ? R.t("review_group_and") : "", each);
    });
    return question;
  };
})(window.hashiyaReview);

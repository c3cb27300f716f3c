// What the store asks of the reviewer: a name, and whether to forget everything. Knows nothing of acts.
(function (R) {
  "use strict";

  var longest = 80;
  // What turns a line of text around, and what cannot be seen.
  var unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

  /** Asks for the name under which decisions are made; gives it, or null. */
  R.askName = function (former) {
    var input = R.el("input", {
      class: "review-input", dir: "auto",
      attrs: {
        id: "review-name", type: "text", maxlength: longest, autocomplete: "nickname", value: former, required: true,
        "aria-describedby": "review-name-hint review-name-fault",
      },
    });
    var fault = R.el("p", { class: "review-fault", attrs: { id: "review-name-fault", role: "alert" } });
    var dialog = R.dialog({
      title: R.t("review_store_name_title"),
      body: [
        R.el("p", { text: R.t("review_store_name_hint"), attrs: { id: "review-name-hint" } }),
        R.el("p", {}, R.el("label", { text: R.t("review_store_name_label"), attrs: { for: "review-name" } }), input),
        fault,
      ],
      actions: [
        { text: R.t("review_store_cancel"), value: null },
        {
          text: R.t("review_store_name_save"), primary: true,
          run: function () {
            var name = input.value.replace(unseen, "").trim().normalize("NFC");
            if (/[\p{L}\p{N}]/u.test(name)) {
              return name;
            }
            fault.textContent = R.t("review_store_name_fault");
            input.setAttribute("aria-invalid", "true");
            input.focus();
            return false;
          },
        },
      ],
    });
    input.focus();
    input.select();
    return dialog.answer;
  };

  /** Asks whether to forget all decisions in this browser; gives whether. */
  R.askWipe = function (state) {
    var atRisk = state.unsaved + state.pending;
    var dialog = R.dialog({
      title: R.t("review_store_wipe_title"),
      body: [
        R.el("p", { text: R.t("review_store_wipe_hint") }),
        R.el("p", { class: atRisk > 0 ? "review-fault" : "" }, atRisk > 0 ? R.count("review_store_wipe_risk", atRisk) : R.t("review_store_wipe_safe")),
      ],
      actions: [
        { text: R.t("review_store_wipe_do"), value: true },
        { text: R.t("review_store_cancel"), primary: true, value: null },
      ],
    });
    dialog.querySelector(".primary").focus();
    return dialog.answer.then((sure) => sure === true);
  };
})(window.hashiyaReview);

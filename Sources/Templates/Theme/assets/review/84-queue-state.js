// Who reviews, and where the decisions made in this browser are: downloaded or not, written or not, and wiped. Knows nothing of
// what was decided.
(function (R) {
  "use strict";

  R.reviewState = function () {
    var element = R.el("div", { class: "review-state" });
    var state = R.store.state;

    function reviewer() {
      return R.el(
        "p",
        {},
        R.t("review_queue_reviewer") + " ",
        R.store.reviewer ? R.el("bdi", {}, R.el("b", { text: R.store.reviewer })) : R.t("review_queue_reviewer_none"),
        " ",
        R.el("button", {
          class: "tool",
          text: R.t(R.store.reviewer ? "review_queue_rename" : "review_queue_name_ask"),
          attrs: { type: "button" },
          on: { click: () => R.store.rename() },
        })
      );
    }

    /** What became of the decisions, in one sentence. */
    function sentence() {
      if (state.refused > 0) {
        return { text: R.count("review_queue_refused", state.refused), class: "unsaved" };
      }
      if (state.offline) {
        return { text: R.t("review_queue_offline"), class: "unsaved" };
      }
      if (R.archive.server) {
        return state.pending > 0
          ? { text: R.count("review_queue_pending", state.pending), class: "unsaved" }
          : { text: R.t("review_queue_in_folder") };
      }
      if (state.unsaved > 0) {
        return { text: R.count("review_queue_unsaved", state.unsaved), class: "unsaved" };
      }
      return { text: R.t(state.total > 0 ? "review_queue_all_saved" : "review_queue_nothing_here") };
    }

    function show() {
      var now = sentence();
      var download = R.el("button", {
        class: state.unsaved > 0 ? "tool primary" : "tool",
        text: R.t("review_queue_download"),
        attrs: { type: "button" },
        on: { click: () => R.store.download() },
        hidden: R.archive.server || state.total === 0,
      });
      element.replaceChildren(
        reviewer(),
        R.el("p", { text: now.text, class: now.class || "", attrs: { role: "status" } }),
        R.el(
          "p",
          { class: "actions" },
          download,
          state.refused > 0 ? R.sample.button(R.t("review_queue_again"), "", () => R.store.again()) : null,
          R.el("button", { class: "tool", text: R.t("review_queue_wipe"), attrs: { type: "button" }, on: { click: () => R.store.wipe() } })
        )
      );
    }

    R.atEnd(R.store.on("state", show));
    show();
    return element;
  };
})(window.hashiyaReview);

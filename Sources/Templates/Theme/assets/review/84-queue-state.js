// Who reviews, and where the decisions made in this browser are: downloaded or not, written or not, and wiped. Knows nothing of
// what was decided.
(function (R) {
  "use strict";

  R.reviewState = function () {
    var element = R.el("div", { class: "review-state" });
    var state = R.store.state || { unsaved: 0, pending: 0, offline: false };

    function rename() {
      Promise.resolve(R.store.ask(true)).then(show);
    }

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
          on: { click: rename },
        })
      );
    }

    /** What became of the decisions, in one sentence. */
    function sentence() {
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
      return { text: R.t(hasActs() ? "review_queue_all_saved" : "review_queue_nothing_here") };
    }

    function hasActs() {
      return R.store.articles().length > 0 || R.store.own(null).length > 0;
    }

    function wipe() {
      R.dialog({
        title: R.t("review_queue_wipe_title"),
        body: [
          R.el("p", { text: R.t("review_queue_wipe_ask") }),
          state.unsaved > 0 ? R.el("p", { class: "fault", text: R.count("review_queue_unsaved", state.unsaved) }) : null,
        ],
        actions: [
          { text: R.t("review_queue_keep"), primary: true, value: null },
          {
            text: R.t("review_queue_wipe_do"),
            value: "wipe",
            run: function () {
              Promise.resolve(R.store.wipe()).then(function () {
                R.muting.forget();
                R.say(R.t("review_queue_wiped"));
                R.restart();
              });
            },
          },
        ],
      });
    }

    function show() {
      var now = sentence();
      var download = R.el("button", {
        class: state.unsaved > 0 ? "tool primary" : "tool",
        text: R.t("review_queue_download"),
        attrs: { type: "button" },
        on: { click: () => R.store.download() },
        hidden: R.archive.server || !hasActs(),
      });
      element.replaceChildren(
        reviewer(),
        R.el("p", { text: now.text, class: now.class || "", attrs: { role: "status" } }),
        R.el(
          "p",
          { class: "actions" },
          download,
          R.el("button", { class: "tool", text: R.t("review_queue_wipe"), attrs: { type: "button" }, on: { click: wipe } })
        )
      );
    }

    var off = R.store.on("state", function (next) {
      state = next || R.store.state;
      show();
    });
    R.atEnd(off || function () {});
    show();
    return element;
  };
})(window.hashiyaReview);

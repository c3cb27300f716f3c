// The line above a view that says who reviews, and what is not safe yet. Knows nothing of how decisions are kept.
(function (R) {
  "use strict";

  function tool(key, act) {
    return R.el("button", { class: "tool", text: R.t(key), attrs: { type: "button" }, data: { tool: key }, on: { click: act } });
  }

  /** What is to be said: what is serious first. */
  function words(state) {
    var parts = [];
    if (state.isShutOut) {
      parts.push([true, R.t("review_store_shut_out")]);
    }
    if (state.offline) {
      parts.push([true, state.pending > 0 ? R.count("review_store_waiting", state.pending) : R.t("review_store_offline")]);
    } else if (state.pending > 0) {
      parts.push([false, R.count("review_store_sending", state.pending)]);
    } else if (R.store.server) {
      parts.push([false, R.t("review_store_written")]);
    }
    if (state.refused > 0) {
      parts.push([true, R.count("review_store_refused", state.refused)]);
    }
    if (!R.store.server && !state.isKept) {
      parts.push([true, R.t("review_store_unkept")]);
    } else if (state.unkept > 0) {
      parts.push([true, R.count("review_store_only_here", state.unkept)]);
    }
    if (!R.store.server) {
      parts.push([false, state.unsaved > 0 ? R.count("review_store_unsaved", state.unsaved)
        : R.t(state.total > 0 ? "review_store_saved" : "review_store_none")]);
    }
    return parts;
  }

  /** Lists what was refused, with why, and acts made on other versions of texts. */
  function list(title, items) {
    return R.dialog({
      title: title,
      body: R.el("ul", { class: "review-decisions" }, items.map(function (item) {
        var quote = item.act.target && item.act.target.quote;
        return R.el(
          "li", {},
          R.t(R.has("review_core_key_" + item.act.act) ? "review_core_key_" + item.act.act : "review_store_act"),
          quote ? [": ", R.el("q", { text: quote, dir: "auto" })] : "", " ", R.el("small", { text: R.time(item.act.at) }),
          item.message ? R.el("p", { class: "review-fault", text: item.message, dir: "auto" }) : ""
        );
      })),
      actions: [{ text: R.t("review_store_close"), primary: true }],
    });
  }

  /** Makes the line; it follows the store for as long as the view lasts. */
  R.statusLine = function () {
    var text = R.el("p", { class: "review-status-words" });
    var tools = R.el("p", { class: "review-status-tools" });
    var element = R.el("div", { class: "review-status", attrs: { role: "group", "aria-label": R.t("review_store_label") } }, text, tools);

    function reviewer() {
      var name = R.store.reviewer;
      var button = tool(name ? "review_store_rename" : "review_store_name_ask", () => R.store.rename());
      return name ? [R.phrase("review_store_by", { name: R.bdi(name) }), " ", button] : button;
    }

    /** Buttons stay the same elements, so that the focus stays on them. */
    var buttons = {
      download: tool("review_store_download", function () {
        R.say(R.count("review_store_downloaded", R.store.download()));
      }),
      again: tool("review_store_again", () => R.store.again()),
      refused: tool("review_store_show_refused", () => list(R.t("review_store_show_refused"), R.store.refused())),
      elsewhere: tool("review_store_show_elsewhere", () => list(R.t("review_store_elsewhere_title"), R.store.strays())),
      wipe: tool("review_store_wipe", () => R.store.wipe()),
    };
    var who = R.el("span", { class: "review-reviewer" });
    tools.append(who, buttons.download, buttons.again, buttons.refused, buttons.elsewhere, buttons.wipe);

    function update() {
      var state = R.store.state;
      var parts = words(state);
      var said = parts.map((part) => part[1]).join(" ");
      if (text.textContent !== said) {
        text.replaceChildren();
        parts.forEach((part, index) => text.append(index > 0 ? " " : "", R.el(part[0] ? "strong" : "span", { text: part[1] })));
      }
      if (who.dataset.name !== String(R.store.reviewer)) {
        who.dataset.name = String(R.store.reviewer);
        who.replaceChildren();
        [].concat(reviewer()).flat().forEach((part) => who.append(part));
      }
      buttons.download.hidden = R.store.server ? state.pending + state.refused === 0 || !(state.offline || state.refused > 0) : state.total === 0;
      buttons.again.hidden = state.refused === 0;
      buttons.refused.hidden = state.refused === 0;
      buttons.elsewhere.hidden = R.store.strays().length === 0;
      buttons.wipe.hidden = Boolean(R.store.server) && state.total === 0 && state.refused === 0;
    }

    R.atEnd(R.store.on("state", update));
    update();
    return element;
  };
})(window.hashiyaReview);

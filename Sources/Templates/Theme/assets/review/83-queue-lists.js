// Beside the queue of articles: the names and the rules with the most undecided suggestions, which lead to their pages, and the
// names that are left out for now. Knows nothing of articles.
(function (R) {
  "use strict";

  /** How many are listed before the rest is asked for. */
  var short = 12;

  function list(title, hint, items, make) {
    var shown = R.el("ol", { class: "leads" });
    function fill(count) {
      shown.replaceChildren();
      items.slice(0, count).forEach(function (each) {
        shown.append(R.el("li", {}, make(each)));
      });
    }
    fill(short);
    var more = R.el("button", {
      class: "tool",
      text: R.t("review_queue_more", { n: Math.min(200, items.length) - short }),
      hidden: items.length <= short,
      attrs: { type: "button" },
      on: {
        click: function () {
          fill(200);
          more.hidden = true;
          shown.children[short].querySelector("a").focus();
        },
      },
    });
    return R.el(
      "section",
      {},
      R.el("h2", { text: title }),
      hint ? R.el("p", { class: "hint", text: hint }) : null,
      items.length > 0 ? shown : R.el("p", { class: "empty", text: R.t("review_queue_none") }),
      more
    );
  }

  function lead(query, content, count) {
    return [
      R.el("a", { attrs: { href: R.root + "review/group.html?" + query } }, content),
      R.el("span", { class: "count", text: count }),
    ];
  }

  /** The three lists; filled anew by `show(most)`, of `Queue.mostUndecided`. */
  R.queueLists = function () {
    var element = R.el("div", { class: "queue-lists" });

    function muted() {
      var all = R.muting.all();
      if (all.length === 0) {
        return null;
      }
      return R.el(
        "section",
        {},
        R.el("h2", { text: R.t("review_queue_muted") }),
        R.el("p", { class: "hint", text: R.t("review_group_mute_hint") }),
        R.el(
          "ul",
          { class: "leads" },
          all.map(function (id) {
            return R.el(
              "li",
              {},
              R.el("a", { attrs: { href: R.root + "review/group.html?entity=" + encodeURIComponent(id) } }, R.bdi(R.name(id))),
              R.el("button", {
                class: "tool",
                text: R.t("review_group_unmute"),
                attrs: { type: "button", "aria-label": R.t("review_queue_unmute", { name: "\u2068" + R.name(id).text + "\u2069" }) },
                on: {
                  click: function () {
                    R.muting.set(id, false);
                    R.say(R.t("review_group_is_unmuted"));
                  },
                },
              })
            );
          })
        )
      );
    }

    return {
      element: element,
      show: function (most) {
        var entities = most.entities.filter(function (each) {
          return !R.muted(each.id);
        });
        element.replaceChildren(
          list(R.t("review_queue_names"), R.t("review_queue_names_hint"), entities, function (each) {
            return lead("entity=" + encodeURIComponent(each.id), R.bdi(R.name(each.id)), R.n(each.count));
          }),
          list(R.t("review_queue_rules"), R.t("review_queue_rules_hint"), most.rules, function (each) {
            return lead(
              "rule=" + encodeURIComponent(each.id),
              R.ruleName(each.id),
              R.t("review_queue_of", { n: R.n(each.total - each.count), all: R.n(each.total) })
            );
          }),
          muted() || ""
        );
      },
    };
  };
})(window.hashiyaReview);

// The history of an annotation: every act about it, who and when, also what was taken back; and its permalink. Knows nothing of
// what acts come to.
(function (R) {
  "use strict";

  R.history = function (options) {
    var doc = options.doc;
    var annotation = options.annotation;
    var acts = R.history.acts(doc, annotation.history || []);
    var taken = R.history.taken(acts);

    var body = [
      R.el(
        "p", { class: "history-what" }, R.el("b", { text: R.t("kind_" + annotation.kind) }), R.t("review_panel_colon"),
        R.bdi("«" + annotation.quote + "»", doc.data.lang, doc.data.dir)
      ),
    ];
    if (annotation.suggestion) {
      body.push(R.el("p", { class: "grounds" }, R.t("review_panel_history_machine", {
        rule: R.t("rule_" + annotation.suggestion.rule.replace(/-/g, "_")), claim: R.claims.words(annotation.suggestion.claim),
      })));
    }
    body.push(acts.length === 0
      ? R.el("p", { text: R.t("review_panel_history_none") })
      : R.el("ol", { class: "history" }, ...acts.map((act) => line(act, taken.has(act.id)))));
    body.push(permalink(annotation));
    return R.dialog({ title: R.t("review_key_history"), body: body, actions: [{ text: R.t("gloss_close"), primary: true }] });
  };

  /** The acts with these ids, by time. */
  R.history.acts = function (doc, ids) {
    var wanted = new Set(ids);
    return doc.all.filter((act) => wanted.has(act.id));
  };

  /** The ids of acts that a `retract` has taken back, itself not taken back. */
  R.history.taken = function (acts) {
    var taken = new Set();
    // The latest first: a `retract` that was taken back takes nothing back.
    acts.slice().reverse().forEach(function (act) {
      if (act.act === "retract" && !taken.has(act.id) && act.target) {
        taken.add(act.target.act);
      }
    });
    return taken;
  };

  function said(body) {
    if (!body) {
      return "";
    }
    if (body.entity) {
      return R.name(body.entity, R.lang).text;
    }
    if (body.speakers || body.relay) {
      return (body.speakers || []).concat(body.relay || []).map((id) => R.name(id, R.lang).text).join(R.t("list_separator"));
    }
    if (body.edtf) {
      return R.date(body.edtf);
    }
    return body.text || (body.value === "reject" ? R.t("status_rejected") : "");
  }

  function line(act, isTaken) {
    var what = said(act.body);
    return R.el(
      "li", { class: isTaken ? "taken" : "" },
      R.el("b", { text: R.t("review_panel_verb_" + act.act) }),
      what ? R.t("review_panel_colon") : "", what ? R.el("bdi", { text: what }) : "",
      isTaken ? R.el("span", { class: "chip", text: R.t("review_panel_taken") }) : "",
      R.el("span", { class: "history-who" }, R.el("bdi", { text: act.by }), R.t("list_separator"),
        R.el("time", { text: R.time(act.at), attrs: { datetime: act.at } }))
    );
  }

  /** The address that leads to this annotation, to be copied. */
  function permalink(annotation) {
    var address = new URL(location.href);
    address.hash = annotation.id;
    // The token of a local server is no part of an address to hand on.
    address.search = "?id=" + encodeURIComponent(address.searchParams.get("id") || "");
    var field = R.el("input", {
      attrs: { type: "text", readonly: "", dir: "ltr", value: address.href, "aria-label": R.t("review_panel_link") },
      on: { focus: () => field.select() },
    });
    var copy = R.el("button", { class: "tool", text: R.t("review_panel_copy"), attrs: { type: "button" } });
    copy.addEventListener("click", function () {
      field.select();
      var done = function () {
        copy.textContent = R.t("review_panel_copied");
        R.say(R.t("review_panel_copied"));
      };
      // Pages opened as files have no clipboard of their own.
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(field.value).then(done, () => document.execCommand("copy") && done());
      } else if (document.execCommand("copy")) {
        done();
      }
    });
    return R.el("div", { class: "permalink" }, R.el("span", { text: R.t("review_panel_link") }), field, copy);
  }
})(window.hashiyaReview);

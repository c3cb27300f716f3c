// Merging two names into one: both cards side by side, what will happen, and the question. Knows nothing of the page around it.
(function (R) {
  "use strict";

  /** Asks which name it is, and whether. `about`: `entities` as loaded, the `id`, the `entity` and acts `heard` of. */
  R.registry.merge = function (about) {
    var question = {
      text: "", lang: R.lang, type: about.entity.type, exclude: [about.id], create: false, title: R.t("review_registry_merge_with"),
    };
    R.editor.pickEntity(question).then(function (other) {
      if (other) {
        compare(about, other);
      }
    });
  };

  /** Both cards, what will happen, and the question. */
  function compare(about, otherID) {
    var sides = [about.id, otherID].map((id) => R.registry.current(about.entities, id, about.heard));
    if (!sides[1]) {
      return;
    }
    var body = R.el("div", { class: "merge" });
    var sheet = R.sample.sheet(R.t("review_registry_merge_title"), body, function () {});

    function side(entity, label) {
      return R.el("section", {}, R.el("p", { class: "side", text: label }), R.el("h3", {}, R.editor.bdi(R.editor.nameOf(entity))), R.registry.card(entity));
    }

    function show() {
      var from = sides[0];
      var into = sides[1];
      body.replaceChildren(
        R.el("div", { class: "sides" }, side(from, R.t("review_registry_from")), side(into, R.t("review_registry_into"))),
        R.el(
          "ul",
          {},
          R.el("li", {}, R.t("review_registry_merge_names")),
          R.el("li", {}, R.t("review_registry_merge_id")),
          R.el("li", {}, R.t("review_registry_merge_kept"))
        ),
        from.type !== into.type ? R.el("p", { class: "fault", text: R.t("review_registry_types_differ") }) : "",
        Boolean(from.private) !== Boolean(into.private) ? R.el("p", { class: "fault", text: R.t("review_registry_private_differs") }) : "",
        R.el(
          "p",
          { class: "actions" },
          R.sample.button(R.t("review_registry_merge_do"), "primary", function () {
            R.occurrences
              .submit(() => [{ article: null, act: R.act("entity-merge", { entity: from.id }, { entity: into.id }) }])
              .then(function (acts) {
                if (acts.length > 0) {
                  sheet.close();
                  R.say(R.t("review_registry_done"));
                }
              });
          }),
          R.sample.button(R.t("review_registry_swap"), "", function () {
            sides.reverse();
            show();
            sheet.tell(R.t("review_registry_swapped", { from: plain(sides[0]), into: plain(sides[1]) }));
          })
        )
      );
    }

    function plain(entity) {
      return "\u2068" + R.editor.nameOf(entity).text + "\u2069";
    }

    show();
  }
})(window.hashiyaReview);

// Above an article under review: its title, how far it has come by kind, and the ways to other articles and to what concerns
// all of it. Knows nothing of single annotations.
(function (R) {
  "use strict";

  function tool(command, run) {
    return R.el(
      "button", {
        class: "tool", attrs: { type: "button", "aria-keyshortcuts": R.keycap.shortcut(command) }, data: { command: command },
        on: { click: () => run(command) },
      },
      R.el("span", { text: R.t("review_key_" + command) }), R.keycap(command)
    );
  }

  function addressOf(row) {
    return "article.html?id=" + encodeURIComponent(row.id);
  }

  /** `options`: `doc`, `filter`, `run(command)`. */
  R.toolbar = function (options) {
    var doc = options.doc;
    var data = doc.data;
    var progress = R.el("ul", { class: "kind-progress", attrs: { "aria-label": R.t("review_article_progress") } });
    var filtered = R.el("p", { class: "filtered", hidden: true });
    var previous = R.el("a", { class: "tool", hidden: true, attrs: { rel: "prev" } });
    var next = R.el("a", { class: "tool", hidden: true, attrs: { rel: "next" } });
    var unconfirmed = (data.fields || []).filter((field) => field.unconfirmed).length;
    var filter = tool("filter", options.run);
    var fields = tool("fields", options.run);
    if (unconfirmed > 0) {
      fields.append(" ", R.el("span", { class: "chip", text: R.t("review_article_unconfirmed", { n: unconfirmed }) }));
    }
    var origin = [
      data.outlet ? R.bdi(data.outlet.name, data.outlet.lang, data.outlet.dir) : null,
      data.date ? R.el("span", { text: R.date(data.date) }) : null,
      data.status && data.status !== "public" ? R.el("span", { class: "chip", text: R.t("review_article_status_" + data.status) }) : null,
      R.el("a", { text: R.t("review_article_read"), attrs: { href: R.root + data.page } }),
      data.capture ? R.el("a", { text: R.t("review_article_capture"), attrs: { href: R.root + data.capture } }) : null,
    ].filter(Boolean);
    var element = R.el(
      "div", { class: "article-bar" },
      R.el("nav", { class: "article-ways", attrs: { "aria-label": R.t("review_article_ways") } },
        R.el("a", { class: "tool", text: R.t("review_article_queue"), attrs: { href: "index.html" } }), previous, next),
      R.el("p", { class: "article-origin" }, origin.map((part) => [part, " "])),
      progress,
      R.el("div", { class: "article-tools", attrs: { role: "group", "aria-label": R.t("review_article_tools") } },
        filter, fields, tool("undo", options.run), tool("help", options.run)),
      filtered
    );

    function update() {
      var done = doc.progress();
      progress.replaceChildren(...Object.keys(done).filter((kind) => done[kind].total > 0).map(function (kind) {
        var part = done[kind];
        var bar = R.el("span", { class: "kind-bar", attrs: { "aria-hidden": "true" } }, R.el("span", {}));
        bar.firstChild.style.inlineSize = (100 * part.done) / part.total + "%";
        return R.el(
          "li", { class: part.done === part.total ? "done" : "" },
          R.t("kind_" + kind + "_plural") + " ", R.el("b", { text: R.t("review_article_of", { n: part.done, total: part.total }) }), bar
        );
      }));
      filtered.hidden = !options.filter.isOn();
      filter.setAttribute("aria-pressed", String(options.filter.isOn()));
      if (options.filter.isOn()) {
        filtered.replaceChildren(
          R.t("review_article_filtered"), " ", R.el("bdi", { text: options.filter.words() }), " ",
          R.el("button", {
            class: "tool", text: R.t("review_article_filter_all"), attrs: { type: "button" }, on: { click: options.filter.clear },
          })
        );
      }
    }

    /** The ways to the articles beside it, when they are known. */
    function lead(found) {
      [[previous, found.previous, "review_article_before"], [next, found.next, "review_article_after"]].forEach(function (way) {
        way[0].hidden = !way[1];
        if (way[1]) {
          way[0].href = addressOf(way[1]);
          way[0].textContent = R.t(way[2]);
          way[0].title = way[1].title || "";
        }
      });
    }

    update();
    return { element: element, update: update, lead: lead, addressOf: addressOf };
  };
})(window.hashiyaReview);

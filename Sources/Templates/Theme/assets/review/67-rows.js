// A long list of occurrences in context, in groups: pieces of it are made only when they come near what is in sight. Tells
// which rows were seen. Knows nothing of decisions.
(function (R) {
  "use strict";

  /** Rows in one piece. */
  var size = 40;
  var sign = { suggested: "·", accepted: "✓", rejected: "✗", unsure: "?", disputed: "≠" };
  var strength = { high: "●●●", medium: "●●○", low: "●○○" };

  // MARK: A row

  function standing(row) {
    var data = row.data;
    var words = R.t("review_group_status_" + row.status);
    return [
      R.el("span", { class: "sign-of-status", text: sign[row.status] || "·", attrs: { "aria-hidden": "true" } }),
      R.el("span", { text: row.changedTo ? R.t("review_group_changed") : words }),
      row.moved ? R.el("span", { class: "moved", text: R.t("review_group_moved") }) : null,
      data.confidence && row.status === "suggested"
        ? R.el("span", {
            class: "strength",
            title: R.t("confidence_" + data.confidence),
            attrs: { role: "img", "aria-label": R.t("confidence_" + data.confidence) },
            text: strength[data.confidence],
          })
        : null,
    ].filter(Boolean);
  }

  function place(row) {
    return R.root + "review/article.html?id=" + encodeURIComponent(row.data.article) + "#" + encodeURIComponent(row.data.id);
  }

  /** The words with what is joined to them, in their context; the names beside them, in the page's language. */
  function element(row, article, box) {
    return R.el(
      "li",
      { class: "occurrence", lang: article.lang, dir: article.dir, attrs: { tabindex: "-1" }, data: { status: row.status, kind: row.data.kind } },
      box || null,
      R.el("span", { class: "before" }, R.el("span", { text: row.before.slice(0, row.before.length - row.head.length) })),
      R.el(
        "span",
        { class: "words" },
        R.el("b", { text: R.occurrences.form(row) }),
        row.after.slice(row.tail.length)
      ),
      R.el(
        "span",
        { class: "where", lang: R.lang, dir: R.dir },
        R.el("a", { attrs: { href: place(row), tabindex: "-1" } }, R.bdi(article.title, article.lang, article.dir)),
        article.date ? R.el("span", { class: "when" }, R.date(article.date)) : null
      ),
      R.el("span", { class: "standing", lang: R.lang, dir: R.dir }, standing(row))
    );
  }

  // MARK: The list

  /**
   * `options`: `articles`; `heading(group)` gives an element; `box(row)`, if there are any, a check box; `seen(row)` is told
   * of rows that were in sight; `scroller`, the element that scrolls if it is not the page; `label`.
   */
  function List(parent, options) {
    this.parent = parent;
    this.options = options;
    this.elements = new Map();
    this.pieces = [];
    this.pieceOf = new Map();
    this.rows = [];
    this.isMeasured = false;
    var self = this;
    this.near = new IntersectionObserver(
      function (entries) {
        entries.forEach(function (entry) {
          if (entry.isIntersecting) {
            self.fill(entry.target.hashiyaPiece);
          }
        });
      },
      { root: options.scroller || null, rootMargin: "800px 0px" }
    );
    this.sight = options.seen
      ? new IntersectionObserver(
          function (entries) {
            entries.forEach(function (entry) {
              if (entry.isIntersecting) {
                self.sight.unobserve(entry.target);
                options.seen(entry.target.hashiyaRow);
              }
            });
          },
          { root: options.scroller || null, threshold: 0.6 }
        )
      : null;
  }

  List.prototype.show = function (groups) {
    var self = this;
    this.near.disconnect();
    if (this.sight) {
      this.sight.disconnect();
    }
    this.elements.clear();
    this.pieceOf.clear();
    this.pieces = [];
    this.rows = [];
    var fragment = document.createDocumentFragment();
    groups.forEach(function (group) {
      var section = R.el("section", { class: "form-group" }, self.options.heading ? self.options.heading(group) : null);
      for (var start = 0; start < group.rows.length; start += size) {
        section.append(self.piece(group.rows.slice(start, start + size), start, group.rows.length));
      }
      fragment.append(section);
    });
    this.parent.replaceChildren(fragment);
    // The first ones are there at once, and say how high a row is.
    this.pieces.slice(0, 2).forEach(function (piece) {
      self.fill(piece);
    });
    this.measure();
    this.pieces.forEach(function (piece) {
      self.near.observe(piece.list);
    });
  };

  List.prototype.piece = function (rows, start, total) {
    var piece = { rows: rows, start: start, total: total, isFull: false, list: null };
    piece.list = R.el("ol", { class: "occurrences", attrs: { start: String(start + 1) } });
    piece.list.hashiyaPiece = piece;
    piece.list.style.setProperty("--rows", String(rows.length));
    for (var index = 0; index < rows.length; index += 1) {
      this.pieceOf.set(rows[index], piece);
      this.rows.push(rows[index]);
    }
    this.pieces.push(piece);
    return piece.list;
  };

  List.prototype.fill = function (piece) {
    if (piece.isFull) {
      return;
    }
    piece.isFull = true;
    this.near.unobserve(piece.list);
    var self = this;
    var fragment = document.createDocumentFragment();
    piece.rows.forEach(function (row, index) {
      var made = self.make(row);
      made.setAttribute("aria-posinset", String(piece.start + index + 1));
      made.setAttribute("aria-setsize", String(piece.total));
      fragment.append(made);
    });
    piece.list.append(fragment);
    piece.list.classList.add("full");
  };

  List.prototype.make = function (row) {
    var made = element(row, this.options.articles[row.data.article], this.options.box ? this.options.box(row) : null);
    made.hashiyaRow = row;
    this.elements.set(row, made);
    if (this.current === row) {
      this.mark(made);
    }
    if (this.sight) {
      this.sight.observe(made);
    }
    return made;
  };

  /** How high a row is, for the pieces that are not made yet; read once. */
  List.prototype.measure = function () {
    var first = this.pieces[0];
    if (!first || first.rows.length === 0) {
      return;
    }
    var height = first.list.getBoundingClientRect().height / first.rows.length;
    if (height > 0) {
      this.parent.style.setProperty("--row", height.toFixed(1) + "px");
    }
  };

  List.prototype.update = function (rows) {
    var self = this;
    rows.forEach(function (row) {
      var shown = self.elements.get(row);
      if (shown) {
        shown.dataset.status = row.status;
        var place = shown.querySelector(".standing");
        place.replaceChildren.apply(place, standing(row));
      }
    });
  };

  List.prototype.element = function (row) {
    var piece = this.pieceOf.get(row);
    if (!piece) {
      return null;
    }
    this.fill(piece);
    return this.elements.get(row);
  };

  List.prototype.mark = function (shown) {
    shown.classList.add("current");
    shown.tabIndex = 0;
    shown.setAttribute("aria-current", "true");
  };

  /** Goes to a row: it gets the focus and comes into sight. */
  List.prototype.go = function (row, options) {
    var former = this.current && this.elements.get(this.current);
    if (former) {
      former.classList.remove("current");
      former.tabIndex = -1;
      former.removeAttribute("aria-current");
    }
    this.current = row;
    var shown = row && this.element(row);
    if (!shown) {
      return;
    }
    this.mark(shown);
    if (!options || !options.quiet) {
      shown.focus({ preventScroll: true });
      shown.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
  };

  R.rows = { List: List, link: place, standing: standing };
})(window.hashiyaReview);

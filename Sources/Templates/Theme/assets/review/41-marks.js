// The text of an article with a mark for each annotation, and what of it is selected. Knows what annotations look like in the
// text; nothing of acts, panels and keys.
(function (R) {
  "use strict";

  var ranks = { quotation: 0, note: 1, date: 2, name: 3 };
  var tags = { title: "h2", heading: "h3", code: "pre" };

  /** The words around an orphan, as the acts about it wrote them down. */
  function lostContext(doc, annotation) {
    var act = R.history.acts(doc, annotation.history).reverse().find((each) => each.target.quote === annotation.quote);
    return act ? act.target : { prefix: "", suffix: "" };
  }

  /** What is said of a mark to those who listen: kind, words, status. */
  function nameOf(annotation) {
    var words = annotation.quote.length > 120 ? annotation.quote.slice(0, 117) + "…" : annotation.quote;
    var status = annotation.block === null ? "orphan" : annotation.status;
    var name = R.t("review_article_mark", {
      kind: R.t("kind_" + annotation.kind), words: words, status: R.t("status_" + status),
    });
    return annotation.moved && annotation.block !== null ? name + R.t("list_separator") + R.t("review_panel_moved") : name;
  }

  /**
   * Lays the text of an article and its marks into `root`. `options.insets()` says how much of the window's top and bottom is
   * covered, `options.type(claim)` which type of entity a claim names, `options.shows(annotation)` whether it passes the filter.
   * Gives `{update(changed), refresh(), focus(annotation, how), element(annotation), current(), range(exact), …}`.
   */
  R.marks = function (doc, root, options) {
    options = options || {};
    var insets = options.insets || (() => ({ top: 0, bottom: 0 }));
    var type = options.type || (() => "");
    var shows = options.shows || (() => true);
    /** What is known of each annotation's mark, by its id. */
    var entries = new Map();
    var current = null;

    var blocks = doc.data.blocks.map(function (block, index) {
      var tag = block.kind === "heading" && block.level > 2 ? "h" + Math.min(6, block.level + 1) : tags[block.kind] || "p";
      var element = R.el(tag, {
        class: "block block-" + block.kind, lang: doc.data.lang,
        dir: block.kind === "code" ? "auto" : doc.data.dir, data: { block: block.anchor },
        attrs: { tabindex: "-1" },
      });
      element.hashiyaBlock = index;
      return { element: element, text: block.text, scalars: R.scalars(block.text), words: R.words(block.text), entries: [] };
    });
    var orphans = R.el("ol", { class: "orphan-list" });
    var lost = R.el(
      "section", { class: "orphans", hidden: true },
      R.el("h3", { text: R.t("review_article_orphans") }), R.el("p", { text: R.t("review_article_orphans_text") }), orphans
    );

    // MARK: Laying

    function classes(entry) {
      var annotation = entry.annotation;
      var list = ["mark", annotation.kind, annotation.status];
      var of = type(annotation.claim);
      if (of) {
        list.push("type-" + of);
      }
      if (annotation.moved) {
        list.push("moved");
      }
      if (!shows(annotation)) {
        list.push("off");
      }
      if (current === annotation.id) {
        list.push("now");
      }
      return list.join(" ");
    }

    function paint(entry) {
      var name = classes(entry);
      entry.pieces.forEach(function (piece, index) {
        piece.className = name + (index === 0 ? " mark-start" : "");
      });
      var first = entry.pieces[0];
      if (first) {
        first.setAttribute("aria-label", nameOf(entry.annotation));
      }
    }

    function place(annotation) {
      var range = { start: annotation.start, end: annotation.end };
      var isWhole = annotation.kind === "name" || annotation.kind === "date";
      return isWhole ? blocks[annotation.block].words.widen(range) : range;
    }

    function register(annotation) {
      var isOrphan = annotation.block === null || !blocks[annotation.block];
      var shown = isOrphan ? null : place(annotation);
      var entry = {
        annotation: annotation, kind: annotation.kind, block: isOrphan ? null : annotation.block, start: annotation.start,
        end: annotation.end, from: shown && shown.start, to: shown && shown.end, pieces: [],
      };
      entries.set(annotation.id, entry);
      return entry;
    }

    function makePiece(entry) {
      var piece = document.createElement("span");
      if (entry.pieces.length === 0) {
        piece.tabIndex = current === entry.annotation.id ? 0 : -1;
        piece.setAttribute("role", "button");
      }
      piece.hashiyaMark = entry.annotation.id;
      entry.pieces.push(piece);
      return piece;
    }

    /** Marks nest where they can; where they cross, the one that began first goes on in another piece. */
    function lay(block) {
      var focused = block.element.contains(document.activeElement) && document.activeElement.hashiyaMark;
      var list = block.entries.filter((entry) => entry.from < entry.to).sort(function (one, other) {
        return one.from - other.from || other.to - one.to || ranks[one.annotation.kind] - ranks[other.annotation.kind];
      });
      var edges = new Set();
      list.forEach(function (entry) {
        entry.pieces = [];
        edges.add(entry.from).add(entry.to);
      });
      var places = Array.from(edges).sort((one, other) => one - other);
      var content = document.createDocumentFragment();
      var stack = [];
      var done = 0;
      var at = 0;
      var holder = () => (stack.length > 0 ? stack[stack.length - 1].element : content);
      places.forEach(function (edge) {
        if (edge > done) {
          holder().append(block.scalars.slice(done, edge));
          done = edge;
        }
        var opening = [];
        while (stack.some((open) => open.entry.to <= edge)) {
          var top = stack.pop();
          if (top.entry.to > edge) {
            opening.push(top.entry);
          }
        }
        while (at < list.length && list[at].from === edge) {
          opening.push(list[at]);
          at += 1;
        }
        opening.sort((one, other) => other.to - one.to);
        opening.forEach(function (entry) {
          var element = makePiece(entry);
          holder().append(element);
          stack.push({ entry: entry, element: element });
        });
      });
      if (done < block.words.length) {
        content.append(block.scalars.slice(done, block.words.length));
      }
      block.element.replaceChildren(content);
      list.forEach(function (entry) {
        // What has buttons in it is none: its inside could not be read out.
        if (entry.pieces[0].querySelector("[role]")) {
          entry.pieces[0].setAttribute("role", "group");
        }
        paint(entry);
        mark(entry);
      });
      if (focused && entries.has(focused)) {
        entries.get(focused).pieces[0].focus({ preventScroll: true });
      }
    }

    function layOrphan(entry) {
      var annotation = entry.annotation;
      var old = lostContext(doc, annotation);
      var item = R.el(
        "div", { attrs: { tabindex: "-1", role: "button" } },
        R.el("span", { class: "orphan-kind", text: R.t("kind_" + annotation.kind) }), " ",
        R.el(
          "bdi", { lang: doc.data.lang, dir: doc.data.dir },
          R.el("span", { class: "orphan-context", text: old.prefix ? "… " + old.prefix : "" }),
          R.el("b", { text: annotation.quote }),
          R.el("span", { class: "orphan-context", text: old.suffix ? old.suffix + " …" : "" })
        )
      );
      item.hashiyaMark = annotation.id;
      entry.pieces = [item];
      orphans.append(R.el("li", {}, item));
      paint(entry);
      mark(entry);
    }

    function layAll() {
      entries.clear();
      blocks.forEach(function (block) {
        block.entries = [];
      });
      doc.annotations.forEach(function (annotation) {
        var entry = register(annotation);
        if (entry.block !== null) {
          blocks[entry.block].entries.push(entry);
        }
      });
      blocks.forEach(lay);
      layOrphans();
    }

    function layOrphans() {
      var focused = orphans.contains(document.activeElement) && document.activeElement.hashiyaMark;
      orphans.replaceChildren();
      entries.forEach(function (entry) {
        if (entry.block === null) {
          layOrphan(entry);
        }
      });
      lost.hidden = orphans.children.length === 0;
      if (focused && entries.has(focused) && entries.get(focused).block === null) {
        entries.get(focused).pieces[0].focus({ preventScroll: true });
      }
    }

    /** Some annotations have changed, come or gone: only blocks in which places changed are laid anew. */
    function update(changed) {
      var stale = new Set();
      var areOrphansStale = false;
      function remove(entry) {
        entries.delete(entry.annotation.id);
        if (entry.block === null) {
          areOrphansStale = true;
        } else {
          blocks[entry.block].entries = blocks[entry.block].entries.filter((each) => each !== entry);
          stale.add(blocks[entry.block]);
        }
      }
      var present = new Set(doc.annotations.map((annotation) => annotation.id));
      Array.from(entries.values()).forEach(function (entry) {
        if (!present.has(entry.annotation.id)) {
          remove(entry);
        }
      });
      [].concat(changed).forEach(function (each) {
        var annotation = doc.byID(each.id);
        if (!annotation || !present.has(annotation.id)) {
          return;
        }
        var entry = entries.get(annotation.id);
        var isSame = entry && entry.block === annotation.block && entry.start === annotation.start &&
          entry.end === annotation.end && entry.kind === annotation.kind;
        if (isSame) {
          entry.annotation = annotation;
          paint(entry);
          return;
        }
        if (entry) {
          remove(entry);
        }
        entry = register(annotation);
        if (entry.block === null) {
          areOrphansStale = true;
        } else {
          blocks[entry.block].entries.push(entry);
          stale.add(blocks[entry.block]);
        }
      });
      stale.forEach(lay);
      if (areOrphansStale) {
        layOrphans();
      }
    }

    // MARK: The current one

    /** Only the current mark is a stop for the tabulator: the others are reached from it. */
    function mark(entry) {
      var isCurrent = entry.annotation.id === current;
      var first = entry.pieces[0];
      if (first) {
        first.tabIndex = isCurrent ? 0 : -1;
      }
      entry.pieces.forEach(function (piece) {
        piece.classList.toggle("now", isCurrent);
        if (isCurrent) {
          piece.setAttribute("aria-current", "true");
        } else {
          piece.removeAttribute("aria-current");
        }
      });
    }

    /** Scrolls as far as is needed to have an element in sight, or the current mark. */
    function reveal(given) {
      var entry = given ? null : current && entries.get(current);
      var element = given || (entry && entry.pieces[0]);
      if (!element) {
        return;
      }
      var boxes = element.getClientRects();
      if (boxes.length === 0) {
        return;
      }
      var covered = insets();
      var room = document.documentElement.clientHeight - covered.top - covered.bottom;
      var top = boxes[0].top - covered.top;
      // Of what is longer than the window, the beginning.
      var bottom = Math.min(boxes[boxes.length - 1].bottom - covered.top, top + room / 2);
      if (top < 12 || bottom > room - 12) {
        window.scrollBy({ top: top - room / 3, behavior: "instant" });
      }
    }

    /** Makes an annotation the current one. `how.keeps`: the keyboard's focus stays where it is. */
    function focus(annotation, how) {
      how = how || {};
      var before = current && entries.get(current);
      current = annotation ? annotation.id : null;
      if (before) {
        mark(before);
      }
      var entry = annotation && entries.get(annotation.id);
      if (!entry || !entry.pieces[0]) {
        return;
      }
      mark(entry);
      if (!how.keeps) {
        entry.pieces[0].focus({ preventScroll: true });
      }
      reveal(entry.pieces[0]);
    }

    root.replaceChildren(...blocks.map((block) => block.element), lost);
    layAll();

    var places = R.places(blocks, root);
    return {
      update: update,
      focus: focus,
      blocks: blocks,
      places: places,
      range: places.range,
      reveal: reveal,
      /** The filter has changed. */
      refresh: () => entries.forEach(paint),
      current: () => (current && doc.byID(current)) || null,
      /** The first piece of an annotation's mark; null where it has none. */
      element: (annotation) => (entries.get(annotation.id) && entries.get(annotation.id).pieces[0]) || null,
      /** The annotation whose mark an element lies in. */
      owner: function (element) {
        for (var each = element; each && each !== root; each = each.parentElement) {
          if (each.hashiyaMark) {
            return doc.byID(each.hashiyaMark);
          }
        }
        return null;
      },
    };
  };
})(window.hashiyaReview);

// The choice of an entity by typing a part of any of its names: a combobox with a list (ARIA Authoring Practices Guide), and the
// dialog that holds one. Knows nothing of articles.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var count = 0;

  /** The name to show a reader, then one in the language at hand, then any. */
  R.editor.nameOf = function (entity, lang) {
    function inLanguage(wanted) {
      return entity.names.find((name) => wanted && name.lang.split("-")[0] === wanted.split("-")[0]);
    }
    return inLanguage(R.lang) || inLanguage(lang) || entity.names[0] || { lang: "", text: entity.id };
  };

  R.editor.bdi = function (words) {
    return R.bdi(words.text, words.lang);
  };

  function optionOf(each, lang) {
    var entity = each.entity;
    var name = R.editor.nameOf(entity, lang);
    var line = R.el("span", { class: "pick-line" }, R.el("span", { class: "pick-name" }, R.editor.bdi(name)));
    if (each.name && each.name.text !== name.text) {
      line.append(" ", R.el("span", { class: "pick-also" }, R.editor.bdi(each.name)));
    }
    line.append(" ", R.el("span", { class: "pick-type", text: R.t("type_" + entity.type) }));
    if (entity.private) {
      line.append(" ", R.el("span", { class: "chip", text: R.t("private") }));
    }
    var about = entity.about
      ? R.editor.bdi(entity.about)
      : R.el("bdi", { text: (entity.roles || [])[0] || "" });
    return [line, about.textContent ? R.el("span", { class: "pick-about" }, about) : null];
  }

  /**
   * A labelled field with its list. Options: `label`, `query`, `lang` of what is looked for, `type`, `near` and `exclude` (ids),
   * `choose(entity)`, `keep` (the field shows what was chosen, else it is emptied), `create` (offers to make a new one).
   * Gives `{element, input, focus(), reset(query)}`.
   */
  R.editor.combobox = function (options) {
    count += 1;
    var id = "review-pick-" + count;
    var index = null;
    var offered = [];
    var active = -1;

    var input = R.el("input", {
      attrs: {
        id: id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": id + "-list",
        "aria-autocomplete": "list", "aria-describedby": id + "-hint", autocomplete: "off", autocapitalize: "off",
        spellcheck: "false", dir: "auto", enterkeyhint: "done",
      },
    });
    var list = R.el("ul", {
      class: "pick-list", hidden: true, attrs: { id: id + "-list", role: "listbox", "aria-label": options.label },
    });
    var hint = R.el("p", { class: "edit-hint edit-keys", text: R.t("review_pick_hint"), attrs: { id: id + "-hint" } });
    var state = R.el("p", { class: "pick-state", attrs: { role: "status" } });
    var element = R.el(
      "div", { class: "pick" },
      R.el("label", { text: options.label, attrs: { for: id } }), hint, input, list, state
    );

    function select(number, scrolls) {
      var items = list.children;
      if (items[active]) {
        items[active].setAttribute("aria-selected", "false");
      }
      active = number;
      var item = items[active];
      if (!item) {
        input.removeAttribute("aria-activedescendant");
        return;
      }
      item.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", item.id);
      if (scrolls) {
        item.scrollIntoView({ block: "nearest" });
      }
    }

    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      select(-1);
    }

    function open() {
      list.hidden = list.children.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      if (!list.hidden) {
        element.scrollIntoView({ block: "nearest" });
      }
    }

    function row(number, children) {
      return R.el("li", { attrs: { id: id + "-" + number, role: "option", "aria-selected": "false" } }, ...children);
    }

    function show() {
      var query = input.value.trim();
      if (!index) {
        state.textContent = R.t("review_pick_loading");
        return;
      }
      var type = typeof options.type === "function" ? options.type() : options.type;
      var exclude = typeof options.exclude === "function" ? options.exclude() : options.exclude;
      var result = query
        ? index.search(query, { type: type, near: options.near, exclude: exclude })
        : index.nearby(options.near || [], exclude);
      offered = result.found.slice();
      var rows = offered.map((each, number) => row(number, optionOf(each, options.lang).filter(Boolean)));
      if (options.create && query) {
        var words = R.t("review_pick_new", { name: isolate(query) });
        rows.push(row(offered.length, [R.el("span", { class: "pick-new", text: words })]));
        offered.push({ make: query });
      }
      active = -1;
      list.replaceChildren(...rows);
      state.textContent = !query && result.total === 0
        ? ""
        : result.total > result.found.length
          ? R.t("review_pick_more", { shown: R.n(result.found.length), all: R.n(result.total) })
          : R.count("review_pick_found", result.total);
      open();
      select(query && rows.length > 0 ? 0 : -1, true);
    }

    async function choose(number) {
      var each = offered[number];
      if (!each) {
        return;
      }
      close();
      var entity = each.entity || (await R.editor.newEntity({ text: each.make, lang: options.lang, type: options.type }));
      if (!entity) {
        input.focus();
        return;
      }
      input.value = options.keep ? R.editor.nameOf(entity, options.lang).text : "";
      state.textContent = "";
      options.choose(entity);
    }

    function onKey(event) {
      if (event.isComposing) {
        return;
      }
      var last = offered.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        var step = event.key === "ArrowDown" ? 1 : -1;
        if (list.hidden) {
          show();
          return;
        }
        var next = active + step;
        select(next > last ? 0 : next < 0 ? last : next, true);
      } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !list.hidden && active >= 0) {
        event.preventDefault();
        event.stopPropagation();
        choose(active);
      } else if (event.key === "Escape" && !list.hidden && options.keep) {
        // The first Esc is for the list, the second for the dialog.
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === "Tab") {
        close();
      }
    }

    input.addEventListener("input", show);
    input.addEventListener("keydown", onKey);
    input.addEventListener("click", function () {
      if (list.hidden) {
        show();
      }
    });
    // The field keeps the focus while the list is used.
    list.addEventListener("pointerdown", function (event) {
      event.preventDefault();
    });
    list.addEventListener("click", function (event) {
      var item = event.target.closest("[role=option]");
      if (item) {
        choose(Array.prototype.indexOf.call(list.children, item));
      }
    });

    R.editor.index().then(
      function (made) {
        index = made;
        state.textContent = "";
        if (document.activeElement === input) {
          show();
        }
      },
      function () {
        state.textContent = R.t("review_pick_failed");
      }
    );
    input.value = options.query || "";

    return {
      element: element,
      input: input,
      focus: function () {
        input.focus();
        input.select();
        show();
      },
      reset: function (query) {
        input.value = query;
        close();
      },
      close: close,
    };
  };

  /** Words within a sentence of the interface, whichever way they run. */
  function isolate(text) {
    return "\u2068" + text + "\u2069";
  }
  R.editor.isolate = isolate;

  /**
   * Asks for an entity, beginning with the words `text`. Resolves to its id, or null where nothing was chosen. `type`: one or
   * several that come first; `near` and `exclude`: ids that come first, and that are not offered; `title`; `create: false`.
   */
  R.editor.pickEntity = function (options) {
    return new Promise(function (done) {
      var chosen = null;
      var box = R.editor.combobox({
        label: R.t("review_pick_label"),
        query: (options.text || "").replace(/\s+/g, " ").trim(),
        lang: options.lang,
        type: options.type,
        near: options.near,
        exclude: options.exclude,
        create: options.create !== false,
        choose: function (entity) {
          chosen = entity.id;
          dialog.close();
        },
      });
      var dialog = R.editor.open({
        title: options.title || R.t("review_pick_title"),
        body: [box.element],
        actions: [{ text: R.t("review_edit_cancel"), run: () => dialog.close() }],
        closed: () => done(chosen),
      });
      box.focus();
    });
  };
})(window.hashiyaReview);

// Work on the registry from a name's page: its card, its names and what they are worth, merging, privacy, muting. Everything is an
// act on the registry; what was done here and is not in the data yet is said so. Knows nothing of occurrences.
(function (R) {
  "use strict";

  /** The element of an entity's card with the work on it. */
  R.registry = function (id) {
    var parent = R.el("div", { class: "registry" });
    // A copy of its own: in what others hold of it, acts that were made here cannot be told from the data.
    R.load("entities", { fresh: true }).then(function (data) {
      new Card(parent, id, structuredClone(data.entities));
    });
    return parent;
  };

  R.registry.current = current;
  R.registry.card = card;

  function Card(parent, id, entities) {
    this.parent = parent;
    this.id = id;
    this.entities = entities;
    this.isOpen = false;
    var self = this;
    this.heard = [];
    [
      R.store.on("acts", function (acts) {
        var onRegistry = acts.filter(function (each) {
          return each.article === null;
        });
        if (onRegistry.length > 0) {
          self.heard = self.heard.concat(onRegistry);
          self.show();
        }
      }),
      R.store.on("refused", function () {
        self.show();
      }),
      R.muting.on(function () {
        self.show();
      }),
    ].forEach(R.atEnd);
    this.show();
  }

  // MARK: What the registry says, with the acts made here

  function find(entities, id) {
    return entities.find(function (each) {
      return each.id === id || (each.formerly || []).indexOf(id) >= 0;
    });
  }

  /** Acts on the registry that are not in the data, those taken back left out. */
  function pending(heard) {
    var byID = new Map();
    R.store
      .own(null)
      .concat(heard)
      .forEach(function (each) {
        var act = each.act && each.act.act ? each.act : each;
        if (each.article === undefined || each.article === null) {
          byID.set(act.id, act);
        }
      });
    var acts = Array.from(byID.values()).sort(function (one, other) {
      return one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;
    });
    function stands(act) {
      return !acts.some(function (each) {
        return each.act === "retract" && each.target.act === act.id && each.by === act.by && stands(each);
      });
    }
    return acts.filter(function (act) {
      return act.act !== "retract" && stands(act);
    });
  }

  /** An entity as it will be, and the acts that make it so. */
  function current(entities, id, heard) {
    var base = find(entities, id);
    var acts = pending(heard).filter(function (act) {
      return act.target.entity === id;
    });
    var made = acts.find(function (act) {
      return act.act === "entity-add";
    });
    if (!base && made) {
      base = Object.assign(R.editor.entityOf(made), { isNew: true });
    }
    if (!base) {
      return null;
    }
    var entity = Object.assign({}, base, {
      names: base.names.map(function (name) {
        return Object.assign({}, name);
      }),
    });
    // What the data has already is nothing to wait for.
    acts = acts.filter((act) => !isDone(base, act));
    acts.forEach(function (act) {
      var value = (act.body || {}).value || {};
      if (act.act === "name-add") {
        entity.names.push({ lang: value.lang, text: value.text });
      } else if (act.act === "name-flag") {
        entity.names.forEach(function (name) {
          if (name.text === value.text) {
            ["ambiguous", "safe"].forEach(function (flag) {
              if (flag in value) {
                name[flag] = value[flag];
              }
            });
          }
        });
      } else if (act.act === "set" && "private" in value) {
        entity.private = value.private;
      } else if (act.act === "entity-merge") {
        entity.mergedInto = act.body.entity;
      }
    });
    entity.acts = acts;
    return entity;
  }

  function isDone(entity, act) {
    var value = (act.body || {}).value || {};
    return (
      (act.act === "name-add" && entity.names.some((name) => name.lang === value.lang && name.text === value.text)) ||
      (act.act === "entity-add" && !entity.isNew)
    );
  }

  // MARK: The card

  function card(entity) {
    var languages = new Map();
    entity.names.forEach(function (name) {
      languages.set(name.lang, (languages.get(name.lang) || []).concat(name));
    });
    var names = R.el("dl", { class: "names-of-card" });
    languages.forEach(function (list, lang) {
      var line = R.el("dd", {});
      list.forEach(function (name, index) {
        line.append(index > 0 ? R.t("review_group_comma") : "", R.editor.bdi(name));
      });
      names.append(R.el("div", {}, R.el("dt", { text: language(lang) }), line));
    });
    return R.el(
      "div",
      { class: "card-of-name type-" + entity.type },
      R.el(
        "p",
        { class: "meta" },
        R.t("type_" + entity.type),
        entity.private ? R.el("span", { class: "chip", text: R.t("review_registry_is_private") }) : null
      ),
      entity.about ? R.el("p", {}, R.editor.bdi(entity.about)) : null,
      (entity.roles || []).length > 0 ? R.el("p", { text: entity.roles.join(R.t("review_group_comma")) }) : null,
      names
    );
  }

  function language(code) {
    var words = R.t("language_" + code);
    return words && words !== "language_" + code ? words : code;
  }

  Card.prototype.show = function () {
    var self = this;
    var entity = current(this.entities, this.id, this.heard);
    if (!entity) {
      this.parent.replaceChildren(R.el("p", { class: "empty", text: R.t("review_registry_unknown") }));
      return;
    }
    this.entity = entity;
    var isMuted = R.muted(this.id);
    var focused = this.parent.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    var mute = R.el("button", {
      class: "tool",
      text: R.t(isMuted ? "review_group_unmute" : "review_group_mute"),
      attrs: { type: "button", "aria-pressed": String(isMuted), "aria-describedby": "review-mute-hint" },
      data: { focus: "mute" },
      on: {
        click: function () {
          R.muting.set(self.id, !isMuted);
          R.say(R.t(isMuted ? "review_group_is_unmuted" : "review_group_is_muted"));
        },
      },
    });
    var details = R.el("details", { class: "registry-work" }, R.el("summary", { text: R.t("review_registry_title") }), this.work());
    details.open = this.isOpen;
    details.addEventListener("toggle", function () {
      self.isOpen = details.open;
    });
    this.parent.replaceChildren(
      card(entity),
      R.el(
        "p",
        { class: "actions" },
        R.el("a", { text: R.t("review_registry_page"), attrs: { href: R.root + "entities/" + encodeURIComponent(this.id) + "/index.html" } }),
        mute,
        R.el("span", { class: "hint", text: R.t("review_group_mute_hint"), attrs: { id: "review-mute-hint" } })
      ),
      details
    );
    var again = focused && this.parent.querySelector('[data-focus="' + CSS.escape(focused) + '"]');
    if (again) {
      again.focus({ preventScroll: true });
    }
  };

  // MARK: The work

  Card.prototype.act = function (verb, body, words) {
    var id = this.id;
    R.occurrences
      .submit(() => [{ article: null, act: R.act(verb, { entity: id }, body) }])
      .then((acts) => (acts.length > 0 ? R.say(words) : null));
  };

  Card.prototype.work = function () {
    var self = this;
    var entity = this.entity;
    var work = R.el("div", { class: "work" }, R.el("p", { class: "hint", text: R.t(R.archive.server ? "review_registry_effect_server" : "review_registry_effect") }));
    if (entity.acts.length > 0) {
      work.append(
        R.el(
          "div",
          { class: "pending" },
          R.el("p", { text: R.count(R.archive.server ? "review_registry_made" : "review_registry_pending", entity.acts.length) }),
          R.el("ul", {}, entity.acts.map(function (act) {
            return self.pendingItem(act);
          }))
        )
      );
    }
    work.append(this.names(), this.spelling(), this.others());
    return work;
  };

  Card.prototype.pendingItem = function (act) {
    var value = (act.body || {}).value || {};
    var about = act.act === "entity-merge" ? R.name(act.body.entity, R.lang).text : value.text || "";
    var key = act.act === "set" ? (value.private ? "private" : "public") : act.act.replace("-", "_");
    return R.el("li", {}, R.t("review_registry_did_" + key), " ", about ? R.el("bdi", { text: about }) : null);
  };

  /** Each name with what it is worth by itself. */
  Card.prototype.names = function () {
    var self = this;
    var body = R.el("tbody", {});
    this.entity.names.forEach(function (name, index) {
      var field = R.el("select", { attrs: { "aria-label": R.t("review_registry_worth", { name: "\u2068" + name.text + "\u2069" }) }, data: { focus: "worth-" + index } });
      var now = name.ambiguous ? "ambiguous" : name.safe ? "safe" : "plain";
      ["plain", "ambiguous", "safe"].forEach(function (each) {
        field.append(R.el("option", { text: R.t("review_registry_" + each), attrs: { value: each } }));
      });
      field.value = now;
      field.addEventListener("change", function () {
        self.flag(name, now, field.value);
      });
      body.append(
        R.el("tr", {}, R.el("th", { attrs: { scope: "row" } }, R.editor.bdi(name)), R.el("td", { text: language(name.lang) }), R.el("td", {}, field))
      );
    });
    return R.el(
      "section",
      {},
      R.el("h2", { text: R.t("review_registry_names") }),
      R.el("p", { class: "hint", text: R.t("review_registry_names_hint") }),
      R.el("table", { class: "names-table" }, body)
    );
  };

  Card.prototype.flag = function (name, now, wanted) {
    if (now !== "plain") {
      var off = { text: name.text };
      off[now] = false;
      this.act("name-flag", { value: off }, R.t("review_registry_done"));
    }
    if (wanted !== "plain") {
      var on = { text: name.text };
      on[wanted] = true;
      this.act("name-flag", { value: on }, R.t("review_registry_done"));
    }
  };

  Card.prototype.spelling = function () {
    var self = this;
    var lang = R.el("select", { attrs: { id: "registry-lang" } });
    var known = this.entity.names.map(function (name) {
      return name.lang;
    });
    Array.from(new Set(["fa", "ar", "en"].concat(known, ["prs", "ps", "ckb", "ur", "tr", "he", "ru", "fr", "de"]))).forEach(function (code) {
      lang.append(R.el("option", { text: language(code), attrs: { value: code } }));
    });
    var text = R.el("input", { attrs: { id: "registry-text", type: "text", dir: "auto", autocomplete: "off", maxlength: "200" }, data: { focus: "text" } });
    var fault = R.el("p", { class: "fault", hidden: true, attrs: { id: "registry-fault", role: "alert" } });
    var form = R.el(
      "form",
      { class: "spelling", attrs: { novalidate: "" } },
      R.el("label", { attrs: { for: "registry-lang" } }, R.el("span", { text: R.t("review_registry_language") }), lang),
      R.el("label", { attrs: { for: "registry-text" } }, R.el("span", { text: R.t("review_registry_spelling") }), text),
      R.el("button", { class: "tool", text: R.t("review_registry_add"), attrs: { type: "submit" } }),
      fault
    );
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var words = text.value.trim().replace(/\s+/g, " ");
      var isThere = self.entity.names.some(function (name) {
        return name.lang === lang.value && name.text === words;
      });
      fault.hidden = words !== "" && !isThere;
      fault.textContent = fault.hidden ? "" : R.t(words ? "review_registry_there" : "review_registry_empty");
      if (!fault.hidden) {
        text.setAttribute("aria-describedby", "registry-fault");
        text.focus();
        return;
      }
      text.focus();
      self.act("name-add", { value: { lang: lang.value, text: words } }, R.t("review_registry_done"));
    });
    return R.el("section", {}, R.el("h2", { text: R.t("review_registry_new_spelling") }), form);
  };

  Card.prototype.others = function () {
    var self = this;
    var isPrivate = Boolean(this.entity.private);
    var merge = R.sample.button(R.t("review_registry_merge"), "", function () {
      R.registry.merge(self);
    });
    var hide = R.sample.button(R.t(isPrivate ? "review_registry_make_public" : "review_registry_make_private"), "", function () {
      self.act("set", { value: { private: !isPrivate } }, R.t("review_registry_done"));
    });
    hide.dataset.focus = "private";
    return R.el(
      "section",
      {},
      R.el("h2", { text: R.t("review_registry_private") }),
      R.el("p", { class: "hint", text: R.t("review_registry_private_hint") }),
      R.el("p", { class: "actions" }, hide),
      R.el("h2", { text: R.t("review_registry_merge_title") }),
      R.el("p", { class: "hint", text: R.t("review_registry_merge_hint") }),
      R.el("p", { class: "actions" }, merge)
    );
  };
})(window.hashiyaReview);

// Starts the view that the page is for, once its words and the archive's data are there, and again in another language; names of
// the registry. Knows nothing of what views show.
(function (R) {
  "use strict";

  var html = document.documentElement;
  var views = {};
  /** Counts the starts, so that one that was overtaken stops. */
  var turn = 0;
  var ended = [];

  // MARK: Names

  var entities = new Map();
  var formerly = new Map();
  /** The data that they were read from. */
  var registry = null;

  function keep(entity) {
    entities.set(entity.id, entity);
    (entity.formerly || []).forEach((id) => formerly.set(id, entity.id));
  }

  /** An entity of the registry by its id, or one that it had before; null where there is none. */
  R.entity = function (id) {
    return entities.get(id) || entities.get(formerly.get(id)) || null;
  };

  /** All entities by their ids, with those that were made here. */
  R.entities = entities;

  /** The name of an entity, in the language that is wanted, or the page's, or any: `{text, lang, dir}`. */
  R.name = function (id, lang) {
    var entity = R.entity(id);
    if (!entity) {
      return { text: id, lang: "", dir: "ltr" };
    }
    var inLanguage = (wanted) => wanted && entity.names.find((name) => name.lang.split("-")[0] === wanted.split("-")[0]);
    var name = inLanguage(lang) || inLanguage(R.lang) || entity.names[0] || { text: id, lang: "" };
    return { text: name.text, lang: name.lang, dir: name.lang ? R.dirOf(name.lang) : "auto" };
  };

  /** Lays an act on the registry over what the data says of names. */
  R.learn = function (act) {
    var id = act.target.entity;
    var value = (act.body || {}).value || {};
    var entity = R.entity(id);
    if (act.act === "entity-add" && !entity) {
      var names = [];
      Object.keys(value.names || {}).forEach(function (lang) {
        value.names[lang].forEach((text) => names.push({ lang: lang, text: text }));
      });
      keep({ id: id, type: value.type, names: names, about: null, roles: [], isNew: true });
    } else if (act.act === "name-add" && entity) {
      if (!entity.names.some((name) => name.text === value.text && name.lang === value.lang)) {
        entity.names.push({ lang: value.lang, text: value.text });
      }
    } else if (act.act === "name-flag" && entity) {
      entity.names.filter((name) => name.text === value.text).forEach(function (name) {
        ["ambiguous", "safe"].forEach(function (flag) {
          if (typeof value[flag] === "boolean") {
            name[flag] = value[flag];
          }
        });
      });
    } else if (act.act === "entity-merge" && entity && act.body) {
      formerly.set(id, act.body.entity);
      entities.delete(id);
    } else if (act.act === "set" && entity && typeof value.private === "boolean") {
      entity.private = value.private;
    }
  };

  // MARK: The view

  /** Registers a view of `data-view`. `start(place)` fills the place, and may give a function that is called when the view ends. */
  R.view = function (name, start) {
    views[name] = start;
  };

  /** Calls a function when the view ends, as it does when the language of the page changes. */
  R.atEnd = function (act) {
    ended.push(act);
  };

  /** `addEventListener` for as long as the view lasts. */
  R.listen = function (target, type, act, options) {
    target.addEventListener(type, act, options);
    R.atEnd(() => target.removeEventListener(type, act, options));
  };

  function end() {
    ended.splice(0).forEach((act) => act());
  }

  function prepare() {
    return R.loadStrings(R.lang)
      .then(() => Promise.all([R.load("archive"), R.load("entities")]))
      .then(function (loaded) {
        R.archive = loaded[0];
        if (registry !== loaded[1]) {
          registry = loaded[1];
          entities.clear();
          formerly.clear();
          registry.entities.filter(Boolean).forEach(keep);
        }
        if (!R.store) {
          return null;
        }
        if (R.store.start) {
          R.store.start();
        }
        return R.store.ready;
      });
  }

  function fail(place, fault) {
    var again = R.el("button", { class: "tool", text: R.t("review_core_again"), attrs: { type: "button" }, on: { click: start } });
    place.replaceChildren(
      R.el("p", { class: "review-fault", attrs: { role: "alert" }, text: R.t("review_core_failed") }), R.el("p", {}, again)
    );
    window.console.error(fault);
  }

  /** The line about what is kept stands before the view, and stays when it shows something else. */
  function showStatus(place) {
    // The queue says more of it itself.
    if (R.statusLine && document.getElementById("main").dataset.view !== "queue") {
      var line = R.statusLine();
      place.before(line);
      R.atEnd(() => line.remove());
    }
  }

  /** Starts the view anew. */
  function start() {
    turn += 1;
    var own = turn;
    var main = document.getElementById("main");
    var place = document.getElementById("review");
    var view = main && views[main.dataset.view];
    if (!place || !view) {
      return;
    }
    end();
    place.replaceChildren(R.el("p", { class: "review-loading", text: R.t("review_core_loading") }));
    prepare().then(
      function () {
        if (own !== turn) {
          return;
        }
        place.replaceChildren();
        showStatus(place);
        return Promise.resolve(view(place)).then(function (stop) {
          if (typeof stop !== "function") {
            return;
          }
          if (own === turn) {
            R.atEnd(stop);
          } else {
            stop();
          }
        });
      }
    ).catch(function (fault) {
      if (own === turn) {
        fail(place, fault);
      }
    });
  }

  R.restart = start;

  /** Loads all data anew and starts the view again, once nobody is writing in a dialog. */
  R.renew = function () {
    if (document.querySelector("dialog[open]")) {
      setTimeout(R.renew, 1000);
      return;
    }
    R.unload();
    start();
  };

  /** The language that this reader chose before, where the page is about to be put into it. */
  function isAboutToChange() {
    try {
      var kept = localStorage.getItem(html.dataset.archive + ":language");
      return Boolean(kept) && kept !== R.lang && Boolean(document.querySelector('[data-language="' + CSS.escape(kept) + '"]'));
    } catch (refused) {
      return false;
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    var lang = R.lang;
    new MutationObserver(function () {
      if (R.lang !== lang) {
        lang = R.lang;
        start();
      }
    }).observe(html, { attributes: true, attributeFilter: ["lang"] });
    if (isAboutToChange()) {
      // Where the words of the other language do not come, the page stays in its own.
      setTimeout(() => turn === 0 && start(), 2000);
    } else {
      start();
    }
  });
})(window.hashiyaReview);

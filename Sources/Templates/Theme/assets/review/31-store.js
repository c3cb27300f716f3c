// The acts that are made in this browser, and those that others make meanwhile: who hears of them, what is undone, what is not safe yet.
// Knows nothing of how they are shown; how they leave the browser is the business of two ways, `R.folderWay` and `R.serverWay`.
(function (R) {
  "use strict";

  var listeners = { acts: [], refused: [], state: [], stale: [], rebuilt: [] };
  /** Acts made here, in the order of time, by id: `{article, sha, act, isDownloaded, isKept}`. */
  var own = new Map();
  /** Acts of others heard of since the page was opened. */
  var heard = new Map();
  /** The ids of both by article, so that a page of many articles need not go through all of them each time. */
  var byArticle = new Map();
  /** The version of the text of each article that is open. */
  var versions = {};
  var way = null;
  var settle;
  var asking = null;

  var store = (R.store = {
    ready: new Promise((resolve) => (settle = resolve)),
    reviewer: R.shelf.name(),
    /** What is not safe: `unsaved` (not downloaded), `pending` (not written), `offline`, `refused`, `unkept` (only in this window). */
    state: { unsaved: 0, pending: 0, offline: false, refused: 0, unkept: 0, total: 0 },
  });

  // MARK: Listening

  /** Calls `act` on "acts" `[{article, act}]`, "refused" `[{id, message, article, act}]`, "state", "stale", "rebuilt" (paths). */
  store.on = function (kind, act) {
    listeners[kind].push(act);
    return function () {
      listeners[kind] = listeners[kind].filter((each) => each !== act);
    };
  };

  function emit(kind, what) {
    listeners[kind].slice().forEach(function (act) {
      try {
        act(what);
      } catch (fault) {
        // One listener's fault is not the others'.
        window.console.error(fault);
      }
    });
    return listeners[kind].length;
  }

  store.changed = function () {
    Object.assign(store.state, way ? way.state() : {}, { total: own.size });
    emit("state", store.state);
  };

  // MARK: Making acts

  /** An act, to be submitted: with an id, a name and a time later than those of all acts made here. */
  R.act = function (verb, target, body, batch) {
    var act = { id: R.uuid(), act: verb, target: target };
    if (body !== undefined && body !== null) {
      act.body = body;
    }
    act.by = store.reviewer;
    act.at = new Date(R.shelf.stamp()).toISOString();
    if (batch) {
      act.batch = batch;
    }
    return act;
  };

  function index(item) {
    var ids = byArticle.get(item.article);
    if (!ids) {
      byArticle.set(item.article, (ids = new Set()));
    }
    ids.add(item.act.id);
  }

  function enter(items) {
    items.forEach(function (item) {
      own.set(item.act.id, item);
      index(item);
      if (item.article === null) {
        R.learn(item.act);
      }
    });
  }

  /**
   * Hands acts on. Listeners hear of them at once. Gives `{refused: [{id, message}], pending: [id]}` when it is known what became of
   * them; those that a server that is away has not written are pending, and kept.
   */
  store.submit = function (given) {
    var items = [].concat(given).filter(Boolean);
    if (items.some((item) => !item.act.by) && !store.reviewer) {
      return store.ask().then((name) => (name ? store.submit(items) : { refused: [], cancelled: true }));
    }
    items = items.map(function (item) {
      item.act.by = item.act.by || store.reviewer;
      var sha = (item.act.target && item.act.target.text_sha256) || versions[item.article] || "";
      return { article: item.article === undefined ? null : item.article, sha: sha, act: item.act };
    });
    if (items.length === 0) {
      return Promise.resolve({ refused: [], pending: [] });
    }
    enter(items);
    remember(items);
    var outcome = way.submit(items);
    emit("acts", items.map((item) => ({ article: item.article, act: item.act })));
    store.changed();
    return outcome;
  };

  // MARK: What is known

  /** Acts on an article (null: on the registry) that the data may not hold yet, made here or heard of, in the order of time. */
  store.own = function (article) {
    var found = [];
    (byArticle.get(article) || []).forEach(function (id) {
      var item = own.get(id) || heard.get(id);
      if (item) {
        found.push(item.act);
      }
    });
    return R.folding.byTime(found);
  };

  /** The articles that such acts are about. */
  store.articles = function () {
    return Array.from(byArticle.keys()).filter((article) => article !== null && store.own(article).length > 0);
  };

  /** The name under which an act was made here; null where it was not. */
  store.byOf = function (id) {
    return own.has(id) ? own.get(id).act.by : null;
  };

  /** Says which version of an article's text is open. */
  store.open = function (article, sha) {
    versions[article] = sha;
    store.changed();
  };

  /** Acts made here on another version of the text of an article that is open: `[{article, act}]`. */
  store.strays = function () {
    return Array.from(own.values()).filter((item) => item.sha && versions[item.article] && versions[item.article] !== item.sha);
  };

  // MARK: Taking back

  var undoable = new Set(["accept", "reject", "unsure", "edit", "add", "note", "adjudicate"]);
  var undoKey = document.documentElement.dataset.archive + ":review:undo";

  /** What can be undone, the latest last; over pages of one window. */
  var done = (function () {
    try {
      return JSON.parse(sessionStorage.getItem(undoKey)) || [];
    } catch (refused) {
      return [];
    }
  })();

  function keepDone() {
    done = done.slice(-200);
    try {
      sessionStorage.setItem(undoKey, JSON.stringify(done));
    } catch (refused) {
      // Then what was done on this page can be undone on this page.
    }
  }

  /** Acts of one submission or one batch are one step. */
  function remember(items) {
    var all = items.filter((item) => undoable.has(item.act.act));
    if (all.length === 0) {
      return;
    }
    var batch = all[0].act.batch || null;
    var last = done[done.length - 1];
    var acts = all.map((item) => [item.article, item.act.id]);
    if (batch && last && last.batch === batch) {
      last.acts = last.acts.concat(acts);
    } else {
      done.push({ batch: batch, by: all[0].act.by, acts: acts });
    }
    keepDone();
  }

  /** Takes back the latest act or batch that was made in this window. Gives what it takes back, an empty list where there is nothing. */
  store.undo = function () {
    var step = done.pop();
    keepDone();
    if (!step) {
      return [];
    }
    var batch = step.acts.length > 1 ? R.uuid() : undefined;
    var items = step.acts.map(function (each) {
      var act = R.act("retract", { act: each[1] }, null, batch);
      // Whoever has another name now takes back what was done under the former one.
      act.by = store.byOf(each[1]) || step.by;
      return { article: each[0], act: act };
    });
    store.submit(items);
    return items;
  };

  // MARK: The reviewer

  /** The reviewer's name; asked for once. Null where none was given. */
  store.ask = function () {
    if (store.reviewer) {
      return Promise.resolve(store.reviewer);
    }
    return store.rename();
  };

  /** Asks for another name. */
  store.rename = function () {
    asking = asking || R.askName(store.reviewer).then(function (name) {
      asking = null;
      if (name) {
        store.reviewer = name;
        R.shelf.setName(name);
        store.changed();
      }
      return name || null;
    });
    return asking;
  };

  // MARK: What the two ways tell

  var hub = {
    own: own,
    emit: emit,
    /** Acts that came from elsewhere; those known already are left out. */
    hear: function (items) {
      var fresh = items.filter((item) => !own.has(item.act.id) && !heard.has(item.act.id));
      fresh.forEach(function (item) {
        heard.set(item.act.id, item);
        index(item);
        if (item.article === null) {
          R.learn(item.act);
        }
      });
      if (fresh.length > 0) {
        emit("acts", fresh.map((item) => ({ article: item.article, act: item.act })));
      }
    },
    /** Acts made here before, or in another tab. */
    enter: enter,
    /** What was refused has no effect any more. */
    refuse: function (list) {
      var ids = new Set(list.map((each) => each.id));
      list.forEach((each) => own.delete(each.id));
      done = done.filter(function (step) {
        step.acts = step.acts.filter((each) => !ids.has(each[1]));
        return step.acts.length > 0;
      });
      keepDone();
      emit("refused", list);
    },
    changed: () => store.changed(),
    /** The data has to be loaded anew. */
    stale: function () {
      if (emit("stale") === 0) {
        R.renew();
      }
    },
  };

  /** Called once the archive's data is there. */
  store.start = function () {
    if (!way) {
      way = R.archive.server ? R.serverWay(hub) : R.folderWay(hub);
      store.server = Boolean(R.archive.server);
      Promise.resolve(way.start()).then(function () {
        store.changed();
        settle();
      });
    }
    return store.ready;
  };

  /** Says that the page is left for another one of the review. */
  store.goOn = () => way && way.goOn && way.goOn();
  store.download = () => way.download();
  /** Tries those again that a server refused. */
  store.again = () => (way.again ? way.again() : Promise.resolve());
  /** Those that were refused: `[{article, act, message}]`. */
  store.refused = () => (way && way.refused ? way.refused() : []);
  store.wipe = () => R.askWipe(store.state).then((sure) => (sure ? way.wipe() : null));

  /** A line of exchange: an act with the archive and the article that it belongs to. */
  store.line = function (item) {
    return Object.assign({ archive: R.archive.archive, article: item.article }, item.act);
  };
})(window.hashiyaReview);

// Where decisions lie in this browser: one entry of its storage for each act, so that tabs do not overwrite one another. Keys begin with
// the archive's id, because browsers share storage among all pages opened as files. Knows nothing of servers and of the page.
(function (R) {
  "use strict";

  var archive = document.documentElement.dataset.archive;
  var prefix = archive + ":review:";
  var acts = prefix + "act:";
  var unsent = prefix + "unsent:";
  var refused = prefix + "refused:";
  var name = prefix + "name";
  var clock = prefix + "time";

  /** Whether the browser keeps anything; private windows may refuse. */
  var isKept = (function () {
    try {
      localStorage.setItem(prefix + "probe", "1");
      localStorage.removeItem(prefix + "probe");
      return true;
    } catch (refusal) {
      return false;
    }
  })();

  function get(key) {
    try {
      return localStorage.getItem(key);
    } catch (refusal) {
      return null;
    }
  }

  /** False where the storage is full or refuses. */
  function set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch (refusal) {
      return false;
    }
  }

  function remove(key) {
    try {
      localStorage.removeItem(key);
    } catch (refusal) {
      // What is not kept need not go.
    }
  }

  /** The keys that begin so, of "localStorage" or "sessionStorage". */
  function keys(start, which) {
    var found = [];
    try {
      var storage = window[which];
      for (var index = 0; index < storage.length; index += 1) {
        var key = storage.key(index);
        if (key.startsWith(start)) {
          found.push(key);
        }
      }
    } catch (refusal) {
      return [];
    }
    return found;
  }

  // MARK: Decisions made from the folder alone: `…act:ARTICLE:SHA:ID`, the value "+" (downloaded) or "-" and the act without what
  // the key says already

  function keyOf(entry) {
    return acts + (entry.article === null ? "_registry" : entry.article) + ":" + (entry.sha || "") + ":" + entry.act.id;
  }

  function pack(entry) {
    var text = JSON.stringify(entry.act, function (key, value) {
      return (key === "text_sha256" && value === entry.sha) || (this === entry.act && key === "id") ? undefined : value;
    });
    return (entry.isDownloaded ? "+" : "-") + text;
  }

  function unpack(key, value) {
    var parts = key.slice(acts.length).split(":");
    try {
      var act = JSON.parse(value.slice(1));
      [act.target, act.body && act.body.place].forEach(function (place) {
        if (place && place.quote !== undefined && place.text_sha256 === undefined) {
          place.text_sha256 = parts[1];
        }
      });
      return {
        article: parts[0] === "_registry" ? null : parts[0], sha: parts[1], isDownloaded: value[0] === "+", isKept: true,
        act: Object.assign({ id: parts[2] }, act),
      };
    } catch (broken) {
      return null;
    }
  }

  R.shelf = {
    isKept: isKept,
    /** The name under which decisions are made here; null where nobody was asked yet. */
    name: () => get(name),
    setName: (text) => set(name, text),
    put: (entry) => set(keyOf(entry), pack(entry)),
    /** All that is there, in no order. */
    all: () => keys(acts, "localStorage").map((key) => unpack(key, get(key) || "")).filter(Boolean),
    /** What an event of the storage tells: an entry, the name, or that all is gone. */
    heard: function (event) {
      if (event.storageArea !== window.localStorage) {
        return null;
      }
      if (event.key === null || (event.key === name && event.newValue === null)) {
        return { isWiped: true };
      }
      if (event.key === name) {
        return { name: event.newValue };
      }
      return event.key.startsWith(acts) && event.newValue ? { entry: unpack(event.key, event.newValue) } : null;
    },
    /** Milliseconds, later than all that were given before in this browser. */
    stamp: (function () {
      var last = 0;
      return function () {
        last = Math.max(Date.now(), last + 1, Number(get(clock) || 0) + 1);
        set(clock, String(last));
        return last;
      };
    })(),

    // MARK: Decisions for a server: those that it has not written yet, and those that it refused

    keepUnsent: function (item) {
      var text = JSON.stringify(item);
      var isSafe = set(unsent + item.act.id, text);
      try {
        sessionStorage.setItem(unsent + item.act.id, text);
        return true;
      } catch (refusal) {
        return isSafe;
      }
    },
    dropUnsent: function (id) {
      remove(unsent + id);
      try {
        sessionStorage.removeItem(unsent + id);
      } catch (refusal) {
        // It was not there.
      }
    },
    keepRefused: (item) => set(refused + item.act.id, JSON.stringify(item)),
    dropRefused: (id) => remove(refused + id),
    unsent: () => read(unsent),
    refused: () => read(refused),

    /** Forgets all that concerns the review of this archive in this browser. */
    wipe: function () {
      ["localStorage", "sessionStorage"].forEach(function (which) {
        try {
          var found = [prefix, archive + ":review-"].map((start) => keys(start, which)).flat();
          found.forEach((key) => window[which].removeItem(key));
        } catch (refusal) {
          // There is nothing there.
        }
      });
    },
  };

  function read(start) {
    var found = new Map();
    ["localStorage", "sessionStorage"].forEach(function (which) {
      try {
        keys(start, which).forEach(function (key) {
          var item = JSON.parse(window[which].getItem(key));
          found.set(item.act.id, item);
        });
      } catch (refusal) {
        // What cannot be read is not there.
      }
    });
    return Array.from(found.values());
  }
})(window.hashiyaReview);

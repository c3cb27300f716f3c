// Decisions for the local server: sent in order, kept until it has written them, and what it tells of others. Knows nothing of views.
(function (R) {
  "use strict";

  // The server takes a megabyte.
  var chunkBytes = 700000;
  var slowest = 30000;

  R.serverWay = function (hub) {
    /** Not written yet, in order. */
    var pending = [];
    var refused = new Map(R.shelf.refused().map((item) => [item.act.id, item]));
    /** Who waits for the outcome: `{ids, refused, resolve}`. */
    var waiting = [];
    var isSending = false;
    var isOffline = false;
    var isShutOut = false;
    var isUnkept = false;
    /** How many of the next are to be sent one by one. */
    var alone = 0;
    var delay = 0;
    var timer = null;
    var run = null;
    var seq = 0;

    function state() {
      return {
        pending: pending.length, offline: isOffline, isShutOut: isShutOut, refused: refused.size, unsaved: 0,
        unkept: isUnkept ? pending.length : 0,
      };
    }

    // MARK: Sending

    function submit(items) {
      items.forEach(function (item) {
        var kept = { article: item.article, act: item.act };
        isUnkept = !R.shelf.keepUnsent(kept) || isUnkept;
        pending.push(kept);
      });
      var outcome = new Promise(function (resolve) {
        waiting.push({ ids: new Set(items.map((item) => item.act.id)), refused: [], resolve: resolve });
      });
      if (isOffline) {
        letGo();
        timer = timer || setTimeout(send, 1000);
      } else {
        // Acts of one moment go together.
        Promise.resolve().then(send);
      }
      return outcome;
    }

    function chunk() {
      var size = 0;
      var encoder = new TextEncoder();
      var items = [];
      for (var item of pending) {
        size += encoder.encode(JSON.stringify(R.store.line(item))).length + 1;
        if (items.length > 0 && (size > chunkBytes || alone > 0)) {
          break;
        }
        items.push(item);
      }
      return items;
    }

    function send() {
      clearTimeout(timer);
      timer = null;
      if (isSending || pending.length === 0) {
        return;
      }
      isSending = true;
      var items = chunk();
      fetch("/-/acts", {
        method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ acts: items.map(R.store.line) }),
      }).then(
        (response) => answered(response, items),
        () => away()
      ).catch(away).then(function () {
        isSending = false;
        hub.changed();
        if (pending.length > 0 && !isOffline) {
          send();
        }
      });
    }

    function answered(response, items) {
      if (response.ok) {
        return response.json().then(function (told) {
          back();
          take(told.results, items);
        });
      }
      isShutOut = response.status === 403;
      if (response.status >= 500 || response.status === 403 || response.status === 429) {
        return away();
      }
      return response.text().then(function (text) {
        back();
        // What is wrong with one of them is not the others' fault.
        if (items.length > 1) {
          alone = items.length;
          return null;
        }
        return take([{ id: items[0].act.id, state: "refused", message: text.slice(0, 300) }], items);
      });
    }

    function take(results, items) {
      var byID = new Map(results.map((result) => [result.id, result]));
      var turnedDown = [];
      var settled = new Set();
      items.forEach(function (item) {
        var result = byID.get(item.act.id);
        if (!result) {
          return;
        }
        settled.add(item.act.id);
        R.shelf.dropUnsent(item.act.id);
        if (result.state === "refused") {
          var kept = { article: item.article, act: item.act, message: result.message || "" };
          refused.set(item.act.id, kept);
          R.shelf.keepRefused(kept);
          turnedDown.push({ id: item.act.id, message: kept.message, article: item.article, act: item.act });
        }
      });
      // An answer that settles nothing would be asked for again and again.
      if (settled.size === 0) {
        away();
        return;
      }
      pending = pending.filter((item) => !settled.has(item.act.id));
      waiting = waiting.filter(function (each) {
        turnedDown.filter((one) => each.ids.has(one.id)).forEach((one) => each.refused.push({ id: one.id, message: one.message }));
        settled.forEach((id) => each.ids.delete(id));
        if (each.ids.size > 0) {
          return true;
        }
        each.resolve({ refused: each.refused, pending: [] });
        return false;
      });
      if (turnedDown.length > 0) {
        hub.refuse(turnedDown);
      }
      alone = Math.max(0, alone - items.length);
    }

    /** Nobody waits for a server that is away; what was to be sent is kept. */
    function letGo() {
      waiting.splice(0).forEach((each) => each.resolve({ refused: each.refused, pending: Array.from(each.ids) }));
    }

    function away() {
      if (!isOffline) {
        isOffline = true;
        R.say(R.t("review_store_offline"));
      }
      delay = Math.min(slowest, Math.max(1000, delay * 2));
      clearTimeout(timer);
      timer = setTimeout(send, delay);
      letGo();
    }

    function back() {
      isShutOut = false;
      delay = 0;
      if (isOffline) {
        isOffline = false;
        R.say(R.t("review_store_online"));
      }
    }

    // MARK: Hearing

    function listen(greeted) {
      var source = new EventSource("/-/reload");
      source.addEventListener("greeting", function (event) {
        var told = JSON.parse(event.data);
        var isKnown = run === null || (run === told.run && seq === told.seq);
        back();
        if (!isKnown) {
          catchUp();
        } else if (told.run !== undefined) {
          run = told.run;
          seq = told.seq;
        }
        greeted();
        hub.changed();
        send();
      });
      source.addEventListener("acts", function (event) {
        var told = JSON.parse(event.data);
        if (told.seq - told.acts.length > seq) {
          catchUp();
          return;
        }
        seq = Math.max(seq, told.seq);
        hub.hear(told.acts);
      });
      source.addEventListener("rebuild", function (event) {
        hub.emit("rebuilt", JSON.parse(event.data).paths || []);
      });
      source.addEventListener("error", function () {
        greeted();
        if (!isOffline) {
          isOffline = true;
          hub.changed();
        }
        // A refusal ends the stream; a server that is only away is tried again by the browser.
        if (source.readyState === EventSource.CLOSED) {
          setTimeout(() => listen(function () {}), 5000);
        }
      });
      // A page that comes back from the browser's memory would listen twice.
      window.addEventListener("pagehide", () => source.close(), { once: true });
    }

    /** Asks for what was missed. */
    function catchUp() {
      fetch("/-/acts?run=" + encodeURIComponent(run) + "&since=" + seq, { credentials: "same-origin" })
        .then((response) => response.json())
        .then(function (told) {
          run = told.run;
          seq = told.seq;
          if (told.acts === null) {
            hub.stale();
          } else {
            hub.hear(told.acts);
          }
        })
        .catch(function () {
          // The next greeting asks again.
        });
    }

    function start() {
      pending = R.shelf.unsent().sort((one, other) => (R.folding.precedes(one.act, other.act) ? -1 : 1));
      hub.enter(pending.map((item) => Object.assign({ sha: "" }, item)));
      window.addEventListener("online", send);
      window.addEventListener("pageshow", (event) => event.persisted && location.reload());
      window.addEventListener("beforeunload", function (event) {
        if (isUnkept && pending.length > 0) {
          event.preventDefault();
          event.returnValue = "";
        }
      });
      return new Promise(function (resolve) {
        listen(resolve);
        setTimeout(resolve, 1000);
      });
    }

    return {
      start: start,
      state: state,
      submit: submit,
      refused: () => Array.from(refused.values()),
      /** Submits what was refused once more. */
      again: function () {
        var items = Array.from(refused.values());
        refused.clear();
        items.forEach((item) => R.shelf.dropRefused(item.act.id));
        return R.store.submit(items.map((item) => ({ article: item.article, act: item.act })));
      },
      /** What the server does not have, as a file. */
      download: function () {
        var all = pending.concat(Array.from(refused.values()));
        R.saveActs(all);
        return all.length;
      },
      wipe: function () {
        pending = [];
        refused.clear();
        R.shelf.wipe();
        location.reload();
      },
    };
  };
})(window.hashiyaReview);

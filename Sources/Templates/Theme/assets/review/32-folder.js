// Decisions where there is no server: they stay in this browser until they are downloaded as one file. Knows nothing of views.
(function (R) {
  "use strict";

  R.folderWay = function (hub) {
    var own = hub.own;
    /** Whether the page is left for another one of the review. */
    var isGoingOn = false;

    function entries() {
      return Array.from(own.values());
    }

    function start() {
      hub.enter(R.shelf.all().sort((one, other) => (R.folding.precedes(one.act, other.act) ? -1 : 1)));
      window.addEventListener("storage", function (event) {
        var told = R.shelf.heard(event);
        if (told && told.isWiped) {
          own.clear();
          location.reload();
        } else if (told && told.name) {
          R.store.reviewer = told.name;
          hub.changed();
        } else if (told && told.entry) {
          take(told.entry);
        }
      });
      window.addEventListener("beforeunload", warn);
      document.addEventListener("click", function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (link && !link.hasAttribute("download") && link.href.startsWith(new URL(R.root || ".", location.href).href)) {
          goOn();
        }
      });
    }

    /** Another tab decided something, or downloaded it. */
    function take(entry) {
      var known = own.get(entry.act.id);
      hub.enter([entry]);
      if (!known) {
        hub.emit("acts", [{ article: entry.article, act: entry.act }]);
      }
      hub.changed();
    }

    function goOn() {
      isGoingOn = true;
      setTimeout(() => (isGoingOn = false), 3000);
    }

    function warn(event) {
      var state = counts();
      // What lies in the browser's storage is there on the next page too.
      if (state.unkept > 0 || (state.unsaved > 0 && !isGoingOn)) {
        event.preventDefault();
        event.returnValue = "";
      }
    }

    function counts() {
      var all = entries();
      return {
        unsaved: all.filter((entry) => !entry.isDownloaded).length,
        unkept: all.filter((entry) => !entry.isDownloaded && !entry.isKept).length,
        isKept: R.shelf.isKept,
      };
    }

    /** What the browser does not keep holds in this window, and is downloaded with the rest. */
    function submit(items) {
      var refused = [];
      items.forEach(function (item) {
        item.isDownloaded = false;
        item.isKept = R.shelf.put(item);
        if (!item.isKept && R.shelf.isKept) {
          refused.push({ id: item.act.id, message: R.t("review_store_full"), kept: true });
        }
      });
      return Promise.resolve({ refused: refused, pending: [] });
    }

    function download() {
      var all = entries().sort((one, other) => (R.folding.precedes(one.act, other.act) ? -1 : 1));
      save(all);
      all.forEach(function (entry) {
        entry.isDownloaded = true;
        entry.isKept = R.shelf.put(entry) || entry.isKept;
      });
      hub.changed();
      return all.length;
    }

    function wipe() {
      own.clear();
      R.shelf.wipe();
      location.reload();
    }

    return { start: start, state: counts, submit: submit, download: download, wipe: wipe, goOn: goOn };
  };

  /** Saves acts as a file of exchange lines. */
  function save(items) {
    var text = items.map((item) => JSON.stringify(R.store.line(item)) + "\n").join("");
    var url = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
    var link = R.el("a", { attrs: { href: url, download: fileName() }, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  function fileName() {
    var name = (R.store.reviewer || "").normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    return "hashiya-decisions-" + new Date().toISOString().slice(0, 10) + (name ? "-" + Array.from(name).slice(0, 40).join("") : "") + ".jsonl";
  }

  R.saveActs = save;
})(window.hashiyaReview);

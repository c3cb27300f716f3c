// Names whose suggestions a reviewer does not want to see for now. Kept in this browser, for this archive; no act, and nothing
// that others see. Knows nothing of what is left out because of it.
(function (R) {
  "use strict";

  var key = document.documentElement.dataset.archive + ":review-muted";
  var listeners = [];
  var muted = read();

  function read() {
    try {
      var list = JSON.parse(localStorage.getItem(key) || "[]");
      return new Set(Array.isArray(list) ? list : []);
    } catch (refused) {
      return new Set();
    }
  }

  /** Whether suggestions of an entity are left out. */
  R.muted = function (entity) {
    return muted.has(entity);
  };

  R.muting = {
    all: function () {
      return Array.from(muted);
    },
    set: function (entity, isMuted) {
      muted = read();
      if (isMuted) {
        muted.add(entity);
      } else {
        muted.delete(entity);
      }
      try {
        localStorage.setItem(key, JSON.stringify(Array.from(muted)));
      } catch (refused) {
        // Private windows refuse; it then holds for the page.
      }
      tell();
    },
    /** Calls a function whenever what is muted has changed, in another window too; gives what ends that. */
    on: function (listener) {
      listeners.push(listener);
      return function () {
        listeners = listeners.filter(function (each) {
          return each !== listener;
        });
      };
    },
  };

  function tell() {
    listeners.forEach(function (listener) {
      listener();
    });
  }

  window.addEventListener("storage", function (event) {
    if (event.key === key) {
      muted = read();
      tell();
    }
  });
})(window.hashiyaReview);

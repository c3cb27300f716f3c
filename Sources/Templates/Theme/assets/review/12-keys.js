// Keys by their place on the keyboard, so that they work on Persian and Arabic layouts, and dialogs. Knows nothing of what commands do.
(function (R) {
  "use strict";

  function key(cap, code, shift, command, label) {
    return { cap: cap, code: code, shift: shift, command: command, label: "review_core_key_" + (label || command) };
  }

  /** All keys: `code` and `shift` as the browser gives them, `cap` what is printed on it, `command`, and `label`, the key of its words. */
  R.keys = [
    key("A", "KeyA", false, "accept"),
    key("R", "KeyR", false, "reject"),
    key("U", "KeyU", false, "unsure"),
    key("C", "KeyC", false, "change"),
    key("N", "KeyN", false, "note"),
    key("M", "KeyM", false, "mark"),
    key("J", "KeyJ", false, "next"),
    key("K", "KeyK", false, "previous"),
    key("Shift+J", "KeyJ", true, "nextAny"),
    key("Shift+K", "KeyK", true, "previousAny"),
    key("↓", "ArrowDown", false, "nextAny"),
    key("↑", "ArrowUp", false, "previousAny"),
    key("Z", "KeyZ", false, "undo"),
    key("F", "KeyF", false, "filter"),
    key("S", "KeyS", false, "same"),
    key("G", "KeyG", false, "group"),
    key("H", "KeyH", false, "history"),
    key("D", "KeyD", false, "fields"),
    key("?", "Slash", true, "help"),
    key("/", "Slash", false, "help"),
  ];
  for (var number = 1; number <= 9; number += 1) {
    R.keys.push(key(String(number), "Digit" + number, false, "choose" + number, "choose"));
  }

  /** Whether what is typed goes into a field. */
  function isTyping(target) {
    if (!target || !target.closest) {
      return false;
    }
    var field = target.closest("input, textarea, select, [contenteditable]");
    return Boolean(field) && !/^(checkbox|button|submit|reset)$/.test(field.type || "") && field.contentEditable !== "false";
  }

  /** The command of a key (`accept`, `choose1` …); null while something is typed, or where the key is the browser's. */
  R.key = function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented || isTyping(event.target)) {
      return null;
    }
    var found = R.keys.find((each) => each.code === event.code && each.shift === event.shiftKey);
    return found ? found.command : null;
  };

  // MARK: Dialogs

  var count = 0;

  /**
   * Opens a modal dialog with a title, a body (elements or texts) and `actions`: `[{text, primary, value, run}]`. A `run` that gives
   * false keeps it open. The dialog has `answer`, a promise of the action's `value` (or of what `run` gave), null when it was
   * left; the focus goes back to where it was.
   */
  R.dialog = function (options) {
    count += 1;
    var origin = document.activeElement;
    var title = "review-dialog-" + count;
    var answer = null;
    var resolve;
    var dialog = R.el("dialog", { class: "review-dialog", attrs: { "aria-labelledby": title } });
    dialog.answer = new Promise((settle) => (resolve = settle));

    function act(action) {
      return Promise.resolve(action.run ? action.run(dialog) : action.value).then(function (outcome) {
        if (outcome !== false) {
          answer = outcome === undefined ? (action.value === undefined ? null : action.value) : outcome;
          dialog.close();
        }
      });
    }

    var primary = (options.actions || []).find((action) => action.primary);
    var form = R.el(
      "form",
      { class: "review-dialog-form", attrs: { novalidate: true } },
      R.el("h2", { text: options.title, attrs: { id: title } }),
      R.el("div", { class: "review-dialog-body" }, options.body),
      R.el(
        "div",
        { class: "review-dialog-actions" },
        (options.actions || []).map(function (action) {
          return R.el("button", {
            class: action.primary ? "tool primary" : "tool",
            text: action.text,
            attrs: { type: action.primary ? "submit" : "button" },
            on: action.primary ? {} : { click: () => act(action) },
          });
        })
      )
    );
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (primary) {
        act(primary);
      }
    });
    dialog.addEventListener("keydown", function (event) {
      // The keys of the page behind are not for what happens here.
      event.stopPropagation();
    });
    dialog.addEventListener("close", function () {
      dialog.remove();
      if (origin && origin.isConnected) {
        origin.focus({ preventScroll: true });
      }
      resolve(answer);
    });
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };
})(window.hashiyaReview);

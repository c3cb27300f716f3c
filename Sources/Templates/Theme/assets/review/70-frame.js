// The frame of the editor's dialogs: title, body, error, actions; the focus comes back to where it was. Knows nothing of what is
// edited.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var count = 0;

  /**
   * Opens a modal dialog. `body`: elements; `actions`: `[{text, run, primary}]`; `save`: what the form and Ctrl+Enter do; `leave`:
   * asked before Esc closes it, false keeps it open; `closed`: when it is gone. Gives the dialog, with `fault(text, field)`,
   * which says what is wrong and ties it to the field, and `tell(text)` for those who listen.
   */
  R.editor.open = function (options) {
    count += 1;
    var id = "review-edit-" + count;
    var origin = document.activeElement;
    var fault = R.el("p", { class: "edit-fault", hidden: true, attrs: { id: id + "-fault" } });
    // What stands outside an open dialog is not read out: it has a voice of its own.
    var voice = R.el("p", { class: "unseen", attrs: { "aria-live": "polite" } });
    var faulty = null;
    var actions = options.actions.map(function (action) {
      return R.el("button", {
        class: action.primary ? "tool edit-primary" : "tool",
        text: action.text,
        attrs: { type: action.primary && options.save ? "submit" : "button" },
        on: action.primary && options.save ? {} : { click: action.run },
      });
    });
    var form = R.el(
      "form", { class: "edit-form", attrs: { novalidate: "" } },
      R.el("h2", { text: options.title, attrs: { id: id + "-title" } }),
      ...options.body,
      fault,
      R.el("div", { class: "edit-actions" }, ...actions),
      voice
    );
    var dialog = R.el("dialog", { class: "edit-dialog", attrs: { "aria-labelledby": id + "-title" } }, form);

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (options.save) {
        options.save();
      }
    });
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && options.save && !event.isComposing) {
        event.preventDefault();
        options.save();
      } else if (event.key === "Escape" && !event.defaultPrevented) {
        event.preventDefault();
        leave();
      }
      // The keys of the page behind are not for what is typed here.
      event.stopPropagation();
    });
    // A phone's way back, and what else closes dialogs.
    dialog.addEventListener("cancel", function (event) {
      event.preventDefault();
      leave();
    });
    dialog.addEventListener("close", function () {
      dialog.remove();
      if (origin && origin.isConnected && document.activeElement !== origin) {
        origin.focus({ preventScroll: true });
      }
      options.closed();
    });

    function leave() {
      if (!options.leave || options.leave()) {
        dialog.close();
      }
    }

    function untie() {
      if (faulty) {
        faulty.removeAttribute("aria-invalid");
        describe(faulty, id + "-fault", false);
        faulty = null;
      }
    }

    /** Adds an id to what describes a field, or takes it away. */
    function describe(field, name, isOn) {
      var ids = (field.getAttribute("aria-describedby") || "").split(" ").filter((each) => each && each !== name);
      field.setAttribute("aria-describedby", (isOn ? [name].concat(ids) : ids).join(" "));
    }

    dialog.fault = function (text, field) {
      untie();
      fault.textContent = text || "";
      fault.hidden = !text;
      if (!text) {
        return;
      }
      if (field) {
        faulty = field;
        field.setAttribute("aria-invalid", "true");
        describe(field, fault.id, true);
        field.focus();
      }
      dialog.tell(text);
      fault.scrollIntoView({ block: "nearest" });
    };
    dialog.tell = function (text) {
      voice.textContent = text;
    };
    dialog.leave = leave;
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };

  var fields = 0;

  /** A labelled field: `tag` and `attrs` as for an element, `hint` under the label. Gives `{element, input}`. */
  R.editor.field = function (options) {
    fields += 1;
    var id = "review-field-" + fields;
    var attrs = Object.assign({ id: id }, options.attrs);
    var hint = options.hint ? R.el("p", { class: "edit-hint", text: options.hint, attrs: { id: id + "-hint" } }) : null;
    if (hint) {
      attrs["aria-describedby"] = id + "-hint";
    }
    var input = R.el(options.tag || "input", { attrs: attrs });
    var parts = [R.el("label", { text: options.label, attrs: { for: id } }), hint, input].filter(Boolean);
    return { element: R.el("div", { class: "edit-field" }, ...parts), input: input };
  };

  /**
   * Radio buttons: `choices` `[{value, text, key}]`, `value` that is chosen at first. Gives `{element, first, value(), set(value),
   * focus()}`.
   */
  R.editor.radios = function (options) {
    fields += 1;
    var name = "review-field-" + fields;
    var inputs = options.choices.map(function (choice) {
      var input = R.el("input", { attrs: { type: "radio", name: name, value: choice.value } });
      input.checked = choice.value === options.value;
      input.addEventListener("change", function () {
        if (options.change) {
          options.change(choice.value);
        }
      });
      return input;
    });
    var labels = options.choices.map(function (choice, index) {
      var key = choice.key ? [" ", R.el("kbd", { text: choice.key, attrs: { "aria-hidden": "true" } })] : [];
      return R.el("label", { class: "edit-choice" }, inputs[index], " ", R.el("span", { text: choice.text }), ...key);
    });
    var element = R.el(
      "fieldset", { class: "edit-choices" },
      R.el("legend", { text: options.label }), R.el("div", { class: "edit-row" }, ...labels)
    );
    function chosen() {
      return inputs.find((input) => input.checked);
    }
    return {
      element: element,
      first: inputs[0],
      value: () => (chosen() ? chosen().value : null),
      set: function (value) {
        inputs.forEach(function (input) {
          input.checked = input.value === value;
        });
      },
      focus: () => (chosen() || inputs[0]).focus(),
    };
  };
})(window.hashiyaReview);

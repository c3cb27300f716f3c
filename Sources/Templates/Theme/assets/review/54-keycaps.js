// The keys on show: the cap as Latin keyboards print it and, for who reads Persian or Arabic, the letter of the same key on their
// keyboard; and the list of all keys. Knows nothing of what commands do.
(function (R) {
  "use strict";

  // The standard layouts: ISIRI 9147 for Persian, Arabic 101.
  var letters = {
    fa: "A ش C ز D ی F ب G ل H ا J ت K ن M پ N د R ق S س U ع V ر Z ظ",
    ar: "A ش C ؤ D ي F ب G ل H ا J ت K ن M ة N ى R ق S س U ع V ر Z ئ",
  };
  var tables = {};

  function local(latin) {
    var lang = (R.lang || "").split("-")[0];
    if (!letters[lang]) {
      return "";
    }
    if (!tables[lang]) {
      var list = letters[lang].split(" ");
      tables[lang] = {};
      for (var index = 0; index < list.length; index += 2) {
        tables[lang][list[index]] = list[index + 1];
      }
    }
    return tables[lang][latin] || "";
  }

  /** What is printed on a key, without its modifier. */
  function capOf(key) {
    return key.shift && key.code === "Slash" ? "?" : key.cap.replace(/^Shift\+/, "");
  }

  R.keys.push({ cap: "V", code: "KeyV", shift: false, command: "select", label: "review_key_select" });

  function keyOf(command) {
    return R.keys.find((key) => key.command === command) || null;
  }

  /** One key as it is pressed. */
  function cap(key) {
    var latin = capOf(key);
    var own = key.code.startsWith("Key") ? local(latin) : "";
    var parts = [R.el("kbd", { text: latin, dir: "ltr" })];
    if (own) {
      parts.push(R.el("kbd", { class: "own", text: own, lang: R.lang }));
    }
    if (key.shift && latin !== "?") {
      parts.unshift(R.el("kbd", { text: "Shift", dir: "ltr" }));
    }
    return R.el("span", { class: "keycaps", attrs: { "aria-hidden": "true" } }, parts);
  }

  /** The key of a command, as caps; null where it has none. */
  R.keycap = function (command) {
    var key = keyOf(command);
    return key ? cap(key) : null;
  };

  /** The same for those who listen. */
  R.keycap.shortcut = function (command) {
    var key = keyOf(command);
    return key ? key.cap : null;
  };

  /** All keys, a row for each thing that they do. */
  R.keycap.table = function () {
    var rows = new Map();
    R.keys.forEach(function (key) {
      rows.set(key.label, (rows.get(key.label) || []).concat(key));
    });
    return R.el("dl", { class: "key-table" }, Array.from(rows, function (row) {
      var keys = row[1];
      var caps = R.el("dt", { attrs: { "aria-label": keys.map((key) => key.cap).join(" ") } });
      if (keys.length > 3) {
        caps.append(cap(keys[0]), " – ", cap(keys[keys.length - 1]));
      } else {
        keys.forEach((key) => caps.append(cap(key), " "));
      }
      return R.el("div", {}, caps, R.el("dd", { text: R.t(row[0]) }));
    }));
  };

  R.keycap.help = function () {
    return R.dialog({
      title: R.t("review_article_help"),
      body: [
        R.el("p", { text: R.t("review_article_help_text") }), R.keycap.table(), R.el("p", { text: R.t("review_article_help_reader") }),
      ],
      actions: [{ text: R.t("gloss_close"), primary: true }],
    });
  };
})(window.hashiyaReview);

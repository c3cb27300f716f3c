// What scripts add to a page that is complete without them: the choice of theme and of the interface's language,
// copying of references, links to paragraphs. Knows nothing of articles. Keys in the browser's storage begin with the
// archive's id, because browsers share storage among all pages opened as files.
(function () {
  "use strict";

  var root = document.documentElement;
  var own = { language: root.lang, direction: root.dir };
  var themes = ["auto", "light", "dark"];
  var narrow = window.matchMedia("(max-width: 61.99em)");

  function recall(key) {
    try {
      return localStorage.getItem(root.dataset.archive + ":" + key);
    } catch (refused) {
      return null;
    }
  }

  function remember(key, value) {
    try {
      localStorage.setItem(root.dataset.archive + ":" + key, value);
    } catch (refused) {
      // Private windows refuse; the choice then lasts for the page.
    }
  }

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // MARK: Theme. At once, before the page is painted.

  function setTheme(theme) {
    if (theme === "auto") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
  }

  var theme = themes.indexOf(recall("theme")) > 0 ? recall("theme") : "auto";
  setTheme(theme);

  function labelTheme() {
    each("[data-theme-toggle]", function (button) {
      button.textContent = button.dataset[theme];
    });
  }

  function startTheme() {
    labelTheme();
    each("[data-theme-toggle]", function (button) {
      button.addEventListener("click", function () {
        theme = themes[(themes.indexOf(theme) + 1) % themes.length];
        setTheme(theme);
        remember("theme", theme);
        labelTheme();
      });
    });
  }

  // MARK: Language of the labels of shared pages. The words come from assets/strings.LANGUAGE.js, loaded when asked for,
  // which put themselves into window.hashiyaStrings[language].

  window.hashiyaStrings = window.hashiyaStrings || {};

  function digits(text, words) {
    var set = Array.from(words.digits || "0123456789");
    return text.replace(/[0-9]/g, function (digit) {
      return set[Number(digit)];
    });
  }

  function plainDigits(text) {
    return text.replace(/[٠-٩۰-۹]/g, function (digit) {
      return String(digit.charCodeAt(0) & 15);
    });
  }

  function wordsFor(element, words, language) {
    var entry = words[element.dataset.t];
    if (entry === undefined || typeof entry === "string") {
      return entry;
    }
    var count = Number(element.dataset.n);
    var form = entry[new Intl.PluralRules(language).select(count)] || entry.other;
    return form.replace("{n}", digits(element.dataset.n, words));
  }

  function swap(language, direction) {
    var words = window.hashiyaStrings[language];
    if (!words) {
      return;
    }
    each(".own", function (element) {
      // What cannot be swapped keeps saying which language it is in.
      // A run within a line keeps its own place there, so it is its content that is set apart.
      var apart = element;
      if (/^(SMALL|SPAN)$/.test(element.tagName)) {
        apart = element.querySelector("bdi.apart");
        if (!apart) {
          apart = document.createElement("bdi");
          apart.className = "apart";
          apart.append.apply(apart, element.childNodes);
          element.appendChild(apart);
        }
      }
      apart.lang = own.language;
      apart.dir = own.direction;
    });
    root.lang = language;
    root.dir = direction;
    each("[data-t]", function (element) {
      var text = wordsFor(element, words, language);
      if (text === undefined) {
        return;
      }
      element.textContent = text;
      if (element.hasAttribute("lang")) {
        element.lang = language;
        element.dir = direction;
      }
    });
    each("small[data-digits]", function (element) {
      element.textContent = digits(plainDigits(element.textContent), words);
    });
    each("[data-t-label]", function (element) {
      var label = words[element.dataset.tLabel];
      if (label) {
        element.setAttribute("aria-label", label);
      }
    });
    each("[data-theme-toggle]", function (button) {
      themes.forEach(function (name) {
        button.dataset[name] = words["theme_" + name] || button.dataset[name];
      });
    });
    each("[data-language]", function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    });
    labelTheme();
  }

  function load(language, direction) {
    if (window.hashiyaStrings[language]) {
      swap(language, direction);
      return;
    }
    var script = document.createElement("script");
    script.src = root.dataset.root + "assets/strings." + language + ".js";
    script.onload = function () {
      swap(language, direction);
    };
    document.head.appendChild(script);
  }

  function startLanguage() {
    var kept = recall("language");
    each("[data-language]", function (button) {
      var language = button.dataset.language;
      button.addEventListener("click", function () {
        remember("language", language);
        load(language, button.dataset.direction);
      });
      if (language === kept && language !== own.language) {
        load(language, button.dataset.direction);
      }
    });
  }

  // MARK: References and links to paragraphs

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    // Pages opened as files have no clipboard interface in some browsers.
    var field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  function startCitations() {
    each("[data-copy]", function (button) {
      var label = button.textContent;
      var citation = button.parentNode.querySelector("[data-citation]");
      button.hidden = false;
      button.setAttribute("aria-live", "polite");
      function say(words) {
        button.textContent = words;
        setTimeout(function () {
          button.textContent = label;
        }, 2500);
      }
      button.addEventListener("click", function () {
        copy(citation.textContent).then(
          function () {
            say(button.dataset.done);
          },
          function () {
            say(button.dataset.failed);
          }
        );
      });
    });
  }

  function startAnchors() {
    var body = document.querySelector("[data-anchor-label]");
    if (!body) {
      return;
    }
    Array.prototype.forEach.call(body.querySelectorAll("p[data-block][id], .tight[data-block][id]"), function (block) {
      var link = document.createElement("a");
      link.className = "anchor";
      link.href = "#" + block.id;
      link.textContent = "¶";
      link.setAttribute("data-ui", "");
      link.setAttribute("aria-label", body.dataset.anchorLabel);
      block.appendChild(link);
    });
  }

  // MARK: Margin. Beside the text it is open; below it, on narrow screens, only its first part is.

  function foldMargin() {
    each("details.gloss-box", function (box, index) {
      box.open = !narrow.matches || index === 0;
    });
  }

  function startMargin() {
    foldMargin();
    narrow.addEventListener("change", foldMargin);
    window.addEventListener("beforeprint", function () {
      each("details.gloss-box", function (box) {
        box.open = true;
      });
    });
    window.addEventListener("afterprint", foldMargin);
  }

  document.addEventListener("DOMContentLoaded", function () {
    each(".tools", function (tools) {
      tools.hidden = false;
    });
    startTheme();
    startLanguage();
    startCitations();
    startAnchors();
    startMargin();
  });
})();

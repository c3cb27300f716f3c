// The ground that all of the review stands on: words, digits and dates of the page's language, data that is loaded as scripts,
// elements, dialogs, keys, and the view of the page. Knows nothing of annotations and of what becomes of decisions.
(function () {
  "use strict";

  var R = (window.hashiyaReview = window.hashiyaReview || {});
  var html = document.documentElement;
  var tables = {};

  R.root = html.dataset.root || "";
  R.archive = null;
  Object.defineProperty(R, "lang", { get: () => html.lang });
  Object.defineProperty(R, "dir", { get: () => html.dir || "ltr" });

  // MARK: Words. Two tables: those of the review, and those of the site.

  /** What `assets/review-strings.LANG.js` calls. */
  R.strings = function (lang, table) {
    tables[lang] = table;
  };

  function entry(key) {
    var own = tables[R.lang];
    if (own && own[key] !== undefined) {
      return own[key];
    }
    var site = (window.hashiyaStrings || {})[R.lang];
    return site ? site[key] : undefined;
  }

  function plural(words, number) {
    var form = words[new Intl.PluralRules(R.lang).select(number)];
    return form === undefined ? words.other : form;
  }

  function shown(value) {
    return typeof value === "number" ? R.n(value) : String(value);
  }

  function template(key, vars) {
    var words = entry(key);
    if (words && typeof words === "object") {
      words = plural(words, Number((vars || {}).n));
    }
    return words === undefined ? key : words;
  }

  /** Words by their key, with `{name}` filled in from `vars`; numbers in the digits of the language. The key itself where there are none. */
  R.t = function (key, vars) {
    return template(key, vars).replace(/\{(\w+)\}/g, function (all, name) {
      return vars && vars[name] !== undefined ? shown(vars[name]) : all;
    });
  };

  /** The same as a list of texts and elements, for words that have elements put in. */
  R.phrase = function (key, vars) {
    return template(key, vars)
      .split(/(\{\w+\})/)
      .map(function (part) {
        var name = /^\{\w+\}$/.test(part) ? part.slice(1, -1) : null;
        var value = name && vars ? vars[name] : undefined;
        return value === undefined ? part : value instanceof Node ? value : shown(value);
      });
  };

  /** Whether there are words for a key. */
  R.has = function (key) {
    return entry(key) !== undefined;
  };

  /** A count with its noun: a key with plural forms, in which `{n}` is the number. */
  R.count = function (key, n, vars) {
    return R.t(key, Object.assign({}, vars, { n: n }));
  };

  /** A number in the digits of the language. */
  R.n = function (number) {
    var digits = entry("digits");
    var set = html.dataset.digits === "latin" && R.lang === "ar" ? null : digits && Array.from(digits);
    return String(number).replace(/[0-9]/g, (digit) => (set ? set[Number(digit)] : digit));
  };

  // MARK: Dates. Month names, so that nothing numeric can be turned around.

  /** Year, month and day of a day in the solar Hijri calendar; null where the browser does not know it. */
  R.solar = function (year, month, day) {
    var date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    try {
      var format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
        year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC",
      });
      var parts = {};
      format.formatToParts(date).forEach((part) => (parts[part.type] = parseInt(part.value, 10)));
      return parts.year > 0 && parts.month > 0 && parts.day > 0 ? parts : null;
    } catch (unknown) {
      return null;
    }
  };

  /** An EDTF date (year, month or day, perhaps with `~`, `?`, `%`) in words, in the calendar of the language. */
  R.date = function (edtf) {
    var match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(edtf || "");
    if (!match) {
      return edtf || "";
    }
    var numbers = match.slice(1, 4).map((part) => (part === undefined ? null : Number(part)));
    var text = inWords(numbers[0], numbers[1], numbers[2]);
    var doubt = { "~": "date_approximate", "?": "date_uncertain", "%": "date_approximate_uncertain" }[match[4]];
    return doubt ? text + " (" + R.t(doubt) + ")" : text;
  };

  function inWords(year, month, day) {
    if (month === null) {
      return R.t("date_gregorian_year", { year: year });
    }
    var solar = R.lang === "fa" && day !== null ? R.solar(year, month, day) : null;
    if (solar) {
      var values = { day: solar.day, month: R.t("month_solar_" + solar.month), year: solar.year };
      return R.t("date_solar_day", values);
    }
    var named = { day: day, month: R.t("month_gregorian_" + month), year: year };
    return R.t(day === null ? "date_gregorian_month" : "date_gregorian_day", named);
  }

  /** A moment (ISO 8601) as day and time of the clock here. */
  R.time = function (iso) {
    var at = new Date(iso);
    if (isNaN(at)) {
      return iso || "";
    }
    var two = (number) => (number < 10 ? "0" : "") + number;
    var clock = R.n(two(at.getHours()) + ":" + two(at.getMinutes()));
    return R.t("review_core_moment", { date: inWords(at.getFullYear(), at.getMonth() + 1, at.getDate()), clock: clock });
  };

  // MARK: Elements

  function append(element, children) {
    children.forEach(function (child) {
      if (Array.isArray(child)) {
        append(element, child);
      } else if (child !== null && child !== undefined && child !== false) {
        element.append(child instanceof Node ? child : String(child));
      }
    });
  }

  /** An element. Options: `class`, `text`, `title`, `lang`, `dir`, `hidden`, `attrs`, `data`, `on` (by event); children are elements or texts. */
  R.el = function (tag, options) {
    var element = document.createElement(tag);
    var given = options || {};
    if (given.class) {
      element.className = given.class;
    }
    ["title", "lang", "dir"].forEach(function (name) {
      if (given[name]) {
        element.setAttribute(name, given[name]);
      }
    });
    if (given.text !== undefined && given.text !== null) {
      element.textContent = given.text;
    }
    Object.keys(given.attrs || {}).forEach(function (name) {
      var value = given.attrs[name];
      if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? "" : value);
      }
    });
    Object.keys(given.data || {}).forEach((name) => (element.dataset[name] = given.data[name]));
    Object.keys(given.on || {}).forEach((name) => element.addEventListener(name, given.on[name]));
    element.hidden = Boolean(given.hidden);
    append(element, Array.prototype.slice.call(arguments, 2));
    return element;
  };

  /** A run set apart from the direction around it. Takes `(text, lang, dir)` or what `R.name` gives. */
  R.bdi = function (text, lang, dir) {
    return text && typeof text === "object"
      ? R.bdi(text.text, text.lang, text.dir)
      : R.el("bdi", { text: text, lang: lang, dir: dir || (lang ? R.dirOf(lang) : "auto") });
  };

  /** The direction of a language. */
  R.dirOf = function (lang) {
    return /^(fa|ar|prs|ps|ur|ckb|he|sd|ug|az-arab|ku-arab)(-|$)/i.test(lang || "") ? "rtl" : lang ? "ltr" : "auto";
  };

  /** Tells those who listen. The same words twice are said twice. */
  R.say = function (text) {
    var live = document.getElementById("review-live");
    if (live) {
      live.textContent = live.textContent === text ? text + "\u00A0" : text;
    }
  };

  R.uuid = function () {
    if (window.crypto.randomUUID) {
      return window.crypto.randomUUID();
    }
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.from(bytes, (byte) => (byte < 16 ? "0" : "") + byte.toString(16)).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  /** Positions in a text in Unicode scalars and in UTF-16: `length`, `utf16(scalar)`, `scalar(utf16)`, `slice(start, end)` in scalars. */
  R.scalars = function (text) {
    if (!/[\uD800-\uDFFF]/.test(text)) {
      var within = (place) => Math.max(0, Math.min(place, text.length));
      return { length: text.length, utf16: within, scalar: within, slice: (a, b) => text.slice(a, b) };
    }
    var starts = [];
    for (var place = 0; place < text.length; place += text.codePointAt(place) > 0xffff ? 2 : 1) {
      starts.push(place);
    }
    var length = starts.length;
    starts.push(text.length);
    var utf16 = (index) => starts[Math.max(0, Math.min(index, length))];
    return {
      length: length,
      utf16: utf16,
      scalar: function (unit) {
        var low = 0;
        var high = length;
        while (low < high) {
          var middle = (low + high + 1) >> 1;
          if (starts[middle] <= unit) {
            low = middle;
          } else {
            high = middle - 1;
          }
        }
        return low;
      },
      slice: (a, b) => text.slice(utf16(a), b === undefined ? text.length : utf16(b)),
    };
  };

  /** The folded form of a text, for comparing only. */
  R.foldText = function (text) {
    return window.hashiyaFold ? window.hashiyaFold(text) : text.toLowerCase();
  };

  R.go = function (url) {
    if (R.store && R.store.goOn) {
      R.store.goOn();
    }
    location.href = url;
  };

  // MARK: Scripts. A page opened as a file may load scripts and no other data.

  var given = {};
  var loading = {};
  var outdated = new Set();

  R.script = function (url) {
    return new Promise(function (resolve, reject) {
      var script = R.el("script", { attrs: { src: url } });
      script.async = true;
      script.onload = function () {
        script.remove();
        resolve();
      };
      script.onerror = function () {
        script.remove();
        reject(new Error(url));
      };
      document.head.append(script);
    });
  };

  /** What each file of data calls. */
  R.give = function (name, data) {
    given[name] = data;
  };

  /** The data of a name; what was loaded once is kept, unless it is wanted `fresh`. */
  R.load = function (name, options) {
    // The name may come from an address that somebody made up.
    if (name.split("/").some((part) => /^\.*$/.test(part))) {
      return Promise.reject(new Error(name));
    }
    if (loading[name] && !(options && options.fresh)) {
      return loading[name];
    }
    var fresh = Boolean(options && options.fresh) || outdated.delete(name);
    var url = R.root + "review/data/" + name.split("/").map(encodeURIComponent).join("/") + ".js";
    if (fresh && /^https?:$/.test(location.protocol)) {
      url += "?" + Date.now().toString(36);
    }
    var promise = R.script(url).then(function () {
      if (!(name in given)) {
        throw new Error(url);
      }
      var data = given[name];
      delete given[name];
      return data;
    });
    loading[name] = promise;
    promise.catch(function () {
      if (loading[name] === promise) {
        delete loading[name];
      }
    });
    return promise;
  };

  /** Forgets what was loaded (one name, or all), so that it is loaded anew when it is asked for. */
  R.unload = function (name) {
    (name ? [name] : Object.keys(loading)).forEach(function (each) {
      delete loading[each];
      outdated.add(each);
    });
  };

  /** Loads the words of a language where they are missing. */
  R.loadStrings = function (lang) {
    var wanted = [];
    if (!tables[lang]) {
      wanted.push(R.script(R.root + "assets/review-strings." + lang + ".js"));
    }
    if (!(window.hashiyaStrings || {})[lang]) {
      wanted.push(R.script(R.root + "assets/strings." + lang + ".js"));
    }
    return Promise.all(wanted);
  };
})();

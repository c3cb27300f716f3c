// How the values of an article's fields are shown, typed and checked. Knows nothing of acts.
(function (R) {
  "use strict";

  /** A value as it is read. */
  R.fieldValue = function (field, value, data) {
    if (R.fields.isEmpty(value)) {
      return R.el("span", { class: "field-none", text: R.t("review_field_none") });
    }
    switch (field.type) {
      case "date":
        return R.el("span", {}, R.date(value), " ", R.el("bdi", { class: "field-code", text: value, dir: "ltr" }));
      case "list":
        return R.el("span", {}, [].concat(value).map((each, index) => [index > 0 ? R.t("review_field_comma") : "", R.bdi(each)]));
      case "outlet":
        var outlet = outlets().find((each) => each.id === value);
        return outlet && outlet.name ? R.bdi(outlet.name, outlet.lang, outlet.dir) : R.el("bdi", { text: value, dir: "ltr" });
      case "language":
        return R.el("span", {}, language(value), " ", R.el("bdi", { class: "field-code", text: value, dir: "ltr" }));
      default:
        return /_url$/.test(field.key)
          ? R.el("bdi", { text: value, dir: "ltr" })
          : R.el("bdi", { text: value, lang: /^(title|lead)$/.test(field.key) ? data.lang : "", dir: "auto" });
    }
  };

  function outlets() {
    return ((R.archive && R.archive.outlets) || []).filter((each) => each.id !== null);
  }

  function language(tag) {
    var key = [tag, tag.split("-")[0]].map((each) => "language_" + each).find(R.has);
    return key ? R.t(key) : "";
  }

  /** A field to type in: `{element, output?, hint?, read()}`; `read` gives `{value}` or `{fault}`. */
  R.fieldInput = function (field, value, id) {
    var attrs = { id: id + "-input", autocomplete: "off" };
    switch (field.type) {
      case "date": return dateInput(value, attrs);
      case "list": return listInput(value, attrs);
      case "outlet": return outletInput(value, attrs);
      case "language": return languageInput(value, attrs);
      default: return /_url$/.test(field.key) ? addressInput(value, attrs) : textInput(field, value, attrs);
    }
  };

  function input(tag, value, attrs, dir) {
    var element = R.el(tag, { class: "review-input", dir: dir, attrs: attrs });
    element.value = value || "";
    return element;
  }

  function typed(element) {
    return element.value.replace(/[\s\u00A0]+/g, " ").trim().normalize("NFC");
  }

  function nothing() {
    return { fault: R.t("review_field_fault_empty") };
  }

  function textInput(field, value, attrs) {
    var element = input(field.key === "lead" ? "textarea" : "input", value, attrs, "auto");
    return { element: element, read: () => (typed(element) ? { value: typed(element) } : nothing()) };
  }

  function listInput(value, attrs) {
    var element = input("input", [].concat(value || []).join(R.t("review_field_comma")), attrs, "auto");
    return {
      element: element,
      hint: R.t("review_field_hint_list"),
      read: function () {
        var all = typed(element).split(/[,،]/).map((each) => each.trim()).filter(Boolean);
        return all.length > 0 ? { value: Array.from(new Set(all)) } : nothing();
      },
    };
  }

  function addressInput(value, attrs) {
    var element = input("input", value, Object.assign({ inputmode: "url", spellcheck: "false" }, attrs), "ltr");
    return {
      element: element,
      read: function () {
        var text = element.value.trim();
        // No blanks, quotes or marks that turn a line around.
        var isAddress = /^https?:\/\/[^/?#\s]+/i.test(text) && !/[\s"'<>\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(text);
        return isAddress ? { value: text } : { fault: R.t("review_field_fault_address") };
      },
    };
  }

  function languageInput(value, attrs) {
    var list = R.el(
      "datalist", { attrs: { id: attrs.id + "-list" } },
      ["fa", "ar", "en", "prs", "ps", "ckb", "ur"].map((tag) => R.el("option", { text: language(tag), attrs: { value: tag } }))
    );
    var element = input("input", value, Object.assign({ list: list.id, spellcheck: "false", autocapitalize: "none" }, attrs), "ltr");
    return {
      element: element,
      output: list,
      hint: R.t("review_field_hint_language"),
      read: function () {
        var tag = element.value.trim();
        return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? { value: tag } : { fault: R.t("review_field_fault_language") };
      },
    };
  }

  function outletInput(value, attrs) {
    var all = outlets();
    var element = R.el(
      "select", { class: "review-input", attrs: attrs }, R.el("option", { text: R.t("review_field_choose"), attrs: { value: "" } }),
      all.map((each) => R.el("option", { text: each.name || each.id, lang: each.lang, dir: each.dir, attrs: { value: each.id } }))
    );
    element.value = all.some((each) => each.id === value) ? value : "";
    return {
      element: element,
      hint: R.t("review_field_hint_outlet"),
      read: () => (element.value ? { value: element.value } : { fault: R.t("review_field_fault_outlet") }),
    };
  }

  // MARK: Dates

  function dateInput(value, attrs) {
    var element = input("input", value, Object.assign({ spellcheck: "false" }, attrs), "auto");
    var output = R.el("output", { class: "field-reading", attrs: { for: attrs.id } });
    function reading() {
      // What is stored is Gregorian, whatever calendar its year might be of.
      return element.value === value ? { edtf: value } : R.readDate(element.value);
    }
    element.addEventListener("input", function () {
      var read = reading();
      output.textContent = read.edtf ? R.t("review_field_read_as", { date: R.date(read.edtf), edtf: "\u2066" + read.edtf + "\u2069" }) : "";
    });
    return {
      element: element,
      output: output,
      hint: R.t("review_field_hint_date"),
      read: function () {
        var read = reading();
        return read.edtf ? { value: read.edtf } : { fault: read.fault };
      },
    };
  }

  function pad(number, size) {
    return String(number).padStart(size, "0");
  }

  function daysIn(year, month) {
    return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  }

  /** The Gregorian day of a solar Hijri one, as the browser's calendar has it: the day that it shows as that one. */
  function fromSolar(year, month, day) {
    // The year begins about 20 March; months before the seventh have 31 days.
    var guess = Date.UTC(year + 621, 2, 20) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) * 86400000 + (day - 1) * 86400000;
    for (var shift = -3; shift <= 3; shift += 1) {
      var date = new Date(guess + shift * 86400000);
      var solar = R.solar(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (solar && solar.year === year && solar.month === month && solar.day === day) {
        return date.toISOString().slice(0, 10);
      }
    }
    return null;
  }

  /**
   * A date that somebody typed, as EDTF: year, year and month, or a day, with `~`, `?` or `%`; in any digits; a day of the solar Hijri
   * calendar too (1402/06/28). Where the editor of dates is there, it also reads words. Gives `{edtf}` or `{fault}`.
   */
  R.readDate = function (text) {
    if (R.editor && R.editor.readDate) {
      var read = R.editor.readDate(text);
      return read.edtf ? read : { fault: R.t("review_edit_fault_date_" + read.fault) };
    }
    var plain = text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[\u200e\u200f\u2066-\u2069]/g, "");
    var match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?([~?%]?)$/.exec(plain);
    var fault = { fault: R.t(plain ? "review_field_fault_date" : "review_field_fault_empty") };
    if (!match) {
      return fault;
    }
    var parts = match.slice(1, 4).filter((part) => part !== undefined).map(Number);
    if (parts[1] === 0 || parts[1] > 12 || parts[2] === 0) {
      return fault;
    }
    // Nothing of these archives is from before 1700; solar years are in the 1200s to 1500s.
    if (parts[0] < 1700) {
      var day = parts.length === 3 ? fromSolar(parts[0], parts[1], parts[2]) : null;
      return day ? { edtf: day + match[4] } : fault;
    }
    if (parts[2] > daysIn(parts[0], parts[1])) {
      return fault;
    }
    return { edtf: parts.map((part, index) => pad(part, index === 0 ? 4 : 2)).join("-") + match[4] };
  };
})(window.hashiyaReview);

// Reads a date that a reviewer types: EDTF, figures in any order of digits and calendar, or the words of a text. Gives EDTF in
// the Gregorian calendar, as everything stored is; months and years of other calendars become the one with most of their days.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  // MARK: Calendars, by day numbers since 1970-01-01

  function floor(value, divisor) {
    return Math.floor(value / divisor);
  }

  function gregorianLength(year, month) {
    var leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].indexOf(month) >= 0 ? 30 : 31;
  }

  /** The 33-year rule: agrees with the calendar of Iran for 1178–1633. */
  function solarDay(year, month, day) {
    var isLeap = ((((25 * (year % 33) + 11) % 33) + 33) % 33) < 8;
    if (day > (month < 7 ? 31 : month < 12 || isLeap ? 30 : 29)) {
      return null;
    }
    var before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return -492268 + 365 * (year - 1) + floor(8 * year + 21, 33) + before + day - 1;
  }

  /** The tabular calendar: printed dates may be a day or two off. */
  function lunarDay(year, month, day) {
    return day > 30 ? null : -492148 + 354 * (year - 1) + floor(11 * year + 3, 30) + floor(month * 59 - 58, 2) + day - 1;
  }

  function pad(number, size) {
    return String(number).padStart(size, "0");
  }

  function fromDayNumber(number) {
    var date = new Date(number * 86400000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }

  /** Parts in a calendar as parts of the Gregorian one, with whether that is only near it; null where there is no such day. */
  function gregorian(calendar, year, month, day) {
    if (month !== undefined && (month < 1 || month > 12)) {
      return null;
    }
    if (calendar === "gregorian") {
      return day !== undefined && (day < 1 || day > gregorianLength(year, month))
        ? null
        : { year: year, month: month, day: day, near: false };
    }
    if (day !== undefined && day < 1) {
      return null;
    }
    var number = (calendar === "solar" ? solarDay : lunarDay)(year, month || 6, day || 16);
    if (number === null) {
      return null;
    }
    var found = fromDayNumber(number);
    return {
      year: found.year,
      month: month === undefined ? undefined : found.month,
      day: day === undefined ? undefined : found.day,
      near: day === undefined || calendar === "lunar",
    };
  }

  // MARK: Names of months and calendars

  var months = {
    solar: [
      "فروردین حمل farvardin", "اردیبهشت ثور ordibehesht", "خرداد جوزا khordad", "تیر سرطان tir",
      "مرداد امرداد اسد mordad", "شهریور سنبله shahrivar", "مهر میزان mehr", "آبان عقرب aban", "آذر قوس azar",
      "دی جدی dey", "بهمن دلو bahman", "اسفند حوت esfand",
    ],
    gregorian: [
      "ژانویه جنوری يناير كانون_الثاني جانفي january jan", "فوریه فبروری فبراير شباط فيفري february feb",
      "مارس مارچ آذار march mar", "آوریل اوریل اپریل آپریل أبريل إبريل نيسان أفريل april apr",
      "مه می مايو أيار ماي may", "ژوئن ژوان جون يونيو يونيه حزيران جوان june jun",
      "ژوئیه ژوییه جولای يوليو يوليه تموز جويلية يوليوز july jul", "اوت آگوست اگوست اگست آگست أغسطس آب أوت غشت august aug",
      "سپتامبر سپتمبر سبتمبر أيلول شتنبر september sep sept", "اکتبر اکتوبر أكتوبر تشرين_الأول october oct",
      "نوامبر نومبر نوفمبر تشرين_الثاني نونبر november nov", "دسامبر دسمبر ديسمبر كانون_الأول دجنبر december dec",
    ],
    lunar: [
      "محرم محرم_الحرام muharram", "صفر safar", "ربیع‌الاول ربيع_الأول", "ربیع‌الثانی ربيع_الآخر ربيع_الثاني",
      "جمادی‌الاول جمادی‌الاولی جمادى_الأولى", "جمادی‌الثانی جمادى_الآخرة جمادى_الثانية", "رجب rajab", "شعبان shaban",
      "رمضان ramadan", "شوال shawwal", "ذی‌قعده ذی‌القعده ذو_القعدة ذي_القعدة", "ذی‌حجه ذی‌الحجه ذو_الحجة ذي_الحجة",
    ],
  };
  var eras = {
    solar: "ش ه_ش هش شمسی خورشیدی هجری_شمسی هجری_خورشیدی sh shamsi",
    lunar: "ق ه_ق هق ه هـ قمری هجری_قمری هجرية للهجرة ah",
    gregorian: "م میلادی ميلادية للميلاد ce ad",
  };
  var nearWords = "حدود حدودا تقریبا تقريبا نحو حوالی حوالي circa ca about";
  var weekdays =
    "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة saturday sunday monday " +
    "tuesday wednesday thursday friday sat sun mon tue wed thu fri";
  var ordinals =
    "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم";
  var idleWords = "سال سنة عام ماه شهر روز يوم در فی في ساعت of the";

  /** Words by their folded form, blanks and joiners left out. */
  var known = null;

  function squeeze(text) {
    return R.foldText(text.replace(/[\s_\u200C\u200D]+/g, ""));
  }

  function learn() {
    known = {};
    function add(list, meaning) {
      list.split(" ").forEach(function (each) {
        var key = squeeze(each);
        if (key && !known[key]) {
          known[key] = meaning;
        }
      });
    }
    Object.keys(months).forEach(function (calendar) {
      months[calendar].forEach(function (names, index) {
        add(names, { month: index + 1, calendar: calendar });
        if (calendar === "solar") {
          names.split(" ").forEach(function (name) {
            add(name + "ماه", { month: index + 1, calendar: calendar });
          });
        }
      });
    });
    Object.keys(eras).forEach(function (calendar) {
      add(eras[calendar], { era: calendar });
    });
    add(nearWords, { near: true });
    add(idleWords, { idle: true });
    add(weekdays, { idle: true });
    // بیست و یکم, joined or apart.
    ordinals.split(" ").forEach(function (word, index) {
      add(word, { number: index + 1, digits: 2 });
      if (index < 9) {
        add("بیست_و_" + word, { number: index + 21, digits: 2 });
      }
    });
    add("اول", { number: 1, digits: 2 });
    add("هیجدهم", { number: 18, digits: 2 });
    add("سی‌ام", { number: 30, digits: 2 });
    add("سی_و_یکم", { number: 31, digits: 2 });
  }

  // MARK: Reading

  /** Years from 1178 to 1500 are taken for solar ones unless something else is said; nothing else is guessed. */
  function guessCalendar(year) {
    return year >= 1178 && year <= 1500 ? "solar" : "gregorian";
  }

  function fault(name) {
    return { fault: name };
  }

  /** Numbers and known words of a text, in order; null where there is another word. */
  function tokens(text) {
    var found = [];
    var parts = text.match(/[0-9]+|[\p{L}\p{M}\u0640\u200C\u200D_]+/gu) || [];
    for (var index = 0; index < parts.length; index += 1) {
      if (/^[0-9]/.test(parts[index])) {
        found.push({ number: Number(parts[index]), digits: parts[index].length });
        continue;
      }
      // Names of two or three words first: كانون الثاني.
      var meaning = null;
      for (var size = Math.min(3, parts.length - index); size > 0 && !meaning; size -= 1) {
        meaning = known[squeeze(parts.slice(index, index + size).join(""))];
        if (meaning) {
          index += size - 1;
        }
      }
      if (!meaning) {
        return null;
      }
      found.push(meaning);
    }
    return found;
  }

  function compose(calendar, year, month, day, approximate, uncertain) {
    var date = gregorian(calendar, year, month, day);
    if (!date) {
      return fault("no_such_day");
    }
    if (date.year < 0 || date.year > 9999) {
      return fault("year");
    }
    var near = approximate || date.near;
    var text = pad(date.year, 4);
    text += date.month === undefined ? "" : "-" + pad(date.month, 2);
    text += date.day === undefined ? "" : "-" + pad(date.day, 2);
    return {
      edtf: text + (near && uncertain ? "%" : near ? "~" : uncertain ? "?" : ""),
      calendar: calendar,
      converted: calendar !== "gregorian",
    };
  }

  /** `{edtf, calendar, converted}`, or `{fault}`: the end of a string's key. */
  R.editor.readDate = function (typed) {
    if (!known) {
      learn();
    }
    var text = typed.trim().normalize("NFC").replace(/[٠-٩۰-۹]/g, function (digit) {
      return String(digit.charCodeAt(0) & 15);
    });
    if (!text) {
      return fault("empty");
    }
    // The time of day and what stands in brackets behind a month say nothing more.
    text = text.replace(/[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/g, " ").replace(/\([^)]*\)/g, " ");
    var doubt = /[~?؟%٪]\s*$/.exec(text);
    var uncertain = Boolean(doubt && doubt[0].trim() !== "~");
    var approximate = Boolean(doubt && !/[?؟]/.test(doubt[0]));
    if (/[0-9]\s*(\.\.|–|—)\s*[0-9]/.test(text) || /[0-9]{4}\s*\/\s*[0-9]{4}/.test(text)) {
      return fault("interval");
    }
    var read = tokens(text);
    if (!read) {
      return fault("words");
    }
    var numbers = [];
    var month;
    var calendar;
    read.forEach(function (token) {
      if (token.number !== undefined) {
        numbers.push(token);
      } else if (token.month) {
        // A second name of the same month (مارس/آذار) says nothing new.
        month = month || token.month;
        calendar = calendar || token.calendar;
      } else if (token.era) {
        calendar = token.era === "lunar" && calendar ? calendar : token.era;
      } else if (token.near) {
        approximate = true;
      }
    });
    var isYear = function (token) {
      return token.digits >= 3;
    };
    var years = numbers.filter(isYear);
    if (years.length !== 1 || numbers.length > (month ? 2 : 3)) {
      return fault(years.length === 0 ? "year" : "words");
    }
    var year = years[0].number;
    var rest = numbers.filter(function (token) {
      return !isYear(token);
    });
    var day = month ? rest[0] && rest[0].number : undefined;
    if (!month && rest.length > 0) {
      // Year first: month, day. Year last: day, month, as both languages print it.
      var yearFirst = isYear(numbers[0]);
      month = (yearFirst || rest.length === 1 ? rest[0] : rest[1]).number;
      day = rest.length === 1 ? undefined : (yearFirst ? rest[1] : rest[0]).number;
    }
    return compose(calendar || guessCalendar(year), year, month, day, approximate, uncertain);
  };
})(window.hashiyaReview);

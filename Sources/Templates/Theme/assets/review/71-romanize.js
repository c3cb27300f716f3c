// Writes a name of Arabic script in a–z, for the id of a new entity: letter by letter, with an `a` where a word would begin
// with two consonants, as the program does for candidates (Romanization.swift). To be read and typed, not turned back.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var shared = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ى": "a", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch",
    "ح": "h", "خ": "kh", "د": "d", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ئ": "i",
    "ؤ": "u", "ڤ": "v",
  };
  var persian = Object.assign({}, shared, { "ث": "s", "ذ": "z", "ض": "z" });
  var arabic = Object.assign({}, shared, { "ث": "th", "ذ": "dh", "ض": "d" });
  var vowelLetters = "ویيهةۀ";

  function digit(letter) {
    var code = letter.charCodeAt(0);
    return /[0-9٠-٩۰-۹]/.test(letter) ? String(code & 15) : null;
  }

  function isPlain(letter) {
    return /^[A-Za-z]$/.test(letter);
  }

  function write(letters, table, isArabic) {
    var out = "";
    // Whether what was written last is a vowel.
    var afterVowel = true;
    letters.forEach(function (letter, index) {
      var isFirst = index === 0;
      var isLast = index === letters.length - 1;
      var next = letters[index + 1];
      var isConsonant;
      if (digit(letter) !== null || isPlain(letter)) {
        out += digit(letter) || letter.toLowerCase();
        afterVowel = true;
      } else if (letter === "و") {
        isConsonant = isFirst || afterVowel || next === "ا";
        out += isConsonant ? (isArabic ? "w" : "v") : "u";
        afterVowel = !isConsonant;
      } else if (letter === "ی" || letter === "ي") {
        isConsonant = isFirst || (afterVowel && !isLast) || next === "ا";
        out += isConsonant ? "y" : "i";
        afterVowel = !isConsonant;
      } else if (letter === "ه" || letter === "ة" || letter === "ۀ") {
        if (isLast && !isFirst && !afterVowel && (letter !== "ه" || !isArabic)) {
          out += isArabic ? "a" : "eh";
        } else {
          out += index === 1 && !afterVowel ? "ah" : "h";
        }
        afterVowel = false;
      } else {
        var written = table[letter];
        var isVowel = written === "a" || written === "i";
        out += (index === 1 && !isVowel && !afterVowel ? "a" : "") + written;
        afterVowel = isVowel;
      }
    });
    return out;
  }

  function romanizeWord(text, table, isArabic) {
    var letters = Array.from(text).filter(function (letter) {
      return table[letter] || vowelLetters.indexOf(letter) >= 0 || isPlain(letter) || digit(letter) !== null;
    });
    // The article stands apart, as in al-hariri.
    if (isArabic && letters.length > 3 && letters[0] === "ا" && letters[1] === "ل") {
      return "al-" + write(letters.slice(2), table, true);
    }
    return write(letters, table, isArabic);
  }

  /** Words of a–z and 0–9 joined by hyphens; empty where nothing of the text can be written so. */
  R.editor.romanize = function (text, lang) {
    var isArabic = /^ar\b/.test(lang || "");
    // Latin letters lose their accents; those of Arabic script are read as they are composed.
    var plain = text.normalize("NFC").replace(/[\u00C0-\u024F]/g, function (letter) {
      return letter.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
    });
    return plain
      .split(/[\s\u200C_\p{Pd}]+/u)
      .map(function (part) {
        return romanizeWord(part, isArabic ? arabic : persian, isArabic);
      })
      .filter(Boolean)
      .join("-")
      .slice(0, 80)
      .replace(/-+$/, "");
  };

  /** What keeps a text from being an id, as the end of a string's key; null where it may be one. */
  R.editor.idFault = function (id) {
    if (!id) {
      return "empty";
    }
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
      return "letters";
    }
    if (id.length > 128) {
      return "long";
    }
    // Names that Windows keeps for devices.
    return /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/.test(id) ? "reserved" : null;
  };

  /** An id made of a name that is not among the taken ones (lower case). */
  R.editor.freeID = function (text, lang, isTaken) {
    var base = R.editor.romanize(text, lang);
    if (R.editor.idFault(base)) {
      base = base && !R.editor.idFault("name-" + base) ? "name-" + base : "name";
    }
    var id = base;
    for (var number = 2; isTaken(id); number += 1) {
      id = base + "-" + number;
    }
    return id;
  };
})(window.hashiyaReview);

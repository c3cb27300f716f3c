// Where words begin and end in a block's text, for what is shown of a mark and for what is selected. Knows nothing of marks.
// All positions are Unicode scalars. What is a word is as in the site's own pages (`WordEdges`).
(function (R) {
  "use strict";

  var letter = /[\p{L}\p{M}\p{N}]/u;
  // At the borders of what a hand selects; marks of quotation and full stops may be meant.
  var loose = /[\s\u200C\u200D،,؛;:]/;

  function isJoiner(scalar) {
    return scalar === "\u200C" || scalar === "\u200D";
  }

  /** The words of a text: `widen(range)`, `trim(range)`, `next(place)`, `previous(place)`, `at(place)`. */
  R.words = function (text) {
    var scalars = Array.from(text);

    function isWord(index) {
      return index >= 0 && index < scalars.length && letter.test(scalars[index]);
    }

    /** Joiners belong to a word where letters go on behind them. */
    function startFrom(place) {
      if (!isWord(place)) {
        return place;
      }
      var start = place;
      for (var reached = place - 1; reached >= 0; reached -= 1) {
        if (isWord(reached)) {
          start = reached;
        } else if (!isJoiner(scalars[reached])) {
          break;
        }
      }
      return start;
    }

    function endFrom(place) {
      if (!isWord(place - 1)) {
        return place;
      }
      var end = place;
      for (var reached = place; reached < scalars.length; reached += 1) {
        if (isWord(reached)) {
          end = reached + 1;
        } else if (!isJoiner(scalars[reached])) {
          break;
        }
      }
      return end;
    }

    /** A place after or before which a word ends or begins; the border of the text where there is none. */
    function next(place) {
      var reached = place;
      while (reached < scalars.length && !isWord(reached)) {
        reached += 1;
      }
      return reached < scalars.length ? endFrom(reached + 1) : scalars.length;
    }

    function previous(place) {
      var reached = place;
      while (reached > 0 && !isWord(reached - 1)) {
        reached -= 1;
      }
      return reached > 0 ? startFrom(reached - 1) : 0;
    }

    return {
      length: scalars.length,
      next: next,
      previous: previous,
      /** The smallest stretch of whole words around one. */
      widen: function (range) {
        return { start: startFrom(range.start), end: endFrom(range.end) };
      },
      /** Without the blanks and commas at its borders; null where nothing else is in it. */
      trim: function (range) {
        var start = range.start;
        var end = range.end;
        while (start < end && loose.test(scalars[start])) {
          start += 1;
        }
        while (end > start && loose.test(scalars[end - 1])) {
          end -= 1;
        }
        return start < end ? { start: start, end: end } : null;
      },
      /** The word at a place, or the sign that stands there. */
      at: function (place) {
        var isInside = isWord(place) || (isJoiner(scalars[place]) && isWord(place + 1));
        return isInside
          ? { start: startFrom(isWord(place) ? place : place + 1), end: endFrom(isWord(place) ? place + 1 : place + 2) }
          : { start: place, end: Math.min(place + 1, scalars.length) };
      },
    };
  };
})(window.hashiyaReview);

// Where a stretch of a block may begin and end: at grapheme clusters, and word by word. Knows nothing of marks or acts.
// All positions are Unicode scalars.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var joiner = /[\u200C\u200D]/;
  var word = /[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_\u200C\u200D]*[\p{L}\p{M}\p{N}_])?/gu;

  /** Clusters of a text as strings; without the browser's help, marks join what stands before them. */
  function segments(text) {
    if (typeof Intl.Segmenter === "function") {
      return Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text), function (each) {
        return each.segment;
      });
    }
    return text.match(/\r\n|[^](?:[\p{M}\u200C\u200D])*/gu) || [];
  }

  /** The places between clusters, 0 and the end too. ZWNJ and ZWJ are clusters of their own: a name may end before them. */
  function edges(text) {
    var found = [0];
    var at = 0;
    function add(place) {
      if (place > found[found.length - 1]) {
        found.push(place);
      }
    }
    segments(text).forEach(function (segment) {
      Array.from(segment).forEach(function (scalar) {
        if (joiner.test(scalar)) {
          add(at);
          add(at + 1);
        }
        at += 1;
      });
      add(at);
    });
    return found;
  }

  /** Starts and ends of words; what is neither letter nor digit belongs to none. */
  function words(text) {
    var scalars = R.scalars(text);
    var starts = [];
    var ends = [];
    for (var match of text.matchAll(word)) {
      starts.push(scalars.scalar(match.index));
      ends.push(scalars.scalar(match.index + match[0].length));
    }
    return { starts: starts, ends: ends };
  }

  /** The next of ascending places before or after one; null where there is none. */
  function next(places, place, later) {
    var found = null;
    for (var index = 0; index < places.length; index += 1) {
      if (later && places[index] > place) {
        return places[index];
      }
      if (!later && places[index] < place) {
        found = places[index];
      }
    }
    return found;
  }

  /** Bounds in a block's text: `move("start"|"end", "word"|"letter", later, range)` gives a new range, or null at the border. */
  R.editor.bounds = function (text) {
    var letters = edges(text);
    var whole = words(text);
    return {
      move: function (edge, unit, later, range) {
        var places = unit === "letter" ? letters : edge === "start" ? whole.starts : whole.ends;
        var place = next(places, range[edge], later);
        if (place === null) {
          return null;
        }
        var moved = { start: range.start, end: range.end };
        moved[edge] = place;
        return moved.start < moved.end ? moved : null;
      },
      /** The smallest range of whole clusters around a range. */
      snap: function (range) {
        var start = letters.indexOf(range.start) >= 0 ? range.start : next(letters, range.start, false);
        var end = letters.indexOf(range.end) >= 0 ? range.end : next(letters, range.end, true);
        return { start: start || 0, end: end === null ? letters[letters.length - 1] : end };
      },
    };
  };
})(window.hashiyaReview);

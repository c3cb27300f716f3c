// Which annotation of an article comes next, and which ask something of the reviewer. Knows nothing of the page.
(function (R) {
  "use strict";

  R.order = function (doc, filter) {
    /** Notes ask nothing, and who was unsure has looked. What has lost its place has to go or to find another. */
    function isUndecided(annotation) {
      if (annotation.block === null) {
        return annotation.status !== "rejected";
      }
      var isOwnDoubt = annotation.status === "unsure" &&
        annotation.opinions.some((opinion) => opinion.by === R.store.reviewer && opinion.verb === "unsure");
      return annotation.kind !== "note" && !doc.decided(annotation) && !isOwnDoubt;
    }

    /** Where an annotation stands; of one that is gone, beside what follows it. */
    function indexOf(list, from, step) {
      var at = list.findIndex((each) => each.id === from.id);
      if (at >= 0) {
        return at;
      }
      var after = list.findIndex(function (each) {
        var isBehind = from.block !== null && (each.block > from.block || (each.block === from.block && each.start >= from.start));
        return each.block === null || isBehind;
      });
      after = after < 0 ? list.length : after;
      return step > 0 ? after - 1 : after;
    }

    /** The next in one direction (1 or -1) for which something holds, in reading order; past the end from the other end. */
    function seek(from, step, holds) {
      var list = doc.annotations;
      var at = from ? indexOf(list, from, step) : step > 0 ? -1 : list.length;
      for (var count = 0; count < list.length; count += 1) {
        at = (at + step + list.length) % list.length;
        if (holds(list[at]) && !(from && list[at].id === from.id)) {
          return list[at];
        }
      }
      return from && !from.gone && holds(from) ? from : null;
    }

    return {
      isUndecided: isUndecided,
      isOpen: (annotation) => filter.passes(annotation) && isUndecided(annotation),
      seek: seek,
    };
  };
})(window.hashiyaReview);

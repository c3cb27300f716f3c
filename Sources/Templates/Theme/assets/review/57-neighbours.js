// The articles before and after one in the queue that have something to do. Knows nothing of what is in them.
(function (R) {
  "use strict";

  var moved = 1;
  var orphan = 2;

  /** How many annotations of a row of the queue nobody has settled. */
  function open(row) {
    var count = 0;
    for (var index = 0; index + 5 < row.a.length; index += 6) {
      var status = R.archive.statuses[row.a[index + 1]];
      var kind = R.archive.kinds[row.a[index]];
      var flags = row.a[index + 5];
      var isOpen = status === "suggested" || status === "disputed" || ((flags & (moved | orphan)) !== 0 && status !== "rejected");
      count += kind !== "note" && isOpen ? 1 : 0;
    }
    return count;
  }

  /** Goes through the parts of the queue from one that holds the article, in one direction, until something is found. */
  function seek(part, index, step) {
    var shards = R.archive.shards;
    if (part < 1 || part > shards) {
      return Promise.resolve(null);
    }
    return R.load("queue-" + part).then(function (data) {
      var at = index === null ? (step > 0 ? 0 : data.articles.length - 1) : index + step;
      for (; at >= 0 && at < data.articles.length; at += step) {
        if (open(data.articles[at]) > 0) {
          return data.articles[at];
        }
      }
      return seek(part + step, null, step);
    });
  }

  function find(id, part) {
    if (part > R.archive.shards) {
      return Promise.resolve(null);
    }
    return R.load("queue-" + part).then(function (data) {
      var index = data.articles.findIndex((row) => row.id === id);
      return index >= 0 ? { part: part, index: index } : find(id, part + 1);
    });
  }

  /** `{previous, next}`, rows of the queue, null where there is none. */
  R.neighbours = function (id) {
    return find(id, 1).then(function (place) {
      if (!place) {
        return { previous: null, next: null };
      }
      return Promise.all([seek(place.part, place.index, -1), seek(place.part, place.index, 1)])
        .then((found) => ({ previous: found[0], next: found[1] }));
    });
  };
})(window.hashiyaReview);

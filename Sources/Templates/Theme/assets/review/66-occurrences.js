// Occurrences of a name or of a rule in all articles: their rows, and the form in which each is printed. Knows nothing of how they
// are shown, nor of decisions.
(function (R) {
  "use strict";

  var joinedBefore = /[\p{L}\p{M}\p{N}_\u0640\u200C\u200D]+$/u;
  var joinedAfter = /^[\p{L}\p{M}\p{N}_\u0640\u200C\u200D]+/u;

  /** The length of a context; where it has it, a word at its far end may be cut. */
  var context = 32;
  var cutBefore = /^[\p{L}\p{M}\p{N}_\u0640\u200C\u200D]+(?=[^\p{L}\p{M}\p{N}_\u0640\u200C\u200D])/u;
  var cutAfter = /([^\p{L}\p{M}\p{N}_\u0640\u200C\u200D])[\p{L}\p{M}\p{N}_\u0640\u200C\u200D]+$/u;

  // MARK: Loading

  /** Rows of several sources, each occurrence once; progress is told as (loaded, of all). */
  function load(names, progress) {
    var articles = {};
    var rows = [];
    var known = new Set();

    function take(data) {
      Object.assign(articles, data.articles);
      data.rows.forEach(function (row) {
        var key = row && row.article + " " + row.id;
        if (row && !known.has(key)) {
          known.add(key);
          rows.push(complete(row, key));
        }
      });
    }

    return names
      .reduce(function (before, name) {
        return before.then(function () {
          return loadParts(name, take, progress || function () {}, rows);
        });
      }, Promise.resolve())
      .then(function () {
        return { articles: articles, rows: rows };
      });
  }

  /** Rules come in parts, with their number in the first; one after another, so that the page stays alive. */
  function loadParts(name, take, progress, rows) {
    var isParted = name.indexOf("rule/") === 0;
    function part(number, pages) {
      return R.load(isParted ? name + "-" + number : name).then(function (data) {
        take(data);
        progress(rows.length, data.total);
        var last = data.pages || pages || 1;
        return isParted && number < last ? part(number + 1, last) : null;
      });
    }
    return part(1, 0);
  }

  function complete(row, key) {
    // Contexts may go beyond the paragraph; what is shown does not.
    var before = row.prefix.slice(row.prefix.lastIndexOf("\n") + 1);
    var end = row.suffix.indexOf("\n");
    var after = end < 0 ? row.suffix : row.suffix.slice(0, end);
    if (before.length >= context) {
      before = before.replace(cutBefore, "");
    }
    if (after.length >= context) {
      after = after.replace(cutAfter, "$1");
    }
    var head = before.match(joinedBefore);
    var tail = after.match(joinedAfter);
    return {
      key: key,
      data: row,
      before: before,
      after: after,
      head: head && row.kind !== "quotation" ? head[0] : "",
      tail: tail && row.kind !== "quotation" ? tail[0] : "",
      status: row.status,
      moved: row.moved,
      claim: row.claim,
    };
  }

  // MARK: Forms

  /** All that is joined to the words, as printed. */
  function form(row) {
    return row.head + row.data.quote + row.tail;
  }

  function candidates(row) {
    return row.claim.entities || [];
  }

  /**
   * Rows by the form as printed; those of a quotation by who speaks. Each group has its `kind`: "bare", "variant" (the same
   * folded, spelled otherwise), "attached", "several" (of several candidates), "speaker" or "rare". Those of one word stand
   * together, the most frequent first.
   */
  function groups(rows, articles) {
    var byKey = new Map();
    rows.forEach(function (row) {
      var isSaid = row.data.kind === "quotation";
      var isSeveral = candidates(row).length > 1;
      var isAttached = Boolean(row.head || row.tail);
      var words = isSaid ? speakers(row) : form(row);
      var key = [row.data.kind, isSeveral ? "several" : "", row.head, isSaid ? words : row.data.quote, row.tail].join("\u0000");
      var group = byKey.get(key);
      if (!group) {
        group = {
          key: key,
          kind: isSaid ? "speaker" : isSeveral ? "several" : isAttached ? "attached" : "bare",
          words: words,
          lang: articles[row.data.article].lang,
          base: isSaid ? key : row.data.kind + R.foldText(row.data.quote),
          rows: [],
        };
        byKey.set(key, group);
      }
      group.rows.push(row);
    });
    return inOrder(Array.from(byKey.values()));
  }

  function speakers(row) {
    return (row.claim.speakers || [])
      .map(function (speaker) {
        return speaker.entity ? R.name(speaker.entity).text : speaker.words;
      })
      .join(R.t("review_group_and"));
  }

  function inOrder(all) {
    var total = new Map();
    var plain = new Map();
    all.forEach(function (group) {
      total.set(group.base, (total.get(group.base) || 0) + group.rows.length);
      var first = plain.get(group.base);
      if (group.kind === "bare" && (!first || first.rows.length < group.rows.length)) {
        plain.set(group.base, group);
      }
    });
    all.forEach(function (group) {
      if (group.kind === "bare" && plain.get(group.base) !== group) {
        group.kind = "variant";
      }
    });
    var rank = { bare: 0, speaker: 0, variant: 1, attached: 2, several: 3 };
    all.sort(function (one, other) {
      return (
        total.get(other.base) - total.get(one.base) ||
        (one.base < other.base ? -1 : one.base > other.base ? 1 : 0) ||
        rank[one.kind] - rank[other.kind] ||
        other.rows.length - one.rows.length
      );
    });
    return all.length > 200 ? withRare(all) : all;
  }

  /** Where there are very many forms, those that occur once or twice stand together at the end. */
  function withRare(all) {
    var rare = { key: "rare", kind: "rare", words: "", base: "", rows: [] };
    var often = all.filter(function (group) {
      if (group.rows.length > 2) {
        return true;
      }
      group.rows.forEach(function (row) {
        rare.rows.push(row);
      });
      return false;
    });
    return rare.rows.length > 0 ? often.concat(rare) : often;
  }

  R.occurrences = { load: load, form: form, groups: groups, candidates: candidates };
})(window.hashiyaReview);

// Occurrences of a name or of a rule in all articles: their rows, the form in which each is printed, what became of each with
// the acts that are not in the data yet, and acts about them. Knows nothing of how they are shown.
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

  // MARK: What became of them

  /** Acts that are not in the data, by article: the store looks through all that it has each time it is asked. */
  function Fresh() {
    this.read();
  }

  Fresh.prototype.read = function () {
    this.byArticle = new Map();
    R.store.articles().forEach(function (article) {
      this.byArticle.set(article, R.store.own(article));
    }, this);
  };

  Fresh.prototype.hear = function (acts) {
    acts.forEach(function (each) {
      var list = this.of(each.article);
      var isKnown = list.some((act) => act.id === each.act.id);
      if (each.article && !isKnown) {
        this.byArticle.set(each.article, list.concat(each.act).sort(byTime));
      }
    }, this);
  };

  /** In the order in which they count, each once. */
  Fresh.prototype.of = function (article) {
    return this.byArticle.get(article) || [];
  };

  function byTime(one, other) {
    return one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;
  }

  /** What is not taken back; a taking back can itself be taken back. */
  function standing(acts) {
    var takers = new Map();
    acts.forEach(function (act) {
      if (act.act === "retract") {
        takers.set(act.target.act, (takers.get(act.target.act) || []).concat(act));
      }
    });
    function stands(act) {
      return !(takers.get(act.id) || []).some(function (taker) {
        return taker.by === act.by && stands(taker);
      });
    }
    return acts.filter(function (act) {
      return act.act !== "retract" && act.act !== "note" && stands(act);
    });
  }

  function concerns(act, row) {
    var target = act.target;
    var data = row.data;
    var kind = act.body && (act.body.was || act.body.kind);
    return (
      target.block === data.anchor && target.start === data.start && target.end === data.end && (!kind || kind === data.kind)
    );
  }

  /** The ids of what an act says, to see whether two people say the same. */
  function said(act) {
    var body = act.body || {};
    return [act.act === "edit" ? "accept" : act.act, body.kind, body.entity, body.edtf, (body.speakers || []).join(" ")].join(" ");
  }

  /**
   * Where the data has no opinion on a row, what the acts come to; else null: that needs the article.
   */
  function outcome(row, acts) {
    if (row.data.status !== "suggested") {
      return null;
    }
    var latest = new Map();
    var settled = null;
    acts.forEach(function (act) {
      if (act.act === "adjudicate") {
        settled = act;
      } else {
        latest.set(act.by, act);
      }
    });
    if (settled) {
      return status((settled.body || {}).value || "accept");
    }
    var firm = Array.from(latest.values()).filter(function (act) {
      return act.act !== "unsure";
    });
    if (firm.length === 0) {
      return latest.size > 0 ? "unsure" : row.data.status;
    }
    var differ = firm.some(function (act) {
      return said(act) !== said(firm[0]);
    });
    return differ ? "disputed" : status(firm[0].act);
  }

  function status(verb) {
    return { accept: "accepted", add: "accepted", edit: "accepted", reject: "rejected", unsure: "unsure" }[verb] || "suggested";
  }

  /**
   * Sets the status of the rows of one article. Returns those that changed; where the data holds opinions on them, the
   * article is read for it, and `later` gets those that change then.
   */
  function settle(rows, fresh, later) {
    var article = rows[0].data.article;
    var acts = fresh.of(article);
    var live = standing(acts);
    var changed = [];
    var unclear = [];
    rows.forEach(function (row) {
      var own = live.filter(function (act) {
        return concerns(act, row);
      });
      var now = outcome(row, own);
      if (now === null) {
        now = own.length > 0 ? status(own[own.length - 1].act) : row.data.status;
        if (acts.length > 0) {
          unclear.push(row);
        }
      }
      var last = own[own.length - 1];
      row.acts = own;
      row.changedTo = last && last.act === "edit" ? last.body : null;
      // Who decides on words that were found elsewhere has looked at them.
      var moved = row.data.moved && own.length === 0;
      if (now !== row.status || moved !== row.moved) {
        row.status = now;
        row.moved = moved;
        changed.push(row);
      }
    });
    if (unclear.length > 0) {
      exactly(unclear, article, acts, later);
    }
    return changed;
  }

  function exactly(rows, article, acts, later) {
    R.load("articles/" + article).then(function (data) {
      var doc = R.document(data, acts);
      var changed = rows.filter(function (row) {
        var annotation = doc.byID(row.data.id);
        if (!annotation || (annotation.status === row.status && annotation.moved === row.moved)) {
          return false;
        }
        row.status = annotation.status;
        row.moved = annotation.moved;
        return true;
      });
      if (changed.length > 0) {
        later(changed);
      }
    }, function () {});
  }

  /** The same for rows of many articles. */
  function settleAll(rows, fresh, later) {
    var byArticle = new Map();
    rows.forEach(function (row) {
      var list = byArticle.get(row.data.article);
      if (list) {
        list.push(row);
      } else {
        byArticle.set(row.data.article, [row]);
      }
    });
    var changed = [];
    byArticle.forEach(function (list) {
      settle(list, fresh, later).forEach((row) => changed.push(row));
    });
    return changed;
  }

  /** Whether a status leaves something to decide. So does any, where the words were found elsewhere than they were. */
  R.isOpenStatus = function (status) {
    return status !== "accepted" && status !== "rejected";
  };

  function isUndecided(row) {
    return row.moved || R.isOpenStatus(row.status);
  }

  /** Whether nobody has looked at it, so that a batch may decide on it: the rest needs a look of its own. */
  function isNew(row) {
    return row.status === "suggested" && !row.moved;
  }

  /** How many of an article's own data are guesses still, with the acts that are not in the data. */
  function unconfirmed(article, acts) {
    var settled = new Set();
    standing(acts).forEach(function (act) {
      if (act.act === "set" && act.target.field) {
        settled.add(act.target.field);
      }
    });
    return article.fields.filter(function (field) {
      return field.unconfirmed && !settled.has(field.key);
    }).length;
  }

  // MARK: Acts

  function ids(list) {
    return (list || [])
      .map(function (each) {
        return each.entity;
      })
      .filter(Boolean);
  }

  function target(row, sha) {
    var data = row.data;
    return {
      block: data.anchor,
      start: data.start,
      end: data.end,
      quote: data.quote,
      prefix: data.prefix,
      suffix: data.suffix,
      text_sha256: sha,
    };
  }

  /** What is said of a row: its claim; of several candidates the one that is meant. Null where it is not known which. */
  function body(row, entity) {
    var claim = row.claim;
    var kind = row.data.kind;
    if (kind === "name") {
      var meant = entity || (claim.entities.length === 1 ? claim.entities[0] : null);
      return meant ? { kind: kind, entity: meant } : null;
    }
    var result = { kind: kind };
    if (kind === "quotation") {
      var speakers = ids(claim.speakers);
      var relay = ids(claim.relay);
      if (speakers.length > 0) {
        result.speakers = speakers;
      }
      if (relay.length > 0) {
        result.relay = relay;
      }
    } else if (kind === "date" && claim.edtf) {
      result.edtf = claim.edtf;
    }
    return result;
  }

  /** An act ("accept", "reject", "unsure") on a row, to be submitted; null where it needs a candidate. */
  function decide(row, verb, articles, options) {
    var sha = articles[row.data.article].sha;
    var entity = options.entity;
    var place = target(row, sha);
    if (verb === "unsure") {
      return { article: row.data.article, act: R.act("unsure", place, { kind: row.data.kind }, options.batch) };
    }
    var says = body(row, entity);
    if (!says && verb === "reject") {
      says = { kind: row.data.kind };
    }
    if (!says) {
      return null;
    }
    // The machine means another: to accept this one is to change it.
    if (verb === "accept" && entity && row.data.kind === "name" && candidates(row).indexOf(entity) < 0) {
      says.was = "name";
      says.place = place;
      return { article: row.data.article, act: R.act("edit", place, says, options.batch) };
    }
    if (options.value) {
      says.value = options.value;
    }
    return { article: row.data.article, act: R.act(verb, place, says, options.batch) };
  }

  /** Asks who decides, if that is not known yet, then makes the acts and hands them on. Gives them; none where nobody was named. */
  function submit(make) {
    return Promise.resolve(R.store.ask()).then(function (name) {
      var acts = name ? make().filter(Boolean) : [];
      return acts.length > 0
        ? R.store.submit(acts).then(function () {
            return acts;
          })
        : acts;
    });
  }

  R.occurrences = {
    submit: submit,
    load: load,
    form: form,
    groups: groups,
    candidates: candidates,
    Fresh: Fresh,
    settle: settleAll,
    isUndecided: isUndecided,
    isNew: isNew,
    unconfirmed: unconfirmed,
    standing: standing,
    decide: decide,
  };
})(window.hashiyaReview);

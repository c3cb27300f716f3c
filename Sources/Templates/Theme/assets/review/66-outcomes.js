// What became of occurrences with the acts that are not in the data yet, and acts about them. Knows nothing of how they are shown.
(function (R) {
  "use strict";

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
    if (verb === "accept" && entity && row.data.kind === "name" && R.occurrences.candidates(row).indexOf(entity) < 0) {
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

  Object.assign(R.occurrences, {
    submit: submit,
    Fresh: Fresh,
    settle: settleAll,
    isUndecided: isUndecided,
    isNew: isNew,
    unconfirmed: unconfirmed,
    decide: decide,
  });
})(window.hashiyaReview);

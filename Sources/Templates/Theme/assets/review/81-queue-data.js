// What the queue knows: every article and every annotation as numbers in typed arrays, so that 220,000 annotations are sifted
// within a frame or two. Knows nothing of pages.
(function (R) {
  "use strict";

  var flag = { moved: 1, orphan: 2, disputed: 4 };

  function Queue(archive, entities) {
    this.archive = archive;
    this.entities = entities;
    this.position = new Map();
    entities.forEach(function (entity, index) {
      this.position.set(entity.id, index);
      (entity.formerly || []).forEach(function (id) {
        this.position.set(id, index);
      }, this);
    }, this);
    this.open = Uint8Array.from(archive.statuses.map(R.isOpenStatus), Number);
    this.rejected = archive.statuses.indexOf("rejected");
    this.articles = [];
    this.numberOf = new Map();
    this.count = 0;
    this.many = new Map();
    this.by = new Map();
    this.size(Math.max(1024, archive.articles * 24));
  }

  /** Room for so many annotations. */
  Queue.prototype.size = function (room) {
    var old = this;
    function grown(name, Type) {
      var array = new Type(room);
      if (old[name]) {
        array.set(old[name]);
      }
      old[name] = array;
    }
    grown("kind", Uint8Array);
    grown("status", Uint8Array);
    grown("confidence", Uint8Array);
    grown("rule", Int16Array);
    grown("entity", Int32Array);
    grown("flags", Uint8Array);
    this.room = room;
  };

  /** Takes in one part of the data. */
  Queue.prototype.add = function (articles) {
    articles.forEach(function (article) {
      var codes = article.a;
      var first = this.count;
      var total = codes.length / 6;
      if (first + total > this.room) {
        this.size(Math.max(this.room * 2, first + total));
      }
      for (var at = 0, index = first; at < codes.length; at += 6, index += 1) {
        this.kind[index] = codes[at];
        this.status[index] = codes[at + 1];
        this.confidence[index] = codes[at + 2];
        this.rule[index] = codes[at + 3];
        this.entity[index] = codes[at + 4];
        this.flags[index] = codes[at + 5];
      }
      this.count = first + total;
      this.keep(this.many, article.many, first);
      this.keep(this.by, article.by, first);
      this.numberOf.set(article.id, this.articles.length);
      this.articles.push({
        id: article.id,
        title: article.title,
        lang: article.lang,
        dir: article.dir,
        outlet: article.outlet,
        date: article.date,
        status: article.status,
        unconfirmed: article.unconfirmed,
        first: first,
        last: first + total,
      });
    }, this);
  };

  Queue.prototype.keep = function (map, lists, first) {
    Object.keys(lists || {}).forEach(function (index) {
      map.set(first + Number(index), lists[index]);
    });
  };

  // MARK: What became of them since

  /** Lays what an article came to over its numbers: `{status, moved}`, or null for what went, in the order of the data. */
  Queue.prototype.settle = function (id, views, unconfirmed) {
    var article = this.articles[this.numberOf.get(id)];
    if (!article) {
      return;
    }
    article.unconfirmed = unconfirmed;
    for (var index = article.first; index < article.last; index += 1) {
      var view = views[index - article.first];
      // What went, because something else settled it, leaves nothing to do.
      var status = this.archive.statuses.indexOf(view ? view.status : "rejected");
      if (status >= 0) {
        this.status[index] = status;
        this.flags[index] =
          (this.flags[index] & flag.orphan) |
          (view && view.status === "disputed" ? flag.disputed : 0) |
          (view && view.moved ? flag.moved : 0);
      }
    }
  };

  /** Whether nobody has decided on an annotation, or it has to be looked at again. */
  Queue.prototype.isUndecided = function (index) {
    return this.open[this.status[index]] === 1 || (this.flags[index] & flag.moved) !== 0;
  };

  /** Whether there is something to do: also where the words of what people stand by are lost. */
  Queue.prototype.isToDo = function (index) {
    return this.isUndecided(index) || ((this.flags[index] & flag.orphan) !== 0 && this.status[index] !== this.rejected);
  };

  // MARK: Sifting

  function ones(length) {
    return new Uint8Array(length).fill(1);
  }

  /** Which codes are wanted: a table with 1 for those that are. */
  function table(length, wanted) {
    var result = new Uint8Array(length);
    if (wanted >= 0) {
      result[wanted] = 1;
    }
    return result;
  }

  /** Whether the entity of an annotation is among those wanted, or with `every`, whether all are. */
  Queue.prototype.isAbout = function (index, wanted, every) {
    var entity = this.entity[index];
    if (entity >= 0) {
      return wanted[entity] === 1;
    }
    if (entity === -1) {
      return false;
    }
    function isWanted(each) {
      return wanted[each] === 1;
    }
    var list = this.many.get(index) || [];
    return every ? list.every(isWanted) : list.some(isWanted);
  };

  /** Positions of entities as a table; null where there are none. */
  Queue.prototype.tableOf = function (ids) {
    var result = new Uint8Array(this.entities.length);
    var any = false;
    ids.forEach(function (id) {
      var position = this.position.get(id);
      if (position !== undefined) {
        result[position] = 1;
        any = true;
      }
    }, this);
    return any ? result : null;
  };

  /**
   * Sifts. `filter`: `kind`, `status` ("todo", a status, or "all"), `confidence`, `rule`, `entity` (id), `outlet` (number, or
   * null), `by` (number or null), `disputed`, `moved`, `orphan` (any of those wanted), `unconfirmed`;
   * `muted`: ids. Gives the numbers of the articles,
   * how many annotations match in each, and how many in all.
   */
  Queue.prototype.sift = function (filter, muted) {
    var archive = this.archive;
    var kinds = filter.kind ? table(256, archive.kinds.indexOf(filter.kind)) : ones(256);
    var isToDo = filter.status === "todo";
    var statuses =
      isToDo || filter.status === "all"
        ? ones(archive.statuses.length)
        : table(archive.statuses.length, archive.statuses.indexOf(filter.status));
    var confidences = filter.confidence ? table(256, archive.confidences.indexOf(filter.confidence)) : ones(256);
    var rule = filter.rule ? archive.rules.indexOf(filter.rule) : -1;
    var flags = (filter.moved ? flag.moved : 0) | (filter.orphan ? flag.orphan : 0) | (filter.disputed ? flag.disputed : 0);
    var about = filter.entity ? this.tableOf([filter.entity]) || new Uint8Array(this.entities.length) : null;
    var silent = muted.length > 0 ? this.tableOf(muted) : null;
    // Data of the article itself is something to do, unless annotations of some sort are looked for.
    var isPlain =
      isToDo && !filter.kind && !filter.confidence && !filter.rule && !filter.entity && filter.by === null && flags === 0;
    var articles = [];
    var matching = [];
    var total = 0;
    for (var number = 0; number < this.articles.length; number += 1) {
      var article = this.articles[number];
      if ((filter.outlet !== null && article.outlet !== filter.outlet) || (filter.unconfirmed && article.unconfirmed === 0)) {
        continue;
      }
      var found = 0;
      for (var index = article.first; index < article.last; index += 1) {
        if (
          statuses[this.status[index]] === 0 ||
          (isToDo && !this.isToDo(index)) ||
          kinds[this.kind[index]] === 0 ||
          confidences[this.confidence[index]] === 0 ||
          (filter.rule && this.rule[index] !== rule) ||
          (flags !== 0 && (this.flags[index] & flags) === 0) ||
          (about !== null && !this.isAbout(index, about, false)) ||
          (filter.by !== null && (this.by.get(index) || []).indexOf(filter.by) < 0) ||
          (silent !== null && this.isUndecided(index) && this.isAbout(index, silent, true))
        ) {
          continue;
        }
        found += 1;
      }
      if (found > 0 || (isPlain && article.unconfirmed > 0)) {
        articles.push(number);
        matching.push(found);
        total += found;
      }
    }
    return { articles: articles, matching: matching, total: total };
  };

  // MARK: Counting

  /** By kind, how many of an article's annotations are decided, and how many there are. */
  Queue.prototype.progress = function (number) {
    var article = this.articles[number];
    return this.counted(article.first, article.last);
  };

  Queue.prototype.counted = function (first, last) {
    var result = this.archive.kinds.map(function () {
      return { done: 0, total: 0 };
    });
    for (var index = first; index < last; index += 1) {
      var each = result[this.kind[index]];
      each.total += 1;
      each.done += this.isUndecided(index) ? 0 : 1;
    }
    return result;
  };

  /** Undecided suggestions by entity and by rule: `[{id, count}]`, the most first. */
  Queue.prototype.mostUndecided = function () {
    var byEntity = new Int32Array(this.entities.length);
    var byRule = new Int32Array(this.archive.rules.length);
    var ofRule = new Int32Array(this.archive.rules.length);
    for (var index = 0; index < this.count; index += 1) {
      var rule = this.rule[index];
      if (rule >= 0) {
        ofRule[rule] += 1;
      }
      if (!this.isUndecided(index)) {
        continue;
      }
      if (rule >= 0) {
        byRule[rule] += 1;
      }
      if (this.entity[index] >= 0) {
        byEntity[this.entity[index]] += 1;
      } else if (this.entity[index] === -2) {
        (this.many.get(index) || []).forEach(function (each) {
          byEntity[each] += 1;
        });
      }
    }
    var entities = [];
    this.entities.forEach(function (entity, number) {
      if (byEntity[number] > 0) {
        entities.push({ id: entity.id, count: byEntity[number] });
      }
    });
    function most(one, other) {
      return other.count - one.count;
    }
    var rules = this.archive.rules.map(function (name, number) {
      return { id: name, count: byRule[number], total: ofRule[number] };
    });
    return { entities: entities.sort(most), rules: rules.sort(most) };
  };

  R.Queue = Queue;
})(window.hashiyaReview);

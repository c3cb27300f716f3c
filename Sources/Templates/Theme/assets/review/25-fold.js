// An article under review: its annotations as the data has them, and what acts make of them since, with the same outcome as the builder
// has for acts on today's text. Knows nothing of the page.
(function (R) {
  "use strict";

  var rank = { quotation: 0, name: 1, date: 2, note: 3 };

  /** `extraActs`: acts that the data may not hold yet. */
  R.document = function (data, extraActs) {
    return new Document(data, extraActs || []);
  };

  function Document(data, extraActs) {
    var self = this;
    if (R.store && R.store.open) {
      R.store.open(data.id, data.sha);
    }
    self.data = data;
    /** Acts that the data does not hold. */
    self.acts = [];
    /** Those of them that were made on another version of the text, and have no effect here. */
    self.stale = [];
    self.annotations = [];
    self.targets = new R.folding.Targets(data);
    self.views = new Map();
    self.all = [];
    self.known = new Set();
    self.located = new Map();
    self.kept = new Map();
    self.holders = new Map();
    self.byGivenID = new Map(data.annotations.map((each) => [each.id, each]));
    data.annotations.forEach(function (annotation) {
      annotation.history.forEach((id) => self.holders.set(id, (self.holders.get(id) || []).concat(annotation)));
    });
    (data.acts || []).forEach((act) => self.add(act));
    self.inData = new Set(self.known);
    R.folding.byTime(self.all);
    self.groups = new R.folding.Groups(null, self.suggestions(), (act, part) => self.locate(act, part));
    self.assign();
    extraActs.forEach((act) => self.insert(act));
    self.fold();
  }

  var Doc = Document.prototype;

  // MARK: Acts and suggestions

  /** A reviewer's own acts are known by their ids, also where the data does not name people. */
  function owned(act) {
    var by = R.store && R.store.byOf ? R.store.byOf(act.id) : null;
    return by && by !== act.by ? Object.assign({}, act, { by: by }) : act;
  }

  Doc.add = function (act) {
    if (!act.target || this.known.has(act.id)) {
      return false;
    }
    this.known.add(act.id);
    this.all.push(owned(act));
    return true;
  };

  Doc.insert = function (act) {
    if (!this.add(act)) {
      return false;
    }
    var own = this.all.pop();
    var at = this.all.length;
    while (at > 0 && R.folding.precedes(own, this.all[at - 1])) {
      at -= 1;
    }
    this.all.splice(at, 0, own);
    this.acts.push(own);
    if (own.target.quote !== undefined && !this.locate(own, "target")) {
      this.stale.push(own);
    }
    return true;
  };

  /** Where what an act points at is in today's text: `{state, place, target}`; null where that cannot be told here. */
  Doc.locate = function (act, part) {
    var key = act.id + part;
    if (!this.located.has(key)) {
      this.located.set(key, this.find(act, part === "place" ? act.body.place : act.target));
    }
    return this.located.get(key);
  };

  Doc.find = function (act, target) {
    var isToday = target.text_sha256 === this.data.sha;
    var block = typeof target.block === "number" ? (isToday ? target.block : undefined) : this.targets.blockOf.get(target.block);
    var isThere = block !== undefined && this.targets.has(block, target.start, target.end, target.quote);
    if (isThere && isToday) {
      return { state: "kept", place: { block: block, start: target.start, end: target.end }, target: target };
    }
    // The builder has looked for it already.
    var holders = this.holders.get(act.id);
    if (holders) {
      var holder = holders.find((each) => each.block !== null);
      return holder
        ? { state: holder.moved ? "moved" : "kept", place: { block: holder.block, start: holder.start, end: holder.end }, target: target }
        : { state: "orphan", place: null, target: target };
    }
    // An anchor is made of the words of its block.
    return isThere && !this.inDataHas(act.id)
      ? { state: "kept", place: { block: block, start: target.start, end: target.end }, target: target }
      : null;
  };

  Doc.inDataHas = function (id) {
    return Boolean(this.inData) && this.inData.has(id);
  };

  /** What the machine says, where it says it: a person may have moved the annotation since, or settled it with other bounds. */
  Doc.suggestions = function () {
    var self = this;
    var make = function (place, suggestion, owner) {
      var at = { block: place.block, start: place.start, end: place.end };
      return { place: at, kind: R.folding.kindOf(suggestion.claim), claim: suggestion.claim, data: suggestion, owner: owner };
    };
    var shown = self.data.annotations.filter((annotation) => annotation.suggestion && annotation.block !== null);
    return shown
      .map((each) => make(each.suggestion.place || (self.data.suggestions ? each : self.former(each)), each.suggestion, each))
      .concat((self.data.suggestions || []).map((each) => make(each, each, null)));
  };

  /** The place from which an edit moved an annotation; its own where none did. */
  Doc.former = function (annotation) {
    var self = this;
    var found = annotation;
    self.all.filter((act) => act.body && act.body.place && annotation.history.indexOf(act.id) >= 0).forEach(function (act) {
      var moved = self.locate(act, "place");
      var from = act.target.quote === undefined ? null : self.locate(act, "target");
      var isHere = moved && moved.place && R.folding.placeKey(moved.place) === R.folding.placeKey(annotation);
      if (annotation.status === "accepted" && isHere && from && from.place) {
        found = from.place;
      }
    });
    return found;
  };

  // MARK: Folding

  /** Lays all acts over the suggestions; gives the annotations that are not as they were. */
  Doc.fold = function () {
    var self = this;
    var groups = self.groups;
    groups.read(R.folding.history(self.all));
    var used = new Set(self.loose.map((raw) => raw.owner));
    var before = self.kept;
    self.kept = new Map();
    self.made = new Map();
    groups.merged().forEach(function (group) {
      self.made.set(group, self.raws(group, used, before));
    });
    return self.show(self.results());
  };

  Doc.results = function () {
    return withoutSettled(this.loose.concat(...this.made.values()));
  };

  /** Lays the latest act of all over them, where it concerns one annotation alone; null where all has to be folded. */
  Doc.foldLatest = function (act) {
    var group = this.groups.addLatest(act);
    if (!group) {
      return null;
    }
    var used = new Set(this.loose.map((raw) => raw.owner));
    this.made.forEach((raws, each) => each !== group && raws.forEach((raw) => used.add(raw.owner)));
    this.made.set(group, this.raws(group, used, this.kept));
    return this.show(this.results());
  };

  /** The annotations of a group, with their ids; those that it had before where it is as it was. */
  Doc.raws = function (group, used, before) {
    var ids = this.groups.ids(group);
    var key = keyOf(group, ids);
    var made = before.get(key) || this.evaluate(group, ids);
    this.kept.set(key, made);
    made.forEach((raw) => (raw.owner = this.nameOf(raw, group, ids, used)));
    return made;
  };

  Doc.evaluate = function (group, ids) {
    var self = this;
    var given = self.given.get(keyOf(group, ids));
    // What the data leaves out because something settles it comes back when that goes.
    if (given && (ids.length > 0 || self.groups.suggestions[group.suggestions[0]].owner)) {
      return given.map((annotation) => self.asInData(annotation));
    }
    return self.groups.annotations(group).map(function (raw) {
      raw.history = ids;
      return raw;
    });
  };

  function keyOf(group, ids) {
    return group.suggestions.join() + "/" + group.acts.length + "/" + ids.join();
  }

  /**
   * Finds out which annotations of the data belong to which group of its acts: as long as a group is as the builder saw it, what comes
   * of it is as the builder has it.
   */
  Doc.assign = function () {
    var self = this;
    var groups = self.groups;
    var keyOfAct = new Map();
    var keyOfOwner = new Map();
    groups.read(R.folding.history(self.all));
    self.given = new Map();
    groups.merged().forEach(function (group) {
      var ids = groups.ids(group);
      var key = keyOf(group, ids);
      self.given.set(key, []);
      ids.forEach((id) => keyOfAct.set(id, key));
      group.suggestions.forEach((number) => keyOfOwner.set(groups.suggestions[number].owner, key));
    });
    self.loose = self.data.annotations.filter(function (annotation) {
      var known = annotation.history.find((id) => keyOfAct.has(id));
      var key = known === undefined ? keyOfOwner.get(annotation) : keyOfAct.get(known);
      if (key !== undefined) {
        self.given.get(key).push(annotation);
      }
      return key === undefined;
    });
    self.loose = self.loose.map((annotation) => Object.assign(self.asInData(annotation), { owner: annotation.id }));
  };

  Doc.asInData = function (annotation) {
    var place = annotation.block === null ? null : { block: annotation.block, start: annotation.start, end: annotation.end };
    return {
      place: place, kind: annotation.kind, claim: annotation.claim, status: annotation.status,
      suggestion: annotation.suggestion && { data: annotation.suggestion }, quote: annotation.quote, moved: annotation.moved,
      opinions: annotation.opinions.map((opinion) => Object.assign({}, opinion, { by: owned({ id: opinion.act, by: opinion.by }).by })),
      history: annotation.history, key: R.folding.claimKey(annotation.kind, annotation.claim), origin: annotation,
    };
  };

  /** The annotations of the data that a group may be. */
  function candidates(doc, group, ids) {
    var found = group.suggestions.map((number) => doc.groups.suggestions[number].owner).filter(Boolean);
    ids.forEach(function (id) {
      (doc.holders.get(id) || []).forEach(function (annotation) {
        if (found.indexOf(annotation) < 0) {
          found.push(annotation);
        }
      });
    });
    return found;
  }

  /** The id of an annotation: that of the data where it is there already. */
  Doc.nameOf = function (raw, group, ids, used) {
    var free = raw.origin ? [] : candidates(this, group, ids).filter((each) => !used.has(each.id));
    var found = raw.origin || free.find((each) => (each.block === null) === (raw.place === null)) || (raw.place && free[0]);
    var id = found ? found.id : "a-" + (ids[0] || "s" + group.suggestions[0]);
    while (used.has(id)) {
      id += "-";
    }
    used.add(id);
    return id;
  };

  /** What a person stands by settles what the machine says of the same with other bounds. */
  function withoutSettled(results) {
    var settled = new Map();
    results.forEach(function (raw) {
      if (raw.status === "accepted" && raw.place && (raw.kind === "name" || raw.kind === "date")) {
        var key = raw.place.block + " " + raw.key;
        settled.set(key, (settled.get(key) || []).concat(raw.place));
      }
    });
    if (settled.size === 0) {
      return results;
    }
    return results.filter(function (raw) {
      var places = raw.place && raw.opinions.length === 0 ? settled.get(raw.place.block + " " + raw.key) : null;
      return !places || !places.some((place) => place.start < raw.place.end && raw.place.start < place.end);
    });
  }

  /** Writes the results into the annotations that views hold. */
  Doc.show = function (results) {
    var self = this;
    var changed = [];
    var present = new Set();
    results.forEach(function (raw) {
      present.add(raw.owner);
      var view = self.views.get(raw.owner);
      if (!view) {
        view = { id: raw.owner, raw: null, gone: true };
        self.views.set(raw.owner, view);
      }
      if (view.raw !== raw || view.gone) {
        self.write(view, raw);
        changed.push(view);
      }
    });
    self.views.forEach(function (view) {
      if (!view.gone && !present.has(view.id)) {
        view.gone = true;
        changed.push(view);
      }
    });
    if (changed.length > 0) {
      self.annotations = Array.from(self.views.values()).filter((view) => !view.gone).sort(before);
    }
    return changed;
  };

  Doc.write = function (view, raw) {
    var place = raw.place;
    view.raw = raw;
    view.gone = false;
    view.kind = raw.kind;
    view.block = place ? place.block : null;
    view.start = place ? place.start : undefined;
    view.end = place ? place.end : undefined;
    view.quote = place ? this.targets.quote(place) : raw.quote;
    view.claim = raw.claim;
    view.status = raw.status;
    view.moved = Boolean(raw.moved);
    view.suggestion = raw.suggestion ? raw.suggestion.data : null;
    view.opinions = raw.opinions;
    view.history = raw.history || [];
  };

  /** By place, of those that begin together the longer first, then by kind; orphans last. */
  function before(one, other) {
    if (one.block === null || other.block === null) {
      return (one.block === null) - (other.block === null);
    }
    return one.block - other.block || one.start - other.start || other.end - one.end || rank[one.kind] - rank[other.kind];
  }

  // MARK: What views ask

  /** An annotation by its id; null where it is not there, or not any more. */
  Doc.byID = function (id) {
    var view = this.views.get(id);
    return view && !view.gone ? view : null;
  };

  /** Lays one act, or several, over it. Gives the annotations that changed, came or went; those that went have `gone`. */
  Doc.apply = function (acts) {
    var fresh = (Array.isArray(acts) ? acts : [acts]).filter((act) => this.insert(act));
    if (fresh.length === 0) {
      return [];
    }
    var last = this.all[this.all.length - 1];
    return (fresh.length === 1 && last.id === fresh[0].id && this.foldLatest(last)) || this.fold();
  };

  /** Takes acts out again that were refused. */
  Doc.withdraw = function (ids) {
    var gone = new Set([].concat(ids));
    var stays = (act) => !gone.has(act.id) || this.inData.has(act.id);
    ["all", "acts", "stale"].forEach((list) => (this[list] = this[list].filter(stays)));
    this.known = new Set(this.all.map((act) => act.id));
    return this.fold();
  };

  /** What an act on an annotation points at; null for an orphan. */
  Doc.target = function (annotation) {
    if (annotation.block === null || annotation.block === undefined) {
      return null;
    }
    var own = this.byGivenID.get(annotation.id);
    var isThere = own && own.block === annotation.block && own.start === annotation.start && own.end === annotation.end;
    if (!isThere || own.pre === undefined) {
      return this.targetOf(annotation.block, annotation.start, annotation.end);
    }
    var block = this.targets.blocks[own.block];
    var around = own.target || { prefix: block.slice(own.start - own.pre, own.start), suffix: block.slice(own.end, own.end + own.suf) };
    var reference = own.target ? own.target.block : this.data.blocks[own.block].anchor;
    return this.targets.make(own.block, own.start, own.end, around, reference);
  };

  Doc.targetOf = function (block, start, end) {
    return this.targets.target(block, start, end);
  };

  /** Whether nobody has to look at it any more. */
  Doc.decided = function (annotation) {
    return (annotation.status === "accepted" || annotation.status === "rejected") && !annotation.moved;
  };

  /** By kind, how many annotations there are and how many of them are decided. */
  Doc.progress = function () {
    var counts = {};
    this.annotations.forEach(function (annotation) {
      var count = counts[annotation.kind] || (counts[annotation.kind] = { done: 0, total: 0 });
      count.total += 1;
      count.done += this.decided(annotation) ? 1 : 0;
    }, this);
    return counts;
  };
})(window.hashiyaReview);

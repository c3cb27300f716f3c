// All names of the registry, folded, to be searched at each key: those of the data, and those that reviewers added since. Knows
// nothing of how results look.
(function (R) {
  "use strict";

  R.editor = R.editor || {};

  var slice = 4000;
  var shown = 40;
  // More than there can be.
  var positions = 0x1000000;
  // How well a name fits, from best to worst.
  var exact = 0;
  var prefix = 1;
  var wordPrefix = 2;
  var inside = 3;
  var allWords = 4;
  var none = 5;

  function fold(text) {
    return R.foldText(text.replace(/[\u200C\u200D_\s-]+/g, " ")).trim();
  }

  function Index() {
    this.entities = [];
    this.byID = new Map();
    this.taken = new Set();
    /** For each name: the entity's position, its place there, folded with blanks between its words, and without. */
    this.owner = [];
    this.place = [];
    this.spaced = [];
    this.joined = [];
  }

  Index.prototype.addName = function (position, place, text) {
    var spaced = fold(text);
    if (spaced) {
      this.owner.push(position);
      this.place.push(place);
      this.spaced.push(spaced);
      this.joined.push(spaced.replace(/ /g, ""));
    }
  };

  Index.prototype.add = function (entity) {
    if (this.byID.has(entity.id)) {
      return;
    }
    var position = this.entities.length;
    this.entities.push(entity);
    this.byID.set(entity.id, position);
    this.taken.add(entity.id.toLowerCase());
    (entity.formerly || []).forEach(function (id) {
      this.taken.add(id.toLowerCase());
    }, this);
    entity.names.forEach(function (name, place) {
      this.addName(position, place, name.text);
    }, this);
    // Somebody who knows the id may type it.
    this.addName(position, -1, entity.id);
  };

  /** Forgets an entity that could not be written. */
  Index.prototype.remove = function (id) {
    var position = this.byID.get(id);
    if (position !== undefined) {
      this.entities[position] = Object.assign({}, this.entities[position], { merged: true });
      this.byID.delete(id);
      this.taken.delete(id.toLowerCase());
    }
  };

  /** Lays an act of the registry over what the data says. */
  Index.prototype.apply = function (act) {
    var position = act.target && this.byID.get(act.target.entity);
    var value = act.body && act.body.value;
    if (act.act === "entity-add") {
      this.add((R.entity && R.entity(act.target.entity)) || R.editor.entityOf(act));
    } else if (position === undefined) {
      return;
    } else if (act.act === "entity-merge") {
      this.entities[position].merged = true;
    } else if (act.act === "name-add" && value) {
      var names = this.entities[position].names;
      var place = names.findIndex((name) => name.lang === value.lang && name.text === value.text);
      if (place < 0) {
        place = names.push({ lang: value.lang, text: value.text }) - 1;
      }
      this.addName(position, place, value.text);
    } else if (act.act === "set" && value && typeof value.private === "boolean") {
      this.entities[position].private = value.private;
    }
  };

  /** How well a name fits the words; `none` where it does not. */
  Index.prototype.fit = function (number, words, joined, parts) {
    var name = this.joined[number];
    var at = name.indexOf(joined);
    if (at === 0) {
      return name.length === joined.length ? exact : prefix;
    }
    var spaced = this.spaced[number];
    if (at > 0) {
      return spaced.indexOf(" " + words) >= 0 ? wordPrefix : inside;
    }
    if (parts.length < 2) {
      return none;
    }
    return parts.every((part) => spaced.indexOf(part) >= 0) ? allWords : none;
  };

  /**
   * The entities with names that fit, the best first: `[{entity, name}]`, the name being the one that fits. `near` (ids) come
   * before others that fit as well, and then those of a `type` (one, or several).
   */
  Index.prototype.search = function (query, options) {
    var words = fold(query);
    var joined = words.replace(/ /g, "");
    var parts = words.split(" ");
    var best = new Uint8Array(this.entities.length).fill(none);
    var bestName = new Int32Array(this.entities.length);
    var count = joined ? this.owner.length : 0;
    for (var number = 0; number < count; number += 1) {
      var owner = this.owner[number];
      // What is already exact cannot get better.
      if (best[owner] > exact) {
        var fits = this.fit(number, words, joined, parts);
        if (fits < best[owner]) {
          best[owner] = fits;
          bestName[owner] = number;
        }
      }
    }
    return this.ranked(best, bestName, options || {});
  };

  Index.prototype.ranked = function (best, bestName, options) {
    var self = this;
    var near = new Set(options.near || []);
    var types = [].concat(options.type || []);
    var exclude = new Set([].concat(options.exclude || []));
    var ranks = [[], [], [], [], []];
    for (var position = 0; position < best.length; position += 1) {
      var entity = this.entities[position];
      if (best[position] < none && !entity.merged && !exclude.has(entity.id)) {
        ranks[best[position]].push(position);
      }
    }
    function weight(position) {
      var entity = self.entities[position];
      return (near.has(entity.id) ? 0 : 2) + (types.length === 0 || types.indexOf(entity.type) >= 0 ? 0 : 1);
    }
    var found = [];
    var total = 0;
    ranks.forEach(function (rank) {
      total += rank.length;
      if (found.length >= shown) {
        return;
      }
      // One number to sort by: weight, length of the name, position.
      var keys = new Float64Array(rank.length);
      rank.forEach(function (position, at) {
        var length = Math.min(self.joined[bestName[position]].length, 1023);
        keys[at] = (weight(position) * 1024 + length) * positions + position;
      });
      keys.sort();
      keys.subarray(0, shown - found.length).forEach(function (key) {
        var position = key % positions;
        var entity = self.entities[position];
        var place = self.place[bestName[position]];
        found.push({ entity: entity, name: place < 0 ? null : entity.names[place] });
      });
    });
    return { found: found, total: total };
  };

  /** What is offered before anything is typed. */
  Index.prototype.nearby = function (ids, exclude) {
    var self = this;
    var left = [].concat(exclude || []);
    var found = Array.from(new Set(ids))
      .filter((id) => self.byID.has(id) && left.indexOf(id) < 0)
      .slice(0, shown)
      .map((id) => ({ entity: self.entities[self.byID.get(id)], name: null }));
    return { found: found, total: found.length };
  };

  Index.prototype.entity = function (id) {
    var position = this.byID.get(id);
    // An id that it had formerly will do.
    return position === undefined ? R.entity(id) : this.entities[position];
  };

  Index.prototype.isTaken = function (id) {
    return this.taken.has(id.toLowerCase());
  };

  /** An entity as the data has it, from the act that makes it. */
  R.editor.entityOf = function (act) {
    var value = act.body.value;
    var names = [];
    Object.keys(value.names || {}).forEach(function (lang) {
      [].concat(value.names[lang]).forEach(function (text) {
        names.push({ lang: lang, text: text.text || text });
      });
    });
    return { id: act.target.entity, type: value.type, names: names, about: null, roles: [] };
  };

  var making = null;

  /** A rest between slices, in which keys are answered. */
  function rest() {
    return new Promise(function (done) {
      setTimeout(done, 0);
    });
  }

  async function make() {
    var data = await R.load("entities");
    var index = new Index();
    for (var position = 0; position < data.entities.length; position += 1) {
      var entity = data.entities[position];
      index.add(entity);
      if (position % slice === slice - 1) {
        await rest();
      }
    }
    await R.store.ready;
    R.store.own(null).forEach((act) => index.apply(act.act && act.act.act ? act.act : act));
    R.store.on("acts", function (given) {
      given.forEach(function (each) {
        if (each.article === null) {
          index.apply(each.act);
        }
      });
    });
    return index;
  }

  /** The index, made once. */
  R.editor.index = function () {
    if (!making) {
      making = make();
      // What could not be loaded may be there the next time.
      making.catch(function () {
        making = null;
      });
    }
    return making;
  };
})(window.hashiyaReview);

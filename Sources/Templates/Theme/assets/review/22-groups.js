// Which acts and suggestions are about the same thing, as `ActGroups` of the builder has it. Knows nothing of what follows from it.
//
// A subject is a text: "p" with place and kind, "l" with the words that are lost and a kind, "n" with the id of a note's act.
(function (R) {
  "use strict";

  // An act may be about an act that is about an act, but nobody goes on like that.
  var longestChain = 32;
  var opinions = new Set(["accept", "reject", "unsure", "edit", "add", "note", "adjudicate"]);

  function placeKey(place) {
    return place.block + ":" + place.start + ":" + place.end;
  }

  function isNote(act) {
    return act.act === "note" || (act.act === "add" && Boolean(act.body) && act.body.kind === "note");
  }

  function namedKind(act) {
    return (act.body && (act.body.was || act.body.kind)) || null;
  }

  R.folding.placeKey = placeKey;
  R.folding.isNote = isNote;
  R.folding.namedKind = namedKind;

  /**
   * Sorts acts by what they are about. `locate(act, part)` gives `{state: "kept"|"moved"|"orphan", place, target}` of an act's own
   * `target`, or of the `place` to which it moves something; null where that cannot be told. `suggestions`: `{place, kind, claim}`.
   */
  function Groups(history, suggestions, locate) {
    this.history = history;
    this.suggestions = suggestions;
    this.locate = locate;
    this.kindsAt = new Map();
    this.suggestionOf = new Map();
    suggestions.forEach(function (suggestion, number) {
      var key = placeKey(suggestion.place);
      var subject = "p" + key + " " + suggestion.kind;
      if (!this.suggestionOf.has(subject)) {
        this.suggestionOf.set(subject, number);
        this.kindsAt.set(key, (this.kindsAt.get(key) || []).concat(suggestion.kind));
      }
    }, this);
  }

  Groups.prototype.read = function (history) {
    var self = this;
    self.history = history;
    self.addedAt = new Map();
    self.notesAt = new Map();
    history.acts.forEach(function (act) {
      var isMade = act.act === "add" || act.act === "note";
      var found = isMade && act.target.act === undefined ? self.locate(act, "target") : null;
      if (!found || !found.place) {
        return;
      }
      var key = placeKey(found.place);
      if (isNote(act)) {
        self.notesAt.set(key, (self.notesAt.get(key) || []).concat(act.id));
      } else if (act.act === "add" && act.body && act.body.kind) {
        self.addedAt.set(key, (self.addedAt.get(key) || new Set()).add(act.body.kind));
      }
    });
  };

  /** Where the words are that an act is about; null where it is about none. */
  Groups.prototype.target = function (act) {
    for (var step = 0; step < longestChain && act; step += 1) {
      if (act.target.act === undefined) {
        return act.target.quote === undefined ? null : this.locate(act, "target");
      }
      act = this.history.byID.get(act.target.act);
    }
    return null;
  };

  /** Where an edit puts the annotation; null where it leaves it. */
  Groups.prototype.newPlace = function (act) {
    return act.body && act.body.place ? this.locate(act, "place") : null;
  };

  Groups.prototype.suggestionAt = function (place, kind) {
    var number = this.suggestionOf.get("p" + placeKey(place) + " " + kind);
    return number === undefined ? null : this.suggestions[number];
  };

  /** What an act is about; null where it has no effect. */
  Groups.prototype.subject = function (act) {
    var about = act;
    for (var steps = 0; about.target.act !== undefined && !isNote(about); steps += 1) {
      about = this.history.byID.get(about.target.act);
      if (!about || steps >= longestChain) {
        return null;
      }
    }
    var found = this.target(about);
    if (!found) {
      return null;
    }
    if (isNote(about)) {
      return "n" + about.id;
    }
    if (!found.place) {
      var lost = found.target;
      return "l" + JSON.stringify([lost.block, lost.start, lost.end, lost.quote, lost.prefix, lost.suffix]) + " " + (namedKind(about) || "name");
    }
    var key = placeKey(found.place);
    var kinds = this.kindsAt.get(key) || [];
    var kind = namedKind(about);
    if (kind && !about.body.was && about.act === "edit" && kinds.indexOf(kind) < 0 && kinds.length === 1) {
      kind = kinds[0];
    }
    if (!kind && kinds.length === 1) {
      kind = kinds[0];
    }
    var added = this.addedAt.get(key);
    if (!kind && kinds.length === 0 && added && added.size === 1) {
      kind = added.values().next().value;
    }
    if (kind === "note") {
      var notes = this.notesAt.get(key) || [];
      return notes.length === 1 ? "n" + notes[0] : null;
    }
    return kind ? "p" + key + " " + kind : null;
  };

  /** Of each person the latest opinion, and the latest adjudication; by time. Acts are given by their numbers. */
  Groups.prototype.latest = function (numbers) {
    if (numbers.length < 2) {
      return numbers;
    }
    var latest = new Map();
    var adjudication = [];
    numbers.forEach(function (number) {
      var act = this.history.acts[number];
      if (act.act === "adjudicate") {
        adjudication = [number];
      } else {
        latest.set(act.by, number);
      }
    }, this);
    return Array.from(latest.values()).concat(adjudication).sort((one, other) => one - other);
  };

  /** What an edit makes of its subject, where that is somewhere else or something else. */
  Groups.prototype.makes = function (act, subject) {
    if ((act.act !== "edit" && act.act !== "adjudicate") || subject[0] !== "p") {
      return null;
    }
    var moved = this.newPlace(act);
    var parts = subject.slice(1).split(" ");
    var kind = (act.body && act.body.kind) || parts[1];
    var made = "p" + (moved && moved.place ? placeKey(moved.place) : parts[0]) + " " + kind;
    return made === subject ? null : made;
  };

  /**
   * Acts and suggestions by what they are about: `{suggestions, acts, past}`, numbers. Where a person's latest act on a thing is an edit
   * that puts it where there is another, the two are one.
   */
  Groups.prototype.merged = function () {
    var self = this;
    var acts = self.history.acts;
    var groups = self.suggestions.map((suggestion, number) => ({ suggestions: [number], acts: [], past: [] }));
    var groupOf = new Map(self.suggestionOf);
    var subjects = acts.map(function (act, number) {
      var subject = opinions.has(act.act) ? self.subject(act) : null;
      if (subject) {
        if (!groupOf.has(subject)) {
          groupOf.set(subject, groups.length);
          groups.push({ suggestions: [], acts: [], past: [] });
        }
        groups[groupOf.get(subject)].acts.push(number);
      }
      return subject;
    });
    var parents = groups.map((group, number) => number);
    function root(group) {
      while (parents[group] !== group) {
        parents[group] = parents[parents[group]];
        group = parents[group];
      }
      return group;
    }
    groups.forEach(function (group, position) {
      self.latest(group.acts).forEach(function (number) {
        var made = self.makes(acts[number], subjects[number]);
        if (made && groupOf.has(made)) {
          var one = root(position);
          var two = root(groupOf.get(made));
          parents[Math.max(one, two)] = Math.min(one, two);
        }
      });
    });
    groups.forEach(function (group, position) {
      var whole = groups[root(position)];
      if (whole !== group) {
        whole.isMerged = true;
        whole.suggestions = whole.suggestions.concat(group.suggestions);
        whole.acts = whole.acts.concat(group.acts);
      }
    });
    self.history.past.forEach(function (act, number) {
      var subject = self.subject(act);
      if (subject && groupOf.has(subject)) {
        groups[root(groupOf.get(subject))].past.push(number);
      }
    });
    self.groupOf = new Map(Array.from(groupOf, (each) => [each[0], groups[root(each[1])]]));
    return groups.filter(function (group, position) {
      group.acts.sort((one, other) => one - other);
      return parents[position] === position;
    });
  };

  /**
   * Takes one more act, the latest of all, where that changes nothing in how the others belong together. Gives the group that it belongs
   * to; null where all have to be sorted anew.
   */
  Groups.prototype.addLatest = function (act) {
    if (act.act !== "accept" && act.act !== "reject" && act.act !== "unsure") {
      return null;
    }
    var subject = this.subject(act);
    var group = subject ? this.groupOf.get(subject) : null;
    if (!group || group.isMerged) {
      return null;
    }
    this.history.byID.set(act.id, act);
    group.acts.push(this.history.acts.push(act) - 1);
    return group;
  };

  /** The ids of all acts of a group, by time and id. */
  Groups.prototype.ids = function (group) {
    var live = group.acts.map((number) => this.history.acts[number]);
    if (group.past.length === 0) {
      return live.map((act) => act.id);
    }
    return R.folding.byTime(live.concat(group.past.map((number) => this.history.past[number]))).map((act) => act.id);
  };

  R.folding.Groups = Groups;
})(window.hashiyaReview);

// What the acts on one thing come to, as `ActGroups+Deciding` of the builder has it. Knows nothing of how acts are sorted.
(function (R) {
  "use strict";

  var Groups = R.folding.Groups;

  /** The annotations that come of a group: one, and one more for each edit whose words are not found any more. */
  Groups.prototype.annotations = function (group) {
    var self = this;
    var suggestion = group.suggestions.length > 0 ? self.suggestions[group.suggestions[0]] : null;
    if (group.acts.length === 0) {
      return suggestion ? [bare(suggestion)] : [];
    }
    var kind = suggestion ? suggestion.kind : kindNamedIn(self, group);
    var views = self
      .latest(group.acts)
      .map((number) => self.view(self.history.acts[number], kind))
      .filter(Boolean);
    settle(views);
    var all = [];
    views.forEach(function (view) {
      if (view.lostWords !== null && view.stand === "accepts") {
        all.push(made({ place: null, kind: view.kind, claim: view.claim, status: "accepted", quote: view.lostWords, opinions: [opinion(view)] }));
      }
    });
    views = views.filter((view) => view.lostWords === null);
    if (views.length > 0) {
      var annotation = self.annotation(views, suggestion, kind);
      return annotation ? all.concat(annotation) : all;
    }
    return suggestion ? all.concat(bare(suggestion)) : all;
  };

  function made(annotation) {
    annotation.key = R.folding.claimKey(annotation.kind, annotation.claim);
    return annotation;
  }

  function bare(suggestion) {
    return made({
      place: suggestion.place, kind: suggestion.kind, claim: suggestion.claim, status: "suggested", suggestion: suggestion, opinions: [],
    });
  }

  function kindNamedIn(groups, group) {
    for (var number of group.acts) {
      var act = groups.history.acts[number];
      var kind = R.folding.isNote(act) ? "note" : R.folding.namedKind(act);
      if (kind) {
        return kind;
      }
    }
    return "name";
  }

  // MARK: One act

  /**
   * What an act says; null where it is about no words. `stand` is "accepts" (this claim, here), "unsaid" (accepts what is there),
   * "rejects" (this claim, or any), "unsure", or "open".
   */
  Groups.prototype.view = function (act, kind) {
    var found = this.target(act);
    if (!found) {
      return null;
    }
    var view = {
      act: act, stand: "open", place: null, claim: null, kind: kind, key: "", found: found, quote: found.target.quote, lostWords: null,
      isMoved: found.state === "moved",
    };
    view.kind = R.folding.isNote(act) ? "note" : (act.body && act.body.kind) || kind;
    var place = found.place;
    var moved = this.newPlace(act);
    if (moved) {
      place = moved.place;
      view.isMoved = view.isMoved || moved.state === "moved";
      if (moved.state === "orphan" && found.state !== "orphan") {
        view.lostWords = act.body.place.quote;
      }
    }
    var suggested = (place && this.suggestionAt(place, view.kind)) || (found.place && this.suggestionAt(found.place, view.kind)) || null;
    var reading = R.folding.read(act.body, view.kind, suggested && suggested.claim);
    if (reading && reading.unknown) {
      return view;
    }
    this.take(view, reading, suggested, place, moved, kind);
    if (view.claim) {
      view.key = R.folding.claimKey(view.kind, view.claim);
    }
    return view;
  };

  Groups.prototype.take = function (view, reading, suggested, place, moved, kind) {
    var act = view.act;
    var value = act.act === "adjudicate" && act.body ? act.body.value : null;
    if (act.act === "reject") {
      view.stand = "rejects";
      view.claim = reading ? reading.claim : null;
    } else if (value === "reject") {
      view.stand = "rejects";
    } else if (act.act === "unsure" || value === "unsure") {
      view.stand = "unsure";
    } else if (reading) {
      accepts(view, place, reading.claim);
    } else {
      var about = this.viewOfTarget(act, kind);
      if (about) {
        follow(view, about, place, moved);
      } else if (suggested) {
        // Where several are meant, it has to be said which.
        if (view.kind !== "name" || suggested.claim.entities.length === 1) {
          accepts(view, place, suggested.claim);
        }
      } else {
        view.stand = "unsaid";
        view.place = place;
      }
    }
  };

  function accepts(view, place, claim) {
    view.stand = "accepts";
    view.place = place;
    view.claim = claim;
  }

  /** What the act says that an act is about. */
  Groups.prototype.viewOfTarget = function (act, kind) {
    var about = act.target.act !== undefined && !R.folding.isNote(act) ? this.history.byID.get(act.target.act) : null;
    return about ? this.view(about, kind) : null;
  };

  /** To accept another's act is to stand by what it says; to adjudicate it is to let it hold, whatever it says. */
  function follow(view, about, place, moved) {
    if (about.stand === "accepts") {
      accepts(view, moved ? place : about.place, about.claim);
      view.kind = about.kind;
    } else if (about.stand === "unsaid" || view.act.act === "adjudicate") {
      view.stand = about.stand;
      view.place = about.place;
      view.claim = about.claim;
      view.kind = about.kind;
    }
  }

  /**
   * Who accepts without saying what, where the machine says nothing, accepts what all others say; or else, of a quotation, that it is
   * one.
   */
  function settle(views) {
    var said = views.filter((view) => view.stand === "accepts");
    var isOne = said.length > 0 && said.every((view) => view.key === said[0].key);
    views
      .filter((view) => view.stand === "unsaid")
      .forEach(function (view) {
        if (isOne) {
          accepts(view, view.place, said[0].claim);
          view.kind = said[0].kind;
        } else if (view.kind === "quotation") {
          accepts(view, view.place, R.folding.emptyClaim("quotation"));
        } else {
          view.stand = "open";
        }
        view.key = R.folding.claimKey(view.kind, view.claim);
      });
  }

  function opinion(view) {
    return { by: view.act.by, verb: view.act.act, act: view.act.id, at: view.act.at, claim: view.claim };
  }

  // MARK: All of them

  Groups.prototype.annotation = function (views, suggestion, kind) {
    var outcome = decision(views, suggestion);
    var held = outcome.deciding.find((view) => view.stand === "accepts") || null;
    var place;
    var says;
    if (outcome.status === "accepted" && held) {
      place = held.place;
      says = held;
    } else {
      var found = views.find((view) => view.found.place);
      place = (suggestion && suggestion.place) || (held && held.place) || (found && found.found.place) || null;
      var against = views.find((view) => view.stand === "rejects" && view.claim);
      // Somebody spoke of words here, but nothing says what they are.
      if (!suggestion && !held && !against && place && outcome.status !== "rejected" && outcome.status !== "unsure") {
        return null;
      }
      says = suggestion || held || against || { kind: kind, claim: R.folding.emptyClaim(kind) };
    }
    var here = (place && this.suggestionAt(place, says.kind)) || suggestion;
    return made({
      place: place, kind: says.kind, claim: says.claim, status: outcome.status, suggestion: here,
      quote: place ? null : (outcome.deciding[0] || views[0]).quote,
      moved: outcome.deciding.length > 0 && outcome.deciding.every((view) => view.isMoved), opinions: views.map(opinion),
    });
  };

  function samePlace(one, other) {
    return one === other || (one && other && R.folding.placeKey(one) === R.folding.placeKey(other));
  }

  /** What holds, and the acts that make it so. To be unsure contradicts nobody. */
  function decision(views, suggestion) {
    var last = views.filter((view) => view.act.act === "adjudicate").pop();
    var settled = last && { accepts: "accepted", rejects: "rejected", unsure: "unsure" }[last.stand];
    if (settled) {
      return { status: settled, deciding: [last] };
    }
    var people = views.filter((view) => view.act.act !== "adjudicate");
    var accepting = people.filter((view) => view.stand === "accepts");
    var suggested = suggestion ? R.folding.claimKey(suggestion.kind, suggestion.claim) : null;
    // To be against what nobody says any more decides nothing: today's suggestion may be another.
    var rejecting = people.filter(function (view) {
      if (view.stand !== "rejects") {
        return false;
      }
      var isSuggested = suggested === null ? accepting.length === 0 : suggested === view.key;
      return !view.claim || isSuggested || accepting.some((each) => each.key === view.key);
    });
    if (accepting.length > 0) {
      var first = accepting[0];
      var agree = accepting.every((view) => samePlace(view.place, first.place) && view.key === first.key);
      return rejecting.length === 0 && agree
        ? { status: "accepted", deciding: accepting }
        : { status: "disputed", deciding: accepting.concat(rejecting) };
    }
    if (rejecting.length > 0) {
      return { status: "rejected", deciding: rejecting };
    }
    var unsure = people.filter((view) => view.stand === "unsure");
    return unsure.length > 0 ? { status: "unsure", deciding: unsure } : { status: "suggested", deciding: [] };
  }
})(window.hashiyaReview);

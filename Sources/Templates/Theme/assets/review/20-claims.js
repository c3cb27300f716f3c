// What the body of an act claims, as `ClaimReader` of the builder reads it. Knows nothing of places and people.
(function (R) {
  "use strict";

  R.folding = R.folding || {};

  /** The id by which the registry knows an entity now; null where it knows none. */
  function known(id) {
    // A page without a registry believes what it is told.
    if (!R.entities || R.entities.size === 0) {
      return id;
    }
    var entity = R.entity(id);
    return entity ? entity.id : null;
  }

  function speakers(list) {
    return (list || []).map((each) => (each.entity ? "@" + (known(each.entity) || each.entity) : '"' + each.words)).join("\u0001");
  }

  /** A text that two claims have in common where they say the same. */
  R.folding.claimKey = function (kind, claim) {
    if (!claim) {
      return "";
    }
    switch (kind) {
      case "name":
        return "name " + (claim.entities || []).map((id) => known(id) || id).join(" ");
      case "quotation":
        return "quotation " + speakers(claim.speakers) + "\u0002" + speakers(claim.relay);
      case "date":
        return ["date", claim.edtf || "", claim.calendar, claim.resolution, Boolean(claim.contradicts)].join(" ");
      default:
        return "note " + claim.text;
    }
  };

  /** The kind of a claim, by what it says. */
  R.folding.kindOf = function (claim) {
    return claim.entities ? "name" : claim.speakers || claim.relay ? "quotation" : "text" in claim ? "note" : "date";
  };

  /** A claim of a kind of which nothing is known. */
  R.folding.emptyClaim = function (kind) {
    switch (kind) {
      case "name": return { entities: [] };
      case "quotation": return { speakers: [], relay: [] };
      case "date": return { edtf: null, calendar: "gregorian", resolution: "no-year", contradicts: false };
      default: return { text: "" };
    }
  };

  /**
   * What a body says of an annotation of a kind: `{claim}`, `{unknown: id}`, or null where it says nothing. Where it says the same
   * as the suggestion, the suggestion's claim is handed back, which knows more.
   */
  R.folding.read = function (body, kind, suggested) {
    if (!body) {
      return null;
    }
    switch (kind) {
      case "name":
        if (typeof body.entity !== "string") {
          return null;
        }
        return known(body.entity) ? { claim: { entities: [known(body.entity)] } } : { unknown: body.entity };
      case "quotation":
        return quotation(body, suggested);
      case "date":
        return typeof body.edtf === "string" ? { claim: date(body.edtf, suggested) } : null;
      default:
        return typeof body.text === "string" ? { claim: { text: body.text } } : null;
    }
  };

  function quotation(body, suggested) {
    if (!body.speakers && !body.relay) {
      return null;
    }
    var isSuggested = suggested && R.folding.kindOf(suggested) === "quotation";
    var said = { speakers: (isSuggested && suggested.speakers) || [], relay: (isSuggested && suggested.relay) || [] };
    var unknown = null;
    ["speakers", "relay"].forEach(function (part) {
      if (!body[part]) {
        return;
      }
      var ids = [];
      body[part].forEach(function (each) {
        var id = known(each);
        unknown = unknown || (id ? null : each);
        if (ids.indexOf(id) < 0) {
          ids.push(id);
        }
      });
      var before = said[part].filter((each) => each.entity).map((each) => known(each.entity) || each.entity);
      // Speakers of whom there are only words stay where nobody else is named.
      if (new Set(before).size !== ids.length || !ids.every((id) => before.indexOf(id) >= 0)) {
        said[part] = ids.map((id) => ({ entity: id }));
      }
    });
    return unknown ? { unknown: unknown } : { claim: said };
  }

  function date(edtf, suggested) {
    var isSuggested = suggested && R.folding.kindOf(suggested) === "date";
    if (isSuggested && suggested.edtf === edtf) {
      return suggested;
    }
    var parts = edtf.replace(/[~?%]$/, "").replace(/^-/, "").split("-").length;
    return {
      edtf: edtf,
      calendar: isSuggested ? suggested.calendar : "gregorian",
      resolution: parts === 1 ? "year-only" : parts === 2 ? "month-only" : "complete",
      contradicts: false,
    };
  }
})(window.hashiyaReview);

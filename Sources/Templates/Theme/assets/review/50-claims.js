// What annotations claim: in words, as cards, as the bodies of acts, and whether two claims are the same. Knows nothing of places
// in the text.
(function (R) {
  "use strict";

  R.claims = {};

  // MARK: Comparing

  R.claims.kind = function (claim) {
    return !claim ? null : claim.entities ? "name" : claim.speakers ? "quotation" : claim.text !== undefined ? "note" : "date";
  };

  function ids(list) {
    return (list || []).map((each) => each.entity || "");
  }

  /** What tells one claim from another, as people's opinions are compared. */
  R.claims.key = function (claim) {
    switch (R.claims.kind(claim)) {
      case "name": return "name " + claim.entities.join(" ");
      case "quotation": return "quotation " + ids(claim.speakers).join(" ") + " / " + ids(claim.relay).join(" ");
      case "date": return "date " + (claim.edtf || "");
      case "note": return "note " + claim.text;
      default: return "";
    }
  };

  /** The type of the one entity a claim names; "mixed" where several are meant and their types differ. */
  R.claims.type = function (claim) {
    if (R.claims.kind(claim) !== "name") {
      return "";
    }
    var types = new Set(claim.entities.map((id) => (R.entity(id) || {}).type));
    return types.size > 1 ? "mixed" : Array.from(types)[0] || "";
  };

  /** The entities among which a name's may be chosen: those of the machine first, then those of people. */
  R.claims.candidates = function (annotation) {
    if (annotation.kind !== "name") {
      return [];
    }
    var claims = [annotation.suggestion && annotation.suggestion.claim, annotation.claim]
      .concat((annotation.opinions || []).map((opinion) => opinion.claim));
    var found = new Set();
    claims.forEach((claim) => R.claims.kind(claim) === "name" && claim.entities.forEach((id) => found.add(id)));
    return Array.from(found);
  };

  /** The one entity that "all of this name" is about. */
  R.claims.subject = function (annotation) {
    var claim = annotation.claim;
    var list = annotation.kind === "name" ? claim.entities : annotation.kind === "quotation" ? ids(claim.speakers) : [];
    return list.find(Boolean) || null;
  };

  // MARK: As bodies of acts

  /** What an act says is accepted or rejected, so that it stands when the machine later says something else. */
  R.claims.body = function (claim, kind) {
    var body = { kind: kind };
    if (kind === "name" && claim.entities.length === 1) {
      body.entity = claim.entities[0];
    } else if (kind === "quotation") {
      var speakers = ids(claim.speakers).filter(Boolean);
      var relay = ids(claim.relay).filter(Boolean);
      if (speakers.length > 0 || relay.length > 0) {
        body.speakers = speakers;
        body.relay = relay;
      }
    } else if (kind === "date" && claim.edtf) {
      body.edtf = claim.edtf;
    } else if (kind === "note") {
      body.text = claim.text;
    }
    return body;
  };

  // MARK: In words

  function join(parts) {
    return parts.filter(Boolean).join(R.t("list_separator"));
  }

  function voice(each) {
    return each.entity ? R.name(each.entity, R.lang).text : each.words;
  }

  /** A claim in a few words. */
  R.claims.words = function (claim) {
    switch (R.claims.kind(claim)) {
      case "name":
        if (claim.entities.length > 1) {
          return R.count("review_panel_several", claim.entities.length);
        }
        return claim.entities.length === 1 ? R.name(claim.entities[0], R.lang).text : R.t("review_panel_nobody");
      case "quotation":
        return join(claim.speakers.map(voice)) || R.t("quotations_unattributed");
      case "date":
        return claim.edtf ? R.date(claim.edtf) : R.t("review_panel_no_date");
      case "note":
        return claim.text.length > 60 ? claim.text.slice(0, 57) + "…" : claim.text;
      default:
        return "";
    }
  };

  // MARK: As cards

  function paragraph(name, text) {
    return R.el("p", { class: name, text: text });
  }

  /** Who or what an entity is: name, type, a line about it, roles. `brief` leaves out the last two. */
  R.claims.card = function (id, brief) {
    var entity = R.entity(id);
    var name = R.name(id);
    var own = entity ? entity.id : id;
    var link = R.el(
      "a", { class: "card-name", attrs: { href: R.root + "entities/" + encodeURIComponent(own) + "/index.html", target: "_blank" } },
      R.bdi(name.text, name.lang, name.dir)
    );
    var head = R.el("p", { class: "card-head" }, link);
    if (entity && entity.type) {
      head.append(" ", R.el("span", { class: "card-type", text: R.t("type_" + entity.type) }));
    }
    if (entity && entity.private) {
      head.append(" ", R.el("span", { class: "chip", text: R.t("private") }));
    }
    var card = R.el("div", { class: "subject" + (entity && entity.type ? " type-" + entity.type : "") }, head);
    if (!entity || brief) {
      return card;
    }
    if (entity.about && entity.about.text) {
      card.append(R.el("p", { class: "card-about", text: entity.about.text, lang: entity.about.lang, dir: "auto" }));
    }
    if (entity.roles && entity.roles.length > 0) {
      card.append(R.el("ul", { class: "card-roles" }, ...entity.roles.map((role) => R.el("li", { text: role, dir: "auto" }))));
    }
    return card;
  };

  function speakers(label, list, data, brief) {
    return R.el(
      "div", { class: "voices" }, paragraph("voices-label", label),
      ...list.map((each) => each.entity
        ? R.claims.card(each.entity, brief)
        : R.el("div", { class: "subject" }, R.el("p", { class: "card-head" }, R.bdi(each.words, data.lang, data.dir))))
    );
  }

  function date(claim) {
    if (!claim.edtf) {
      return R.el("div", { class: "subject" }, paragraph("card-head", R.t("review_panel_no_date")));
    }
    return R.el(
      "div", { class: "subject" },
      R.el("p", { class: "card-head" }, R.el("span", { class: "card-name", text: R.date(claim.edtf) }), " ",
        R.el("code", { text: claim.edtf, dir: "ltr" })),
      claim.calendar ? paragraph("card-about", R.t("calendar_" + claim.calendar)) : null
    );
  }

  /** What a claim says, as elements. */
  R.claims.show = function (claim, data, brief) {
    var parts = [];
    switch (R.claims.kind(claim)) {
      case "name":
        parts = claim.entities.map((id) => R.claims.card(id, brief));
        break;
      case "quotation":
        parts.push(claim.speakers.length > 0
          ? speakers(R.t("gloss_speaker"), claim.speakers, data, brief)
          : paragraph("card-none", R.t("quotations_unattributed")));
        if (claim.relay && claim.relay.length > 0) {
          parts.push(speakers(R.t("gloss_relay"), claim.relay, data, true));
        }
        break;
      case "date":
        parts.push(date(claim));
        if (!brief && claim.resolution) {
          parts.push(paragraph("grounds", R.t("resolution_" + claim.resolution.replace(/-/g, "_"))));
        }
        if (claim.contradicts) {
          parts.push(paragraph("warning", R.t("weekday_contradicts")));
        }
        break;
      case "note":
        parts.push(R.el("p", { class: "note-text", text: claim.text, dir: "auto" }));
        break;
    }
    return parts;
  };
})(window.hashiyaReview);

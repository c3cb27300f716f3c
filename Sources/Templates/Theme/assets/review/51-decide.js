// The acts by which a reviewer decides on an annotation. Knows nothing of how they are shown or kept.
(function (R) {
  "use strict";

  R.decide = {};

  /** The latest act on an orphan that says where its words were. */
  function lostAct(doc, annotation) {
    var history = annotation.history || [];
    return R.history.acts(doc, history).reverse().find((act) => act.target && act.target.quote) || null;
  }

  /** What an act on an annotation is about. What has no place in the text is reached by the act that made it. */
  R.decide.target = function (doc, annotation) {
    if (annotation.block !== null) {
      return doc.target(annotation);
    }
    var act = lostAct(doc, annotation);
    return act ? { act: act.id } : null;
  };

  /** The text target that an orphan had: its quote and what stood around it. */
  R.decide.lost = function (doc, annotation) {
    var act = lostAct(doc, annotation);
    return act ? act.target : null;
  };

  function item(doc, verb, annotation, body, batch) {
    var target = R.decide.target(doc, annotation);
    return target && { article: doc.data.id, act: R.act(verb, target, body, batch) };
  }

  function isOthers(opinion) {
    return opinion.by !== R.store.reviewer && opinion.verb !== "reject";
  }

  /** `accept`, `reject` or `unsure`; null where a choice among several has to be made first. */
  R.decide.act = function (doc, annotation, verb, batch) {
    var kind = annotation.kind;
    if (verb === "unsure") {
      return item(doc, verb, annotation, { kind: kind }, batch);
    }
    // Words that are gone are settled, whoever stood by them: to differ about them leads nowhere.
    if (verb === "reject" && annotation.block === null && annotation.opinions.some(isOthers)) {
      return item(doc, "adjudicate", annotation, { kind: kind, value: "reject" }, batch);
    }
    var body = R.claims.body(annotation.claim, kind);
    if (verb === "accept" && kind === "name" && !body.entity) {
      return null;
    }
    return item(doc, verb, annotation, body, batch);
  };

  /** Accepts one of the entities that a name could mean. */
  R.decide.choose = function (doc, annotation, entity) {
    return item(doc, "accept", annotation, { kind: "name", entity: entity });
  };

  /** What people who differ say, each once: `{claim|null (rejected), by: [name], key}`. */
  R.decide.sides = function (annotation) {
    var sides = [];
    (annotation.opinions || []).forEach(function (opinion) {
      var isAgainst = opinion.verb === "reject";
      if (opinion.verb === "unsure" || opinion.verb === "note" || opinion.verb === "adjudicate") {
        return;
      }
      if (!isAgainst && !opinion.claim) {
        return;
      }
      var key = isAgainst ? "reject" : R.claims.key(opinion.claim);
      var side = sides.find((each) => each.key === key);
      if (!side) {
        side = { key: key, claim: isAgainst ? null : opinion.claim, by: [] };
        sides.push(side);
      }
      side.by.push(opinion.by);
    });
    return sides;
  };

  /** Settles what people differ about. */
  R.decide.settle = function (doc, annotation, side) {
    var body = side.claim ? R.claims.body(side.claim, R.claims.kind(side.claim)) : { kind: annotation.kind, value: "reject" };
    return item(doc, "adjudicate", annotation, body);
  };
})(window.hashiyaReview);

// Which acts count: each once, in the order of time, without those that were taken back; as `ActHistory` of the builder has it. Knows
// nothing of texts.
(function (R) {
  "use strict";

  /** Whether an act counts as earlier than another: by time, then by id. */
  R.folding.precedes = function (one, other) {
    return one.at !== other.at ? one.at < other.at : one.id < other.id;
  };

  R.folding.byTime = function (acts) {
    return acts.sort((one, other) => (one.at !== other.at ? (one.at < other.at ? -1 : 1) : one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  };

  /**
   * Makes acts ready, given in their order and each once: `acts` that count, but for `retract`; `past`, those that were taken back and
   * those that took them back; `byID`.
   */
  R.folding.history = function (all) {
    var byID = new Map(all.map((act) => [act.id, act]));
    // How many take back each act, and which act each of them takes back.
    var open = new Map();
    var target = new Map();
    all.forEach(function (act) {
      var about = act.act === "retract" && act.target && byID.get(act.target.act);
      // Only one's own.
      if (about && about.by === act.by) {
        open.set(about.id, (open.get(about.id) || 0) + 1);
        target.set(act.id, about.id);
      }
    });
    var gone = takenBack(open, target);
    return {
      acts: all.filter((act) => act.act !== "retract" && !gone.has(act.id)),
      past: all.filter((act) => (act.act === "retract" ? target.has(act.id) : gone.has(act.id))),
      byID: byID,
      isGone: (id) => gone.has(id),
    };
  };

  /**
   * A retract counts unless one that counts takes it back; those that take back one another in a circle do not count. From those that
   * nothing takes back, each decides on the one act that it is about.
   */
  function takenBack(open, target) {
    var gone = new Set();
    var decided = Array.from(target.keys()).filter((id) => !open.has(id));
    while (decided.length > 0) {
      var id = decided.pop();
      var about = target.get(id);
      if (about === undefined) {
        continue;
      }
      if (!gone.has(id)) {
        gone.add(about);
      }
      var left = open.get(about) - 1;
      open.set(about, left);
      if (left === 0) {
        decided.push(about);
      }
    }
    return gone;
  }
})(window.hashiyaReview);

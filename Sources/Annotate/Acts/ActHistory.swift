// Which acts count: each once, in the order of time, without those that were taken back. Knows nothing of texts.

internal import Archive

/// The acts of one file, made ready for what they come to.
struct ActHistory {
  /// The acts that count, but for `retract`, by time and id.
  let acts: [Act]
  /// Those that were taken back and those that took them back, by time and id.
  let past: [Act]
  /// All acts, each once, by time and id.
  let all: [Act]
  /// Every act by its id, also one that was taken back.
  let byID: [String: Act]
  /// Acts that have no effect, and why.
  let notices: [ActNotice]

  init(_ acts: [Act]) {
    var byID: [String: Act] = [:]
    var unique: [Act] = []
    unique.reserveCapacity(acts.count)
    for act in acts where byID[act.id] == nil {
      byID[act.id] = act
      unique.append(act)
    }
    unique.sort { $0.precedes($1) }
    var notices: [ActNotice] = []
    // Who takes back which act.
    var retracts: [String: [String]] = [:]
    var target: [String: String] = [:]
    for act in unique where act.verb == .retract {
      guard case .act(let id) = act.target else { continue }
      guard let other = byID[id] else {
        notices.append(ActNotice(act: act.id, line: act.line, kind: .unknownAct(id)))
        continue
      }
      guard other.by == act.by else {
        notices.append(ActNotice(act: act.id, line: act.line, kind: .notOnesOwn(other.by)))
        continue
      }
      retracts[id, default: []].append(act.id)
      target[act.id] = id
    }
    let gone = Self.takenBack(retracts, target)
    self.byID = byID
    self.notices = notices
    all = unique
    self.acts = unique.filter { $0.verb != .retract && !gone.contains($0.id) }
    past = unique.filter { $0.verb == .retract ? target[$0.id] != nil : gone.contains($0.id) }
  }

  /// The acts that some retract which counts takes back. A retract counts unless one that counts takes it back; those
  /// that take back one another in a circle do not count.
  private static func takenBack(_ retracts: [String: [String]], _ target: [String: String]) -> Set<String> {
    var gone: Set<String> = []
    var open = retracts.mapValues(\.count)
    // From those that nothing takes back, each decides on the one act that it is about.
    var decided = target.keys.filter { open[$0] == nil }
    while let id = decided.popLast() {
      guard let about = target[id] else { continue }
      if !gone.contains(id) { gone.insert(about) }
      open[about, default: 1] -= 1
      if open[about] == 0 { decided.append(about) }
    }
    return gone
  }
}

// What becomes of an act that comes in from outside: whether it is taken, and what somebody should know of it. Knows
// nothing of files, and changes nothing.

public import Archive

/// The acts of one file, as those that take in another see them.
///
/// What is said of an act depends on the set of acts that are there, not on their order.
public struct ActIntake: Sendable {
  /// What becomes of an act.
  public enum Outcome: Sendable {
    /// It is taken.
    case applied
    /// It is there already; nothing is to be done.
    case alreadyThere
    /// It is taken, and what these persons stand by differs, so that the thing is disputed now; sorted, none twice.
    case conflicting(with: [String])
    /// It is taken, but its words are not where they were.
    case stale(Staleness)
    /// It is not taken.
    case refused(Faults)

    /// Whether the act is to be added to the file.
    public var isTaken: Bool {
      switch self {
      case .applied, .conflicting, .stale: true
      case .alreadyThere, .refused: false
      }
    }
  }

  /// Why an act is stale.
  public enum Staleness: Hashable, Sendable {
    /// The words are not found, so that it has no effect now.
    case lost(quote: String)
    /// The words are found at another place, and somebody should look.
    case moved(quote: String)

    /// Why, in words.
    public var message: String {
      switch self {
      case .lost(let quote): ActNotice.Kind.orphan(quote: quote).message
      case .moved(let quote): ActNotice.Kind.moved(quote: quote).message
      }
    }
  }

  /// The text, or nil for the acts on the registry.
  private let text: AnchoredText?
  private let suggestions: [Suggestion]
  private let path: String
  private let registry: Registry
  private var acts: [Act]
  private var byID: [String: Int] = [:]

  /// The acts of a file at `path`, on an article with this text or, without one, on the registry. `registry` knows which
  /// ids mean one entity; `suggestions` of today tell what acts mean that do not say it.
  public init(
    _ acts: [Act], text: AnchoredText?, suggestions: [Suggestion] = [], registry: Registry, path: String
  ) {
    self.acts = []
    self.text = text
    self.suggestions = suggestions
    self.registry = registry
    self.path = path
    for act in acts { add(act) }
  }

  /// Looks at an act, and counts it among those that are there if it is taken.
  public mutating func take(_ act: Act) -> Outcome {
    let outcome = outcome(of: act)
    if outcome.isTaken { add(act) }
    return outcome
  }

  /// Looks at several acts that come together, and takes them: those that others are about come first, whatever their
  /// order. The outcomes are in the order of the acts.
  public mutating func take(_ acts: [Act]) -> [Outcome] {
    let own = Dictionary(acts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var outcomes: [Outcome?] = Array(repeating: nil, count: acts.count)
    for start in acts.indices.sorted(by: { acts[$0].precedes(acts[$1]) }) {
      // A chain of acts about acts, its end first; one that goes in a circle ends where it comes back.
      var chain = [start]
      while let last = chain.last, case .act(let id) = acts[last].target, let next = own[id], outcomes[next] == nil,
        !chain.contains(next)
      {
        chain.append(next)
      }
      for index in chain.reversed() where outcomes[index] == nil { outcomes[index] = take(acts[index]) }
    }
    return outcomes.map { $0 ?? .alreadyThere }
  }

  private mutating func add(_ act: Act) {
    guard byID[act.id] == nil else { return }
    byID[act.id] = acts.count
    acts.append(act)
  }

  /// What would become of an act.
  public func outcome(of act: Act) -> Outcome {
    if let known = byID[act.id] {
      return acts[known] == act ? .alreadyThere : refused(.sameID(act.id, line: acts[known].line))
    }
    if let fault = fault(in: act) { return refused(fault) }
    if let staleness = staleness(of: act) { return .stale(staleness) }
    let others = opponents(of: act)
    return others.isEmpty ? .applied : .conflicting(with: others)
  }

  /// Whether what an act sets was set anew later, in an act that is there already: then it must not be written into a file
  /// any more.
  public func isOverruled(_ act: Act) -> Bool {
    guard act.verb == .set || act.verb == .nameFlag else { return false }
    return acts.contains { act.precedes($0) && Self.setsTheSame($0, act) }
  }

  private static func setsTheSame(_ one: Act, _ other: Act) -> Bool {
    one.verb == other.verb && one.target == other.target && subject(one) == subject(other)
  }

  // MARK: what is refused

  private func fault(in act: Act) -> ActIntakeFault? {
    guard case .act(let id) = act.target else { return nil }
    guard let number = byID[id] else { return .unknownAct(id) }
    let about = acts[number]
    switch act.verb {
    case .retract:
      if about.by != act.by { return .notOnesOwn(about.by) }
      // What was written into a file does not go out of it again by this.
      return about.verb == .set || about.verb.isOnRegistry ? .notTakenBack(about.verb) : nil
    case .accept, .reject, .unsure, .edit, .note, .adjudicate:
      return about.verb == .retract ? .aboutARetract(id) : nil
    default: return nil
    }
  }

  private func refused(_ fault: ActIntakeFault) -> Outcome { .refused(Faults([Fault(fault, in: path)])) }

  // MARK: what is stale

  private func staleness(of act: Act) -> Staleness? {
    guard let text else { return nil }
    var targets: [TextTarget] = []
    if case .text(let target) = act.target { targets.append(target) }
    if let place = act.body?.place { targets.append(place) }
    if targets.isEmpty { return nil }
    // All targets together, as the fold looks at them: each tells something of the text that it was made in. Of today's
    // text nothing needs to be told.
    let isOfToday = targets.allSatisfy { $0.textSHA256 == text.sha256 }
    let others =
      isOfToday
      ? []
      : acts.flatMap { other -> [TextTarget] in
        var own = other.body?.place.map { [$0] } ?? []
        if case .text(let target) = other.target { own.append(target) }
        return own
      }
    let places = text.places(of: targets + others)
    var moved: Staleness?
    for (target, place) in zip(targets, places) {
      switch place {
      case .kept: continue
      case .moved: moved = moved ?? .moved(quote: target.quote)
      case .orphan: return .lost(quote: target.quote)
      }
    }
    return moved
  }

  // MARK: what conflicts

  /// Who stands by something else than the act, where the thing is disputed with the act and was not so because of its
  /// maker before.
  private func opponents(of act: Act) -> [String] {
    switch act.verb {
    case .set, .entityAdd, .entityMerge, .nameAdd, .nameFlag: return setters(against: act)
    case .retract, .note, .unsure, .adjudicate: return []
    case .accept, .reject, .edit, .add: break
    }
    guard let text, acts.contains(where: { $0.by != act.by }) else { return [] }
    let folded = ActFold(registry: registry).annotations(in: text, suggestions: suggestions, acts: acts + [act])
    var others: Set<String> = []
    for annotation in folded.annotations where annotation.history.contains(act.id) {
      guard annotation.status == .disputed, let own = annotation.opinions.first(where: { $0.act == act.id }) else {
        continue
      }
      for opinion in annotation.opinions where opinion.by != act.by && opinion.verb != .adjudicate {
        if Self.differ(own, opinion) { others.insert(opinion.by) }
      }
    }
    return others.sorted()
  }

  private static func differ(_ one: Opinion, _ other: Opinion) -> Bool {
    switch (one.verb, other.verb) {
    case (.unsure, _), (_, .unsure): false
    case (.reject, .reject): false
    case (.reject, _): one.claim == nil || one.claim == other.claim
    case (_, .reject): other.claim == nil || one.claim == other.claim
    default: one.claim != other.claim || one.place != other.place
    }
  }

  /// Others whose latest word on the same field, line or entity is another.
  private func setters(against act: Act) -> [String] {
    guard act.verb == .set || act.verb == .nameFlag else { return [] }
    let settings = ActHistory(acts).acts.filter { Self.setsTheSame($0, act) }
    var latest: [String: Act] = [:]
    for other in settings where other.by != act.by { latest[other.by] = other }
    return latest.filter { $0.value.body?.value != act.body?.value }.keys.sorted()
  }

  /// Which name is flagged.
  private static func subject(_ act: Act) -> ActValue? {
    guard case .map(let members)? = act.body?.value, act.verb == .nameFlag else { return nil }
    return members["text"]
  }
}

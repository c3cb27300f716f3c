// Which acts and suggestions are about the same thing. Knows nothing of what follows from it.

internal import Archive

/// The acts of an article, sorted by what they are about.
struct ActGroups {
  /// What can be accepted and rejected.
  enum Subject: Hashable {
    case place(TextPlace, AnnotationKind)
    /// Words that are not found any more.
    case lost(TextTarget, AnnotationKind)
    /// A person's note, by the id of its act: several may stand at one place.
    case note(String)
  }

  /// What belongs together.
  struct Group {
    /// Numbers of suggestions; the first is where it began.
    var suggestions: [Int] = []
    /// Numbers of acts in `history.acts`, ascending.
    var acts: [Int] = []
    /// Numbers in `history.past`: acts that do not count any more, ascending.
    var past: [Int] = []
  }

  let history: ActHistory
  let text: AnchoredText
  let suggestions: [Suggestion]
  let claims: ClaimReader
  var notices: [ActNotice] = []
  private var places: [TextTarget: TargetPlace] = [:]
  private var kindsAt: [TextPlace: [AnnotationKind]] = [:]
  private var addedKindsAt: [TextPlace: Set<AnnotationKind>] = [:]
  private var notesAt: [TextPlace: [String]] = [:]
  private var suggestionOf: [Subject: Int] = [:]

  /// An act may be about an act that is about an act, but nobody goes on like that.
  private static let longestChain = 32

  init(_ history: ActHistory, text: AnchoredText, suggestions: [Suggestion], claims: ClaimReader) {
    self.history = history
    self.text = text
    self.suggestions = suggestions
    self.claims = claims
    for (number, suggestion) in suggestions.enumerated() {
      let subject = Subject.place(suggestion.place, suggestion.claim.kind)
      guard suggestionOf[subject] == nil else { continue }
      suggestionOf[subject] = number
      kindsAt[suggestion.place, default: []].append(suggestion.claim.kind)
    }
    var targets: [TextTarget] = []
    for act in history.all {
      if case .text(let target) = act.target { targets.append(target) }
      if let place = act.body?.place { targets.append(place) }
    }
    for (target, place) in zip(targets, text.places(of: targets)) { places[target] = place }
    for act in history.acts {
      guard case .text(let target) = act.target, let place = places[target]?.place else { continue }
      if act.isNote {
        notesAt[place, default: []].append(act.id)
      } else if let kind = act.body?.kind, act.verb == .add {
        addedKindsAt[place, default: []].insert(AnnotationKind(kind))
      }
    }
  }

  // MARK: what acts are about

  /// Where the words are that an act is about; nil where it is about no words.
  func target(of act: Act) -> (target: TextTarget, place: TargetPlace)? {
    var act = act
    for _ in 0..<Self.longestChain {
      switch act.target {
      case .text(let target): return (target, places[target] ?? .orphan)
      case .act(let id):
        guard let about = history.byID[id] else { return nil }
        act = about
      default: return nil
      }
    }
    return nil
  }

  /// Where an edit puts the annotation; nil where it leaves it.
  func newPlace(of act: Act) -> TargetPlace? { act.body?.place.map { places[$0] ?? .orphan } }

  func suggestion(at place: TextPlace, _ kind: AnnotationKind) -> Suggestion? {
    suggestionOf[.place(place, kind)].map { suggestions[$0] }
  }

  /// What an act is about; nil where it has no effect. What somebody should know of that is noted.
  private mutating func subject(of act: Act) -> Subject? {
    let (subject, problem) = found(act)
    if let problem { notices.append(ActNotice(act: act.id, line: act.line, kind: problem)) }
    return subject
  }

  private func found(_ act: Act) -> (subject: Subject?, problem: ActNotice.Kind?) {
    var about = act
    var steps = 0
    while case .act(let id) = about.target, !about.isNote {
      steps += 1
      guard let next = history.byID[id], steps <= Self.longestChain else { return (nil, .unknownAct(id)) }
      about = next
    }
    guard let (target, place) = self.target(of: about) else { return (nil, nil) }
    if about.isNote { return (.note(about.id), nil) }
    guard let found = place.place else { return (.lost(target.withoutVersion, about.namedKind ?? .name), nil) }
    let kinds = kindsAt[found] ?? []
    var kind = about.namedKind
    if let named = kind, about.body?.was == nil, about.verb == .edit, !kinds.contains(named), kinds.count == 1 {
      kind = kinds[0]
    }
    if kind == nil, kinds.count == 1 { kind = kinds[0] }
    if kind == nil, kinds.isEmpty, let added = addedKindsAt[found], added.count == 1 { kind = added.first }
    if kind == .note {
      if let notes = notesAt[found], notes.count == 1 { return (.note(notes[0]), nil) }
      kind = nil
    }
    guard let kind else { return (nil, .whichKind(quote: target.quote)) }
    return (.place(found, kind), nil)
  }

  // MARK: what belongs together

  /// Acts and suggestions by what they are about. Where a person's latest act on a thing is an edit that puts it where
  /// there is another, the two are one.
  mutating func merged() -> [Group] {
    var groups: [Group] = []
    var groupOf: [Subject: Int] = [:]
    var subjects: [Subject?] = []
    for (number, suggestion) in suggestions.enumerated() {
      let subject = Subject.place(suggestion.place, suggestion.claim.kind)
      if suggestionOf[subject] == number { groupOf[subject] = groups.count }
      groups.append(Group(suggestions: [number]))
    }
    for (number, act) in history.acts.enumerated() {
      guard act.isOpinion, let subject = subject(of: act) else {
        subjects.append(nil)
        continue
      }
      subjects.append(subject)
      let group = groupOf[subject] ?? groups.count
      if group == groups.count {
        groupOf[subject] = group
        groups.append(Group())
      }
      groups[group].acts.append(number)
    }
    var parents = Array(groups.indices)
    func root(_ group: Int) -> Int {
      var group = group
      while parents[group] != group {
        parents[group] = parents[parents[group]]
        group = parents[group]
      }
      return group
    }
    for (group, members) in groups.enumerated() {
      for number in latest(of: members.acts) {
        let act = history.acts[number]
        guard let subject = subjects[number], let made = makes(act, subject), let other = groupOf[made] else {
          continue
        }
        let (one, two) = (root(group), root(other))
        if one != two { parents[max(one, two)] = min(one, two) }
      }
    }
    for group in groups.indices where root(group) != group {
      groups[root(group)].suggestions += groups[group].suggestions
      groups[root(group)].acts += groups[group].acts
    }
    for (number, act) in history.past.enumerated() {
      guard let subject = found(act).subject, let group = groupOf[subject] else { continue }
      groups[root(group)].past.append(number)
    }
    return groups.indices.filter { parents[$0] == $0 }.map { group in
      Group(suggestions: groups[group].suggestions, acts: groups[group].acts.sorted(), past: groups[group].past)
    }
  }

  /// The ids of all acts of a group, by time and id.
  func ids(in group: Group) -> [String] {
    if group.past.isEmpty { return group.acts.map { history.acts[$0].id } }
    let acts = group.acts.map { history.acts[$0] } + group.past.map { history.past[$0] }
    return acts.sorted { $0.precedes($1) }.map(\.id)
  }

  /// Of each person the latest opinion, and the latest adjudication; ascending.
  func latest(of acts: [Int]) -> [Int] {
    var latest: [String: Int] = [:]
    var adjudication: Int?
    for number in acts {
      let act = history.acts[number]
      if act.verb == .adjudicate { adjudication = number } else { latest[act.by] = number }
    }
    return (Array(latest.values) + (adjudication.map { [$0] } ?? [])).sorted()
  }

  /// What an edit makes of its subject, where that is somewhere else or something else.
  private func makes(_ act: Act, _ subject: Subject) -> Subject? {
    guard act.verb == .edit || act.verb == .adjudicate, case .place(let place, let kind) = subject else { return nil }
    let made = Subject.place(
      newPlace(of: act)?.place ?? place, act.body?.kind.map { AnnotationKind($0) } ?? kind)
    return made == subject ? nil : made
  }
}

extension Act {
  /// Whether it is an opinion on an annotation, or makes one.
  fileprivate var isOpinion: Bool {
    switch verb {
    case .accept, .reject, .unsure, .edit, .add, .note, .adjudicate: true
    default: false
    }
  }

  /// Whether it makes a note.
  var isNote: Bool { verb == .note || verb == .add && body?.kind == .note }

  /// The kind of what it is about, where it says so.
  fileprivate var namedKind: AnnotationKind? { (body?.was ?? body?.kind).map { AnnotationKind($0) } }
}

extension TextTarget {
  /// The same without the text it was made in: several people may point at lost words in several versions.
  fileprivate var withoutVersion: TextTarget {
    var target = self
    target.textSHA256 = ""
    return target
  }
}

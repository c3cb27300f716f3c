// What the acts on one thing come to.

internal import Archive

extension ActGroups {
  /// What one act says of a thing.
  private struct View {
    enum Stand {
      /// It stands by this claim, here; nowhere where the words are not found.
      case accepts(TextPlace?, Claim)
      /// It accepts what is there, without saying what that is.
      case acceptsUnsaid(TextPlace?, AnnotationKind)
      /// It is against this claim, or against any.
      case rejects(Claim?)
      case unsure
      /// It decides nothing.
      case open
    }

    let act: Act
    var stand: Stand = .open
    /// Where it found the words that it is about.
    var found: TargetPlace
    /// Those words.
    var quote: String
    /// The words to which it moves the annotation, where these are not found.
    var lostWords: String?
    var problem: ActNotice.Kind?

    var isMoved = false

    var accepted: (place: TextPlace?, claim: Claim)? {
      if case .accepts(let place, let claim) = stand { (place, claim) } else { nil }
    }
  }

  /// The annotations that come of a group: one, and one more for each edit whose words are not found any more.
  mutating func annotations(of group: Group) -> [Annotation] {
    let suggestion = group.suggestions.first.map { suggestions[$0] }
    if group.acts.isEmpty { return suggestion.map { [Annotation($0, quote: text.quote($0.place))] } ?? [] }
    let kind = suggestion?.claim.kind ?? namedKind(in: group)
    var views = latest(of: group.acts).compactMap { view(of: history.acts[$0], kind) }
    settle(&views)
    for view in views { note(view) }
    var annotations: [Annotation] = []
    for view in views {
      guard let words = view.lostWords, let claim = view.accepted?.claim else { continue }
      annotations.append(
        Annotation(place: nil, claim: claim, status: .accepted, quote: words, opinions: [opinion(view)]))
    }
    views.removeAll { $0.lostWords != nil }
    if views.isEmpty {
      if let suggestion { annotations.append(Annotation(suggestion, quote: text.quote(suggestion.place))) }
    } else if let annotation = annotation(views, suggestion, kind) {
      annotations.append(annotation)
    }
    return annotations
  }

  private func namedKind(in group: Group) -> AnnotationKind {
    for number in group.acts {
      let act = history.acts[number]
      if act.isNote { return .note }
      if let kind = act.body?.was ?? act.body?.kind { return AnnotationKind(kind) }
    }
    return .name
  }

  // MARK: one act

  /// What an act says; nil where it is about no words. `kind` is that of what it is about.
  private func view(of act: Act, _ kind: AnnotationKind) -> View? {
    guard let (target, found) = target(of: act) else { return nil }
    var view = View(act: act, found: found, quote: target.quote)
    if case .moved = found { view.isMoved = true }
    let made = act.isNote ? .note : act.body?.kind.map { AnnotationKind($0) } ?? kind
    var place = found.place
    if let moved = newPlace(of: act) {
      place = moved.place
      if case .moved = moved { view.isMoved = true }
      if moved == .orphan && found != .orphan { view.lostWords = act.body?.place?.quote }
    }
    let suggested =
      place.flatMap { suggestion(at: $0, made) } ?? found.place.flatMap { suggestion(at: $0, made) }
    let reading = claims.reading(of: act.body, kind: made, beside: suggested?.claim)
    if case .unknown(let id) = reading {
      view.problem = .unknownEntity(id)
      return view
    }
    switch act.verb {
    case .reject: view.stand = .rejects(Self.claim(reading))
    case .unsure: view.stand = .unsure
    case .adjudicate where act.body?.value == .text(ActVerb.reject.rawValue): view.stand = .rejects(nil)
    case .adjudicate where act.body?.value == .text(ActVerb.unsure.rawValue): view.stand = .unsure
    default:
      if let claim = Self.claim(reading) {
        view.stand = .accepts(place, claim)
      } else if let about = self.view(ofTargetOf: act, kind) {
        view.stand = self.stand(by: about, act, place)
      } else if let suggested {
        if case .name(let entities) = suggested.claim, entities.count != 1 {
          view.problem = .whichEntity(quote: target.quote)
        } else {
          view.stand = .accepts(place, suggested.claim)
        }
      } else {
        view.stand = .acceptsUnsaid(place, made)
      }
    }
    return view
  }

  private static func claim(_ reading: ClaimReader.Reading) -> Claim? {
    if case .claim(let claim) = reading { claim } else { nil }
  }

  /// What the act says that an act is about.
  private func view(ofTargetOf act: Act, _ kind: AnnotationKind) -> View? {
    guard case .act(let id) = act.target, !act.isNote, let about = history.byID[id] else { return nil }
    return view(of: about, kind)
  }

  /// To accept another's act is to stand by what it says; to adjudicate it is to let it hold, whatever it says.
  private func stand(by about: View, _ act: Act, _ place: TextPlace?) -> View.Stand {
    switch about.stand {
    case .accepts(let accepted, let claim): .accepts(newPlace(of: act) == nil ? accepted : place, claim)
    case .acceptsUnsaid: about.stand
    case .rejects, .unsure, .open: act.verb == .adjudicate ? about.stand : .open
    }
  }

  /// Who accepts without saying what, where the machine says nothing, accepts what all others say; or else, of a
  /// quotation, that it is one.
  private func settle(_ views: inout [View]) {
    let said = Set(views.compactMap { $0.accepted?.claim })
    for index in views.indices {
      guard case .acceptsUnsaid(let place, let kind) = views[index].stand else { continue }
      if said.count == 1, let only = said.first {
        views[index].stand = .accepts(place, only)
      } else if kind == .quotation {
        views[index].stand = .accepts(place, ClaimReader.empty(kind))
      } else {
        views[index].stand = .open
        if place != nil { views[index].problem = .whichEntity(quote: views[index].quote) }
      }
    }
  }

  private mutating func note(_ view: View) {
    func add(_ kind: ActNotice.Kind) { notices.append(ActNotice(act: view.act.id, line: view.act.line, kind: kind)) }
    if let problem = view.problem { add(problem) }
    if let words = view.lostWords {
      add(.orphan(quote: words))
    } else if view.found == .orphan {
      add(.orphan(quote: view.quote))
    } else if view.isMoved {
      add(.moved(quote: view.quote))
    }
  }

  private func opinion(_ view: View) -> Opinion {
    var claim = view.accepted?.claim
    if case .rejects(let rejected) = view.stand { claim = rejected }
    return Opinion(
      by: view.act.by, verb: view.act.verb, act: view.act.id, at: view.act.at, claim: claim,
      place: view.accepted?.place ?? view.found.place)
  }

  // MARK: all of them

  private func annotation(_ views: [View], _ suggestion: Suggestion?, _ kind: AnnotationKind) -> Annotation? {
    let (status, deciding) = decision(views, suggestion)
    let held = deciding.compactMap(\.accepted).first
    let place: TextPlace?
    let claim: Claim
    if status == .accepted, let held {
      (place, claim) = held
    } else {
      place = suggestion?.place ?? held?.place ?? views.lazy.compactMap(\.found.place).first
      let against = views.lazy.compactMap { view -> Claim? in
        if case .rejects(let claim) = view.stand { claim } else { nil }
      }
      // Somebody spoke of words here, but nothing says what they are.
      if suggestion == nil && held == nil && against.first == nil && place != nil && status != .rejected
        && status != .unsure
      {
        return nil
      }
      claim = suggestion?.claim ?? held?.claim ?? against.first ?? ClaimReader.empty(kind)
    }
    let here = place.flatMap { self.suggestion(at: $0, claim.kind) } ?? suggestion
    let quote = place.map { text.quote($0) } ?? (deciding.first ?? views[0]).quote
    return Annotation(
      place: place, claim: claim, status: status, suggestion: here, quote: quote,
      isMoved: !deciding.isEmpty && deciding.allSatisfy(\.isMoved), opinions: views.map { opinion($0) })
  }

  /// What holds, and the acts that make it so. To be unsure contradicts nobody.
  private func decision(_ views: [View], _ suggestion: Suggestion?) -> (AnnotationStatus, [View]) {
    if let last = views.last(where: { $0.act.verb == .adjudicate }) {
      switch last.stand {
      case .accepts: return (.accepted, [last])
      case .rejects: return (.rejected, [last])
      case .unsure: return (.unsure, [last])
      case .acceptsUnsaid, .open: break
      }
    }
    let people = views.filter { $0.act.verb != .adjudicate }
    let accepting = people.filter { $0.accepted != nil }
    // To be against what nobody says any more decides nothing: today's suggestion may be another.
    let rejecting = people.filter { view in
      guard case .rejects(let claim) = view.stand else { return false }
      guard let claim else { return true }
      return suggestion.map { $0.claim == claim } ?? accepting.isEmpty
        || accepting.contains { $0.accepted?.claim == claim }
    }
    if let first = accepting.first?.accepted {
      let agree = accepting.allSatisfy { $0.accepted?.place == first.place && $0.accepted?.claim == first.claim }
      return rejecting.isEmpty && agree ? (.accepted, accepting) : (.disputed, accepting + rejecting)
    }
    if !rejecting.isEmpty { return (.rejected, rejecting) }
    let unsure = people.filter { if case .unsure = $0.stand { true } else { false } }
    return unsure.isEmpty ? (.suggested, []) : (.unsure, unsure)
  }
}

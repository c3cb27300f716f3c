// What the body of an act claims, in the numbers of the registry. Knows nothing of places.

internal import ArabicScript
internal import Archive

/// Reads claims out of bodies.
struct ClaimReader {
  enum Reading: Equatable {
    /// The body does not say what it is.
    case unsaid
    /// It names an entity that does not exist.
    case unknown(String)
    case claim(Claim)
  }

  let registry: Registry

  /// What the body says of an annotation of this kind. Where it says the same as the suggestion, the suggestion's claim
  /// is handed back, which knows more: the words that name a speaker, the calendar of a date.
  func reading(of body: ActBody?, kind: AnnotationKind, beside suggestion: Claim?) -> Reading {
    guard let body else { return .unsaid }
    switch kind {
    case .name:
      guard let id = body.entity else { return .unsaid }
      guard let number = registry.number(of: id) else { return .unknown(id) }
      return .claim(.name([number]))
    case .quotation: return quotation(body, suggestion)
    case .date:
      guard let edtf = body.edtf else { return .unsaid }
      return .claim(date(edtf, suggestion))
    case .note: return body.text.map { .claim(.note($0)) } ?? .unsaid
    }
  }

  /// A claim of a kind of which nothing is known.
  static func empty(_ kind: AnnotationKind) -> Claim {
    switch kind {
    case .name: .name([])
    case .quotation: .quotation(QuotationClaim())
    case .date: .date(DateClaim(edtf: nil, calendar: .gregorian, resolution: .noYear))
    case .note: .note("")
    }
  }

  private func quotation(_ body: ActBody, _ suggestion: Claim?) -> Reading {
    if body.speakers == nil && body.relay == nil { return .unsaid }
    var said = QuotationClaim()
    if case .quotation(let suggested) = suggestion { said = suggested }
    for (ids, path) in [(body.speakers, \QuotationClaim.speakers), (body.relay, \QuotationClaim.relay)] {
      guard let ids else { continue }
      var numbers: [Int] = []
      for id in ids {
        guard let number = registry.number(of: id) else { return .unknown(id) }
        if !numbers.contains(number) { numbers.append(number) }
      }
      let known = said[keyPath: path]
      if Set(known.compactMap(\.entity)) == Set(numbers) { continue }
      said[keyPath: path] = numbers.map { number in
        known.first { $0.entity == number } ?? Speaker(entity: number)
      }
    }
    return .claim(.quotation(said))
  }

  private func date(_ edtf: EDTF, _ suggestion: Claim?) -> Claim {
    var said = DateClaim(edtf: edtf, calendar: .gregorian, resolution: .complete)
    if case .date(let suggested) = suggestion {
      if suggested.edtf == edtf { return .date(suggested) }
      said.calendar = suggested.calendar
    }
    switch edtf.precision {
    case .day: break
    case .month: said.resolution = .monthOnly
    case .year: said.resolution = .yearOnly
    }
    return .date(said)
  }
}

extension AnnotationKind {
  /// The kind that a body names.
  init(_ kind: ActBody.Kind) {
    switch kind {
    case .name: self = .name
    case .quotation: self = .quotation
    case .date: self = .date
    case .note: self = .note
    }
  }
}

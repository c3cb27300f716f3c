// What became of the lines of a capture, as far as a text still shows it.

internal import ArabicScript
internal import Archive

/// The lines of a capture that are in the text under title and lead.
struct KeptLines {
  private let lines: [String]
  private let kept: [Int]
  private let language: TextLanguage

  init(records: [CaptureLineRecord], lines: [String], language: String) {
    self.lines = lines
    self.language = TextLanguage(bcp47: language) ?? .persian
    kept = records.filter { record in
      guard let label = LineLabel(rawValue: record.label) else { return false }
      return [.body, .heading, .caption].contains(label) && lines.indices.contains(record.n - 1)
    }.map(\.n)
  }

  /// What ingest would make of a line.
  func text(ofLine number: Int) -> String {
    Normalizer(language: language).normalize(NFC.normalize(Self.trimmed(lines[number - 1]))).text
  }

  /// The changes that make it so, as the account of the lines has them; nil where there are none.
  func changes(inLine number: Int) -> [CaptureLineRecord.Change]? {
    let line = lines[number - 1].unicodeScalars
    let start = line.prefix { $0.properties.isWhitespace }.count
    let trimmed = Self.trimmed(lines[number - 1])
    let composed = NFC.normalize(trimmed)
    var changes = Normalizer(language: language).normalize(composed).changes.map {
      CaptureLineRecord.Change(rule: $0.rule, position: start + $0.position, before: $0.before, after: $0.after)
    }
    if !composed.unicodeScalars.elementsEqual(trimmed.unicodeScalars) {
      changes.insert(.init(rule: "nfc", position: start, before: trimmed, after: composed), at: 0)
    }
    return changes.isEmpty ? nil : changes
  }

  /// The texts that a line may have become: the language may have been corrected since, a bullet become a list's own.
  func forms(ofLine number: Int) -> Set<String> {
    let trimmed = NFC.normalize(Self.trimmed(lines[number - 1]))
    var forms: Set<String> = [trimmed]
    for language in [language, .persian, .arabic] {
      forms.insert(Normalizer(language: language).normalize(trimmed).text)
    }
    for form in forms {
      let scalars = form.unicodeScalars
      guard let first = scalars.first, !first.properties.isAlphabetic, first.properties.numericType == nil,
        scalars.dropFirst().first?.properties.isWhitespace == true
      else { continue }
      forms.insert(Self.trimmed(String(scalars.dropFirst())))
    }
    return forms.filter { !$0.isEmpty }
  }

  /// The piece that has what was made of the nearest kept line before one; nil where none is found.
  func nearest(before number: Int, in body: BodyPieces) -> Int? {
    for line in kept.reversed() where line < number {
      let forms = forms(ofLine: line)
      var places = body.pieces.indices.filter { body.pieces[$0].texts.contains { forms.contains($0) } }
      if places.isEmpty {
        places = body.pieces.indices.filter { piece in
          body.pieces[piece].texts.contains { text in forms.contains { Self.contains(text, $0) } }
        }
        if places.count > 1 { continue }
      }
      if let place = own(line, of: places) { return place }
    }
    return nil
  }

  /// Which of several pieces alike a line is: the nth where it is the nth of as many lines alike; else it cannot be told.
  func own(_ number: Int, of pieces: [Int]) -> Int? {
    let forms = forms(ofLine: number)
    let alike = kept.filter { !forms.isDisjoint(with: self.forms(ofLine: $0)) }
    guard alike.count == pieces.count, let ordinal = alike.firstIndex(of: number) else {
      return pieces.count == 1 && alike.count <= 1 ? pieces[0] : nil
    }
    return pieces[ordinal]
  }

  /// Whether the text has a piece with this text that no kept line accounts for.
  func isMissing(one text: String, among body: BodyPieces, besides number: Int) -> Bool {
    let there = body.pieces.count { $0.texts == [text] }
    return there > kept.count { $0 != number && forms(ofLine: $0).contains(text) }
  }

  /// Whether a text contains another that is long enough to be no chance.
  static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard let first = part.first, part.count >= 16, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == first && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
    return String(scalars)
  }
}

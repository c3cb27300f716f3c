// Reads a capture: units, what the rules say of each, head, body, tail, fields. Knows nothing of files or archives.
internal import ArabicScript

/// Reads captures by a set of rules.
///
/// The lines of a capture have three zones. The *head* ends at the first paragraph of running text; in it the headline is chosen
/// by its length, its place and the words it shares with the text. The *body* is kept whole, but for what a phrase of the rules
/// claims and what follows from that. The *tail* begins at a phrase such as `مطالب مرتبط` that is a whole line, unless the text
/// clearly goes on behind it.
public struct CaptureReader: Sendable {
  private let rules: ReadingRules
  private let index: RuleIndex

  /// A reader by these rules, mostly `ReadingRules.builtIn()`.
  public init(rules: ReadingRules) {
    self.rules = rules
    index = RuleIndex(rules)
  }

  /// Labels every line of `text` and guesses the rest. `outletRules` are read beside the reader's own. Never fails; the
  /// time is linear in the length of the text.
  public func read(
    _ text: CaptureText, outletRules: ReadingRules? = nil, hints: ReadingHints = ReadingHints()
  ) -> CaptureReading {
    let index = outletRules.map { RuleIndex($0.merged(with: rules)) } ?? index
    let units = UnitBuilder.units(of: text)
    let language = hints.language ?? self.language(of: units, text.metadata)
    let finder = DayFinder(index: index, language: language ?? .persian, captureDay: hints.captureDay)
    let metaReader = MetaLineReader(index: index, finder: finder)
    let hits = units.map(index.hit)
    let metas = zip(units, hits).map { unit, hit -> MetaLine? in
      hit == nil ? metaReader.read(unit) : nil
    }
    var draft = Draft(units: units, hits: hits, metas: metas, index: index, language: language)
    draft.metadataTitle = text.metadata?.title.map(RuleIndex.key) ?? ""
    draft.siteKeys = draft.siteNames()
    let vocabulary = vocabulary(of: draft)
    HeadZone(vocabulary: vocabulary, language: language?.rawValue).read(&draft)
    var body = BodyZone(vocabulary: vocabulary)
    body.read(&draft)
    TailZone(vocabulary: vocabulary).read(&draft)
    return ReadingAssembly(draft: draft, finder: finder, text: text, hints: hints, language: language).reading()
  }

  /// The language of the running text, by its first 6,000 scalars; a page's own word where the text is too short.
  private func language(of units: [TextUnit], _ metadata: PageMetadata?) -> TextLanguage? {
    var sample = String.UnicodeScalarView()
    for unit in units where unit.isProse {
      sample.append(contentsOf: unit.scalars.prefix(1500))
      sample.append(" ")
      if sample.count > 6000 { break }
    }
    if sample.count < 80 {
      for unit in units.prefix(60) {
        sample.append(contentsOf: unit.scalars.prefix(200))
        sample.append(" ")
      }
    }
    let guess = LanguageGuess.guess(String(sample))
    if let language = guess.language { return language }
    return metadata?.language.flatMap(TextLanguage.init(bcp47:))
  }

  /// The stems of the running text's words; of very long captures those of the first paragraphs.
  private func vocabulary(of draft: Draft) -> Set<String> {
    var words: Set<String> = []
    var count = 0
    for unit in draft.units.indices where draft.isProse(unit) {
      for word in draft.units[unit].words { words.insert(word.stem) }
      count += 1
      if count == 60 { break }
    }
    return words
  }
}

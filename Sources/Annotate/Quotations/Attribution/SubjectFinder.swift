// Who is the subject of a verb of speech. Knows sentences, no quotations.

/// Finds subjects of verbs of speech, and who is meant where a pronoun or nothing stands.
struct SubjectFinder {
  let language: SpeechLexicon.Language
  let reader: PhraseReader

  /// What stands at the place of the subject.
  enum Found {
    case phrases([Int])
    /// Words that are in no registry.
    case words(Range<Int>)
    /// Nothing: the one who spoke before.
    case nothing
    case unclear
  }

  /// The subject of a verb.
  func subject(of verb: Int, in view: SentenceView) -> Found {
    switch language {
    case .persian: persian(verb, view)
    case .arabic: arabic(verb, view)
    }
  }

  // MARK: Persian

  private func persian(_ index: Int, _ view: SentenceView) -> Found {
    let verb = view.verbs[index]
    let (items, start) = (view.items, view.range.lowerBound)
    // … گفت و افزود: the subject of the verb before.
    if index > 0 {
      var left = verb.items.lowerBound - 1
      while left > start, items[left].isWord, items[left].has(.adverb), items[left].mention < 0 { left -= 1 }
      if left >= view.verbs[index - 1].items.upperBound, items[left].isWord, items[left].has(.conjunction),
        items[left].end - items[left].start == 1, !view.hasQuote(view.verbs[index - 1].items.upperBound..<left)
      {
        return persian(index - 1, view)
      }
    }
    return persian(before: verb.items.lowerBound, isMany: verb.form.isMany, view)
  }

  /// The subject that stands before an item.
  func persian(before end: Int, isMany: Bool, _ view: SentenceView) -> Found {
    for candidate in view.phrases.indices.reversed() {
      let phrase = view.phrases[candidate]
      guard phrase.items.upperBound <= end else { continue }
      if phrase.explains != nil || phrase.joins != nil { continue }
      switch phrase.position {
      case .subject:
        let group = view.joined(candidate).filter { view.phrases[$0].items.upperBound <= end }
        if group.count > 1, !isMany { return .unclear }
        // A place that opens the sentence is more often a dateline than a speaker.
        return .phrases(group)
      case .uncertain:
        if phrase.isPlace || phrase.kind == .group && phrase.isBody { continue }
        return .unclear
      case .oblique, .object, .source, .relay: continue
      }
    }
    return persianWords(before: end, view)
  }

  /// No phrase is the subject: are there other words that could be, or nothing at all?
  private func persianWords(before end: Int, _ view: SentenceView) -> Found {
    let items = view.items
    var index = view.range.lowerBound
    // Later clauses: begin after the last quotation or verb of speech.
    for place in stride(from: end - 1, through: index, by: -1) where items[place].kind == .quote {
      index = place + 1
      break
    }
    while index < end {
      let token = items[index]
      if token.isWord, !token.has([.conjunction, .adverb, .complement]) || token.mention >= 0 { break }
      index += 1
    }
    guard index < end else { return .nothing }
    let first = items[index]
    if first.has([.preposition, .verbNoun, .demonstrative, .objectMarker, .statement, .according]), first.mention < 0 {
      return .nothing
    }
    if first.mention >= 0 { return .unclear }
    // Words that nobody knows, up to the verb, a comma or a preposition: a name that is not in the registry.
    var last = index
    while last < end, items[last].isWord, items[last].mention < 0,
      !items[last].has(WordClass.endsGroup.union([.verbNoun, .statement, .named, .according]))
    {
      last += 1
    }
    guard last > index, last - index <= 4 else { return .unclear }
    let next = items[last]
    let isBounded =
      last == end || next.kind == .punctuation && next.isPunctuation("،", ",") || next.has(.preposition)
      || next.has([.adverb, .conjunction])
    return isBounded ? .words(index..<last) : .unclear
  }

  // MARK: Arabic

  private func arabic(_ index: Int, _ view: SentenceView) -> Found {
    let verb = view.verbs[index]
    let items = view.items
    switch verb.kind {
    case .participle:
      if index > 0 { return arabic(index - 1, view) }
      return arabicMain(before: verb.items.lowerBound, view)
    case .ownWords:
      for candidate in view.phrases.indices.reversed() {
        let phrase = view.phrases[candidate]
        guard phrase.items.upperBound <= verb.items.lowerBound, phrase.explains == nil else { continue }
        let start = phrase.items.lowerBound
        if start > view.range.lowerBound, items[start - 1].hash == Self.from { return .phrases(view.joined(candidate)) }
      }
      return index > 0 ? arabic(index - 1, view) : .nothing
    case .finite: break
    }
    // X يدعو: right before the verb.
    if !items[verb.items.lowerBound].hasConjunction,
      let before = view.phrases.indices.last(where: { view.phrases[$0].items.upperBound == verb.items.lowerBound }),
      view.phrases[view.root(before)].position == .subject
    {
      return .phrases(view.joined(view.root(before)))
    }
    var place = verb.items.upperBound
    while place < view.range.upperBound, items[place].isWord, items[place].mention < 0 {
      let token = items[place]
      if token.has([.adverb, .helper, .pronounAttached]) {
        place += 1
      } else if token.hash == Self.of, place + 1 < view.range.upperBound, Self.sides.contains(items[place + 1].hash) {
        place += 2
      } else {
        break
      }
    }
    if let phrase = view.phrases.firstIndex(where: { $0.items.lowerBound == place }),
      view.phrases[phrase].position != .oblique
    {
      return .phrases(view.joined(phrase))
    }
    if place < view.range.upperBound, let words = arabicWords(from: place, view) { return .words(words) }
    // The subject before the verb.
    let first = items[verb.items.lowerBound]
    if !first.hasConjunction || first.entry.classes.contains(.helper) || hasTopic(view) {
      var left = verb.items.lowerBound
      while left > view.range.lowerBound {
        let token = items[left - 1]
        let passes =
          token.isWord && token.mention < 0 && token.has([.adverb, .helper, .relative]) || token.isPunctuation("،", ",")
        guard passes else { break }
        left -= 1
      }
      let skipped = items[left..<verb.items.lowerBound]
      let isRelative = skipped.contains { $0.has(.relative) }
      let hasComma = skipped.contains { !$0.isWord }
      for candidate in view.phrases.indices.reversed() where view.end(candidate) == left {
        let head = view.head(candidate)
        if isRelative { return .phrases([head]) }
        guard view.phrases[head].position == .subject, !hasComma || head != candidate || hasTopic(view) else { break }
        return .phrases(view.joined(head))
      }
      if isRelative { return .unclear }
      for candidate in view.phrases.indices.reversed() {
        let phrase = view.phrases[candidate]
        guard phrase.items.upperBound <= verb.items.lowerBound, phrase.explains == nil, phrase.joins == nil else {
          continue
        }
        if phrase.position == .subject, !hasVerb(phrase.items.upperBound..<verb.items.lowerBound, view) {
          return .phrases(view.joined(candidate))
        }
        if phrase.position == .uncertain, !phrase.isPlace { return .unclear }
      }
    }
    if hasTopic(view) { return .unclear }
    // Somebody stands between the verb and what is said.
    for phrase in view.phrases where phrase.items.lowerBound >= verb.items.upperBound {
      let before = items[verb.items.upperBound..<phrase.items.lowerBound]
      if before.contains(where: { !$0.isWord || $0.has(.complement) }) { break }
      if phrase.position == .subject || phrase.position == .uncertain && !phrase.isPlace { return .unclear }
    }
    if index > 0, view.verbs[index - 1].kind == .finite {
      let between = view.verbs[index - 1].items.upperBound..<verb.items.lowerBound
      if first.hasConjunction, !view.hasQuote(between) { return arabic(index - 1, view) }
    }
    let clause = view.range.lowerBound..<verb.items.lowerBound
    if clause.isEmpty || view.hasQuote(clause) { return .nothing }
    // رداً على سؤال عن …، أوضحت: all before the comma belongs to the preposition.
    let commas = clause.filter { items[$0].isPunctuation("،", ",") }
    if items[clause.lowerBound].has([.preposition, .adverb]), commas.count == 1, commas[0] == clause.upperBound - 1 {
      return .nothing
    }
    let isFree = clause.allSatisfy {
      !items[$0].isWord || items[$0].mention < 0 && items[$0].has([.adverb, .conjunction, .helper, .complement])
    }
    if isFree { return .nothing }
    // وعن العنوان قالت
    if items[clause.lowerBound].has(.preposition), clause.count <= 4,
      !view.phrases.contains(where: { clause.contains($0.items.lowerBound) })
    {
      return .nothing
    }
    if case .phrases(let main) = arabicMain(before: verb.items.lowerBound, view) { return .phrases(main) }
    return .unclear
  }

  private func hasVerb(_ range: Range<Int>, _ view: SentenceView) -> Bool {
    view.verbs.contains { $0.kind == .finite && range.contains($0.items.lowerBound) }
  }

  /// أما X فقال
  private func hasTopic(_ view: SentenceView) -> Bool {
    view.items[view.range.lowerBound].hash == Self.asFor
  }

  private static let from = SpeechWord(WordFolding.shared.fold("عن"))
  private static let of = SpeechWord(WordFolding.shared.fold("من"))
  private static let asFor = SpeechWord(WordFolding.shared.fold("أما"))
  private static let sides = Set(
    ["جهته", "جهتها", "جهتهم", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها", "طرفه", "طرفها", "جديد"].map {
      SpeechWord(WordFolding.shared.fold($0))
    })

  /// The subject of a sentence whose verb is no verb of speech: its only person, where it has one.
  private func arabicMain(before end: Int, _ view: SentenceView) -> Found {
    let people = view.phrases.indices.filter { candidate in
      let phrase = view.phrases[candidate]
      return phrase.items.upperBound <= end && phrase.explains == nil && !phrase.isPlace
        && phrase.position != .oblique && phrase.position != .relay
    }
    guard let first = people.first else {
      let isFree = view.phrases.allSatisfy { $0.isPlace || $0.items.lowerBound >= end || $0.position == .relay }
      return isFree ? .nothing : .unclear
    }
    // From where the clause begins: after من جانبه، and the like.
    var clause = view.range.lowerBound
    if view.items[clause].isWord, view.items[clause].has([.preposition, .adverb, .statement]),
      let comma = (clause..<end).first(where: { view.items[$0].isPunctuation("،", ",") })
    {
      clause = comma + 1
    }
    let start = view.phrases[first].items.lowerBound
    guard start == clause + 1 || start == clause && people.count == 1 else { return .unclear }
    return .phrases(view.joined(first))
  }

  /// Words after a verb that are in no registry but can only be its subject.
  private func arabicWords(from start: Int, _ view: SentenceView) -> Range<Int>? {
    let items = view.items
    var last = start
    while last < view.range.upperBound, last - start < 6 {
      let token = items[last]
      guard token.isWord, !token.hasConjunction, token.mention < 0 || last > start else { break }
      if token.has(WordClass.endsGroup.union(.participle)) || token.endsInTanwin { break }
      last += 1
    }
    guard last > start, last < view.range.upperBound else { return nil }
    let next = items[last]
    let isBounded =
      next.kind == .quote || next.isPunctuation(":", "،", ",", ".")
      || next.isWord && next.has([.complement, .preposition, .participle, .ownWords])
    return isBounded ? start..<last : nil
  }
}

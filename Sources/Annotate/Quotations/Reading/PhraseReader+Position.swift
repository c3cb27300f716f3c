// What a phrase does in its sentence, by the words around it. Knows no quotations.

extension PhraseReader {
  /// Sets what a phrase does: subject, object, part of something else, and how it hangs together with the phrase before.
  func relate(
    _ phrase: inout SpeakerPhrase, to phrases: [SpeakerPhrase], _ items: [SpeechToken], _ sentence: Range<Int>
  ) {
    let start = phrase.items.lowerBound
    let before = phrases.last
    let first = items[start]
    if language == .arabic {
      if first.mention >= 0, startsWithPreposition(first, mentions[Int(first.mention)]) {
        // وفقاً لشويغو
        phrase.position =
          start > sentence.lowerBound ? arabicSource(before: start, items, sentence) ?? .oblique : .oblique
        return
      }
      // Joined by a و that is written into its first word.
      if startsWithConjunction(first), let before, before.items.upperBound == start {
        phrase.joins = phrases.count - 1
        phrase.position = before.position
        return
      }
    }
    if let before, before.items.upperBound == start, phrase.kind != .pronoun, explains(phrase, before) {
      // شویگو وزیر دفاع روسیه: the second explains the first.
      phrase.explains = phrases.count - 1
      phrase.position = before.position
      return
    }
    if let before, before.items.upperBound + 1 == start, phrase.kind != .pronoun {
      let between = items[start - 1]
      if between.isPunctuation("،", ",", "-", "–"), explains(phrase, before), before.position != .relay,
        before.position != .source
      {
        phrase.explains = phrases.count - 1
        phrase.position = before.position
        return
      }
      if language == .persian, between.isWord, between.has(.conjunction), between.end - between.start == 1 {
        phrase.joins = phrases.count - 1
        phrase.position = before.position
        return
      }
      if between.isPunctuation("،", ","), before.position == .subject, phrase.kind == before.kind {
        phrase.joins = phrases.count - 1
        phrase.position = .subject
        return
      }
      // A list that is no subject goes on: از X، Y و Z.
      if between.isPunctuation("،", ","), before.position == .oblique || before.position == .relay,
        goesOn(items, after: phrase.items.upperBound, sentence)
      {
        phrase.joins = phrases.count - 1
        phrase.position = before.position
        return
      }
    }
    // A، وزیر، و B
    if language == .persian, let before, before.items.upperBound + 2 == start, phrase.kind != .pronoun,
      items[start - 2].isPunctuation("،", ","), items[start - 1].isWord, items[start - 1].has(.conjunction),
      items[start - 1].end - items[start - 1].start == 1
    {
      phrase.joins = phrases.count - 1
      phrase.position = before.position
      return
    }
    phrase.position = position(of: phrase, items, sentence)
    if start > sentence.lowerBound {
      let left = items[start - 1]
      phrase.isPassedOn =
        left.isWord && left.mention < 0
        && (left.hash == Self.from && phrase.position == .relay || left.hash == Self.word && phrase.position == .relay
          || left.hash == Self.about)
    }
    if phrase.position == .subject || phrase.position == .uncertain, phrase.items.upperBound < sentence.upperBound,
      items[phrase.items.upperBound].has(.objectMarker)
    {
      phrase.position = .object
    }
  }

  /// Whether what stands before an item makes a source or relay of it.
  func isSource(before start: Int, _ items: [SpeechToken], _ sentence: Range<Int>) -> Bool {
    switch language {
    case .persian: source(before: start, items, sentence) != nil
    case .arabic: items[start - 1].isWord && arabicSource(before: start, items, sentence) != nil
    }
  }

  /// Whether a list goes on after a phrase.
  private func goesOn(_ items: [SpeechToken], after end: Int, _ sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound else { return false }
    if items[end].isWord { return items[end].has(.conjunction) && items[end].end - items[end].start == 1 }
    return items[end].isPunctuation("،", ",")
  }

  /// Whether two phrases beside one another, with a comma between, are a name and an office.
  private func explains(_ phrase: SpeakerPhrase, _ before: SpeakerPhrase) -> Bool {
    switch (before.kind, phrase.kind) {
    case (.name, .group), (.name, .office): !before.isBody && !before.isPlace && !phrase.isBody
    case (.office, .name), (.group, .name): !phrase.isBody && !phrase.isPlace && !before.isBody && !before.isMedia
    case (.office, .group), (.group, .office), (.group, .group):
      !before.isMany && !phrase.isMedia && !before.isMedia && !before.isBody
    default: false
    }
  }

  /// What a phrase does by what stands before it.
  private func position(of phrase: SpeakerPhrase, _ items: [SpeechToken], _ sentence: Range<Int>)
    -> SpeakerPhrase.Position
  {
    let start = phrase.items.lowerBound
    guard start > sentence.lowerBound else { return .subject }
    return language == .persian ? persianPosition(start, items, sentence) : arabicPosition(start, items, sentence)
  }

  private func persianPosition(_ start: Int, _ items: [SpeechToken], _ sentence: Range<Int>) -> SpeakerPhrase.Position {
    let left = items[start - 1]
    if left.kind == .quote { return .subject }
    if left.kind != .word { return .subject }
    if let source = source(before: start, items, sentence) { return source }
    if left.has(.preposition) { return .oblique }
    if left.has([.say, .auxiliary, .light, .objectMarker, .complement, .adverb, .passive, .verb]), left.mention < 0 {
      return .subject
    }
    if left.has(.conjunction), left.mention < 0 {
      guard left.end - left.start == 1, start - 2 >= sentence.lowerBound else { return .subject }
      let further = items[start - 2]
      if !further.isWord || further.has([.say, .auxiliary, .light, .passive, .verb]) { return .subject }
      return chain(start - 1, items, sentence)
    }
    return chain(start, items, sentence)
  }

  /// Walks left over words of a group until something tells what it hangs on.
  private func chain(_ start: Int, _ items: [SpeechToken], _ sentence: Range<Int>) -> SpeakerPhrase.Position {
    var index = start - 1
    while index >= sentence.lowerBound, start - index <= 10 {
      let token = items[index]
      if !token.isWord { return .uncertain }
      if token.has(.preposition), token.mention < 0 { return .oblique }
      if token.has([.say, .auxiliary, .light, .objectMarker, .complement, .passive]) { return .uncertain }
      index -= 1
    }
    return .uncertain
  }

  /// به گفتهٔ, به گزارش, به نقل از before a phrase.
  private func source(before start: Int, _ items: [SpeechToken], _ sentence: Range<Int>) -> SpeakerPhrase.Position? {
    let left = items[start - 1]
    guard left.mention < 0 else { return nil }
    if start - 2 >= sentence.lowerBound {
      let further = items[start - 2]
      if left.has([.according, .relayNoun]), further.has(.preposition) || further.isPunctuation("،") {
        return left.has(.relayNoun) || left.hash == Self.word && further.hash == Self.from ? .relay : .source
      }
      // به نقل از
      if left.has(.preposition), further.has(.relayNoun) { return .relay }
      // براساس گزارش, بنا بر گزارش
      if left.has(.relayNoun), further.has([.preposition, .conjunction]) { return .relay }
    }
    return nil
  }

  private static let about = SpeechWord(WordFolding.shared.fold("عن"))
  private static let word = SpeechWord(WordFolding.shared.fold("قول"))
  private static let from = SpeechWord(WordFolding.shared.fold("از"))

  private func arabicPosition(_ start: Int, _ items: [SpeechToken], _ sentence: Range<Int>) -> SpeakerPhrase.Position {
    var index = start - 1
    let left = items[index]
    if left.kind != .word { return .subject }
    if let source = arabicSource(before: start, items, sentence) { return source }
    if left.mention < 0 {
      if left.has(.say) { return .subject }
      if left.has(.preposition), !left.has([.adverb, .pronounAttached]) { return .oblique }
      if left.has([.complement, .conjunction, .helper]) { return .subject }
      if left.has(.relative) { return .subject }
    }
    // Adverbs between a verb and its subject.
    while index > sentence.lowerBound, items[index].has([.adverb, .pronounAttached]), items[index].mention < 0 {
      index -= 1
    }
    if items[index].has(.say), items[index].mention < 0 { return .subject }
    if index == sentence.lowerBound, items[index].has(.adverb) { return .subject }
    // من جهته, من جانبه
    if index > sentence.lowerBound, items[index - 1].has(.preposition), index - 2 >= sentence.lowerBound,
      items[index - 2].has(.say)
    {
      return .subject
    }
    var walked = 0
    while index >= sentence.lowerBound, walked <= 10 {
      let token = items[index]
      if !token.isWord { return .uncertain }
      if token.mention < 0 {
        if token.has(.preposition) || token.entry.classes == .preposition { return .oblique }
        if token.has([.say, .complement, .helper]) { return .uncertain }
      }
      index -= 1
      walked += 1
    }
    return .uncertain
  }

  private func arabicSource(before start: Int, _ items: [SpeechToken], _ sentence: Range<Int>)
    -> SpeakerPhrase.Position?
  {
    var index = start - 1
    var steps = 0
    // بحسب (ما) (قول|بيان|تصريحات) X, على حد قول X, نقلاً عن X
    while index >= sentence.lowerBound, steps < 3 {
      let token = items[index]
      guard token.isWord, token.mention < 0 else { return nil }
      if token.has(.relayNoun), steps == 1 { return .relay }
      if token.has(.according) { return .source }
      if steps == 0, token.has(.say), !token.has(.relayVerb) { return nil }
      let passes = token.has([.statement, .preposition]) || Self.passed.contains(token.hash)
      guard passes else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  private static let passed = Set(
    ["ما", "قول", "تعبير", "وصف", "رأي", "مصدر", "وجهة", "نظر"].map { SpeechWord(WordFolding.shared.fold($0)) })
}

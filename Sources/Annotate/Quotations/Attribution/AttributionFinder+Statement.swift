// در بیانیهٔ X آمده است: «…». Whose a text is from which words are taken. Knows sentences, no marks.

extension AttributionFinder {
  /// Whom a quotation is ascribed to by a noun for what is written or said before it.
  func statement(_ quote: Int, _ view: SentenceView, _ memory: SpeakerMemory) -> Attribution? {
    let items = view.items
    guard quote - 1 > view.range.lowerBound else { return nil }
    let opener = items[quote - 1]
    guard opener.isPunctuation(":") || opener.isWord && opener.has(.complement) else { return nil }
    guard !view.verbs.contains(where: { $0.items.upperBound <= quote && $0.kind == .finite }) else { return nil }
    for place in view.range where place < quote - 1 {
      let token = items[place]
      guard token.isWord, token.mention < 0, token.has(.statement) else { continue }
      if place > view.range.lowerBound, items[place - 1].isWord, items[place - 1].has(.demonstrative) {
        // در این بیانیه آمده است: of the one who spoke before, where a sentence just said who.
        guard memory.distance == 0 else { return nil }
        let subject = subjects.same(form: [], in: view, memory: memory, pronoun: nil)
        guard subject.kind == .same else { return nil }
        return made(subject, place, view, .medium)
      }
      guard let phrase = view.phrases.indices.first(where: { view.phrases[$0].items.lowerBound > place }) else {
        return nil
      }
      let gap = (place + 1)..<view.phrases[phrase].items.lowerBound
      let isTied = gap.allSatisfy { items[$0].isWord && items[$0].mention < 0 && Self.between.contains(items[$0].hash) }
      guard isTied, view.phrases[phrase].kind != .pronoun else { continue }
      let subject = subjects.speakers(.phrases(view.joined(phrase)), form: [], in: view, memory: memory)
      guard subject.kind == .named, !subject.isMedia else { return nil }
      return made(subject, place, view, .medium)
    }
    return nil
  }

  private func made(_ subject: SpokenSubject, _ noun: Int, _ view: SentenceView, _ confidence: Confidence)
    -> Attribution
  {
    Attribution(
      rule: subject.speakers.count > 1 ? "joint" : "statement", subject: subject,
      evidence: [Evidence("statement-noun", words: view.words(noun..<noun + 1))] + subject.evidence,
      confidence: confidence)
  }

  /// Words that may stand between the noun and the one whose words it means.
  private static let between = Set(
    [
      "از", "مشترک", "رسمی", "کوتاه", "سوی", "صادر", "عن", "أصدرته", "أصدره", "رسمي", "مشترك", "نشرته", "نشره", "تسلیت",
      "صحفي",
    ].map {
      SpeechWord(WordFolding.shared.fold($0))
    })
}

// Reads the groups of words in a sentence that can name one who speaks. Knows no verbs' subjects.

internal import ArabicScript
internal import Archive

/// Reads phrases in the items of a sentence.
struct PhraseReader {
  let language: SpeechLexicon.Language
  let offices: OfficeIndex
  let date: EDTF?
  let mentions: [SpokenMention]
  let traits: [EntityTraits]
  let folded: [UInt16]

  /// The phrases of a sentence in their order, with what they do in it.
  func phrases(_ items: [SpeechToken], in sentence: Range<Int>) -> [SpeakerPhrase] {
    var phrases: [SpeakerPhrase] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard items[index].isWord,
        var phrase = phrase(items, at: index, end: sentence.upperBound) ?? unknown(items, at: index, sentence)
      else {
        index += 1
        continue
      }
      if let named = nameBefore(phrase, after: phrases.last, items, sentence) { phrases.append(named) }
      relate(&phrase, to: phrases, items, sentence)
      index = max(phrase.items.upperBound, index + 1)
      phrases.append(phrase)
    }
    return phrases
  }

  /// Words that nobody knows before a comma and an office: علی رضایی، استاندار تهران.
  private func nameBefore(
    _ phrase: SpeakerPhrase, after last: SpeakerPhrase?, _ items: [SpeechToken], _ sentence: Range<Int>
  ) -> SpeakerPhrase? {
    let start = phrase.items.lowerBound
    let low = max(sentence.lowerBound, last?.items.upperBound ?? 0)
    guard phrase.kind == .group || phrase.kind == .office, !phrase.isBody, !phrase.isMedia, start - 1 > low,
      items[start - 1].isPunctuation("،", ",")
    else { return nil }
    var first = start - 1
    while first > low, items[first - 1].isWord, items[first - 1].mention < 0, start - 1 - first < 5,
      items[first - 1].entry.classes.subtracting(.joinsNext).isEmpty, !items[first - 1].hasConjunction
    {
      first -= 1
    }
    let count = start - 1 - first
    guard count >= 2, count <= 4 else { return nil }
    // Only at the beginning of a clause, or after a verb of speech.
    if first > low {
      let left = items[first - 1]
      guard
        !left.isWord && !left.isPunctuation("،", ",")
          || left.isWord && left.has([.conjunction, .complement, .say, .adverb])
      else { return nil }
    } else if first > sentence.lowerBound {
      return nil
    }
    var named = SpeakerPhrase(kind: .group, items: first..<start - 1, range: items[first].start..<items[start - 2].end)
    named.isTitled = true
    named.position = .subject
    return named
  }

  /// The phrase that begins at an item, if one does.
  func phrase(_ items: [SpeechToken], at index: Int, end: Int) -> SpeakerPhrase? {
    let token = items[index]
    if token.mention >= 0 { return name(items, at: index, from: index) }
    if token.entry.classes.isEmpty {
      return office(items, at: index, end: end)
    }
    if token.has(.pronoun) {
      var phrase = SpeakerPhrase(kind: .pronoun, items: index..<index + 1, range: token.start..<token.end)
      phrase.isMany = token.entry.form.isMany || isPluralPronoun(token)
      return phrase
    }
    if token.has(.demonstrative), index + 1 < end, items[index + 1].has([.person, .media, .body]) {
      let group = group(items, at: index + 1, end: end)
      var phrase = group
      phrase.kind = .pronoun
      phrase.entity = nil
      phrase.items = index..<group.items.upperBound
      phrase.range = token.start..<group.range.upperBound
      return phrase
    }
    if language == .persian, token.has(.indefinite), let phrase = oneOf(items, at: index, end: end) { return phrase }
    if token.has(.indefinite), index + 1 < end, items[index + 1].has([.person, .media, .body]) {
      var phrase = group(items, at: index + 1, end: end)
      if phrase.kind == .office { phrase.kind = .group }
      phrase.entity = phrase.kind == .name ? phrase.entity : nil
      phrase.items = index..<phrase.items.upperBound
      if phrase.kind == .group { phrase.range = token.start..<phrase.range.upperBound }
      return phrase
    }
    if language == .arabic, token.has(.indefinite), index + 1 < end, items[index + 1].isWord,
      items[index + 1].mention < 0, !items[index + 1].has(.endsGroup)
    {
      // أحد الزملاء
      return SpeakerPhrase(
        kind: .group, items: index..<index + 2, range: token.start..<items[index + 1].end)
    }
    if token.has([.title, .person, .media, .body]) { return group(items, at: index, end: end) }
    return token.has(.endsGroup) ? nil : office(items, at: index, end: end)
  }

  /// Words that nobody knows, where what stands before them says that they name a source: به گفتهٔ …, به نقل از ….
  private func unknown(_ items: [SpeechToken], at index: Int, _ sentence: Range<Int>) -> SpeakerPhrase? {
    guard index > sentence.lowerBound, items[index].mention < 0,
      !items[index].has(WordClass.endsGroup.union(.according)),
      isSource(before: index, items, sentence)
    else { return nil }
    var last = index
    while last < sentence.upperBound, last - index < 6, items[last].isWord, items[last].mention < 0,
      !items[last].has(WordClass.endsGroup.union([.verbNoun, .participle])),
      last == index || !items[last].hasConjunction
    {
      last += 1
    }
    guard last > index else { return nil }
    return SpeakerPhrase(kind: .group, items: index..<last, range: items[index].start..<items[last - 1].end)
  }

  /// یکی از این دیپلمات‌ها: one of some.
  private func oneOf(_ items: [SpeechToken], at index: Int, end: Int) -> SpeakerPhrase? {
    guard index + 2 < end, items[index + 1].has(.preposition), items[index + 1].mention < 0 else { return nil }
    var last = index + 2
    if items[last].isWord, items[last].has(.demonstrative) { last += 1 }
    let first = last
    while last < end, last - first < 5, items[last].isWord, items[last].has(.person) || !items[last].has(.endsGroup) {
      last += 1
    }
    guard last > first else { return nil }
    return SpeakerPhrase(kind: .group, items: index..<last, range: items[index].start..<items[last - 1].end)
  }

  private func isPluralPronoun(_ token: SpeechToken) -> Bool {
    Self.plurals.contains(token.hash)
  }

  private static let plurals = Set(
    ["آنها", "آنان", "اینان", "هم", "هما", "هن"].map { SpeechWord(WordFolding.shared.fold($0)) })

  /// A mention of an entity.
  private func name(_ items: [SpeechToken], at index: Int, from start: Int) -> SpeakerPhrase? {
    let mention = mentions[Int(items[index].mention)]
    var end = index + 1
    while end < items.count, items[end].mention == items[index].mention { end += 1 }
    guard mention.type != .event, mention.type != .object else { return nil }
    var phrase = SpeakerPhrase(kind: .name, items: start..<end, entity: mention.entity, range: mention.range)
    phrase.isMedia = mention.isMedia
    phrase.isBody = mention.type == .organization
    phrase.isPlace = mention.type == .place
    phrase.gender = mention.gender
    return phrase
  }

  /// An office of the registry.
  private func office(_ items: [SpeechToken], at index: Int, end: Int) -> SpeakerPhrase? {
    guard let found = offices.match(items[index..<end], folded: folded, date: date) else { return nil }
    let last = index + found.count
    var phrase = SpeakerPhrase(
      kind: .office, items: index..<last, entity: found.entity, range: items[index].start..<items[last - 1].end)
    phrase.head = items[index].hash
    phrase.gender = gender(items[index])
    if last < end, items[last].isWord {
      let next = items[last]
      if next.mention >= 0, mentions[Int(next.mention)].type == .person {
        guard var named = name(items, at: last, from: index) else { return phrase }
        named.gender = phrase.gender
        return named
      }
      // More words of the group: not surely this office.
      if next.has(.former)
        || (!next.has(WordClass.endsGroup.union([.verbNoun, .participle, .say])) && !next.hasConjunction
          && !next.endsInTanwin)
      {
        return nil
      }
    }
    return phrase
  }

  /// A group about a title or a noun for one who can speak; with the name in it, where there is one.
  private func group(_ items: [SpeechToken], at start: Int, end: Int) -> SpeakerPhrase {
    if let office = office(items, at: start, end: end) { return office }
    let head = items[start]
    var index = start + 1
    var lastWord = start
    while index < end, index - start < 12 {
      let token = items[index]
      guard token.isWord else { break }
      if token.mention >= 0 {
        let mention = mentions[Int(token.mention)]
        if mention.type == .person {
          if items[lastWord].has(.relational) || isHeldBy(items, lastWord, mention) {
            // Somebody of this person's: سخنگوی X.
            index = mentionEnd(items, index)
            lastWord = index - 1
            break
          }
          if startsWithPreposition(token, mention) { break }
          if var named = name(items, at: index, from: start) {
            named.gender = gender(head)
            return named
          }
        }
        if language == .arabic, startsWithPreposition(token, mention) { break }
        if mention.isMedia, head.has(.media), let named = name(items, at: index, from: start) { return named }
        if head.has(.body), index == start + 1, mention.type == .organization,
          let named = name(items, at: index, from: start)
        {
          return named
        }
        index = mentionEnd(items, index)
        lastWord = index - 1
        continue
      }
      if language == .arabic {
        if token.hasConjunction || token.endsInTanwin && !token.has(.person) { break }
        if token.has(.preposition), !Self.inNames.contains(token.hash) { break }
        if token.has(WordClass.endsGroup.subtracting([.preposition, .say])) { break }
        if token.has(.participle), !token.has(.person) { break }
      } else {
        if token.has(.conjunction), continues(items, after: index, end: end, head: head) {
          index += 1
          continue
        }
        if token.has(WordClass.endsGroup.union(.verbNoun)), !token.has([.person, .title]) { break }
      }
      lastWord = index
      index += 1
    }
    let last = lastWord + 1
    var phrase = SpeakerPhrase(
      kind: .group, items: start..<last, range: head.start..<items[last - 1].end)
    phrase.isMedia = head.has(.media)
    phrase.isBody = head.has(.body)
    phrase.isMany = head.has(.definite) || head.entry.form.isMany
    phrase.gender = gender(head)
    phrase.head = head.hash
    phrase.isTitled = head.has(.title) && last > start + 1
    if language == .arabic, head.has([.person, .body]), isDefinite(head) {
      // الوزير, المتحدث نفسه: one who was named before.
      let isAlone = last == start + 1
      if isAlone || last == start + 2 && items[last - 1].has(.selfsame) { phrase.isDefinite = true }
    }
    // The name without its titles, where nothing else is known.
    var first = start
    while first < last - 1, items[first].has(.title), !items[first].has(.person) { first += 1 }
    phrase.range = items[first].start..<items[last - 1].end
    return phrase
  }

  /// Whether the words before a name are the office of that very person: سخنگوی رئیس‌جمهور پوتین.
  private func isHeldBy(_ items: [SpeechToken], _ last: Int, _ mention: SpokenMention) -> Bool { false }

  private func isDefinite(_ token: SpeechToken) -> Bool {
    let word = folded[token.folded]
    guard word.count > 4, let first = word.first else { return false }
    let start = first == 0x0648 || first == 0x0641 ? word.startIndex + 1 : word.startIndex
    return word[start] == 0x0627 && word[start + 1] == 0x0644
  }

  /// Words that belong into a group though they are prepositions elsewhere.
  private static let inNames = Set(["باسم"].map { SpeechWord(WordFolding.shared.fold($0)) })

  /// Whether و in a Persian group joins two of its words: وزیر دفاع و پشتیبانی نیروهای مسلح.
  private func continues(_ items: [SpeechToken], after index: Int, end: Int, head: SpeechToken) -> Bool {
    guard head.has([.person, .body]), items[index].end - items[index].start == 1, index + 1 < end else { return false }
    let next = items[index + 1]
    return next.isWord && next.mention < 0
      && !next.has(WordClass.endsGroup.union([.verbNoun, .title, .media, .person]))
  }

  func mentionEnd(_ items: [SpeechToken], _ index: Int) -> Int {
    var end = index + 1
    while end < items.count, items[end].mention == items[index].mention { end += 1 }
    return end
  }

  /// Whether a preposition is written into the word of an Arabic mention: لشويغو.
  func startsWithPreposition(_ token: SpeechToken, _ mention: SpokenMention) -> Bool {
    guard language == .arabic, token.start < mention.range.lowerBound else { return false }
    let letters = folded[token.folded].prefix(mention.range.lowerBound - token.start)
    return letters.contains { $0 == 0x0644 || $0 == 0x0628 || $0 == 0x06A9 }
  }

  /// Whether و is written into the word of an Arabic mention: ولافروف.
  func startsWithConjunction(_ token: SpeechToken) -> Bool {
    if token.hasConjunction { return true }
    guard language == .arabic, token.mention >= 0 else { return false }
    let mention = mentions[Int(token.mention)]
    guard token.start < mention.range.lowerBound else { return false }
    return folded[token.folded].first == 0x0648 && !startsWithPreposition(token, mention)
  }

  /// The gender of a noun, in Arabic.
  private func gender(_ token: SpeechToken) -> VerbForm {
    guard language == .arabic, let last = folded[token.folded].last else { return [] }
    if token.has(.definite) { return [] }
    if last == 0x0647 { return token.isFeminine ? .feminine : [] }
    return .masculine
  }
}

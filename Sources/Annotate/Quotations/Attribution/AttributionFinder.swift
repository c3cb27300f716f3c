// Ties the quotations of a sentence to verbs of speech and sources. Knows sentences, not how quotations are offered.

/// Finds whom the quotations of a sentence are ascribed to.
struct AttributionFinder {
  let language: SpeechLexicon.Language
  let subjects: SubjectFinder
  /// Who says the words around these, where these are inside a quotation.
  var outer: SpokenSubject?

  /// How a verb before a quotation is tied to it.
  private enum Tie { case tight, indirect, loose, none }

  /// The attribution of the quotation at an item; `nil` where nothing ties it to anybody.
  func attribution(
    of quote: Int, words: Int, in view: SentenceView, memory: SpeakerMemory, previous: (item: Int, Attribution)?
  ) -> Attribution? {
    let found =
      before(quote, words, view, memory)
      ?? stating(quote, view, memory)
      ?? after(quote, view, memory)
      ?? source(quote, view, memory)
      ?? statement(quote, view, memory)
      ?? colon(quote, view)
      ?? joined(quote, view, previous)
    guard var found else { return nil }
    let before = found.relay.count
    found.relay += relays(quote, view, speakers: found.subject.speakers + found.relay)
    if found.relay.count > before || before > 0 { found.evidence.append(Evidence("relay-phrase")) }
    return found
  }

  // MARK: A verb before

  private func before(_ quote: Int, _ words: Int, _ view: SentenceView, _ memory: SpeakerMemory) -> Attribution? {
    for index in view.verbs.indices.reversed() {
      let verb = view.verbs[index]
      guard verb.items.upperBound <= quote else { continue }
      if view.hasQuote(verb.items.upperBound..<quote) { return nil }
      let tie = language == .persian ? persianTie(verb, quote, view) : arabicTie(verb, quote, words, view)
      if tie == .none {
        if language == .arabic, verb.isWeak || verb.kind != .finite { continue }
        return nil
      }
      return spoken(index, view, memory, rule: "verb-before", tie: tie)
    }
    return nil
  }

  private func spoken(
    _ index: Int, _ view: SentenceView, _ memory: SpeakerMemory, rule: String, tie: Tie
  ) -> Attribution {
    let verb = view.verbs[index]
    var subject = subjects.speakers(subjects.subject(of: index, in: view), form: verb.form, in: view, memory: memory)
    var rule = rule
    var relay: [Speaker] = []
    if verb.form == .first { subject = outer ?? .unclear }
    if verb.kind == .ownWords, let passing = view.verbs[..<index].lastIndex(where: { $0.isRelay }) {
      // نقل X عن Y قوله
      let passed = subjects.speakers(
        subjects.subject(of: passing, in: view), form: view.verbs[passing].form, in: view, memory: memory)
      if passed.kind == .named, passed.speakers != subject.speakers { relay = passed.speakers }
    }
    // One who passes on what somebody else says: the other is the speaker.
    if verb.kind == .finite, let source = passedOn(verb, view) {
      let other = subjects.speakers(.phrases(view.joined(source)), form: [], in: view, memory: memory)
      if other.kind != .unclear, !other.isMedia {
        relay = subject.kind == .named ? subject.speakers : []
        subject = other
      }
    }
    if subject.isMedia { subject = SpokenSubject(kind: .unclear, isMedia: true, evidence: subject.evidence) }
    if subject.speakers.count > 1 {
      rule = "joint"
    } else if subject.kind == .same {
      rule = subject.evidence.contains { $0.name == "pronoun" } ? "pronoun" : "continued"
    } else if subject.evidence.contains(where: { $0.name == "office" }), subject.speakers.first?.entity != nil {
      rule = "office"
    }
    var evidence = [Evidence("reporting-verb", words: view.words(verb.items))]
    evidence += subject.evidence
    let confidence: Confidence =
      switch (tie, subject.kind) {
      case (_, .unclear): .medium
      case (.tight, .named): .high
      case (.tight, .same): .high
      case (_, .named): .medium
      default: .medium
      }
    return Attribution(
      rule: rule, subject: subject, relay: relay, evidence: evidence, confidence: confidence, form: verb.form)
  }

  /// نقلت X عن Y, X به نقل از Y: the phrase of Y.
  private func passedOn(_ verb: SpeechVerb, _ view: SentenceView) -> Int? {
    view.phrases.indices.first { candidate in
      let phrase = view.phrases[candidate]
      guard phrase.explains == nil, phrase.joins == nil, phrase.items.lowerBound > view.range.lowerBound,
        !phrase.isMedia, phrase.isPassedOn
      else { return false }
      if language == .persian { return phrase.items.upperBound <= verb.items.lowerBound }
      return phrase.items.lowerBound >= verb.items.upperBound && verb.isRelay
    }
  }

  private func persianTie(_ verb: SpeechVerb, _ quote: Int, _ view: SentenceView) -> Tie {
    let gap = verb.items.upperBound..<quote
    var hasComplement = false
    var plain = 0
    for place in gap {
      let token = view.items[place]
      if token.isPunctuation(":") || token.isWord && token.has(.complement) && token.mention < 0 {
        hasComplement = true
      } else if token.isWord, !token.has(.adverb) {
        plain += 1
      }
    }
    if verb.isPredicate, !hasComplement { return .none }
    if plain == 0 {
      if gap.count == 1, view.items[gap.lowerBound].isPunctuation("؛", "،", ",") { return .none }
      return .tight
    }
    if view.items[quote - 1].isPunctuation(":") { return .tight }
    guard hasComplement else { return .none }
    // که … «…»: part of what is said, unless a colon stands before.
    return .indirect
  }

  private func arabicTie(_ verb: SpeechVerb, _ quote: Int, _ words: Int, _ view: SentenceView) -> Tie {
    let gap = verb.items.upperBound..<quote
    if gap.isEmpty { return verb.isWeak ? .loose : .tight }
    let last = view.items[quote - 1]
    if last.isPunctuation(":") { return .tight }
    if last.isWord, last.has(.complement) { return .tight }
    for place in gap where view.items[place].isWord && view.items[place].has(.complement) { return .indirect }
    // يدعو إلى «…»
    if gap.count == 1, last.isWord, last.has(.preposition) { return .indirect }
    if verb.isWeak { return .none }
    if last.isWord, last.has(.named) { return .none }
    if verb.isPredicate, last.isWord { return .indirect }
    return words >= 5 ? .loose : .none
  }

  // MARK: با بیان این‌که «…»

  private func stating(_ quote: Int, _ view: SentenceView, _ memory: SpeakerMemory) -> Attribution? {
    guard language == .persian, quote - 1 > view.range.lowerBound, view.items[quote - 1].has(.complement) else {
      return nil
    }
    var place = quote - 2
    while place > view.range.lowerBound, view.items[place].isWord,
      view.items[place].has([.preposition, .demonstrative, .complement])
    {
      place -= 1
    }
    let noun = view.items[place]
    guard noun.isWord, noun.mention < 0, Self.stating.contains(noun.hash), place >= view.range.lowerBound else {
      return nil
    }
    let found = subjects.persian(before: place, isMany: false, view)
    var subject = subjects.speakers(found, form: .singular, in: view, memory: memory)
    if case .phrases(let indices) = found, indices.count > 1 {
      subject = subjects.speakers(found, form: .plural, in: view, memory: memory)
    }
    var evidence = [Evidence("stating-noun", words: view.words(place..<place + 1))]
    evidence += subject.evidence
    return Attribution(
      rule: "stating", subject: subject, evidence: evidence, confidence: subject.kind == .named ? .high : .medium)
  }

  private static let stating = Set(
    PersianSpeech.statingNouns.split(separator: " ").map { SpeechWord(WordFolding.shared.fold(String($0))) })

  // MARK: A verb after

  private func after(_ quote: Int, _ view: SentenceView, _ memory: SpeakerMemory) -> Attribution? {
    guard let index = view.verbs.firstIndex(where: { $0.items.lowerBound > quote }) else { return nil }
    let verb = view.verbs[index]
    let gap = (quote + 1)..<verb.items.lowerBound
    guard !view.hasQuote(gap), !isTiedForward(verb, view) else { return nil }
    switch language {
    case .persian: return persianAfter(quote, index, gap, view, memory)
    case .arabic: return arabicAfter(quote, index, gap, view, memory)
    }
  }

  /// Whether a verb opens what comes after it: a colon, أن, another quotation.
  private func isTiedForward(_ verb: SpeechVerb, _ view: SentenceView) -> Bool {
    var place = verb.items.upperBound
    while place < view.range.upperBound {
      let token = view.items[place]
      if token.kind == .quote || token.isPunctuation(":") { return true }
      if token.isWord, token.has(.complement), token.mention < 0 { return true }
      if !token.isWord { return false }
      place += 1
      if language == .persian, place > verb.items.upperBound + 1 { return false }
    }
    return false
  }

  private func persianAfter(
    _ quote: Int, _ index: Int, _ gap: Range<Int>, _ view: SentenceView, _ memory: SpeakerMemory
  ) -> Attribution? {
    let items = view.items
    let verb = view.verbs[index]
    if gap.isEmpty || !items[gap.lowerBound].isPunctuation("،", "؛", ",", "-", "–", ".") {
      // «…» را … خواند: the subject stands before the words.
      guard gap.count <= 6, !gap.contains(where: { !items[$0].isWord }) else { return nil }
      let between = view.phrases.contains { gap.contains($0.items.lowerBound) && $0.position == .subject }
      let found: SubjectFinder.Found =
        between
        ? subjects.subject(of: index, in: view)
        : subjects.persian(before: quote, isMany: verb.form.isMany, view)
      let subject = subjects.speakers(found, form: verb.form, in: view, memory: memory)
      return made("verb-after", subject, verb, view, .medium)
    }
    let found = subjects.subject(of: index, in: view)
    // The subject must stand between the words and the verb, or be left out there.
    if case .phrases(let indices) = found, let first = indices.first, view.phrases[first].items.lowerBound < quote {
      return nil
    }
    let subject = subjects.speakers(found, form: verb.form, in: view, memory: memory)
    return made("verb-after", subject, verb, view, subject.kind == .named ? .high : .medium)
  }

  private func arabicAfter(
    _ quote: Int, _ index: Int, _ gap: Range<Int>, _ view: SentenceView, _ memory: SpeakerMemory
  ) -> Attribution? {
    let items = view.items
    let verb = view.verbs[index]
    guard verb.kind == .finite || verb.kind == .ownWords, gap.count <= 4 else { return nil }
    if verb.kind == .finite, items[verb.items.lowerBound].hasConjunction { return nil }
    var comma = false
    var named = false
    for place in gap {
      let token = items[place]
      if token.isPunctuation("،", ",", "-", "–") {
        comma = true
      } else if token.isWord, token.has([.according, .conjunction, .preposition]) || token.hash == Self.it {
        named = true
      } else if token.mention >= 0 || token.has([.person, .title, .adverb]) {
        named = true
      } else {
        return nil
      }
    }
    guard comma || named else { return nil }
    if verb.kind == .ownWords {
      guard named else { return nil }
      // على حد قوله: of the subject of the sentence.
      let subject: SpokenSubject
      if let main = view.verbs.firstIndex(where: { $0.items.upperBound <= quote && $0.kind == .finite }) {
        subject = subjects.speakers(subjects.subject(of: main, in: view), form: verb.form, in: view, memory: memory)
      } else {
        subject = subjects.same(form: verb.form, in: view, memory: memory, pronoun: nil)
      }
      return made("according-to", subject, verb, view, .medium)
    }
    let subject = subjects.speakers(subjects.subject(of: index, in: view), form: verb.form, in: view, memory: memory)
    return made("verb-after", subject, verb, view, subject.kind == .named ? .high : .medium)
  }

  private static let it = SpeechWord(WordFolding.shared.fold("ما"))

  private func made(
    _ rule: String, _ subject: SpokenSubject, _ verb: SpeechVerb, _ view: SentenceView, _ confidence: Confidence
  )
    -> Attribution
  {
    Attribution(
      rule: subject.speakers.count > 1 ? "joint" : rule, subject: subject,
      evidence: [Evidence("reporting-verb", words: view.words(verb.items))] + subject.evidence,
      confidence: subject.kind == .unclear ? .medium : confidence, form: verb.form)
  }

  // MARK: به گفتهٔ …

  private func source(_ quote: Int, _ view: SentenceView, _ memory: SpeakerMemory) -> Attribution? {
    for candidate in view.phrases.indices.reversed() {
      let phrase = view.phrases[candidate]
      guard phrase.position == .source, phrase.explains == nil, phrase.joins == nil else { continue }
      let isBefore = phrase.items.upperBound <= quote
      let gap = isBefore ? view.end(candidate)..<quote : (quote + 1)..<phrase.items.lowerBound
      guard !gap.isEmpty || isBefore, gap.lowerBound <= gap.upperBound, !view.hasQuote(gap) else { continue }
      if !isBefore, gap.count > 6 { continue }
      if isBefore, view.verbs.contains(where: { gap.contains($0.items.lowerBound) && $0.kind == .finite }) { continue }
      var subject = subjects.speakers(.phrases(view.joined(candidate)), form: [], in: view, memory: memory)
      if subject.isMedia { subject = SpokenSubject(kind: .unclear, isMedia: true) }
      return Attribution(
        rule: "according-to", subject: subject,
        evidence: [Evidence("source-phrase", words: view.words(phrase.items.lowerBound - 1..<phrase.items.upperBound))]
          + subject.evidence,
        confidence: isBefore && gap.count > 2 ? .medium : .high)
    }
    return nil
  }

  // MARK: شویگو: «…»

  private func colon(_ quote: Int, _ view: SentenceView) -> Attribution? {
    let start = view.range.lowerBound
    guard quote - 1 > start, view.items[quote - 1].isPunctuation(":") else { return nil }
    guard
      let last = view.phrases.indices.last(where: { $0 == view.head($0) && view.phrases[$0].items.upperBound < quote })
    else { return nil }
    var first = last
    while let before = view.phrases[first].joins { first = view.head(before) }
    let group = view.joined(first)
    let left = view.phrases[first].items.lowerBound
    let opens = left == start || view.items[left - 1].isPunctuation("؛", "،", ",", "-", "–", "|", "/", "؟")
    if opens, group.contains(last), view.end(last) == quote - 1, view.phrases[first].kind != .pronoun {
      let subject = subjects.speakers(.phrases(group), form: [], in: view, memory: SpeakerMemory())
      return Attribution(
        rule: "name-colon", subject: subject, evidence: [Evidence("colon")] + subject.evidence, confidence: .high)
    }
    // X می‌خندد: the only one in the sentence.
    let people = view.phrases.indices.filter { $0 == view.head($0) && !view.phrases[$0].isPlace }
    guard people.count == 1, let only = people.first, view.phrases[only].position == .subject,
      !view.phrases[only].isBody, !view.phrases[only].isMedia, !view.hasQuote(view.range.lowerBound..<quote),
      view.phrases[only].kind != .pronoun
    else { return nil }
    let subject = subjects.speakers(.phrases([only]), form: [], in: view, memory: SpeakerMemory())
    return Attribution(
      rule: "verb-before", subject: subject, evidence: [Evidence("colon")] + subject.evidence, confidence: .medium)
  }

  // MARK: «…» و «…»

  private func joined(_ quote: Int, _ view: SentenceView, _ previous: (item: Int, Attribution)?) -> Attribution? {
    guard let (item, before) = previous, view.range.contains(item) else { return nil }
    let isTied = ((item + 1)..<quote).allSatisfy { place in
      let token = view.items[place]
      return token.isPunctuation("،", ",", "؛", "-", "–") || token.isWord && token.has(.conjunction)
    }
    guard isTied else { return nil }
    var subject = before.subject
    subject.evidence = [Evidence("same-speaker")]
    return Attribution(
      rule: "continued", subject: subject, evidence: subject.evidence, confidence: .medium, form: before.form)
  }

  // MARK: به گزارش …

  private func relays(_ quote: Int, _ view: SentenceView, speakers: [Speaker]) -> [Speaker] {
    var relays: [Speaker] = []
    func add(_ candidate: Int) {
      for index in view.joined(candidate) {
        let phrase = view.best(index)
        let speaker = Speaker(entity: phrase.entity, place: TextPlace(block: view.block, range: phrase.range))
        let isSpeaker = speakers.contains {
          $0.place == speaker.place || $0.entity != nil && $0.entity == speaker.entity
        }
        if !isSpeaker, !relays.contains(speaker) { relays.append(speaker) }
      }
    }
    for candidate in view.phrases.indices {
      let phrase = view.phrases[candidate]
      guard phrase.explains == nil, phrase.joins == nil else { continue }
      switch phrase.position {
      case .relay: if phrase.isMedia || phrase.kind != .pronoun { add(candidate) }
      case .source: if phrase.isMedia { add(candidate) }
      case .subject where phrase.isMedia && phrase.items.upperBound <= quote: add(candidate)
      default: break
      }
    }
    return relays
  }
}

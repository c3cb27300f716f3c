// From the words at the place of a subject to speakers. Knows sentences, no quotations.

extension SubjectFinder {
  /// The speakers of a verb.
  func speakers(_ found: Found, form: VerbForm, in view: SentenceView, memory: SpeakerMemory) -> SpokenSubject {
    switch found {
    case .unclear: return .unclear
    case .words(let range):
      guard let place = view.place(range) else { return .unclear }
      return SpokenSubject(kind: .named, speakers: [Speaker(place: place)], gender: form)
    case .nothing:
      return same(form: form, in: view, memory: memory, pronoun: nil)
    case .phrases(let indices):
      var subject = SpokenSubject(kind: .named, gender: form)
      for index in indices {
        let phrase = view.best(index)
        if phrase.kind == .pronoun {
          guard indices.count == 1 else { return .unclear }
          return same(form: form, in: view, memory: memory, pronoun: phrase)
        }
        if phrase.kind == .group, phrase.isDefinite, indices.count == 1 {
          // الوزير, الوزارة: the one who spoke before, where it fits; else whoever it is.
          let before = same(form: form, in: view, memory: memory, pronoun: phrase)
          return before.kind != .unclear && isCalled(phrase, memory, view) ? before : .unclear
        }
        guard agrees(phrase, form, joined: indices.count > 1) else { return .unclear }
        let place = TextPlace(block: view.block, range: phrase.range)
        subject.speakers.append(Speaker(entity: phrase.entity, place: place))
        subject.isBody = phrase.isBody || phrase.isPlace
        subject.isMedia = subject.isMedia || phrase.isMedia
        subject.words += view.items[phrase.items].map { bare($0) }
        switch phrase.kind {
        case .office: subject.evidence.append(Evidence("office", words: words(phrase, view)))
        default: subject.evidence.append(Evidence("subject", words: words(phrase, view)))
        }
      }
      return subject
    }
  }

  /// A word without the article and و.
  private func bare(_ token: SpeechToken) -> SpeechWord {
    let word = reader.folded[token.folded]
    guard language == .arabic else { return token.hash }
    var start = word.startIndex
    if token.hasConjunction { start += 1 }
    if word.endIndex - start > 3, word[start] == 0x0627, word[start + 1] == 0x0644 { start += 2 }
    return SpeechWord(word[start...])
  }

  /// البيان, of the body that gave it out.
  private static let communique = SpeechWord(WordFolding.shared.fold("بيان"))

  /// Whether the one who spoke before is one that a noun with the article can mean: المسؤول نفسه, الوزارة.
  private func isCalled(_ phrase: SpeakerPhrase, _ memory: SpeakerMemory, _ view: SentenceView) -> Bool {
    guard memory.speakers.count == 1, let speaker = memory.speakers.first else { return false }
    if phrase.items.count == 2 { return true }
    let noun = bare(view.items[phrase.items.lowerBound])
    if noun == Self.communique { return memory.isBody }
    if let entity = speaker.entity { return reader.traits[entity].words.contains(noun) }
    return memory.words.contains(noun)
  }

  private func words(_ phrase: SpeakerPhrase, _ view: SentenceView) -> String? { view.words(phrase.items) }

  /// Whether the verb can have the phrase as its subject, by gender.
  private func agrees(_ phrase: SpeakerPhrase, _ form: VerbForm, joined: Bool) -> Bool {
    guard language == .arabic, !joined, form.contains(.singular), phrase.gender != [], phrase.kind != .pronoun else {
      return true
    }
    guard form.contains(.masculine) != form.contains(.feminine) else { return true }
    if phrase.isPlace { return true }
    return !phrase.gender.isDisjoint(with: form)
  }

  /// The one who spoke before, where verb and pronoun can mean that one.
  func same(form: VerbForm, in view: SentenceView, memory: SpeakerMemory, pronoun: SpeakerPhrase?) -> SpokenSubject {
    guard memory.reaches(view.block) else { return .unclear }
    if form.isMany, memory.speakers.count == 1, !memory.isBody, pronoun == nil || pronoun?.isMany == true {
      return .unclear
    }
    if !form.isMany, form.contains(.singular), memory.speakers.count > 1 { return .unclear }
    if let pronoun {
      if pronoun.isBody != memory.isBody { return .unclear }
      if pronoun.isMany != (memory.speakers.count > 1) { return .unclear }
    }
    if language == .arabic, form.contains(.singular), form.contains(.masculine) != form.contains(.feminine),
      memory.gender != [], memory.gender.contains(.masculine) != memory.gender.contains(.feminine),
      memory.gender.isDisjoint(with: form.intersection([.masculine, .feminine]))
    {
      return .unclear
    }
    var subject = SpokenSubject(kind: .same, speakers: memory.speakers, isBody: memory.isBody, gender: memory.gender)
    if let pronoun {
      let place = TextPlace(block: view.block, range: pronoun.range)
      subject.speakers = memory.speakers.map { Speaker(entity: $0.entity, place: $0.entity == nil ? $0.place : place) }
      subject.evidence = [Evidence("pronoun", words: view.words(pronoun.items)), Evidence("same-speaker")]
    } else {
      subject.speakers = memory.speakers.map { Speaker(entity: $0.entity, place: $0.entity == nil ? $0.place : nil) }
      subject.evidence = [Evidence("same-speaker")]
    }
    return subject
  }
}

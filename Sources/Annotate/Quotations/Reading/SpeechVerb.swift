// A verb of speech in a sentence, simple or made of a noun and a light verb. Knows no speakers.

/// A verb of speech and its place among the items.
struct SpeechVerb: Sendable {
  enum Kind: Sendable {
    case finite
    /// قائلاً, مؤكداً: said by the subject of another verb.
    case participle
    /// قوله: said by the one it refers to.
    case ownWords
  }

  var kind: Kind
  var items: Range<Int>
  var form: VerbForm
  /// A medium passes something on.
  var isRelay = false
  /// Says something of an object.
  var isPredicate = false
  /// Often means something else.
  var isWeak = false
}

/// Finds verbs of speech.
struct SpeechVerbReader {
  let language: SpeechLexicon.Language

  /// The verbs of a sentence, in their order.
  func verbs(_ items: [SpeechToken], in sentence: Range<Int>) -> [SpeechVerb] {
    var verbs: [SpeechVerb] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let token = items[index]
      if token.isWord, token.mention < 0, token.has([.say, .verbNoun, .participle, .ownWords]),
        let verb = language == .persian ? persian(items, index, sentence) : arabic(items, index, sentence)
      {
        verbs.append(verb)
        index = verb.items.upperBound
      } else {
        index += 1
      }
    }
    return verbs
  }

  private static let speech = SpeechWord(WordFolding.shared.fold("گو"))
  private static let listening = SpeechWord(WordFolding.shared.fold("شنود"))
  private static let conversation = SpeechWord(WordFolding.shared.fold("گوی"))
  private static let report = SpeechWord(WordFolding.shared.fold("گزارش"))
  private static let utterance = SpeechWord(WordFolding.shared.fold("ابراز"))
  private static let it = SpeechWord(WordFolding.shared.fold("ما"))

  private func persian(_ items: [SpeechToken], _ index: Int, _ sentence: Range<Int>) -> SpeechVerb? {
    let token = items[index]
    let end = sentence.upperBound
    func word(_ place: Int) -> SpeechToken? { place < end && items[place].isWord ? items[place] : nil }
    if token.has(.verbNoun) {
      // با تأکید بر …: no verb. ابراز امیدواری کرد: the light verb a little further on.
      let reach = token.hash == Self.utterance ? 5 : 1
      for place in (index + 1)..<(index + 1 + reach) {
        guard let light = word(place), light.mention < 0 else { break }
        if light.has(.light), !light.entry.lights.isDisjoint(with: token.entry.lights) {
          return finite(items, index..<place + 1, light, sentence, noun: token)
        }
      }
    }
    if token.has(.say) {
      // گفت و گو
      if let and = word(index + 1), and.has(.conjunction), let talk = word(index + 2),
        [Self.speech, Self.listening, Self.conversation].contains(talk.hash)
      {
        return nil
      }
      var verb = SpeechVerb(kind: .finite, items: index..<index + 1, form: token.entry.form)
      verb.isPredicate = token.has(.predicate)
      return verb
    }
    if token.has(.participle), !token.has(.light) || !token.entry.lights.isDisjoint(with: [.say, .write]) {
      guard let next = index + 1 < end ? items[index + 1] : nil else { return nil }
      if next.isWord, next.has(.passive) { return nil }
      if index > sentence.lowerBound, items[index - 1].has(.preposition) { return nil }
      let isAuxiliary = next.isWord && next.has(.auxiliary)
      guard isAuxiliary || !next.isWord || next.has([.complement, .conjunction]) else { return nil }
      var verb = SpeechVerb(
        kind: .finite, items: index..<(isAuxiliary ? index + 2 : index + 1),
        form: isAuxiliary ? next.entry.form : [])
      verb.isPredicate = token.has(.predicate)
      return verb
    }
    return nil
  }

  private func finite(
    _ items: [SpeechToken], _ range: Range<Int>, _ light: SpeechToken, _ sentence: Range<Int>, noun: SpeechToken
  ) -> SpeechVerb? {
    var form = light.entry.form
    var range = range
    if light.has(.participle), range.upperBound < sentence.upperBound {
      let next = items[range.upperBound]
      if next.isWord, next.has(.auxiliary) {
        form = next.entry.form
        range = range.lowerBound..<range.upperBound + 1
      } else if next.isWord, next.has(.passive), !light.has(.passive) {
        return nil
      }
    }
    var verb = SpeechVerb(kind: .finite, items: range, form: form)
    verb.isRelay = noun.hash == Self.report
    return verb
  }

  private func arabic(_ items: [SpeechToken], _ index: Int, _ sentence: Range<Int>) -> SpeechVerb? {
    let token = items[index]
    if index > sentence.lowerBound {
      let left = items[index - 1]
      if left.isWord, left.mention < 0, left.has(.negation) { return nil }
      if token.has(.say), left.isWord, left.mention < 0, left.has(.preposition), !left.has([.adverb, .according]) {
        // في رأي, حسب ما: a noun, unless ما stands between.
        if left.hash != Self.it { return nil }
      }
    }
    if token.has(.say) {
      if token.has(.weak), !token.hasConjunction, index > sentence.lowerBound {
        let left = items[index - 1]
        guard
          !left.isWord || left.mention >= 0
            || left.has([.complement, .helper, .conjunction, .relative, .adverb, .person, .title])
        else { return nil }
      }
      var verb = SpeechVerb(kind: .finite, items: index..<index + 1, form: token.entry.form)
      verb.isRelay = token.has(.relayVerb)
      verb.isPredicate = token.has(.predicate)
      verb.isWeak = token.has(.weak)
      return verb
    }
    if token.has(.participle), !token.has([.person, .media]) {
      var verb = SpeechVerb(kind: .participle, items: index..<index + 1, form: token.entry.form)
      verb.isWeak = token.has(.weak)
      return verb
    }
    if token.has(.ownWords) {
      return SpeechVerb(kind: .ownWords, items: index..<index + 1, form: token.entry.form)
    }
    return nil
  }
}

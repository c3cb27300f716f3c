// Whom a quotation is ascribed to, and why. Data alone.

/// What the text around a quotation says of its speakers.
struct Attribution: Sendable {
  var rule: String
  var subject: SpokenSubject
  var relay: [Speaker] = []
  var evidence: [Evidence] = []
  var confidence: Confidence
  /// Number and gender of the verb.
  var form: VerbForm = []
}

/// The speakers that a sentence names.
struct SpokenSubject: Sendable {
  enum Kind: Sendable {
    /// Named here.
    case named
    /// Known as the one who spoke before.
    case same
    /// Somebody, but it is not clear who.
    case unclear
  }

  var kind: Kind
  var speakers: [Speaker] = []
  var isBody = false
  var isMedia = false
  var gender: VerbForm = []
  var evidence: [Evidence] = []
  /// The words that name one who is in no registry, for finding them again.
  var words: [SpeechWord] = []

  static let unclear = SpokenSubject(kind: .unclear)
}

/// The one who spoke last, where that is plain.
struct SpeakerMemory: Sendable {
  var speakers: [Speaker] = []
  var isBody = false
  var gender: VerbForm = []
  var block = -1
  /// Sentences since then that say nothing of anybody.
  var distance = 0
  /// The words that named one who is in no registry.
  var words: [SpeechWord] = []

  var isEmpty: Bool { speakers.isEmpty }

  /// Whether it can still be meant in a block.
  func reaches(_ block: Int) -> Bool { !isEmpty && block - self.block <= 1 && distance <= 1 }
}

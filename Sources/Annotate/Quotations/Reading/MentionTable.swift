// The mentions of an article and what is known of their entities. Knows no sentences.

internal import Archive

/// What an entity can do in a report.
struct EntityTraits: Sendable {
  var type: EntityType
  /// An agency, a paper, a channel.
  var isMedia: Bool
  /// Gender of the office in Arabic, where a role tells.
  var gender: VerbForm
  /// The words of its Arabic names and offices, without the article.
  var words: Set<SpeechWord> = []

  init(_ entity: Entity) {
    type = entity.type
    for names in entity.names where names.language == "ar" {
      for name in names.names { Self.add(name.text, to: &words) }
    }
    for role in entity.roles { for text in role.texts where text.language == "ar" { Self.add(text.text, to: &words) } }
    isMedia =
      entity.type != .person
      && entity.names.contains { names in
        names.names.contains { name in
          name.text.split(separator: " ").contains { word in
            let hash = SpeechWord(WordFolding.shared.fold(String(word)))
            return SpeechLexicon.persian.entry(hash)?.classes.contains(.media) ?? false
              || SpeechLexicon.arabic.entry(hash)?.classes.contains(.media) ?? false
          }
        }
      }
    gender = []
    guard entity.type == .person else { return }
    for role in entity.roles {
      for text in role.texts where text.language == "ar" {
        guard let word = text.text.split(separator: " ").first else { continue }
        gender.formUnion(word.unicodeScalars.last == "ة" ? .feminine : .masculine)
      }
    }
    if gender == [.feminine, .masculine] { gender = [] }
  }
}

extension EntityTraits {
  private static func add(_ text: String, to words: inout Set<SpeechWord>) {
    for word in text.split(separator: " ") {
      let folded = WordFolding.shared.fold(String(word))
      let hasArticle = folded.count > 3 && folded[0] == 0x0627 && folded[1] == 0x0644
      words.insert(SpeechWord(hasArticle ? Array(folded.dropFirst(2)) : folded))
    }
  }
}

/// A mention in a block.
struct SpokenMention: Sendable {
  var block: Int
  var range: Range<Int>
  var entity: Int?
  var type: EntityType
  var isMedia: Bool
  var gender: VerbForm
}

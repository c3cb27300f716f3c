// An entry of the registry: a person, an organisation, a place, an event, a work or an object.

public import ArabicScript

/// An entity, as its file describes it.
public struct Entity: Sendable {
  /// Its permanent id, which is also the name of its file.
  public var id: String
  /// What kind of thing it is.
  public var type: EntityType
  /// Its names, by language, in the order of the file.
  public var names: [NamesInLanguage]
  /// What it was, and when.
  public var roles: [DatedRole] = []
  /// Ids elsewhere that somebody has verified: scheme (`wikidata`) and value, in the order of the file.
  public var sameAs: [SameAs] = []
  /// No page, no entry, no mention in a public build.
  public var isPrivate: Bool = false
  /// Ids that it had before and that lead to it still.
  public var formerly: [String] = []
  /// The description in each language.
  public var descriptions: [EntityDescription] = []

  /// An entity with its names.
  public init(id: String, type: EntityType, names: [NamesInLanguage]) {
    self.id = id
    self.type = type
    self.names = names
  }

  /// The name shown in a language: the first one there, else that of the first language that has one.
  public func name(in language: String) -> (text: String, language: String) {
    let names = names.first { $0.language == language } ?? names.first
    return (names?.names.first?.text ?? id, names?.language ?? "und")
  }
}

/// The kinds of entities.
public enum EntityType: String, CaseIterable, Sendable {
  case person, organization, place, event, work, object
}

/// The names of one thing in one language; the first is the one shown, the others are matched.
public struct NamesInLanguage: Sendable, Equatable {
  /// BCP 47 tag.
  public var language: String
  /// At least one.
  public var names: [EntityName]

  /// Names in a language.
  public init(language: String, names: [EntityName]) {
    self.language = language
    self.names = names
  }
}

/// One name, with what the search for names needs to know of it.
public struct EntityName: Sendable, Equatable {
  /// The name as written.
  public var text: String
  /// It may stand alone: nobody else is called so.
  public var isSafe: Bool = false
  /// It is also an ordinary word or somebody else's name.
  public var isAmbiguous: Bool = false
  /// Words near which an ambiguous name is this one.
  public var context: [String] = []

  /// A name.
  public init(text: String) { self.text = text }
}

/// An office or function, with the time it was held.
public struct DatedRole: Sendable, Equatable {
  /// What it is called: language and words, in the order of the file.
  public var texts: [LanguageText]
  /// When it began, if that is known.
  public var from: EDTF?
  /// When it ended, if it has.
  public var to: EDTF?

  /// Whether it was held at some moment of the date; a role without dates always was.
  public func isHeld(at date: EDTF) -> Bool {
    if let from, date.latest < from.earliest { return false }
    if let to, to.latest < date.earliest { return false }
    return true
  }
}

/// A text in a language.
public struct LanguageText: Sendable, Equatable {
  /// BCP 47 tag.
  public var language: String
  /// The words.
  public var text: String

  /// Words in a language.
  public init(language: String, text: String) {
    self.language = language
    self.text = text
  }
}

extension [LanguageText] {
  /// The text in a language, else the first there is.
  public func text(in language: String) -> LanguageText? {
    first { $0.language == language } ?? first
  }
}

/// An id in another registry.
public struct SameAs: Sendable, Equatable {
  /// The registry: `wikidata`, `viaf`, `url` …
  public var scheme: String
  /// The id there.
  public var value: String
}

/// A description in one language, in Markdown.
public struct EntityDescription: Sendable {
  /// BCP 47 tag; nil where the file does not divide its description by language.
  public var language: String?
  /// Markdown, UTF-8.
  public var markdown: [UInt8]
  /// The 1-based line of the file in which it begins.
  public var firstLine: Int
}

// What looks like a name and is in no registry. Knows nothing of how it was found.

public import Archive

/// A sequence of words that looks like a name and is in no registry yet.
public struct Candidate: Hashable, Sendable {
  /// The spelling that is seen most.
  public var text: String
  /// Its folded form.
  public var key: String
  /// BCP 47 tag of the language in whose articles it stands most; `en` for Latin letters.
  public var language: String
  /// How often it is mentioned, by all its variants.
  public var mentions: Int
  /// In how many articles.
  public var articles: Int
  /// The same by the language of the articles, the most mentions first. A name that Persian and Arabic spell alike is one
  /// candidate: it is one name to look up, and mostly one entity, whose file has it under both languages.
  public var languages: [CandidateLanguage]
  /// What it probably is.
  public var type: EntityType
  /// What makes it look like a name, the most frequent first.
  public var reasons: [Evidence]
  /// Other spellings and shorter forms, the most frequent first.
  public var variants: [CandidateVariant]
  /// A few of its places, in different articles as far as there are.
  public var contexts: [CandidateContext]
  /// The entity whose name it only extends (a given name before it), by its position in the registry.
  public var extends: Int?

  /// A candidate.
  public init(
    text: String, key: String, language: String, mentions: Int, articles: Int, languages: [CandidateLanguage],
    type: EntityType, reasons: [Evidence], variants: [CandidateVariant], contexts: [CandidateContext],
    extends: Int? = nil
  ) {
    (self.text, self.key, self.language) = (text, key, language)
    (self.mentions, self.articles, self.languages, self.type) = (mentions, articles, languages, type)
    (self.reasons, self.variants, self.contexts, self.extends) = (reasons, variants, contexts, extends)
  }
}

/// What was counted of a candidate in the articles of one language.
public struct CandidateLanguage: Hashable, Sendable {
  /// BCP 47 tag; `en` for Latin letters, whatever the article's language.
  public var language: String
  /// How often it is mentioned there.
  public var mentions: Int
  /// In how many articles.
  public var articles: Int
  /// Its spellings and shorter forms there, the most frequent first, those of the full name before shorter ones.
  public var spellings: [CandidateVariant]

  /// Counts of one language.
  public init(language: String, mentions: Int, articles: Int, spellings: [CandidateVariant]) {
    (self.language, self.mentions, self.articles) = (language, mentions, articles)
    self.spellings = spellings
  }
}

/// Another spelling of a candidate, or its family name alone.
public struct CandidateVariant: Hashable, Sendable {
  /// As printed.
  public var text: String
  /// How often.
  public var count: Int

  /// A spelling.
  public init(text: String, count: Int) { (self.text, self.count) = (text, count) }
}

/// A place where a candidate stands.
public struct CandidateContext: Hashable, Sendable {
  /// The article's id.
  public var article: String
  /// The place of the candidate's words.
  public var place: TextPlace
  /// Up to 40 scalars before it, cut at a space.
  public var before: String
  /// The words as printed.
  public var words: String
  /// Up to 40 scalars behind it.
  public var after: String

  /// A context.
  public init(article: String, place: TextPlace, before: String, words: String, after: String) {
    (self.article, self.place, self.before, self.words, self.after) = (article, place, before, words, after)
  }
}

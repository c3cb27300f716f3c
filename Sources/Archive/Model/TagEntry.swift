// What `tags.yaml` says of a tag: its names in other languages and what else it is called.

/// An entry of `tags.yaml`.
public struct TagEntry: Sendable, Equatable {
  /// The tag as articles have it.
  public var tag: String
  /// Its name in each language.
  public var names: [LanguageText] = []
  /// Other words that count as this tag.
  public var aliases: [String] = []
}

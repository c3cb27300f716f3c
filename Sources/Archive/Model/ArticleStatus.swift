// What has been decided about publishing an article.

/// Whether an article may be published. Somebody has to say so: an article without a status is a draft.
public enum ArticleStatus: String, CaseIterable, Sendable {
  /// Nobody has decided yet.
  case draft
  /// In every build.
  case `public`
  /// Somebody has decided that it stays inside.
  case withheld
  /// It was public once; its page says that it was withdrawn, and nothing else.
  case withdrawn
}

// Markup that goes into a page as it is. Knows nothing of how it was made; whoever makes one answers for it.

/// HTML that a template may put into element content unescaped.
///
/// There is no way to make one from text by accident: a caller either says `trusting:` and answers for the markup, or
/// has text escaped by `init(escaping:)`.
public struct TrustedHTML: Sendable, Hashable {
  /// The markup, UTF-8.
  public let utf8: [UInt8]

  /// Markup that the caller knows to be safe and balanced.
  public init(trusting utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// Markup that the caller knows to be safe and balanced.
  public init(trusting markup: String) {
    utf8 = Array(markup.utf8)
  }

  /// Plain text as markup: the five special characters escaped.
  public init(escaping text: String) {
    utf8 = HTMLEscaping.escaped(text)
  }

  /// Whether there is no markup at all. An optional HTML field counts as absent then.
  public var isEmpty: Bool { utf8.isEmpty }
}

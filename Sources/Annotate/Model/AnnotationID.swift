// The permalink of an annotation. Knows nothing of pages.

internal import ArabicScript
internal import Digest

/// Ids of annotations: the same as long as the article's paragraph and the words are. A permalink only: what people
/// decided finds its words by anchoring.
public enum AnnotationID {
  /// Hands out the ids of one article's annotations, in their order.
  public struct Ordinals: Sendable {
    private var seen: [String: Int] = [:]

    /// Starts an article.
    public init() {}

    /// `a-` and 12 base32 characters of the SHA-256 of article, kind, anchor of the block, folded quote, and how many of
    /// the same came before.
    public mutating func id(of annotation: Annotation, article: String, anchor: String?, quote: String) -> String {
      let key = [article, annotation.claim.kind.rawValue, anchor ?? "", Folding.fold(quote)].joined(separator: "\n")
      let ordinal = seen[key, default: 0]
      seen[key] = ordinal + 1
      return "a-" + SHA256Digest(hashing: "\(key)\n\(ordinal)").base32(12)
    }
  }
}

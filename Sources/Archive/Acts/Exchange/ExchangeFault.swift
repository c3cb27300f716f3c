// What can be wrong with acts in their exchange form, beyond what can be wrong with any act: cases, with their wording.

/// A fault in acts that come from outside.
public enum ExchangeFault: Error, FaultKind, Equatable {
  case notUTF8
  case notJSON(String)
  case notARequest
  case otherArchive(String, own: String)
  case noArticle(ActVerb)

  /// The fault in words.
  public var message: String {
    switch self {
    case .notUTF8: "this is not UTF-8"
    case .notJSON(let reason): "this is not JSON: \(reason)"
    case .notARequest: "acts are handed over as {\"acts\": […]}"
    case .otherArchive(let other, let own): "this act belongs to the archive \(other), and this archive is \(own)"
    case .noArticle(let verb):
      "the act '\(verb.rawValue)' needs the key 'article' with the id of its article, or null where it is about the registry"
    }
  }
}

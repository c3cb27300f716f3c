// What keeps a file from being taken into the archive: cases, and their wording.

internal import Archive

/// A reason why a file was not taken in.
enum IngestFault: FaultKind {
  case capture(CaptureFault)
  case rules(ReadingRulesFault)
  case noSuchOutlet(String, suggestion: String?)
  case unsafeURL(String)
  case nothingThere
  case similar(to: String, percent: Int)

  var message: String {
    switch self {
    case .capture(let fault): fault.description
    case .rules(let fault): fault.description
    case .noSuchOutlet(let id, let suggestion):
      "there is no outlet '\(id)' in outlets/\(suggestion.map { "; did you mean '\($0)'?" } ?? "")"
    case .unsafeURL(let url): "'\(url)' is not an http or https address"
    case .nothingThere: "there is no file to take in"
    case .similar(let id, let percent):
      "nearly the same text as the article '\(id)' (\(percent) % of its word groups); if it is another version, say so with version_of"
    }
  }
}

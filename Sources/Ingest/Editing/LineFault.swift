// Why a line of a capture cannot be put into a text, or taken out of it: cases, with their wording.

internal import Archive

/// A reason why a decision on a line was not carried out.
enum LineFault: Error, FaultKind, Equatable {
  case noCapture
  case noAccount(String)
  case noLine(Int, of: Int)
  case unreadable(String)
  case blank(Int)
  case otherPart(Int, label: String)
  case notFound(Int)
  case notAlone(Int)
  case severalAlike(Int)
  case notFaithful(Int)
  case notAFlag

  var message: String {
    switch self {
    case .noCapture: "the article has no capture, and so no lines"
    case .noAccount(let name): "captures/\(name).lines.jsonl is missing, so nobody knows what became of the lines"
    case .noLine(let n, let count): "there is no line \(n); the capture has \(count)"
    case .unreadable(let reason): "the capture cannot be read: \(reason)"
    case .blank(let n): "line \(n) is blank"
    case .otherPart(let n, let label): "line \(n) is the article's \(label); change it there"
    case .notFound(let n):
      "what was made of line \(n) is not in the text any more, or was changed; take it out in the file itself"
    case .notAlone(let n):
      "line \(n) stands in the text together with others, in one paragraph or list; take it out in the file itself"
    case .severalAlike(let n):
      "the text has several paragraphs like line \(n), and which is meant cannot be told; take it out in the file itself"
    case .notFaithful(let n): "line \(n) cannot be changed without other parts of the text; change the file itself"
    case .notAFlag: "'value' must be true (the line is in the text) or false"
    }
  }
}

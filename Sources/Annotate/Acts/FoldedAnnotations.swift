// What comes of an article's acts: annotations, and what somebody should look at.

public import Archive

/// The annotations of an article.
public struct FoldedAnnotations: Sendable {
  /// By place and kind; those whose words are not found any more come last.
  public var annotations: [Annotation]
  /// What somebody should look at, by line.
  public var notices: [ActNotice]

  /// Annotations with what is to be said of them.
  public init(annotations: [Annotation], notices: [ActNotice] = []) {
    self.annotations = annotations
    self.notices = notices
  }

  /// The notices as warnings about the file of the acts.
  public func warnings(path: String) -> [Fault] {
    notices.map { notice in
      let position = notice.line.map { SourcePosition(line: $0, column: 1) }
      return Fault(notice.kind, in: path, at: position, severity: .warning)
    }
  }
}

/// Something about one act that somebody should look at.
public struct ActNotice: Hashable, Sendable {
  /// What it is.
  public enum Kind: FaultKind, Hashable {
    /// The words are not there any more.
    case orphan(quote: String)
    /// The words were found, but only one side of what stood around them.
    case moved(quote: String)
    case unknownEntity(String)
    case unknownAct(String)
    /// An act of another person cannot be taken back.
    case notOnesOwn(String)
    /// Several annotations begin and end there, and the act does not say which it is about.
    case whichKind(quote: String)
    /// The name could be several entities', and the act does not say which.
    case whichEntity(quote: String)

    /// What it is, in words.
    public var message: String {
      switch self {
      case .orphan(let quote):
        "the words '\(Self.short(quote))' are not where they were; decide again, or take the act back"
      case .moved(let quote):
        "the words '\(Self.short(quote))' are found at another place; look whether it is the right one"
      case .unknownEntity(let id): "the act names the entity '\(id)', which does not exist; it is left out"
      case .unknownAct(let id): "the act is about the act '\(id)', which is not in this file; it has no effect"
      case .notOnesOwn(let by): "the act takes back an act of '\(by)'; only they can do that, so it has no effect"
      case .whichKind(let quote):
        "several annotations are about the words '\(Self.short(quote))'; the act needs the key 'kind' in its body to have an effect"
      case .whichEntity(let quote):
        "several entities are called '\(Self.short(quote))'; the act needs the key 'entity' in its body to have an effect"
      }
    }

    private static func short(_ quote: String) -> String {
      let scalars = quote.unicodeScalars
      return scalars.count <= 60 ? quote : String(scalars.prefix(60)) + "…"
    }
  }

  /// The act's id.
  public var act: String
  /// The 1-based line of the file.
  public var line: Int?
  /// What it is.
  public var kind: Kind

  /// A notice.
  public init(act: String, line: Int?, kind: Kind) {
    self.act = act
    self.line = line
    self.kind = kind
  }
}

// What the review server is handed: how to make a page, and how to write acts.

public import Archive

/// A site under review, as the review server sees it.
public struct ReviewedSite: Sendable {
  /// The archive's UUID; acts of another archive are refused.
  public var archiveID: String
  /// A page or another file of the site by its path (`articles/x.html`), rendered as things are now; nil: there is none.
  /// Called by several threads at once.
  public var page: @Sendable (_ file: String) -> [UInt8]?
  /// Writes acts, and returns when they are on the disk: what came of each, in any order. Called by one thread
  /// at a time, never with an empty list.
  public var take: @Sendable (_ acts: [ExchangedAct]) -> [TakenAct]

  /// A site under review.
  public init(
    archiveID: String, page: @escaping @Sendable (_ file: String) -> [UInt8]?,
    take: @escaping @Sendable (_ acts: [ExchangedAct]) -> [TakenAct]
  ) {
    self.archiveID = archiveID
    self.page = page
    self.take = take
  }
}

/// What came of an act that was handed over.
public struct TakenAct: Sendable, Equatable {
  /// How it ended.
  public enum State: String, Sendable {
    /// It is in its file now, and on the disk.
    case written
    /// It was there before.
    case there
    /// It is not there; `message` says why.
    case refused
  }

  /// The act's id.
  public var id: String
  /// How it ended.
  public var state: State
  /// Why it was refused, in a sentence.
  public var message: String?

  /// What came of an act.
  public init(id: String, state: State, message: String? = nil) {
    self.id = id
    self.state = state
    self.message = message
  }
}

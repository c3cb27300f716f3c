// The acts that were written since the server began, so that a page can ask for those it missed. Knows nothing of who
// asks, nor of files.

internal import Archive
internal import Synchronization

/// A log in memory. Its acts are numbered from 1; a page that knows how far it is gets the rest. It keeps the latest
/// only: who is further behind has to load everything anew.
final class ActFeed: Sendable {
  /// An act as the browser gets it.
  struct Entry: Sendable {
    let article: String?
    /// The line of its file.
    let line: [UInt8]

    init(_ exchanged: ExchangedAct) {
      article = exchanged.article
      line = exchanged.act.jsonLine
    }

    /// Writes `{"article", "act"}`, and its number where one is given.
    func write(to json: inout JSONBytes, number: Int? = nil) {
      json.object {
        $0.member("article", orNull: article)
        $0.key("act")
        $0.json(line)
        if let number { $0.member("seq", number) }
      }
    }
  }

  private struct State {
    /// How many were there before the first that is kept.
    var dropped = 0
    var kept: [Entry] = []
    var bytes = 0

    var seq: Int { dropped + kept.count }
  }

  private let state = Mutex(State())
  private let limit: Int
  private let byteLimit: Int

  /// - Parameters:
  ///   - limit: How many acts are kept.
  ///   - byteLimit: How large they may be together; a note can be long.
  init(limit: Int = 20_000, byteLimit: Int = 64 << 20) {
    self.limit = limit
    self.byteLimit = byteLimit
  }

  /// The number of the latest act; 0 before the first.
  var seq: Int { state.withLock { $0.seq } }

  /// - Returns: the number of the last of them.
  func add(_ entries: [Entry]) -> Int {
    state.withLock { state in
      state.kept += entries
      state.bytes += entries.reduce(0) { $0 + $1.line.count }
      // In steps, so that not every act moves all that are kept.
      if state.kept.count > limit + limit / 8 || state.bytes > byteLimit {
        var excess = 0
        while state.kept.count - excess > limit || state.bytes > byteLimit {
          state.bytes -= state.kept[excess].line.count
          excess += 1
        }
        state.kept.removeFirst(excess)
        state.dropped += excess
      }
      return state.seq
    }
  }

  /// The acts after that number, with the number of the latest; nil instead of them where they are no longer known.
  func since(_ number: Int) -> (seq: Int, acts: ArraySlice<Entry>?) {
    state.withLock { state in
      guard number >= state.dropped, number <= state.seq else { return (state.seq, nil) }
      return (state.seq, state.kept[(number - state.dropped)...])
    }
  }
}

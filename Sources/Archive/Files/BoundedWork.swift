// Parallel work with a bound: a few tasks that take pieces from one counter. Knows nothing of what the work is.

internal import Synchronization

/// Runs the same work over many items on a bounded number of tasks.
public enum BoundedWork {
  /// Calls `body` for each piece of `0..<count`, cut into pieces of about `pieceSize`, on at most `jobs` tasks, and
  /// returns the results in the order of the pieces.
  public static func mapPieces<Result: Sendable>(
    of count: Int, pieceSize: Int, jobs: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let pieces = (count + pieceSize - 1) / max(1, pieceSize)
    if jobs <= 1 || pieces <= 1 {
      return (0..<pieces).map { body($0 * pieceSize..<min(count, ($0 + 1) * pieceSize)) }
    }
    let next = Counter()
    return await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<min(jobs, pieces) {
        group.addTask {
          var results: [(Int, Result)] = []
          while let piece = next.take(below: pieces) {
            results.append((piece, body(piece * pieceSize..<min(count, (piece + 1) * pieceSize))))
          }
          return results
        }
      }
      var ordered = [Result?](repeating: nil, count: pieces)
      for await results in group {
        for (piece, result) in results { ordered[piece] = result }
      }
      return ordered.compactMap { $0 }
    }
  }

  /// Numbers handed out once each.
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func take(below limit: Int) -> Int? {
      let taken = value.add(1, ordering: .relaxed).oldValue
      return taken < limit ? taken : nil
    }
  }
}

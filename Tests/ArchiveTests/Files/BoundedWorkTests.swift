import Synchronization
import Testing

@testable import Archive

@Suite("work on several tasks")
struct BoundedWorkTests {
  @Test(
    "the results come in the order of the pieces and cover everything once",
    arguments: [
      (0, 64, 4), (1, 64, 4), (64, 64, 4), (65, 64, 4), (1_000, 7, 3), (1_000, 1, 16), (10, 100, 8), (5, 2, 1),
    ])
  func order(_ work: (count: Int, pieceSize: Int, jobs: Int)) async {
    let pieces = await BoundedWork.mapPieces(of: work.count, pieceSize: work.pieceSize, jobs: work.jobs) { piece in
      Array(piece)
    }
    #expect(pieces.flatMap { $0 } == Array(0..<work.count))
    #expect(pieces.allSatisfy { $0.count <= work.pieceSize })
  }

  @Test("never more tasks work at once than were asked for", arguments: [1, 2, 5])
  func bound(_ jobs: Int) async {
    let state = Mutex((now: 0, most: 0))
    _ = await BoundedWork.mapPieces(of: 200, pieceSize: 1, jobs: jobs) { _ in
      state.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<2_000 where state.withLock({ $0.now }) < 0 {}
      state.withLock { $0.now -= 1 }
    }
    #expect(state.withLock { $0.most } <= jobs)
  }
}

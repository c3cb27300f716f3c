// A review server that is killed, or whose disk is full: what was answered is in the files, and what is there is whole.

import Foundation
import Glibc
import Synchronization
import Testing

@Suite(
  "a review that is cut off", .enabled(if: RunningReview.exists, "this build has no review command"), .serialized,
  .timeLimit(.minutes(15)))
struct KillTests {
  private static let articles = ["baran", "sadd"]

  /// An act on the title of an article, as a page hands it over.
  private static func act(_ number: Int, _ article: String, note: String = "یادداشت") -> String {
    """
    {"archive":"3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01","article":"\(article)","id":"\(id(number))","act":"note",\
    "target":{"block":0,"start":0,"end":3,"quote":"\(article == "baran" ? "بار" : "سد ")","prefix":"",\
    "suffix":"\(article == "baran" ? "ان در شیراز" : "کارون پر شد")","text_sha256":"ab12"},\
    "body":{"kind":"note","text":"\(note)"},"by":"ن","at":"2026-01-02T03:04:05.678Z"}
    """
  }

  private static func id(_ number: Int) -> String {
    "0190a0b0-0000-4000-8000-" + String(String(number + 1_000_000_000_000).dropFirst())
  }

  private static func file(_ article: String) -> String { "archive/reviews/\(article).jsonl" }

  /// The ids in a file of acts, and what stands after its last newline. Every line must be whole.
  private func written(_ desk: Desk, _ article: String) throws -> (ids: [String], rest: String) {
    guard desk.folder.exists(Self.file(article)) else { return ([], "") }
    var lines = try desk.folder.text(Self.file(article)).split(separator: "\n", omittingEmptySubsequences: false)
    let rest = String(lines.popLast() ?? "")
    let ids = try lines.map { line in
      let act = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(act?["id"] as? String, "\(line)")
    }
    return (ids, rest)
  }

  private func total(_ answered: borrowing Mutex<[String: Set<String>]>) -> Int {
    answered.withLock { $0.values.reduce(0) { $0 + $1.count } }
  }

  @Test("killed a hundred times while acts stream in, every act that was answered is there, and it starts every time")
  func killed() throws {
    let desk = try Desk()
    let answered = Mutex<[String: Set<String>]>([:])
    let next = Atomic<Int>(0)
    var random = Shuffle(seed: 20_261_121)
    var (cut, mended, torn) = (0, 0, "")
    for round in 0..<100 {
      let review = try RunningReview(at: desk)
      let posting = DispatchGroup()
      for client in 0..<3 {
        posting.enter()
        Thread {
          // The third goes back and forth, so that two write into one file at once.
          var article = Self.articles[client % 2]
          while true {
            if client == 2 { article = Self.articles[next.load(ordering: .relaxed) % 2] }
            let first = next.add(3, ordering: .relaxed).oldValue
            guard let results = review.post((first..<(first + 3)).map { Self.act($0, article) }) else { break }
            for result in results {
              if result.state != "written" { Issue.record("round \(round): \(result)") }
              _ = answered.withLock { $0[article, default: []].insert(result.id ?? "") }
            }
          }
          posting.leave()
        }.start()
      }
      // Mostly when acts are being answered; sometimes while the first is still on its way.
      let (before, onBaran) = (total(answered), answered.withLock { $0["baran", default: []].count })
      let patience = ContinuousClock.now + .seconds(10)
      while round % 4 != 3, total(answered) == before, .now < patience { usleep(500) }
      usleep(UInt32(random.next(below: 60_000)))
      review.program.send(SIGKILL)
      let ended = try review.program.wait()
      posting.wait()
      if ended.signal == SIGKILL { cut += 1 }
      for article in Self.articles {
        let (ids, _) = try written(desk, article)
        #expect(Set(ids).count == ids.count, "round \(round): an act stands twice")
        let lost = answered.withLock { $0[article, default: []] }.subtracting(ids)
        #expect(lost.isEmpty, "round \(round): \(lost.count) answered acts are not in \(article)")
      }
      // The first act on the article puts aside what a crash left; where the kill came before it, it is still there.
      let rest = try written(desk, "baran").rest
      if !torn.isEmpty, rest != torn {
        #expect(try desk.folder.text("archive/reviews/.baran.jsonl.torn").contains(torn), "round \(round)")
        // It is told before the act is answered.
        if answered.withLock({ $0["baran", default: []].count }) > onBaran {
          #expect(ended.err.contains("cut off"), "round \(round): \(ended.err)")
        }
        (torn, mended) = ("", mended + 1)
      }
      if round % 10 == 4, rest.isEmpty {
        // What a machine that loses its power can leave of a line, which the death of the program alone cannot.
        let whole = Self.act(900_000 + round, "baran")
        torn = String(decoding: Array(whole.utf8).prefix(20 + random.next(below: 300)), as: UTF8.self)
        torn = String(torn.unicodeScalars.filter { $0 != "\u{FFFD}" }.map(Character.init))
        try desk.folder.write(Self.file("baran"), try desk.folder.text(Self.file("baran")) + torn)
      }
    }
    #expect(cut == 100)
    #expect(mended > 0)
    #expect(total(answered) > 100)
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0, "\(check.err)")
  }

  @Test("killed while it starts, it starts the next time")
  func killedAtStart() throws {
    let desk = try Desk()
    var random = Shuffle(seed: 7)
    for _ in 0..<10 {
      let program = try RunningProgram([Program.hashiya] + RunningReview.arguments, in: desk.folder.path)
      usleep(UInt32(random.next(below: 300_000)))
      program.send(SIGKILL)
      _ = try program.wait()
    }
    let review = try RunningReview(at: desk)
    #expect(review.post([Self.act(1, "baran")])?.map(\.state) == ["written"])
    #expect(review.post([Self.act(1, "baran")])?.map(\.state) == ["there"])
    review.program.send(SIGKILL)
    _ = try review.program.wait()
  }

  @Test("where no more can be written the act is refused with the reason, and all lines before it stay whole")
  func full() throws {
    let desk = try Desk()
    let program = try RunningProgram(
      ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" \"$@\"", Program.hashiya]
        + RunningReview.arguments, in: desk.folder.path)
    let review = try RunningReview(at: desk, as: program)
    let long = String(repeating: "متن بلند ", count: 18_000)
    var states: [String] = []
    var taken: [String] = []
    for number in 0..<5 {
      let result = try #require(review.post([Self.act(number, "baran", note: long)])?.first)
      states.append(result.state)
      if result.state == "written" { taken.append(Self.id(number)) }
      if result.state == "refused" { #expect(result.message?.contains("cannot be written") == true) }
    }
    #expect(states == ["written", "written", "written", "refused", "refused"])
    let (ids, rest) = try written(desk, "baran")
    #expect(ids == taken)
    #expect(rest.isEmpty)
    // What fits is taken, and so is an act on another article.
    #expect(review.post([Self.act(10, "baran")])?.map(\.state) == ["written"])
    #expect(review.post([Self.act(11, "sadd")])?.map(\.state) == ["written"])
    #expect(try written(desk, "baran").ids == taken + [Self.id(10)])
    review.program.send(SIGKILL)
    _ = try review.program.wait()
    // With room again, the refused acts are taken when they are sent again.
    let later = try RunningReview(at: desk)
    let again = (0..<5).map { Self.act($0, "baran", note: long) }
    let results = again.compactMap { later.post([$0])?.first?.state }
    #expect(results == ["there", "there", "there", "written", "written"])
    later.program.send(SIGKILL)
    _ = try later.program.wait()
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers every time.
private struct Shuffle {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}

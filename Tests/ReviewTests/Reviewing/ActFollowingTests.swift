// How pages learn of acts: by the stream, or by asking for what they missed.

import Archive
import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct ActFollowingTests {
  @Test("a second page is told of acts in the words of their file, as the page that sent them")
  func second() async throws {
    try await ServedReview.serve { review in
      let streams = [try review.listen(), try review.listen()]
      for stream in streams {
        let greeting = try #require(ServedReview.events("greeting", in: stream.receive(until: "}\n\n")).first)
        let said = try JSONDecoder().decode(ServedReview.Greeting.self, from: greeting)
        #expect(said.seq == 0)
        #expect(said.mark == "\(said.run)-0")
      }
      let registry = """
        {"id":"\(ServedReview.id(8))","act":"entity-merge","target":{"entity":"teheran"},"body":{"entity":"tehran"},\
        "by":"\u{202E}ن\\n","at":"2026-01-02T03:04:05.678Z"}
        """
      _ = try review.post([ServedReview.act(7), registry])
      for stream in streams {
        let data = try #require(ServedReview.events("acts", in: stream.receive(until: "}]}\n\n")).first)
        let told = try JSONDecoder().decode(ServedReview.Told.self, from: data)
        #expect(told.seq == 2)
        #expect(told.acts.map(\.article) == ["baran", nil])
        #expect(told.acts.map(\.act.id) == [7, 8].map(ServedReview.id))
        #expect(told.acts[1].act.by == "\u{202E}ن\n")
        let line = try #require(review.written.acts.first?.act.jsonLine)
        #expect(String(decoding: data, as: UTF8.self).contains(String(decoding: line.dropLast(), as: UTF8.self)))
      }
    }
  }

  @Test("a page asks for what came after a number; another run, or no number, gets nothing to go on with")
  func since() async throws {
    try await ServedReview.serve { review in
      let run = try review.post((0..<10).map { ServedReview.act($0) }).run
      for number in 0...10 {
        let missed = try review.since("?run=\(run)&since=\(number)")
        #expect(missed.seq == 10)
        #expect(missed.run == run)
        #expect(missed.acts?.map(\.seq) == (number..<10).map { $0 + 1 })
        #expect(missed.acts?.map(\.act.id) == (number..<10).map(ServedReview.id))
      }
      #expect(try review.since("?since=3&run=\(run)").acts?.count == 7)
      for query in [
        "", "?", "?since=0", "?run=\(run)", "?run=x&since=0", "?run=\(run)&since=11", "?run=\(run)&since=-1",
        "?run=\(run)&since=", "?run=\(run)&since=x", "?run=\(run)&since=99999999999999999999", "?run=\(run)x&since=0",
      ] {
        let missed = try review.since(query)
        #expect(missed.acts == nil, "\(query)")
        #expect(missed.seq == 10)
        #expect(missed.run == run)
      }
    }
  }

  @Test("a server that starts anew has another run and counts from nothing")
  func restart() async throws {
    var runs: [String] = []
    var port: UInt16 = 0
    for _ in 0..<2 {
      try await ServedReview.serve(port: port) { review in
        port = review.port
        if let earlier = runs.first { #expect(try review.since("?run=\(earlier)&since=0").acts == nil) }
        #expect(try review.since("").seq == 0)
        runs.append(try review.post([ServedReview.act(1)]).run)
      }
    }
    #expect(Set(runs).count == 2)
  }

  @Test("100 requests of two clients at once lose nothing, and each sees all acts in one order")
  func atOnce() async throws {
    try await ServedReview.serve { review in
      let streams = [try review.listen(), try review.listen()]
      for stream in streams { #expect(stream.receive(until: "}\n\n").contains("greeting")) }
      let outcomes = try await withThrowingTaskGroup(of: ServedReview.Outcome.self) { group in
        for request in 0..<100 {
          group.addTask {
            try review.post((0..<3).map { ServedReview.act(request * 3 + $0, article: request % 2 == 0 ? "a" : "b") })
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.flatMap(\.results).count == 300)
      #expect(outcomes.flatMap(\.results).allSatisfy { $0.state == "written" })
      #expect(Set(outcomes.map(\.seq)) == Set((1...100).map { $0 * 3 }))
      let ids = review.written.ids
      #expect(Set(ids) == Set((0..<300).map(ServedReview.id)))
      for stream in streams {
        let told = try ServedReview.events("acts", in: stream.receive(until: "data: {\"seq\":300,", "\n\n"))
          .map { try JSONDecoder().decode(ServedReview.Told.self, from: $0) }
        #expect(told.map(\.seq) == (1...100).map { $0 * 3 })
        #expect(told.flatMap(\.acts).map(\.act.id) == ids)
      }
      let missed = try review.since("?run=\(outcomes[0].run)&since=0")
      #expect(missed.acts?.map(\.act.id) == ids)
      #expect(missed.acts?.map(\.seq) == (1...300).map { $0 })
    }
  }

  @Test("a page that takes nothing is cut off, the others are told, and it gets all it missed when it asks")
  func slowReader() async throws {
    try await ServedReview.serve { review in
      let deaf = try review.listen()
      let hearing = try review.listen()
      let run = try review.post([]).run
      let note = String(repeating: "ن", count: 200_000)
      var heard = ""
      for number in 0..<40 {
        let act = ServedReview.act(number, verb: "note").replacingOccurrences(
          of: "\"entity\":\"tehran\"", with: "\"text\":\"\(note)\"")
        #expect(try review.post([act]).results.map(\.state) == ["written"])
        heard += hearing.receive(until: "data: {\"seq\":\(number + 1),", "\n\n")
      }
      #expect(ServedReview.events("acts", in: heard).count == 40)
      let got = ServedReview.events("acts", in: String(decoding: deaf.receiveAll(), as: UTF8.self))
      #expect(got.count < 40)
      #expect(try review.since("?run=\(run)&since=\(got.count)").acts?.count == 40 - got.count)
    }
  }

  @Test("more streams than the limit are refused while acts are still taken")
  func limit() async throws {
    var limits = ConnectionLimits()
    limits.streams = 2
    try await ServedReview.serve(limits: limits) { review in
      let streams = [try review.listen(), try review.listen()]
      for stream in streams { #expect(stream.receive(until: "}\n\n").contains("greeting")) }
      #expect(review.get("/-/reload")?.status == 503)
      #expect(try review.post([ServedReview.act(1)]).seq == 1)
      for stream in streams { #expect(stream.receive(until: "}]}\n\n").contains(ServedReview.id(1))) }
    }
  }

  @Test("a rebuild is told on the same stream")
  func rebuild() async throws {
    try await ServedReview.serve { review in
      let stream = try review.listen()
      #expect(stream.receive(until: "}\n\n").contains("greeting"))
      await review.server.announceRebuild(changed: ["articles/a.html"])
      #expect(stream.receive(until: "]}\n\n").contains("\"paths\":[\"articles/a.html\"]"))
    }
  }

  @Test("acts that came by another way are told as those that were sent here, and numbered with them")
  func announced() async throws {
    try await ServedReview.serve { review in
      let stream = try review.listen()
      #expect(stream.receive(until: "}\n\n").contains("greeting"))
      let run = try review.post([ServedReview.act(1)]).run
      let read = try ActExchange(archiveID: ServedReview.archive).acts(
        inRequest: ServedReview.body([ServedReview.act(2), ServedReview.act(3)]))
      await review.server.announce([])
      await review.server.announce(read.compactMap(\.act))
      #expect(stream.receive(until: "data: {\"seq\":3,", "\n\n").contains(ServedReview.id(3)))
      #expect(try review.since("?run=\(run)&since=1").acts?.map(\.act.id) == [2, 3].map(ServedReview.id))
      #expect(review.written.ids == [ServedReview.id(1)])
    }
  }

  @Test("only the latest acts are kept: who is further behind loads everything anew")
  func bounded() async throws {
    try await ServedReview.serve(feed: ActFeed(limit: 16)) { review in
      var run = ""
      for number in 0..<40 { run = try review.post([ServedReview.act(number)]).run }
      #expect(try review.since("?run=\(run)&since=0").acts == nil)
      #expect(try review.since("?run=\(run)&since=24").acts?.map(\.seq) == (25...40).map { $0 })
    }
  }

  @Test("the log keeps no more than its limits, and numbers go on")
  func feed() throws {
    let act = try #require(
      try ActExchange(archiveID: ServedReview.archive).acts(inRequest: ServedReview.body([ServedReview.act(1)]))[0].act)
    let entry = ActFeed.Entry(act)
    let feed = ActFeed(limit: 100, byteLimit: entry.line.count * 50)
    #expect(feed.since(0).acts?.isEmpty == true)
    for number in 1...1000 { #expect(feed.add([entry]) == number) }
    #expect(feed.since(1000).acts?.isEmpty == true)
    #expect(feed.since(950).acts?.count == 50)
    #expect(feed.since(949).acts == nil)
    #expect(feed.since(1001).acts == nil)
    // One act that is larger than all the room: nobody can ask for it, and nothing else happens.
    #expect(ActFeed(limit: 10, byteLimit: 1).add([entry, entry]) == 2)
  }
}

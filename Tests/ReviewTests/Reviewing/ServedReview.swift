// A small site under review, served while a test asks it. Its acts are written to an array.

import Archive
import Foundation
import Synchronization
import Testing

@testable import Review

/// What stands in for files of acts.
final class WrittenActs: Sendable {
  struct State {
    var acts: [ExchangedAct] = []
    var refusing: String?
    var calls = 0
    var atWork = 0
  }

  private let state = Mutex(State())

  var acts: [ExchangedAct] { state.withLock { $0.acts } }
  var ids: [String] { acts.map(\.act.id) }
  var calls: Int { state.withLock { $0.calls } }

  /// From now on every act is refused, for this reason.
  func refuse(_ message: String?) { state.withLock { $0.refusing = message } }

  func take(_ acts: [ExchangedAct]) -> [TakenAct] {
    state.withLock { state in
      state.calls += 1
      state.atWork += 1
      #expect(state.atWork == 1, "two requests write at once")
      #expect(!acts.isEmpty)
    }
    // Long enough for another request to come in between, if it could.
    usleep(500)
    return state.withLock { state in
      state.atWork -= 1
      let taken = acts.map { act in
        if let message = state.refusing { return TakenAct(id: act.act.id, state: .refused, message: message) }
        if state.acts.contains(act) { return TakenAct(id: act.act.id, state: .there) }
        state.acts.append(act)
        return TakenAct(id: act.act.id, state: .written)
      }
      // In another order than they came: nobody may count on it.
      return taken.reversed()
    }
  }
}

struct ServedReview: Sendable {
  static let archive = "3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01"
  static let pages: [String: String] = [
    "index.html": ServedSite.page, "articles/a.html": ServedSite.page, "tags/ایران/index.html": ServedSite.page,
    "review/index.html": ServedSite.page, "review/data/archive.js": "hashiyaReview.give(\"archive\", {});",
    "assets/site.css": "p { color: black }", "404.html": "<html><body>نیست</body></html>", ".hidden/x.html": "SECRET",
    "../secret.html": "SECRET", "articles/../../secret.html": "SECRET",
  ]

  let server: ReviewServer
  let port: UInt16
  let token: String
  let written: WrittenActs
  /// `hashiya-PORT=…`, as the browser sends it.
  private(set) var cookie = ""

  static func serve(
    limits: ConnectionLimits = ConnectionLimits(), feed: ActFeed = ActFeed(), port: UInt16 = 0,
    _ body: (ServedReview) async throws -> Void
  ) async throws {
    let written = WrittenActs()
    let site = ReviewedSite(
      archiveID: archive, page: { pages[$0].map { Array($0.utf8) } }, take: { written.take($0) })
    let server = ReviewServer(site: site, port: port, limits: limits, feed: feed)
    try await RunningServer.run {
      try await server.run(onReady: $0)
    } body: { address in
      let token = try #require(address.text.split(separator: "/?token=").last)
      #expect(address.text == "http://127.0.0.1:\(address.port)/?token=\(token)")
      var review = ServedReview(server: server, port: address.port, token: String(token), written: written)
      let welcome = try #require(review.exchangeToken())
      let set = try #require(welcome.fields["set-cookie"])
      review.cookie = String(set.prefix { $0 != ";" })
      try await body(review)
    }
  }

  var host: String { "127.0.0.1:\(port)" }
  var origin: String { "http://\(host)" }

  func exchangeToken() -> Answer? { send("GET /?token=\(token)", cookie: nil) }

  /// Sends a request line with these fields besides `Host`, the cookie and the length of the body.
  func send(_ line: String, cookie: String?, fields: [String] = [], body: [UInt8] = []) -> Answer? {
    RawClient.exchange(request(line, cookie: cookie, fields: fields, body: body), port: port)
  }

  func request(_ line: String, cookie: String?, fields: [String] = [], body: [UInt8] = []) -> [UInt8] {
    var lines = ["\(line) HTTP/1.1", "Host: \(host)"] + fields
    if let cookie { lines.append("Cookie: \(cookie)") }
    if !body.isEmpty { lines.append("Content-Length: \(body.count)") }
    return Array((lines.map { "\($0)\r\n" }.joined() + "\r\n").utf8) + body
  }

  func get(_ target: String, fields: [String] = []) -> Answer? { send("GET \(target)", cookie: cookie, fields: fields) }

  // MARK: acts

  static let json = "Content-Type: application/json"

  /// An act as a page hands it over.
  static func act(_ number: Int, article: String = "baran", verb: String = "accept", more: String = "") -> String {
    """
    {"archive":"\(archive)","article":"\(article)","id":"\(id(number))","act":"\(verb)","target":{"block":"p-abcdefgh",\
    "start":3,"end":8,"quote":"تهران","prefix":"در ","suffix":" گفت","text_sha256":"ab12"},\
    "body":{"kind":"name","entity":"tehran"},"by":"ن","at":"2026-01-02T03:04:05.678Z"\(more)}
    """
  }

  static func id(_ number: Int) -> String {
    "0190a0b0-0000-4000-8000-" + String(String(number + 1_000_000_000_000).dropFirst())
  }

  static func body(_ acts: [String]) -> [UInt8] { Array("{\"acts\":[\(acts.joined(separator: ","))]}".utf8) }

  func post(_ acts: [String]) throws -> Outcome {
    let answer = try #require(
      send("POST /-/acts", cookie: cookie, fields: [Self.json, "Origin: \(origin)"], body: Self.body(acts)))
    #expect(answer.status == 200)
    #expect(answer.fields["content-type"] == "application/json; charset=utf-8")
    return try JSONDecoder().decode(Outcome.self, from: Data(answer.body))
  }

  func since(_ query: String) throws -> Missed {
    let answer = try #require(get("/-/acts\(query)"))
    #expect(answer.status == 200)
    return try JSONDecoder().decode(Missed.self, from: Data(answer.body))
  }

  struct Outcome: Decodable {
    struct Result: Decodable {
      var id: String?
      var state: String
      var message: String?
    }

    var run: String
    var seq: Int
    var results: [Result]
  }

  struct Missed: Decodable {
    var run: String
    var seq: Int
    var acts: [Entry]?
  }

  struct Entry: Decodable {
    struct Act: Decodable {
      var id: String
      var by: String
    }

    var article: String?
    var act: Act
    var seq: Int?
  }

  // MARK: the stream

  func listen() throws -> RawClient {
    let client = try #require(RawClient(port: port))
    client.send(request("GET /-/reload", cookie: cookie))
    return client
  }

  struct Greeting: Decodable {
    var mark: String
    var run: String
    var seq: Int
  }

  struct Told: Decodable {
    var seq: Int
    var acts: [Entry]
  }

  /// The data of the events of that name in what a stream sent, whole ones only.
  static func events(_ name: String, in text: String) -> [Data] {
    text.split(separator: "\n\n", omittingEmptySubsequences: false).dropLast().compactMap { block in
      let lines = block.split(separator: "\n")
      guard lines.contains("event: \(name)"), let data = lines.first(where: { $0.hasPrefix("data: ") }) else {
        return nil
      }
      return Data(data.dropFirst(6).utf8)
    }
  }
}

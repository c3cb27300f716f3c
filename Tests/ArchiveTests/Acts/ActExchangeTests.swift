// Acts in their exchange form: files that browsers hand over, and bodies of requests.

import Archive
import Testing

@Suite("Acts in their exchange form")
struct ActExchangeTests {
  private static let archive = "3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01"
  private let exchange = ActExchange(archiveID: archive)

  /// The sample's line with more keys before its own.
  private func line(_ keys: String, _ piece: String = "", _ other: String = "") -> String {
    "{\(keys)," + (piece.isEmpty ? ActSamples.line : ActSamples.line(piece, other)).dropFirst()
  }

  private func read(_ text: String) -> [ReadExchange] { exchange.acts(inFile: Array(text.utf8), path: "ours.jsonl") }

  private func faults(_ text: String) -> [String] { read(text).flatMap(\.faults).map(\.line) }

  /// An act on the registry.
  private func registry(_ keys: String, act: String, target: String = "{\"entity\":\"tehran\"}", body: String) -> String
  {
    let id = ActSamples.id + "7"
    return
      "{\(keys)\"id\":\"\(id)\",\"act\":\"\(act)\",\"target\":\(target),\"body\":\(body),\"by\":\"ن\",\"at\":\"2026-01-02T03:04:05.678Z\"}"
  }

  @Test("are read back as they were written, as a file and as a request")
  func roundTrip() throws {
    let acts = ActSamples.all().map { ExchangedAct(article: "baran", act: $0) }
    let lines = acts.map { exchange.line($0) }
    #expect(exchange.acts(inFile: Array(lines.joined()), path: "x").map(\.act) == acts)
    let body = Array("{\"acts\":[".utf8) + lines.joined(separator: Array(",".utf8)) + Array("]}".utf8)
    #expect(try exchange.acts(inRequest: body).map(\.act) == acts)
    let first = String(decoding: lines[0], as: UTF8.self)
    #expect(first.hasPrefix("{\"archive\":\"\(Self.archive)\",\"article\":\"baran\",\"id\":\""))
    #expect(first.hasSuffix("}\n"))
    #expect(first.filter { $0 == "\n" }.count == 1)
  }

  @Test("are refused where their line would be longer than it came, and too long to be read again")
  func tooLong() {
    let long = line("\"article\":\"baran\"", "تهران", String(repeating: "\u{80}", count: 400_000))
    #expect(long.utf8.count < ActLog.maximumLineBytes)
    #expect(faults(long) == ["ours.jsonl:1:1: error: this line is longer than 1024 KB; no act is"])
  }

  @Test("may have their two keys anywhere, the archive in capitals or not at all")
  func keys() {
    let text = [
      line("\"article\":\"baran\""), line("\"archive\":\"\(Self.archive.uppercased())\",\"article\":\"baran\""),
      line("\"archive\":null,\"article\":\"baran\""), ActSamples.line.dropLast() + ",\"article\":\"baran\"}",
    ]
    .joined(separator: "\n")
    let all = read(text)
    #expect(all.map(\.act?.article) == Array(repeating: "baran", count: 4))
    #expect(all.map(\.number) == [1, 2, 3, 4])
    #expect(Set(all.compactMap(\.act)).count == 1)
  }

  @Test("are read line by line: a broken one keeps no other out")
  func broken() {
    let good = line("\"article\":\"baran\"")
    let text = "\u{FEFF}\(good)\r\n\nnonsense\n\(good.dropLast(30))\n<<<<<<< HEAD\n\(good)\n\(good.dropLast(5))"
    let all = read(text)
    #expect(all.map(\.number) == [1, 3, 4, 5, 6, 7])
    #expect(all.map { $0.act != nil } == [true, false, false, false, true, false])
    let lines = all.flatMap(\.faults).map(\.line)
    #expect(lines.count == 4)
    #expect(lines[0] == "ours.jsonl:3:1: error: this line is not JSON: a value is expected here")
    #expect(lines[1].hasPrefix("ours.jsonl:4:"))
    #expect(lines[1].hasSuffix("this line is not JSON: it ends in the middle"))
    #expect(lines[2].contains("left by a merge"))
    // Nothing puts the end of somebody's download aside, so it is an error like any other.
    #expect(lines[3].hasSuffix("error: this line is not JSON: it ends in the middle"))
    var bytes = Array("\(good)\n\(good)\n".utf8)
    bytes[10] = 0xFF
    let second = exchange.acts(inFile: bytes, path: "x")
    #expect(second.map { $0.act != nil } == [false, true])
    #expect(second[0].faults.first?.line.hasPrefix("x:1:11: error: the file is not UTF-8") == true)
  }

  @Test(
    "are refused with place, reason and remedy",
    arguments: [
      (
        "\"archive\":\"00000000-8a4e-4b6f-9c1d-2e5a7b8c9d01\",\"article\":\"baran\"", "1:12",
        "belongs to the archive 0000"
      ),
      ("\"archive\":\"mine\",\"article\":\"baran\"", "1:12", "which is not a UUID"),
      ("\"article\":\"../baran\"", "1:12", "'article' has '../baran'"),
      ("\"article\":\"_registry\"", "1:12", "'article' has '_registry'"),
      ("\"article\":7", "1:12", "'article' must be a text"),
      ("\"artcle\":\"baran\"", "1:1", "the act 'accept' needs the key 'article'"),
      ("\"artcle\":\"baran\"", "1:2", "did you mean 'article'"),
      ("\"article\":\"a\",\"article\":\"b\"", "1:16", "the key 'article' stands here a second time"),
      ("\"article\":null", "1:85", "the target of 'accept' must be {act} or {entity}"),
    ])
  func refused(_ keys: String, _ place: String, _ reason: String) {
    let all = faults(line(keys))
    #expect(all.contains { $0.hasPrefix("ours.jsonl:\(place): error: ") && $0.contains(reason) }, "\(all)")
    #expect(read(line(keys)).allSatisfy { $0.act == nil })
  }

  @Test("tell every fault of an act in the order of its text, and the id that it has")
  func order() throws {
    let found = try #require(
      read(line("\"archive\":\"x\",\"article\":\"baran\"", "\"act\":\"accept\"", "\"act\":\"acept\"")).first)
    #expect(found.id == ActSamples.id + "1")
    #expect(found.faults.count == 2)
    #expect(found.faults.map { $0.position?.column ?? 0 } == [12, 84])
  }

  @Test("on the registry have no article, or null; others say null where they are about the registry")
  func registry() {
    let add = registry("", act: "entity-add", body: "{\"value\":{\"type\":\"place\"}}")
    let merge = registry("\"article\":null,", act: "entity-merge", body: "{\"entity\":\"teheran\"}")
    let hide = registry("\"article\":null,", act: "set", body: "{\"value\":{\"private\":true}}")
    let all = read([add, merge, hide].joined(separator: "\n"))
    #expect(all.map(\.act?.act.verb) == [.entityAdd, .entityMerge, .set])
    #expect(all.allSatisfy { $0.act != nil && $0.act?.article == nil })
    #expect(all[2].act?.act.body?.value == .map(["private": .flag(true)]))
    let line = String(decoding: all[2].act.map { exchange.line($0) } ?? [], as: UTF8.self)
    #expect(line.hasPrefix("{\"archive\":\"\(Self.archive)\",\"article\":null,\"id\":"))
    #expect(faults(registry("", act: "set", body: "{\"value\":{}}"))[0].contains("needs the key 'article'"))
    let inArticle = registry("\"article\":\"baran\",", act: "entity-merge", body: "{\"entity\":\"teheran\"}")
    #expect(faults(inArticle)[0].contains("belongs in reviews/_registry.jsonl"))
    let bare = registry("\"article\":null,", act: "set", body: "{\"value\":true}")
    #expect(faults(bare)[0].contains("'value' must be an object such as {\"private\": true}"))
  }

  @Test("may say in accept and reject what else a tool knows, such as the sample that was looked at")
  func sample() throws {
    for verb in ["accept", "reject"] {
      let value = "{\"sample\":{\"size\":12,\"wrong\":0,\"of\":480,\"seen\":[\"a-1\"]}}"
      let text = ActSamples.line("\"entity\":\"tehran\"}", "\"entity\":\"tehran\",\"value\":\(value)}")
        .replacing("accept", with: verb)
      let act = try #require(read("{\"article\":\"baran\"," + text.dropFirst()).first?.act)
      #expect(act.act.verb.rawValue == verb)
      #expect(act.act.body?.entity == "tehran")
      #expect(String(decoding: act.act.jsonLine, as: UTF8.self).contains("\"value\":{\"sample\":{"))
    }
  }

  @Test("in a request are read each for itself; their faults are in the order of the list")
  func request() throws {
    let good = line("\"article\":\"baran\"")
    let all = try exchange.acts(inRequest: Array("{\"acts\":[\(good),7,\n{},\(good)]}".utf8))
    #expect(all.map { $0.act != nil } == [true, false, false, true])
    #expect(all.map(\.number) == [1, 2, 3, 4])
    #expect(all[1].faults.map(\.line) == ["request: error: an act is an object: {\"id\": …, \"act\": …}"])
    #expect(all[2].faults.count == 5)
    #expect(try exchange.acts(inRequest: Array("{\"acts\":[]}".utf8)).isEmpty)
  }

  @Test(
    "in a request of another form are refused as a whole",
    arguments: [
      "", "{", "[]", "{}", "{\"acts\":{}}", "{\"acts\":[],\"more\":1}", "{\"acts\":[]} x", "null", "{\"acts\":[}",
    ])
  func otherRequest(_ body: String) {
    #expect(throws: ExchangeFault.self) { try exchange.acts(inRequest: Array(body.utf8)) }
    #expect(throws: ExchangeFault.notUTF8) { try exchange.acts(inRequest: Array(body.utf8) + [0xFF]) }
  }

  @Test("with a key twice are refused, also among thousands of others")
  func manyKeys() throws {
    var keys = (0..<5000).map { "\"k\($0)\":0" }
    let many = try exchange.acts(inRequest: Array("{\"acts\":[{\(keys.joined(separator: ","))}]}".utf8))
    #expect(many.first?.act == nil)
    for place in [1, 14, 15, 16, 17, 4999] {
      keys[place] = "\"k0\":0"
      let message = "the key 'k0' stands here a second time"
      #expect(throws: ExchangeFault.notJSON(message)) {
        try exchange.acts(inRequest: Array("{\"acts\":[{\(keys.joined(separator: ","))}]}".utf8))
      }
      keys[place] = "\"k\(place)\":0"
    }
  }

  @Test("are read or refused, and never harm, whatever bytes come")
  func noise() {
    var random = SeededGenerator(seed: 20_261_121)
    let sample = Array((line("\"archive\":\"\(Self.archive)\",\"article\":\"baran\"") + "\n").utf8)
    for _ in 0..<2000 {
      var bytes = sample + sample
      for _ in 0...Int.random(in: 0..<5, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      for read in exchange.acts(inFile: bytes, path: "x") {
        #expect((read.act == nil) == !read.faults.isEmpty)
        if let act = read.act {
          #expect(exchange.acts(inFile: exchange.line(act), path: "x").map(\.act) == [act])
        }
      }
    }
  }
}

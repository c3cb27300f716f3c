// Requests that write: which are taken at all, and what comes of each act.

import Archive
import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct ActWritingRequestTests {
  private func status(_ review: ServedReview, _ fields: [String], _ body: [UInt8]? = nil) -> Int? {
    review.send(
      "POST /-/acts", cookie: review.cookie, fields: fields, body: body ?? ServedReview.body([ServedReview.act(1)]))?
      .status
  }

  @Test("acts come from a page of this very server, or are refused")
  func origin() async throws {
    try await ServedReview.serve { review in
      let json = ServedReview.json
      for fields in [
        [], ["Sec-Fetch-Site: none"], ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"],
        ["Sec-Fetch-Site: Same-Origin"], ["Origin: null"], ["Origin: http://evil.example"], ["Origin: "],
        ["Origin: \(review.origin).evil.example"], ["Origin: \(review.origin)/"], ["Origin: https://\(review.host)"],
        ["Origin: http://localhost:\(review.port)"], ["Origin: http://127.0.0.1"], ["Origin: http://127.0.0.1:1"],
        ["Origin: \(review.origin), http://evil.example"], ["Origin: \(review.origin) http://evil.example"],
        ["Origin: \(review.origin)", "Sec-Fetch-Site: cross-site"],
        [
          "Origin: \(review.origin)", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
          "Sec-Fetch-Dest: document",
        ],
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"],
      ] { #expect(status(review, [json] + fields) == 403, "\(fields)") }
      #expect(review.written.calls == 0)
      #expect(status(review, [json, "Origin: \(review.origin)"]) == 200)
      #expect(status(review, [json, "Sec-Fetch-Site: same-origin"]) == 200)
      #expect(status(review, [json, "Origin: \(review.origin)", "Sec-Fetch-Site: same-origin"]) == 200)
    }
  }

  @Test("acts are JSON, and nothing that a form can send")
  func mediaType() async throws {
    try await ServedReview.serve { review in
      let origin = "Origin: \(review.origin)"
      for type in [
        nil, "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/jsonl",
        "application/json; charset=utf-16", "application/json; boundary=x", "text/plain; application/json",
        "application/json, text/plain", "application/json;", "x; application/json", "application/json x",
      ] {
        #expect(status(review, [origin] + (type.map { ["Content-Type: \($0)"] } ?? [])) == 415, "\(type ?? "none")")
      }
      #expect(review.written.calls == 0)
      for type in [
        "application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;charset=UTF-8",
        "application/json ; charset=\"utf-8\"",
      ] { #expect(status(review, [origin, "Content-Type: \(type)"]) == 200, "\(type)") }
    }
  }

  @Test("doubled fields are refused, whichever comes first")
  func doubled() async throws {
    try await ServedReview.serve { review in
      let own = [ServedReview.json, "Origin: \(review.origin)"]
      for field in [
        "Host: \(review.host)", "Host: evil.example", "Origin: \(review.origin)", "oRIGIN: http://evil.example",
        "Cookie: a=b", "Cookie: \(review.cookie)", "Content-Length: 2", "content-length: 0",
        "Content-Type: application/json", "Content-Type: text/plain", "Sec-Fetch-Site: same-origin",
      ] {
        let more = field.hasPrefix("Sec-Fetch") ? [field, field] : [field]
        #expect(status(review, own + more) == 400, "\(field)")
        #expect(status(review, more + own) == 400, "\(field)")
      }
      #expect(review.written.calls == 0)
    }
  }

  @Test("a body over 1 MB is refused, and a request hidden in it or behind it is never read")
  func tooLarge() async throws {
    try await ServedReview.serve { review in
      let fields = [ServedReview.json, "Origin: \(review.origin)"]
      let hidden = review.request(
        "POST /-/acts", cookie: review.cookie, fields: fields, body: ServedReview.body([ServedReview.act(66)]))
      var body: [UInt8] = []
      while body.count <= 1 << 20 { body += hidden }
      for large in [body, body + body + body] {
        let request = review.request("POST /-/acts", cookie: review.cookie, fields: fields, body: large)
        let answer = try #require(RawClient.exchange(request + hidden + hidden, port: review.port))
        #expect(answer.status == 413)
        #expect(answer.answers == 1)
      }
      // Also where the length is a lie, or the first request is a good one.
      for length in ["1048577", "99999999999999999999"] {
        let head =
          "POST /-/acts HTTP/1.1\r\nHost: \(review.host)\r\nCookie: \(review.cookie)\r\nContent-Length: \(length)\r\n\r\n"
        let answer = try #require(RawClient.exchange(Array(head.utf8) + hidden, port: review.port))
        #expect(answer.status == 413)
        #expect(answer.answers == 1)
      }
      let good = review.request(
        "POST /-/acts", cookie: review.cookie, fields: fields, body: ServedReview.body([ServedReview.act(1)]))
      #expect(RawClient.exchange(good + hidden, port: review.port)?.answers == 1)
      #expect(review.written.ids == [ServedReview.id(1)])
    }
  }

  @Test("a body of 1 MB is taken, and one that is cut off is not")
  func wholeBodies() async throws {
    try await ServedReview.serve { review in
      let fields = [ServedReview.json, "Origin: \(review.origin)"]
      let acts = ServedReview.body([ServedReview.act(1)])
      let filled = acts + [UInt8](repeating: 0x20, count: 1 << 20 - acts.count)
      #expect(status(review, fields, filled) == 200)
      #expect(status(review, fields, filled + [0x20]) == 413)
      let request = review.request("POST /-/acts", cookie: review.cookie, fields: fields, body: acts)
      let client = try #require(RawClient(port: review.port))
      client.send(Array(request.dropLast(20)))
      client.finishSending()
      #expect(client.receiveAll().isEmpty)
      #expect(review.written.calls == 1)
    }
  }

  @Test(
    "what is no list of acts is refused as a whole",
    arguments: [
      "", "nonsense", "[]", "{\"acts\":7}", "{\"acts\":[]", "{\"acts\":[],\"token\":1}", "{\"acts\":[\"\u{1}\"]}",
    ])
  func otherBodies(_ body: String) async throws {
    try await ServedReview.serve { review in
      let answer = try #require(
        review.send(
          "POST /-/acts", cookie: review.cookie, fields: [ServedReview.json, "Origin: \(review.origin)"],
          body: Array(body.utf8)))
      #expect(answer.status == 400)
      #expect(answer.fields["content-type"] == "text/plain; charset=utf-8")
      #expect(answer.text.hasPrefix("400 Bad Request. "))
      #expect(review.written.calls == 0)
    }
  }

  @Test("each act is told how it ended, in the order they came; one that is wrong keeps no other out")
  func outcomes() async throws {
    try await ServedReview.serve { review in
      let outcome = try review.post([
        ServedReview.act(1), ServedReview.act(2, verb: "acept"), "7", ServedReview.act(3, article: "../etc"),
        ServedReview.act(4).replacingOccurrences(of: ServedReview.archive, with: ServedReview.id(9)),
        ServedReview.act(5),
      ])
      let results = outcome.results
      #expect(results.map(\.state) == ["written", "refused", "refused", "refused", "refused", "written"])
      #expect(results.map(\.id) == [1, 2, nil, 3, 4, 5].map { $0.map(ServedReview.id) })
      #expect(results[1].message?.contains("did you mean 'accept'") == true)
      #expect(results[2].message == "an act is an object: {\"id\": …, \"act\": …}")
      #expect(results[3].message?.contains("../etc") == true)
      #expect(results[4].message?.contains("belongs to the archive") == true)
      #expect(results[0].message == nil)
      #expect(outcome.seq == 2)
      #expect(review.written.ids == [1, 5].map(ServedReview.id))
      #expect(review.written.acts.map(\.article) == ["baran", "baran"])
      #expect(review.written.calls == 1, "one request is one write")
      #expect(try review.post([]).results.isEmpty)
      #expect(review.written.calls == 1)
    }
  }

  @Test("the same acts again are there, and told to nobody a second time")
  func retry() async throws {
    try await ServedReview.serve { review in
      let acts = (0..<5).map { ServedReview.act($0) }
      let first = try review.post(acts)
      let stream = try review.listen()
      #expect(stream.receive(until: "}\n\n").contains("\"seq\":5"))
      let second = try review.post(acts + [ServedReview.act(5)])
      #expect(first.results.map(\.state) == Array(repeating: "written", count: 5))
      #expect(second.results.map(\.state) == Array(repeating: "there", count: 5) + ["written"])
      #expect(second.seq == 6)
      let told = try ServedReview.events("acts", in: stream.receive(until: "}]}\n\n"))
        .map { try JSONDecoder().decode(ServedReview.Told.self, from: $0) }
      #expect(told.map(\.seq) == [6])
      #expect(told.flatMap(\.acts).map(\.act.id) == [ServedReview.id(5)])
    }
  }

  @Test(
    "acts that could not be written are refused with the reason and told to nobody; sent again later they are taken")
  func refused() async throws {
    try await ServedReview.serve { review in
      let stream = try review.listen()
      review.written.refuse("cannot be written: the disk is full; free some space and run again")
      let refused = try review.post([ServedReview.act(1), ServedReview.act(2)])
      #expect(refused.results.map(\.state) == ["refused", "refused"])
      #expect(refused.results[0].message?.contains("the disk is full") == true)
      #expect(refused.seq == 0)
      #expect(try review.since("?run=\(refused.run)&since=0").acts?.isEmpty == true)
      review.written.refuse(nil)
      #expect(try review.post([ServedReview.act(1)]).seq == 1)
      let told = ServedReview.events("acts", in: stream.receive(until: "}]}\n\n"))
      #expect(told.count == 1)
      #expect(review.written.ids == [ServedReview.id(1)])
    }
  }
}

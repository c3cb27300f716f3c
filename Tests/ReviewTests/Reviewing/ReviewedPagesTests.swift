// Pages of a site under review: asked of the site each time, by paths that cannot be bent.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct ReviewedPagesTests {
  @Test("pages come from the site, folders as their index, and what is not there as its page for that")
  func pages() async throws {
    try await ServedReview.serve { review in
      for target in ["/", "/index.html", "/articles/a.html", "/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/", "/review/"] {
        let answer = try #require(review.get(target))
        #expect(answer.status == 200, "\(target)")
        #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
        #expect(answer.text.contains("متن"))
      }
      let folder = try #require(review.get("/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86?a=b"))
      #expect(folder.status == 302)
      #expect(folder.fields["location"] == "/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/?a=b")
      #expect(review.get("/assets/site.css")?.text == "p { color: black }")
      #expect(review.get("/review/data/archive.js")?.fields["content-type"] == "text/javascript; charset=utf-8")
      let missing = try #require(review.get("/none"))
      #expect(missing.status == 404)
      #expect(missing.text.contains("نیست"))
      #expect(review.get("/assets")?.status == 404)
    }
  }

  @Test("HEAD gives the head alone")
  func head() async throws {
    try await ServedReview.serve { review in
      let answer = try #require(review.send("HEAD /assets/site.css", cookie: review.cookie))
      #expect(answer.status == 200)
      #expect(answer.fields["content-length"] == "18")
      #expect(answer.body.isEmpty)
      #expect(review.send("HEAD /none", cookie: review.cookie)?.status == 404)
      #expect(review.send("HEAD /-/acts", cookie: review.cookie)?.status == 405)
      #expect(review.send("HEAD /-/reload", cookie: review.cookie)?.status == 405)
    }
  }

  @Test("every page but those of the review gets the script that reloads it")
  func script() async throws {
    try await ServedReview.serve { review in
      for target in ["/", "/articles/a.html", "/none"] {
        #expect(review.get(target)?.text.contains("<script src=\"/-/reload.js?mark=") == true)
      }
      for target in ["/review/", "/review/index.html"] { #expect(review.get(target)?.text == ServedSite.page) }
    }
  }

  @Test(
    "no path leads out of the site, however it is written",
    arguments: [
      "/../secret.html", "/%2e%2e/secret.html", "/%2e%2e%2fsecret.html", "/..%2fsecret.html", "/%2E%2E%5Csecret.html",
      "/..%5csecret.html", "/articles/../../secret.html", "/articles/%2e%2e/%2e%2e/secret.html", "/.%2e/secret.html",
      "/articles/..%2f..%2fsecret.html", "/%252e%252e%252fsecret.html", "/%c0%ae%c0%ae/secret.html", "//secret.html",
      "/./secret.html", "/.hidden/x.html", "/%2ehidden/x.html", "/.hidden%2fx.html", "/index.html%00.css",
      "/index.html/", "/review/data/%2e%2e/%2e%2e/%2e%2e/secret.html", "/-/../index.html",
    ])
  func escapes(_ target: String) async throws {
    try await ServedReview.serve { review in
      let answer = try #require(review.get(target))
      #expect([400, 404].contains(answer.status), "\(answer.status)")
      #expect(!answer.text.contains("SECRET"))
      #expect(!answer.text.contains("متن"))
    }
  }

  @Test("what is not known under /-/ is not there, and what is known takes no other method")
  func ownPaths() async throws {
    try await ServedReview.serve { review in
      for target in ["/-/", "/-", "/-/none", "/-/acts/", "/-/acts/x", "/-/reload/", "/-/%61cts/x"] {
        #expect(review.get(target)?.status == 404, "\(target)")
      }
      for line in ["PUT /-/acts", "DELETE /-/acts", "OPTIONS /-/acts", "POST /-/reload", "POST /", "PATCH /"] {
        let answer = try #require(review.send(line, cookie: review.cookie, fields: ["Origin: \(review.origin)"]))
        #expect(answer.status == 405, "\(line)")
        #expect(answer.fields["access-control-allow-origin"] == nil)
      }
      #expect(review.send("GET /-/acts", cookie: review.cookie, body: [0x7B, 0x7D])?.status == 400)
    }
  }

  @Test("bytes without sense end in a refusal or a closed connection, and write nothing that was not sent")
  func noise() async throws {
    try await ServedReview.serve { review in
      var random = SplitMix(seed: 20_261_121)
      let fields = [ServedReview.json, "Origin: \(review.origin)"]
      let sample = review.request(
        "POST /-/acts", cookie: review.cookie, fields: fields, body: ServedReview.body([ServedReview.act(1)]))
      for _ in 0..<300 {
        var bytes = sample
        for _ in 0...Int(random.next() % 4) {
          let place = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 3 {
          case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
          case 1: bytes.remove(at: place)
          default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
          }
        }
        let client = try #require(RawClient(port: review.port))
        client.send(bytes)
        client.finishSending()
        let raw = client.receiveAll()
        if !raw.isEmpty { #expect(Answer(raw)?.answers == 1) }
      }
      #expect(review.get("/")?.status == 200)
      #expect(try review.post([ServedReview.act(2)]).results.map(\.state) == ["written"])
    }
  }
}

// Who is answered by the review server: requests without the cookie, with another one, from elsewhere.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct SessionTests {
  /// One of every kind of path there is.
  private static let targets = [
    "/", "/index.html", "/articles/a.html", "/review/", "/review/index.html", "/review/data/archive.js",
    "/assets/site.css", "/none", "/tags", "/-/reload", "/-/reload.js?mark=x", "/-/acts", "/-/acts?run=x&since=0",
    "/-/none", "/?tokens=x", "/index.html?token=x",
  ]

  @Test("the token is exchanged for a cookie that scripts and other sites do not get")
  func exchange() async throws {
    try await ServedReview.serve { review in
      #expect(review.token.count == 64)
      #expect(review.token.allSatisfy { $0.isHexDigit })
      let answer = try #require(review.exchangeToken())
      #expect(answer.status == 303)
      #expect(answer.fields["location"] == "/review/index.html")
      let cookie = try #require(answer.fields["set-cookie"])
      #expect(cookie == "\(review.cookie); HttpOnly; SameSite=Strict; Path=/")
      #expect(cookie.hasPrefix("hashiya-\(review.port)="))
      #expect(!cookie.contains(review.token), "who sees the one does not know the other")
      #expect(!answer.text.contains(review.token))
      #expect(review.get("/review/index.html")?.status == 200)
    }
  }

  @Test("another run of the server has another token and another cookie")
  func runs() async throws {
    var seen: [(String, String)] = []
    for _ in 0..<2 { try await ServedReview.serve { seen.append(($0.token, $0.cookie)) } }
    #expect(seen.count == 2)
    #expect(seen[0].0 != seen[1].0)
    #expect(seen[0].1.split(separator: "=").last != seen[1].1.split(separator: "=").last)
  }

  @Test("nothing is answered without the cookie, and what is there is not told")
  func withoutCookie() async throws {
    try await ServedReview.serve { review in
      let value = review.cookie.split(separator: "=")[1]
      var others: [String?] = [
        nil, "", "a=b", "hashiya-\(review.port)", "hashiya-\(review.port)=", "hashiya-\(review.port)=\(review.token)",
        "hashiya-\(review.port)=\(value.dropLast())", "hashiya-\(review.port)=\(value)0",
        "hashiya-\(review.port)=\"\(value)\"", "hashiya-1=\(value)", "Hashiya-\(review.port)=\(value)",
        "xhashiya-\(review.port)=\(value)",
      ]
      others.append("hashiya-\(review.port)=\(value.last == "0" ? "1" : "0")\(value.dropFirst())")
      for cookie in others {
        for target in Self.targets {
          let answer = try #require(review.send("GET \(target)", cookie: cookie))
          #expect(answer.status == 403, "\(target) \(cookie ?? "none")")
          #expect(answer.text == "403 Forbidden. Open the address that is printed in the terminal.\n")
          #expect(answer.fields["set-cookie"] == nil)
        }
        let fields = [ServedReview.json, "Origin: \(review.origin)"]
        let body = ServedReview.body([ServedReview.act(1)])
        #expect(review.send("POST /-/acts", cookie: cookie, fields: fields, body: body)?.status == 403)
        #expect(review.send("POST /?token=\(review.token)", cookie: cookie, fields: fields, body: body)?.status == 403)
      }
      #expect(review.send("HEAD /", cookie: nil)?.status == 403)
      #expect(review.written.acts.isEmpty)
    }
  }

  @Test("a wrong token is refused, with the cookie too")
  func wrongToken() async throws {
    try await ServedReview.serve { review in
      for token in [
        "", "x", String(review.token.dropLast()), review.token + "0", review.token.uppercased() + "x",
        "\(review.token)&a=b", "\(review.token)&token=\(review.token)", String(review.token.reversed()),
        review.cookie.split(separator: "=").last.map(String.init) ?? "",
      ] {
        for cookie in [nil, review.cookie] {
          let answer = try #require(review.send("GET /?token=\(token)", cookie: cookie))
          #expect(answer.status == 403)
          #expect(answer.fields["set-cookie"] == nil)
        }
      }
      // Only there, and only as a page is opened.
      #expect(review.send("GET /review/index.html?token=\(review.token)", cookie: nil)?.status == 403)
      #expect(review.send("HEAD /?token=\(review.token)", cookie: nil)?.status == 403)
      #expect(review.send("GET /?a=b&token=\(review.token)", cookie: nil)?.status == 403)
    }
  }

  @Test("a cookie beside ours does no harm, and two of ours are refused")
  func severalCookies() async throws {
    try await ServedReview.serve { review in
      for cookie in ["a=b; \(review.cookie)", "\(review.cookie);c=d", "hashiya-1=x; \(review.cookie); e"] {
        #expect(review.send("GET /", cookie: cookie)?.status == 200)
      }
      for cookie in [
        "\(review.cookie); \(review.cookie)", "hashiya-\(review.port)=x; \(review.cookie)",
        "\(review.cookie); a=b;hashiya-\(review.port)=",
      ] { #expect(review.send("GET /", cookie: cookie)?.status == 400) }
      #expect(review.send("GET /", cookie: review.cookie, fields: ["Cookie: a=b"])?.status == 400)
    }
  }

  @Test("a Host that was rebound to this machine gets nothing, with the cookie and with the token")
  func rebinding() async throws {
    try await ServedReview.serve { review in
      for host in ["evil.example", "evil.example:\(review.port)", "127.0.0.1", "127.0.0.1:1", "localhost"] {
        for line in Self.targets.map({ "GET \($0)" }) + ["GET /?token=\(review.token)", "POST /-/acts"] {
          let text = "\(line) HTTP/1.1\r\nHost: \(host)\r\nCookie: \(review.cookie)\r\n\r\n"
          let answer = try #require(RawClient.exchange(Array(text.utf8), port: review.port))
          #expect(answer.status == 421)
          #expect(answer.fields["set-cookie"] == nil)
        }
      }
      for host in ["localhost", "[::1]"] {
        let text = "GET / HTTP/1.1\r\nHost: \(host):\(review.port)\r\nCookie: \(review.cookie)\r\n\r\n"
        #expect(RawClient.exchange(Array(text.utf8), port: review.port)?.status == 200)
      }
    }
  }

  @Test("pages of other sites may not read, even where the browser sent the cookie")
  func otherSites() async throws {
    try await ServedReview.serve { review in
      for fields in [
        ["Origin: http://evil.example"], ["Origin: null"], ["Origin: http://localhost:\(review.port)"],
        ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"],
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"],
        ["Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
      ] {
        for target in Self.targets + ["/?token=\(review.token)"] {
          #expect(review.get(target, fields: fields)?.status == 403, "\(target) \(fields)")
        }
      }
    }
  }

  @Test("every answer says that it is not to be kept, guessed at, framed, or read by others")
  func fields() async throws {
    try await ServedReview.serve { review in
      let answers = [
        review.get("/"), review.get("/none"), review.get("/-/acts"), review.send("GET /", cookie: nil),
        review.exchangeToken(), review.send("POST /", cookie: nil), review.get("/-/reload.js"),
      ]
      for answer in answers.map({ $0?.fields ?? [:] }) {
        #expect(answer["cache-control"] == "no-store")
        #expect(answer["x-content-type-options"] == "nosniff")
        #expect(answer["referrer-policy"] == "no-referrer")
        #expect(answer["cross-origin-resource-policy"] == "same-origin")
        #expect(answer["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
        #expect(answer["connection"] == "close")
      }
    }
  }
}

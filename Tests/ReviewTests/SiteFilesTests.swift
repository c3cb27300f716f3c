// What the served folder answers, asked as a browser asks.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct SiteFilesTests {
  @Test("a page, a style and a Persian name are answered with their types")
  func types() async throws {
    try await ServedSite.serve { site in
      let page = try #require(site.get("/"))
      #expect(page.status == 200)
      #expect(page.text == ServedSite.page)
      #expect(page.fields["content-type"] == "text/html; charset=utf-8")
      #expect(page.fields["content-length"] == String(ServedSite.page.utf8.count))
      #expect(site.get("/style.css?v=1")?.fields["content-type"] == "text/css; charset=utf-8")
      // «ایران» and «می‌شود», with its ZWNJ as E2 80 8C.
      #expect(site.get("/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/")?.text == ServedSite.page)
      #expect(site.get("/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF.txt")?.text == "درست")
    }
  }

  @Test("every answer forbids storing, guessing, referring, and staying connected")
  func fieldsOfEveryAnswer() async throws {
    try await ServedSite.serve { site in
      let answers = [
        site.get("/"), site.get("/none"), site.get("/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86"),
        site.get("/", method: "PUT"),
        site.get("/%00"), site.exchange("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
      ]
      #expect(answers.map { $0?.status } == [200, 404, 302, 405, 400, 421])
      for answer in answers {
        #expect(answer?.fields["cache-control"] == "no-store")
        #expect(answer?.fields["x-content-type-options"] == "nosniff")
        #expect(answer?.fields["referrer-policy"] == "no-referrer")
        #expect(answer?.fields["connection"] == "close")
        #expect(answer?.fields["cross-origin-resource-policy"] == "same-origin")
        #expect(answer?.fields["access-control-allow-origin"] == nil)
      }
    }
  }

  @Test("a folder without its slash leads to the slash, by a path of this server only")
  func redirects() async throws {
    try await ServedSite.serve { site in
      let answer = try #require(site.get("/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86?a=b"))
      #expect(answer.status == 302)
      #expect(answer.fields["location"] == "/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86/?a=b")
      #expect(site.get("//evil.example/")?.status == 400)
      #expect(site.get("//tags")?.status == 400)
      #expect(site.get("/index.html/")?.status == 404)
      #expect(site.get("/empty/")?.status == 404)
    }
  }

  @Test("what is not there is answered 404 with the site's own page, and without one in a line")
  func missing() async throws {
    try await ServedSite.serve { site in
      let answer = try #require(site.get("/articles/none.html"))
      #expect(answer.status == 404)
      #expect(answer.text.contains("نیست"))
      try site.folder.remove("site/404.html")
      let plain = try #require(site.get("/articles/none.html"))
      #expect(plain.status == 404)
      #expect(plain.fields["content-type"] == "text/plain; charset=utf-8")
      #expect(site.get("/-/reload")?.status == 404, "there is no reload where it was not asked for")
    }
  }

  @Test("HEAD has the fields of GET and no body")
  func head() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      for target in ["/", "/style.css", "/none", "/-/reload.js"] {
        let get = try #require(site.get(target))
        let head = try #require(site.get(target, method: "HEAD"))
        #expect(head.body.isEmpty)
        #expect(head.status == get.status)
        #expect(head.fields == get.fields)
        #expect(get.fields["content-length"] == String(get.body.count))
      }
    }
  }

  @Test("other methods are answered 405 with those that are allowed")
  func methods() async throws {
    try await ServedSite.serve { site in
      for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"] {
        let answer = try #require(site.get("/", method: method))
        #expect(answer.status == 405)
        #expect(answer.fields["allow"] == "GET, HEAD")
      }
    }
  }

  @Test("a file larger than every buffer arrives whole, and a folder that is replaced is served anew")
  func largeFile() async throws {
    try await ServedSite.serve { site in
      let text = String(repeating: "یک خط از پرونده\n", count: 200_000)
      try site.folder.write("site/big.txt", text)
      let answer = try #require(site.get("/big.txt"))
      #expect(answer.body == Array(text.utf8))
      try site.folder.move("site", to: "old")
      #expect(site.get("/")?.status == 404)
      try site.folder.write("site/index.html", "new")
      #expect(site.get("/")?.text == "new")
    }
  }

  @Test("an address on ::1 is answered too, where this machine has it")
  func loopbackSix() async throws {
    try await ServedSite.serve { site in
      guard let client = RawClient(port: site.port, family: AF_INET6) else { return }
      client.send("GET / HTTP/1.1\r\nHost: [::1]:\(site.port)\r\n\r\n")
      #expect(Answer(client.receiveAll())?.status == 200)
    }
  }
}

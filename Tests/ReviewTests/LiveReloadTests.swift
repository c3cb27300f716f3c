// Reload events as an open page receives them, and the script as it gets into a page.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct LiveReloadTests {
  private func open(_ site: ServedSite) throws -> (client: RawClient, greeting: String) {
    let client = try #require(RawClient(port: site.port))
    client.send("GET /-/reload HTTP/1.1\r\nHost: \(site.host)\r\nAccept: text/event-stream\r\n\r\n")
    let greeting = client.receive(until: "\"}\n\n")
    #expect(greeting.contains("Content-Type: text/event-stream"))
    #expect(greeting.contains("event: greeting\n"))
    return (client, greeting)
  }

  private func mark(in text: String) -> String? {
    guard let start = text.range(of: "\"mark\":\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test("every open page is told of a rebuild, with the files that changed")
  func delivery() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      let pages = try (0..<5).map { _ in try open(site) }
      await site.server.announceRebuild(changed: ["articles/a.html", "tags/ایران/index.html", "a \"quoted\"\n.html"])
      for page in pages {
        let text = page.client.receive(until: "]}\n\n")
        let data = try #require(text.split(separator: "\n").first { $0.hasPrefix("data: ") })
        let event = try JSONDecoder().decode(Rebuild.self, from: Data(data.dropFirst(6).utf8))
        #expect(text.hasPrefix("event: rebuild\n"))
        #expect(event.paths == ["articles/a.html", "tags/ایران/index.html", "a \"quoted\"\n.html"])
        #expect(event.mark != mark(in: page.greeting))
      }
      await site.server.announceRebuild()
      for page in pages { #expect(page.client.receive(until: "]}\n\n").contains("\"paths\":[]")) }
    }
  }

  private struct Rebuild: Decodable {
    var mark: String
    var paths: [String]
  }

  @Test("a page that was served before a rebuild carries another mark than the greeting after it")
  func missedRebuild() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      func pageMark() throws -> String {
        let page = try #require(site.get("/")).text
        let start = try #require(page.range(of: "/-/reload.js?mark="))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
      }
      let before = try pageMark()
      #expect(mark(in: try open(site).greeting) == before)
      await site.server.announceRebuild(changed: ["index.html"])
      #expect(mark(in: try open(site).greeting) != before)
      #expect(mark(in: try open(site).greeting) == (try pageMark()))
    }
  }

  @Test("a server that starts anew on the same port greets with another mark")
  func restart() async throws {
    let folder = try TemporaryFolder()
    try folder.write("site/index.html", ServedSite.page)
    var greetings: [String?] = []
    var port: UInt16 = 0
    for _ in 0..<2 {
      try await ServedSite.serve(folder, liveReload: true, port: port) { site in
        port = site.port
        greetings.append(mark(in: try open(site).greeting))
      }
    }
    #expect(greetings.count == 2)
    #expect(greetings.first != greetings.last)
  }

  @Test("a page that never reads is cut off and the others are still told")
  func deafPage() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      let deaf = try open(site)
      let paths = (0..<900).map { "articles/\($0)-\(String(repeating: "a", count: 200)).html" }
      // More than the sockets' buffers hold.
      for _ in 0..<100 { await site.server.announceRebuild(changed: paths) }
      let hearing = try open(site)
      await site.server.announceRebuild(changed: ["index.html"])
      #expect(hearing.client.receive(until: "]}\n\n").contains("index.html"))
      #expect(!String(decoding: deaf.client.receiveAll(), as: UTF8.self).contains("[\"index.html\"]"))
    }
  }

  @Test("more streams than the limit are refused, and a page that left makes room")
  func streamLimit() async throws {
    var limits = ConnectionLimits()
    limits.streams = 2
    try await ServedSite.serve(liveReload: true, limits: limits) { site in
      var pages = try (0..<2).map { _ in try open(site) }
      #expect(site.get("/-/reload")?.status == 503)
      #expect(site.get("/")?.status == 200)
      pages.removeAll()
      var text = ""
      while !text.contains("200 OK") {
        let client = try #require(RawClient(port: site.port))
        client.send("GET /-/reload HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
        text = client.receive(until: "\r\n\r\n")
      }
    }
  }

  @Test("pages of other sites may not listen")
  func foreignListener() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      #expect(site.get("/-/reload", fields: ["Origin: http://evil.example"])?.status == 403)
      #expect(site.get("/-/reload", fields: ["Sec-Fetch-Site: cross-site"])?.status == 403)
      #expect(site.get("/-/reload", method: "POST")?.status == 405)
      #expect(site.get("/-/reload/")?.status == 404)
      #expect(site.get("/-/other")?.status == 404)
      #expect(site.get("/-/")?.status == 404)
    }
  }

  @Test("the script is a file of this server, and the built files stay as they are")
  func script() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      let script = try #require(site.get("/-/reload.js?mark=x"))
      #expect(script.fields["content-type"] == "text/javascript; charset=utf-8")
      #expect(script.text.contains("EventSource"))
      for target in ["/", "/articles/a.html", "/none"] {
        let page = try #require(site.get(target)).text
        #expect(page.contains("<script src=\"/-/reload.js?mark="))
        #expect(page.hasSuffix("defer></script></body></html>"))
      }
      #expect(site.get("/style.css")?.text == "p { color: black }")
      #expect(try String(contentsOfFile: "\(site.folder.path)/site/index.html", encoding: .utf8) == ServedSite.page)
    }
  }

  @Test(
    "the script goes before the last closing tag of the body, or to the end",
    arguments: [
      ("<body>a</body></html>", "<body>a#</body></html>"), ("<body>a</BODY >", "<body>a#</BODY >"),
      ("<code></body></code></body>", "<code></body></code>#</body>"), ("متن", "متن#"), ("", "#"), ("</bod", "</bod#"),
    ])
  func place(page: String, expected: String) {
    let element = "<script src=\"/-/reload.js?mark=m-1\" defer></script>"
    let served = String(decoding: LiveReloadScript.inject(mark: "m-1", into: Array(page.utf8)), as: UTF8.self)
    #expect(served == expected.split(separator: "#", omittingEmptySubsequences: false).joined(separator: element))
  }
}

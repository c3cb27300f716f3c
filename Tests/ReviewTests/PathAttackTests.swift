// Ways out of the served folder, each tried against the running server.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct PathAttackTests {
  @Test(
    "no spelling of a path leads out of the folder",
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%2fsecret.txt", "/%2E%2E%2Fsecret.txt",
      "/.%2e/secret.txt", "/articles/../../secret.txt", "/articles/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt",
      "/..\\secret.txt", "/articles/..%5c..%5csecret.txt", "/%252e%252e%252fsecret.txt", "/%252e%252e/secret.txt",
      "/..%252fsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%c0%ae%c0%ae%c0%afsecret.txt",
      "/%e0%80%ae%e0%80%ae/secret.txt",
      "/..%c0%afsecret.txt", "/..%c1%9csecret.txt", "/%uff0e%uff0e/secret.txt", "/../site-secret/file.txt",
      "/%2e%2e/site-secret/file.txt", "/..;/secret.txt", "/...//secret.txt", "/./../secret.txt",
      "/%2e/%2e%2e/secret.txt",
      "//secret.txt", "///../secret.txt", "/index.html/../../secret.txt", "/articles/a.html%00/../../../secret.txt",
      "/..%00/secret.txt", "/%00../secret.txt", "/..%0d%0a/secret.txt", "/%2e%2e", "/..", "/%2e%2e/", "/../",
    ])
  func traversal(target: String) async throws {
    try await ServedSite.serve { site in
      let answer = try #require(site.get(target))
      #expect([400, 404].contains(answer.status))
      #expect(!answer.text.contains("SECRET"))
      #expect(site.get("/articles/a.html")?.status == 200, "the server goes on")
    }
  }

  @Test("an absolute path of the machine is a path in the folder")
  func absolute() async throws {
    try await ServedSite.serve { site in
      #expect(site.get("\(site.folder.path)/secret.txt")?.status == 404)
      #expect(site.get("/%2f\(site.folder.path)/secret.txt")?.status == 400)
      #expect(site.get("file://\(site.folder.path)/secret.txt")?.status == 400)
    }
  }

  @Test("a name with NUL, another control character, a broken escape or no UTF-8 is refused")
  func malformed() async throws {
    try await ServedSite.serve { site in
      for target in ["/index.html%00", "/%00", "/a%0Ab", "/a%7f", "/%", "/%4", "/%zz", "/%ff", "/%ed%a0%80", "/%c0%80"]
      {
        #expect(site.get(target)?.status == 400, "\(target)")
      }
      #expect(site.exchange("GET /\0 HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")?.status == 400)
      #expect(site.exchange("GET /ایران HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")?.status == 400)
    }
  }

  @Test("symbolic links are not followed, wherever they lead and wherever they stand in the path")
  func links() async throws {
    try await ServedSite.serve { site in
      let path = site.folder.path
      for (name, target) in [
        ("out.txt", "\(path)/secret.txt"), ("relative.txt", "../secret.txt"), ("folder", "\(path)/site-secret"),
        ("up", ".."), ("inside.txt", "style.css"), ("loop", "loop"),
      ] {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/site/\(name)", withDestinationPath: target)
      }
      for target in [
        "/out.txt", "/relative.txt", "/folder/file.txt", "/folder", "/folder/", "/up/secret.txt", "/up/site/style.css",
        "/inside.txt", "/loop",
      ] {
        let answer = try #require(site.get(target))
        #expect(answer.status == 404, "\(target)")
        #expect(!answer.text.contains("SECRET"))
      }
    }
  }

  @Test("the folder itself may be reached through a link")
  func linkedRoot() async throws {
    let folder = try TemporaryFolder()
    try folder.write("real/index.html", "x")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/site", withDestinationPath: "real")
    try await ServedSite.serve(folder, liveReload: false, port: 0) { site in
      #expect(site.get("/")?.text == "x")
    }
  }

  @Test("names that begin with a dot, named pipes and unreadable files are not there, and nothing hangs")
  func oddFiles() async throws {
    try await ServedSite.serve { site in
      try site.folder.write("site/.git/config", "SECRET")
      try site.folder.write("site/.env", "SECRET")
      mkfifo("\(site.folder.path)/site/pipe", 0o600)
      for target in ["/.git/config", "/.env", "/%2egit/config", "/pipe"] {
        #expect(site.get(target)?.status == 404, "\(target)")
      }
      #expect(site.get("/\(String(repeating: "a", count: 5000))")?.status == 404)
    }
  }
}

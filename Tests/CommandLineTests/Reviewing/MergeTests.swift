// The decisions of two reviewers, made on two branches of a git repository.

import Foundation
import Testing

@Suite(
  "decisions on two branches", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "needs git"))
struct MergeTests {
  private static let name = ["kind": "name", "entity": "nilufar-azar"]

  /// Runs git in the archive; returns its status.
  @discardableResult
  private func git(_ desk: Desk, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.currentDirectoryURL = URL(filePath: desk.folder.path + "/archive")
    process.arguments =
      [
        "-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false", "-c",
        "init.defaultBranch=main",
      ]
      + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func listed(_ desk: Desk) throws -> [String] {
    let run = try desk.hashiya("list", "annotations", "--archive", "archive", "--json")
    #expect(run.status == 0)
    return run.lines
  }

  @Test("merge without a conflict, and come to the same in whatever order their lines stand")
  func merge() throws {
    var files = MarginArchive.files
    files[".gitattributes"] = "reviews/*.jsonl merge=union\n"
    files[".gitignore"] = ".hashiya/\n"
    let desk = try Desk(files)
    let first = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let second = try desk.target("rud", "خبرگزاری کویر")
    let agency = ["kind": "name", "entity": "kavir-post"]
    let mine = [
      Act(1, "accept", first, Self.name, by: "بهار"), Act(3, "accept", second, agency, by: "بهار"),
      Act(5, "retract", about: 3, by: "بهار"),
    ]
    let theirs = [
      Act(2, "reject", first, Self.name, by: "پاییز"), Act(4, "reject", second, agency, by: "پاییز"),
      Act(6, "unsure", first, ["kind": "name"], by: "تابستان"),
    ]
    try git(desk, "init", "-q")
    try git(desk, "add", "-A")
    #expect(try git(desk, "commit", "-qm", "archive") == 0)
    try git(desk, "checkout", "-qb", "theirs")
    try desk.review("rud", theirs)
    try git(desk, "add", "-A")
    #expect(try git(desk, "commit", "-qm", "theirs") == 0)
    try git(desk, "checkout", "-q", "main")
    try desk.review("rud", mine)
    try git(desk, "add", "-A")
    #expect(try git(desk, "commit", "-qm", "mine") == 0)
    #expect(try git(desk, "merge", "-q", "--no-edit", "theirs") == 0, "no conflict")

    let path = "archive/reviews/rud.jsonl"
    let lines = try desk.folder.text(path).split(separator: "\n").map(String.init)
    #expect(lines.count == mine.count + theirs.count)
    let merged = try listed(desk)
    #expect(merged.contains { $0.contains("\"status\":\"disputed\"") })
    for shift in 1..<lines.count {
      let other = Array(lines[shift...] + lines[..<shift]).reversed()
      try desk.folder.write(path, other.joined(separator: "\n") + "\n")
      #expect(try listed(desk) == merged)
    }
  }
}

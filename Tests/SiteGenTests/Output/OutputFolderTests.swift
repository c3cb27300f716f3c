import Archive
import Foundation
import Testing

@testable import SiteGen

@Suite("the output folder, page by page")
struct OutputFolderTests {
  private final class Site: Sendable {
    let path = "\(FileManager.default.temporaryDirectory.path)/hashiya-output-\(UUID().uuidString)"
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
    var names: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }
  }

  private let page = Array("صفحه".utf8)

  private func manifest(_ outputs: [(path: String, stamp: FileStamp?)]) -> Manifest {
    Manifest(signature: "", inputs: [], outputs: outputs, counts: [:], warnings: [])
  }

  @Test("nothing is in its place before all pages are laid beside it; afterwards nothing is beside it")
  func staged() async throws {
    let site = Site()
    let folder = try OutputFolder(site.path, former: nil)
    try folder.checkFolders(for: ["a/b/c.html"])
    try folder.prepareStaging(pieces: 1)
    guard case .staged(let name, _) = try folder.stage(page, for: "a/b/c.html", piece: 0, number: 0) else {
      Issue.record("not staged")
      return
    }
    #expect(site.names.allSatisfy { $0.hasPrefix(".hashiya-new") })
    try await folder.commit([(name, "a/b/c.html")], jobs: 1)
    try folder.removeStaging()
    #expect(site.names == ["a", "a/b", "a/b/c.html"])
    #expect(site.text("a/b/c.html") == "صفحه")
  }

  @Test("the same bytes are left, whoever wrote them; other bytes are replaced only where they are ours")
  func compared() throws {
    let site = Site()
    try site.write("same.html", "صفحه")
    try site.write("ours.html", "کهنه")
    try site.write("theirs.html", "از آن کسی")
    let folder = try OutputFolder(site.path, former: manifest([("ours.html", nil)]))
    try folder.prepareStaging(pieces: 1)
    guard case .unchanged = try folder.stage(page, for: "same.html", piece: 0, number: 0) else {
      Issue.record("the same bytes were staged")
      return
    }
    guard case .staged = try folder.stage(page, for: "ours.html", piece: 0, number: 1) else {
      Issue.record("ours was not staged")
      return
    }
    #expect(throws: StageFault.self) { try folder.stage(page, for: "theirs.html", piece: 0, number: 2) }
  }

  @Test("only files that are as we left them are removed, and folders only once they are empty")
  func removed() throws {
    let site = Site()
    for name in ["a/gone.html", "b/changed.html", "c/gone.html", "c/theirs.txt"] { try site.write(name, "x") }
    let folder = try OutputFolder(site.path, former: nil)
    let stamps = ["a/gone.html", "b/changed.html", "c/gone.html"].map { (path: $0, stamp: folder.stamp($0)) }
    try site.write("b/changed.html", "دست‌نویس")
    #expect(folder.remove(stamps + [(path: "d/never.html", stamp: nil)]) == 2)
    #expect(site.names == ["b", "b/changed.html", "c", "c/theirs.txt"])
  }

  @Test("folders that a build cut off while it removed pages left empty go too")
  func emptyFolders() throws {
    let site = Site()
    try site.write("kept.html", "x")
    try FileManager.default.createDirectory(atPath: site.path + "/a/b", withIntermediateDirectories: true)
    let folder = try OutputFolder(site.path, former: nil)
    #expect(folder.remove([(path: "a/b/gone.html", stamp: nil)]) == 0)
    #expect(site.names == ["kept.html"])
  }
}

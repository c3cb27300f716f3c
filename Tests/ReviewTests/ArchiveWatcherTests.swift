// Changes of a real folder as the watcher reports them, by inotify and by looking.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct ArchiveWatcherTests {
  /// Takes changes until `expected` are all among them, or for ten seconds.
  private func paths(
    _ changes: AsyncStream<ArchiveChange>, until expected: Set<String>
  ) async -> (paths: Set<String>, everything: Bool, times: Int) {
    await withTaskGroup(of: (Set<String>, Bool, Int)?.self) { group in
      group.addTask {
        var (paths, everything, times): (Set<String>, Bool, Int) = ([], false, 0)
        for await change in changes {
          times += 1
          switch change {
          case .paths(let more): paths.formUnion(more)
          case .everything: everything = true
          }
          if everything || expected.isSubset(of: paths) { break }
        }
        return (paths, everything, times)
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(10))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? ([], false, 0)
    }
  }

  private static let means: [ArchiveWatcher.Means] = [.inotifyOrLooking, .looking]

  private func watch(
    _ folder: TemporaryFolder, ignoring: [String] = [], _ means: ArchiveWatcher.Means = .inotifyOrLooking
  ) async throws -> AsyncStream<ArchiveChange> {
    let changes = ArchiveWatcher(folder: folder.path, ignoring: ignoring, means: means).changes()
    // The first look at the files is taken by the watching thread.
    if means == .looking { try await Task.sleep(for: .milliseconds(300)) }
    return changes
  }

  @Test("a file that is made, written, renamed or removed is reported", arguments: means)
  func files(means: ArchiveWatcher.Means) async throws {
    let folder = try TemporaryFolder()
    try folder.write("articles/a.md", "a")
    let changes = try await watch(folder, means)
    try folder.write("articles/b.md", "b")
    #expect(await paths(changes, until: ["articles/b.md"]).paths == ["articles/b.md"])
    try folder.write("articles/a.md", "longer")
    #expect(await paths(changes, until: ["articles/a.md"]).paths.contains("articles/a.md"))
    try folder.move("articles/a.md", to: "articles/سند.md")
    #expect(
      await paths(changes, until: ["articles/a.md", "articles/سند.md"]).paths == ["articles/a.md", "articles/سند.md"])
    try folder.remove("articles/b.md")
    #expect(await paths(changes, until: ["articles/b.md"]).paths == ["articles/b.md"])
  }

  @Test("an editor that writes beside a file and renames is one change of the file", arguments: means)
  func renamingEditor(means: ArchiveWatcher.Means) async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "a")
    let changes = try await watch(folder, means)
    try folder.write(".a.md.swp", "x")
    try folder.write("4913", "")
    try folder.remove("4913")
    try folder.move("a.md", to: "a.md~")
    try folder.write("a.md", "other")
    try folder.remove("a.md~")
    try folder.remove(".a.md.swp")
    #expect(await paths(changes, until: ["a.md"]).paths == ["a.md"])
  }

  @Test("files in a new folder, and in folders made in it at once, are reported, and later ones too", arguments: means)
  func newFolders(means: ArchiveWatcher.Means) async throws {
    let folder = try TemporaryFolder()
    let changes = try await watch(folder, means)
    try folder.write("captures/2024/05/a.txt", "a")
    #expect(await paths(changes, until: ["captures/2024/05/a.txt"]).paths == ["captures/2024/05/a.txt"])
    try folder.write("captures/2024/05/b.txt", "b")
    #expect(await paths(changes, until: ["captures/2024/05/b.txt"]).paths == ["captures/2024/05/b.txt"])
    try folder.move("captures/2024", to: "captures/2025")
    let moved: Set<String> = ["captures/2025/05/a.txt", "captures/2025/05/b.txt"]
    #expect(await paths(changes, until: moved).paths.isSuperset(of: moved))
    try folder.write("captures/2025/05/b.txt", "more")
    #expect(await paths(changes, until: ["captures/2025/05/b.txt"]).paths.contains("captures/2025/05/b.txt"))
  }

  @Test("a folder that is moved out is reported and no longer watched")
  func movedOut() async throws {
    let folder = try TemporaryFolder()
    try folder.write("archive/articles/a.md", "a")
    let changes = ArchiveWatcher(folder: "\(folder.path)/archive", ignoring: []).changes()
    try folder.move("archive/articles", to: "elsewhere")
    #expect(await paths(changes, until: ["articles"]).paths == ["articles"])
    try folder.write("elsewhere/a.md", "other")
    try folder.write("archive/b.md", "b")
    #expect(await paths(changes, until: ["b.md"]).paths == ["b.md"])
  }

  @Test("a burst of 2,000 files is reported whole, as few changes")
  func burst() async throws {
    let folder = try TemporaryFolder()
    let changes = try await watch(folder)
    let names = Set((0..<2000).map { "articles/\($0).md" })
    for name in names { try folder.write(name, "x") }
    let seen = await paths(changes, until: names)
    #expect(seen.everything || seen.paths == names)
    #expect(seen.times < 50)
  }

  @Test("while nobody takes them, changes gather into one")
  func gathering() async throws {
    let (mailbox, changes) = ChangeMailbox.open {}
    mailbox.put(.paths(["a.md"]))
    mailbox.put(.paths(["b.md", "a.md"]))
    var taken: [ArchiveChange] = []
    for await change in changes {
      taken.append(change)
      if taken.count == 2 { break }
      mailbox.put(.paths(["c.md"]))
      mailbox.put(.everything)
      mailbox.put(.paths(["d.md"]))
    }
    #expect(taken == [.paths(["a.md", "b.md"]), .everything])
  }

  @Test("what is to be ignored is not reported, by a relative path or an absolute one", arguments: means)
  func ignoring(means: ArchiveWatcher.Means) async throws {
    let folder = try TemporaryFolder()
    try folder.write(".hashiya/stamp", "x")
    let changes = try await watch(folder, ignoring: [".hashiya", "\(folder.path)/public/"], means)
    try folder.write(".hashiya/stamp", "other")
    try folder.write(".hashiya/serve/index.html", "x")
    try folder.write("public/index.html", "x")
    try folder.write(".git/index", "x")
    try folder.write("public-notes.md", "x")
    #expect(await paths(changes, until: ["public-notes.md"]).paths == ["public-notes.md"])
  }

  @Test("links to folders are not followed")
  func links() async throws {
    let folder = try TemporaryFolder()
    try folder.write("outside/a.md", "a")
    try folder.write("archive/b.md", "b")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/archive/link", withDestinationPath: "\(folder.path)/outside")
    let changes = ArchiveWatcher(folder: "\(folder.path)/archive", ignoring: []).changes()
    try folder.write("outside/a.md", "other")
    try folder.write("archive/b.md", "other")
    #expect(await paths(changes, until: ["b.md"]).paths == ["b.md"])
  }

  @Test("a watched folder that goes away and comes back is reported as everything, and watched again")
  func folderReturns() async throws {
    let folder = try TemporaryFolder()
    try folder.write("archive/a.md", "a")
    let changes = ArchiveWatcher(folder: "\(folder.path)/archive", ignoring: []).changes()
    try folder.move("archive", to: "old")
    #expect(await paths(changes, until: ["never"]).everything)
    try folder.write("archive/a.md", "b")
    #expect(await paths(changes, until: ["never"]).everything)
    try folder.write("archive/c.md", "c")
    #expect(await paths(changes, until: ["c.md"]).paths.contains("c.md"))
  }

  @Test("when more happens than the system counts, everything is reported, and folders made meanwhile are watched")
  func overflow() throws {
    let folder = try TemporaryFolder()
    var tree = try InotifyTree(root: folder.path, filter: WatchFilter(folder: [folder.path], ignoring: []))
    let text = (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)) ?? ""
    let limit = Int(text.prefix { $0.isNumber }) ?? 16384
    // A file that comes and goes is two events at least, and different ones, which are not counted as one.
    for _ in 0...(limit / 2) {
      try folder.write("a.md", "x")
      try folder.remove("a.md")
    }
    try folder.write("articles/b.md", "x")
    var changes: [ArchiveChange] = []
    while let change = try tree.readChange() { changes.append(change) }
    #expect(changes.last == .everything)
    try folder.write("articles/c.md", "x")
    #expect(try tree.readChange() == .paths(["articles/c.md"]))
  }

  @Test("when the stream is let go or its task cancelled, the watching thread and its descriptors end")
  func ends() async throws {
    let folder = try TemporaryFolder()
    func watches() -> Int {
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fdinfo")) ?? []
      var status = stat()
      guard stat(folder.path, &status) == 0 else { return -1 }
      let inode = "ino:\(String(status.st_ino, radix: 16)) "
      return numbers.filter {
        ((try? String(contentsOfFile: "/proc/self/fdinfo/\($0)", encoding: .utf8)) ?? "").contains(inode)
      }.count
    }
    func settle(at count: Int) async throws -> Int {
      for _ in 0..<500 where watches() != count { try await Task.sleep(for: .milliseconds(10)) }
      return watches()
    }
    do {
      let changes = try await watch(folder)
      #expect(watches() == 1)
      _ = changes
    }
    #expect(try await settle(at: 0) == 0)
    let changes = try await watch(folder)
    #expect(watches() == 1)
    let task = Task { for await _ in changes {} }
    task.cancel()
    await task.value
    #expect(try await settle(at: 0) == 0)
  }
}

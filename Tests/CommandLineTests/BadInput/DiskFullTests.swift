// A disk that is full in the middle of the work: what was there before stays byte for byte, and nothing is left over.

import Foundation
import Glibc
import Testing

@Suite("a full disk", .serialized)
struct DiskFullTests {
  /// A small disk of its own for a folder of a desk; nil where this machine does not let us have one.
  private final class SmallDisk {
    private let path: String

    init?(_ path: String, bytes: Int) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let made = try Program.bash("mount -t tmpfs -o size=\(bytes) tmpfs '\(path)'", in: "/")
      if made.status != 0 { return nil }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
  }

  /// The size of a folder's files on a disk of pages of 4 KB, folders counted as one page.
  private func size(_ contents: FolderContents) -> Int {
    contents.entries.values.reduce(0) { sum, entry in
      if case .file(let bytes) = entry { sum + (bytes.count + 4095) / 4096 * 4096 } else { sum + 4096 }
    }
  }

  private static let mayMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    let script = "mount -t tmpfs -o size=64k tmpfs '\(folder.path)' && umount '\(folder.path)'"
    return (try? Program.bash(script, in: "/"))?.status == 0
  }()

  @Test(
    "the disk of the site is full: the former site stays whole",
    .enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
  func site() throws {
    let measure = try Desk(SampleArchive.large(10))
    #expect(try measure.build().status == 0)
    let desk = try Desk(SampleArchive.large(10))
    let disk = try #require(try SmallDisk(desk.folder.path + "/site", bytes: size(measure.site()) * 2))
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    #expect(before.differences(from: try measure.site()) == [])
    try desk.lay(SampleArchive.large(400, edition: 2))
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("error: cannot be written: the disk is full; free some space and run again"))
    #expect(run.err.split(separator: "\n").count < 30, "one fault for each of hundreds of pages helps nobody")
    #expect(try desk.site().differences(from: before) == [])
    try desk.lay(Dictionary(uniqueKeysWithValues: (10..<400).map { ("articles/n\($0).md", "") }))
    for number in 10..<400 { try desk.folder.remove("archive/articles/n\(number).md") }
    #expect(try desk.build().status == 0, "with room again, the next build goes through")
    withExtendedLifetime(disk) {}
  }

  @Test(
    "the disk of the manifest is full: no page moves",
    .enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
  func manifest() throws {
    let desk = try Desk(SampleArchive.large(10))
    let disk = try #require(try SmallDisk(desk.folder.path + "/archive/.hashiya", bytes: 64 << 10))
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    try desk.lay(SampleArchive.large(1500, edition: 2))
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.contains("error: cannot be written: the disk is full"))
    #expect(try desk.site().differences(from: before) == [])
    #expect(try desk.folder.names("archive/.hashiya").filter { $0.contains(".tmp") } == [])
    withExtendedLifetime(disk) {}
  }

  @Test(
    "the disk of the archive is full: ingest keeps all of a capture or nothing",
    .enabled(if: mayMount, "mounting a small disk takes root and a kernel that allows it"))
  func ingest() throws {
    let desk = try Desk([:])
    let disk = try #require(try SmallDisk(desk.folder.path + "/archive", bytes: 200 << 10))
    try desk.lay(["site.yaml": SampleArchive.siteFile])
    try desk.folder.write("page.txt", "عنوان\n\n" + String(repeating: "متن یک بند بلند. ", count: 10_000))
    let before = try desk.archive()
    let run = try desk.ingest("page.txt")
    #expect(run.status == 1)
    #expect(run.err.contains("error: cannot be written: the disk is full"))
    #expect(try desk.archive().without(".hashiya").files == before.files)
    withExtendedLifetime(disk) {}
  }

  @Test("a limit on the size of files is met like a full disk")
  func limit() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    let before = try desk.site()
    let body = String(repeating: "یک جمله برای آزمون. ", count: 20_000)
    try desk.lay(["articles/boland.md": SampleArchive.article("boland", body: body)])
    let run = try Program.bash(
      "trap '' XFSZ; ulimit -f 256; exec \"$0\" build --archive archive --output site", in: desk.folder.path)
    #expect(run.status == 1)
    #expect(run.err.contains("site/articles/boland.html: error: cannot be written: "))
    #expect(try desk.site().differences(from: before) == [])
    #expect(try desk.build().status == 0)
    #expect(desk.folder.exists("site/articles/boland.html"))
  }
}

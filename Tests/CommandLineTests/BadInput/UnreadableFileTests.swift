// Files that may not be read. Root may read everything, so as root the program runs as somebody else.

import Foundation
import Glibc
import Testing

@Suite("files that may not be read")
struct UnreadableFileTests {
  /// The command that runs the program as nobody if we are root.
  private static let prefix =
    geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec "

  /// Builds after a change of permissions: everything is anybody's, but for this.
  private func build(_ desk: Desk, after change: String) throws -> ProgramRun {
    let run = "\"$0\" build --archive archive --output site"
    return try Program.bash("chmod -R a+rwX . && chmod \(change) && " + Self.prefix + run, in: desk.folder.path)
  }

  private static let mayTry: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Program.bash(prefix + "\"$0\" --help", in: folder.path))?.status == 0
  }()

  @Test(
    "a file that may not be read is named, and nothing is written",
    .enabled(if: mayTry, "the program cannot be run as somebody who may not read everything"),
    arguments: ["articles/baran.md", "entities/karun.md", "outlets/sobh.yaml", "site.yaml", "tags.yaml"])
  func file(_ name: String) throws {
    let desk = try Desk()
    let run = try build(desk, after: "000 archive/\(name)")
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("archive/\(name): error: cannot be read: Permission denied"))
    #expect(!desk.folder.exists("site"))
  }

  @Test(
    "a folder that may not be read is named too",
    .enabled(if: mayTry, "the program cannot be run as somebody who may not read everything"))
  func folder() throws {
    let desk = try Desk()
    let run = try build(desk, after: "000 archive/articles")
    chmod(desk.folder.path + "/archive/articles", 0o755)
    #expect(run.status == 1)
    #expect(run.err.contains("archive/articles: error: cannot be read: Permission denied"))
    #expect(!desk.folder.exists("site"))
  }

  @Test(
    "an output that may not be written is a clear error",
    .enabled(if: mayTry, "the program cannot be run as somebody who may not read everything"))
  func output() throws {
    let desk = try Desk()
    try desk.folder.write("site/mine.txt", "یادداشت")
    let run = try build(desk, after: "555 site")
    chmod(desk.folder.path + "/site", 0o755)
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("site: error: cannot be written: Permission denied"))
    #expect(try desk.site().files == ["mine.txt"])
  }

  @Test(
    "the root of the file system lies around every archive",
    .enabled(if: mayTry, "asked only as somebody who could not write there anyway"))
  func root() throws {
    let desk = try Desk()
    let run = try Program.bash(
      "chmod -R a+rwX . && " + Self.prefix + "\"$0\" build --archive archive --output /", in: desk.folder.path)
    #expect(run.status == 1)
    #expect(run.err == "/: error: the output would lie around the archive; choose another folder with --output\n")
  }
}

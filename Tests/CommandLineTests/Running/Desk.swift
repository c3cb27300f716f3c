// A person's desk: an archive in `archive/`, its site in `site/`, and the program run between them.

import Foundation

final class Desk: Sendable {
  let folder: TemporaryFolder

  /// A desk with these files in `archive/`, by path.
  init(_ archive: [String: String] = SampleArchive.files) throws {
    folder = try TemporaryFolder()
    try lay(archive)
  }

  /// Writes files of the archive.
  func lay(_ files: [String: String]) throws {
    for (name, text) in files { try folder.write("archive/" + name, text) }
  }

  /// Runs `hashiya` at the desk.
  func hashiya(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try Program.run(arguments, in: folder.path, input: Array(input.utf8))
  }

  /// Builds `archive/` into `site/`.
  func build(_ more: String...) throws -> ProgramRun {
    try Program.run(["build", "--archive", "archive", "--output", "site"] + more, in: folder.path)
  }

  /// Takes files into the archive.
  func ingest(_ arguments: String..., input: [UInt8] = []) throws -> ProgramRun {
    try Program.run(["ingest", "--archive", "archive"] + arguments, in: folder.path, input: input)
  }

  func site() throws -> FolderContents { try folder.contents("site") }

  func archive() throws -> FolderContents { try folder.contents("archive") }
}

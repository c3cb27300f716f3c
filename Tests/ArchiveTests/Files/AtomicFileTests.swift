import Foundation
import Glibc
import Testing

@testable import Archive

@Suite("writing files whole")
struct AtomicFileTests {
  private let old = Array("کهنه\n".utf8)
  private let new = Array("تازه\n".utf8)

  @Test("a file is replaced whole, and nothing lies beside it afterwards")
  func replaced() throws {
    let folder = try TestFolder()
    let path = folder.path + "/f.md"
    try AtomicFile.write(old, to: path)
    try AtomicFile.write(new, to: path)
    #expect(try folder.text("f.md") == "تازه\n")
    #expect(try folder.names() == ["f.md"])
  }

  @Test("with replacing off, what is there stays, and that is an error")
  func notReplaced() throws {
    let folder = try TestFolder()
    let path = folder.path + "/f.md"
    try AtomicFile.write(old, to: path, replacing: false)
    #expect {
      try AtomicFile.write(new, to: path, replacing: false)
    } throws: { ($0 as? FileFault)?.kind == .alreadyExists }
    #expect(try folder.text("f.md") == "کهنه\n")
    #expect(try folder.names() == ["f.md"])
  }

  @Test("a link in the file's place is replaced or refused, never written through", arguments: [true, false])
  func link(_ replacing: Bool) throws {
    let folder = try TestFolder()
    try folder.write("other.md", "دیگر")
    try folder.link("f.md", to: "other.md")
    try? AtomicFile.write(new, to: folder.path + "/f.md", replacing: replacing)
    #expect(try folder.text("other.md") == "دیگر")
    #expect(try folder.text("f.md") == (replacing ? "تازه\n" : "دیگر"))
  }

  @Test("a folder that is not there, or is no folder, is a fault with the file's path")
  func noFolder() throws {
    let folder = try TestFolder()
    try folder.write("file", "x")
    for path in [folder.path + "/none/f.md", folder.path + "/file/f.md"] {
      #expect {
        try AtomicFile.write(new, to: path)
      } throws: { ($0 as? FileFault)?.path == path }
    }
  }

  @Test("names as long as a file system allows are written")
  func longName() throws {
    let folder = try TestFolder()
    let name = String(repeating: "n", count: 255)
    try AtomicFile.write(new, to: folder.path + "/" + name)
    #expect(try folder.names() == [name])
  }

  @Test("folders are made with those above them, and what is there is left")
  func folders() throws {
    let folder = try TestFolder()
    try folder.write("a/kept", "x")
    for path in ["a/b/c", "a/b/c/", "a//d"] { try AtomicFile.makeFolder(folder.path + "/" + path) }
    #expect(FolderListing.isFolder(folder.path + "/a/b/c") && FolderListing.isFolder(folder.path + "/a/d"))
    #expect(try folder.text("a/kept") == "x")
    #expect(throws: FileFault.self) { try AtomicFile.makeFolder(folder.path + "/a/kept/e") }
  }

  @Test("files are read up to a limit, and only files")
  func reading() throws {
    let folder = try TestFolder()
    try folder.write("ten", "0123456789")
    #expect(try FileBytes.read(folder.path + "/ten", limit: 10).count == 10)
    #expect { try FileBytes.read(folder.path + "/ten", limit: 9) } throws: {
      ($0 as? FileFault)?.kind == .tooLarge(limit: 9)
    }
    #expect { try FileBytes.read(folder.path) } throws: { ($0 as? FileFault)?.kind == .notAFile }
    #expect { try FileBytes.read(folder.path + "/none") } throws: { ($0 as? FileFault)?.isMissing == true }
  }
}

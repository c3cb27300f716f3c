import Foundation
import Glibc
import Testing

@testable import Archive

@Suite("listing a folder")
struct FolderListingTests {
  @Test("files and folders are sorted by bytes; names that begin with a dot are left out")
  func sorted() throws {
    let folder = try TestFolder()
    for name in ["b.md", "a.md", "B.md", "ی.md", ".hidden", "sub/x", ".git/x"] { try folder.write(name, "x") }
    let listing = try FolderListing(folder.path, within: folder.path)
    #expect(listing.files == ["B.md", "a.md", "b.md", "ی.md"])
    #expect(listing.folders == ["sub"])
    #expect(listing.strays == [])
  }

  @Test("a link to a file within the root is a file; one that leads out, nowhere or to a folder is a stray")
  func links() throws {
    let folder = try TestFolder()
    try folder.write("root/real.md", "x")
    try folder.write("root/deep/other.md", "x")
    try folder.write("root-secret/secret.md", "x")
    try folder.link("root/in.md", to: "deep/other.md")
    try folder.link("root/out.md", to: "../root-secret/secret.md")
    try folder.link("root/nowhere.md", to: "nothing")
    try folder.link("root/itself.md", to: "itself.md")
    try folder.link("root/circle", to: ".")
    let root = try #require(RealPath.of(folder.path + "/root"))
    let listing = try FolderListing(root, within: root)
    #expect(listing.files == ["in.md", "real.md"])
    #expect(listing.folders == ["deep"])
    #expect(listing.strays == ["circle", "itself.md", "nowhere.md", "out.md"])
  }

  @Test("what is neither file nor folder is a stray")
  func pipe() throws {
    let folder = try TestFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    #expect(try FolderListing(folder.path, within: folder.path).strays == ["pipe.md"])
  }

  @Test("a folder that is not there is empty; one that lies outside the root is refused")
  func outside() throws {
    let folder = try TestFolder()
    try folder.write("root/x", "x")
    try folder.write("elsewhere/x", "x")
    try folder.link("root/away", to: "../elsewhere")
    let root = folder.path + "/root"
    let listing = try FolderListing(root + "/none", within: root)
    #expect(listing.files == [] && listing.folders == [] && listing.strays == [])
    #expect(throws: FileFault.self) { try FolderListing(root + "/away", within: root) }
    #expect(try FolderListing(root, within: "/").files == ["x"])
  }

  @Test(
    "the path that a folder will have is that of what is there, and the rest behind it",
    arguments: [
      ("", ""), ("/new", "/new"), ("/new/deep/", "/new/deep"), ("/./new/.", "/new"), ("/link/new", "/real/new"),
    ])
  func folderToBe(_ path: (given: String, wanted: String)) throws {
    let folder = try TestFolder()
    try folder.write("real/x", "x")
    try folder.link("link", to: "real")
    let real = try #require(RealPath.of(folder.path))
    #expect(RealPath.ofFolderToBe(folder.path + path.given) == real + path.wanted)
  }

  @Test("where '..' follows what is not there, no path can be told")
  func unclear() throws {
    let folder = try TestFolder()
    #expect(RealPath.ofFolderToBe(folder.path + "/none/../x") == nil)
    #expect(RealPath.ofFolderToBe("/") == "/")
  }
}

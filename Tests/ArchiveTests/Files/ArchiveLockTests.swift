import Foundation
import Glibc
import Testing

@testable import Archive

@Suite("the archive's lock")
struct ArchiveLockTests {
  @Test("a second holder is told who holds it; when that one lets go, it can be had")
  func held() throws {
    let folder = try TestFolder()
    var first: ArchiveLock? = try ArchiveLock.take(in: folder.path, purpose: "build")
    #expect {
      _ = try ArchiveLock.take(in: folder.path, purpose: "serve")
    } throws: { fault in
      guard case .held(let by)? = fault as? LockFault else { return false }
      return by == "build \(getpid())"
    }
    withExtendedLifetime(first) {}
    first = nil
    let second = try ArchiveLock.take(in: folder.path, purpose: "serve")
    #expect(try folder.text(".hashiya/lock") == "serve \(getpid())\n")
    withExtendedLifetime(second) {}
  }

  @Test("archives do not know of each other's locks")
  func twoArchives() throws {
    let (one, two) = (try TestFolder(), try TestFolder())
    let first = try ArchiveLock.take(in: one.path, purpose: "build")
    let second = try ArchiveLock.take(in: two.path, purpose: "build")
    withExtendedLifetime((first, second)) {}
  }

  @Test("a lock that is a link, or in a folder that is one, is refused")
  func links() throws {
    let folder = try TestFolder()
    try folder.write("one/.hashiya/x", "x")
    try folder.write("other", "دیگر")
    try folder.link("one/.hashiya/lock", to: "../../other")
    #expect(throws: LockFault.self) { try ArchiveLock.take(in: folder.path + "/one", purpose: "build") }
    try folder.write("two/x", "x")
    try folder.link("two/.hashiya", to: "../one")
    #expect(throws: LockFault.self) { try ArchiveLock.take(in: folder.path + "/two", purpose: "build") }
    #expect(try folder.text("other") == "دیگر")
  }
}

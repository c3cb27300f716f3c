// Archives with something wrong in them, each a folder under Archives/should-fail/ with the words it is refused with.

import Foundation
import Testing

@Suite("faulty archives")
struct ShouldFailTests {
  static let root = (Bundle.module.resourcePath ?? "") + "/Archives/should-fail"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted()

  @Test("the faulty archives are found, so that the tests below cannot pass for want of them")
  func present() { #expect(Self.names.count >= 65) }

  @Test("a faulty archive is refused in exactly these words, and nothing is written", arguments: names)
  func build(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Self.root)/\(name)", as: "case")
    let before = try folder.contents("case/archive")
    let run = try Program.run(["build", "--archive", "archive", "--output", "site"], in: folder.path + "/case")
    #expect(run.err == (try folder.text("case/expected.txt")))
    #expect(run.status == 1)
    #expect(run.out == "")
    #expect(!folder.exists("case/site"))
    #expect(try folder.contents("case/archive").without(".hashiya").differences(from: before) == [])
  }

  @Test("check refuses what build refuses, in the same words, and writes nothing at all", arguments: names)
  func check(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Self.root)/\(name)", as: "case")
    let before = try folder.contents()
    let run = try Program.run(["check", "--archive", "archive"], in: folder.path + "/case")
    #expect(run.err == (try folder.text("case/expected.txt")))
    #expect(run.status == 1)
    #expect(try folder.contents().differences(from: before) == [])
  }
}

// Where the front matter of a file ends and its body begins.

import Testing

@testable import Archive

@Suite("Splitting a file into front matter and body")
struct FrontMatterTests {
  @Test(
    "the YAML stands between a first line of three dashes and a line of three dashes or dots",
    arguments: [
      ("---\na: 1\n---\nمتن\n", "a: 1\n", "متن\n", 4), ("---\n---\n", "", "", 3),
      ("---\na: 1\n...\nb", "a: 1\n", "b", 4),
      ("\u{FEFF}---\na: 1\n---\n", "a: 1\n", "", 4), ("---\r\na: 1\r\n---\r\nb\r\n", "a: 1\r\n", "b\r\n", 4),
      ("--- \t\na: --- b\n ---\n---x\n---  ", "a: --- b\n ---\n---x\n", "", 6),
      ("---\na: 1\n---\n\n---\nb\n---\n", "a: 1\n", "\n---\nb\n---\n", 4),
    ])
  func parts(file: String, yaml: String, body: String, bodyFirstLine: Int) throws {
    let bytes = Array(file.utf8)
    let split = try bytes.withUnsafeBufferPointer { try FrontMatter.split($0) }
    #expect(String(decoding: bytes[split.yaml], as: UTF8.self) == yaml)
    #expect(String(decoding: bytes[split.body], as: UTF8.self) == body)
    #expect(split.bodyFirstLine == bodyFirstLine)
  }

  @Test(
    "a front matter that does not begin or end is a fault of its own",
    arguments: [
      ("", .missingOpening), ("a: 1\n---\n", .missingOpening), ("\n---\na: 1\n---\n", .missingOpening),
      ("----\na: 1\n----\n", .missingOpening), (" ---\na: 1\n---\n", .missingOpening), ("---\na: 1\n", .missingClosing),
      ("---", .missingClosing), ("---\na: 1\n --- \n", .missingClosing),
    ] as [(String, YAMLFault.Kind)])
  func missingLines(file: String, kind: YAMLFault.Kind) throws {
    let fault = try #require(throws: YAMLFault.self) {
      _ = try Array(file.utf8).withUnsafeBufferPointer { try FrontMatter.split($0) }
    }
    #expect(fault == YAMLFault(kind, at: .start))
  }

  @Test("the search for the end stops at a megabyte")
  func size() throws {
    let file = "---\n" + String(repeating: "a: 1\n", count: 400_000) + "---\n"
    let fault = try #require(throws: YAMLFault.self) {
      _ = try Array(file.utf8).withUnsafeBufferPointer { try FrontMatter.split($0) }
    }
    #expect(fault.kind == .tooLarge(limitBytes: YAMLReader.maximumBytes))
  }

  @Test("an offset is a line and a column, as an editor shows them")
  func positionOfOffset() {
    Array("\u{FEFF}ab\r\nس\u{200C}😀x".utf8).withUnsafeBufferPointer { utf8 in
      let places = [3, 4, 7, 9, 12, 16, 17, 99].map { SourcePosition(ofByte: $0, in: utf8) }
      #expect(places.map(\.line) == [1, 1, 2, 2, 2, 2, 2, 2])
      #expect(places.map(\.column) == [1, 2, 1, 2, 3, 4, 5, 5])
    }
  }
}

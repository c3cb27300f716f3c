// YAML as people write it, and what is refused.

import Testing

@testable import Archive

@Suite("Reading YAML")
struct YAMLReaderTests {
  @Test("a mapping is read with its positions")
  func positions() throws {
    let node = try read("title: سلام\n")
    #expect(node?["title"]?.position == SourcePosition(line: 1, column: 8))
  }
}

/// Reads a text as a whole document.
func read(_ text: String, firstLine: Int = 1) throws -> YAMLNode? {
  try Array(text.utf8).withUnsafeBufferPointer { try YAMLReader.read($0, firstLine: firstLine) }
}

// YAML as people write it, and what is refused.

import Testing

@testable import Archive

@Suite("Reading YAML")
struct YAMLReaderTests {
  @Test("positions count Unicode scalars, also after Persian text and emoji, whichever reader reads")
  func positions() throws {
    for tail in ["", "z: >\n  folded\n"] {
      let node = try YAMLReader.read(text: "title: سلام\nمی\u{200C}شود😀: [😀, \"ب\", {پ: ت}]\n" + tail, firstLine: 2)
      #expect(node?["title"]?.position == SourcePosition(line: 2, column: 8))
      let list = node?["می\u{200C}شود😀"]
      #expect(list?.position == SourcePosition(line: 3, column: 10))
      #expect(list?.items?.map(\.position.column) == [11, 14, 19])
    }
  }

  @Test("nothing is interpreted: only the absence of a value is told from a text")
  func noTypes() throws {
    let node = try YAMLReader.read(text: "a: no\nb: 1:30\nc: 0o7\nd: ~\ne: \"null\"\nf:\ng: 2019-12-05\n")
    #expect(node?.pairs?.map { $0.value.scalar?.text } == ["no", "1:30", "0o7", "~", "null", "", "2019-12-05"])
    #expect(node?.pairs?.map { $0.value.scalar?.isNull } == [false, false, false, true, false, true, false])
  }

  @Test("an empty document is nothing", arguments: ["", "\n", "# only a comment\n", "\r\n\r\n"])
  func emptyDocuments(text: String) throws {
    #expect(try YAMLReader.read(text: text) == nil)
  }

  @Test(
    "what an archive has no use for is refused where it stands",
    arguments: [
      ("a: &x 1\nb: *x\n", "1:4", .aliasesNotAllowed), ("a: *important*\n", "1:4", .aliasesNotAllowed),
      ("a: & b\n", "1:4", .aliasesNotAllowed), ("b: 1\na: !ruby x\n", "2:4", .tagsNotAllowed),
      ("a: !!str 1\n", "1:4", .tagsNotAllowed), ("a: !!map {}\n", "1:4", .tagsNotAllowed),
      ("? [a]\n: b\n", "1:3", .keyNotScalar), ("a: 1\n---\nb: 2\n", "2:1", .multipleDocuments),
      ("سلام: \u{0}\n", "1:7", .controlCharacter(0)), ("a: \"\\0\"\n", "1:4", .controlCharacter(0)),
      ("a: b\u{2028}\n", "1:5", .controlCharacter(0x2028)), ("a: b\rc: d", "1:5", .controlCharacter(0x0D)),
      ("a: b\n\u{FEFF}c: d", "2:1", .byteOrderMark), ("a: 1\nb: 2\na: 3\n", "3:1", .duplicateKey("a", first: .start)),
      ("a: [{b: 1, b: 2}]\n", "1:12", .duplicateKey("b", first: SourcePosition(line: 1, column: 6))),
    ] as [(String, String, YAMLFault.Kind)])
  func refusals(text: String, place: String, kind: YAMLFault.Kind) throws {
    let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: text) }
    #expect(fault.kind == kind)
    #expect("\(fault.position.line):\(fault.position.column)" == place)
  }

  @Test(
    "a mistake is shown where it was made, with advice",
    arguments: [
      ("a: b: c\n", "1:5: a second ': ' in this line; put a value that contains ': ' in quotes"),
      (
        "title\nid: x\n", "2:3: this line is taken for more of the one above, which is no 'key: value' or lacks a quote"
      ),
      ("a: 1\ntitle\nid: x\n", "2:1: expected 'key: value'; this line has no ': '"),
      (
        "a: [b, c\n",
        "2:1: this is not valid YAML: did not find expected ',' or ']' (while parsing a flow sequence that begins in line 1, column 4)"
      ),
      (
        "a: \"b\n",
        "2:1: this is not valid YAML: found unexpected end of stream (while scanning a quoted scalar that begins in line 1, column 4)"
      ),
      ("a: \"\\q\"\n", "1:5: an unknown escape after '\\' in double quotes; write '\\\\' for a backslash"),
    ])
  func mistakes(text: String, message: String) throws {
    let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: text) }
    #expect("\(fault.position.line):\(fault.position.column): \(fault.message)" == message)
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func notUTF8() throws {
    for broken: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD8], [0xE2, 0x80],
    ] {
      let bytes = Array("a: 1\nب: ".utf8) + broken
      let fault = try #require(throws: YAMLFault.self) {
        try bytes.withUnsafeBufferPointer { try YAMLReader.read($0) }
      }
      #expect(fault == YAMLFault(.notUTF8, at: SourcePosition(line: 2, column: 4)))
    }
  }

  @Test("aliases that would expand without end are refused at once, also as keys")
  func billionLaughs() throws {
    var text = "a0: &a0 [x]\n"
    for level in 1...60 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    text += "k: {? *a60 : 1, ? *a59 : 2}\n"
    let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: text) }
    #expect(fault.kind == .aliasesNotAllowed)
  }

  @Test("nesting has a limit, in blocks as in brackets")
  func depth() throws {
    let brackets = { (count: Int) in
      "a: " + String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(try YAMLReader.read(text: brackets(YAMLReader.maximumDepth - 1)) != nil)
    for count in [YAMLReader.maximumDepth, 900, 5000, 100_000] {
      let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: brackets(count)) }
      #expect(fault.kind == .tooDeep(limit: YAMLReader.maximumDepth))
    }
    let dashes = String(repeating: "- ", count: 100_000) + "x"
    let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: dashes) }
    #expect(fault.kind == .tooDeep(limit: YAMLReader.maximumDepth))
  }

  @Test("a text of a megabyte is the largest that is read")
  func size() throws {
    let text = "a: " + String(repeating: "ب", count: YAMLReader.maximumBytes / 2)
    let fault = try #require(throws: YAMLFault.self) { try YAMLReader.read(text: text) }
    #expect(fault.kind == .tooLarge(limitBytes: YAMLReader.maximumBytes))
    #expect(try YAMLReader.read(text: String(text.dropLast(8))) != nil)
  }

  @Test("a document that is no mapping is refused as such", arguments: ["- a\n", "a\n", "[a]\n", "~\n"])
  func notAMapping(text: String) throws {
    let fault = try #require(throws: YAMLFault.self) {
      try Array(text.utf8).withUnsafeBufferPointer { _ = try YAMLReader.readMapping($0) }
    }
    #expect(fault == YAMLFault(.notAMapping, at: .start))
  }

  @Test("any bytes are read or refused at a place inside them", arguments: 0..<20 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab: \n\n  -[]{},'\"#&*!|>%@?\\~.0\t\r".utf8) + Array("سلام\u{200C}😀".utf8)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let lineCount = bytes.count { $0 == 0x0A } + 1
      bytes.withUnsafeBufferPointer { utf8 in
        let position: SourcePosition?
        do throws(YAMLFault) {
          position = try YAMLReader.read(utf8)?.position
        } catch {
          position = error.position
          #expect(!error.message.isEmpty)
        }
        if let position {
          #expect((1...lineCount).contains(position.line), "\(bytes)")
          #expect((1...(bytes.count + 1)).contains(position.column), "\(bytes)")
        }
      }
    }
  }
}

extension YAMLReader {
  /// Reads a text as a whole document.
  static func read(text: String, firstLine: Int = 1) throws(YAMLFault) -> YAMLNode? {
    try Array(text.utf8).withUnsafeBufferPointer { utf8 throws(YAMLFault) in try read(utf8, firstLine: firstLine) }
  }
}

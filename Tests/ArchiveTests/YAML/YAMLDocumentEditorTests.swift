// Tools change single keys; everything else stays byte for byte.

import Testing

@testable import Archive

@Suite("Changing keys of a YAML text")
struct YAMLDocumentEditorTests {
  @Test(
    "a value takes the place of the old one; comments stay",
    arguments: [
      ("a: 1 # c\nb: 2\n", "a", "a: x # c\nb: 2\n"), ("a: \"1\"  # c\nb: 2\n", "a", "a: x  # c\nb: 2\n"),
      ("a:\nb: 2\n", "a", "a: x\nb: 2\n"), ("a:   # c\nb: 2\n", "a", "a: x   # c\nb: 2\n"), ("a: 1", "a", "a: x"),
      ("a: [1, # c\n  2] # d\nb: 2\n", "a", "a: x # d\nb: 2\n"), ("a: one\n  two # c\nb: 2\n", "a", "a: x # c\nb: 2\n"),
      ("a: 'one\n\n  two' # c\nb: 2\n", "a", "a: x # c\nb: 2\n"),
      ("a: |\n  one\n  # two\n\n# c\nb: 2\n", "a", "a: x\n\n# c\nb: 2\n"),
      ("a: >-\n  one\nb: 2\n", "a", "a: x\nb: 2\n"),
      ("a: # c\n  - 1 # d\n  # e\n  - 2\n  # f\n\nb: 2\n", "a", "a: x # c\n  # e\n  # f\n\nb: 2\n"),
      ("a:\n- 1\n- 2\nb: 2\n", "a", "a: x\nb: 2\n"),
      ("a:\n  b: {c: d}\n  e: |\n    # f\n# g\nb: 2\n", "a", "a: x\n# g\nb: 2\n"),
      ("a: {b: c}\r\nb: 2\r\n", "a", "a: x\r\nb: 2\r\n"), ("a:\r\n  - 1\r\nb: 2\r\n", "a", "a: x\r\nb: 2\r\n"),
      ("\"a\": 1\nb: 2\n", "a", "\"a\": x\nb: 2\n"), ("a : 1\nb: 2\n", "a", "a : x\nb: 2\n"),
      ("# c\n\na: it's # 'c'\n", "a", "# c\n\na: x # 'c'\n"),
      ("a: [it's, \"]\", ']', b#c] # ]\n", "a", "a: x # ]\n"), ("a: 1\nb: 2", "c", "a: 1\nb: 2\nc: x"),
      ("a: 1\r\nb: 2\r\n", "c", "a: 1\r\nb: 2\r\nc: x\r\n"), ("", "c", "c: x\n"), ("# c\n", "c", "# c\nc: x\n"),
      ("a:\n  one", "a", "a: x\n"), ("\u{FEFF}a: 1\n", "a", "\u{FEFF}a: x\n"), ("a: -1 # - 2\n", "a", "a: x # - 2\n"),
    ])
  func settingText(source: String, key: String, expected: String) throws {
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    try editor.set(key, to: .string("x"))
    #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
  }

  @Test("a value in lines of its own goes below its key")
  func settingBlocks() throws {
    let value = YAMLValue.map([.init("ب", .string("پ"))])
    for (source, expected) in [
      ("a: 1 # c\nb: 2\n", "a: # c\n  ب: پ\nb: 2\n"), ("a: 1\nb: 2\n", "a:\n  ب: پ\nb: 2\n"), ("a: 1", "a:\n  ب: پ"),
      ("a:", "a:\n  ب: پ"),
      ("a: # c\n  x: y\n  # d\nb: 2\n", "a: # c\n  ب: پ\n  # d\nb: 2\n"),
      ("a:\n- x\n# d\n- y\nb: 2\n", "a:\n  ب: پ\n# d\nb: 2\n"),
      ("a: [1,\n  2] # c\r\nb: 2\n", "a: # c\r\n  ب: پ\nb: 2\n"), ("b: 2\n", "b: 2\na:\n  ب: پ\n"),
    ] {
      var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
      try editor.set("a", to: value)
      #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
    }
  }

  @Test("a list in lines keeps the lines of the items that stay")
  func settingLists() throws {
    let source = "a: # c\n  - یک # 1\n  # before two\n  - دو # 2\n  - سه\n# d\nb: 2\n"
    for (items, expected) in [
      (["یک", "سه"], "a: # c\n  - یک # 1\n  # before two\n  - سه\n# d\nb: 2\n"),
      (["یک", "دو", "سه", "چهار"], "a: # c\n  - یک # 1\n  # before two\n  - دو # 2\n  - سه\n  - چهار\n# d\nb: 2\n"),
      (["صفر", "دو", "نو"], "a: # c\n  - صفر\n  # before two\n  - دو # 2\n  - نو\n# d\nb: 2\n"),
      (["نو"], "a: # c\n  - نو\n  # before two\n# d\nb: 2\n"), ([], "a: [] # c\n  # before two\n# d\nb: 2\n"),
    ] {
      var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
      try editor.set("a", to: .strings(items))
      #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(
    "an item leaves its list, and the last one takes the key with it",
    arguments: [
      ("u: [a, x, b] # c\nz: 1\n", "u: [a, b] # c\nz: 1\n"), ("u: [x, b]\n", "u: [b]\n"), ("u: [a, x]\n", "u: [a]\n"),
      ("u: [ a , x , ]\n", "u: [ a , ]\n"), ("u: [\"a\", 'x']\n", "u: [\"a\"]\n"),
      ("z: 1\nu: [x] # c\n# d\n", "z: 1\n# d\n"),
      ("u: [\n  a, # 1\n  x, # 2\n  b\n]\n", "u: [\n  a, # 1\n  b\n]\n"),
      ("u:\n  - a # 1\n  - x # 2\n  # 3\n  - b\n", "u:\n  - a # 1\n  # 3\n  - b\n"),
      ("u:\n- a\n- x\nz: 1\n", "u:\n- a\nz: 1\n"), ("u:\n  - x # 1\nz: 1\n", "z: 1\n"), ("u: x\nz: 1\n", "z: 1\n"),
      ("u:\r\n  - a\r\n  - x", "u:\r\n  - a\r\n"), ("u: [x, a, x]\n", "u: [a]\n"), ("u: [x, x]\n", ""),
      ("u: [a]\n", "u: [a]\n"), ("z: 1\n", "z: 1\n"),
    ])
  func removingItems(source: String, expected: String) throws {
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    let found = try editor.removeItem(fromList: "u", item: "x")
    #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
    #expect(found == (source != expected))
  }

  @Test(
    "a key leaves with its value alone",
    arguments: [
      ("a: 1\n# c\nb: 2 # d\n# e\nc: 3\n", "a: 1\n# c\n# e\nc: 3\n"),
      ("a: 1\nb:\n  c: [\n    d]\n\n# e\n", "a: 1\n\n# e\n"),
      ("b: 1", ""), ("a: 1\nb: 2", "a: 1\n"), ("b:\n- |\n  # text\n# c\nc: 3\n", "# c\nc: 3\n"), ("a: 1\n", "a: 1\n"),
    ])
  func removing(source: String, expected: String) throws {
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    try editor.remove("b")
    #expect(String(decoding: editor.bytes, as: UTF8.self) == expected)
  }

  @Test("the body of a Markdown file is out of reach")
  func frontMatter() throws {
    var editor = try YAMLDocumentEditor(frontMatterOf: Array("---\na: 1\n---\nb: 2\n---\n".utf8))
    try editor.set("b", to: .string("نو"))
    try editor.set("a", to: .bool(true))
    #expect(String(decoding: editor.bytes, as: UTF8.self) == "---\na: true\nb: نو\n---\nb: 2\n---\n")
    #expect(editor.keys == ["a", "b"])
  }

  @Test("an empty front matter takes a key, with the line ends of the file")
  func emptyFrontMatter() throws {
    var editor = try YAMLDocumentEditor(frontMatterOf: Array("---\r\n---\r\nb".utf8))
    try editor.set("a", to: .strings(["x"]))
    #expect(String(decoding: editor.bytes, as: UTF8.self) == "---\r\na: [x]\r\n---\r\nb")
  }

  @Test("setting what is there already changes nothing")
  func idempotence() throws {
    let source = "a:   'x'   # c\nl: [ a,b ]\n"
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    try editor.set("a", to: .string("x"))
    try editor.set("l", to: .strings(["a", "b"]))
    #expect(String(decoding: editor.bytes, as: UTF8.self) == source)
  }

  @Test(
    "what cannot be changed without touching more is refused, and stays", arguments: ["{a: 1, b: 2}\n", "? a\n: 1\n"])
  func refusals(source: String) throws {
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    let fault = try #require(throws: YAMLFault.self) { try editor.set("a", to: .string("x")) }
    #expect(fault.kind == .notEditable("a"))
    #expect(editor.bytes == Array(source.utf8))
  }

  @Test("in any document, a key is set and removed, and all other lines stay", arguments: 0..<40 as Range<UInt64>)
  func properties(seed: UInt64) throws {
    var edited = 0
    var refused = 0
    for number in 0..<50 as Range<UInt64> {
      var source = YAMLRandomDocument(seed: seed &* 3_000_017 &+ number)
      let bytes = Array(source.document().utf8)
      guard let original = try? YAMLDocumentEditor(wholeFile: bytes),
        let key = original.keys.randomElement(using: &source.random)
      else { continue }
      let value = YAMLWriterTests.randomValue(&source.random, depth: 1)
      do {
        var editor = original
        try editor.set(key, to: value)
        #expect(editor[key].map { value.isRead(from: $0) } == true)
        #expect(Self.comments(editor.bytes).isSuperset(of: Self.comments(bytes, outside: original, key)))
        try expectOthersStay(original, editor, key)
        try editor.remove(key)
        #expect(editor[key] == nil)
        try expectOthersStay(original, editor, key)
        edited += 1

        var added = original
        try added.set("new key", to: value)
        try expectOthersStay(original, added, "new key")
        try added.remove("new key")
        #expect(added.bytes == bytes || added.bytes == bytes + Array(source.lineEnd.utf8))
      } catch let fault as YAMLFault where fault.kind == .notEditable(key) || fault.kind == .notEditable("new key") {
        refused += 1
        Issue.record("refused: \(String(decoding: bytes, as: UTF8.self).debugDescription) \(key) \(value)")
      }
    }
    #expect(edited > 20)
    #expect(refused == 0)
  }

  @Test("in any list, an item is removed and the others stay, in order", arguments: 0..<20 as Range<UInt64>)
  func removingFromAnyList(seed: UInt64) throws {
    var removed = 0
    for number in 0..<60 as Range<UInt64> {
      var source = YAMLRandomDocument(seed: seed &* 5_000_011 &+ number)
      let bytes = Array(source.document().utf8)
      guard let original = try? YAMLDocumentEditor(wholeFile: bytes) else { continue }
      for key in original.keys {
        guard let items = original[key]?.items, let item = items.compactMap({ $0.scalar?.text }).first else { continue }
        var editor = original
        #expect(try editor.removeItem(fromList: key, item: item))
        let rest = items.filter { $0.scalar?.text != item }
        #expect((editor[key]?.items ?? []).elementsEqual(rest) { $0.hasSameContent(as: $1) })
        #expect(editor.keys.contains(key) == !rest.isEmpty)
        try expectOthersStay(original, editor, key)
        removed += 1
      }
    }
    #expect(removed > 20)
  }

  @Test("a file with CR LF keeps them throughout", arguments: 0..<10 as Range<UInt64>)
  func lineEnds(seed: UInt64) throws {
    for number in 0..<100 as Range<UInt64> {
      var source = YAMLRandomDocument(seed: seed &* 9_000_011 &+ number)
      source.lineEnd = "\r\n"
      guard var editor = try? YAMLDocumentEditor(wholeFile: Array(source.document().utf8)), editor.bytes.contains(0x0A),
        let key = editor.keys.randomElement(using: &source.random)
      else { continue }
      try editor.set(key, to: YAMLWriterTests.randomValue(&source.random, depth: 0))
      try editor.set("new key", to: .map([.init("a", .string("x"))]))
      let breaks = editor.bytes.indices.filter { editor.bytes[$0] == 0x0A }
      #expect(breaks.allSatisfy { $0 > 0 && editor.bytes[$0 - 1] == 0x0D })
    }
  }

  /// Every line of the other keys' pairs is still there, in order, whichever lines came or went.
  private func expectOthersStay(_ before: YAMLDocumentEditor, _ after: YAMLDocumentEditor, _ key: String) throws {
    let othersBefore = Self.linesOutside(before, key)
    let linesAfter = after.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    var rest = linesAfter[...]
    for line in othersBefore where !line.isEmpty {
      guard let found = rest.firstIndex(where: { $0.elementsEqual(line) }) else {
        Issue.record(
          "lost \(String(decoding: line, as: UTF8.self)) of \(String(decoding: before.bytes, as: UTF8.self).debugDescription)"
        )
        return
      }
      rest = rest[(found + 1)...]
    }
  }

  /// The lines that belong to other keys than `key`.
  private static func linesOutside(_ editor: YAMLDocumentEditor, _ key: String) -> [ArraySlice<UInt8>] {
    let lines = editor.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    let pairs = (try? editor.bytes.withUnsafeBufferPointer { try YAMLReader.readMapping($0) }) ?? []
    guard let index = pairs.firstIndex(where: { $0.key.text == key }) else { return lines }
    let start = pairs[index].key.position.line - 1
    let end = index + 1 < pairs.count ? pairs[index + 1].key.position.line - 1 : lines.count
    return Array(lines[..<start] + lines[end...])
  }

  private static func comments(_ bytes: [UInt8]) -> Set<[UInt8]> {
    Set(bytes.split(separator: 0x0A).map { Array($0.drop { $0 == 0x20 }) }.filter { $0.first == UInt8(ascii: "#") })
  }

  private static func comments(_ bytes: [UInt8], outside editor: YAMLDocumentEditor, _ key: String) -> Set<[UInt8]> {
    Set(
      linesOutside(editor, key).map { Array($0.drop { $0 == 0x20 }) }.filter { $0.first == UInt8(ascii: "#") }
        .map { bytes.contains(0x0D) ? $0 + [0x0D] : $0 })
  }
}

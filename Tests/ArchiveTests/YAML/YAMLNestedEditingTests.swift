// Changes within the value of a key: one stretch of bytes changes, all others stay.

import Testing

@testable import Archive

@Suite("Changing what is within a key of a YAML text")
struct YAMLNestedEditingTests {
  private static func edited(
    _ source: String, _ change: (inout YAMLDocumentEditor) throws -> Void
  ) throws -> String {
    var editor = try YAMLDocumentEditor(wholeFile: Array(source.utf8))
    try change(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test(
    "an item goes to the end of a list, in the style of the list",
    arguments: [
      ("n:\n  fa: [a, b] # c\n  en: [e]\n", "n:\n  fa: [a, b, x] # c\n  en: [e]\n"),
      ("n: {fa: [ a ,b ], en: e}\n", "n: {fa: [ a ,b, x ], en: e}\n"),
      ("n:\n  fa: [\n    a, # 1\n    b # 2\n  ]\n", "n:\n  fa: [\n    a, # 1\n    b, x # 2\n  ]\n"),
      ("n: {fa: []}\n", "n: {fa: [x]}\n"), ("n: {fa: [a,]}\n", "n: {fa: [a, x,]}\n"),
      (
        "n:\n  fa:\n    - a # 1\n    # 2\n    - b # 3\n  # 4\n  en: e\n",
        "n:\n  fa:\n    - a # 1\n    # 2\n    - b # 3\n    - x\n  # 4\n  en: e\n"
      ),
      ("n:\r\n  fa:\r\n  - a\r\n  en: e\r\n", "n:\r\n  fa:\r\n  - a\r\n  - x\r\n  en: e\r\n"),
      (
        "n:\n  fa:\n    - text: a\n      safe: true\nz: 1\n",
        "n:\n  fa:\n    - text: a\n      safe: true\n    - x\nz: 1\n"
      ),
      ("n:\n  fa:\n    - a", "n:\n  fa:\n    - a\n    - x"),
      (
        "n:\n  'fa': [\"a, ]\", 'it''s', {text: b, context: [c, d]}]\n",
        "n:\n  'fa': [\"a, ]\", 'it''s', {text: b, context: [c, d]}, x]\n"
      ),
      ("\u{FEFF}n:\n  fa: [a]\n", "\u{FEFF}n:\n  fa: [a, x]\n"),
    ])
  func appending(source: String, expected: String) throws {
    #expect(try Self.edited(source) { try $0.append(.string("x"), toListAt: YAMLPath("n", .key("fa"))) } == expected)
  }

  @Test(
    "a single value becomes a list, and a list of one comes where there is none",
    arguments: [
      ("n:\n  fa: a # c\n", "n:\n  fa: [a, x] # c\n"), ("n: {fa: a, en: e}\n", "n: {fa: [a, x], en: e}\n"),
      ("n:\n  fa: 'a'\n", "n:\n  fa: ['a', x]\n"), ("n:\n  fa: a, b\n", "n:\n  fa: [\"a, b\", x]\n"),
      ("n:\n  en: e # c\n# d\nz: 1\n", "n:\n  en: e # c\n  fa: [x]\n# d\nz: 1\n"),
      ("n: {en: e} # c\n", "n: {en: e, fa: [x]} # c\n"), ("n: {}\n", "n: {fa: [x]}\n"),
      ("n: {fa: {text: a, safe: true}} # c\n", "n: {fa: [{text: a, safe: true}, x]} # c\n"),
      ("z: 1\n", "z: 1\n\"n\":\n  fa: [x]\n"), ("n:\nz: 1\n", "n:\n  fa: [x]\nz: 1\n"),
      ("n:\n    en:\n    - e\nz: 1\n", "n:\n    en:\n    - e\n    fa: [x]\nz: 1\n"),
    ])
  func becoming(source: String, expected: String) throws {
    let changed = try Self.edited(source) { try $0.append(.string("x"), toListAt: YAMLPath("n", .key("fa"))) }
    #expect(changed == expected)
  }

  @Test(
    "a key is set in a map, and a text becomes a map",
    arguments: [
      ("n: [a, b] # c\n", "n: [a, {text: b, ambiguous: true}] # c\n"),
      ("n: [a, \"b, c\"]\n", "n: [a, {text: \"b, c\", ambiguous: true}]\n"),
      ("n:\n  - a\n  - b # c\n", "n:\n  - a\n  - {text: b, ambiguous: true} # c\n"),
      ("n: [a, {text: b}]\n", "n: [a, {text: b, ambiguous: true}]\n"),
      ("n: [a, {text: b, ambiguous: false, context: [c]}]\n", "n: [a, {text: b, ambiguous: true, context: [c]}]\n"),
      (
        "n:\n  - a\n  - text: b # c\n    safe: true\n  # d\nz: 1\n",
        "n:\n  - a\n  - text: b # c\n    safe: true\n    ambiguous: true\n  # d\nz: 1\n"
      ),
      ("n:\r\n- a\r\n- text: b\r\n  ambiguous: false # c\r\n", "n:\r\n- a\r\n- text: b\r\n  ambiguous: true # c\r\n"),
      ("n: [a, {ambiguous: true, text: b}]\n", "n: [a, {ambiguous: true, text: b}]\n"),
    ])
  func setting(source: String, expected: String) throws {
    let changed = try Self.edited(source) {
      try $0.set("ambiguous", to: .bool(true), inMapAt: YAMLPath("n", .item(1)), scalarKey: "text")
    }
    #expect(changed == expected)
  }

  @Test(
    "what cannot be told from the bytes is refused, and nothing changes",
    arguments: ["n: |\n  a\n", "n:\n  a\n  b\n", "n:\n  a: b\n", "n: &x a\n"])
  func refused(source: String) {
    guard var editor = try? YAMLDocumentEditor(wholeFile: Array(source.utf8)) else { return }
    #expect(throws: YAMLFault.self) { try editor.append(.string("x"), toListAt: YAMLPath("n")) }
    #expect(throws: YAMLFault.self) { try editor.append(.string("x"), toListAt: YAMLPath("n", .item(7))) }
    #expect(editor.bytes == Array(source.utf8))
  }

  @Test("in any document, a nested change replaces one stretch of bytes", arguments: 0..<20 as Range<UInt64>)
  func properties(seed: UInt64) throws {
    var edited = 0
    var refused = 0
    for number in 0..<80 as Range<UInt64> {
      var source = YAMLRandomDocument(seed: seed &* 7_000_003 &+ number)
      let bytes = Array(source.document().utf8)
      guard let original = try? YAMLDocumentEditor(wholeFile: bytes) else { continue }
      for (path, node) in original.pairs.flatMap({ Self.paths($0.value, YAMLPath($0.key.text)) }) {
        var editor = original
        var longest = 0
        do throws(YAMLFault) {
          switch node {
          case .sequence: try editor.append(.string("x, y"), toListAt: path)
          case .mapping: try editor.set("new key", to: .strings(["x, y"]), inMapAt: path)
          case .scalar(let scalar):
            if scalar.isNull || path.steps.isEmpty { continue }
            // A quoted text may be written longer than it is.
            longest = scalar.text.utf8.count * 4 + 2
            try editor.replace(path, with: .string("x, y"))
          }
        } catch {
          #expect(editor.bytes == bytes)
          if case .scalar(let scalar) = node, scalar.style != .quoted { continue }
          refused += 1
          continue
        }
        let start = zip(bytes, editor.bytes).prefix { $0 == $1 }.count
        let end = zip(bytes[start...].reversed(), editor.bytes[start...].reversed()).prefix { $0 == $1 }.count
        #expect(
          bytes.count - start - end <= longest, "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(path)")
        edited += 1
      }
    }
    #expect(edited > 200)
    #expect(refused * 50 < edited)
  }

  private static func paths(_ node: YAMLNode, _ path: YAMLPath) -> [(YAMLPath, YAMLNode)] {
    let inner: [(YAMLPath, YAMLNode)] =
      switch node {
      case .scalar: []
      case .sequence(let items, _): items.enumerated().flatMap { paths($0.element, path.item($0.offset)) }
      case .mapping(let pairs, _): pairs.flatMap { paths($0.value, path.key($0.key.text)) }
      }
    return [(path, node)] + inner
  }
}

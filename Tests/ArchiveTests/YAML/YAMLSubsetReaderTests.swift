// The fast reader and the YAML library are held to the same results.

import Testing

@testable import Archive

@Suite("The subset reader agrees with the YAML library")
struct YAMLSubsetReaderTests {
  /// What either reader makes of a text, in comparable form: every text, style and position.
  enum Reading: Equatable {
    case tree(String)
    case duplicateKey
    case fault(String)
    case notInSubset
  }

  @Test("on documents as people write them, and reads most of those", arguments: 0..<40 as Range<UInt64>)
  func wellFormedDocuments(seed: UInt64) {
    var accepted = 0
    let count = 100
    for number in 0..<UInt64(count) {
      var source = YAMLRandomDocument(seed: seed &* 1_000_003 &+ number)
      let text = source.document()
      if agree(text) { accepted += 1 }
    }
    #expect(accepted > count / 2)
  }

  @Test("on documents with mistakes in them", arguments: 0..<40 as Range<UInt64>)
  func brokenDocuments(seed: UInt64) {
    var accepted = 0
    for number in 0..<250 as Range<UInt64> {
      var source = YAMLRandomDocument(seed: seed &* 7_000_003 &+ number)
      let document = source.document()
      if agree(source.mutated(document)) { accepted += 1 }
    }
    #expect(accepted > 0)
  }

  @Test(
    "on what looks harmless and is not",
    arguments: [
      "a: b\n c", "a: b: c", "a : b", "a:\n- b\nc: d", "a:\n  - b\n - c", "a:\n - b\n  - c", "a: [b", "a: [b: c]",
      "a: {b}", "a: {b: }", "a: {b:c}", "a: [a,,b]", "a: [,]", "a: [ ]", "a: []#x", "a: \"b\"#x", "a: 'b' c", "a: b#c",
      "a: b #c", "a:#b", "a: |\n b\n  c\n\n\nd: e", "a: |\n  b\n c", "a: |\n\n  b", "a: |-\n  b\n# c\nd: e",
      "a: |\nb: c",
      "a: -", "a: - b", "a: -b", "a: ?b", "a: ? b", "- a", "[a]", "a", "", "# only\n", "\n\n", "a:\n", "a: \n  # c\n",
      "a:\n  b", "a:\n  b: c\n d: e", "a:\n    b: c\n  d: e", "a: b\n\n# c\n\nd: e", "a: 'it''s'", "a: 'b\n  c'",
      "a: \"\\q\"", "a: \"\\uD800\"", "a: \"\\U00110000\"", "a: \"\\x4\"", "\"a\": b", "\"a\" : b", "'a''b': c",
      "a: b\n---\nc: d",
      "--- a: b", "%YAML 1.1\n---\na: b", "a: @b", "a: `b", "a: %b", "a: >\n  b", "a: &x b", "a: !t b", "a:\tb",
      "\ta: b",
      "a: b\n\t# c\n", "é: 1\ne\u{301}: 2", "a: 1\nb: 2\na: 3", "- a: b\n  c: d\n- e: f",
      "a:\n  - b: c\n    d: e\n  - f",
      "a:\n  -\n    b: c\n  -\n", "a:\n-\n- b\n-", "a:\n- b: c\n  d: e\nf: g", "a:\n- - b", "a: b\r\nc: d\r\n",
      "a: {b: [c, {d: e}], \"f\": g}", "a: [\"b\" , 'c']", "a: {b: c, b: d}", "a: [b]: c", "[a]: b", "a: [it's, b]",
      "a: {b: 'c', d: https://e/f?g#h}", "a: [1:30, 0o7, no]", "a: b ", "a: b  # c: d", "a:  \"b\"  # c", "...",
      "a: ...",
      "a: ---", "---", "a:\n---", "<<: a", "? a\n: b", "a:\n  - |\n    b\n    c\n  - d", "a:\n- |-\n b\n", "a: ''",
      "a: \"\"",
      "a: \"#\"", "a: '#'", "a: [#]", "a: [a #b\n]", "a: {a: b #c\n}", "a: b]", "a: }", "a: b, c", "a: 🙂 # 🙂\nb🙂: c",
    ])
  func particularDocuments(text: String) {
    agree(text)
  }

  @Test("a front matter as the archive writes it is in the subset")
  func frontMatterIsInSubset() {
    #expect(agree(YAMLSamples.frontMatter))
    #expect(agree(YAMLSamples.entity))
  }

  @Test("a key given twice is shown with both its lines")
  func duplicateKeys() {
    #expect(fault(of: "a: 1\nعنوان: 2\nb:\n  c: 3\n  c: 4\n") == "6:3 duplicateKey")
    #expect(fault(of: "a: 1\nb: >\n  x\na: 2\n") == "5:1 duplicateKey")
  }

  private func fault(of text: String) -> String? {
    do throws(YAMLFault) {
      _ = try YAMLReader.read(text: text, firstLine: 2)
      return nil
    } catch {
      guard case .duplicateKey = error.kind else { return error.message }
      return "\(error.position.line):\(error.position.column) duplicateKey"
    }
  }

  /// Reads a text with both; true where the subset reader read it.
  @discardableResult
  private func agree(_ text: String, firstLine: Int = 7) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { utf8 in
      do {
        try YAMLSourceCheck.check(utf8, firstLine: firstLine)
      } catch {
        return false
      }
      let subset: Reading =
        switch YAMLSubsetReader.read(utf8, firstLine: firstLine) {
        case .notInSubset: .notInSubset
        case .duplicateKey: .duplicateKey
        case .read(let node): .tree(node?.dumped ?? "empty")
        }
      let library: Reading
      do throws(YAMLFault) {
        let node = try YAMLComposer.compose(utf8, firstLine: firstLine)
        library = .tree(node?.dumped ?? "empty")
      } catch {
        if case .duplicateKey = error.kind { library = .duplicateKey } else { library = .fault(error.message) }
      }
      if subset == .notInSubset { return false }
      #expect(subset == library, "\(text.debugDescription)")
      return true
    }
  }
}

extension YAMLNode {
  /// The tree as text: every scalar with its style and position, so that nothing can differ unseen.
  fileprivate var dumped: String {
    let place = "\(position.line):\(position.column)"
    switch self {
    case .scalar(let scalar):
      return "\(place) \(scalar.style) " + scalar.text.unicodeScalars.map { "\($0.value)" }.joined(separator: ".")
    case .sequence(let items, _): return "\(place)[" + items.map(\.dumped).joined(separator: "\n") + "]"
    case .mapping(let pairs, _):
      let inside = pairs.map { YAMLNode.scalar($0.key).dumped + "=" + $0.value.dumped }
      return "\(place){" + inside.joined(separator: "\n") + "}"
    }
  }
}

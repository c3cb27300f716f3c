// Writes keys and values as YAML that people like to read and that every YAML reader, 1.1 or 1.2, reads the same.

/// The layout of what is written: one pair a line, short lists of scalars in brackets, everything else in blocks
/// indented by two.
struct YAMLWriter {
  /// The widest list, in UTF-8 bytes, that is written in brackets on one line.
  static let widestFlowList = 120

  /// What ends a line: LF, or CR LF in a file that has these.
  var lineEnd: [UInt8] = [0x0A]

  /// The lines of a whole document, or of the inside of a front matter.
  func document(_ pairs: [YAMLValue.Pair]) -> [UInt8] {
    var out: [UInt8] = []
    for pair in pairs { append(pair, indent: 0, to: &out) }
    return out
  }

  /// Appends the line or lines of a pair, indented by `indent` spaces.
  func append(_ pair: YAMLValue.Pair, indent: Int, to out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(0x20, count: indent))
    appendUnindented(pair, indent: indent, to: &out)
  }

  /// The value on one line, where it has room there; nil where it takes lines of its own.
  func inline(_ value: YAMLValue) -> String? {
    switch value {
    case .list(let values):
      guard values.allSatisfy({ !$0.isCollection }) else { return nil }
      let text = "[" + values.map { scalar($0, in: .flow) }.joined(separator: ", ") + "]"
      return text.utf8.count <= Self.widestFlowList ? text : nil
    case .map(let pairs): return pairs.isEmpty ? "{}" : nil
    case .string, .plain, .bool, .int: return scalar(value, in: .block)
    }
  }

  /// Appends the lines of a list or map in block style, each indented by `indent` spaces.
  func appendBlock(_ value: YAMLValue, indent: Int, to out: inout [UInt8]) {
    switch value {
    case .map(let pairs):
      for pair in pairs { append(pair, indent: indent, to: &out) }
    case .list(let values):
      for value in values { appendItem(value, indent: indent, to: &out) }
    case .string, .plain, .bool, .int:
      out.append(contentsOf: repeatElement(0x20, count: indent))
      out.append(contentsOf: scalar(value, in: .block).utf8)
      out.append(contentsOf: lineEnd)
    }
  }

  /// Appends the line or lines of an item of a list in block style.
  func appendItem(_ value: YAMLValue, indent: Int, to out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(0x20, count: indent))
    out.append(contentsOf: "- ".utf8)
    if case .map(let pairs) = value, let first = pairs.first {
      appendUnindented(first, indent: indent + 2, to: &out)
      for pair in pairs.dropFirst() { append(pair, indent: indent + 2, to: &out) }
    } else {
      out.append(contentsOf: flow(value).utf8)
      out.append(contentsOf: lineEnd)
    }
  }

  private func appendUnindented(_ pair: YAMLValue.Pair, indent: Int, to out: inout [UInt8]) {
    out.append(contentsOf: YAMLScalarWriting.text(pair.key, in: .flow).utf8)
    out.append(UInt8(ascii: ":"))
    if let text = inline(pair.value) {
      out.append(0x20)
      out.append(contentsOf: text.utf8)
      out.append(contentsOf: lineEnd)
    } else {
      out.append(contentsOf: lineEnd)
      appendBlock(pair.value, indent: indent + 2, to: &out)
    }
  }

  /// A value on one line, however long: brackets and braces for what is not a scalar.
  func flow(_ value: YAMLValue) -> String {
    switch value {
    case .list(let values): "[" + values.map { flow($0) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      "{" + pairs.map { YAMLScalarWriting.text($0.key, in: .flow) + ": " + flow($0.value) }.joined(separator: ", ")
        + "}"
    case .string, .plain, .bool, .int: scalar(value, in: .flow)
    }
  }

  private func scalar(_ value: YAMLValue, in place: YAMLScalarWriting.Place) -> String {
    switch value {
    case .string(let text): YAMLScalarWriting.text(text, in: place)
    case .plain(let text): YAMLScalarWriting.plain(text, in: place)
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .list, .map: flow(value)
    }
  }
}

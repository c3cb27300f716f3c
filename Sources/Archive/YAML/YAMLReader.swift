// The one way to read YAML in the archive: limits, then the subset reader, then the YAML library.

/// Reads the YAML of front matters, outlets and settings into a tree with positions.
enum YAMLReader {
  /// The largest text that is read. The library needs some hundred times the size of its input; the longest front
  /// matter that people write is a few KB.
  static let maximumBytes = 1 << 20
  /// The deepest nesting that is read, the document itself being level 1.
  static let maximumDepth = 32

  /// Reads one document; nil where it is empty (comments at most). `firstLine` is the number of its first line in the
  /// file, from which positions count.
  static func read(_ utf8: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) throws(YAMLFault) -> YAMLNode? {
    var text = utf8
    if firstLine == 1 && text.startsWithByteOrderMark { text = UnsafeBufferPointer(rebasing: text[3...]) }
    if text.count > maximumBytes {
      throw YAMLFault(.tooLarge(limitBytes: maximumBytes), at: SourcePosition(line: firstLine, column: 1))
    }
    try YAMLSourceCheck.check(text, firstLine: firstLine)
    switch YAMLSubsetReader.read(text, firstLine: firstLine) {
    case .read(let node): return node
    case .duplicateKey(let fault): throw fault
    case .notInSubset: return try YAMLComposer.compose(text, firstLine: firstLine)
    }
  }

  /// Reads a document that must be a mapping; no pairs where it is empty.
  static func readMapping(
    _ utf8: UnsafeBufferPointer<UInt8>, firstLine: Int = 1
  ) throws(YAMLFault) -> [(key: YAMLScalar, value: YAMLNode)] {
    switch try read(utf8, firstLine: firstLine) {
    case nil: return []
    case .mapping(let pairs, _): return pairs
    case .some(let node): throw YAMLFault(.notAMapping, at: node.position)
    }
  }
}

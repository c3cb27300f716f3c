// Changes single keys of a YAML text and leaves every other byte as it was: order, comments, quotes, line ends.

/// An editor for the front matter of a file, or for a file that is YAML throughout.
///
/// Each change is made on the bytes, and then read again: unless the new text has exactly the wanted value and all the
/// other values as they were, the change is refused (`notEditable`) and the bytes stay. That is the case where a file
/// uses YAML that people do not write by hand, such as a mapping in braces around the whole document.
struct YAMLDocumentEditor {
  /// The bytes of the whole file, with the changes so far.
  private(set) var bytes: [UInt8]

  private var yaml: Range<Int>
  private var firstLine: Int
  private(set) var pairs: [(key: YAMLScalar, value: YAMLNode)]

  /// Opens the front matter of a file, given whole.
  init(frontMatterOf bytes: [UInt8]) throws(YAMLFault) {
    let yaml = try bytes.withUnsafeBufferPointer { utf8 throws(YAMLFault) in try FrontMatter.split(utf8).yaml }
    try self.init(bytes: bytes, yaml: yaml, firstLine: 2)
  }

  /// Opens a file that is YAML throughout.
  init(wholeFile bytes: [UInt8]) throws(YAMLFault) {
    let start = bytes.withUnsafeBufferPointer { $0.startsWithByteOrderMark } ? 3 : 0
    try self.init(bytes: bytes, yaml: start..<bytes.count, firstLine: 1)
  }

  private init(bytes: [UInt8], yaml: Range<Int>, firstLine: Int) throws(YAMLFault) {
    self.bytes = bytes
    self.yaml = yaml
    self.firstLine = firstLine
    pairs = try Self.read(bytes, yaml, firstLine)
  }

  /// The keys, in the order of the file.
  var keys: [String] { pairs.map(\.key.text) }

  /// The value of a key as it is now.
  subscript(key: String) -> YAMLNode? { pairs.first { $0.key.text == key }?.value }

  /// Sets a key. The value goes in the place of the old one; a new key goes to the end.
  mutating func set(_ key: String, to value: YAMLValue) throws(YAMLFault) {
    let edits: [YAMLEdit]
    if let index = pairs.firstIndex(where: { $0.key.text == key }) {
      if value.isRead(from: pairs[index].value) { return }
      edits = try layout().replacing(valueOf: index, with: value)
    } else {
      edits = try layout().appending(YAMLValue.Pair(key, value))
    }
    try apply(edits, expecting: key, value)
  }

  /// Removes a key with its value; nothing happens where there is none. Comments above it, and below it in its
  /// column, stay.
  mutating func remove(_ key: String) throws(YAMLFault) {
    guard let index = pairs.firstIndex(where: { $0.key.text == key }) else { return }
    try apply(try layout().removing(index), expecting: key, nil)
  }

  /// Removes every occurrence of a text from the list that a key has, and the key itself when nothing is left in it.
  /// Returns whether the text was there.
  @discardableResult
  mutating func removeItem(fromList key: String, item: String) throws(YAMLFault) -> Bool {
    var found = false
    while let index = pairs.firstIndex(where: { $0.key.text == key }) {
      switch pairs[index].value {
      case .scalar(let scalar) where scalar.text == item && !scalar.isNull:
        try remove(key)
        return true
      case .sequence(let items, _):
        guard let number = items.firstIndex(where: { $0.scalar?.text == item }) else { return found }
        if items.count == 1 {
          try remove(key)
          return true
        }
        let rest = items.enumerated().filter { $0.offset != number }.map(\.element)
        try apply(try layout().removing(item: number, ofListAt: index), expecting: key, nil, orNodes: rest)
        found = true
      default: return found
      }
    }
    return found
  }

  func layout() -> YAMLDocumentLayout {
    YAMLDocumentLayout(bytes: bytes, yaml: yaml, firstLine: firstLine, pairs: pairs)
  }

  /// Makes the changes and reads the text again; takes it only if `key` alone has changed, to what was expected.
  private mutating func apply(
    _ edits: [YAMLEdit], expecting key: String, _ value: YAMLValue?, orNodes nodes: [YAMLNode]? = nil
  ) throws(YAMLFault) {
    try apply(edits, to: key) { now in
      switch (value, nodes, now) {
      case (let value?, _, let now?): value.isRead(from: now)
      case (nil, let nodes?, .sequence(let items, _)?):
        nodes.count == items.count && zip(nodes, items).allSatisfy { $0.hasSameContent(as: $1) }
      case (nil, nil, nil): true
      default: false
      }
    }
  }

  /// Makes the changes and reads the text again; takes it only if no key but `key` has changed, and this has become what
  /// is wanted.
  mutating func apply(
    _ edits: [YAMLEdit], to key: String, isAsWanted: (YAMLNode?) -> Bool
  ) throws(YAMLFault) {
    var changed = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      changed.replaceSubrange(edit.range, with: edit.replacement)
    }
    let changedYAML = yaml.lowerBound..<(yaml.upperBound + changed.count - bytes.count)
    let refusal = YAMLFault(.notEditable(key), at: pairs.first { $0.key.text == key }?.key.position ?? .start)
    guard let read = try? Self.read(changed, changedYAML, firstLine) else { throw refusal }

    let others = pairs.filter { $0.key.text != key }
    let othersNow = read.filter { $0.key.text != key }
    let othersStay =
      others.count == othersNow.count
      && zip(others, othersNow).allSatisfy { $0.key.text == $1.key.text && $0.value.hasSameContent(as: $1.value) }
    guard othersStay && isAsWanted(read.first { $0.key.text == key }?.value) else { throw refusal }
    bytes = changed
    yaml = changedYAML
    pairs = read
  }

  private static func read(
    _ bytes: [UInt8], _ yaml: Range<Int>, _ firstLine: Int
  ) throws(YAMLFault) -> [(key: YAMLScalar, value: YAMLNode)] {
    try bytes.withUnsafeBufferPointer { utf8 throws(YAMLFault) in
      try YAMLReader.readMapping(UnsafeBufferPointer(rebasing: utf8[yaml]), firstLine: firstLine)
    }
  }
}

// Changes within the value of a key, with the guarantee that the editor gives for whole keys: the text is read again, and
// everything but what was to be changed must be what it was.

extension YAMLDocumentEditor {
  /// The value at a path as it is now.
  subscript(path: YAMLPath) -> YAMLNode? { layout().node(at: path) }

  /// Adds an item to the end of a list. A single value in the place of a list becomes a list; where there is nothing, a
  /// list of one comes to be, in the map around it.
  mutating func append(_ value: YAMLValue, toListAt path: YAMLPath) throws(YAMLFault) {
    switch self[path] {
    case nil: try add(.list([value]), at: path)
    case .sequence(let items, _)?:
      let edits = try layout().appending(value, toListAt: path)
      try apply(edits, at: path, expecting: .list(items.map { .same($0) } + [.value(value)]))
    case .scalar(let scalar)?:
      let edits = try layout().wrapping(path, beside: value)
      try apply(edits, at: path, expecting: .list([.value(.plain(scalar.text)), .value(value)]))
    case .mapping?:
      guard let node = self[path] else { throw refusal(path) }
      let edits = try layout().wrapping(path, beside: value)
      try apply(edits, at: path, expecting: .list([.same(node), .value(value)]))
    }
  }

  /// Sets a key of the map at a path. A scalar in the place of the map becomes one, with `scalarKey` as its key.
  mutating func set(
    _ key: String, to value: YAMLValue, inMapAt path: YAMLPath, scalarKey: String? = nil
  ) throws(YAMLFault) {
    if let scalarKey, case .scalar(let scalar)? = self[path] {
      let edits = try layout().wrapping(path, asKey: scalarKey)
      try apply(edits, at: path, expecting: .map([(scalarKey, .value(.plain(scalar.text)))]))
    }
    guard let former = self[path.key(key)] else { return try add(value, at: path.key(key)) }
    if value.isRead(from: former) { return }
    try replace(path.key(key), with: value)
  }

  /// Puts a value in the place of a scalar.
  mutating func replace(_ path: YAMLPath, with value: YAMLValue) throws(YAMLFault) {
    try apply(try layout().replacing(path, with: value), at: path, expecting: .value(value))
  }

  /// Adds a key that is not there to the map around it, or to the document.
  private mutating func add(_ value: YAMLValue, at path: YAMLPath) throws(YAMLFault) {
    var around = path
    guard let step = around.steps.popLast() else { return try set(path.key, to: value) }
    guard case .key(let key) = step else { throw refusal(path) }
    switch self[around] {
    case nil: return try add(.map([.init(key, value)]), at: around)
    case .scalar(let scalar)? where scalar.isNull: return try add(.map([.init(key, value)]), at: around)
    default: break
    }
    guard let pairs = self[around]?.pairs else { throw refusal(path) }
    let edits = try layout().appending(YAMLValue.Pair(key, value), toMapAt: around)
    let expected = pairs.map { ($0.key.text, YAMLExpectation.same($0.value)) } + [(key, .value(value))]
    try apply(edits, at: around, expecting: .map(expected))
  }

  private mutating func apply(
    _ edits: [YAMLEdit], at path: YAMLPath, expecting change: YAMLExpectation
  ) throws(YAMLFault) {
    guard let former = self[YAMLPath(path.key)] else { throw refusal(path) }
    let expected = YAMLExpectation(former, path.steps[...], change)
    try apply(edits, to: path.key) { now in now.map { expected.holds(of: $0) } ?? false }
  }

  private func refusal(_ path: YAMLPath) -> YAMLFault {
    YAMLFault(.notEditable(path.key), at: pairs.first { $0.key.text == path.key }?.key.position ?? .start)
  }
}

/// What a value must have become.
indirect enum YAMLExpectation {
  case same(YAMLNode)
  case value(YAMLValue)
  case list([YAMLExpectation])
  case map([(String, YAMLExpectation)])

  /// The same as a node, but for a change at the end of a way.
  init(_ node: YAMLNode, _ steps: ArraySlice<YAMLPath.Step>, _ change: YAMLExpectation) {
    guard let step = steps.first else {
      self = change
      return
    }
    let rest = steps.dropFirst()
    switch (step, node) {
    case (.item(let number), .sequence(let items, _)):
      self = .list(items.enumerated().map { $0.offset == number ? Self($0.element, rest, change) : .same($0.element) })
    case (.key(let key), .mapping(let pairs, _)):
      self = .map(
        pairs.map { ($0.key.text, $0.key.text == key ? Self($0.value, rest, change) : .same($0.value)) })
    default: self = .same(node)
    }
  }

  func holds(of node: YAMLNode) -> Bool {
    switch (self, node) {
    case (.same(let former), _): former.hasSameContent(as: node)
    case (.value(let value), _): value.isRead(from: node)
    case (.list(let expected), .sequence(let items, _)):
      expected.count == items.count && zip(expected, items).allSatisfy { $0.holds(of: $1) }
    case (.map(let expected), .mapping(let pairs, _)):
      expected.count == pairs.count
        && zip(expected, pairs).allSatisfy { $0.0.utf8.elementsEqual($1.key.text.utf8) && $0.1.holds(of: $1.value) }
    default: false
    }
  }
}

// The tree of a YAML document, with positions, in the order of the file. Knows nothing of what keys mean.

/// A node of a YAML document.
enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  /// The items, and the position of the first `-` or of the `[`.
  case sequence([YAMLNode], SourcePosition)
  /// The pairs in the order of the file, no key twice, and the position of the first key or of the `{`.
  case mapping([(key: YAMLScalar, value: YAMLNode)], SourcePosition)

  /// Where the node begins.
  var position: SourcePosition {
    switch self {
    case .scalar(let scalar): scalar.position
    case .sequence(_, let position), .mapping(_, let position): position
    }
  }

  /// The scalar, where the node is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  /// The items, where the node is a sequence.
  var items: [YAMLNode]? {
    if case .sequence(let items, _) = self { items } else { nil }
  }

  /// The pairs, where the node is a mapping.
  var pairs: [(key: YAMLScalar, value: YAMLNode)]? {
    if case .mapping(let pairs, _) = self { pairs } else { nil }
  }

  /// The value of a key, where the node is a mapping that has it.
  subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.text == key }?.value
  }

  /// Whether two nodes have the same texts, styles and order, wherever they stand.
  func hasSameContent(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let left), .scalar(let right)):
      left.style == right.style && left.text.utf8.elementsEqual(right.text.utf8)
    case (.sequence(let left, _), .sequence(let right, _)):
      left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let left, _), .mapping(let right, _)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.text.utf8.elementsEqual($1.key.text.utf8) && $0.value.hasSameContent(as: $1.value)
        }
    default: false
    }
  }
}

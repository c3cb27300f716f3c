// Reads any YAML with the YAML library, for what the subset reader leaves and for every complaint. The only file that
// knows the library.

internal import Yams

/// The library's tree turned into ours, with everything refused that an archive has no use for: anchors and aliases
/// (exponential expansion), tags, keys that are not scalars, deep nesting.
enum YAMLComposer {
  /// Reads one document; nil where it has no content. The bytes have passed `YAMLSourceCheck`.
  static func compose(_ utf8: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLFault) -> YAMLNode? {
    let conversion = Conversion(utf8: utf8, firstLine: firstLine)
    // The library hashes keys with their aliases expanded, which a few lines can make take for ever. So where there
    // may be aliases, a copy without their `*` is looked at first: it has the same anchors, but nothing expands.
    if utf8.contains(UInt8(ascii: "&")) && utf8.contains(UInt8(ascii: "*")) {
      let disarmed = utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "q") : $0 }
      _ = try conversion.document(String(decoding: disarmed, as: UTF8.self))
    }
    return try conversion.document(String(decoding: utf8, as: UTF8.self))
  }

  private struct Conversion {
    var utf8: UnsafeBufferPointer<UInt8>
    var firstLine: Int

    func document(_ text: String) throws(YAMLFault) -> YAMLNode? {
      let parser: Yams.Parser
      let root: Yams.Node?
      do {
        // `.basic` has no rules: keys are compared by their text, and no regular expressions are run.
        parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
        root = try parser.singleRoot()
      } catch {
        throw fault(error)
      }
      // The nodes hold their anchors weakly; the parser keeps them.
      defer { withExtendedLifetime(parser) {} }
      guard let root else { return nil }
      let node = try self.node(root, depth: 1)
      if case .scalar(let scalar) = node, scalar.text.isEmpty, scalar.style == .plain { return nil }
      return node
    }

    private func node(_ node: Yams.Node, depth: Int) throws(YAMLFault) -> YAMLNode {
      let position = position(node.mark)
      if depth > YAMLReader.maximumDepth {
        throw YAMLFault(.tooDeep(limit: YAMLReader.maximumDepth), at: position)
      }
      if node.anchor != nil { throw YAMLFault(.aliasesNotAllowed, at: position) }
      switch node {
      case .alias: throw YAMLFault(.aliasesNotAllowed, at: position)
      case .scalar(let scalar): return .scalar(try self.scalar(scalar, at: position, isKey: false))
      case .sequence(let sequence):
        if !sequence.tag.rawValue.isEmpty { throw YAMLFault(.tagsNotAllowed, at: position) }
        var items: [YAMLNode] = []
        items.reserveCapacity(sequence.count)
        for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
        return .sequence(items, position)
      case .mapping(let mapping):
        if !mapping.tag.rawValue.isEmpty { throw YAMLFault(.tagsNotAllowed, at: position) }
        var pairs: [(key: YAMLScalar, value: YAMLNode)] = []
        pairs.reserveCapacity(mapping.count)
        for (key, value) in mapping {
          let keyPosition = self.position(key.mark)
          if key.anchor != nil { throw YAMLFault(.aliasesNotAllowed, at: keyPosition) }
          guard case .scalar(let scalar) = key else { throw YAMLFault(.keyNotScalar, at: keyPosition) }
          let name = try self.scalar(scalar, at: keyPosition, isKey: true)
          if name.style == .block { throw YAMLFault(.keyNotScalar, at: keyPosition) }
          pairs.append((name, try self.node(value, depth: depth + 1)))
        }
        return .mapping(pairs, position)
      }
    }

    private func scalar(
      _ scalar: Yams.Node.Scalar, at position: SourcePosition, isKey: Bool
    ) throws(YAMLFault) -> YAMLScalar {
      let style: YAMLScalar.Style =
        switch scalar.style {
        case .any, .plain: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        }
      // What is not plain, and keys after their comparison, carry the tag of a string without one being written.
      let tag = scalar.tag.rawValue
      let isImplicit = tag.isEmpty || (tag == Yams.Tag.Name.str.rawValue && (style != .plain || isKey))
      if !isImplicit { throw YAMLFault(.tagsNotAllowed, at: position) }
      if scalar.string.utf8.contains(0) { throw YAMLFault(.controlCharacter(0), at: position) }
      return YAMLScalar(text: scalar.string, style: style, position: position)
    }

    private func position(_ mark: Yams.Mark?) -> SourcePosition {
      guard let mark else { return SourcePosition(line: firstLine, column: 1) }
      return SourcePosition(line: mark.line + firstLine - 1, column: mark.column)
    }

    /// The position of a complaint. At the end of the text the library counts a line that is not there.
    private func complaintPosition(_ mark: Yams.Mark) -> SourcePosition {
      min(position(mark), SourcePosition(ofByte: utf8.count, in: utf8, firstLine: firstLine))
    }

    private func fault(_ error: any Error) -> YAMLFault {
      let nowhere = SourcePosition(line: firstLine, column: 1)
      guard let error = error as? YamlError else {
        return YAMLFault(.syntax(problem: "the text could not be read", context: nil), at: nowhere)
      }
      switch error {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return fault(problem: problem, context: context, at: complaintPosition(mark))
      case .duplicatedKeysInMapping(let keys, let context):
        let first = position(context.mark)
        let again = YAMLKeySearch.nextKey(like: first, in: utf8, firstLine: firstLine) ?? first
        return YAMLFault(.duplicateKey(keys.first ?? "", first: first), at: again)
      default:
        return YAMLFault(.syntax(problem: "the text could not be read", context: nil), at: nowhere)
      }
    }

    private func fault(problem: String, context: YamlError.Context?, at position: SourcePosition) -> YAMLFault {
      if problem == "found undefined alias" { return YAMLFault(.aliasesNotAllowed, at: position) }
      if problem == "but found another document" { return YAMLFault(.multipleDocuments, at: position) }
      if problem.hasPrefix("Maximum nesting level") {
        return YAMLFault(.tooDeep(limit: YAMLReader.maximumDepth), at: position)
      }
      if let context, context.text == "while scanning an anchor" || context.text == "while scanning an alias" {
        return YAMLFault(.aliasesNotAllowed, at: self.position(context.mark))
      }
      if problem == "mapping values are not allowed in this context", isFirstColon(at: position) {
        return YAMLFault(.syntax(problem: YAMLFault.continuedLine, context: nil), at: position)
      }
      let described = context.map { context in
        context.text + " that begins in line \(context.mark.line + firstLine - 1), column \(context.mark.column)"
      }
      // What is missing is missed where the next thing stands; the line that lacks it is the one to show.
      if problem == "could not find expected ':'", let context {
        return YAMLFault(.syntax(problem: problem, context: described), at: self.position(context.mark))
      }
      return YAMLFault(.syntax(problem: problem, context: described), at: position)
    }

    /// Whether the colon at a position is the first on its line that could end a key. If the library does not take it
    /// for that, it has taken the line for more of the text above.
    private func isFirstColon(at position: SourcePosition) -> Bool {
      let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      let number = position.line - firstLine
      guard number > 0, lines.indices.contains(number) else { return false }
      let scalars = String(decoding: lines[number], as: UTF8.self).unicodeScalars.prefix(position.column - 1)
      return !zip(scalars, scalars.dropFirst()).contains { $0 == ":" && $1 == " " }
    }
  }
}

// The tags that a capture prints: behind a label, on lines of their own, as hashtags.

/// Gathers tags.
struct TagNames {
  let draft: Draft

  /// The tags in print order, each once.
  func names() -> [String] {
    var names: [String] = []
    func add(_ name: String) {
      let key = RuleIndex.key(name)
      guard !key.isEmpty, !names.contains(where: { RuleIndex.key($0) == key }), names.count < 60 else { return }
      names.append(name)
    }
    for unit in draft.units.indices where draft.marks[unit]?.label == .tags || draft.metas[unit]?.has(.tags) ?? false {
      guard let label = draft.marks[unit]?.label, !label.isKept else { continue }
      if draft.values[unit] == .tags {
        split(draft.units[unit].text, isOneOfMany: true).forEach(add)
      } else if let meta = draft.metas[unit], let field = meta.first(.tags) {
        split(field.value, isOneOfMany: false).forEach(add)
        // Bars between tags have cut the line into parts.
        meta.sections.forEach(add)
        meta.others.forEach { split($0, isOneOfMany: true).forEach(add) }
      } else if draft.metas[unit] == nil {
        split(draft.units[unit].text, isOneOfMany: false).forEach(add)
      }
    }
    return names
  }

  private func split(_ value: String, isOneOfMany: Bool) -> [String] {
    let scalars = Array(value.unicodeScalars)
    if scalars.contains("#") {
      return scalars.split(whereSeparator: { $0 == "#" || $0 == "،" || $0 == "," }).map { part in
        Script.trimmed(ArraySlice(part.map { $0 == "_" ? " " : $0 }))
      }.filter { !$0.isEmpty }
    }
    let marked = scalars.split {
      $0 == "،" || $0 == "," || $0 == "|" || $0 == "؛" || $0 == ";" || $0 == "•" || $0 == "·" || $0 == "/" || $0 == "\t"
    }
    if marked.count > 1 { return marked.map { Script.trimmed($0) }.filter { !$0.isEmpty } }
    let dashed = splitAtSpacedDashes(scalars)
    if dashed.count > 1 { return dashed }
    let spaced = splitAtDoubleSpaces(scalars)
    if spaced.count > 1 { return spaced }
    let whole = Script.trimmed(scalars[...])
    // Five words and more without any mark are tags of one word each.
    if !isOneOfMany {
      let words = scalars.split(whereSeparator: Script.isSpace)
      if words.count > 4 { return words.map { Script.trimmed($0) }.filter { !$0.isEmpty } }
    }
    return whole.isEmpty ? [] : [whole]
  }

  private func splitAtSpacedDashes(_ scalars: [Unicode.Scalar]) -> [String] {
    var parts: [String] = []
    var start = 0
    for index in scalars.indices.dropFirst().dropLast()
    where Script.isDash(scalars[index]) && Script.isSpace(scalars[index - 1]) && Script.isSpace(scalars[index + 1]) {
      parts.append(Script.trimmed(scalars[start..<index]))
      start = index + 1
    }
    parts.append(Script.trimmed(scalars[start...]))
    return parts.filter { !$0.isEmpty }
  }

  private func splitAtDoubleSpaces(_ scalars: [Unicode.Scalar]) -> [String] {
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + 1 < scalars.count {
      if Script.isSpace(scalars[index]), Script.isSpace(scalars[index + 1]) {
        parts.append(Script.trimmed(scalars[start..<index]))
        while index < scalars.count, Script.isSpace(scalars[index]) { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    parts.append(Script.trimmed(scalars[start...]))
    return parts.filter { !$0.isEmpty }
  }
}

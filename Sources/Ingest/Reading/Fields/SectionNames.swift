// The sections that a capture prints: behind a label, in a bread crumb, alone on a line.
internal import ArabicScript

/// Gathers names of sections.
struct SectionNames {
  let draft: Draft

  /// The sections in print order, each once.
  func names() -> [String] {
    var names: [String] = []
    func add(_ name: String) {
      let key = RuleIndex.key(name)
      guard !key.isEmpty, !names.contains(where: { RuleIndex.key($0) == key }), names.count < 8 else { return }
      names.append(name)
    }
    draft.sections.forEach(add)
    for unit in draft.units.indices {
      guard let mark = draft.marks[unit], mark.label != .body, mark.label != .heading, mark.rule != "site menu" else {
        continue
      }
      if draft.values[unit] == .section { split(draft.units[unit].text).forEach(add) }
      guard let meta = draft.metas[unit] else { continue }
      let isTail = unit >= draft.bodyStart
      for field in meta.fields where field.field == .section && !(isTail && mark.label == .boilerplate) {
        split(field.value).forEach(add)
        // `گروه: سیاسی › سیاست خارجی`: what follows a labelled section on its line.
        if !field.value.isEmpty { meta.sections.forEach(add) }
      }
      if meta.rule == "site menu" { continue }
      if !isTail, !meta.fields.contains(where: { $0.field == .section }) {
        (meta.isCrumb && meta.rule == "bread crumb" && !meta.hasHome ? meta.steps : meta.sections).forEach(add)
      }
      if !isTail, meta.hasHome, meta.fields.isEmpty, meta.days.isEmpty {
        for other in meta.others
        where other.unicodeScalars.split(whereSeparator: Script.isSpace).count <= 3 && !isTitle(other) { add(other) }
      }
    }
    if names.isEmpty, let name = moreOf() { add(name) }
    return names
  }

  /// `المزيد من دوليات` behind the text names the section.
  private func moreOf() -> String? {
    for unit in draft.units.indices {
      guard let hit = draft.hits[unit], hit.match == .prefix, hit.effect == .related, hit.hasRest else { continue }
      let rest = draft.units[unit].words.dropFirst(hit.words)
      guard let first = rest.first, let last = rest.last,
        draft.index.contains(rest.map(\.folded).joined(), in: .sections)
      else { continue }
      return draft.units[unit].trimmed(first.range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  private func isTitle(_ text: String) -> Bool {
    guard let title = draft.titleUnit else { return false }
    return draft.units[title].key.hasPrefix(RuleIndex.key(text))
  }

  /// Parts a label's value: at commas and bars, and where names run together because a theme set no space between them.
  private func split(_ value: String) -> [String] {
    if draft.index.contains(RuleIndex.key(value), in: .sections) { return [value] }
    let parts = Array(value.unicodeScalars).split { scalar in
      scalar == "،" || scalar == "," || scalar == "|" || scalar == ">" || scalar == "»" || scalar == "/"
        || scalar == "›" || scalar == "•" || scalar == "#"
    }
    return parts.flatMap { part -> [String] in
      let name = Script.trimmed(part)
      guard !name.isEmpty else { return [] }
      if draft.index.contains(RuleIndex.key(name), in: .sections) { return [name] }
      return joined(Array(name.unicodeScalars)) ?? [name]
    }
  }

  /// The known names that make up a run of letters, the fewest of them; `nil` where they do not cover it.
  private func joined(_ scalars: [Unicode.Scalar]) -> [String]? {
    guard (4...60).contains(scalars.count) else { return nil }
    var best: [[Range<Int>]?] = Array(repeating: nil, count: scalars.count + 1)
    best[0] = []
    for end in 1...scalars.count {
      for start in max(0, end - 24)..<end {
        guard let before = best[start], before.count + 1 < best[end]?.count ?? Int.max,
          draft.index.contains(RuleIndex.key(Script.string(scalars[start..<end])), in: .sections)
        else { continue }
        best[end] = before + [start..<end]
      }
    }
    guard let ranges = best[scalars.count], ranges.count > 1 else { return nil }
    return ranges.map { Script.trimmed(scalars[$0]) }.filter { !$0.isEmpty }
  }
}

// The site's own menu before the article: names of sections in a row. Knows nothing of headlines.

/// Marks the menu in the head of a capture.
struct SiteMenu {
  /// Marks what is the menu before the body's first unit.
  func mark(_ draft: inout Draft) {
    // A saved page's row of nothing but links.
    for unit in 0..<min(draft.bodyStart, draft.units.count) {
      guard let structure = draft.units[unit].structure, structure.element == .tableRow, structure.linkShare > 0.8
      else {
        continue
      }
      draft.mark(unit, .boilerplate, "site menu")
    }
    markBlocks(&draft)
    markRuns(&draft)
  }

  /// Four short lines or more without a blank line between, most of them names of sections or tools.
  private func markBlocks(_ draft: inout Draft) {
    let end = min(draft.bodyStart, draft.units.count)
    var start = 0
    while start < end {
      var next = start + 1
      while next < end, draft.units[next].lines.lowerBound == draft.units[next - 1].lines.upperBound + 1 { next += 1 }
      defer { start = next }
      let block = start..<next
      guard block.count >= 4, block.allSatisfy({ draft.units[$0].wordCount <= 3 && isMenuItem($0, draft) }) else {
        continue
      }
      let known = block.count {
        !(draft.metas[$0]?.sections.isEmpty ?? true) || draft.hits[$0] != nil || isHome($0, draft)
      }
      let named = block.count { !(draft.metas[$0]?.sections.isEmpty ?? true) }
      guard known * 3 >= block.count, named >= 2 || named == 1 && known * 2 >= block.count else {
        continue
      }
      for unit in block where draft.marks[unit] == nil {
        let text = draft.units[unit]
        if draft.siteKeys.contains(text.key) || draft.index.length(of: .outletNoun, in: text.words, from: 0) > 0 {
          draft.outlets.append(text.text)
        }
        draft.mark(unit, .boilerplate, "site menu")
      }
    }
  }

  private func isMenuItem(_ unit: Int, _ draft: Draft) -> Bool {
    guard draft.units[unit].terminal == nil, draft.units[unit].bullet != .number else { return false }
    guard let meta = draft.metas[unit] else { return true }
    return meta.days.isEmpty && meta.fields.isEmpty && !meta.hasAgo && !meta.isCrumb
  }

  private func isHome(_ unit: Int, _ draft: Draft) -> Bool { draft.metas[unit]?.hasHome ?? false }

  /// Three section names on end, or more on one line, are the site's menu.
  private func markRuns(_ draft: inout Draft) {
    var run: [Int] = []
    var tools = 0
    func flush(_ draft: inout Draft) {
      // The last name, set apart from the others and right over the headline, is the article's section.
      if run.count >= 4, let last = run.last, last + 1 < draft.units.count, draft.isFree(last + 1),
        last + 1 < draft.bodyStart,
        run[run.count - 2] != last - 1
          || draft.units[last].lines.lowerBound - draft.units[last - 1].lines.upperBound > 1
          || run.dropLast().contains(where: { draft.units[$0].key == draft.units[last].key })
      {
        run.removeLast()
      }
      // One name behind a whole menu on one line.
      if let last = run.last, run.count >= 2, draft.metas[last]?.sections.count == 1,
        draft.metas[run[run.count - 2]]?.sections.count ?? 0 >= 3
      {
        run.removeLast()
      }
      let names = run.reduce(0) { $0 + (draft.metas[$1]?.sections.count ?? 1) }
      if names >= 3 && (run.count > 1 || names >= 5) || names == 2 && run.count == 2 && tools >= 2 {
        for unit in run { draft.mark(unit, .boilerplate, "site menu") }
      }
      run = []
      tools = 0
    }
    for unit in 0..<min(draft.bodyStart, draft.units.count) {
      if draft.marks[unit] != nil {
        flush(&draft)
      } else if let meta = draft.metas[unit], meta.days.isEmpty, meta.fields.isEmpty, !meta.sections.isEmpty {
        // A bread crumb is no item of the menu before it.
        if meta.isCrumb {
          flush(&draft)
        } else {
          run.append(unit)
        }
      } else if let effect = draft.hits[unit]?.effect, draft.units[unit].wordCount <= 3,
        effect == .noise || effect == .end
      {
        if draft.index.contains(draft.units[unit].key, in: .sections), !run.isEmpty { run.append(unit) }
        if effect == .end || draft.index.length(of: .home, in: draft.units[unit].words, from: 0) > 0 { tools += 1 }
      } else {
        flush(&draft)
      }
    }
    flush(&draft)
    for unit in 0..<min(draft.bodyStart, draft.units.count) where draft.marks[unit] == nil && draft.isFree(unit) {
      if isMenuLine(unit, draft) { draft.mark(unit, .boilerplate, "site menu") }
    }
  }

  /// A line that is nothing but names of sections, side by side.
  private func isMenuLine(_ unit: Int, _ draft: Draft) -> Bool {
    let words = draft.units[unit].words
    guard words.count >= 3, words.count < TextUnit.wordLimit else { return false }
    var position = 0
    var names = 0
    while position < words.count {
      let section = draft.index.length(of: .sections, in: words, from: position)
      let home = draft.index.length(of: .home, in: words, from: position)
      guard max(section, home) > 0 else { return false }
      position += max(section, home)
      names += 1
    }
    return names >= 3
  }
}

// Who published the capture, as it is printed there.
internal import ArabicScript

/// Finds the outlet's name.
struct OutletName {
  let draft: Draft
  /// The value of a label for the outlet.
  let labelled: String?

  /// The name and the rule that gave it.
  func name() -> (name: String, rule: String)? {
    if let labelled { return (ownName(in: labelled), "label: outlet") }
    if let opening = opening() { return (opening, "opening of the report") }
    if let printed = draft.outlets.lazy.map(withoutYear).first(where: { !$0.isEmpty }) {
      return (printed, "name over or beside the headline")
    }
    if let printed = inNotice() { return (printed, "notice of rights") }
    let tail = draft.units.indices.dropFirst(draft.tailStart).first {
      draft.isFree($0) && (2...5).contains(draft.units[$0].wordCount) && draft.units[$0].terminal == nil
        && startsWithNoun(draft.units[$0].text)
    }
    if let tail { return (draft.units[tail].text, "name behind the text") }
    return nil
  }

  /// `© 2023 X`, `تمامی حقوق برای X محفوظ است`: what is left of the notice without its own words.
  private func inNotice() -> String? {
    for number in draft.units.indices.suffix(12).reversed() {
      let unit = draft.units[number]
      let isNotice =
        unit.scalars.contains("©")
        || unit.words.contains {
          $0.folded.hasPrefix("محفوظ") || $0.folded == "copyright" || $0.folded == "rights"
        }
      guard unit.wordCount <= 24, isNotice else { continue }
      let isOwn = unit.words.map { word in
        !draft.index.contains(word.folded, in: .rights) && !word.folded.unicodeScalars.allSatisfy(Script.isDigit)
      }
      guard isOwn.contains(false) || unit.scalars.contains("©"), let first = isOwn.firstIndex(of: true) else {
        continue
      }
      let run = isOwn[first...].prefix { $0 }.count
      guard (1...4).contains(run), !isOwn[(first + run)...].contains(true) else { continue }
      let name = unit.trimmed(unit.words[first].range.lowerBound..<unit.words[first + run - 1].range.upperBound)
      return withoutParticle(name, unit.words[first].folded)
    }
    return nil
  }

  private func startsWithNoun(_ text: String) -> Bool {
    let words = TextUnit(lines: 1...1, scalars: Array(text.unicodeScalars), structure: nil).words
    let count = draft.index.length(of: .outletNoun, in: words, from: 0)
    return count > 0 && words.count > count && words.count <= 5
  }

  private func withoutYear(_ name: String) -> String {
    var scalars = Array(name.unicodeScalars)[...]
    while let last = scalars.last, Script.isDigit(last) || Script.isSpace(last) { scalars = scalars.dropLast() }
    return Script.trimmed(scalars)
  }

  /// `لصحيفة …` is `صحيفة …`.
  private func withoutParticle(_ name: String, _ first: String) -> String {
    guard first.hasPrefix("ل"), name.unicodeScalars.first == "ل",
      draft.index.contains(String(String.UnicodeScalarView(first.unicodeScalars.dropFirst())), in: .outletNoun)
    else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
  }

  /// The words of a labelled value that the page's own notices call the site by; else all of it.
  private func ownName(in value: String) -> String {
    let words = TextUnit(lines: 1...1, scalars: Array(value.unicodeScalars), structure: nil).words
    var notices: Set<String> = []
    for unit in draft.units.indices where draft.marks[unit]?.label == .boilerplate && draft.metas[unit] == nil {
      for word in draft.units[unit].words { notices.insert(word.folded) }
    }
    let own = words.prefix { notices.contains($0.folded) && $0.folded.unicodeScalars.count > 3 }
    guard let first = own.first, let last = own.last, own.count < words.count else { return value }
    return Script.trimmed(Array(value.unicodeScalars)[first.range.lowerBound..<last.range.upperBound])
  }

  /// `به گزارش X،` at the very beginning, `تهران - X -`, `بيروت (X) -`.
  private func opening() -> String? {
    guard let first = draft.units.indices.dropFirst(draft.bodyStart).first(where: { draft.marks[$0]?.label == .body })
    else { return nil }
    let unit = draft.units[first]
    let count = draft.index.length(of: .outletOpening, in: unit.words, from: 0)
    if count > 0, count < unit.words.count {
      let start = unit.words[count].range.lowerBound
      guard let comma = unit.scalars[start...].prefix(70).firstIndex(where: { $0 == "،" || $0 == "," || $0 == ":" })
      else { return nil }
      let named = unit.words.filter { $0.range.lowerBound >= start && $0.range.upperBound <= comma }
      guard (1...6).contains(named.count), let head = named.first, !draft.index.contains(head.folded, in: .notOutlet)
      else { return nil }
      return unquoted(unit.trimmed(start..<comma))
    }
    return inDateline(unit, first)
  }

  private func inDateline(_ unit: TextUnit, _ number: Int) -> String? {
    guard let end = draft.datelineEnd(number) else { return nil }
    let line = unit.scalars[..<end]
    if let open = line.firstIndex(where: { $0 == "(" || $0 == "«" }),
      let close = line.firstIndex(where: { $0 == ")" || $0 == "»" }), open < close
    {
      let inside = Script.trimmed(line[(open + 1)..<close])
      return inside.unicodeScalars.contains(where: Script.isDigit) || inside.isEmpty ? nil : inside
    }
    // `تهران- ایرنا-`: the part behind the place.
    let parts = line.split(whereSeparator: { Script.isDash($0) || $0 == "/" }).map { Script.trimmed($0) }.filter {
      !$0.isEmpty
    }
    // `خبرگزاری … - …`
    if parts.count == 1, let only = parts.first, startsWithNoun(only) { return only }
    guard parts.count >= 2, let last = parts.last, !last.unicodeScalars.contains(where: Script.isDigit) else {
      return nil
    }
    return last
  }

  private func unquoted(_ name: String) -> String {
    Script.trimmed(ArraySlice(name.unicodeScalars.filter { $0 != "«" && $0 != "»" && $0 != "\"" }))
  }
}

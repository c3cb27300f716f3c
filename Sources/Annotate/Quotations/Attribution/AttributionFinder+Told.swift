// «…». این را شویگو گفت: what a sentence says of the words before it. Knows sentences, no marks.

extension AttributionFinder {
  /// Whom a sentence ascribes the words before it to, where it says so.
  func told(_ view: SentenceView, memory: SpeakerMemory) -> Attribution? {
    var start = view.range.lowerBound
    while start < view.range.upperBound, view.items[start].isWord, view.items[start].has(.conjunction) { start += 1 }
    guard start + 1 < view.range.upperBound, let index = view.verbs.indices.first else { return nil }
    let items = view.items
    guard items[start].isWord, items[start].has(.demonstrative) else { return nil }
    if language == .persian {
      let marker = (start + 1)..<min(start + 5, view.range.upperBound)
      guard marker.contains(where: { items[$0].isWord && items[$0].has(.objectMarker) }) else { return nil }
    } else {
      guard items[start + 1].isWord, view.verbs[index].items.lowerBound <= start + 3 else { return nil }
    }
    let verb = view.verbs[index]
    let subject = subjects.speakers(subjects.subject(of: index, in: view), form: verb.form, in: view, memory: memory)
    guard subject.kind == .named else { return nil }
    return Attribution(
      rule: subject.speakers.count > 1 ? "joint" : "verb-after", subject: subject,
      evidence: [Evidence("reporting-verb", words: view.words(verb.items))] + subject.evidence, confidence: .high,
      form: verb.form)
  }
}

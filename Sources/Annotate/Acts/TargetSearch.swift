// Finds again what people once pointed at: keeps it, finds it elsewhere, or says that it is gone; never takes another
// occurrence of the same words for it.

internal import ArabicScript
public import Archive

/// Where the words of a target are in today's text.
public enum TargetPlace: Hashable, Sendable {
  /// Where they were: the block is the same, or all that stood around them is.
  case kept(TextPlace)
  /// At the one place where enough of what stood on one side still does. Somebody should look.
  case moved(TextPlace)
  /// Nowhere that is sure.
  case orphan

  /// The place, if there is one.
  public var place: TextPlace? {
    switch self {
    case .kept(let place), .moved(let place): place
    case .orphan: nil
    }
  }
}

extension AnchoredText {
  /// The places of targets in this text, in their order.
  ///
  /// All the targets of an article are looked at together, because each says something of the text it was made in: what
  /// stood in another paragraph then is not what a target meant, and two different targets of one text cannot be the
  /// same words.
  public func places(of targets: [TextTarget]) -> [TargetPlace] {
    var search = TargetSearch(text: self, targets: targets)
    return search.places()
  }
}

/// The search for the targets of one article.
struct TargetSearch {
  private let text: AnchoredText
  private let targets: [TextTarget]
  /// For each version of the text that targets were made in, the blocks that are known to have been in it.
  private var anchorsOfVersion: [String: Set<String>] = [:]
  private var occurrences: [[Unicode.Scalar]: [Int]] = [:]

  init(text: AnchoredText, targets: [TextTarget]) {
    self.text = text
    self.targets = targets
    for target in targets {
      if case .anchor(let anchor) = target.block { anchorsOfVersion[target.textSHA256, default: []].insert(anchor) }
    }
  }

  mutating func places() -> [TargetPlace] {
    var known: [TextTarget: TargetPlace] = [:]
    var places: [TargetPlace] = []
    places.reserveCapacity(targets.count)
    for target in targets {
      let place = known[target] ?? place(of: target)
      known[target] = place
      places.append(place)
    }
    dropDoubtful(&places)
    partRivals(&places)
    return places
  }

  private mutating func place(of target: TextTarget) -> TargetPlace {
    let range = target.start..<max(target.start, target.end)
    let block: Int?
    switch target.block {
    case .anchor(let anchor): block = text.blockOfAnchor[anchor]
    case .index(let index): block = target.textSHA256 == text.sha256 ? index : nil
    }
    if let block, target.textSHA256 == text.sha256, text.hasWords(target.quote, at: range, inBlock: block) {
      return .kept(TextPlace(block: block, range: range))
    }
    let wanted = Wanted(target)
    guard !wanted.quote.isEmpty else { return .orphan }
    let starts = self.starts(of: wanted.quote)
    if let block, let place = inUnchangedBlock(block, wanted, starts, range) { return place }
    return elsewhere(wanted, starts)
  }

  /// What a target says, folded.
  private struct Wanted {
    let quote: [Unicode.Scalar]
    let words: String
    let before: TargetContext
    let after: TargetContext
    let version: String
    let anchor: String?

    init(_ target: TextTarget) {
      quote = FoldedText(target.quote).scalars.filter { !AnchoredText.isBlank($0) }
      words = target.quote
      before = .before(target.prefix)
      after = .after(target.suffix)
      version = target.textSHA256
      if case .anchor(let anchor) = target.block { self.anchor = anchor } else { anchor = nil }
    }

    /// Whether the contexts are longer than usual: the block's words, or these words in it, were not the only ones.
    var isLong: Bool { before.isLong || after.isLong }
  }

  private mutating func starts(of quote: [Unicode.Scalar]) -> [Int] {
    if let known = occurrences[quote] { return known }
    let found = text.occurrences(of: quote)
    occurrences[quote] = found
    return found
  }

  // MARK: the block is there still

  /// In a block whose folded words are the same, what stood around the quote within the block must do so still. Nil
  /// where that leaves open which words are meant.
  private func inUnchangedBlock(_ block: Int, _ wanted: Wanted, _ starts: [Int], _ range: Range<Int>) -> TargetPlace? {
    guard text.letterBlocks.indices.contains(block) else { return nil }
    let letters = text.letterBlocks[block]
    var fitting: [TextPlace] = []
    var crosses = false
    var low = starts.partitioningIndex { $0 >= letters.lowerBound }
    while low < starts.count, starts[low] + wanted.quote.count <= letters.upperBound {
      let start = starts[low]
      let end = start + wanted.quote.count
      low += 1
      let before = wanted.before.match(in: text, from: start)
      let after = wanted.after.match(in: text, from: end)
      guard before.letters >= min(wanted.before.letters.count, start - letters.lowerBound),
        after.letters >= min(wanted.after.letters.count, letters.upperBound - end),
        let place = text.place(ofLetters: start..<end, inBlock: block)
      else { continue }
      crosses =
        crosses || wanted.before.letters.count > start - letters.lowerBound
        || wanted.after.letters.count > letters.upperBound - end
      fitting.append(place)
    }
    // Longer contexts that reach out of the block were written because the article had several such blocks: then the
    // block alone says too little.
    if wanted.isLong && crosses { return nil }
    if fitting.count == 1 { return .kept(fitting[0]) }
    if text.hasWords(wanted.words, at: range, inBlock: block) { return .kept(TextPlace(block: block, range: range)) }
    return fitting.first { $0.range == range }.map { .kept($0) }
  }

  // MARK: the block is not there, or says too little

  private struct Candidate {
    let start: Int
    let place: TextPlace
    let before: TargetContext.Match
    let after: TargetContext.Match
  }

  private mutating func elsewhere(_ wanted: Wanted, _ starts: [Int]) -> TargetPlace {
    var whole: [Candidate] = []
    var partial: [Candidate] = []
    for start in starts {
      let end = start + wanted.quote.count
      let before = wanted.before.match(in: text, from: start)
      let after = wanted.after.match(in: text, from: end)
      let isWhole = before.isExact && after.isExact && before.weight + after.weight >= TargetContext.enoughScalars
      let block = text.block(ofLetter: start)
      guard text.letterBlocks.indices.contains(block) else { continue }
      let isEnough: Bool
      if wanted.isLong {
        // Longer contexts were written because the usual ones fit elsewhere too: then one side must be all there.
        isEnough = before.isWhole && before.isEnough || after.isWhole && after.isEnough
      } else {
        // What stands in the next paragraph is no sign of the words when half of the signs are gone.
        let letters = text.letterBlocks[block]
        let inBlock = (
          wanted.before.match(in: text, from: start, within: start - letters.lowerBound),
          wanted.after.match(in: text, from: end, within: max(0, letters.upperBound - end))
        )
        isEnough = inBlock.0.isEnough || inBlock.1.isEnough
      }
      guard isWhole || isEnough else { continue }
      guard let place = text.place(ofLetters: start..<end, inBlock: block), !isKnownToDiffer(block, wanted) else {
        continue
      }
      let candidate = Candidate(start: start, place: place, before: before, after: after)
      if isWhole || isSameBlock(block, candidate, wanted) { whole.append(candidate) } else { partial.append(candidate) }
    }
    if whole.count == 1 { return isScarred(wanted) ? .orphan : .kept(whole[0].place) }
    guard whole.isEmpty, partial.count == 1 else { return .orphan }
    let candidate = partial[0]
    let isSure =
      candidate.before.isEnough && isUnique(wanted.before.key) || candidate.after.isEnough && isUnique(wanted.after.key)
    return isSure ? .moved(candidate.place) : .orphan
  }

  /// Whether a block is another one than the target's, and was in the text already when the target was made.
  private func isKnownToDiffer(_ block: Int, _ wanted: Wanted) -> Bool {
    guard let anchor = wanted.anchor, text.anchors.indices.contains(block) else { return false }
    let here = text.anchors[block]
    return AnchoredText.words(ofAnchor: here) != AnchoredText.words(ofAnchor: anchor)
      && anchorsOfVersion[wanted.version]?.contains(here) == true
  }

  /// Whether the block has the words of the target's, and one of its neighbours is the same.
  private func isSameBlock(_ block: Int, _ candidate: Candidate, _ wanted: Wanted) -> Bool {
    guard wanted.isLong, let anchor = wanted.anchor, text.anchors.indices.contains(block),
      AnchoredText.words(ofAnchor: anchor) == AnchoredText.words(ofAnchor: text.anchors[block])
    else { return false }
    let letters = text.letterBlocks[block]
    let end = candidate.start + wanted.quote.count
    let isSameBefore =
      candidate.before.letters >= min(wanted.before.letters.count, candidate.start - letters.lowerBound)
    let isSameAfter = candidate.after.letters >= min(wanted.after.letters.count, letters.upperBound - end)
    return isSameBefore && isSameAfter
      && (candidate.before.isWhole && wanted.before.letters.count > candidate.start - letters.lowerBound
        || candidate.after.isWhole && wanted.after.letters.count > letters.upperBound - end)
  }

  /// Whether the two sides now stand together: the words were taken out between them, and what is found elsewhere is
  /// something else.
  private mutating func isScarred(_ wanted: Wanted) -> Bool {
    guard let before = wanted.before.key, let after = wanted.after.key else { return false }
    return !starts(of: before + after).isEmpty
  }

  /// Where the same context also stands without the words, they may have been there: then it tells nothing.
  private mutating func isUnique(_ key: [Unicode.Scalar]?) -> Bool {
    guard let key else { return false }
    return starts(of: key).count == 1
  }

  // MARK: all together

  /// What was found by one side of its context is not sure where other words of the same text, which are not found, fit
  /// there as well: they may be what is left.
  private func dropDoubtful(_ places: inout [TargetPlace]) {
    guard places.contains(where: { if case .moved = $0 { true } else { false } }) else { return }
    let lost = Dictionary(grouping: places.indices.filter { places[$0] == .orphan }) { targets[$0].textSHA256 }
    let found = places
    for index in found.indices {
      guard case .moved(let place) = found[index], let rivals = lost[targets[index].textSHA256] else { continue }
      let start = text.letter(at: place.range.lowerBound, inBlock: place.block)
      let own = Wanted(targets[index]).quote
      let fits = rivals.contains { rival in
        guard differ(targets[index], targets[rival]) else { return false }
        let wanted = Wanted(targets[rival])
        return wanted.quote == own
          && (wanted.before.match(in: text, from: start).isEnough
            || wanted.after.match(in: text, from: start + own.count).isEnough)
      }
      if fits { places[index] = .orphan }
    }
  }

  /// Two targets of one text that mean different words cannot have come to the same place: the better found keeps it;
  /// if both are as good, neither is sure.
  private func partRivals(_ places: inout [TargetPlace]) {
    struct Claimed: Hashable {
      let version: String
      let place: TextPlace
    }
    var holders: [Claimed: [Int]] = [:]
    for (index, target) in targets.enumerated() where target.textSHA256 != text.sha256 {
      guard let place = places[index].place else { continue }
      holders[Claimed(version: target.textSHA256, place: place), default: []].append(index)
    }
    for (claimed, indices) in holders where indices.count > 1 {
      let rivals = indices.filter { first in
        indices.contains { differ(targets[first], targets[$0]) }
      }
      guard !rivals.isEmpty else { continue }
      let kept = rivals.filter { places[$0] == .kept(claimed.place) }
      let isDecided = !kept.isEmpty && !kept.contains { first in kept.contains { differ(targets[first], targets[$0]) } }
      for index in rivals where !(isDecided && kept.contains(index)) { places[index] = .orphan }
    }
  }

  /// Whether two targets of one text are known to mean different words.
  private func differ(_ one: TextTarget, _ other: TextTarget) -> Bool {
    switch (one.block, other.block) {
    case (.anchor(let left), .anchor(let right)): left != right || one.start != other.start
    case (.index(let left), .index(let right)): left != right || one.start != other.start
    default: false
    }
  }
}

extension Array where Element == Int {
  /// The first index at which the condition holds, in a list in which it holds from there on.
  fileprivate func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// Writes down what somebody points at, so that it is found again when the text has changed.

public import Archive

extension AnchoredText {
  /// The target of an act on a place; nil where that is outside the text or empty. One such text serves all the places
  /// of an article: each takes some microseconds.
  ///
  /// 32 scalars of the block on each side. Where other words of the article have the same around them, as many more as
  /// tell them apart: of the block, and where the article has several blocks with these words, of its neighbours too.
  public func target(of place: TextPlace) -> TextTarget? {
    guard rawBlocks.indices.contains(place.block), !place.range.isEmpty, place.range.lowerBound >= 0,
      place.range.upperBound <= rawBlocks[place.block].count
    else { return nil }
    let own = rawBlocks[place.block]
    let isRepeated = isRepeated(place.block)
    var length = TargetContext.usualScalars
    var target = target(of: place, length, across: false)
    if !isRepeated && isAlone(target, place) { return target }
    repeat {
      length *= 2
      target = self.target(of: place, length, across: isRepeated)
    } while !isAlone(target, place) && length < (isRepeated ? raw.count : own.count)
    // In a short article there may be nothing more to add. Then the anchor, which would go over to another block with the
    // same words, is better left out.
    let usual = TargetContext.usualScalars
    if isRepeated, target.prefix.unicodeScalars.count <= usual, target.suffix.unicodeScalars.count <= usual {
      target.block = .index(place.block)
    }
    return target
  }

  private func target(of place: TextPlace, _ length: Int, across: Bool) -> TextTarget {
    let own = rawBlocks[place.block]
    let (start, end) = (own.lowerBound + place.range.lowerBound, own.lowerBound + place.range.upperBound)
    var prefix = Array(raw[max(own.lowerBound, start - length)..<start])
    var suffix = Array(raw[end..<min(own.upperBound, end + length)])
    if across {
      // Beyond the block by as much again, so that the neighbours are surely in it.
      var block = place.block - 1
      var missing = own.lowerBound == start - prefix.count ? length : 0
      while missing > 0, block >= 0 {
        let part = raw[rawBlocks[block]].suffix(missing)
        prefix = part + ["\n"] + prefix
        missing -= part.count + 1
        block -= 1
      }
      block = place.block + 1
      missing = own.upperBound == end + suffix.count ? length : 0
      while missing > 0, block < rawBlocks.count {
        let part = raw[rawBlocks[block]].prefix(missing)
        suffix += ["\n"] + part
        missing -= part.count + 1
        block += 1
      }
    }
    let reference: BlockReference =
      anchors.indices.contains(place.block) ? .anchor(anchors[place.block]) : .index(place.block)
    return TextTarget(
      block: reference, start: place.range.lowerBound, end: place.range.upperBound, quote: quote(place),
      prefix: Self.string(prefix), suffix: Self.string(suffix), textSHA256: sha256)
  }

  private func isRepeated(_ block: Int) -> Bool {
    guard anchors.indices.contains(block) else { return false }
    return !repeatedWords.isEmpty && repeatedWords.contains(Self.words(ofAnchor: anchors[block]))
  }

  /// An anchor without the number that tells blocks with the same words apart.
  static func words(ofAnchor anchor: String) -> Substring {
    let parts = anchor.split(separator: "-", maxSplits: 2)
    return parts.count > 1 ? parts[1] : anchor[...]
  }

  /// Whether the contexts fit nowhere else.
  private func isAlone(_ target: TextTarget, _ place: TextPlace) -> Bool {
    let first = letter(at: place.range.lowerBound, inBlock: place.block)
    let end = letter(at: place.range.upperBound, inBlock: place.block)
    guard first < end else { return true }
    let others = occurrences(of: Array(letters[first..<end])).filter { $0 != first }
    if others.isEmpty { return true }
    let before = TargetContext.before(target.prefix)
    let after = TargetContext.after(target.suffix)
    return !others.contains { start in
      before.match(in: self, from: start).isWhole && after.match(in: self, from: start + end - first).isWhole
    }
  }
}

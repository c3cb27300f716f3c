// The anchors by which blocks are cited: from a block's own words, so that a paragraph put in before it breaks no
// citation. Knows nothing of Markdown.

internal import ArabicScript
internal import Digest

/// Hands out the anchors of a document's blocks in their order.
///
/// An anchor is `p-` and the first 8 base32 characters (40 bits) of the SHA-256 of the folded text. The second block of
/// a document with the same anchor gets `-2`, the third `-3`.
public struct Anchors: Sendable {
  private var seen: [UInt64: Int32] = [:]
  private var folded: [UInt8] = []

  /// Starts a document.
  public init() {}

  /// The anchor of the next block, which has this text.
  public mutating func next(for text: String) -> String {
    var text = text
    let anchor = text.withUTF8 { next(for: $0) }
    return anchor.string
  }

  /// The anchor of the next block, whose text is this UTF-8.
  mutating func next(for utf8: UnsafeBufferPointer<UInt8>) -> Anchor {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(utf8, into: &folded)
    let digest = SHA256Digest(hashing: folded).bytes
    var bits: UInt64 = 0
    for byte in digest.prefix(5) { bits = bits << 8 | UInt64(byte) }
    let ordinal = seen[bits, default: 0] + 1
    seen[bits] = ordinal
    return Anchor(bits: bits, ordinal: ordinal)
  }
}

/// An anchor without its letters.
struct Anchor: Hashable, Sendable {
  /// The first 40 bits of the digest.
  let bits: UInt64
  /// 1 for the first block with these bits.
  let ordinal: Int32

  var string: String {
    var out: [UInt8] = []
    append(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  func append(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "p"))
    out.append(UInt8(ascii: "-"))
    for group in stride(from: UInt64(35), through: 0, by: -5) {
      let digit = UInt8((bits >> group) & 31)
      out.append(digit < 26 ? UInt8(ascii: "a") + digit : UInt8(ascii: "2") + digit - 26)
    }
    if ordinal > 1 {
      out.append(UInt8(ascii: "-"))
      out.append(decimal: Int(ordinal))
    }
  }
}

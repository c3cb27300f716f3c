// The folding table laid out for speed: one array look-up a scalar. Made once from `FoldingRow.all`; never changes.

/// Look-up by scalar, in the Basic Multilingual Plane.
///
/// An entry packs up to three bytes of UTF-8, the first in the lowest byte, and their number in the highest; a longer
/// replacement has `long` there and its place in `longTexts` below.
struct FoldingTable: Sendable {
  static let shared = FoldingTable(rows: FoldingRow.all)

  static let long: UInt32 = 0xFF

  /// Entries of all scalars below U+0800: those of one and two bytes of UTF-8.
  let short: [UInt32]
  /// For each 64 scalars of the plane, where its entries begin in `entries`, or 0: all of them stay as they are.
  let pages: [UInt16]
  let entries: [UInt32]
  let longTexts: [[UInt8]]

  private init(rows: [FoldingRow]) {
    var short = (UInt32(0)..<0x800).map(Self.identity)
    var pages = [UInt16](repeating: 0, count: 1024)
    var entries = [UInt32](repeating: 0, count: 64)
    var longTexts: [[UInt8]] = []
    for row in rows {
      let bytes = Array(row.replacement.utf8)
      let entry: UInt32
      if bytes.count <= 3 {
        entry = Self.pack(bytes)
      } else {
        entry = Self.long << 24 | UInt32(longTexts.count)
        longTexts.append(bytes)
      }
      for scalar in row.scalars where scalar < 0x10000 {
        if scalar < 0x800 { short[Int(scalar)] = entry }
        let page = Int(scalar >> 6)
        if pages[page] == 0 {
          pages[page] = UInt16(entries.count / 64)
          entries += (scalar & ~63...scalar | 63).map(Self.identity)
        }
        entries[Int(pages[page]) << 6 | Int(scalar & 63)] = entry
      }
    }
    (self.short, self.pages, self.entries, self.longTexts) = (short, pages, entries, longTexts)
  }

  /// The entry of a scalar, or `nil` where it stays as it is.
  func entry(of scalar: UInt32) -> UInt32? {
    guard scalar < 0x10000 else { return nil }
    let page = pages[Int(scalar >> 6)]
    guard page != 0 else { return nil }
    return entries[Int(page) << 6 | Int(scalar & 63)]
  }

  private static func identity(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    return pack(Array(UTF8.encode(scalar).map { Array($0) } ?? []))
  }

  private static func pack(_ bytes: [UInt8]) -> UInt32 {
    var entry = UInt32(bytes.count) << 24
    for (index, byte) in bytes.enumerated() { entry |= UInt32(byte) << (8 * UInt32(index)) }
    return entry
  }
}

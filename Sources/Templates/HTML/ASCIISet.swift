// A set of ASCII bytes that is asked quickly. Knows nothing of what the bytes are for.

/// A set of ASCII bytes as two masks.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ members: StaticString, alphanumeric: Bool = false) {
    for index in 0..<members.utf8CodeUnitCount { insert(members.utf8Start[index]) }
    guard alphanumeric else { return }
    for range in [0x30...0x39, 0x41...0x5A, 0x61...0x7A] as [ClosedRange<UInt8>] {
      for byte in range { insert(byte) }
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return ((byte < 0x40 ? low : high) >> UInt64(byte & 0x3F)) & 1 == 1
  }
}

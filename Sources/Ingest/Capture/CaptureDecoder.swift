// From the bytes of a capture to its lines: which encoding, text or saved page. Knows nothing of what the lines mean.

/// Decodes captures.
public enum CaptureDecoder {
  /// The longest capture that is read, in bytes: a long news page has 0.1 MB.
  public static let maximumBytes = 20_000_000

  /// Decodes the bytes of a capture; `name` is its file's name, whose ending tells pages from text where the bytes do not.
  ///
  /// The encoding is that of a byte order mark, else of the statistics of the bytes: UTF-16 without a mark has one byte of
  /// each pair in a few blocks, UTF-8 is valid or not, Windows-1256 has the letters of Persian or Arabic.
  /// A saved page's own declaration comes before statistics. Lines end with LF; CR LF counts as LF, and CR alone only
  /// where the capture has no LF at all. Other line separators stay inside their line, as spaces.
  public static func decode(_ bytes: [UInt8], name: String) throws(CaptureFault) -> CaptureText {
    guard bytes.count <= maximumBytes else { throw .tooLong(bytes: bytes.count) }
    try refuseBinary(bytes)
    let declared = CaptureMarkup.declaredEncoding(bytes)
    let isPage = CaptureMarkup.isPage(bytes, name: name)
    let (text, encoding) = try decodedText(bytes, declared: isPage ? declared : nil)
    guard text.unicodeScalars.contains(where: isTextual) else { throw .empty }
    if isPage {
      return try HTMLPage.extract(text, encoding: encoding)
    }
    return CaptureText(lines: PhysicalLines.split(text), encoding: encoding)
  }

  private static func isTextual(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Refuses what is no text by its first bytes. A test on every byte follows after decoding.
  private static func refuseBinary(_ bytes: [UInt8]) throws(CaptureFault) {
    let magics: [[UInt8]] = [
      Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
      [0x1F, 0x8B], Array("RIFF".utf8), [0x7F, 0x45, 0x4C, 0x46], [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8),
      [0x42, 0x5A, 0x68], [0x37, 0x7A, 0xBC, 0xAF],
    ]
    for magic in magics where bytes.starts(with: magic) { throw .binary(offset: 0) }
  }

  private static func decodedText(
    _ bytes: [UInt8], declared: CaptureMarkup.Declared?
  ) throws(CaptureFault) -> (String, CaptureText.Encoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (try utf8(bytes[3...]), .utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes[2...], bigEndian: false), .utf16LE) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes[2...], bigEndian: true), .utf16BE) }
    if let bigEndian = utf16WithoutMark(bytes) {
      return (try utf16(bytes[...], bigEndian: bigEndian), bigEndian ? .utf16BE : .utf16LE)
    }
    if let control = bytes.firstIndex(where: { $0 < 0x20 && !isLayout($0) }) { throw .binary(offset: control) }
    guard let invalid = firstInvalidUTF8(bytes) else { return (String(decoding: bytes, as: UTF8.self), .utf8) }
    switch declared {
    case .windows1256: return (Windows1256.decode(bytes[...]), .windows1256)
    case .other(let name): throw .unsupportedEncoding(name: name)
    case .utf8, nil: break
    }
    guard Windows1256.isLikely(bytes[...]) else { throw .unknownEncoding(offset: invalid) }
    return (Windows1256.decode(bytes[...]), .windows1256)
  }

  /// Control bytes that saved text has: tab, LF, vertical tab, form feed, CR, and the escapes that some pages leak.
  private static func isLayout(_ byte: UInt8) -> Bool { (0x08...0x0D).contains(byte) || byte == 0x1A || byte == 0x1B }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(CaptureFault) -> String {
    if let invalid = firstInvalidUTF8(Array(bytes)) { throw .unknownEncoding(offset: bytes.startIndex + invalid) }
    if let control = bytes.firstIndex(where: { $0 < 0x20 && !isLayout($0) }) { throw .binary(offset: control) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) throws(CaptureFault) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      if unit == 0 { throw .binary(offset: index) }
      units.append(unit)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether the bytes are UTF-16 without a mark, and in which order: of the first pairs nine in ten must be in the
  /// blocks of ASCII, Arabic or punctuation when read so, and one of the two bytes must be 00 or 06 in half of them.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let pairs = min(bytes.count / 2, 4096)
    func plausible(_ high: Int) -> Bool {
      var known = 0
      var frequent = 0
      for pair in 0..<pairs {
        let byte = bytes[2 * pair + high]
        let low = bytes[2 * pair + 1 - high]
        if byte == 0x06 || (byte == 0 && (low >= 0x20 || (0x09...0x0D).contains(low))) { frequent += 1 }
        if byte <= 0x07 || byte == 0x20 || byte >= 0xFB { known += 1 }
      }
      return known * 10 >= pairs * 9 && frequent * 2 >= pairs
    }
    let little = plausible(1)
    let big = plausible(0)
    guard little != big else { return nil }
    return big
  }

  /// The offset of the first byte that is not UTF-8 (RFC 3629), in bytes.
  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer -> Int? in
      var index = 0
      let count = buffer.count
      while index < count {
        let byte = buffer[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        let length: Int
        let minimum: UInt32
        switch byte {
        case 0xC2...0xDF: (length, minimum) = (2, 0x80)
        case 0xE0...0xEF: (length, minimum) = (3, 0x800)
        case 0xF0...0xF4: (length, minimum) = (4, 0x10000)
        default: return index
        }
        guard index + length <= count else { return index }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length {
          let next = buffer[index + offset]
          guard next & 0xC0 == 0x80 else { return index }
          value = value << 6 | UInt32(next & 0x3F)
        }
        guard value >= minimum, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return index }
        index += length
      }
      return nil
    }
  }
}

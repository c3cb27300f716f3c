// The code page that most Persian and Arabic pages were in before UTF-8: decoding, and whether bytes look like it.

/// Windows-1256, after the mapping that Microsoft registered with IANA (`windows-1256`).
enum Windows1256 {
  /// The code points of the bytes 80…FF.
  private static let upperHalf: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686,
    0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A,
    0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9,
    0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625,
    0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644,
    0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E,
    0x200F, 0x06D2,
  ]

  /// The text of `bytes`; every byte has a code point.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var utf16: [UInt16] = []
    utf16.reserveCapacity(bytes.count)
    for byte in bytes {
      utf16.append(byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 0x80])
    }
    return String(decoding: utf16, as: UTF16.self)
  }

  /// Whether the bytes are Persian or Arabic in this code page, by its letters: of the bytes above 7F at least 85 %
  /// are Arabic letters, alef (C7) is at least 6 % and the two yehs (EC, ED) at least 1 %. ISO 8859-6 and MacArabic have no letter
  /// at EC and ED, Cyrillic pages almost no C7, Western ones almost no run of letters above 7F.
  static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes.prefix(1 << 16) { counts[Int(byte)] += 1 }
    let high = counts[128...].reduce(0, +)
    guard high > 0 else { return false }
    var letters = 0
    for byte in 128...255 where isArabicLetter(upperHalf[byte - 128]) { letters += counts[byte] }
    let ascii = counts[0x41...0x5A].reduce(0, +) + counts[0x61...0x7A].reduce(0, +)
    let yeh = counts[0xEC] + counts[0xED]
    return letters * 100 >= high * 85 && letters * 20 >= ascii
      && counts[0xC7] * 100 >= letters * 6 && yeh * 100 >= letters
  }

  private static func isArabicLetter(_ code: UInt16) -> Bool {
    (0x0621...0x064A).contains(code) || code == 0x067E || code == 0x0686 || code == 0x0698 || code == 0x06A9
      || code == 0x06AF || code == 0x200C || code == 0x060C || code == 0x061F
  }
}

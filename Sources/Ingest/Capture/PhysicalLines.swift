// Splits decoded text into physical lines. Knows nothing of encodings.

/// The lines of a text as an editor would number them.
enum PhysicalLines {
  /// Splits at LF; CR LF counts as LF, CR alone only where there is no LF at all. Form feeds, vertical tabs, NEL, U+2028, U+2029
  /// and stray CRs inside a line become spaces, so that no other tool counts lines differently. A last line without text after
  /// the last LF is not counted.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    let breaksAtCR = !text.utf8.contains(0x0A)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        if line.last?.value == 0x0D { line.removeLast() }
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case 0x0D where breaksAtCR:
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: line.append(" ")
      case 0xFEFF, 0x08, 0x1A, 0x1B: break
      default: line.append(scalar)
      }
    }
    if line.last?.value == 0x0D { line.removeLast() }
    if !line.isEmpty { lines.append(String(line)) }
    return lines.map { $0.utf8.contains(0x0D) ? withoutCarriageReturns($0) : $0 }
  }

  private static func withoutCarriageReturns(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in line.unicodeScalars { scalars.append(scalar.value == 0x0D ? " " : scalar) }
    return String(scalars)
  }
}

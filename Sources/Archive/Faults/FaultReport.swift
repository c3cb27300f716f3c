// Faults as they are printed: the message, the line it is about, a caret under the column.

/// Prints faults for a person at a terminal.
public struct FaultReport {
  private static let maximumLineScalars = 160

  /// The report of all the faults, each with its line of the file where it has one; ends with a newline unless empty.
  public static func text(_ faults: [Fault]) -> String {
    var lastRead: (path: String, bytes: [UInt8])?
    var out = ""
    for fault in faults {
      out += harmless(fault.line) + "\n"
      guard let position = fault.position else { continue }
      if lastRead?.path != fault.path {
        lastRead = (fault.path, (try? FileBytes.read(fault.path, limit: 64 << 20)) ?? [])
      }
      if let bytes = lastRead?.bytes { out += excerpt(of: bytes, at: position) }
    }
    return out
  }

  /// The line with a caret under the column. In text that runs from right to left a terminal may show the caret at
  /// another place than an editor does, so the report also keeps the number of the column.
  private static func excerpt(of bytes: [UInt8], at position: SourcePosition) -> String {
    var line = 1
    var start = bytes.startIndex
    while line < position.line {
      guard let newline = bytes[start...].firstIndex(of: 0x0A) else { return "" }
      start = newline + 1
      line += 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    var scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    while let last = scalars.last, last == "\r" || last == " " { scalars.removeLast() }
    guard !scalars.isEmpty, position.column >= 1, position.column <= scalars.count + 1 else { return "" }
    var column = position.column - 1
    if scalars.count > maximumLineScalars {
      let first = max(0, min(column - maximumLineScalars / 2, scalars.count - maximumLineScalars))
      scalars = Array(scalars[first..<min(scalars.count, first + maximumLineScalars)])
      column -= first
    }
    var shown = ""
    var caret = ""
    for (index, scalar) in scalars.enumerated() {
      shown.unicodeScalars.append(Self.shown(scalar))
      if index < column && scalar.properties.generalCategory != .nonspacingMark { caret.append(" ") }
    }
    return "  \(shown)\n  \(caret)^\n"
  }

  /// Words from a file as they may be printed: what would move the cursor or turn text round is `\u{FFFD}`.
  public static func harmless(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0.unicodeScalars.append(shown($1)) }
  }

  /// A report shows what files hold; it must not do to the terminal what they say.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || isBidiControl(scalar) ? "\u{FFFD}" : scalar
  }

  private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}

// Ids: permanent names of articles, entities and outlets, which are also names of files.

/// The rule for ids.
public enum Identifier {
  /// Leaves room for `.record.yaml` and the like within the 255 bytes that file systems allow.
  public static let maximumBytes = 128

  /// Whether the text is an id: `[a-z0-9][a-z0-9-]*`, at most 128 bytes, and not a name that Windows keeps for itself
  /// (`con`, `nul`, `com1` …), since the site must also be readable from an exFAT stick.
  public static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= maximumBytes else { return false }
    for byte in bytes where !isAllowed(byte) { return false }
    return !reserved.contains(text)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for digit in 1...9 { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()
}

// Which names may stand in tags. Knows nothing of what the names mean.

/// The names that tags may hold.
enum TemplateName {
  /// One segment of a field's name: letters, digits, `_` and `-`, ASCII.
  static func isField(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isNameByte)
  }

  /// A field's name with its dots, or `.` alone.
  static func isPath(_ name: String) -> Bool {
    name == "."
      || name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isField($0) }
  }

  /// The name of a template: like a field's path, with slashes allowed.
  static func isTemplate(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != "." && isPath(String($0)) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

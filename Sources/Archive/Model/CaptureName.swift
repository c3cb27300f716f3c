// Names of captures: names of files in one folder.

/// The rule for the name of a capture.
public enum CaptureName {
  /// Whether the text is a file name that stays in its folder, on any file system: no separators, no leading dot, no
  /// controls, none of `\/:*?"<>|`, at most 200 bytes, no dot or blank at the end.
  public static func isValid(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last, name.utf8.count <= 200 else {
      return false
    }
    if first == "." || last == "." || last == " " { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !isBidiControl(scalar)
        && !"\\/:*?\"<>|".unicodeScalars.contains(scalar)
    }
  }

  /// A name must look as it is: with such a control in it, `txt.exe` can be shown as something else.
  private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The files beside a capture that are not captures themselves.
  public static func isCompanion(_ name: String) -> Bool {
    name == "SHA256SUMS" || name.hasSuffix(".record.yaml") || name.hasSuffix(".lines.jsonl")
  }
}

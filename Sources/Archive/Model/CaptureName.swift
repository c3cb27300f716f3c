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
      scalar.value >= 0x20 && scalar.value != 0x7F && !"\\/:*?\"<>|".unicodeScalars.contains(scalar)
    }
  }

  /// The files beside a capture that are not captures themselves.
  public static func isCompanion(_ name: String) -> Bool {
    name == "SHA256SUMS" || name.hasSuffix(".record.yaml") || name.hasSuffix(".lines.jsonl")
  }
}

// The folder names of tags: readable, in their own script, and valid on every file system, exFAT included.

internal import ArabicScript
internal import Digest

/// Makes folder names of tags.
enum Slug {
  /// The longest name, in UTF-8 bytes.
  static let maximumBytes = 80

  /// NFC, blanks as `-`, without controls, bidi marks and `\/:*?"<>|`, at most 80 bytes, no dot at either end. A text
  /// of which nothing is left, or a name that Windows keeps for itself, gets the beginning of its digest.
  static func of(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in NFC.normalize(text).unicodeScalars {
      var scalar = scalar
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: scalar = "-"
      case .control: continue
      case .format: if scalar.value != 0x200C { continue }
      default: if "\\/:*?\"<>|#%&".unicodeScalars.contains(scalar) { continue }
      }
      if scalar == "-" && (kept.last == "-" || kept.isEmpty) { continue }
      kept.append(scalar)
    }
    var slug = String.UnicodeScalarView()
    var bytes = 0
    // Composed once more: what was left out may have stood between a letter and its mark.
    for scalar in NFC.normalize(String(kept)).unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > maximumBytes { break }
      slug.append(scalar)
    }
    while let last = slug.last, last == "-" || last == "." || last.value == 0x200C { slug.removeLast() }
    while let first = slug.first, first == "." || first.value == 0x200C { slug.removeFirst() }
    let text = String(slug)
    let lower = text.lowercased()
    let stem = lower.split(separator: ".").first.map(String.init) ?? ""
    return slug.isEmpty || reserved.contains(lower) || reserved.contains(stem)
      ? "t-" + SHA256Digest(hashing: text).base32(8) : text
  }

  private static let reserved: Set<String> = Set(["con", "prn", "aux", "nul", "index.html"])
    .union((1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

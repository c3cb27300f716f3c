// Which files are captures of text, and which are kept as they are.

/// Tells text and saved pages from attachments.
enum FileKind {
  private static let textEndings: Set<String> = ["", "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xht"]

  /// Whether a file is to be read: by the ending of its name, unless its first bytes say that it is something else.
  static func isText(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard name == "-" || textEndings.contains(ending(of: name)) else { return false }
    do throws(CaptureFault) {
      _ = try CaptureDecoder.decode(Array(bytes.prefix(64)), name: "x.txt")
      return true
    } catch {
      // A name without an ending promises no text.
      if case .binary = error, ending(of: name).isEmpty, name != "-" { return false }
      if case .binary(offset: 0) = error { return name == "-" || bytes.first.map { $0 < 0x20 } ?? true }
      return true
    }
  }

  /// What stands after the last dot, in lower case, if it is a plain ending.
  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending.utf8.count <= 8 && ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      ? ending : ""
  }
}

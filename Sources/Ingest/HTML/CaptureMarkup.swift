// Whether bytes are a saved page, and which encoding the page declares. Reads bytes only, before anything is decoded.

/// What the first bytes of a saved page tell.
enum CaptureMarkup {
  /// An encoding as a page declares it.
  enum Declared: Equatable {
    case utf8
    case windows1256
    case other(String)
  }

  /// Whether the capture is a saved page: by its file's ending, or by how it begins.
  static func isPage(_ bytes: [UInt8], name: String) -> Bool {
    let ending = name.utf8.split(separator: UInt8(ascii: ".")).last.map {
      String(decoding: lowercased($0), as: UTF8.self)
    }
    if let ending, ["html", "htm", "xhtml", "shtml"].contains(ending) { return true }
    if ending == "txt" || ending == "md" { return false }
    // Leading white space, byte order marks and the zeros of UTF-16 do not count.
    let start = bytes.prefix(2048).filter { $0 != 0 && $0 < 0x80 && $0 > 0x20 }
    let begin = lowercased(start.prefix(64)[...])
    return ["<!doctypehtml", "<html", "<head", "<body", "<?xml", "<!--"].contains { begin.starts(with: Array($0.utf8)) }
  }

  /// The encoding in a `charset=` within the first 4,096 bytes (HTML Standard 13.2.3.2 looks at 1,024; old pages put it later).
  static func declaredEncoding(_ bytes: [UInt8]) -> Declared? {
    let start = lowercased(bytes.prefix(4096))
    let key = Array("charset".utf8)
    guard start.count > key.count else { return nil }
    for index in 0..<(start.count - key.count) where start[index] == key[0] && start[index...].starts(with: key) {
      var at = index + key.count
      while at < start.count, start[at] <= 0x20 { at += 1 }
      guard at < start.count, start[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < start.count, start[at] <= 0x20 || start[at] == 0x22 || start[at] == 0x27 { at += 1 }
      var name: [UInt8] = []
      while at < start.count, isNameByte(start[at]), name.count < 40 {
        name.append(start[at])
        at += 1
      }
      let text = String(decoding: name, as: UTF8.self)
      switch text {
      case "": continue
      case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be": return .utf8
      case "windows-1256", "cp1256", "x-cp1256", "cp-1256": return .windows1256
      default: return .other(text)
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

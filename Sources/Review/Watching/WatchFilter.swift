// Which files under a watched folder are nobody's business: what the caller names, git's, and what editors leave for a
// moment.

/// Decides by the path alone.
struct WatchFilter: Sendable {
  /// Relative to the watched folder, in UTF-8, without slashes at the ends.
  private let ignored: [[UInt8]]

  /// - Parameters:
  ///   - folder: The watched folder, as given and as really called; ignored absolute paths are understood under both.
  ///   - ignoring: Paths of files or folders, relative to the watched folder or absolute.
  init(folder: [String], ignoring: [String]) {
    let roots = folder.map { Self.trimmed(Array($0.utf8)) + [UInt8(ascii: "/")] }
    ignored = ignoring.compactMap { path in
      let bytes = Self.trimmed(Array(path.utf8))
      guard bytes.first == UInt8(ascii: "/") else { return bytes.isEmpty ? nil : bytes }
      // An absolute path outside the folder has nothing to ignore in it.
      return roots.first { bytes.starts(with: $0) }.map { Array(bytes[$0.count...]) }
    }
  }

  func ignores(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let isListed = ignored.contains { prefix in
      bytes.starts(with: prefix) && (bytes.count == prefix.count || bytes[prefix.count] == UInt8(ascii: "/"))
    }
    return isListed
      || bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(".git".utf8) || Self.isPassing($0) }
  }

  /// Lock, backup and trial files of common editors (Emacs, Vim, GNOME's): they come and go around each save, and the
  /// save itself is reported under the file's own name.
  private static func isPassing(_ name: ArraySlice<UInt8>) -> Bool {
    func begins(_ text: String) -> Bool { name.starts(with: text.utf8) }
    func ends(_ text: String) -> Bool { name.reversed().starts(with: text.utf8.reversed()) }
    return ends("~") || begins(".#") || (begins("#") && ends("#")) || begins(".goutputstream-")
      || (begins(".") && (ends(".swp") || ends(".swo") || ends(".swx"))) || name.elementsEqual("4913".utf8)
  }

  private static func trimmed(_ path: [UInt8]) -> [UInt8] {
    var path = path[...]
    while path.starts(with: "./".utf8) { path.removeFirst(2) }
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    return path.elementsEqual(".".utf8) ? [] : Array(path)
  }
}

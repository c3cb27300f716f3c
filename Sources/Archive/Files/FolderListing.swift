// The files of one folder, and whether each may be read: a link out of the archive may not.

internal import Glibc

/// Lists a folder.
public struct FolderListing: Sendable {
  /// The names of regular files, sorted by bytes.
  public var files: [String] = []
  /// The names of folders, sorted by bytes.
  public var folders: [String] = []
  /// The names of symbolic links that lead out of `root`, nowhere, or to a folder; and of what is no file.
  public var strays: [String] = []

  /// Lists `path`; empty where there is no such folder, refused where it lies outside `root` itself. Names that begin with a dot are left out. A link to a
  /// file counts as the file while that lies under `root` (a real path).
  public init(_ path: String, within root: String) throws(FileFault) {
    let root = RealPath.of(root) ?? root
    if let real = RealPath.of(path), !Self.lies(real, in: root) { throw FileFault(.leavesFolder, path) }
    guard let directory = opendir(path) else {
      if errno == ENOENT { return }
      throw FileFault(.cannotRead(errno), path)
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.utf8.first == UInt8(ascii: ".") { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): files.append(name)
      case Int(DT_DIR): folders.append(name)
      default: sort(name, at: path + "/" + name, within: root)
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    strays.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func lies(_ real: String, in root: String) -> Bool {
    real == root || root == "/" || real.hasPrefix(root + "/")
  }

  private mutating func sort(_ name: String, at path: String, within root: String) {
    guard let real = RealPath.of(path), Self.lies(real, in: root) else {
      strays.append(name)
      return
    }
    var status = stat()
    guard stat(real, &status) == 0 else {
      strays.append(name)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: files.append(name)
    // A link to a folder may lead in a circle.
    default: strays.append(name)
    }
  }
}

/// Paths without links and dots.
public enum RealPath {
  /// The absolute path that `path` really is; nil where there is nothing.
  public static func of(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The absolute path that a folder will really have once it and those above it are made; nil where that cannot be
  /// told, because `..` follows what is not there.
  public static func ofFolderToBe(_ path: String) -> String? {
    if let real = of(path) { return real }
    let parts = path.split(separator: "/")
    let start = path.hasPrefix("/") ? "/" : "."
    for count in (0..<parts.count).reversed() {
      let known = parts[..<count].joined(separator: "/")
      guard let real = of(start == "/" ? "/" + known : known.isEmpty ? "." : known) else { continue }
      let rest = parts[count...].filter { $0 != "." }
      if rest.contains("..") { return nil }
      return (real == "/" ? "" : real) + "/" + rest.joined(separator: "/")
    }
    return nil
  }
}

extension FolderListing {
  /// Whether a path is a folder, or leads to one.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

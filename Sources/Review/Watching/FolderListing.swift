// Lists the entries of one folder; follows no symbolic links.

internal import Glibc

/// An entry of a folder.
struct FolderEntry {
  let name: String
  let isFolder: Bool

  /// The entries of a folder in no order; empty where it cannot be read.
  static func list(_ path: String) -> [FolderEntry] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var entries: [FolderEntry] = []
    while let entry = readdir(handle) {
      guard let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return entries }
      // The name is as long as it is, not as long as its type says.
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      guard name != ".", name != ".." else { continue }
      var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
        var status = stat()
        isFolder = lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
      entries.append(FolderEntry(name: name, isFolder: isFolder))
    }
    return entries
  }
}

/// `name` in the folder of that relative path; the watched folder's own is empty.
func relativePath(_ name: String, in folder: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

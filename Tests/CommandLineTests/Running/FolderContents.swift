// Everything in a folder, byte for byte, to be compared with what is there later. Links are not followed.

import Foundation

struct FolderContents: Equatable {
  enum Entry: Equatable {
    case folder
    case file([UInt8])
    case link(String)
  }

  /// By path under the folder.
  private(set) var entries: [String: Entry] = [:]
  /// What changes whenever a file is written again, even with the same bytes: inode and time.
  private(set) var stamps: [String: String] = [:]

  /// Empty where there is no such folder.
  init(of folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    try add(folder, under: "")
  }

  private mutating func add(_ folder: String, under prefix: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let (path, key) = (folder + "/" + name, prefix + name)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      switch attributes[.type] as? FileAttributeType {
      case .typeSymbolicLink?:
        entries[key] = .link(try FileManager.default.destinationOfSymbolicLink(atPath: path))
      case .typeDirectory?:
        entries[key] = .folder
        try add(path, under: key + "/")
      default:
        entries[key] = .file(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
        stamps[key] = "\(attributes[.systemFileNumber] ?? 0) \(time)"
      }
    }
  }

  /// The paths of files, sorted.
  var files: [String] {
    entries.compactMap { key, entry in if case .file = entry { key } else { nil } }.sorted()
  }

  /// The paths at which two folders differ, sorted.
  func differences(from other: FolderContents) -> [String] {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }

  /// The files that were written anew since, whether or not their bytes changed.
  func rewritten(since other: FolderContents) -> [String] {
    stamps.keys.filter { other.stamps[$0] != stamps[$0] }.sorted()
  }

  /// Without everything under a folder of this name.
  func without(_ folder: String) -> FolderContents {
    var rest = self
    rest.entries = entries.filter { $0.key != folder && !$0.key.hasPrefix(folder + "/") }
    rest.stamps = stamps.filter { !$0.key.hasPrefix(folder + "/") }
    return rest
  }

  func text(_ path: String) -> String {
    if case .file(let bytes)? = entries[path] { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }

  /// The files that hold a text.
  func files(holding text: String) -> [String] { files.filter { self.text($0).contains(text) } }
}

// What a build made and from what: `.hashiya/manifest-….txt` in the archive. It says which files of the output are ours,
// and lets a build with nothing to do end without reading an article.

internal import Archive
internal import Digest

/// The account of the last build into one output folder.
struct Manifest: Sendable {
  /// What decides the output besides files: version of the program, options.
  var signature: String
  /// Every file that was read, by path, sorted.
  var inputs: [(path: String, stamp: FileStamp)]
  /// Every file that was written, by path under the output folder, sorted. A path without a stamp was about to be
  /// written when the account was made.
  var outputs: [(path: String, stamp: FileStamp?)]
  /// The counts of the report.
  var counts: [String: Int]
  /// The warnings, as they were printed.
  var warnings: [String]

  private static let heading = "hashiya manifest 1"

  /// Where the account of an output folder (a real path) is kept.
  static func path(archive: String, output: String) -> String {
    "\(archive)/.hashiya/manifest-\(SHA256Digest(hashing: output).base32(10)).txt"
  }

  /// The file: a line each, fields divided by tabs. Paths hold no controls; warnings have theirs replaced.
  var bytes: [UInt8] {
    var out = Array((Self.heading + "\n").utf8)
    out += Array("signature\t\(Self.line(signature))\n".utf8)
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) { out += Array("count\t\(count)\t\(key)\n".utf8) }
    for warning in warnings { out += Array("warning\t\(Self.line(warning))\n".utf8) }
    for (path, stamp) in inputs { Self.append(UInt8(ascii: "i"), stamp, path, to: &out) }
    for (path, stamp) in outputs { Self.append(UInt8(ascii: "o"), stamp, path, to: &out) }
    out += Array("end\n".utf8)
    return out
  }

  private static func append(_ kind: UInt8, _ stamp: FileStamp?, _ path: String, to out: inout [UInt8]) {
    out.append(kind)
    let stamp = stamp ?? FileStamp(size: -1, modified: 0, inode: 0)
    for number in [stamp.size, stamp.modified, Int(bitPattern: stamp.inode)] {
      out.append(0x09)
      append(number, to: &out)
    }
    out.append(0x09)
    // A name with a line feed in it must not become a line of its own.
    out += path.utf8.lazy.map { $0 < 0x20 ? UInt8(ascii: "?") : $0 }
    out.append(0x0A)
  }

  /// Appends a number in decimal digits. A manifest of a large site has a hundred thousand of them.
  private static func append(_ number: Int, to out: inout [UInt8]) {
    if number < 0 { out.append(UInt8(ascii: "-")) }
    let start = out.count
    var rest = number.magnitude
    repeat {
      out.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    out[start...].reverse()
  }

  private static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" ? " " : $0 == "\n" ? "\u{2028}" : $0 }))
  }

  /// Reads an account; nil where there is none, or one that was cut short.
  init?(reading path: String) {
    guard let bytes = try? FileBytes.read(path) else { return nil }
    self.init(signature: "", inputs: [], outputs: [], counts: [:], warnings: [])
    var isWhole = false
    bytes.withUnsafeBufferPointer { utf8 in
      var start = 0
      while start < utf8.count {
        let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
        if read(UnsafeBufferPointer(rebasing: utf8[start..<end])) { isWhole = true }
        start = end + 1
      }
    }
    // A path that leads out of the output folder was not written by us: nothing of such an account is to be believed.
    guard outputs.allSatisfy({ Self.staysInside($0.path) }) else { return nil }
    guard isWhole, bytes.starts(with: Array((Self.heading + "\n").utf8)) else { return nil }
  }

  init(
    signature: String, inputs: [(path: String, stamp: FileStamp)], outputs: [(path: String, stamp: FileStamp?)],
    counts: [String: Int], warnings: [String]
  ) {
    self.signature = signature
    self.inputs = inputs
    self.outputs = outputs
    self.counts = counts
    self.warnings = warnings
  }

  /// Reads a line; true for the last.
  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if line.count > 2 && line[1] == 0x09 && (first == UInt8(ascii: "i") || first == UInt8(ascii: "o")) {
      var index = 2
      let stamp = FileStamp(
        size: Self.number(line, &index), modified: Self.number(line, &index),
        inode: UInt(bitPattern: Self.number(line, &index)))
      let path = String(decoding: line[min(index, line.count)...], as: UTF8.self)
      if first == UInt8(ascii: "i") {
        inputs.append((path, stamp))
      } else {
        outputs.append((path, stamp.size < 0 ? nil : stamp))
      }
      return false
    }
    let text = String(decoding: line, as: UTF8.self)
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch fields[0] {
    case "signature" where fields.count == 2: signature = fields[1]
    case "count" where fields.count == 3: counts[fields[2]] = Int(fields[1])
    case "warning" where fields.count == 2: warnings.append(fields[1].replacingSeparators)
    case "end": return true
    default: break
    }
    return false
  }

  /// Whether a path is one of plain segments under its folder.
  private static func staysInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// The decimal number at `index`, which is moved past the tab behind it.
  private static func number(_ line: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var value = 0
    var isNegative = false
    while index < line.count && line[index] != 0x09 {
      if line[index] == UInt8(ascii: "-") {
        isNegative = true
      } else {
        value = value &* 10 &+ Int(line[index] &- 0x30)
      }
      index += 1
    }
    index += 1
    return isNegative ? -value : value
  }
}

extension String {
  fileprivate var replacingSeparators: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{2028}" ? "\n" : $0 }))
  }
}

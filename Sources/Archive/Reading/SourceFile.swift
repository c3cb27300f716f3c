// One file of the archive being read: its bytes, its parts, and what is wrong with them.

internal import ArabicScript

/// The bytes of a Markdown or YAML file, checked to be UTF-8.
struct SourceFile {
  /// The path as the person named the archive.
  let path: String
  let bytes: [UInt8]

  /// The largest file that is read as text: what a person can write, with a wide margin.
  static let maximumBytes = 32 << 20

  init(_ path: String) throws(Faults) {
    do {
      bytes = try FileBytes.read(path, limit: Self.maximumBytes)
    } catch {
      throw Faults([Fault(error, in: path)])
    }
    self.path = path
    if let offset = bytes.withUnsafeBufferPointer({ UTF8Check.firstFault(in: $0) }) {
      throw Faults([Fault(ContentFault.notUTF8(offset: offset), in: path, at: position(ofByte: offset))])
    }
  }

  /// A file as it is to become, which is UTF-8.
  init(_ path: String, toBe bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  func position(ofByte offset: Int) -> SourcePosition {
    bytes.withUnsafeBufferPointer { SourcePosition(ofByte: offset, in: $0) }
  }

  /// Front matter and body.
  func frontMatter() throws(Faults) -> (pairs: [(key: YAMLScalar, value: YAMLNode)], body: [UInt8], bodyFirstLine: Int)
  {
    do {
      return try bytes.withUnsafeBufferPointer { utf8 throws(YAMLFault) in
        let parts = try FrontMatter.split(utf8)
        let yaml = UnsafeBufferPointer(rebasing: utf8[parts.yaml])
        let pairs = try YAMLReader.readMapping(yaml, firstLine: 2)
        return (pairs, Array(utf8[parts.body]), parts.bodyFirstLine)
      }
    } catch {
      throw Faults([Fault(ContentFault.yaml(error.message), in: path, at: error.position)])
    }
  }

  /// The keys of a file that is YAML throughout.
  func mapping() throws(Faults) -> [(key: YAMLScalar, value: YAMLNode)] {
    do {
      return try bytes.withUnsafeBufferPointer { utf8 throws(YAMLFault) in try YAMLReader.readMapping(utf8) }
    } catch {
      throw Faults([Fault(ContentFault.yaml(error.message), in: path, at: error.position)])
    }
  }

  /// A warning where the text is not in normalization form C.
  func normalizationWarning() -> Fault? {
    bytes.withUnsafeBufferPointer { utf8 -> Fault? in
      if NFC.isNormalized(utf8) { return nil }
      var line = 1
      var start = 0
      while start < utf8.count {
        let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
        if !NFC.isNormalized(UnsafeBufferPointer(rebasing: utf8[start..<end])) { break }
        start = end + 1
        line += 1
      }
      let position = SourcePosition(line: line, column: 1)
      return Fault(ContentFault.notNFC(line: line), in: path, at: position, severity: .warning)
    }
  }
}

/// Whether bytes are UTF-8 (Unicode Standard, table 3-7), at the speed of memory for ASCII.
enum UTF8Check {
  /// The offset of the first byte that is no part of well-formed UTF-8; nil where there is none.
  static func firstFault(in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = utf8.count
    while index < count {
      let byte = utf8[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return index
      }
      guard index + length <= count, utf8[index + 1] >= low, utf8[index + 1] <= high else { return index }
      var next = 2
      while next < length {
        guard utf8[index + next] & 0xC0 == 0x80 else { return index }
        next += 1
      }
      index += length
    }
    return nil
  }
}

// Puts the description of one entity beside that of another, language by language.

/// Adds descriptions to the file of an entity.
enum EntityDescriptionMerge {
  /// The file with the descriptions at the end of those in the same language; those that are there already are left out.
  static func adding(_ descriptions: [EntityDescription], to bytes: [UInt8]) -> [UInt8] {
    descriptions.reduce(bytes) { adding($1, to: $0) }
  }

  private static func adding(_ description: EntityDescription, to bytes: [UInt8]) -> [UInt8] {
    guard let body = bytes.withUnsafeBufferPointer({ try? FrontMatter.split($0) }) else { return bytes }
    let text = trimmed(description.markdown.filter { $0 != 0x0D })
    let there = EntityReader.descriptions(Array(bytes[body.body]), firstLine: 1)
    let known = there.filter { $0.language == description.language }
    if text.isEmpty || known.contains(where: { contains($0.markdown.filter { $0 != 0x0D }, text) }) { return bytes }
    // The section ends where the one of the next language begins, which is at the line of its heading.
    let lines = lineStarts(of: bytes, in: body.body)
    var added: [UInt8] = []
    var end = body.body.upperBound
    if let own = known.last {
      if let next = there.first(where: { $0.firstLine > own.firstLine }) { end = lines[next.firstLine - 2] }
    } else if let language = description.language {
      added = Array("## \(language)\n\n".utf8)
    } else if let next = there.first {
      // Without a heading it must stand above all that have one.
      end = lines[next.firstLine - 2]
    }
    added += text
    var before = end
    while before > body.body.lowerBound, isBlank(bytes[before - 1]) { before -= 1 }
    if before > body.body.lowerBound {
      added = [0x0A, 0x0A] + added
    } else {
      if end == body.body.upperBound { before = end }
      if bytes[before - 1] != 0x0A { added.insert(0x0A, at: 0) }
    }
    added += end < body.body.upperBound ? [0x0A, 0x0A] : [0x0A]
    if bytes.first(where: { $0 == 0x0A || $0 == 0x0D }) == 0x0D {
      added = added.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
    return bytes[..<before] + added + bytes[end...]
  }

  /// Where each line of the body begins.
  private static func lineStarts(of bytes: [UInt8], in body: Range<Int>) -> [Int] {
    [body.lowerBound] + body.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text[...]
    while let first = text.first, first == 0x0A { text = text.dropFirst() }
    while let last = text.last, isBlank(last) { text = text.dropLast() }
    return Array(text)
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains {
      text[$0] == part[0] && text[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

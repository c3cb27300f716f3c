// Reads `site.yaml` and `tags.yaml`.

/// Turns `site.yaml` into settings.
enum SettingsReader {
  static func read(_ path: String) throws(Faults) -> SiteSettings {
    let file: SourceFile
    do {
      file = try SourceFile(path)
    } catch {
      if let kind = error.all.first?.kind as? FileFault, kind.isMissing {
        throw Faults([Fault(ContentFault.noArchive, in: path)])
      }
      throw error
    }
    var reader = MappingReader(try file.mapping(), path: path, noun: "an archive")
    reader.refuseUnknownKeys(known: [
      "format", "archive_id", "titles", "description", "languages", "base_url", "publish", "latin_digits_in_arabic",
    ])
    for key in ["format", "archive_id", "titles"] { reader.require(key) }
    if let format = reader.text("format"), format != String(SiteSettings.format) {
      if let number = Int(format) {
        reader.note(.unsupportedFormat(number), at: reader.position(of: "format"))
      } else {
        reader.note(.wrongType(key: "format", expected: "a number"), at: reader.position(of: "format"))
      }
    }
    let archiveID = reader.text("archive_id") ?? ""
    if !archiveID.isEmpty && !UUIDText.isValid(archiveID) {
      reader.note(.notAPermanentUUID(archiveID), at: reader.position(of: "archive_id"))
    }
    var settings = SiteSettings(
      archiveID: archiveID.lowercased(), titles: reader.languageTexts("titles"))
    settings.descriptions = reader.languageTexts("description", otherwise: settings.titles.first?.language ?? "fa")
    settings.languages = languages(&reader)
    settings.baseURL = reader.url("base_url").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    settings.publish = publication(&reader)
    settings.latinDigitsInArabic = reader.flag("latin_digits_in_arabic") ?? false
    if reader.faults.contains(where: { $0.severity == .error }) { throw Faults(reader.faults) }
    return settings
  }

  private static func languages(_ reader: inout MappingReader) -> [String] {
    let known = SiteSettings.interfaceLanguages
    var languages: [String] = []
    for node in reader.items("languages") {
      guard let language = reader.text(of: node, key: "languages") else { continue }
      if !known.contains(language) {
        reader.note(.notOneOf(key: "languages", value: language, allowed: known, suggestion: nil), at: node.position)
      } else if languages.contains(language) {
        reader.note(.listedTwice(key: "languages", value: language), at: node.position)
      } else {
        languages.append(language)
      }
    }
    return languages.isEmpty ? [known[0]] : languages
  }

  private static func publication(_ reader: inout MappingReader) -> SiteSettings.Publication {
    guard let node = reader.node("publish") else { return SiteSettings.Publication() }
    guard let pairs = node.pairs else {
      reader.note(.wrongType(key: "publish", expected: "keys such as captures: true"), at: node.position)
      return SiteSettings.Publication()
    }
    var inner = MappingReader(pairs, path: reader.path, noun: "publish")
    inner.refuseUnknownKeys(known: ["captures", "drafts", "suggestions", "notes", "reviewers", "review"])
    let publication = SiteSettings.Publication(
      captures: inner.flag("captures") ?? false, drafts: inner.flag("drafts") ?? false,
      suggestions: inner.flag("suggestions") ?? false, notes: inner.flag("notes") ?? false,
      reviewers: inner.flag("reviewers") ?? false, review: inner.flag("review") ?? false)
    for fault in inner.faults { reader.add(fault) }
    return publication
  }
}

/// Turns `tags.yaml` into entries.
enum TagsReader {
  static func read(_ path: String) throws(Faults) -> [TagEntry] {
    let file = try SourceFile(path)
    var faults: [Fault] = []
    var entries: [TagEntry] = []
    for (tag, value) in try file.mapping() {
      guard let pairs = value.pairs else {
        let kind = ContentFault.wrongType(key: tag.text, expected: "keys such as names: {en: …}")
        faults.append(Fault(kind, in: path, at: value.position))
        continue
      }
      var reader = MappingReader(pairs, path: path, noun: "a tag")
      reader.refuseUnknownKeys(known: ["names", "aliases"])
      var entry = TagEntry(tag: tag.text)
      entry.names = reader.languageTexts("names")
      entry.aliases = reader.list("aliases")
      faults += reader.faults
      entries.append(entry)
    }
    if faults.contains(where: { $0.severity == .error }) { throw Faults(faults) }
    return entries
  }
}

/// The text form of a UUID (RFC 9562, section 4).
public enum UUIDText {
  /// Whether the text is 8-4-4-4-12 hex digits.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { part in
        part.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
      }
  }
}

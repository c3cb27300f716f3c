// Candidates as files of the registry, ready to be edited. Writes no file.

internal import Archive
internal import ArabicScript

/// The file of an entity that a candidate would become.
public struct CandidateEntityFile: Hashable, Sendable {
  /// The proposed id; the file's name is this and `.md`.
  public var id: String
  /// The whole file.
  public var text: String

  /// A file for each candidate, in their order, with ids that neither they nor the registry have twice. A candidate that
  /// only extends a known name has none: it is a name for that entity's own file.
  ///
  /// Nothing in them is invented: names as they are printed, the guessed type, and a comment with how often and where.
  public static func files(for candidates: [Candidate], registry: Registry) -> [CandidateEntityFile] {
    var taken: Set<String> = []
    for entity in registry.entities { taken.formUnion([entity.id] + entity.formerly) }
    var files: [CandidateEntityFile] = []
    for candidate in candidates where candidate.extends == nil {
      guard candidate.text.unicodeScalars.count > 1 else { continue }
      let id = freeID(for: candidate, taken: taken)
      taken.insert(id)
      files.append(CandidateEntityFile(id: id, text: text(of: candidate, id: id)))
    }
    return files
  }

  private static func freeID(for candidate: Candidate, taken: Set<String>) -> String {
    let language = TextLanguage(rawValue: candidate.language) ?? .persian
    var base = String(Romanization.id(candidate.text, language: language).prefix(80))
    while base.hasSuffix("-") { base.removeLast() }
    if !Identifier.isValid(base) { base = base.isEmpty ? "name" : "name-" + base }
    if !Identifier.isValid(base) { base = "name" }
    var id = base
    var number = 2
    while taken.contains(id) {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  private static func text(of candidate: Candidate, id: String) -> String {
    var lines = ["---", "id: \(id)", "type: \(candidate.type.rawValue)"]
    var comment = "# \(candidate.mentions) mentions in \(candidate.articles) articles"
    if candidate.languages.count > 1 {
      comment +=
        " (" + candidate.languages.map { "\($0.language) \($0.mentions) in \($0.articles)" }.joined(separator: ", ")
      comment += ")"
    }
    if let context = candidate.contexts.first {
      comment += "; \(context.article): …\(plain(context.before + context.words + context.after))…"
    }
    lines += [comment, "names:"]
    for language in candidate.languages {
      lines.append("  \(language.language):")
      // Spellings that the search takes for the same need no entry of their own.
      var known: Set<String> = []
      for spelling in language.spellings
      where known.isEmpty || spelling.text.unicodeScalars.count > 1 {
        if known.insert(Folding.fold(spelling.text)).inserted { lines.append("    - \(quoted(spelling.text))") }
      }
    }
    return lines.joined(separator: "\n") + "\n---\n"
  }

  /// On one line, without what a comment cannot have.
  private static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      let isControl =
        category == .control || category == .format && scalar.value != 0x200C || category == .lineSeparator
        || category == .paragraphSeparator
      out.append(isControl ? " " : scalar)
    }
    return String(out)
  }

  private static func quoted(_ text: String) -> String {
    var out = "'"
    for scalar in plain(text).unicodeScalars {
      out.unicodeScalars.append(scalar)
      if scalar == "'" { out.append("'") }
    }
    return out + "'"
  }
}

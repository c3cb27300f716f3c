internal import Archive
internal import ArgumentParser
internal import Foundation

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a new archive, or a new article in one.",
    discussion: """
        hashiya new my-archive
        hashiya new article --archive my-archive my-first-article --lang ar
      """,
    subcommands: [NewArchiveCommand.self, NewArticleCommand.self], defaultSubcommand: NewArchiveCommand.self)
}

struct NewArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "archive", abstract: "Make a new, empty archive.")

  @Argument(help: ArgumentHelp("The folder to make; it must not hold an archive yet.", valueName: "dir"))
  var folder: String

  @Option(name: .long, help: ArgumentHelp("The archive's title.", valueName: "title"))
  var title: String?

  @Option(
    name: .long, help: ArgumentHelp("The interface languages, first that of shared pages.", valueName: "fa,ar,en"))
  var languages = "fa,ar,en"

  func validate() throws {
    for language in languageList where !SiteSettings.interfaceLanguages.contains(language) {
      throw ValidationError("--languages takes fa, ar and en, divided by commas.")
    }
  }

  private var languageList: [String] { languages.split(separator: ",").map(String.init) }

  func run() async throws {
    try await Terminal.run { () async throws(Faults) in
      do throws(FileFault) {
        try AtomicFile.makeFolder(folder)
      } catch {
        throw Faults([Fault(error, in: error.path)])
      }
      let writer = ArchiveWriter(folder: folder)
      try writer.addFile("site.yaml", text: settings)
      for (name, text) in Self.companions { try? writer.addFile(name, text: text) }
    }
    Terminal.print("\(folder)/site.yaml written; now: hashiya ingest --archive \(folder) FILE…")
  }

  private var settings: String {
    let shown = title ?? folder.split(separator: "/").last.map(String.init) ?? folder
    let titles = languageList.map { "  \($0): \(YAMLText.quoted(shown))\n" }.joined()
    return """
      # The archive's settings. The id is permanent: feeds and browsers know the archive by it.
      format: 1
      archive_id: \(UUID().uuidString.lowercased())
      titles:
      \(titles)languages: [\(languageList.joined(separator: ", "))]
      # What a public build may show besides public articles.
      publish:
        captures: false
        suggestions: false
        notes: false
        reviewers: false

      """
  }

  private static let companions = [
    (".gitignore", ".hashiya/\n"), (".gitattributes", "reviews/*.jsonl merge=union\ncaptures/** -text\n"),
  ]
}

struct NewArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "article", abstract: "Make a new article, as a draft.")

  @Argument(help: ArgumentHelp("The article's id: a–z, 0–9 and '-'. It is permanent.", valueName: "id"))
  var id: String

  @Option(name: .long, help: ArgumentHelp("The language of the text: fa, ar, en …", valueName: "tag"))
  var lang = "fa"

  @Option(name: .long, help: ArgumentHelp("The title.", valueName: "title"))
  var title: String?

  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    if !Identifier.isValid(id) {
      throw ValidationError("'\(id)' is not an id: ids are of a–z, 0–9 and '-', and begin with a letter or digit.")
    }
    if !LanguageTag.isValid(lang) { throw ValidationError("--lang takes a language tag such as fa, ar or en.") }
  }

  func run() async throws {
    _ = try await Terminal.run { () async throws(Faults) in try SiteFolder.require(archive.folder) }
    let lock = try Terminal.lock(archive.folder, purpose: "new article", waiting: 10)
    try await Terminal.run { () async throws(Faults) in
      var draft = ArticleDraft(id: id, language: lang)
      draft[.title] = title.map { .text($0) }
      try ArchiveWriter(folder: archive.folder).add(draft)
    }
    withExtendedLifetime(lock) {}
    Terminal.print("\(archive.folder)/articles/\(id).md")
  }
}

internal import Annotate
internal import ArabicScript
internal import Archive
internal import ArgumentParser
internal import SiteGen

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the archive holds.",
    discussion: "One line each; with --json, one object a line.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case articles, entities, tags, outlets, annotations, candidates
  }

  @Argument(help: "What to list.")
  var what: Kind

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  @Option(
    name: .long, help: ArgumentHelp("Of annotations and candidates: those of this article only.", valueName: "id"))
  var article: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Of annotations: these kinds only: name, quotation, date, note.", valueName: "kind"))
  var kind: [AnnotationFilter.Kind] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Of annotations: those of these only: suggested, accepted, rejected, unsure, disputed, orphan.",
      valueName: "status"))
  var status: [AnnotationFilter.Status] = []

  @Flag(name: .long, help: "Of candidates: print files for entities/, ready to be edited.")
  var asEntities = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --as-entities: write the files there, but never over one that exists.", valueName: "dir"))
  var into: String?

  @Option(name: .long, help: ArgumentHelp("Of candidates: how many.", valueName: "n"))
  var limit = 100

  func validate() throws {
    if what != .annotations && !(kind.isEmpty && status.isEmpty) {
      throw ValidationError("--kind and --status belong to 'list annotations'.")
    }
    if what != .annotations && what != .candidates && article != nil {
      throw ValidationError("--article belongs to 'list annotations' and 'list candidates'.")
    }
    if what != .candidates && asEntities { throw ValidationError("--as-entities belongs to 'list candidates'.") }
    if into != nil && !asEntities { throw ValidationError("--into belongs to --as-entities.") }
    if asEntities && work.json { throw ValidationError("--as-entities and --json exclude each other.") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() async throws {
    let content = try await Terminal.run { () async throws(Faults) in
      let content = try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
      if let article { _ = try content.article(article) }
      return content
    }
    switch what {
    case .annotations:
      let filter = AnnotationFilter(article: article, kinds: Set(kind), statuses: Set(status))
      let lines = await AnnotationListing(content, filter, json: work.json, jobs: work.jobs).lines()
      for line in lines { Terminal.print(line) }
    case .candidates:
      let listing = CandidateListing(content, article: article, limit: limit, jobs: work.jobs)
      if asEntities { return try write(await listing.files()) }
      for line in await listing.lines(json: work.json) { Terminal.print(line) }
    case .articles, .entities, .tags, .outlets:
      for row in rows(content) { Terminal.print(work.json ? Terminal.json(row.json) : row.line) }
    }
  }

  /// Prints files one after the other, each under its name, or writes them.
  private func write(_ files: [CandidateEntityFile]) throws {
    guard let into else {
      for file in files { Terminal.print("==> \(file.id).md <==\n\(file.text)") }
      return
    }
    do throws(FileFault) {
      let folder = into.count > 1 && into.hasSuffix("/") ? String(into.dropLast()) : into
      try AtomicFile.makeFolder(folder)
      for file in files {
        let path = "\(folder)/\(file.id).md"
        do throws(FileFault) {
          try AtomicFile.write(Array(file.text.utf8), to: path, replacing: false)
          Terminal.print(path)
        } catch  where error.isAlreadyThere {
          Terminal.complain("\(path) is there already and stays as it is\n")
        }
      }
    } catch {
      throw Terminal.fail(Faults([Fault(error, in: error.path)]))
    }
  }

  private struct Row {
    var line: String
    var json: [String: Any]
  }

  private func rows(_ content: Archive) -> [Row] {
    switch what {
    case .articles: content.articles.map(row)
    case .entities:
      content.entities.map { entity in
        let articles = content.articles.count { $0.about.contains(entity.id) }
        return Row(
          line: "\(entity.id)\t\(entity.type.rawValue)\t\(articles)\t\(entity.names.first?.names.first?.text ?? "")",
          json: [
            "id": entity.id, "type": entity.type.rawValue, "articles": articles, "private": entity.isPrivate,
            "names": names(entity.names),
          ])
      }
    case .outlets:
      content.outlets.map { outlet in
        let articles = content.articles.count { $0.outlet == outlet.id }
        return Row(
          line: "\(outlet.id)\t\(articles)\t\(outlet.names.first?.names.first?.text ?? "")",
          json: ["id": outlet.id, "articles": articles, "names": names(outlet.names)])
      }
    case .tags: tags(content)
    case .annotations, .candidates: []
    }
  }

  private func row(_ article: Article) -> Row {
    let date = article.published?.description
    return Row(
      line: "\(article.id)\t\(article.status.rawValue)\t\(date ?? "-")\t\(article.title ?? "-")",
      json: [
        "id": article.id, "status": article.status.rawValue, "lang": article.language,
        "title": article.title ?? Null.value, "published": date ?? Null.value,
        "outlet": article.outlet ?? article.outletAs ?? Null.value, "tags": article.tags, "about": article.about,
        "capture": article.capture ?? Null.value,
        "unconfirmed": article.unconfirmed.map(\.rawValue).sorted(),
      ])
  }

  private func tags(_ content: Archive) -> [Row] {
    TagCounts.all(of: content).map { tag in
      Row(
        line: "\(tag.articles)\t\(tag.name)",
        json: ["tag": tag.name, "articles": tag.articles, "spellings": tag.spellings])
    }
  }

  private func names(_ names: [NamesInLanguage]) -> [String: [String]] {
    Dictionary(names.map { ($0.language, $0.names.map(\.text)) }, uniquingKeysWith: +)
  }
}

internal import ArabicScript
internal import Archive
internal import ArgumentParser
internal import SiteGen

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what the archive holds.",
    discussion: "One line each; with --json, one object a line.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case articles, entities, tags, outlets
  }

  @Argument(help: "What to list.")
  var kind: Kind

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let content = try await Terminal.run { () async throws(Faults) in
      try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
    }
    for row in rows(content) {
      Terminal.print(work.json ? Terminal.json(row.json) : row.line)
    }
  }

  private struct Row {
    var line: String
    var json: [String: Any]
  }

  private func rows(_ content: Archive) -> [Row] {
    switch kind {
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

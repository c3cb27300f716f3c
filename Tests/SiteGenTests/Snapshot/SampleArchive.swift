// Archives in memory, for what is derived from them.

import ArabicScript

@testable import Archive
@testable import SiteGen

enum SampleArchive {
  static let archiveID = "3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01"

  static func article(
    _ id: String, title: String? = "عنوان", lang: String = "fa", published: String? = nil, tags: [String] = [],
    body: String = "متن."
  ) throws -> Article {
    var article = Article(id: id, language: lang)
    article.status = .public
    article.title = title
    article.published = try published.map { try EDTF(parsing: $0) }
    article.tags = tags
    article.body = Array(body.utf8)
    return article
  }

  static func archive(_ articles: [Article], tags: [TagEntry] = [], baseURL: String? = nil) -> Archive {
    var settings = SiteSettings(
      archiveID: archiveID, titles: [LanguageText(language: "fa", text: "بایگانی <نمونه> & \"دیگر\"")])
    settings.languages = ["fa", "en"]
    settings.baseURL = baseURL
    return Archive(
      folder: "content", settings: settings, articles: articles.sorted { $0.id < $1.id }, entities: [], outlets: [],
      tags: tags, captures: [], warnings: [])
  }

  static func snapshot(_ articles: [Article], tags: [TagEntry] = [], baseURL: String? = nil) async throws -> Snapshot {
    try await Snapshot.derive(from: archive(articles, tags: tags, baseURL: baseURL), options: BuildOptions())
  }
}

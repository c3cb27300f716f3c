// The `<meta>` elements of an article, from the one table of fields.

internal import ArabicScript
internal import Archive

/// Makes Dublin Core and OpenGraph elements.
enum HeadMetadata {
  /// The elements for every field that has a Dublin Core term and a value, in the order of the table.
  static func metas(of article: Article, outlet: String?) -> [PageMeta] {
    var metas: [PageMeta] = []
    // A guess has no mark in a `<meta>` element that says so: it is left out.
    for field in ArticleField.allCases where !article.unconfirmed.contains(field) {
      guard let name = names[field] else { continue }
      for value in values(field, article, outlet: outlet) {
        metas.append(PageMeta(name: name, content: value))
      }
    }
    metas.append(PageMeta(property: "og:type", content: "article"))
    if let title = article.title { metas.append(PageMeta(property: "og:title", content: title)) }
    if let lead = article.lead { metas.append(PageMeta(property: "og:description", content: lead)) }
    return metas
  }

  /// The names of the elements, by field.
  private static let names: [ArticleField: String] = Dictionary(
    uniqueKeysWithValues: ArticleField.allCases.compactMap { field in
      field.row.dublinCore.map { (field, "dcterms.\($0)") }
    })

  private static func values(_ field: ArticleField, _ article: Article, outlet: String?) -> [String] {
    switch field {
    case .id: [article.id]
    case .title: article.title.map { [$0] } ?? []
    case .lead: article.lead.map { [$0] } ?? []
    case .summary: article.summary.map { [$0] } ?? []
    case .language: [article.language]
    case .published: article.published.map { [$0.description] } ?? []
    case .eventDate: article.eventDate.map { [$0.description] } ?? []
    case .outlet: article.outlet != nil ? outlet.map { [$0] } ?? [] : []
    case .outletAs: article.outletAs.map { [$0] } ?? []
    case .authors: article.authors
    case .bylineAs: article.authors.isEmpty ? article.bylineAs.map { [$0] } ?? [] : []
    case .tags: article.tags
    case .sourceURL: article.sourceURL.map { [$0] } ?? []
    case .rights: article.rights.map { [$0] } ?? []
    default: []
    }
  }
}

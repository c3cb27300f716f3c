// The `<meta>` elements of an article, from the one table of fields.

internal import ArabicScript
internal import Archive

/// Makes Dublin Core and OpenGraph elements.
enum HeadMetadata {
  /// The elements for every field that has a Dublin Core term and a value, in the order of the table.
  static func metas(of digest: ArticleDigest, outlet: String?) -> [PageMeta] {
    var metas: [PageMeta] = []
    let unconfirmed = digest.article.unconfirmed
    // A guess has no mark in a `<meta>` element that says so: it is left out.
    for (field, name) in names where !unconfirmed.contains(field) {
      for value in values(field, digest, outlet: outlet) {
        metas.append(PageMeta(name: name, content: value))
      }
    }
    metas.append(PageMeta(property: "og:type", content: "article"))
    if let title = digest.article.title { metas.append(PageMeta(property: "og:title", content: title)) }
    if let lead = digest.article.lead { metas.append(PageMeta(property: "og:description", content: lead)) }
    return metas
  }

  /// The fields that have elements, with the elements' names.
  private static let names: [(field: ArticleField, name: String)] = ArticleField.allCases.compactMap { field in
    field.row.dublinCore.map { (field, "dcterms.\($0)") }
  }

  private static func values(_ field: ArticleField, _ digest: ArticleDigest, outlet: String?) -> [String] {
    switch field {
    case .id: [digest.article.id]
    case .title: digest.article.title.map { [$0] } ?? []
    case .lead: digest.article.lead.map { [$0] } ?? []
    case .summary: digest.article.summary.map { [$0] } ?? []
    case .language: [digest.article.language]
    case .published: digest.article.published.map { [$0.description] } ?? []
    case .eventDate: digest.article.eventDate.map { [$0.description] } ?? []
    case .outlet: digest.article.outlet != nil ? outlet.map { [$0] } ?? [] : []
    case .outletAs: digest.article.outletAs.map { [$0] } ?? []
    case .authors: digest.article.authors
    case .bylineAs: digest.article.authors.isEmpty ? digest.article.bylineAs.map { [$0] } ?? [] : []
    case .tags: digest.article.tags
    case .sourceURL: digest.article.sourceURL.map { [$0] } ?? []
    case .rights: digest.article.rights.map { [$0] } ?? []
    default: []
    }
  }
}

// The one table of an article's front matter: every key, what its value must be, and what the key is called in the
// vocabularies that others read. Readers, `<head>`, feeds and exports take it from here.

/// A key of an article's front matter.
public enum ArticleField: String, CaseIterable, Sendable {
  case id
  case status
  case title
  case lead
  case summary
  case language = "lang"
  case published
  case publishedAs = "published_as"
  case eventDate = "event_date"
  case outlet
  case outletAs = "outlet_as"
  case authors
  case bylineAs = "byline_as"
  case section
  case tags
  case about
  case sourceURL = "source_url"
  case translationOf = "translation_of"
  case versionOf = "version_of"
  case capture
  case cutOff = "cut_off"
  case rights
  case withdrawn
  case unconfirmed
  case anchors

  /// What the value of a key must be.
  public enum Value: Sendable {
    case id, status, text, language, date, list, ids, url, name, flag, fields, anchors
  }

  /// One row of the table.
  public struct Row: Sendable {
    /// What the value must be.
    public var value: Value
    /// The term of the DCMI Metadata Terms, without `dcterms:`.
    public var dublinCore: String?
    /// The property of schema.org's NewsArticle.
    public var schemaOrg: String?
  }

  /// The row of this key. Terms: DCMI Metadata Terms (2020-01-20); schema.org, NewsArticle.
  public var row: Row {
    switch self {
    case .id: Row(value: .id, dublinCore: "identifier", schemaOrg: "identifier")
    case .status: Row(value: .status, schemaOrg: "creativeWorkStatus")
    case .title: Row(value: .text, dublinCore: "title", schemaOrg: "headline")
    case .lead: Row(value: .text, dublinCore: "abstract", schemaOrg: "description")
    case .summary: Row(value: .text, dublinCore: "description", schemaOrg: "abstract")
    case .language: Row(value: .language, dublinCore: "language", schemaOrg: "inLanguage")
    case .published: Row(value: .date, dublinCore: "issued", schemaOrg: "datePublished")
    case .publishedAs: Row(value: .text)
    case .eventDate: Row(value: .date, dublinCore: "temporal", schemaOrg: "temporalCoverage")
    case .outlet: Row(value: .id, dublinCore: "publisher", schemaOrg: "publisher")
    case .outletAs: Row(value: .text, dublinCore: "publisher", schemaOrg: "publisher")
    case .authors: Row(value: .list, dublinCore: "creator", schemaOrg: "author")
    case .bylineAs: Row(value: .text, dublinCore: "creator", schemaOrg: "author")
    case .section: Row(value: .list, schemaOrg: "articleSection")
    case .tags: Row(value: .list, dublinCore: "subject", schemaOrg: "keywords")
    case .about: Row(value: .ids, dublinCore: "subject", schemaOrg: "about")
    case .sourceURL: Row(value: .url, dublinCore: "source", schemaOrg: "isBasedOn")
    case .translationOf: Row(value: .id, dublinCore: "isVersionOf", schemaOrg: "translationOfWork")
    case .versionOf: Row(value: .id, dublinCore: "isVersionOf", schemaOrg: "isBasedOn")
    case .capture: Row(value: .name, dublinCore: "isFormatOf", schemaOrg: "associatedMedia")
    case .cutOff: Row(value: .flag)
    case .rights: Row(value: .text, dublinCore: "rights", schemaOrg: "copyrightNotice")
    case .withdrawn: Row(value: .date)
    case .unconfirmed: Row(value: .fields)
    case .anchors: Row(value: .anchors)
    }
  }
}

// What every page of the site shares: its head, its header and its footer. Knows nothing of what the page is about.

internal import Templates

/// The frame of a page. Every page model has one as its field `page`. All URLs are relative to the page itself.
struct PageFrame: TemplateModel {
  /// BCP 47 tag of the page; it is the language whose string table the template was loaded with.
  var language: String
  /// `rtl` or `ltr`.
  var direction: String
  /// The text of `<title>`: plain, with isolates (U+2068, U+2069) round names of another direction.
  var title: String
  /// The text of `<meta name="description">`.
  var summary: String? = nil
  /// The way from this page to the root of the site, ending in a slash: `./`, `../`, `../../`.
  var root: CheckedURL
  /// The index page as a file: `index.html`, `../index.html`.
  var home: CheckedURL
  /// The archive's id; keys in the browser's storage begin with it.
  var archive: String
  /// The archive's title, in the page's language if it has one there.
  var siteTitle: String
  /// BCP 47 tag of the archive's title as shown.
  var siteLanguage: String
  /// `rtl` or `ltr`, of the archive's title as shown.
  var siteDirection: String
  /// The main sections, in the order shown.
  var navigation: [NavigationItem] = []
  /// The page's absolute address, where the archive has a base URL.
  var canonical: CheckedURL? = nil
  /// The same work in other languages (`<link rel="alternate" hreflang>`).
  var alternates: [AlternatePage] = []
  /// The Atom feeds of the archive.
  var feeds: [FeedLink] = []
  /// Dublin Core, OpenGraph and the like.
  var metas: [PageMeta] = []
  /// JSON-LD, escaped for a script element.
  var structuredData: TrustedJSON? = nil
  /// The interface languages a reader may swap this page's labels to; empty on pages that speak the article's
  /// language, and where there is one only.
  var languages: [LanguageChoice] = []
  /// True where drafts and suggestions are shown (the local preview): the page carries a ribbon.
  var preview: Bool = false
  /// True where an Arabic page is to number its lists in Latin digits.
  var latinDigits: Bool = false
  /// The content of `<meta name="robots">`, such as `noindex`.
  var robots: String? = nil

  static let modelName = "page frame"
  static let fields: [TemplateField<PageFrame>] = [
    .text("language", \.language),
    .text("direction", \.direction),
    .text("title", \.title),
    .optionalText("summary") { $0.summary },
    .url("root", \.root),
    .url("home", \.home),
    .text("archive", \.archive),
    .text("siteTitle", \.siteTitle),
    .text("siteLanguage", \.siteLanguage),
    .text("siteDirection", \.siteDirection),
    .list("navigation", of: NavigationItem.self) { $0.navigation },
    .flag("hasNavigation") { !$0.navigation.isEmpty },
    .optionalURL("canonical") { $0.canonical },
    .list("alternates", of: AlternatePage.self) { $0.alternates },
    .flag("hasAlternates") { !$0.alternates.isEmpty },
    .list("feeds", of: FeedLink.self) { $0.feeds },
    .flag("hasFeeds") { !$0.feeds.isEmpty },
    .list("metas", of: PageMeta.self) { $0.metas },
    .flag("hasMetas") { !$0.metas.isEmpty },
    .optionalJSON("structuredData") { $0.structuredData },
    .list("languages", of: LanguageChoice.self) { $0.languages },
    .flag("hasLanguages") { !$0.languages.isEmpty },
    .flag("preview") { $0.preview },
    .flag("latinDigits") { $0.latinDigits },
    .optionalText("robots") { $0.robots },
  ]
}

// Where articles stand in a concordance: language, outlet and year of each, as small numbers. Made once, because a
// concordance asks hundreds of thousands of times.

internal import Archive

/// The groups of a concordance by article.
struct ArticlePlaces: Sendable {
  /// What mentions are grouped by.
  struct Place: Hashable, Sendable {
    /// A position in `languages`.
    var language: Int32
    /// A position in `outlets`.
    var outlet: Int32
    /// The year of the page's own calendar; `noYear` where it is not known.
    var year: Int32

    static let noYear = Int32.min
  }

  /// By the article's position in the snapshot.
  let places: [Place]
  /// BCP 47 tags.
  let languages: [String]
  /// In the order in which they stand in a concordance.
  let outlets: [OutletName]

  init(_ snapshot: Snapshot, voice: Voice) {
    let articles = snapshot.articles.lazy.map(\.article)
    languages = Set(articles.map(\.language)).sorted()
    outlets = Set(articles.map { OutletName($0) }).sorted()
    let languageNumber = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, Int32($0)) })
    let outletNumber = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($1, Int32($0)) })
    places = articles.map { article in
      Place(
        language: languageNumber[article.language] ?? 0, outlet: outletNumber[OutletName(article)] ?? 0,
        year: article.published.flatMap(voice.ownYear).map { Int32(clamping: $0) } ?? Place.noYear)
    }
  }
}

/// Who published an article: an outlet of the registry, a name as printed, or nobody knows. Ordered so.
enum OutletName: Hashable, Comparable, Sendable {
  case registered(String)
  case printed(String)
  case unknown

  init(_ article: Article) {
    self = article.outlet.map { .registered($0) } ?? article.outletAs.map { .printed($0) } ?? .unknown
  }
}

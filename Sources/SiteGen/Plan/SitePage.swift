// The pages of a site: what each one shows. Knows nothing of how it looks.

internal import Archive

/// One file of the site.
struct SitePage: Sendable {
  /// What a page shows; numbers are positions in the snapshot. A page is a function of what its case names.
  enum Content: Hashable, Sendable {
    case index
    case about
    case notFound
    case article(Int)
    case withdrawn(Int)
    case capture(Int)
    /// The bytes of a capture.
    case captureFile(name: String)
    /// A page of a list; `page` counts from 1 at the oldest, nil is the newest, `index.html`.
    case articleList(page: Int?)
    case undated(page: Int?)
    case tags
    case tag(Int, page: Int?)
    case entities(EntityType?)
    case entity(Int, page: Int?)
    /// Older mentions of an entity, in context.
    case mentions(Int, page: Int)
    /// The index of those who are quoted.
    case quotations
    /// The quotations of an entity; of speakers who are none where it is nil.
    case quotationsBy(Int?, page: Int?)
    /// An id that an entity had before.
    case formerEntity(Int, id: String)
    case outlets
    case outlet(Int, page: Int?)
    case dates
    case period(DatePeriodKey, page: Int?)
    /// Older mentions of a period in texts.
    case periodMentions(DatePeriodKey, page: Int)
    case feed(language: String)
    /// `sitemap.xml`.
    case sitemap
    /// A part of a long sitemap, from 1.
    case sitemapPart(Int)
    case robots
    case asset(Int)
    case strings(language: String)
    /// A page for reviewing.
    case review(ReviewView)
    /// What the review pages are made from.
    case reviewData(ReviewData)
    /// The words of the review pages.
    case reviewStrings(language: String)
    /// The folding table for scripts.
    case folding
  }

  var path: PagePath
  var content: Content
}

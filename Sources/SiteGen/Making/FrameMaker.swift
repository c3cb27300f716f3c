// Makes what every page shares. Frames differ by voice and depth in their links and by page in their words, so the
// links are made once.

internal import Archive
internal import Templates

/// The sections of the navigation.
enum SiteSection: String, CaseIterable, Sendable {
  case articles, entities, quotations, outlets, tags, dates, review, about

  var path: PagePath {
    switch self {
    case .articles: .articleList(nil)
    case .entities: .entities()
    case .quotations: .quotations()
    case .outlets: .outlets()
    case .tags: .tags()
    case .dates: .dates()
    case .review: ReviewView.queue.path
    case .about: .about
    }
  }
}

/// Makes the frames of pages.
struct FrameMaker: Sendable {
  private static let deepest = 5

  private let snapshot: Snapshot
  /// By interface language, then by depth.
  private let frames: [String: [PageFrame]]

  init(_ snapshot: Snapshot, theme: SiteTheme) {
    self.snapshot = snapshot
    frames = theme.voices.mapValues { templates in
      (0...Self.deepest).map { Self.frame(snapshot, theme, templates.voice, depth: $0) }
    }
  }

  /// The frame of a page that speaks with `voice`. The title is plain text, already with isolates where it needs them;
  /// nil on the front page, which has the archive's.
  func frame(
    _ voice: Voice, path: PagePath, title: String?, summary: String? = nil, section: SiteSection? = nil,
    isSectionItself: Bool = false, isShared: Bool = true
  ) -> PageFrame {
    guard var frame = frames[voice.language]?[min(path.depth, Self.deepest)] else {
      return PageFrame(
        language: voice.language, direction: voice.direction, title: title ?? "", root: path.root,
        home: PagePath.index.url(from: path), archive: snapshot.settings.archiveID, siteTitle: "",
        siteLanguage: voice.language, siteDirection: voice.direction)
    }
    let site = Voice.isolated(frame.siteTitle)
    frame.title = title.map { voice.format("head_title", ["page": $0, "site": site]) } ?? frame.siteTitle
    frame.summary = summary
    if let section, let index = frame.navigation.firstIndex(where: { $0.key == "nav_" + section.rawValue }) {
      frame.navigation[index].current = isSectionItself
      frame.navigation[index].within = !isSectionItself
    }
    if let base = snapshot.baseURL { frame.canonical = path.absolute(base: base) }
    if !isShared { frame.languages = [] }
    return frame
  }

  private static func frame(_ snapshot: Snapshot, _ theme: SiteTheme, _ voice: Voice, depth: Int) -> PageFrame {
    let page = PagePath(Array(repeating: "x", count: depth + 1))
    let settings = snapshot.settings
    let title =
      settings.titles.text(in: voice.language) ?? LanguageText(language: voice.language, text: settings.archiveID)
    var frame = PageFrame(
      language: voice.language, direction: voice.direction, title: "", root: page.root,
      home: PagePath.index.url(from: page), archive: settings.archiveID, siteTitle: title.text,
      siteLanguage: title.language, siteDirection: LanguageFacts.direction(of: title.language))
    let sections = SiteSection.allCases.filter { section in
      switch section {
      case .quotations: snapshot.hasQuotations
      case .review: snapshot.review != nil
      default: true
      }
    }
    frame.navigation = sections.map { section in
      let key = "nav_" + section.rawValue
      return NavigationItem(label: voice.string(key), key: key, url: section.path.url(from: page))
    }
    frame.feeds = Feed.languages(of: snapshot).map { language in
      let own = settings.titles.text(in: language)?.text ?? title.text
      let label = theme.voices[LanguageFacts.voice(for: language, among: snapshot.voices)]?.voice.languageName(language)
      return FeedLink(
        title: Voice.isolated(own), label: label ?? language, language: language,
        direction: LanguageFacts.direction(of: language), url: PagePath.feed(language).url(from: page))
    }
    if settings.languages.count > 1 {
      frame.languages = settings.languages.map { language in
        let name = theme.strings[language]?.lookup("language_name") ?? language
        return LanguageChoice(
          language: language, direction: LanguageFacts.direction(of: language), name: name,
          current: language == voice.language)
      }
    }
    frame.preview = snapshot.options.preview
    if snapshot.options.preview { frame.robots = "noindex" }
    return frame
  }
}

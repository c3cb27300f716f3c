// The parts that the sample pages are put together from: frame, names, dates, cards. Knows nothing of page kinds.

import Templates

@testable import SiteGen

/// Makes the parts of sample pages in one language, at one depth below the root of the site.
struct SampleFrame {
  var words: SampleLanguage
  var strings: Strings
  var cardTemplate: Template<ArticleCard>
  /// How many folders deep the page lies.
  var depth: Int
  var preview = false

  func string(_ key: String) -> String { strings.lookup(key) ?? "(\(key))" }

  func url(_ path: String) -> CheckedURL {
    CheckedURL.relative(Array(repeating: "..", count: depth) + path.split(separator: "/").map(String.init))
  }

  var root: CheckedURL { CheckedURL.relative((depth == 0 ? ["."] : Array(repeating: "..", count: depth)) + [""]) }

  func frame(_ title: String, at path: String, shared: Bool = true) -> PageFrame {
    let sections = [
      ("nav_articles", "articles/index.html"), ("nav_entities", "entities/index.html"),
      ("nav_quotations", "quotations/index.html"), ("nav_outlets", "outlets/index.html"),
      ("nav_tags", "tags/index.html"), ("nav_dates", "dates/index.html"),
      ("nav_about", "about.html"),
    ]
    var frame = PageFrame(
      language: words.code, direction: words.direction,
      title: "\u{2068}\(title)\u{2069} – \u{2068}\(words.site)\u{2069}", root: root, home: url("index.html"),
      archive: "5f0c2a4e-0000-4000-8000-000000000000", siteTitle: words.site, siteLanguage: words.code,
      siteDirection: words.direction)
    frame.summary = words.lead
    frame.navigation = sections.map { key, section in
      NavigationItem(
        label: string(key), key: key, url: url(section), current: section == path,
        within: section != path && section.hasSuffix("/index.html")
          && path.hasPrefix(section.split(separator: "/")[0] + "/"))
    }
    frame.feeds = SampleLanguage.all.map { language in
      FeedLink(
        title: language.site, label: Self.ownName(of: language.code), language: language.code,
        direction: language.direction, url: url("feed.\(language.code).xml"))
    }
    frame.metas = [
      PageMeta(name: "DC.title", content: title), PageMeta(property: "og:title", content: title),
    ]
    frame.structuredData = TrustedJSON(escaping: #"{"@context":"https://schema.org","@type":"WebPage"}"#)
    frame.preview = preview
    if shared {
      frame.languages = SampleLanguage.all.map { language in
        LanguageChoice(
          language: language.code, direction: language.direction, name: Self.ownName(of: language.code),
          current: language.code == words.code)
      }
    }
    return frame
  }

  static func ownName(of code: String) -> String {
    switch code {
    case "fa": "فارسی"
    case "ar": "العربية"
    default: "English"
    }
  }

  func name(_ text: String, _ path: String? = nil) -> LinkedName {
    LinkedName(text: text, language: words.code, direction: words.direction, url: path.map(url))
  }

  var date: DateText {
    DateText(parts: [
      DatePart(datetime: "2024-05-24", text: words.date, language: words.code, direction: words.direction),
      DatePart(
        datetime: "2024-05-24", text: words.otherDate.text, language: words.otherDate.language,
        direction: words.otherDate.direction),
    ])
  }

  func count(_ key: String, _ number: Int) -> CountText {
    CountText(
      text: strings.plural(key, number, ["n": words.number(number)]) ?? key, key: key, number: String(number))
  }

  /// One card in each language, the page's own first; the others are untitled, undated or drafts.
  var cards: [CardMarkup] {
    models.map { CardMarkup(html: TrustedHTML(trusting: cardTemplate.render($0))) }
  }

  private var models: [ArticleCard] {
    let own = ArticleCard(
      title: words.title, language: words.code, direction: words.direction, url: url("articles/full.html"),
      outlet: name(words.outlet, "outlets/example/index.html"), date: date, excerpt: words.lead)
    let others = SampleLanguage.all.filter { $0.code != words.code }.enumerated().map { index, other in
      ArticleCard(
        title: other.title, untitled: index == 1, language: other.code, direction: other.direction,
        url: url("articles/empty.html"), languageName: string("language_\(other.code)"),
        outlet: LinkedName(text: other.outlet, language: other.code, direction: other.direction),
        date: index == 0 ? date : nil, dateUnconfirmed: index == 0, excerpt: other.lead, draft: index == 1)
    }
    return [own] + others
  }

  var pagination: Pagination {
    let pages = [9, 8, 7, 1].map { number in
      PageNumber(
        label: words.number(number), description: strings.format("page_number", ["n": words.number(number)]) ?? "",
        url: url("articles/index.html"), current: number == 8, gapBefore: number == 1)
    }
    return Pagination(pages: pages, newer: url("articles/index.html"), older: url("articles/index.html"))
  }

  func link(_ title: String) -> ArticleLink {
    ArticleLink(
      title: title, language: words.code, direction: words.direction, url: url("articles/full.html"), date: date)
  }

  var names: [LanguageNames] {
    SampleLanguage.all.map { other in
      LanguageNames(
        label: string("language_\(other.code)"), language: other.code, direction: other.direction, first: other.person,
        others: [LinkedName(text: other.author, language: other.code, direction: other.direction)])
    }
  }

  /// Names under two letters.
  var groups: [NameGroup] {
    let own = NameEntry(
      text: words.person, language: words.code, direction: words.direction, url: url("entities/example/index.html"),
      detail: words.role, count: count("count_articles", 12))
    var hidden = own
    hidden.text = words.place
    hidden.hidden = true
    hidden.count = count("count_articles", 2)
    hidden.mentions = count("count_mentions", 7)
    return [
      NameGroup(heading: String(words.person.prefix(1)), anchor: "letter-1", entries: [own, hidden, own]),
      NameGroup(heading: "A", anchor: "letter-2", entries: [own]),
    ]
  }

  func period(_ text: String, _ path: String? = nil, datetime: String? = nil) -> DatePeriod {
    DatePeriod(
      text: text, language: words.code, direction: words.direction, datetime: datetime, url: path.map(url),
      count: count("count_articles", 3))
  }

  var figures: [Figure] {
    [
      Figure(count: count("count_articles", 128), url: url("articles/index.html")),
      Figure(count: count("count_entities", 40), url: url("entities/index.html")),
      Figure(count: count("count_outlets", 1)),
    ]
  }
}

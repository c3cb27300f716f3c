// Sample pages of lists, names and dates. Knows nothing of single articles.

import Templates

@testable import SiteGen

extension SampleFrame {
  func index(empty: Bool) -> IndexPage {
    var page = IndexPage(page: frame(words.site, at: "index.html"))
    guard !empty else { return page }
    page.introduction = TrustedHTML(trusting: "<p>\(words.lead)</p>\n")
    page.figures = figures
    page.cards = cards + cards
    page.allArticles = url("articles/index.html")
    page.entities = groups[0].entries
    page.allEntities = url("entities/index.html")
    page.tags = groups[0].entries.map { entry in
      NameEntry(
        text: words.tag, language: entry.language, direction: entry.direction, url: entry.url, count: entry.count)
    }
    page.allTags = url("tags/index.html")
    page.outlets = groups[1].entries
    page.allOutlets = url("outlets/index.html")
    page.years = [period(words.number(1403), "dates/sh/1403/index.html")]
    page.allDates = url("dates/index.html")
    return page
  }

  func articles(empty: Bool) -> ArticleListPage {
    var page = ArticleListPage(
      page: frame(string("articles_all"), at: "articles/index.html"), heading: string("articles_all"),
      key: "articles_all")
    guard !empty else { return page }
    page.explanation = string("dates_undated_text")
    page.explanationKey = "dates_undated_text"
    page.count = count("count_articles", 128)
    page.cards = cards
    page.pagination = pagination
    return page
  }

  func tags(empty: Bool) -> TagIndexPage {
    TagIndexPage(
      page: frame(string("nav_tags"), at: "tags/index.html"), count: empty ? nil : count("count_tags", 11),
      groups: empty ? [] : groups)
  }

  func outlets(empty: Bool) -> OutletIndexPage {
    OutletIndexPage(
      page: frame(string("nav_outlets"), at: "outlets/index.html"), count: empty ? nil : count("count_outlets", 3),
      groups: empty ? [] : groups)
  }

  func entities(empty: Bool, ofType: Bool = false) -> EntityIndexPage {
    var page = EntityIndexPage(
      page: frame(string("nav_entities"), at: "entities/index.html"), all: url("entities/index.html"))
    guard !empty else { return page }
    page.count = count("count_entities", 2)
    page.types = ["person", "organization", "place", "event", "work", "object"].map { type in
      TypeLink(
        label: string("type_\(type)_plural"), key: "type_\(type)_plural",
        url: url("entities/type/\(type)/index.html"), count: words.number(7), current: ofType && type == "person")
    }
    if ofType {
      page.type = string("type_person_plural")
      page.typeKey = "type_person_plural"
    }
    page.groups = groups
    return page
  }

  func tag(empty: Bool) -> TagPage {
    var page = TagPage(
      page: frame(words.tag, at: "tags/example/index.html"), name: words.tag, language: words.code,
      direction: words.direction)
    guard !empty else { return page }
    page.names = names
    page.aliases = [name(words.tag)]
    page.count = count("count_articles", 3)
    page.cards = cards
    page.pagination = pagination
    return page
  }

  func entity(empty: Bool) -> EntityPage {
    var page = EntityPage(
      page: frame(words.person, at: "entities/example/index.html"), name: words.person, language: words.code,
      direction: words.direction, type: string("type_person"), typeKey: "type_person",
      typeURL: url("entities/type/person/index.html"), names: names)
    guard !empty else { return page }
    page.roles = [
      EntityRole(
        text: words.role, language: words.code, direction: words.direction,
        period: strings.format("period_from_to", ["from": words.month, "to": words.otherMonth.text])),
      EntityRole(text: words.gloss, language: words.code, direction: words.direction),
    ]
    page.descriptions = SampleLanguage.all.map { other in
      Description(
        language: other.code, direction: other.direction, label: nil,
        html: TrustedHTML(trusting: "<p>\(other.lead)</p>\n"))
    }
    page.links = [ExternalLink(label: "Wikidata Q42", url: external)]
    page.hidden = true
    page.count = count("count_articles", 1)
    page.cards = cards
    page.forms = forms
    page.chart = chart
    page.companions = groups[0].entries
    page.quotationsBy = quotations
    page.quotationsByCount = count("count_quotations", 11)
    page.allQuotationsBy = url("quotations/example/index.html")
    page.quotationsAbout = quotations
    page.quotationsAboutCount = count("count_quotations", 3)
    page.concordance = concordance
    page.mentionCount = count("count_mentions", 206)
    page.allMentions = url("entities/example/concordance-1.html")
    page.hasSuggested = true
    return page
  }

  func outlet(empty: Bool) -> OutletPage {
    var page = OutletPage(
      page: frame(words.outlet, at: "outlets/example/index.html"), name: words.outlet, language: words.code,
      direction: words.direction)
    guard !empty else { return page }
    page.names = names
    page.site = ExternalLink(label: "example.org", url: external)
    page.country = words.place
    page.publishesIn = string("language_name")
    page.rights = words.outlet
    page.descriptions = [
      Description(
        language: words.code, direction: words.direction, html: TrustedHTML(trusting: "<p>\(words.lead)</p>\n"))
    ]
    page.count = count("count_articles", 11)
    page.cards = cards
    page.pagination = pagination
    return page
  }

  func dates(empty: Bool) -> DatesPage {
    var page = DatesPage(page: frame(string("nav_dates"), at: "dates/index.html"))
    guard !empty else { return page }
    page.calendars = ["calendar_solar", "calendar_gregorian"].map { key in
      CalendarYears(
        name: string(key), key: key, anchor: key,
        years: [1403, 1402].map { year in
          CalendarYear(
            year: period(words.number(year), "dates/sh/\(year)/index.html"),
            months: (1...5).map { _ in period(words.month, "dates/sh/1403/03/index.html") })
        })
    }
    page.undated = period(string("dates_undated"), "dates/undated/index.html")
    return page
  }

  func date(empty: Bool) -> DatePeriodPage {
    var page = DatePeriodPage(
      page: frame(words.month, at: "dates/sh/1403/03/index.html"), title: words.month, language: words.code,
      direction: words.direction, calendar: string("calendar_solar"), calendarKey: "calendar_solar",
      allDates: url("dates/index.html"))
    guard !empty else { return page }
    page.year = period(words.number(1403), "dates/sh/1403/index.html")
    page.months = [period(words.month, "dates/sh/1403/03/index.html")]
    page.overlaps = [period(words.otherMonth.text, "dates/2024/05/index.html", datetime: "2024-05")]
    page.earlier = period(words.month, "dates/sh/1403/02/index.html")
    page.later = period(words.month, "dates/sh/1403/04/index.html")
    page.passages = passages
    page.passageCount = count("count_dates_in_text", 120)
    page.allPassages = url("dates/sh/1403/03/mentions-1.html")
    page.hasSuggested = true
    page.count = count("count_articles", 3)
    page.cards = cards
    page.pagination = pagination
    return page
  }

  func about(empty: Bool) -> AboutPage {
    var page = AboutPage(page: frame(string("nav_about"), at: "about.html"))
    guard !empty else { return page }
    page.introduction = TrustedHTML(trusting: "<p>\(words.lead)</p>\n")
    page.figures = figures
    page.capturesPublished = true
    page.downloads = [Download(label: string("download_articles"), file: "articles.json", size: "12 KB", url: external)]
    page.contact = CheckedURL("mailto:desk@example.org")
    page.contactLabel = "desk@example.org"
    page.rights = words.site
    return page
  }

  func notFound(tables: [Strings]) -> NotFoundPage {
    NotFoundPage(
      language: words.code, direction: words.direction, title: string("not_found_title"), siteTitle: words.site,
      siteLanguage: words.code, siteDirection: words.direction, home: CheckedURL("https://example.org/archive/"),
      messages: tables.map { table in
        NotFoundMessage(
          language: table.language, direction: table.language == "en" ? "ltr" : "rtl",
          heading: table.lookup("not_found_heading") ?? "", text: table.lookup("not_found_text") ?? "",
          homeLabel: table.lookup("not_found_home") ?? "")
      })
  }
}

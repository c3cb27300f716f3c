// Makes the pages of names: tags, entities, outlets, and their indexes.

internal import ArabicScript
internal import Archive
internal import Templates

/// Makes pages of names in the voice of shared pages.
struct IndexMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice
  let cards: CardMaker
  let names: NameMaker
  let frames: FrameMaker
  let concordance: ConcordanceMaker

  func tags() -> TagIndexPage {
    let path = PagePath.tags()
    let used = snapshot.tags.groups.indices.filter { !snapshot.tags.groups[$0].articles.isEmpty }
    var page = TagIndexPage(page: index(path, "tags_all", .tags))
    page.count = voice.count("count_tags", used.count)
    page.groups = names.groups(used.map { names.entry(tag: $0, on: path) })
    return page
  }

  func tag(_ number: Int, _ pageNumber: Int?) -> TagPage {
    let group = snapshot.tags.groups[number]
    let path = PagePath.tag(group.slug, pageNumber)
    let shown = group.name(in: voice.language)
    let language = shown.language == "und" ? voice.language : shown.language
    let frame = frames.frame(
      voice, path: path, title: cards.title(Voice.isolated(shown.text), page: pageNumber), section: .tags)
    var page = TagPage(
      page: frame, name: shown.text, language: language, direction: LanguageFacts.direction(of: language))
    page.names = names.languageNames(
      group.names.map { NamesInLanguage(language: $0.language, names: [EntityName(text: $0.text)]) })
    page.aliases = group.aliases.map { voice.name($0, in: language) }
    page.count = pageNumber == nil ? voice.count("count_articles", group.articles.count) : nil
    page.cards = cards.cards(group.articles, page: pageNumber, on: path)
    page.pagination = cards.pagination(count: group.articles.count, page: pageNumber, on: path) {
      .tag(group.slug, $0)
    }
    return page
  }

  func entities(_ type: EntityType?) -> EntityIndexPage {
    let path = type.map { PagePath.entityType($0.rawValue) } ?? PagePath.entities()
    let key = type.map { "type_\($0.rawValue)_plural" } ?? "entities_all"
    let shown = snapshot.entities.indices.filter { type == nil || snapshot.entities[$0].type == type }
    var frame = index(path, key, .entities)
    if type != nil { frame = frames.frame(voice, path: path, title: voice.string(key), section: .entities) }
    var page = EntityIndexPage(page: frame, all: PagePath.entities().url(from: path))
    if let type {
      page.type = voice.string(key)
      page.typeKey = "type_\(type.rawValue)_plural"
    }
    page.types = EntityType.allCases.compactMap { each in
      let count = snapshot.entities.count { $0.type == each }
      guard count > 0 else { return nil }
      let key = "type_\(each.rawValue)_plural"
      return TypeLink(
        label: voice.string(key), key: key, url: PagePath.entityType(each.rawValue).url(from: path),
        count: voice.number(count), current: each == type)
    }
    page.count = voice.count("count_entities", shown.count)
    page.groups = names.groups(shown.map { names.entry(entity: $0, on: path) })
    return page
  }

  func entity(_ number: Int, _ pageNumber: Int?) -> EntityPage {
    let entity = snapshot.entities[number]
    let path = PagePath.entity(entity.id, pageNumber)
    let name = entity.name(in: voice.language)
    let articles = snapshot.articlesOf[number]
    var frame = frames.frame(
      voice, path: path, title: cards.title(Voice.isolated(name.text), page: pageNumber), section: .entities)
    if entity.isPrivate { frame.robots = "noindex" }
    var page = EntityPage(
      page: frame, name: name.text, language: name.language, direction: LanguageFacts.direction(of: name.language),
      type: voice.string("type_\(entity.type.rawValue)"), typeKey: "type_\(entity.type.rawValue)",
      typeURL: PagePath.entityType(entity.type.rawValue).url(from: path))
    page.names = names.languageNames(entity.names)
    page.roles = entity.roles.reversed().compactMap(role)
    page.descriptions = ProseMaker.descriptions(entity.descriptions, voice: voice)
    page.links = entity.sameAs.compactMap(ExternalRegistry.link)
    page.hidden = entity.isPrivate
    if snapshot.review != nil {
      page.review = ReviewView.group.path.url(from: path).with(query: "entity", entity.id)
    }
    page.count = pageNumber == nil ? voice.count("count_articles", articles.count) : nil
    page.cards = cards.cards(articles, page: pageNumber, on: path)
    page.pagination = cards.pagination(count: articles.count, page: pageNumber, on: path) { .entity(entity.id, $0) }
    if pageNumber == nil {
      addMentions(of: number, to: &page, on: path)
      addQuotations(of: number, to: &page, on: path)
    }
    return page
  }

  private func addMentions(of number: Int, to page: inout EntityPage, on path: PagePath) {
    let mentions = snapshot.annotations.mentions[number]
    guard !mentions.isEmpty else { return }
    let id = snapshot.entities[number].id
    let pages = ListPages(count: mentions.count, size: ListPages.mentions)
    page.forms = concordance.forms(mentions, on: path)
    page.chart = concordance.chart(mentions)
    page.companions = concordance.companions(of: number, on: path)
    page.concordance = concordance.concordance(mentions[pages.range(nil)], total: concordance.total(mentions), on: path)
    page.mentionCount = voice.count("count_mentions", mentions.count)
    if pages.numbered > 0 { page.allMentions = PagePath.mentions(of: id, pages.numbered).url(from: path) }
    page.hasSuggested = mentions[pages.range(nil)].contains { snapshot.annotations.isSuggestion($0) }
  }

  private func addQuotations(of number: Int, to page: inout EntityPage, on path: PagePath) {
    let passages = PassageMaker(snapshot: snapshot, voice: voice, cards: cards)
    let by = snapshot.annotations.quotationsBy[number]
    page.quotationsBy = by.suffix(Self.newestQuotations).reversed().map {
      passages.quotation($0, showsSpeakers: false, on: path)
    }
    if !by.isEmpty {
      page.quotationsByCount = voice.count("count_quotations", by.count)
      page.allQuotationsBy = PagePath.quotations(by: snapshot.entities[number].id, nil).url(from: path)
    }
    let about = snapshot.annotations.quotationsAbout[number]
    page.quotationsAbout = about.suffix(Self.newestQuotations).reversed().map {
      passages.quotation($0, showsSpeakers: true, on: path)
    }
    if !about.isEmpty { page.quotationsAboutCount = voice.count("count_quotations", about.count) }
    let shown = by.suffix(Self.newestQuotations) + about.suffix(Self.newestQuotations)
    if shown.contains(where: { snapshot.annotations.isSuggestion($0) }) { page.hasSuggested = true }
  }

  private static let newestQuotations = 12

  /// Older mentions of an entity.
  func mentions(_ number: Int, page pageNumber: Int) -> ConcordancePage {
    let entity = snapshot.entities[number]
    let path = PagePath.mentions(of: entity.id, pageNumber)
    let name = entity.name(in: voice.language)
    let mentions = snapshot.annotations.mentions[number]
    let pages = ListPages(count: mentions.count, size: ListPages.mentions)
    var frame = frames.frame(
      voice, path: path, title: cards.title(Voice.isolated(name.text), page: pageNumber), section: .entities)
    if entity.isPrivate { frame.robots = "noindex" }
    var page = ConcordancePage(
      page: frame, name: name.text, language: name.language, direction: LanguageFacts.direction(of: name.language),
      entity: PagePath.entity(entity.id, nil).url(from: path))
    let shown = mentions[pages.range(pageNumber)]
    // What a full page counts must not change when mentions come in: each language's own on this page.
    page.concordance = concordance.concordance(shown, total: concordance.total(shown), on: path)
    page.hasSuggested = shown.contains { snapshot.annotations.isSuggestion($0) }
    page.pagination = cards.pagination(
      count: mentions.count, size: ListPages.mentions, page: pageNumber, on: path
    ) { $0.map { PagePath.mentions(of: entity.id, $0) } ?? .entity(entity.id, nil) }
    return page
  }

  private func role(_ role: DatedRole) -> EntityRole? {
    guard let text = role.texts.text(in: voice.language) else { return nil }
    return EntityRole(
      text: text.text, language: text.language, direction: LanguageFacts.direction(of: text.language),
      period: voice.span(from: role.from, to: role.to))
  }

  func outlets() -> OutletIndexPage {
    let path = PagePath.outlets()
    var page = OutletIndexPage(page: index(path, "outlets_all", .outlets))
    page.count = voice.count("count_outlets", snapshot.outlets.count)
    page.groups = names.groups(snapshot.outlets.indices.map { names.entry(outlet: $0, on: path) })
    return page
  }

  func outlet(_ number: Int, _ pageNumber: Int?) -> OutletPage {
    let outlet = snapshot.outlets[number]
    let path = PagePath.outlet(outlet.id, pageNumber)
    let name = outlet.name(in: voice.language)
    let articles = snapshot.articlesOfOutlet[number]
    let frame = frames.frame(
      voice, path: path, title: cards.title(Voice.isolated(name.text), page: pageNumber), section: .outlets)
    var page = OutletPage(
      page: frame, name: name.text, language: name.language, direction: LanguageFacts.direction(of: name.language))
    page.names = names.languageNames(outlet.names)
    page.site = outlet.url.flatMap { address in CheckedURL(address).map { ExternalLink(label: address, url: $0) } }
    page.country = outlet.country.map { voice.strings.lookup("country_" + $0.lowercased()) ?? $0 }
    page.publishesIn = outlet.language.map(voice.languageName)
    page.rights = outlet.rights
    page.count = pageNumber == nil ? voice.count("count_articles", articles.count) : nil
    page.cards = cards.cards(articles, page: pageNumber, on: path)
    page.pagination = cards.pagination(count: articles.count, page: pageNumber, on: path) { .outlet(outlet.id, $0) }
    return page
  }

  private func index(_ path: PagePath, _ key: String, _ section: SiteSection) -> PageFrame {
    frames.frame(voice, path: path, title: voice.string(key), section: section, isSectionItself: true)
  }
}

/// Addresses of ids in other registries.
enum ExternalRegistry {
  /// A link to the entry; nil for a registry whose addresses are not known here.
  static func link(_ same: SameAs) -> ExternalLink? {
    let address: String
    switch same.scheme {
    case "wikidata": address = "https://www.wikidata.org/wiki/" + same.value
    case "viaf": address = "https://viaf.org/viaf/" + same.value
    case "isni": address = "https://isni.org/isni/" + same.value
    case "geonames": address = "https://www.geonames.org/" + same.value
    case "url": address = same.value
    default: return nil
    }
    guard MappingText.isPlain(same.value), let url = CheckedURL(address) else { return nil }
    return ExternalLink(label: same.scheme == "url" ? same.value : "\(same.scheme): \(same.value)", url: url)
  }

  private enum MappingText {
    /// Ids of registries have no blanks, quotes or controls.
    static func isPlain(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && $0 != "\"" && $0 != "<" && $0 != ">" }
    }
  }
}

// Makes entries and groups of the indexes of names, in the order of the page's alphabet.

internal import ArabicScript
internal import Archive
internal import Templates

/// Makes the entries of indexes of names in one voice.
struct NameMaker: Sendable {
  let snapshot: Snapshot
  let voice: Voice

  /// Indexes of fewer names than this have no letters.
  private static let shortIndex = 30

  /// An entity as an entry.
  func entry(entity number: Int, on page: PagePath) -> NameEntry {
    let entity = snapshot.entities[number]
    let name = entity.name(in: voice.language)
    let articles = snapshot.articlesOf[number].count
    let mentions = snapshot.annotations.mentions[number].count
    return NameEntry(
      text: name.text, language: name.language, direction: LanguageFacts.direction(of: name.language),
      url: PagePath.entity(entity.id, nil).url(from: page), detail: voice.string("type_\(entity.type.rawValue)"),
      count: articles > 0 ? voice.count("count_articles", articles) : nil,
      mentions: mentions > 0 ? voice.count("count_mentions", mentions) : nil, hidden: entity.isPrivate)
  }

  /// An outlet as an entry.
  func entry(outlet number: Int, on page: PagePath) -> NameEntry {
    let outlet = snapshot.outlets[number]
    let name = outlet.name(in: voice.language)
    return NameEntry(
      text: name.text, language: name.language, direction: LanguageFacts.direction(of: name.language),
      url: PagePath.outlet(outlet.id, nil).url(from: page),
      detail: outlet.language.map(voice.languageName),
      count: voice.count("count_articles", snapshot.articlesOfOutlet[number].count))
  }

  /// A tag as an entry.
  func entry(tag number: Int, on page: PagePath) -> NameEntry {
    let group = snapshot.tags.groups[number]
    let name = group.name(in: voice.language)
    let language = name.language == "und" ? voice.language : name.language
    return NameEntry(
      text: name.text, language: language, direction: LanguageFacts.direction(of: language),
      url: PagePath.tag(group.slug, nil).url(from: page),
      count: voice.count("count_articles", group.articles.count))
  }

  /// The entries in alphabetical order, under letters where there are many.
  func groups(_ entries: [NameEntry]) -> [NameGroup] {
    let language = TextLanguage(bcp47: voice.language) ?? .persian
    let sorted = entries.map { (key: Collation.key($0.text, language: language), entry: $0) }
      .sorted {
        $0.key == $1.key ? $0.entry.url.string < $1.entry.url.string : $0.key.lexicographicallyPrecedes($1.key)
      }
    guard sorted.count >= Self.shortIndex else {
      return sorted.isEmpty ? [] : [NameGroup(heading: nil, anchor: nil, entries: sorted.map(\.entry))]
    }
    var groups: [NameGroup] = []
    for (_, entry) in sorted {
      let heading = Collation.heading(entry.text, language: language) ?? voice.string("letters_other")
      if groups.last?.heading != heading {
        groups.append(NameGroup(heading: heading, anchor: "letter-\(groups.count + 1)", entries: []))
      }
      groups[groups.count - 1].entries.append(entry)
    }
    return groups
  }

  /// Names in every language, the page's own first.
  func languageNames(_ names: [NamesInLanguage]) -> [LanguageNames] {
    let own = names.filter { $0.language == voice.language }
    return (own + names.filter { $0.language != voice.language }).compactMap { names in
      guard let first = names.names.first else { return nil }
      return LanguageNames(
        label: voice.languageName(names.language), language: names.language,
        direction: LanguageFacts.direction(of: names.language), first: first.text,
        others: names.names.dropFirst().map { voice.name($0.text, in: names.language) })
    }
  }
}

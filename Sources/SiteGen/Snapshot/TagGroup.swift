// A tag: every spelling that folds alike or that `tags.yaml` calls the same.

internal import ArabicScript
internal import Archive
internal import Digest

/// A tag with the articles that have it.
struct TagGroup: Sendable {
  /// The tag as shown: as `tags.yaml` has it, else the spelling that most articles have.
  var name: String
  /// BCP 47 tag of the name: of the language `tags.yaml` gives it, else of the articles that have it.
  var language: String
  /// Its names in other languages.
  var names: [LanguageText]
  /// The other spellings that were seen or listed.
  var aliases: [String]
  /// The folder of its page.
  var slug: String
  /// Positions in `Snapshot.articles`, oldest first.
  var articles: [Int]

  /// The name in a language.
  func name(in wanted: String) -> (text: String, language: String) {
    if let text = names.first(where: { $0.language == wanted }) { return (text.text, wanted) }
    return (name, language)
  }
}

/// Puts the tags of all articles together.
struct TagIndex: Sendable {
  private(set) var groups: [TagGroup] = []
  /// The pages of the groups.
  private(set) var paths: [PagePath] = []
  private var groupOfFold: [String: Int] = [:]
  /// Tags as articles have them: folding the same word thousands of times would cost more than the rest of a page.
  private var groupOfTag: [String: Int] = [:]

  init(_ articles: some Sequence<Article>, entries: [TagEntry]) {
    var spellings: [[String: Int]] = []
    for entry in entries {
      let group = groups.count
      let language = entry.names.first { $0.text == entry.tag }?.language ?? "und"
      groups.append(
        TagGroup(
          name: entry.tag, language: language, names: entry.names, aliases: entry.aliases, slug: "", articles: []))
      spellings.append([:])
      for text in [entry.tag] + entry.aliases {
        let fold = Self.fold(text)
        if groupOfFold[fold] == nil { groupOfFold[fold] = group }
      }
    }
    for (number, article) in articles.enumerated() {
      for tag in article.tags {
        guard let group = groupOfTag[tag] ?? addGroup(tag, article.language, &spellings) else { continue }
        if groups[group].articles.last != number { groups[group].articles.append(number) }
        spellings[group][tag, default: 0] += 1
      }
    }
    settleNames(spellings, listed: entries.count)
    settleSlugs()
    paths = groups.map { PagePath.tag($0.slug, nil) }
  }

  /// The group of a tag as an article has it.
  func group(of tag: String) -> Int? { groupOfTag[tag] }

  /// The group of a tag that is seen for the first time in this spelling; nil where nothing is left of it when folded.
  private mutating func addGroup(_ tag: String, _ language: String, _ spellings: inout [[String: Int]]) -> Int? {
    let fold = Self.fold(tag)
    if fold.isEmpty { return nil }
    let group = groupOfFold[fold] ?? groups.count
    if group == groups.count {
      groupOfFold[fold] = group
      groups.append(TagGroup(name: tag, language: language, names: [], aliases: [], slug: "", articles: []))
      spellings.append([:])
    }
    groupOfTag[tag] = group
    return group
  }

  private static func fold(_ tag: String) -> String {
    Folding.fold(tag).split(whereSeparator: { $0 == " " || $0 == "_" || $0 == "-" }).joined(separator: " ")
  }

  private mutating func settleNames(_ spellings: [[String: Int]], listed: Int) {
    for group in groups.indices {
      let seen = spellings[group].sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      if group >= listed, let most = seen.first { groups[group].name = most }
      let known = Set(groups[group].aliases + [groups[group].name] + groups[group].names.map(\.text))
      groups[group].aliases += seen.filter { !known.contains($0) }
    }
  }

  /// Two tags may have slugs that a file system takes for the same: the later one, by name, gets its digest added.
  private mutating func settleSlugs() {
    var taken: Set<String> = []
    for group in groups.indices.sorted(by: { groups[$0].name < groups[$1].name }) {
      var slug = Slug.of(groups[group].name)
      if !taken.insert(slug.lowercased()).inserted {
        slug = "t-" + SHA256Digest(hashing: groups[group].name).base32(8)
        taken.insert(slug.lowercased())
      }
      groups[group].slug = slug
    }
  }
}

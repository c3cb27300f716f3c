// Finds the offices of the registry in words, whatever their spelling. Knows no sentences.

internal import ArabicScript
internal import Archive

/// The offices of all entities, by their words.
///
/// Words are compared without spaces, so that رئیس‌جمهور and رئیس جمهور are one; Arabic articles are left out and an
/// adjective of a country stands for the country, so that وزير الدفاع الروسي is وزير دفاع روسيا.
struct OfficeIndex: Sendable {
  /// Who held an office, and which of the roles it is.
  struct Holder: Sendable {
    var entity: Int
    var role: Int
  }

  private let words: OfficeWords
  private let offices: [SpeechWord: [Holder]]
  private let starts: Set<SpeechWord>
  private let roles: [[DatedRole]]
  /// What an office can begin with, as a token has it: a quick no for nearly every word.
  private let openings: WordSet
  /// No office has more words.
  static let longest = 12

  init(_ registry: Registry, language: SpeechLexicon.Language) {
    words = language == .persian ? .persian : .arabic
    let isPersian = language == .persian
    var offices: [SpeechWord: [Holder]] = [:]
    var starts: Set<SpeechWord> = []
    var openings: Set<SpeechWord> = []
    for (entity, described) in registry.entities.enumerated() {
      for (number, role) in described.roles.enumerated() {
        for text in role.texts {
          guard let spoken = TextLanguage(bcp47: text.language),
            isPersian ? spoken.isPersian : spoken == .arabic
          else { continue }
          let parts = words.parts(of: text.text)
          guard !parts.isEmpty, parts.count <= Self.longest else { continue }
          for opening in words.openings(of: parts) { openings.insert(opening) }
          var hash = SpeechWord()
          for (index, part) in parts.enumerated() {
            words.add(part, to: &hash)
            if index < 3 { starts.insert(hash) }
          }
          if offices[hash]?.contains(where: { $0.entity == entity && $0.role == number }) != true {
            offices[hash, default: []].append(Holder(entity: entity, role: number))
          }
        }
      }
    }
    (self.offices, self.starts) = (offices, starts)
    self.openings = WordSet(openings)
    roles = registry.entities.map(\.roles)
  }

  /// The longest office that begins at the first of these words: how many words it has and who held it at the date;
  /// nobody where none or several did.
  func match(
    _ items: ArraySlice<SpeechToken>, folded: [UInt16], date: EDTF?
  ) -> (count: Int, entity: Int?)? {
    guard let first = items.first, openings.contains(first.hash) else { return nil }
    var hash = SpeechWord()
    var best: (Int, [Holder])?
    var count = 0
    for token in items {
      guard token.isWord, count < Self.longest else { break }
      count += 1
      if count > 1, token.hasConjunction { break }
      var part = token.folded
      if token.hasConjunction { part = part.dropFirst() }
      let isSkipped = words.isSkipped(token.hash)
      if !isSkipped { words.add(Array(folded[part]), to: &hash) }
      if count == 1, !starts.contains(hash) { return nil }
      if !isSkipped, let found = offices[hash] { best = (count, found) }
    }
    guard let (length, holders) = best else { return nil }
    var entities: [Int] = []
    for holder in holders {
      let role = roles[holder.entity][holder.role]
      let isHeld = date.map { role.isHeld(at: $0) } ?? true
      if isHeld, !entities.contains(holder.entity) { entities.append(holder.entity) }
    }
    return (length, entities.count == 1 ? entities.first : nil)
  }
}

/// What is done to the words of offices before they are compared.
struct OfficeWords: Sendable {
  static let persian = OfficeWords(Nations.persian, skipped: "امور جمهوری اسلامی کشور", article: false)
  static let arabic = OfficeWords(Nations.arabic, skipped: "في جمهورية الجمهورية", article: true)

  private static let chief = WordFolding.shared.fold("رئیس")
  private static let republic = WordFolding.shared.fold("جمهوری")
  private let nations: [[UInt16]: [UInt16]]
  private let skipped: Set<SpeechWord>
  private let skippedWords: Set<[UInt16]>
  private let hasArticle: Bool

  private init(_ rows: [String], skipped: String, article: Bool) {
    hasArticle = article
    var nations: [[UInt16]: [UInt16]] = [:]
    for row in rows {
      let words = row.split(separator: " ").map { WordFolding.shared.fold(String($0)) }
      let bare = words.map { article ? Self.withoutArticle($0) : $0 }
      guard let first = bare.first else { continue }
      for word in bare { nations[word] = first }
    }
    self.nations = nations
    let words = skipped.split(separator: " ").map { WordFolding.shared.fold(String($0)) }
    self.skipped = Set(words.map { SpeechWord($0) })
    skippedWords = Set(words)
  }

  private static func withoutArticle(_ word: [UInt16]) -> [UInt16] {
    word.count > 3 && word[0] == 0x0627 && word[1] == 0x0644 ? Array(word.dropFirst(2)) : word
  }

  /// Whether a word is left out: في, امور.
  func isSkipped(_ hash: SpeechWord) -> Bool { skipped.contains(hash) }

  /// The words of an office as the registry has it.
  func parts(of text: String) -> [[UInt16]] {
    text.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar == "،" || scalar == "-" || scalar == ","
    }.map { WordFolding.shared.fold(String($0)) }.reduce(into: []) { parts, word in
      // رئیس جمهوری is one word, and no republic.
      let isOffice = parts.last.map { $0 == Self.chief } ?? false
      if !word.isEmpty, isOffice || !skippedWords.contains(word) {
        if isOffice, word == Self.republic { parts.append(Array(word.dropLast())) } else { parts.append(word) }
      }
    }
  }

  /// The hashes with which a text can begin such an office: its first word with and without the article and و, and
  /// written together with the next two.
  func openings(of parts: [[UInt16]]) -> [SpeechWord] {
    guard let first = parts.first else { return [] }
    var openings: [SpeechWord] = []
    var joined: [UInt16] = []
    for part in parts.prefix(3) {
      joined += part
      openings.append(SpeechWord(joined))
    }
    if hasArticle {
      let bare = Self.withoutArticle(first)
      for form in [bare, [0x0627, 0x0644] + bare] {
        openings.append(SpeechWord(form))
        for conjunction in [0x0648, 0x0641] as [UInt16] { openings.append(SpeechWord([conjunction] + form)) }
      }
    }
    // The ی of رئیس‌جمهوری.
    openings += openings.isEmpty ? [] : [SpeechWord(joined + [0x06CC])]
    if parts.count > 1 { openings.append(SpeechWord(parts[0] + parts[1] + [0x06CC])) }
    openings.append(SpeechWord(first + [0x06CC]))
    return openings
  }

  /// Adds a word to the hash of an office.
  func add(_ word: [UInt16], to hash: inout SpeechWord) {
    let bare = hasArticle ? Self.withoutArticle(word) : word
    for letter in nations[bare] ?? bare { hash.add(letter) }
  }
}

/// A set of words that is quick to say no.
struct WordSet: Sendable {
  private let keys: [UInt64]
  private let mask: Int

  init(_ words: Set<SpeechWord>) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    for word in words {
      var slot = Int(truncatingIfNeeded: word.value) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = word.value
    }
    (self.keys, mask) = (keys, capacity - 1)
  }

  @inline(__always)
  func contains(_ word: SpeechWord) -> Bool {
    var slot = Int(truncatingIfNeeded: word.value) & mask
    while keys[slot] != 0 {
      if keys[slot] == word.value { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}

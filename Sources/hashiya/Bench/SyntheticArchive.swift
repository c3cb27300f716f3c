// An archive of any size for measuring, the same at every run.

internal import ArabicScript
internal import Archive

struct SyntheticArchive {
  private static let tagCount = 200
  private static let entityCount = 2_000
  private static let outletCount = 20
  private static let mentionsInArticle = 20
  private static let archiveID = "00000000-0000-4000-8000-000000000001"

  let articles: Int

  /// Writes the archive, without flushing each file to disk as ingest does.
  func write(to folder: String, quiet: Bool) throws(Faults) {
    let progress = Progress(quiet: quiet)
    defer { progress.end() }
    do throws(FileFault) {
      for name in ["articles", "entities", "outlets"] { try AtomicFile.makeFolder("\(folder)/\(name)") }
      try write(
        "format: 1\narchive_id: \(Self.archiveID)\ntitles: {fa: بایگانی آزمایشی, en: Test archive}\nlanguages: [fa, en]\n"
          + "publish: {suggestions: true}\n",
        "\(folder)/site.yaml")
      for number in 0..<Self.outletCount {
        try write(outlet(number), "\(folder)/outlets/outlet-\(number).yaml")
      }
      for number in 0..<Self.entityCount {
        try write(entity(number), "\(folder)/entities/entity-\(number).md")
      }
      for number in 0..<articles {
        try write(article(number), "\(folder)/articles/\(Self.articleID(number)).md")
        progress.advance("writing articles", 1, of: articles)
      }
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
  }

  /// The id of an article by its number, from 0.
  static func articleID(_ number: Int) -> String { "article-\(number)" }

  private func write(_ text: String, _ path: String) throws(FileFault) {
    try AtomicFile.writeUnflushed(Array(text.utf8), to: path)
  }

  private func outlet(_ number: Int) -> String {
    "id: outlet-\(number)\nnames: {fa: رسانهٔ \(number), en: Outlet \(number)}\nlang: fa\n"
  }

  private func entity(_ number: Int) -> String {
    var random = SmallRandom(seed: UInt64(number) &+ 7_000_003)
    let type = EntityType.allCases[number % EntityType.allCases.count].rawValue
    let name = Self.name(number)
    return """
      ---
      id: entity-\(number)
      type: \(type)
      names:
        fa: [\(name)]
        en: [Entity \(number)]
      ---
      \(random.words(12, from: Self.words)).

      """
  }

  private func article(_ number: Int) -> String {
    var random = SmallRandom(seed: UInt64(number))
    let first = GregorianDate(year: 2004, month: 1, day: 1)?.dayNumber ?? 0
    let date = GregorianDate(dayNumber: first + random.below(7_300))
    let tags = random.distinct(4, below: Self.tagCount).map { "برچسب \($0)" }
    let aboutNumbers = random.distinct(8, below: Self.entityCount)
    let about = aboutNumbers.map { "entity-\($0)" }
    var text = """
      ---
      id: \(Self.articleID(number))
      status: public
      title: \(random.words(8, from: Self.words))
      lang: fa
      published: \(date.description)
      outlet: outlet-\(random.below(Self.outletCount))
      tags: [\(tags.joined(separator: ", "))]
      about: [\(about.joined(separator: ", "))]
      ---

      """
    // Two thirds of the mentions are of what the article is about, as in the press.
    var mentions = (0..<Self.mentionsInArticle).map { place in
      Self.name(place % 3 == 0 ? random.below(Self.entityCount) : aboutNumbers[random.below(aboutNumbers.count)])
    }
    var size = 0
    while size < 3_400 || !mentions.isEmpty {
      var words = (0..<40 + random.below(50)).map { _ in random.pick(Self.words) }
      for _ in 0..<min(4, mentions.count) { words.insert(mentions.removeLast(), at: random.below(words.count)) }
      let speaker = Self.name(aboutNumbers[0])
      if size == 0 {
        words.append(
          "در \(random.below(28) + 1) مهر \(1385 + random.below(18)). \(speaker) گفت: «\(random.words(12, from: Self.words))»"
        )
      }
      let paragraph = words.joined(separator: " ") + "."
      size += paragraph.utf8.count
      text += "\n" + paragraph + "\n"
    }
    return text
  }

  /// The name of an entity: two words that are no words, each of two or three syllables.
  private static func name(_ number: Int) -> String {
    var random = SmallRandom(seed: UInt64(number) &+ 9_000_011)
    let given = random.words(2, from: syllables).replacing(" ", with: "")
    let family = random.words(3, from: syllables).replacing(" ", with: "")
    return "\(given) \(family)"
  }

  private static let syllables = [
    "شا", "بو", "مید", "رون", "گی", "تا", "سو", "لان", "فر", "زی", "نو", "هام", "کی", "را", "دو", "پی", "جان", "خو",
    "چا", "ور",
  ]

  /// Common words of news Persian.
  private static let words = [
    "دولت", "کشور", "مردم", "شهر", "سال", "روز", "گزارش", "وزیر", "سخنگو", "مجلس", "شورا", "دادگاه", "پرونده",
    "خبرگزاری",
    "روزنامه", "نماینده", "رئیس", "سازمان", "وزارت", "نشست", "توافق", "مذاکره", "تصمیم", "قانون", "طرح", "بودجه",
    "بازار",
    "قیمت", "تولید", "صادرات", "همکاری", "روابط", "سفر", "دیدار", "بیانیه", "پیام", "اعلام", "تأکید", "افزایش", "کاهش",
    "می‌شود", "می‌کند", "می‌گوید", "کرده‌اند", "خواهد", "شده", "است", "بود", "گفت", "افزود", "که", "در", "به", "از", "با",
    "برای",
    "این", "آن", "نیز", "هم", "تا", "بر", "را", "و", "یا", "اما", "همچنین", "درباره", "پس", "پیش", "خانه‌ها", "کتاب‌های",
    "سیاست", "اقتصاد", "فرهنگ", "جامعه", "دانشگاه", "پژوهش", "آموزش", "بهداشت", "کارگران", "معلمان", "زنان", "جوانان",
  ]
}

/// A small generator of numbers, the same at every run (SplitMix64, Steele and others 2014).
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33) % max(1, bound)
  }

  mutating func pick(_ items: [String]) -> String { items[below(items.count)] }

  mutating func words(_ count: Int, from items: [String]) -> String {
    (0..<count).map { _ in pick(items) }.joined(separator: " ")
  }

  mutating func distinct(_ count: Int, below bound: Int) -> [Int] {
    var numbers: [Int] = []
    while numbers.count < min(count, bound) {
      let number = below(bound)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}

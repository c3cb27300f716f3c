// Candidates for the registry: what is found, what is one, what is none, in which order.

import Annotate
import Archive
import ArabicScript
import Testing

@Suite("Candidates for the registry")
struct CandidateFinderTests {
  private func articles(_ texts: [String], _ language: TextLanguage = .persian) -> [ArticleText] {
    texts.enumerated().map {
      ArticleText(
        id: "a\($0)", language: language, blocks: TextBlocks(paragraphs: $1.split(separator: "\n").map(String.init)))
    }
  }

  private func find(_ texts: [String], _ language: TextLanguage = .persian) -> [Candidate] {
    CandidateFinder(registry: Registry([])).candidates(in: articles(texts, language))
  }

  @Test("a name behind a title is a person, without the title")
  func title() {
    let found = find(["دیروز دکتر سحر پرتوی در شیراز گفت باران نیامد."])
    #expect(found.first { $0.text == "سحر پرتوی" }?.type == .person)
    #expect(found.first { $0.text == "شیراز" }?.type == .place)
  }

  @Test("a family name alone counts for the full name, and is its variant")
  func family() {
    let found = find(["دمیتری ورسکوف به تهران آمد. ورسکوف گفت: خوب است.", "ورسکوف افزود که می‌ماند."])
    let person = found.first { $0.text == "دمیتری ورسکوف" }
    #expect(person?.mentions == 3)
    #expect(person?.articles == 2)
    #expect(person?.variants == [CandidateVariant(text: "ورسکوف", count: 2)])
    #expect(!found.contains { $0.text == "ورسکوف" })
  }

  @Test("spellings of one name are one candidate")
  func spellings() {
    let found = find(["آقای محمدعلی دشتبان آمد.", "محمد علی دشتبان رفت.", "محمد\u{200C}علي دشتبان\u{200C}ها آمدند."])
    let same = found.filter { $0.key.contains("دشتبان") }
    #expect(same.count == 1)
    #expect(same.first?.mentions == 3)
    #expect(same.first?.variants.count == 2)
  }

  @Test("clitics of Arabic are no part of a name")
  func clitics() {
    let found = find(
      ["قال وليد الزهراني إن الأمر انتهى.", "التقى بوليد الزهراني ووليد الزهراني في بيروت، وبيروت بعيدة."], .arabic)
    #expect(found.first { $0.text == "وليد الزهراني" }?.mentions == 3)
    #expect(found.first { $0.text == "بيروت" }?.mentions == 2)
  }

  @Test("ordinary phrases and verbs are none")
  func ordinary() {
    let found = find([
      "وی گفت مردم کشور باید در این باره تصمیم بگیرند و نیستم و شهید نشد.", "او افزود سال گذشته درصد رشد کم بود.",
    ])
    #expect(found.isEmpty, "\(found.map(\.text))")
  }

  @Test("known names are no candidates; a given name before one is an extension of it")
  func known() {
    let entity = Entity(
      id: "x", type: .person, names: [NamesInLanguage(language: "fa", names: [EntityName(text: "دشتبان")])])
    let texts = articles(["پرویز دشتبان به شیراز رفت."])
    let mention = Suggestion(
      place: TextPlace(block: 0, range: 6..<12), claim: .name([0]), rule: "name", confidence: .high)
    let found = CandidateFinder(registry: Registry([entity])).candidates(in: texts, mentions: [[mention]])
    #expect(found.first { $0.text == "پرویز دشتبان" }?.extends == 0)
    #expect(found.contains { $0.text == "شیراز" && $0.extends == nil })
    #expect(!found.contains { $0.text == "دشتبان" })
  }

  @Test("the most frequent come first, and the order of the articles does not matter")
  func order() {
    let texts = ["سحر پرتوی به شیراز رفت.", "سحر پرتوی به شیراز و تبریز رفت. شیراز دور است.", "در شیراز"]
    let found = find(texts)
    #expect(found.map(\.mentions) == found.map(\.mentions).sorted(by: >))
    #expect(found.first?.text == "شیراز")
    let all = articles(texts)
    let again = CandidateFinder(registry: Registry([])).candidates(in: [all[2], all[0], all[1]])
    #expect(again == found)
  }

  @Test("a context is the words with what stands around them")
  func context() {
    let context = find(["یک. سحر پرتوی آمد."]).first?.contexts.first
    #expect(context?.words == "سحر پرتوی")
    #expect(context?.before == "یک. ")
    #expect(context?.after == " آمد.")
    #expect(context?.place == TextPlace(block: 0, range: 4..<13))
  }

  @Test("a name that Persian and Arabic spell alike is one candidate, counted in each")
  func languages() {
    let found = CandidateFinder(registry: Registry([])).candidates(
      in: articles(["دمشق و دمشق.", "در فلسطین و دمشق."]) + [
        ArticleText(
          id: "b", language: .arabic, blocks: TextBlocks(paragraphs: ["في دمشق.", "إلى فلسطين، من فلسطين، فلسطين."]))
      ])
    let damascus = found.first { $0.text == "دمشق" }
    #expect(damascus?.mentions == 4 && damascus?.articles == 3 && damascus?.language == "fa")
    #expect(damascus?.languages.map(\.language) == ["fa", "ar"])
    #expect(damascus?.languages.map(\.mentions) == [3, 1])
    #expect(damascus?.languages.map(\.articles) == [2, 1])
    let palestine = found.filter { $0.key == "فلسطین" }
    #expect(palestine.count == 1 && palestine.first?.text == "فلسطين" && palestine.first?.language == "ar")
    #expect(palestine.first?.languages.map { $0.spellings.map(\.text) } == [["فلسطين"], ["فلسطین"]])
  }

  @Test("in a long paragraph every count and context is that of short ones")
  func long() {
    let sentence = "دیروز دکتر سحر پرتوی به شیراز آمد 🙂. "
    let found = find([String(repeating: sentence, count: 400)])
    #expect(found.first { $0.text == "سحر پرتوی" }?.mentions == 400)
    let length = sentence.unicodeScalars.count
    let contexts = find(["یک " + String(repeating: "و دو ", count: 3000) + sentence]).first?.contexts ?? []
    #expect(contexts.first?.place.range.lowerBound == 3 + 15000 + 11)
    #expect(contexts.first?.before.hasSuffix("و دو دیروز دکتر ") == true)
    #expect(contexts.first?.before.unicodeScalars.count == 40)
    #expect(contexts.first?.after.unicodeScalars.count == length - 20)
  }

  @Test("any text ends well", arguments: [TextLanguage.persian, .arabic])
  func robust(language: TextLanguage) {
    let pieces = [
      "دکتر", "الدكتور", "محمد", "گفت", "قال", "وال", "لل", "و", "«", "»", " ", " ", " ", "\u{200C}", "ی", "ها", "BBC",
      "1", ".", "شهر", "مدينة", "\u{64E}", "🙂", "عبد", "بن", "تهران", "ب", "از", "نقل", "سازمان",
    ]
    var state: UInt64 = 7
    var found = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for candidate in find([text], language) {
        found += 1
        #expect(candidate.mentions > 0 && !candidate.text.isEmpty)
        for context in candidate.contexts { #expect(text.unicodeScalars.count >= context.place.range.upperBound) }
      }
    }
    #expect(found > 10)
  }
}

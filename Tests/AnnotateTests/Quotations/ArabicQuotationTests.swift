// Who speaks in Arabic sentences.

import Testing

@Suite("Arabic quotations")
struct ArabicQuotationTests {
  private static let words = "«نجري هذه المناورات كل عام في الموعد نفسه»"

  @Test(
    "verbs of speech before the words tie them to their subject",
    arguments: [
      "قال شويغو:", "وقال شويغو:", "وقال شويغو إن", "يقول شويغو:", "أكد شويغو أن", "وأكد شويغو:", "صرّح شويغو:",
      "وصرح شويغو بأن",
      "أعلن شويغو:", "شدّد شويغو على أن", "وأوضح شويغو أن", "أشار شويغو إلى أن", "ولفت شويغو إلى أن", "واعتبر شويغو أن",
      "ورأى شويغو أن", "كتب شويغو:", "وأضاف شويغو:", "وتابع شويغو:", "وحذّر شويغو من أن", "وذكر شويغو أن",
      "وزعم شويغو أن",
      "وقال وزير الدفاع الروسي سيرغي شويغو:", "وقال السيد شويغو في مؤتمر صحفي:",
      "وقال شويغو خلال لقائه حاتمي في طهران:",
      "شويغو قال:", "وكان شويغو قال:", "وكان شويغو قد أكد أن", "أما شويغو فقال:", "وقال شويغو اليوم الثلاثاء:",
      "ورحب شويغو بالاتفاق قائلاً:", "وقال شويغو من جهته:", "وقال من جانبه شويغو:",
    ])
  func verbBefore(opening: String) {
    let sample = QuotationSample("\(opening) \(Self.words).", language: "ar")
    #expect(sample.words == ["نجري هذه المناورات كل عام في الموعد نفسه"])
    #expect(sample.speakers == ["shoigu"])
  }

  @Test(
    "verbs and sources after the words tie them too",
    arguments: [
      "قال شويغو.", "قال شويغو لوكالة تاس.", "كما قال شويغو.", "حسبما قال شويغو.", "يقول شويغو.", "بحسب شويغو.",
      "وفق شويغو.",
      "على حد قول شويغو.", "وفقاً لشويغو.",
    ])
  func verbAfter(closing: String) {
    #expect(QuotationSample("\(Self.words)، \(closing)", language: "ar").speakers == ["shoigu"])
  }

  @Test(
    "his own words are those of the subject", arguments: ["على حد قوله", "وفق تعبيره", "بحسب قوله", "على حد تعبيره"])
  func ownWords(closing: String) {
    let sample = QuotationSample("وصف شويغو الاتفاق بأنه «خطوة كبيرة نحو شراكة طويلة»، \(closing).", language: "ar")
    #expect(sample.speakers == ["shoigu"])
  }

  @Test("an office is its holder at the date of the article, with the adjective or the country")
  func office() {
    for office in ["وزير الدفاع الروسي", "وزير دفاع روسيا", "وزير الدفاع في روسيا"] {
      let text = "وقال \(office): \(Self.words)."
      #expect(QuotationSample(text, language: "ar", date: "2020-08").speakers == ["shoigu"], "\(office)")
      #expect(QuotationSample(text, language: "ar", date: "2025-01").speakers == ["belousov"], "\(office)")
    }
  }

  @Test(
    "a deputy, a spokesman and a former minister are not the minister",
    arguments: [
      "نائب وزير الدفاع الروسي", "مستشار شويغو", "وزير الدفاع الروسي السابق", "المتحدث باسم وزير الدفاع الروسي",
    ])
  func notTheHolder(words: String) throws {
    let speakers = try #require(QuotationSample("وقال \(words): \(Self.words).", language: "ar").speakers)
    #expect(!speakers.contains("shoigu"))
  }

  @Test(
    "a verb without a subject goes on with the one who spoke",
    arguments: ["وأضاف:", "وتابع:", "وأوضح:", "وقال:", "وقال أيضاً:", "وأضاف في تصريحات:", "وقال رداً على سؤال:"])
  func leftOut(verb: String) {
    let sample = QuotationSample("وقال شويغو: «طهران شريك قديم لنا في المنطقة». \(verb) \(Self.words).", language: "ar")
    #expect(sample.found.map(\.speakers) == [["shoigu"], ["shoigu"]])
  }

  @Test("gender, number and distance keep a verb without a subject open")
  func open() {
    let first = "وقال وزير الدفاع الروسي سيرغي شويغو: «طهران شريك قديم لنا في المنطقة»."
    #expect(QuotationSample("\(first) وأضافت: \(Self.words).", language: "ar").found.last?.speakers == [])
    #expect(QuotationSample("\(first) وقالوا: \(Self.words).", language: "ar").found.last?.speakers == [])
    #expect(QuotationSample("وأضاف: \(Self.words).", language: "ar").speakers == [])
    #expect(
      QuotationSample(first, "هطل المطر طوال النهار.", "وأضاف: \(Self.words).", language: "ar").found.last?.speakers
        == [])
  }

  @Test("a woman's office agrees with the feminine verb alone")
  func gender() {
    #expect(QuotationSample("وقالت ليلى حداد: \(Self.words).", language: "ar").speakers == ["haddad"])
    #expect(QuotationSample("وقال المتحدثة باسم البلدية: \(Self.words).", language: "ar").speakers == [])
  }

  @Test(
    "joint statements have all their speakers",
    arguments: ["قال شويغو ولافروف في بيان مشترك:", "وأعلن شويغو ولافروف أن", "شويغو ولافروف قالا:"])
  func joint(opening: String) {
    let sample = QuotationSample("\(opening) \(Self.words).", language: "ar")
    #expect(sample.speakers == ["shoigu", "lavrov"])
    #expect(sample.found.first?.rule == "joint")
  }

  @Test(
    "an agency passes on, and does not speak, where somebody else does",
    arguments: [
      "ونقلت تاس عن شويغو قوله:", "ونقلت وكالة تاس عن وزير الدفاع الروسي سيرغي شويغو قوله إن",
      "ذكرت وكالة تاس أن شويغو قال:",
      "وقال شويغو، وفق وكالة تاس:", "نقلاً عن تاس، قال شويغو:", "وأفادت تاس بأن شويغو أكد أن",
    ])
  func relay(opening: String) {
    let sample = QuotationSample("\(opening) \(Self.words).", language: "ar")
    #expect(sample.speakers == ["shoigu"])
    #expect(sample.relay == ["tass"])
  }

  @Test("one who is spoken to or about does not speak")
  func oblique() {
    #expect(QuotationSample("وقال شويغو لحاتمي: \(Self.words).", language: "ar").speakers == ["shoigu"])
    #expect(QuotationSample("وقال لافروف عن شويغو: \(Self.words).", language: "ar").speakers == ["lavrov"])
  }

  @Test("bodies and people in no registry")
  func others() {
    #expect(QuotationSample("وقالت وزارة الدفاع الروسية: \(Self.words).", language: "ar").speakers == ["ministry"])
    #expect(QuotationSample("وقال مسؤول أميركي رفيع: \(Self.words).", language: "ar").speakers == [])
  }

  @Test("words may follow without a colon")
  func noColon() {
    let sample = QuotationSample("وأضاف شويغو \"العلاقات بين البلدين تتطور بشكل إيجابي\".", language: "ar")
    #expect(sample.speakers == ["shoigu"])
  }
}

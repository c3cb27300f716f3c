// Who speaks in Persian sentences.

import Testing

@Suite("Persian quotations")
struct PersianQuotationTests {
  @Test(
    "verbs of speech before the words tie them to their subject",
    arguments: [
      "گفت:", "گفت", "گفت که", "گفته است:", "گفته‌است:", "می‌گوید:", "می گوید:", "میگوید:", "گفته بود:", "افزود:",
      "نوشت:",
      "نوشته است:", "تأکید کرد:", "تاکید کرد که", "تأکید کرده است:", "تأکید می‌کند:", "خاطرنشان کرد:", "خاطر نشان کرد:",
      "خاطرنشان ساخت:", "یادآور شد:", "یادآوری کرد:", "تصریح کرد:", "اظهار داشت:", "اظهار کرد:", "ابراز امیدواری کرد:",
      "هشدار داد:", "توییت کرد:", "مدعی شد:", "اعلام کرد:", "بیان کرد:", "عنوان کرد:", "اضافه کرد:", "ادامه داد:",
      "توضیح داد:", "پاسخ داد:", "متذکر شد:", "اذعان کرد:", "ادعا کرد:", "اعتراف کرد:", "پرسید:", "معتقد است:",
      "خبر داد:",
      "در پاسخ به خبرنگاران گفت:", "روز سه‌شنبه در مسکو گفت:", "نیز در این باره گفت:", "با اشاره به شرایط منطقه گفت:",
    ])
  func verbBefore(verb: String) {
    let sample = QuotationSample("شویگو \(verb) «ما این رزمایش را هر سال برگزار می‌کنیم.»")
    #expect(sample.found.map(\.words) == ["ما این رزمایش را هر سال برگزار می‌کنیم."])
    #expect(sample.speakers == ["shoigu"])
  }

  @Test("a verb that is denied or passive gives no speaker", arguments: ["گفته می‌شود:", "گفته شده:"])
  func passive(verb: String) {
    #expect(QuotationSample("درباره شویگو \(verb) «او دیگر به آن خانه برنگشت.»").speakers == [])
  }

  @Test(
    "verbs after the words tie them too",
    arguments: [
      "«ما این رزمایش را هر سال برگزار می‌کنیم»؛ این را شویگو گفت.",
      "«ما این رزمایش را هر سال برگزار می‌کنیم»، شویگو به خبرنگاران گفت.",
      "«ما این رزمایش را هر سال برگزار می‌کنیم.» این جمله را شویگو گفته است.",
      "«ما این رزمایش را هر سال برگزار می‌کنیم»، به گفتهٔ شویگو.",
    ])
  func verbAfter(text: String) {
    #expect(QuotationSample(text).speakers == ["shoigu"])
  }

  @Test(
    "the subject may stand before the words and the verb after them",
    arguments: [
      "شویگو هدف این سفر را «گسترش همکاری‌های دو کشور همسایه» خواند.",
      "شویگو از «آغاز دور تازه‌ای از گفت‌وگوها در مسکو» خبر داد.",
    ])
  func subjectBefore(text: String) {
    #expect(QuotationSample(text).speakers == ["shoigu"])
  }

  @Test(
    "a source before the words speaks",
    arguments: ["به گفتهٔ شویگو، «", "به گفته‌ی شویگو «", "از نظر شویگو، «", "به باور شویگو، «", "به اعتقاد شویگو «"])
  func source(opening: String) {
    #expect(QuotationSample(opening + "همکاری دو کشور رو به گسترش است».").speakers == ["shoigu"])
  }

  @Test(
    "what is said beside another verb has the subject of the sentence",
    arguments: ["با بیان این‌که", "با بیان اینکه", "با تأکید بر این که", "با اشاره به این‌که", "ضمن تأکید بر اینکه"])
  func stating(words: String) {
    #expect(
      QuotationSample("شویگو \(words) «همکاری دو کشور رو به گسترش است» از میزبان تشکر کرد.").speakers == ["shoigu"])
  }

  @Test("an office is its holder at the date of the article")
  func office() {
    let text = "وزیر دفاع روسیه گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.»"
    #expect(QuotationSample(text, date: "2020-08").speakers == ["shoigu"])
    #expect(QuotationSample(text, date: "2025-01-03").speakers == ["belousov"])
    #expect(QuotationSample(text, date: "2024-05").speakers == [])
    #expect(QuotationSample(text, date: "2010").speakers == [])
  }

  @Test(
    "a former holder, a deputy and a spokesman are not the holder",
    arguments: [
      "وزیر دفاع سابق روسیه", "معاون وزیر دفاع روسیه", "سخنگوی وزیر دفاع روسیه", "سخنگوی شویگو", "معاون شویگو",
    ])
  func notTheHolder(words: String) throws {
    let speakers = try #require(QuotationSample("\(words) گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.»").speakers)
    #expect(!speakers.contains("shoigu"))
  }

  @Test(
    "an office with a name is the name",
    arguments: [
      "وزیر دفاع روسیه، سرگئی شویگو،", "سرگئی شویگو، وزیر دفاع روسیه،", "وزیر دفاع روسیه سرگئی شویگو",
      "ارتشبد سرگئی شویگو",
      "آقای شویگو", "«سرگئی شویگو» وزیر دفاع روسیه",
    ])
  func titled(words: String) {
    #expect(QuotationSample("\(words) گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.»").speakers == ["shoigu"])
  }

  @Test("one who is met, quoted to or spoken about does not speak")
  func oblique() {
    let words = "«ما این رزمایش را هر سال برگزار می‌کنیم.»"
    #expect(QuotationSample("شویگو در دیدار با امیر حاتمی گفت: \(words)").speakers == ["shoigu"])
    #expect(QuotationSample("شویگو خطاب به حاتمی گفت: \(words)").speakers == ["shoigu"])
    #expect(QuotationSample("لاوروف پس از دیدار شویگو و حاتمی گفت: \(words)").speakers == ["lavrov"])
    #expect(QuotationSample("لاوروف سخنان شویگو را رد کرد و گفت: \(words)").speakers == ["lavrov"])
  }

  @Test(
    "pronouns and left-out subjects mean the one who spoke before",
    arguments: ["وی گفت", "او افزود", "این مقام گفت", "وی همچنین گفت", "افزود", "وی در ادامه تأکید کرد"])
  func pronoun(words: String) throws {
    let sample = QuotationSample("شویگو سه‌شنبه وارد تهران شد. \(words): «ما این رزمایش را هر سال برگزار می‌کنیم.»")
    #expect(sample.speakers == ["shoigu"])
    let paragraphs = QuotationSample(
      "شویگو گفت: «همکاری دو کشور رو به گسترش است.»", "\(words): «ما این رزمایش را هر سال برگزار می‌کنیم.»")
    #expect(paragraphs.found.map(\.speakers) == [["shoigu"], ["shoigu"]])
  }

  @Test("a pronoun stays open where it is not plain whom it means")
  func openPronoun() {
    let words = "وی گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.»"
    #expect(QuotationSample(words).speakers == [])
    #expect(QuotationSample("شویگو و لاوروف وارد تهران شدند. \(words)").speakers == [])
    #expect(
      QuotationSample("شویگو وارد تهران شد.", "باران تمام روز بارید.", "خیابان‌ها خلوت بود.", words).speakers == [])
    #expect(
      QuotationSample("وزارت دفاع روسیه بیانیه داد. این مقام گفت: «ما این رزمایش را هر سال برگزار می‌کنیم.»").speakers
        == [])
  }

  @Test("a joint statement has all its speakers")
  func joint() {
    let sample = QuotationSample("شویگو و لاوروف در بیانیه‌ای مشترک گفتند: «ما این رزمایش را هر سال برگزار می‌کنیم.»")
    #expect(sample.speakers == ["shoigu", "lavrov"])
    #expect(sample.found.first?.rule == "joint")
  }

  @Test("an agency passes on, and does not speak, where somebody else does")
  func relay() {
    let words = "«ما این رزمایش را هر سال برگزار می‌کنیم.»"
    for text in [
      "به گزارش تاس، شویگو گفت: \(words)", "به نقل از تاس، شویگو گفت: \(words)", "تاس به نقل از شویگو نوشت: \(words)",
      "خبرگزاری تاس گزارش داد که شویگو گفته است: \(words)", "بنا بر گزارش تاس، شویگو گفت: \(words)",
    ] {
      #expect(QuotationSample(text).speakers == ["shoigu"], "\(text)")
      #expect(QuotationSample(text).relay == ["tass"], "\(text)")
    }
  }

  @Test("a body can speak; one who is in no registry is evidence and no speaker")
  func others() {
    let words = "«ما این رزمایش را هر سال برگزار می‌کنیم.»"
    #expect(QuotationSample("وزارت دفاع روسیه اعلام کرد: \(words)").speakers == ["ministry"])
    #expect(QuotationSample("یک مقام آگاه گفت: \(words)").speakers == [])
    #expect(QuotationSample("یک مقام آگاه گفت: \(words)").evidence["subject"] == "یک مقام آگاه")
    #expect(QuotationSample("سردار حمید کوهستانی در این مراسم گفت: \(words)").speakers == [])
  }

  @Test("a name and a colon are enough")
  func colon() {
    #expect(QuotationSample("شویگو: «ما این رزمایش را هر سال برگزار می‌کنیم»").speakers == ["shoigu"])
  }
}

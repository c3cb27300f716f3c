// Which of several readings is offered, and what is said for it.

import Annotate
import ArabicScript
import Archive
import Testing

@Suite("Which names are offered")
struct ChoiceTests {
  @Test("the longest name wins, and a name within it is not offered")
  func longest() {
    let trial = NameTrial([
      (.place, ["ایران"]), (.organization, ["مجلس شورای اسلامی ایران"]), (.organization, ["مجلس"]),
    ])
    #expect(trial.quotes("در مجلس شورای اسلامی ایران و ایران") == ["مجلس شورای اسلامی ایران", "ایران"])
  }

  @Test("a longer word that is refused does not swallow a good shorter name")
  func refusedLonger() {
    let trial = NameTrial(entities: [
      NameTrial.entity("a", .place, [EntityName(text: "تهران")]),
      NameTrial.entity("b", .work, [Self.flagged("تهران بزرگ", ambiguous: true)]),
    ])
    #expect(trial.quotes("سفر به تهران بزرگ") == ["تهران"])
  }

  @Test("a family name alone only where the article has the full name, in whatever form")
  func family() throws {
    let trial = NameTrial([(.person, ["سرگئی شویگو", "شویگو", "Sergei Shoigu"])])
    #expect(trial.quotes("شویگو به تهران رفت") == [])
    let offers = trial.offers("شویگو در تهران", "سرگئی\u{200C}شویگو گفت. بعد شویگو رفت.")
    #expect(offers.map(\.rule) == ["family-name", "full-name", "family-name"])
    #expect(offers[0].evidence["full-name-in-article"] != nil)
    #expect(trial.offers("شویگو در تهران", "Sergei Shoigu was there").count == 2)
  }

  @Test("a full name stands by itself, also where the registry has it with an honorific too")
  func honorific() {
    let trial = NameTrial([(.person, ["علی خامنه\u{200C}ای", "سید علی خامنه\u{200C}ای", "خامنه\u{200C}ای"])])
    #expect(trial.offers("پیام به علی خامنه\u{200C}ای رسید").map(\.rule) == ["full-name"])
    let house = NameTrial([(.person, ["محمد بن سلمان آل سعود", "آل سعود"])])
    #expect(house.quotes("آل سعود در عربستان") == [])
  }

  @Test("the last word of a full name stands for the person, though the registry lacks it")
  func derived() {
    let trial = NameTrial(.person, "سرگئی لاوروف")
    let offers = trial.offers("سرگئی لاوروف آمد. لاوروف گفت.")
    #expect(offers.map(\.quote) == ["سرگئی لاوروف", "لاوروف"])
    #expect(offers[1].confidence == .medium)
    #expect(trial.quotes("لاوروف گفت") == [])
  }

  @Test("given names of registered persons are no names everywhere")
  func given() {
    let trial = NameTrial([(.person, ["امیر حاتمی", "امیر", "حاتمی"])])
    #expect(trial.quotes("امیر و محمد آمدند؛ امیر کویت هم آمد") == [])
  }

  @Test(
    "a full name that goes on in the text is not sure, but offered",
    arguments: [
      ("أحمد علي", "زار أحمد علي حسن بيروت", TextLanguage.arabic, "حسن"),
      ("أحمد علي", "زار أحمد علي بن حسن بيروت", .arabic, "بن"),
      ("أحمد علي", "زار أحمد علي الكفراوي بيروت", .arabic, "الكفراوي"),
      ("صلاح حسن", "زار صلاح حسن الدين بيروت", .arabic, "الدين"),
      ("حسن روحانی", "دیروز حسن روحانی نژاد آمد", .persian, "نژاد"),
      ("حسن روحانی", "دیروز محمد حسن روحانی آمد", .persian, "محمد"),
    ])
  func longerInText(_ name: String, _ text: String, _ language: TextLanguage, _ neighbour: String) {
    let offers = NameTrial(.person, name).offers([[text]], language)[0]
    #expect(offers.map(\.quote) == [name])
    #expect(offers.first?.confidence == .medium)
    #expect(offers.first?.evidence["longer-name"] == neighbour)
  }

  @Test(
    "titles, verbs, prepositions, conjunctions and ordinary words beside a full name leave it sure",
    arguments: [
      ("أحمد علي", "زار أحمد علي الرئيس أمس", TextLanguage.arabic), ("أحمد علي", "قال أحمد علي على الهاتف", .arabic),
      ("أحمد علي", "زار أحمد علي وحسن بيروت", .arabic), ("أحمد علي", "زار أحمد علي، حسن", .arabic),
      ("أحمد علي", "أحمد علي السابق", .arabic), ("أحمد علي", "أحمد علي يزور بيروت", .arabic),
      ("حسن روحانی", "رئیس‌جمهور حسن روحانی گفت", .persian), ("حسن روحانی", "حسن روحانی تصمیم گرفت", .persian),
      ("حسن روحانی", "حسن روحانی و محمد", .persian), ("حسن روحانی", "حسن روحانی\u{200C}ها", .persian),
      ("لاهیجان", "لاهیجان محمد", .persian), ("کیارستمی", "عباس کیارستمی آمد", .persian),
    ])
  func notLonger(_ name: String, _ text: String, _ language: TextLanguage) {
    let offers = NameTrial(name == "لاهیجان" ? .place : .person, name).offers([[text]], language)[0]
    #expect(offers.map(\.quote) == [name])
    #expect(offers.first?.confidence == .high, "\(offers.first?.evidence ?? [:])")
  }

  @Test("another given name before a family name of the article's is not sure")
  func otherOfTheFamily() {
    let trial = NameTrial([(.person, ["حسن روحانی", "روحانی"])])
    let offers = trial.offers("حسن روحانی آمد. محمد روحانی رفت. خانم روحانی گفت.")
    #expect(offers.map(\.confidence) == [.high, .medium, .high])
    #expect(offers[1].evidence["longer-name"] == "محمد")
  }

  @Test(
    "a name that is also a word is offered, and sure only with a sign",
    arguments: [
      (EntityType.organization, "حماس", "ليس حماس هنا", "قالت حماس إن", TextLanguage.arabic),
      (.person, "ظریف", "دیروز ظریف آمد", "آقای ظریف آمد", .persian),
      (.person, "نوری", "شاید نوری ببیند", "نوری گفت", .persian),
      (.organization, "اعتماد", "به اعتماد آمده", "روزنامهٔ اعتماد", .persian),
    ])
  func nameAndWord(_ type: EntityType, _ name: String, _ bare: String, _ signed: String, _ language: TextLanguage) {
    let trial = NameTrial(type, name)
    #expect(trial.offers([[bare]], language)[0].map(\.confidence) == [.medium])
    #expect(trial.offers([[signed]], language)[0].map(\.confidence) == [.high])
    let word = language == .arabic ? "هذا \(name)" : "این \(name)"
    #expect(trial.offers([[word]], language)[0].isEmpty)
  }

  @Test("of a place no verb of speech, title or office is given as a reason")
  func reasonsOfPlaces() {
    let place = NameTrial(.place, "لاهیجان").offers("وزیر لاهیجان گفت", "رئیس شورای لاهیجان گفت", "به گزارش لاهیجان")
    #expect(place.count == 3)
    for offer in place { #expect(offer.evidence.isEmpty, "\(offer.evidence)") }
    let person = NameTrial(.person, "لاهیجان").offers("وزیر لاهیجان گفت")
    #expect(Set(person.flatMap { Array($0.evidence.keys) }) == ["title-before", "speech-verb-after"])
  }

  @Test("a safe family name stands alone")
  func safe() {
    let trial = NameTrial(entities: [
      NameTrial.entity("a", .person, [EntityName(text: "سرگئی شویگو"), Self.flagged("شویگو", safe: true)])
    ])
    let offers = trial.offers("شویگو رفت")
    #expect(offers.map(\.rule) == ["safe-name"])
    #expect(offers[0].evidence["registered-safe"] != nil)
  }

  @Test("two entities with one name make one suggestion that names both")
  func shared() {
    let trial = NameTrial([(.person, ["علی احمدی"]), (.person, ["علي أحمدي"]), (.place, ["تهران"])])
    let offers = trial.offers("علی احمدی در تهران")
    #expect(offers.map(\.entities) == [["e0", "e1"], ["e2"]])
    #expect(offers[0].rule == "ambiguous")
    #expect(offers[0].confidence < .high)
  }

  @Test("one who is named in full is meant, and the other is told")
  func sharedFamily() {
    let trial = NameTrial([(.person, ["علی کریمیان", "کریمیان"]), (.person, ["رضا کریمیان", "کریمیان"])])
    let offers = trial.offers("رضا کریمیان آمد. کریمیان گفت.")
    #expect(offers.map(\.entities) == [["e1"], ["e1"]])
    #expect(offers[1].evidence["other-candidate"] == "e0")
    let both = trial.offers("رضا کریمیان و علی کریمیان آمدند. کریمیان گفت.")
    #expect(both.last?.entities == ["e0", "e1"])
  }

  @Test("context words decide for exactly one")
  func context() {
    let trial = NameTrial(entities: [
      NameTrial.entity("a", .person, [Self.flagged("علی احمدی", context: ["فوتبال"])]),
      NameTrial.entity("b", .person, [Self.flagged("علی احمدی", context: ["شیمی"])]),
    ])
    let offers = trial.offers("علی احمدی، استاد شیمی، آمد")
    #expect(offers.map(\.entities) == [["b"]])
    #expect(offers[0].rule == "context")
    #expect(offers[0].evidence["registered-context"] == "شیمی")
    #expect(offers[0].evidence["other-candidate"] == "a")
    #expect(trial.offers("علی احمدی آمد").map(\.entities) == [["a", "b"]])
  }

  @Test("an ambiguous name needs a sign: a context word in the block, with its clitics, or a title")
  func ambiguous() {
    let trial = NameTrial(entities: [
      NameTrial.entity(
        "a", .person, [Self.flagged("فدوي", ambiguous: true, context: ["الحرس الثوري"]), EntityName(text: "علي فدوي")])
    ])
    #expect(trial.quotes("جاء فدوي أمس", in: .arabic) == [])
    let flagged = NameTrial(entities: [
      NameTrial.entity("a", .person, [Self.flagged("فدوي", ambiguous: true, context: ["الحرس الثوري"])])
    ])
    #expect(flagged.quotes("جاء فدوي أمس", in: .arabic) == [])
    #expect(flagged.quotes("فدوي قائد للحرس الثوري", in: .arabic) == ["فدوي"])
    #expect(flagged.offers("فدوي قائد للحرس الثوري", in: .arabic).map(\.rule) == ["context"])
    #expect(flagged.quotes("قال الجنرال فدوي", in: .arabic) == ["فدوي"])
  }

  @Test(
    "an ordinary word is a name only with a sign",
    arguments: [
      ("بهار امسال سرد بود", 0), ("این بهار دو بهار است", 0), ("خانم بهار گفت", 1), ("محمد بهار آمد", 1),
      ("بهار، شاعر ایرانی", 1),
      ("هر بهار می‌آید", 0),
    ])
  func ordinary(text: String, count: Int) {
    #expect(NameTrial(.person, "بهار").offers(text).count == count)
  }

  @Test("papers and clubs by their kind, their readers, their neighbours in a list")
  func bodies() {
    let trial = NameTrial(.organization, "شرق", "استقلال", "پرسپولیس", "پیام")
    #expect(trial.quotes("روزنامه شرق نوشت") == ["شرق"])
    #expect(trial.quotes("به گزارش شرق، باران آمد") == ["شرق"])
    #expect(trial.quotes("روزنامهٔ «پیام» بسته شد") == ["پیام"])
    #expect(trial.quotes("بازی استقلال و پرسپولیس") == ["استقلال", "پرسپولیس"])
    #expect(trial.quotes("استقلال کشور و پیام تبریک او در شرق دور") == [])
  }

  @Test("a body of state is meant unless it is one of several")
  func institutions() {
    let trial = NameTrial(.organization, "مجلس", "سپاه", "ارتش")
    #expect(trial.quotes("مجلس رأی داد و ارتش آمد") == ["مجلس", "ارتش"])
    #expect(trial.quotes("این مجلس و هر ارتشی، مجالس و ارتش‌ها") == [])
  }

  @Test("words that stand before names are no names by themselves, and neither are figures and words of grammar")
  func company() {
    let trial = NameTrial(.organization, "شرکت", "شهر", "۲۴", "گفت", "که", "بزرگ")
    #expect(trial.quotes("شرکت بزرگ شهر گفت که ۲۴ نفر آمدند") == [])
    let arabic = NameTrial(.organization, "شركة", "من", "قال", "24", "الرئيس")
    #expect(arabic.quotes("قال الرئيس إن شركة من المدينة وظفت 24 عاملا", in: .arabic) == [])
  }

  @Test("a paper at the head of a line, and at the end of a dateline")
  func datelines() {
    let trial = NameTrial(.organization, "شرق", "اعتماد")
    #expect(trial.offers("شرق: گفت‌وگوها از سر گرفته شد", "تهران - اعتماد").map(\.quote) == ["شرق", "اعتماد"])
    #expect(trial.offers("شرق کشور سرد است") == [])
  }

  @Test("titles say why, in their own words")
  func titles() {
    let trial = NameTrial(.person, "رئیسی")
    let offers = trial.offers("گفت‌وگو با آقای رئیسی")
    #expect(offers.map(\.evidence["title-before"]) == ["آقای"])
    let arabic = NameTrial(.person, "نور").offers("قال والوزير نور اليوم", in: .arabic)
    #expect(arabic.map(\.evidence["title-before"]) == ["والوزير"])
    #expect(arabic.first?.rule == "ordinary-word")
    #expect(arabic.first?.evidence["common-word"] != nil)
  }

  @Test("a word that is plainly a name once is one in the article")
  func sense() {
    let trial = NameTrial(.person, "بهار")
    let offers = trial.offers("خانم بهار آمد.", "بعد بهار رفت.")
    #expect(offers.count == 2)
    #expect(offers.last?.evidence["same-name-in-article"] != nil)
  }

  @Test("an unlisted word that the archive uses as an ordinary one needs a sign")
  func archive() {
    let trial = NameTrial(.person, "گلدوز")
    let ordinary = (0..<20).map { _ in ["این گلدوز چند گلدوز دارد."] }
    #expect(trial.offers(ordinary + [["بعد گلدوز رفت"]]).last == [])
    #expect(trial.offers(ordinary + [["آقای گلدوز رفت"]]).last?.count == 1)
    #expect(trial.offers([["بعد گلدوز رفت"]]).last?.count == 1)
  }

  @Test("علي is a name and على a preposition")
  func preposition() {
    let trial = NameTrial(.person, "علي")
    #expect(trial.quotes("جاء علي على عجل", in: .arabic) == ["علي"])
  }

  @Test("the order of the articles does not matter")
  func order() {
    let trial = NameTrial(.person, "گلدوز", "تهران")
    let articles = (0..<9).map { number in ["این گلدوز و آقای گلدوز \(number)", "بعد گلدوز به تهران رفت"] }
    let forwards = trial.offers(articles)
    let backwards = trial.offers(articles.reversed())
    #expect(forwards == backwards.reversed())
  }

  static func flagged(
    _ text: String, safe: Bool = false, ambiguous: Bool = false, context: [String] = []
  ) -> EntityName {
    var name = EntityName(text: text)
    (name.isSafe, name.isAmbiguous, name.context) = (safe, ambiguous, context)
    return name
  }
}

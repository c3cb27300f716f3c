// What becomes of a decision when the words it was about are changed, moved or gone.

import Testing

@Suite("words that were decided about and then changed")
struct LostWordsTests {
  /// An archive where the name in the paragraph after the lead is accepted.
  private func desk() throws -> Desk {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    try desk.review("rud", [Act(1, "accept", target, ["kind": "name", "entity": "nilufar-azar"])])
    return desk
  }

  private func change(_ desk: Desk, _ old: String, _ new: String) throws {
    let text = try desk.folder.text("archive/articles/rud.md")
    #expect(text.contains(old))
    try desk.lay(["articles/rud.md": text.replacing(old, with: new)])
  }

  private let warning =
    "archive/reviews/rud.jsonl:1:1: warning: the words 'نیلوفر آذرخش' are not where they were; decide again, or take the act back"

  @Test(
    "a name that is gone is an orphan: listed, reported with its line, and never another occurrence of the name",
    arguments: [
      // The paragraph is gone; the title still has the name.
      ("", ""),
      // Another person stands there now, and the same words stand elsewhere in the paragraph.
      ("بهرام کوهی گفت: «آب رود امسال کمتر است.» نیلوفر آذرخش آنجا نبود.", ""),
      // The name alone was taken out.
      ("گفت: «آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید.»", ""),
      // The words went to a new paragraph at the end, with other words around them.
      ("گفت: «آب رود امسال کمتر از سال‌های پیش است.»", "\n\nهمین را روزی دیگر نیلوفر آذرخش در شهری دور شنید.\n"),
    ])
  func gone(_ said: String, _ end: String) throws {
    let desk = try desk()
    try change(desk, MarginArchive.said, said)
    try desk.lay(["articles/rud.md": try desk.folder.text("archive/articles/rud.md") + end])
    let orphans = try desk.annotations("--status", "orphan")
    #expect(orphans.map { [$0.quote, $0["entity"], $0["article"]] } == [["نیلوفر آذرخش", "nilufar-azar", "rud"]])
    #expect(orphans.allSatisfy { $0.place.isEmpty && $0.values["anchor"] == nil })
    #expect(try desk.annotations("--article", "rud", "--status", "accepted").isEmpty)
    #expect(
      try desk.annotations("--article", "rud", "--kind", "name").contains {
        $0.quote == "نیلوفر آذرخش" && $0.status == "suggested"
      })
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0 && check.faults == [warning])
    let build = try desk.build()
    #expect(build.status == 0)
    let page = try desk.site().text("articles/rud.html")
    #expect(page.contains("class=\"mark ") && !page.contains("accepted mark-start"))
  }

  @Test("the line of the act is the line in its file")
  func line() throws {
    let desk = try desk()
    let lead = try desk.target("rud", "آذرخش پس")
    let name = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    try desk.review(
      "rud",
      [
        Act(1, "note", lead, ["kind": "note", "text": "یادداشت"]),
        Act(2, "accept", name, ["kind": "name", "entity": "nilufar-azar"]),
      ])
    try change(desk, MarginArchive.said, "")
    #expect(try desk.hashiya("check", "--archive", "archive").err.hasPrefix("archive/reviews/rud.jsonl:2:1: warning: "))
  }

  @Test("a paragraph put in before, one that moves to the end, and a respelling leave the decision where it was")
  func kept() throws {
    let desk = try desk()
    func accepted() throws -> [String] {
      #expect(try desk.hashiya("check", "--archive", "archive").err == "")
      return try desk.annotations("--article", "rud", "--status", "accepted").map { "\($0.quote) \($0.place)" }
    }
    #expect(try accepted() == ["نیلوفر آذرخش [2, 0, 12]"])
    try change(desk, MarginArchive.said, "بندی تازه دربارهٔ هوا.\n\n" + MarginArchive.said)
    #expect(try accepted() == ["نیلوفر آذرخش [3, 0, 12]"])
    try change(desk, MarginArchive.said, MarginArchive.said.replacing("ی", with: "ي").replacing("\u{200C}", with: " "))
    #expect(try accepted() == ["نيلوفر آذرخش [3, 0, 12]"])
    let text = try desk.folder.text("archive/articles/rud.md")
    let paragraph = MarginArchive.said.replacing("ی", with: "ي").replacing("\u{200C}", with: " ")
    try desk.lay(["articles/rud.md": text.replacing(paragraph + "\n\n", with: "") + "\n\n" + paragraph + "\n"])
    #expect(try accepted() == ["نيلوفر آذرخش [5, 0, 12]"])
  }

  @Test("words with one side of what stood around them left are moved: they keep the decision, and check asks to look")
  func moved() throws {
    let desk = try desk()
    try change(desk, MarginArchive.said, "دیروز در میدان شهر " + MarginArchive.said.replacing("اندیشید", with: "جست"))
    let accepted = try desk.annotations("--article", "rud", "--status", "accepted")
    #expect(accepted.map(\.place) == [[2, 19, 31]])
    #expect(accepted.first?.values["moved"] as? Bool == true)
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0)
    #expect(
      check.faults == [
        "archive/reviews/rud.jsonl:1:1: warning: the words 'نیلوفر آذرخش' are found at another place; look whether it is the right one"
      ])
  }

  @Test("words that come back find their decision again")
  func back() throws {
    let desk = try desk()
    try change(desk, MarginArchive.said, "جایش خالی است.")
    #expect(try desk.annotations("--status", "orphan").count == 1)
    try change(desk, "جایش خالی است.", MarginArchive.said)
    #expect(try desk.annotations("--status", "orphan").isEmpty)
    #expect(try desk.annotations("--status", "accepted").map(\.place) == [[2, 0, 12]])
  }

  @Test("each occurrence of a name keeps its own decision when all others of the article are deleted", arguments: 0..<6)
  func oneOfMany(_ kept: Int) throws {
    let sentences = [
      "نیلوفر آذرخش از خانه بیرون آمد و به سوی رود رفت تا آب را ببیند.",
      "کنار پل کهنه نیلوفر آذرخش ایستاد و به آب نگاه کرد.",
      "پیرمردی پرسید که نیلوفر آذرخش کیست و از کجا آمده است؟", "در راه برگشت باران گرفت و نیلوفر آذرخش خیس شد.",
      "فردا صبح نیلوفر آذرخش نامه‌ای نوشت و برای شهردار فرستاد.", "هیچ‌کس پاسخ نامه را نداد، جز خود نیلوفر آذرخش",
    ]
    var files = MarginArchive.entities
    files["site.yaml"] = MarginArchive.site()
    files["articles/panj.md"] = SampleArchive.article("panj", title: "خبر", body: sentences.joined(separator: " "))
    let desk = try Desk(files)
    // One decision for each: accepted and rejected in turn.
    try desk.review(
      "panj",
      try sentences.indices.map { index in
        let target = try desk.target("panj", "نیلوفر آذرخش", occurrence: index)
        return Act(index + 1, index % 2 == 0 ? "accept" : "reject", target, ["kind": "name", "entity": "nilufar-azar"])
      })
    let rest = sentences.enumerated().map { $0 == kept ? $1 : $1.replacing("نیلوفر آذرخش", with: "او") }
    try desk.lay(["articles/panj.md": SampleArchive.article("panj", title: "خبر", body: rest.joined(separator: " "))])
    let names = try desk.annotations("--article", "panj", "--kind", "name")
    let decided = names.filter { !$0.place.isEmpty }
    #expect(decided.map(\.status) == [kept % 2 == 0 ? "accepted" : "rejected"])
    #expect(names.filter { $0.status == "orphan" }.count == sentences.count - 1)
    let faults = try desk.hashiya("check", "--archive", "archive").faults
    #expect(faults.filter { $0.contains("are not where they were") }.count == sentences.count - 1)
  }
}

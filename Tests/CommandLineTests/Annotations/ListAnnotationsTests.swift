import Testing

@Suite("list annotations")
struct ListAnnotationsTests {
  @Test("an annotation is an object with its place, its words, what it says and why")
  func fields() throws {
    let all = try Desk(MarginArchive.files).annotations("--article", "rud")
    let common: Set = [
      "article", "id", "kind", "block", "anchor", "start", "end", "quote", "rule", "evidence", "confidence", "status",
    ]
    #expect(!all.isEmpty)
    for annotation in all {
      let own: Set<String> =
        switch annotation["kind"] {
        case "name": annotation.values["entity"] == nil ? ["entities"] : ["entity"]
        case "quotation": ["speakers", "relay"]
        case "date": ["edtf", "calendar", "resolution"]
        default: []
        }
      #expect(Set(annotation.values.keys) == common.union(own), "\(annotation.summary)")
      #expect(annotation["article"] == "rud" && annotation.status == "suggested")
      #expect(["low", "medium", "high"].contains(annotation["confidence"]) && !annotation["rule"].isEmpty)
    }
    #expect(
      all.map(\.summary) == [
        "rud / name / نیلوفر آذرخش / nilufar-azar / suggested", "rud / name / آذرخش / nilufar-azar / suggested",
        "rud / name / نیلوفر آذرخش / nilufar-azar / suggested",
        "rud / quotation / آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید. / nilufar-azar / suggested",
        "rud / name / خبرگزاری کویر / kavir-post / suggested", "rud / date / ۱۲ آبان ۱۴۰۲ / 2023-11-03 / suggested",
        "rud / name / توفان دشتی / tufan-a+tufan-b / suggested",
      ])
  }

  @Test(
    "a quote is exactly the scalars from start to end of its block, whatever stands before it",
    arguments: ["rud", "nahr", "makhlut"])
  func scalars(_ article: String) throws {
    let desk = try Desk(MarginArchive.files)
    let blocks = try desk.blocks(article)
    let all = try desk.annotations("--article", article)
    #expect(all.count >= 3)
    for annotation in all {
      let place = annotation.place
      guard place.count == 3, blocks.indices.contains(place[0]), place[1] < place[2] else {
        Issue.record("no place: \(annotation.summary)")
        continue
      }
      let block = blocks[place[0]]
      #expect(place[2] <= block.scalars.count)
      #expect(Array(block.text(place[1]..<place[2]).unicodeScalars) == Array(annotation.quote.unicodeScalars))
      #expect(annotation["anchor"] == block.anchor)
    }
  }

  @Test("a name is found in titles, in cells, across markup, and however it is spelt")
  func spellings() throws {
    let names = try Desk(MarginArchive.files).annotations("--article", "makhlut", "--kind", "name")
    #expect(names.allSatisfy { $0["entity"] == "nilufar-azar" })
    #expect(
      names.map(\.quote.unicodeScalars.count) == [12, 13, 12, 12, 12, 12, 12, 12, 17, 12],
      "\(names.map(\.quote))")
    let blocks = Set(names.compactMap { $0.number("block") })
    #expect(blocks.count >= 5, "title, paragraph, three cells, paragraph: \(blocks)")
  }

  @Test("a line has the place, the kind, the status, the band, the words and what they mean")
  func lines() throws {
    let run = try Desk(MarginArchive.files).hashiya("list", "annotations", "--archive", "archive", "--article", "nahr")
    #expect(
      run.lines == [
        "nahr\t1:5-17\tname\tsuggested\thigh\tنيلوفر آذرخش\tnilufar-azar",
        "nahr\t1:20-68\tquotation\tsuggested\thigh\tماء النهر أقل من السنوات الماضية ويجب أن نجد حلا\tnilufar-azar",
        "nahr\t1:81-93\tdate\tsuggested\thigh\t١٣ مايو ٢٠٢٣\t2023-05-13",
      ])
  }

  @Test("filters alone and together list what the whole list has of it, with the same ids")
  func filters() throws {
    let desk = try Desk(MarginArchive.files)
    try desk.review(
      "rud",
      [
        Act(1, "accept", try desk.target("rud", "خبرگزاری کویر"), ["kind": "name", "entity": "kavir-post"]),
        Act(2, "reject", try desk.target("rud", "۱۲ آبان ۱۴۰۲"), ["kind": "date"]),
      ])
    let all = try desk.annotations()
    #expect(Set(all.map { $0["article"] }) == ["rud", "nahr", "makhlut"])
    func expect(_ arguments: [String], _ wanted: (ListedAnnotation) -> Bool) throws {
      let run = try Program.run(
        ["list", "annotations", "--archive", "archive", "--json"] + arguments, in: desk.folder.path)
      let listed = try run.objects().map(ListedAnnotation.init)
      #expect(listed.map { $0["id"] } == all.filter(wanted).map { $0["id"] }, "\(arguments)")
      #expect(!listed.isEmpty, "\(arguments)")
    }
    try expect(["--article", "rud"]) { $0["article"] == "rud" }
    try expect(["--kind", "quotation"]) { $0["kind"] == "quotation" }
    try expect(["--kind", "quotation", "date"]) { ["quotation", "date"].contains($0["kind"]) }
    try expect(["--kind", "quotation", "--kind", "name"]) { ["quotation", "name"].contains($0["kind"]) }
    try expect(["--status", "accepted"]) { $0.status == "accepted" }
    try expect(["--status", "accepted", "rejected"]) { ["accepted", "rejected"].contains($0.status) }
    try expect(["--article", "rud", "--kind", "name", "--status", "suggested"]) {
      $0["article"] == "rud" && $0["kind"] == "name" && $0.status == "suggested"
    }
    #expect(try desk.annotations("--article", "nahr", "--status", "accepted").isEmpty)
  }

  @Test("an article that is not there is refused, and the one that was meant is named")
  func unknownArticle() throws {
    let run = try Desk(MarginArchive.files).hashiya(
      "list", "annotations", "--archive", "archive", "--article", "nahrr")
    #expect(run.status == 1 && run.out == "")
    #expect(run.err == "archive/articles: error: there is no article 'nahrr'; did you mean 'nahr'?\n")
  }

  @Test("ids are unique, and stay when a paragraph is put in before")
  func ids() throws {
    let desk = try Desk(MarginArchive.files)
    let before = try desk.annotations()
    #expect(Set(before.map { $0["id"] }).count == before.count)
    let text = try desk.folder.text("archive/articles/rud.md")
    try desk.lay([
      "articles/rud.md": text.replacing(MarginArchive.said, with: "بندی تازه دربارهٔ هوا.\n\n" + MarginArchive.said)
    ])
    let after = try desk.annotations()
    #expect(after.map { $0["id"] } == before.map { $0["id"] })
    #expect(
      after.filter { $0["article"] == "rud" }.map(\.place) != before.filter { $0["article"] == "rud" }.map(\.place))
  }

  @Test("drafts and withheld articles are listed too, withdrawn ones are not")
  func statuses() throws {
    var files = MarginArchive.files
    for status in ["draft", "withheld", "withdrawn"] {
      files["articles/n-\(status).md"] = SampleArchive.article("n-\(status)", status: status, body: MarginArchive.said)
    }
    let articles = Set(try Desk(files).annotations("--kind", "quotation").map { $0["article"] })
    #expect(articles.isSuperset(of: ["n-draft", "n-withheld"]) && !articles.contains("n-withdrawn"))
  }

  @Test("the list is the same with one task and with many")
  func jobs() throws {
    let desk = try Desk(MarginArchive.files)
    let one = try desk.hashiya("list", "annotations", "--archive", "archive", "--json", "--jobs", "1")
    let many = try desk.hashiya("list", "annotations", "--archive", "archive", "--json", "--jobs", "4")
    #expect(one.output == many.output && !one.output.isEmpty)
  }
}

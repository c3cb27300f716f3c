// What people decide, and what becomes of it in the list.

import Testing

@Suite("acts on annotations")
struct ActTests {
  private static let name = ["kind": "name", "entity": "nilufar-azar"]

  /// The annotations of `rud` whose words are these, after these acts.
  private func listed(_ quote: String, _ desk: Desk, _ acts: [Act]) throws -> [ListedAnnotation] {
    try desk.review("rud", acts)
    return try desk.annotations("--article", "rud").filter { $0.quote == quote }
  }

  @Test(
    "who accepts, rejects or is unsure decides the status, of this place alone",
    arguments: [("accept", "accepted"), ("reject", "rejected"), ("unsure", "unsure")])
  func verbs(_ verb: (act: String, status: String)) throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let names = try listed("نیلوفر آذرخش", desk, [Act(1, verb.act, target, Self.name)])
    #expect(names.map(\.status) == ["suggested", verb.status])
    #expect(names.allSatisfy { $0["entity"] == "nilufar-azar" && $0["rule"] == "full-name" })
  }

  @Test("an edit puts another entity in the place of the machine's")
  func editEntity() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "خبرگزاری کویر")
    let names = try listed("خبرگزاری کویر", desk, [Act(1, "edit", target, ["kind": "name", "entity": "tufan-a"])])
    #expect(names.map { [$0["entity"], $0.status] } == [["tufan-a", "accepted"]])
  }

  @Test("an edit puts another date, or other speakers, in the place of the machine's")
  func editClaims() throws {
    let desk = try Desk(MarginArchive.files)
    let words = "آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید."
    let date = Act(1, "edit", try desk.target("rud", "۱۲ آبان ۱۴۰۲"), ["kind": "date", "edtf": "2023-11~"])
    let said = Act(
      2, "edit", try desk.target("rud", words),
      ["kind": "quotation", "speakers": ["tufan-a", "tufan-b"], "relay": ["kavir-post"]])
    #expect(
      try listed("۱۲ آبان ۱۴۰۲", desk, [date, said]).map { [$0["edtf"], $0.status] } == [["2023-11~", "accepted"]])
    let quotation = try #require(try listed(words, desk, [date, said]).first)
    #expect(quotation.list("speakers") == ["tufan-a", "tufan-b"] && quotation.list("relay") == ["kavir-post"])
    #expect(quotation.status == "accepted")
  }

  @Test("an edit may take other words; the suggestion is not listed beside it")
  func editPlace() throws {
    let desk = try Desk(MarginArchive.files)
    var body: [String: Any] = Self.name
    body["place"] = try desk.target("rud", "آذرخش گفت")
    let acts = [Act(1, "edit", try desk.target("rud", "نیلوفر آذرخش", occurrence: 1), body)]
    #expect(try listed("آذرخش گفت", desk, acts).map(\.status) == ["accepted"])
    #expect(try listed("نیلوفر آذرخش", desk, acts).map { $0.number("block") } == [0])
  }

  @Test("what a person adds has no rule and no band, and is accepted")
  func add() throws {
    let desk = try Desk(MarginArchive.files)
    let act = Act(1, "add", try desk.target("rud", "او"), ["kind": "name", "entity": "tufan-b"])
    let added = try #require(try listed("او", desk, [act]).first)
    #expect(added.status == "accepted" && added["entity"] == "tufan-b" && added["kind"] == "name")
    #expect(added.values["rule"] == nil && added.values["confidence"] == nil)
  }

  @Test("notes stand beside each other and beside a name, and change nothing about it")
  func notes() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "خبرگزاری کویر")
    let acts = [
      Act(1, "note", target, ["kind": "note", "text": "این خبرگزاری دیگر نیست."]),
      Act(2, "note", target, ["kind": "note", "text": "از ۱۳۹۹."], by: "سارا"),
    ]
    let there = try listed("خبرگزاری کویر", desk, acts)
    #expect(
      there.filter { $0["kind"] == "note" }.map { $0["text"] }.sorted() == ["از ۱۳۹۹.", "این خبرگزاری دیگر نیست."])
    #expect(there.filter { $0["kind"] == "name" }.map(\.status) == ["suggested"])
    #expect(try desk.annotations("--kind", "note").count == 2)
  }

  @Test("people who differ leave it disputed; who is unsure contradicts nobody")
  func disputed() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let yes = Act(1, "accept", target, Self.name)
    func status(_ second: Act) throws -> String {
      try listed("نیلوفر آذرخش", desk, [yes, second]).last?.status ?? ""
    }
    #expect(try status(Act(2, "reject", target, Self.name, by: "سارا")) == "disputed")
    #expect(try status(Act(2, "edit", target, ["kind": "name", "entity": "tufan-a"], by: "سارا")) == "disputed")
    #expect(try status(Act(2, "accept", target, Self.name, by: "سارا")) == "accepted")
    #expect(try status(Act(2, "unsure", target, ["kind": "name"], by: "سارا")) == "accepted")
    #expect(try status(Act(2, "reject", target, Self.name)) == "rejected", "one's own later act counts")
  }

  @Test(
    "an adjudication ends a dispute, by its value, by the act that it is about, or by a claim of its own",
    arguments: [
      (["kind": "name", "value": "accept"], nil, "accepted", "nilufar-azar"),
      (["kind": "name", "value": "reject"], nil, "rejected", "nilufar-azar"),
      (["kind": "name", "value": "unsure"], nil, "unsure", "nilufar-azar"),
      (nil, 1, "accepted", "nilufar-azar"), (nil, 2, "accepted", "tufan-a"),
      (["kind": "name", "entity": "tufan-b"], nil, "accepted", "tufan-b"),
    ] as [([String: String]?, Int?, String, String)])
  func adjudicate(_ body: [String: String]?, _ about: Int?, _ status: String, _ entity: String) throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let acts = [
      Act(1, "accept", target, Self.name),
      Act(2, "edit", target, ["kind": "name", "entity": "tufan-a"], by: "سارا"),
      Act(3, "adjudicate", about.map { ["act": Act.id($0)] } ?? target, body, by: "دبیر"),
    ]
    let last = try #require(try listed("نیلوفر آذرخش", desk, acts).last)
    #expect(last.status == status && last["entity"] == entity)
  }

  @Test("one's own act can be taken back, and that too; another's cannot")
  func retract() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    var acts = [Act(1, "accept", target, Self.name), Act(2, "reject", target, Self.name)]
    func status() throws -> String? { try listed("نیلوفر آذرخش", desk, acts).last?.status }
    #expect(try status() == "rejected")
    acts.append(Act(3, "retract", about: 2))
    #expect(try status() == "accepted", "the act before it counts again")
    acts.append(Act(4, "retract", about: 3))
    #expect(try status() == "rejected")
    acts.append(Act(5, "retract", about: 2, by: "سارا"))
    #expect(try status() == "rejected")
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0)
    #expect(
      check.faults
        == [
          "archive/reviews/rud.jsonl:5:1: warning: the act takes back an act of 'رها'; only they can do that, so it has no effect"
        ])
  }

  @Test("of a name that could be several entities', an act that says none decides nothing, and check says so")
  func ambiguous() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "توفان دشتی")
    let open = try #require(try listed("توفان دشتی", desk, [Act(1, "accept", target, ["kind": "name"])]).first)
    #expect(open.status == "suggested" && open.list("entities") == ["tufan-a", "tufan-b"])
    let warning =
      "archive/reviews/rud.jsonl:1:1: warning: several entities are called 'توفان دشتی'; the act needs the key 'entity' in its body to have an effect"
    #expect(try desk.hashiya("check", "--archive", "archive").faults == [warning])
    let said = try #require(
      try listed("توفان دشتی", desk, [Act(1, "accept", target, ["kind": "name", "entity": "tufan-b"])]).first)
    #expect(said.status == "accepted" && said["entity"] == "tufan-b")
    #expect(try desk.hashiya("check", "--archive", "archive").err == "")
  }

  @Test("the order of lines and lines that are there twice change nothing")
  func merged() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let acts = [
      Act(1, "accept", target, Self.name), Act(2, "reject", target, Self.name),
      Act(3, "note", target, ["kind": "note", "text": "ببینید."]),
      Act(4, "accept", target, Self.name, by: "سارا"),
    ]
    try desk.review("rud", acts)
    let wanted = try desk.annotations().map(\.summary)
    #expect(wanted.contains { $0.hasSuffix("disputed") })
    try desk.review("rud", acts.reversed() + acts)
    #expect(try desk.annotations().map(\.summary) == wanted)
    #expect(try desk.hashiya("check", "--archive", "archive").err == "")
  }

  @Test("what a person accepted stands when the registry would make the machine say something else")
  func stands() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "خبرگزاری کویر")
    try desk.review("rud", [Act(1, "accept", target, ["kind": "name", "entity": "kavir-post"])])
    let other = MarginArchive.entity("kavir-post", type: "organization", "{fa: [نامی دیگر]}")
    try desk.lay(["entities/kavir-post.md": other])
    let name = try #require(try desk.annotations().first { $0.quote == "خبرگزاری کویر" })
    #expect(name.status == "accepted" && name["entity"] == "kavir-post" && name.values["rule"] == nil)
  }

  @Test("an id that an entity had formerly will do in an act")
  func formerly() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "خبرگزاری کویر")
    try desk.review("rud", [Act(1, "accept", target, ["kind": "name", "entity": "kavir"])])
    #expect(
      try desk.hashiya("check", "--archive", "archive").faults
        == [
          "archive/reviews/rud.jsonl:1:1: warning: the act names the entity 'kavir', which does not exist; it is left out"
        ])
    let entity = try desk.folder.text("archive/entities/kavir-post.md")
    try desk.lay(["entities/kavir-post.md": entity.replacing("type:", with: "formerly: [kavir]\ntype:")])
    #expect(try desk.hashiya("check", "--archive", "archive").err == "")
    let name = try #require(try desk.annotations().first { $0.quote == "خبرگزاری کویر" })
    #expect(name.status == "accepted" && name["entity"] == "kavir-post")
  }
}

// Decisions made elsewhere, taken into an archive; and what the numbers of the reviewing are.

import Foundation
import Testing

@Suite("Decisions taken in from files")
struct ImportTests {
  private static let archive = "3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01"
  private static let name = ["kind": "name", "entity": "nilufar-azar"]

  /// The exchange line of an act.
  private func line(_ act: Act, on article: String?, archive: String = ImportTests.archive) throws -> String {
    let article = article.map { "\"\($0)\"" } ?? "null"
    return "{\"archive\":\"\(archive)\",\"article\":\(article)," + (try act.line()).dropFirst() + "\n"
  }

  private func take(_ desk: Desk, _ lines: [String], _ more: String...) throws -> ProgramRun {
    try desk.folder.write("mine.jsonl", lines.joined())
    return try Program.run(["import", "--archive", "archive", "mine.jsonl"] + more, in: desk.folder.path)
  }

  @Test("tell line by line what became of them; the second time nothing changes")
  func outcomes() throws {
    let desk = try Desk(MarginArchive.files)
    let target = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    var lost = try desk.target("rud", "خبرگزاری کویر")
    (lost["quote"], lost["text_sha256"], lost["block"]) = (
      "خبرگزاری باران", String(repeating: "0", count: 64), "p-aaaaaaaa"
    )
    try desk.review("rud", [Act(1, "reject", target, Self.name, by: "بهار")])
    let lines = [
      try line(Act(5, "retract", about: 4), on: "rud"),
      try line(Act(2, "accept", target, Self.name), on: "rud"), "\n", "nonsense\n",
      try line(Act(3, "accept", lost, Self.name), on: "rud"),
      try line(Act(4, "set", ["field": "title"], ["value": "تیتر تازه"]), on: "nahr"),
      try line(Act(6, "retract", about: 1), on: "rud"),
      try line(Act(7, "accept", target, Self.name), on: "nobody"),
      try line(Act(8, "accept", target, Self.name), on: "rud", archive: "00000000-0000-4000-8000-000000000000"),
      try line(Act(9, "entity-merge", ["entity": "tufan-b"], ["entity": "tufan-a"]), on: nil),
    ]
    let run = try take(desk, lines)
    #expect(run.status == 1)
    let expected = [
      "1: refused: the act is about the act", "2: conflicting with بهار", "4: refused: this line is not JSON",
      "5: stale: the words 'خبرگزاری باران' are not where they were", "6: applied",
      "7: refused: the act takes back an act of 'بهار'", "8: refused: there is no article 'nobody'",
      "9: refused: this act belongs to the archive", "10: applied",
      "2 applied, 0 already there, 1 conflicting, 1 stale, 5 refused",
    ]
    #expect(run.lines.count == expected.count)
    for (line, start) in zip(run.lines, expected) {
      #expect(line.hasPrefix(start.first?.isNumber == true && start.contains(": ") ? "mine.jsonl:" + start : start))
    }
    #expect(
      String(decoding: try desk.folder.read("archive/articles/nahr.md"), as: UTF8.self).contains("\ntitle: تیتر تازه\n")
    )
    #expect(try desk.hashiya("list", "entities", "--archive", "archive").out.contains("tufan-b") == false)
    #expect(try desk.hashiya("check", "--archive", "archive").status == 0)
    let before = try desk.archive().without(".hashiya")
    let again = try take(desk, lines.filter { !$0.contains("nonsense") }, "--json")
    #expect(again.status == 1)
    let found = try again.objects().map { $0["outcome"] as? String ?? "" }
    #expect(
      found == [
        "refused", "already_there", "already_there", "already_there", "refused", "refused", "refused", "already_there",
      ])
    #expect(try desk.archive().without(".hashiya") == before)
  }

  @Test("do not undo what was set later, whenever they come")
  func later() throws {
    let desk = try Desk(MarginArchive.files)
    let (early, late) = (
      try line(Act(1, "set", ["field": "title"], ["value": "یک"]), on: "rud"),
      try line(Act(2, "set", ["field": "title"], ["value": "دو"], by: "بهار"), on: "rud")
    )
    #expect(try take(desk, [late]).lines.first == "mine.jsonl:1: applied")
    let run = try take(desk, [early])
    #expect(run.status == 0)
    #expect(run.lines.first == "mine.jsonl:1: conflicting with بهار")
    #expect(String(decoding: try desk.folder.read("archive/articles/rud.md"), as: UTF8.self).contains("\ntitle: دو\n"))
  }

  @Test("may bring an entity together with the mark that needs it")
  func newEntity() throws {
    let desk = try Desk(MarginArchive.files)
    let value: [String: Any] = ["type": "place", "names": ["fa": ["شیراز"]]]
    let lines = [
      try line(Act(2, "add", try desk.target("rud", "شیراز"), ["kind": "name", "entity": "shiraz"]), on: "rud"),
      try line(Act(1, "entity-add", ["entity": "shiraz"], ["value": value]), on: nil),
    ]
    let run = try take(desk, lines)
    #expect(run.status == 0)
    #expect(run.lines.prefix(2) == ["mine.jsonl:1: applied", "mine.jsonl:2: applied"])
    #expect(try desk.annotations("--article", "rud").contains { $0.quote == "شیراز" && $0.status == "accepted" })
  }

  @Test("are counted with the agreement of those who made them")
  func statistics() throws {
    let desk = try Desk(MarginArchive.files)
    let first = try desk.target("rud", "نیلوفر آذرخش", occurrence: 1)
    let second = try desk.target("rud", "خبرگزاری کویر")
    let agency = ["kind": "name", "entity": "kavir-post"]
    try desk.review(
      "rud",
      [
        Act(1, "accept", first, Self.name), Act(2, "accept", first, Self.name, by: "بهار"),
        Act(3, "accept", second, agency), Act(4, "reject", second, agency, by: "بهار"),
      ])
    let run = try desk.hashiya("stats", "--archive", "archive", "--json")
    #expect(run.status == 0)
    let object = try #require(try run.objects().first)
    let names = try #require((object["kinds"] as? [[String: Any]])?.first { $0["kind"] as? String == "name" })
    let statuses = try #require(names["statuses"] as? [String: Int])
    #expect(statuses["accepted"] == 1 && statuses["disputed"] == 1 && (statuses["suggested"] ?? 0) > 0)
    #expect(names["decided"] as? Int == 1)
    let pair = try #require((names["pairs"] as? [[String: Any]])?.first)
    #expect(pair["both"] as? Int == 2 && pair["agreed"] as? Int == 1)
    #expect(abs(try #require(pair["kappa"] as? Double) - 1.0 / 3.0) < 1e-9)
    let dates = try #require((object["kinds"] as? [[String: Any]])?.first { $0["kind"] as? String == "date" })
    #expect(dates["alpha"] is NSNull)
    let text = try desk.hashiya("stats", "--archive", "archive")
    #expect(text.out.contains("name\tkappa 0.333\tبهار, رها\tthe same in 1 of 2\n"))
    #expect(text.out.contains("رها\t2 annotations, 1 disputed\taccept 2\n"))
  }
}

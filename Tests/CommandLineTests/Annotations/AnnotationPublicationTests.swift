// Which annotations reach the public, and which never do.

import Foundation
import Testing

@Suite("what is published of annotations")
struct AnnotationPublicationTests {
  /// The opening tags of marks in the text of a page; those of the legend are none.
  private func marks(_ page: String) -> [String] {
    page.split(separator: "<").filter { $0.contains("class=\"mark ") && $0.contains(" id=\"m-") }.map(String.init)
  }

  /// An archive where a name of `rud` is accepted, another rejected, a date noted on.
  private func desk(publish: String) throws -> Desk {
    var files = MarginArchive.files
    files["site.yaml"] = MarginArchive.site(publish: publish)
    let desk = try Desk(files)
    let name = ["kind": "name", "entity": "nilufar-azar"]
    try desk.review(
      "rud",
      [
        Act(1, "accept", try desk.target("rud", "نیلوفر آذرخش", occurrence: 1), name, by: "بازبین نخست"),
        Act(
          2, "reject", try desk.target("rud", "خبرگزاری کویر"), ["kind": "name", "entity": "kavir-post"],
          by: "بازبین دوم"),
        Act(
          3, "note", try desk.target("rud", "به شهر رسید"), ["kind": "note", "text": "ورودش را کسی ندید."],
          by: "بازبین سوم"),
      ])
    return desk
  }

  @Test("without leave a public build shows what people accepted, and nothing else")
  func closed() throws {
    let desk = try desk(publish: "drafts: false")
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    #expect(marks(site.text("articles/rud.html")).count == 1)
    #expect(marks(site.text("articles/rud.html")).allSatisfy { $0.contains(" accepted ") })
    #expect(marks(site.text("articles/nahr.html")).isEmpty)
    #expect(site.files(holding: "ورودش را کسی ندید") == [] && site.files(holding: "بازبین") == [])
    #expect(site.files(holding: "full-name") == [], "rules are for the desk")
    let page = site.text("entities/nilufar-azar/index.html")
    #expect(page.contains("articles/rud.html#p-") && !page.contains("articles/nahr.html#p-"))
    #expect(!site.files.contains { $0.hasPrefix("quotations/by/") })
  }

  @Test("suggestions are shown where site.yaml publishes them, and look different; what was rejected is not")
  func suggestions() throws {
    let desk = try desk(publish: "suggestions: true")
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    let found = marks(site.text("articles/rud.html"))
    #expect(found.filter { $0.contains(" accepted ") }.count == 1)
    #expect(found.filter { $0.contains(" suggested ") }.count == 5, "\(found)")
    #expect(!found.contains { $0.contains("type-organization") }, "rejected")
    #expect(!site.text("entities/kavir-post/index.html").contains("articles/rud.html"))
    #expect(site.files(holding: "ورودش را کسی ندید") == [] && site.files(holding: "بازبین") == [])
  }

  @Test("notes, and the names of reviewers, are shown where site.yaml publishes them, each by itself")
  func notesAndReviewers() throws {
    let notes = try desk(publish: "notes: true")
    #expect(try notes.build().status == 0)
    #expect(try notes.site().files(holding: "ورودش را کسی ندید") == ["articles/rud.html"])
    #expect(try notes.site().files(holding: "بازبین سوم") == [])
    let reviewers = try desk(publish: "reviewers: true")
    #expect(try reviewers.build().status == 0)
    #expect(try reviewers.site().files(holding: "بازبین سوم") == [], "whose note is not shown")
    #expect(try reviewers.site().files(holding: "بازبین دوم") == [], "whose rejection is not shown")
    let both = try desk(publish: "notes: true, reviewers: true")
    #expect(try both.build().status == 0)
    #expect(try both.site().files(holding: "بازبین سوم") == ["articles/rud.html"])
  }

  @Test("disputed and unsure ones are suggestions still: only with those")
  func undecided() throws {
    for (publish, count) in [("drafts: false", 0), ("suggestions: true", 2)] {
      var files = MarginArchive.files
      files["site.yaml"] = MarginArchive.site(publish: publish)
      let desk = try Desk(files)
      let name = try desk.target("rud", "خبرگزاری کویر")
      let date = try desk.target("rud", "۱۲ آبان ۱۴۰۲")
      try desk.review(
        "rud",
        [
          Act(1, "accept", name, ["kind": "name", "entity": "kavir-post"]),
          Act(2, "reject", name, ["kind": "name", "entity": "kavir-post"], by: "سارا"),
          Act(3, "unsure", date, ["kind": "date"]),
        ])
      #expect(try desk.build().status == 0)
      let found = marks(try desk.site().text("articles/rud.html")).filter {
        $0.contains("type-organization") || $0.contains("mark date")
      }
      #expect(found.count == count && !found.contains { $0.contains("accepted") }, "\(publish): \(found)")
    }
  }

  // MARK: private entities

  private static let hidden = MarginArchive.entity(
    "bahman-n", "{fa: [بهمن ناشناخته, ناشناختهٔ شیرازی], ar: [بهمن المجهول], en: [Bahman Nashenakhteh]}",
    more: "private: true\nformerly: [bahman-formerly]\nroles: [{fa: نگهبان سد خاموش, from: 2020}]\n")

  /// What must not be anywhere in a public build.
  private static let secrets = [
    "بهمن ناشناخته", "ناشناختهٔ شیرازی", "بهمن المجهول", "Bahman Nashenakhteh", "bahman-n", "bahman-formerly",
    "نگهبان سد خاموش",
  ]

  private func expectNoSecret(_ desk: Desk) throws {
    let site = try desk.site()
    #expect(site.files.count > 20)
    #expect(!site.files.contains { $0.contains("bahman") })
    // All files in one go, each behind its name.
    let everything = site.files.map { "\($0)\n\(site.text($0))\n" }.joined()
    let folded = try desk.hashiya("text", "fold", input: everything).out
    #expect(folded.contains(try desk.hashiya("text", "fold", input: "کنار دیگران نشست تا").lines[0]))
    for secret in try desk.hashiya("text", "fold", input: Self.secrets.joined(separator: "\n")).lines {
      #expect(!folded.contains(secret), "\(secret)")
    }
  }

  @Test("a private entity whom no text names is in no public file, whatever people decided about it")
  func privateEntity() throws {
    var files = MarginArchive.files
    files["site.yaml"] = MarginArchive.site(publish: "suggestions: true, notes: true, reviewers: true, drafts: true")
    files["entities/bahman-n.md"] = Self.hidden
    files["articles/rud.md"] = files["articles/rud.md"]?.replacing(
      "lang: fa", with: "about: [bahman-n, tufan-a]\nlang: fa")
    let desk = try Desk(files)
    try desk.review(
      "rud",
      [
        Act(1, "add", try desk.target("rud", "او"), ["kind": "name", "entity": "bahman-n"]),
        Act(2, "edit", try desk.target("rud", "توفان دشتی"), ["kind": "name", "entity": "bahman-n"]),
        Act(
          3, "edit", try desk.target("rud", "آب رود امسال کمتر از سال‌های پیش است و باید چاره‌ای اندیشید."),
          ["kind": "quotation", "speakers": ["bahman-n"], "relay": ["bahman-n"]]),
        Act(4, "edit", try desk.target("rud", "خبرگزاری کویر"), ["kind": "name", "entity": "bahman-formerly"]),
      ])
    #expect(try desk.annotations("--status", "accepted").count == 4)
    let run = try desk.build()
    #expect(run.status == 0 && run.err == "", "\(run.err)")
    try expectNoSecret(desk)
    #expect(marks(try desk.site().text("articles/rud.html")).count == 5, "three names, the quotation, the date")
  }

  @Test("a public text that names a private entity is a warning of build and of check, once for each text")
  func privateNamed() throws {
    var files = MarginArchive.files
    files["entities/bahman-n.md"] = Self.hidden
    files["articles/fash.md"] = SampleArchive.article(
      "fash", body: "دیروز بهمن\u{200C}ناشناخته آمد و بهمن ناشناخته رفت.")
    files["articles/pish.md"] = SampleArchive.article("pish", status: "draft", body: "دیروز بهمن ناشناخته آمد.")
    let desk = try Desk(files)
    let warning =
      "archive/articles/fash.md: warning: the text names 'بهمن ناشناخته', and 'bahman-n' is private; withhold the article or change the text, or the public site names them\n"
    let check = try desk.hashiya("check", "--archive", "archive")
    #expect(check.status == 0 && check.err == warning)
    let build = try desk.build()
    #expect(build.status == 0 && build.err == warning)
    #expect(marks(try desk.site().text("articles/fash.html")).isEmpty)
    #expect(try desk.site().files(holding: "bahman-n") == [])
    #expect(try desk.build("--drafts").err.contains("archive/articles/pish.md: warning: the text names"))
  }

  @Test("a suggestion that could be a private entity's is not shown with the others alone, which would look certain")
  func ambiguousPrivate() throws {
    var files = MarginArchive.files
    files["entities/tufan-b.md"] = files["entities/tufan-b.md"]?.replacing("names:", with: "private: true\nnames:")
    let desk = try Desk(files)
    let listed = try #require(try desk.annotations().first { $0.quote == "توفان دشتی" })
    #expect(listed.list("entities") == ["tufan-a", "tufan-b"], "the list is for the desk")
    let run = try desk.build()
    #expect(run.status == 0 && run.err.contains("'tufan-b' is private"))
    let page = try desk.site().text("articles/rud.html")
    #expect(page.contains("توفان دشتی") && !page.contains(">توفان دشتی</a>"))
    #expect(try !desk.site().text("entities/tufan-a/index.html").contains("articles/rud.html"))
    #expect(try desk.site().files(holding: "tufan-b") == [])
  }

  // MARK: articles that are not public

  @Test(
    "mentions in drafts, withheld and withdrawn articles reach no public page",
    arguments: ["draft", "withheld", "withdrawn"])
  func notPublic(_ status: String) throws {
    var files = MarginArchive.files
    files["articles/penhan.md"] = SampleArchive.article(
      "penhan", status: status, title: "خبر نگفته", more: "published: 2021-02-03\n",
      body:
        "نیلوفر آذرخش گفت: «این سخن را هنوز هیچ‌کس نباید بخواند و بداند.» او ۳ خرداد ۱۳۷۷ آمد. مظنون نیلوفرِ آذرخش بود.")
    let desk = try Desk(files)
    if status != "withdrawn" {
      try desk.review(
        "penhan",
        [
          Act(1, "accept", try desk.target("penhan", "نیلوفر آذرخش"), ["kind": "name", "entity": "nilufar-azar"]),
          Act(2, "note", try desk.target("penhan", "این سخن"), ["kind": "note", "text": "یادداشت نهان"]),
        ])
    }
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    for words in ["هنوز هیچ‌کس نباید", "مظنون", "یادداشت نهان", "خبر نگفته", "نیلوفرِ آذرخش"] {
      #expect(site.files(holding: words) == [])
    }
    #expect(site.files(holding: "penhan") == [])
    #expect(site.files.filter { $0.contains("penhan") } == (status == "withdrawn" ? ["articles/penhan.html"] : []))
    #expect(!site.files.contains { $0.hasPrefix("dates/1998") || $0.hasPrefix("dates/sh/1377") })
    if status == "draft" {
      #expect(try desk.build("--drafts").status == 0)
      let open = try desk.site()
      #expect(open.text("entities/nilufar-azar/index.html").contains("articles/penhan.html#p-"))
      #expect(open.files.contains("dates/sh/1377/03/index.html"))
      #expect(try desk.build().status == 0)
      #expect(try desk.site().differences(from: site) == [])
    }
  }
}

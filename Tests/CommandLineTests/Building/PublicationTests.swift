// What reaches the public, and what does not: the promise that a build publishes only what it was told to.

import Foundation
import Glibc
import Testing

@Suite("what is published")
struct PublicationTests {
  @Test("a public build has the public articles, and says of withdrawn ones that they were withdrawn")
  func statuses() throws {
    let desk = try Desk()
    #expect(try desk.build("--base-url", "https://example.org/archive").status == 0)
    let site = try desk.site()
    let articles = site.files.filter { $0.hasPrefix("articles/") }
    #expect(
      articles == [
        "articles/baran.html", "articles/barchide.html", "articles/index.html", "articles/matar.html",
        "articles/sadd.html",
      ])
    for words in ["پیش‌نویس هنوز ناتمام", "یادداشتی که نگه داشته شد", "یادداشتی که برچیده شد", "pishnevis", "mahfuz"] {
      #expect(site.files(holding: words) == [], "\(words)")
    }
    #expect(
      site.files(holding: "barchide") == ["articles/barchide.html"], "a withdrawn article is on no list and in no feed")
    #expect(!site.text("articles/barchide.html").contains("یک جمله برای آزمون"))
    #expect(site.text("articles/barchide.html").contains("noindex"))
  }

  @Test("with --drafts there are the drafts too, but not what is withheld")
  func drafts() throws {
    let desk = try Desk()
    let run = try desk.build("--drafts")
    #expect(run.out.contains(" 4 articles, 1 left out, "))
    let site = try desk.site()
    #expect(site.text("articles/pishnevis.html").contains("پیش‌نویس هنوز ناتمام"))
    #expect(site.files(holding: "یادداشتی که نگه داشته شد") == [])
    #expect(try desk.build().status == 0)
    #expect(!desk.folder.exists("site/articles/pishnevis.html"), "a build without drafts takes them away again")
  }

  @Test("an article without a status is a draft")
  func withoutStatus() throws {
    let desk = try Desk()
    let text = SampleArchive.article("bi-vaziat").replacingOccurrences(of: "status: public\n", with: "")
    try desk.lay(["articles/bi-vaziat.md": text])
    #expect(try desk.build().status == 0)
    #expect(!desk.folder.exists("site/articles/bi-vaziat.html"))
  }

  @Test("a private entity is nowhere in a public build: no name in any language or spelling, no id, no page")
  func privateEntity() throws {
    let desk = try Desk()
    #expect(try desk.build("--drafts", "--base-url", "https://example.org/").status == 0)
    let site = try desk.site()
    for file in site.files {
      #expect(!file.contains("bahman"))
      let text = try Program.run(["text", "fold"], in: desk.folder.path, input: Array(site.text(file).utf8)).out
      for name in SampleArchive.privateNames + ["bahman-n", "bahman-formerly", "نگهبان سد", "کسی که نمی‌خواهد"] {
        let folded = try Program.run(["text", "fold"], in: desk.folder.path, input: Array(name.utf8)).out
        #expect(!folded.isEmpty)
        #expect(!text.contains(folded), "\(file) has \(name)")
      }
    }
  }

  @Test("the preview at the desk shows private entities, drafts and what is withheld, and stays under .hashiya/")
  func preview() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let serve = try RunningProgram(
      [Program.hashiya, "serve", "--archive", "archive", "--port", "0"], in: desk.folder.path)
    for _ in 0..<600 where !(try serve.printedSoFar().contains("serving http://")) { usleep(50_000) }
    let printed = try serve.printedSoFar()
    serve.send(SIGINT)
    _ = try serve.wait()
    #expect(printed.contains("serving http://127.0.0.1:"))
    let preview = try desk.folder.contents("archive/.hashiya/preview")
    #expect(preview.text("entities/bahman-n/index.html").contains("بهمن ناشناخته"))
    #expect(preview.text("articles/baran.html").contains("بهمن ناشناخته"))
    #expect(preview.text("articles/pishnevis.html").contains("پیش‌نویس هنوز ناتمام"))
    #expect(preview.text("articles/mahfuz.html").contains("یادداشتی که نگه داشته شد"))
    #expect(try desk.archive().without(".hashiya").differences(from: before) == [])
  }

  @Test("what a machine guessed is marked on the page, until a person takes its key off the list")
  func unconfirmed() throws {
    let desk = try Desk()
    let chip = "استنباطی، تأییدنشده"
    #expect(try desk.build().status == 0)
    #expect(try desk.site().text("articles/sadd.html").contains(chip))
    #expect(try !desk.site().text("articles/baran.html").contains(chip))
    let text = try desk.folder.text("archive/articles/sadd.md")
    try desk.lay(["articles/sadd.md": text.replacingOccurrences(of: "unconfirmed: [title, published]\n", with: "")])
    #expect(try desk.build().status == 0)
    #expect(try !desk.site().text("articles/sadd.html").contains(chip))
  }

  @Test("captures, and those who saved them, are published only where site.yaml says so", arguments: [false, true])
  func captures(_ published: Bool) throws {
    let desk = try Desk([
      "site.yaml": SampleArchive.siteFile + (published ? "publish: {captures: true, reviewers: true}\n" : "")
    ])
    try desk.folder.write(
      "page.txt", "عنوان یک صفحه\n\nمتن یک بند که برای آزمون نوشته شد و کافی است.\n\nپیوندهای روزانه\n")
    #expect(try desk.ingest("page.txt", "--by", "dastyar").status == 0)
    #expect(try desk.hashiya("publish", "--archive", "archive", "--all").status == 0)
    #expect(try desk.build().status == 0)
    let site = try desk.site()
    #expect(site.files.contains { $0.hasPrefix("captures/files/") } == published)
    #expect(site.files.contains { $0.hasPrefix("captures/") && $0.hasSuffix(".html") } == published)
    #expect(site.files(holding: "dastyar").isEmpty == !published)
    #expect(published || site.files(holding: "page.txt").isEmpty, "the name a file had on somebody's computer")
    if published {
      let files = site.files.filter { $0.hasPrefix("captures/files/") }
      #expect(
        files.count == 1 && files.allSatisfy { site.entries[$0] == .file((try? desk.folder.read("page.txt")) ?? []) })
    }
  }
}

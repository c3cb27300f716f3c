// Every fault of reading, linking and naming, word for word.

import Templates
import Testing

@Suite("Faults of templates")
struct FaultTests {
  @Test(
    "a fault names its place and says what is wrong",
    arguments: [
      ("a\n  {{title", "2:3: error: the tag is never closed with its braces"),
      ("{{title\n{{count}}", "1:1: error: the tag is never closed with its braces"),
      ("{{}}", "1:1: error: the tag names nothing"),
      ("{{# }}", "1:1: error: the tag names nothing"),
      ("{{a b}}", "1:3: error: 'a b' is not a name"),
      ("{{ a..b }}", "1:4: error: 'a..b' is not a name"),
      ("{{عنوان}}", "1:3: error: 'عنوان' is not a name"),
      ("{{>*title}}", "1:4: error: '*title' is not a name"),
      ("{{=<% %>=}}", "1:1: error: delimiters cannot be changed"),
      ("می‌شود {{#isDraft}}", "1:8: error: section 'isDraft' is never closed"),
      ("{{^isOld}}", "1:1: error: inverted section 'isOld' is never closed"),
      ("{{$a}}", "1:1: error: block 'a' is never closed"),
      ("{{<base}}", "1:1: error: parent 'base' is never closed"),
      ("{{/title}}", "1:1: error: 'title' is closed but was not opened"),
      (
        "{{#isDraft}}\n{{/isOld}}{{/isDraft}}",
        "2:1: error: 'isOld' is closed where section 'isDraft' of line 1 is open"
      ),
      (
        "{{#isDraft}}\n{{$a}}{{/isDraft}}",
        "2:7: error: 'isDraft' is closed where block 'a' of line 2 is open"
      ),
      ("{{<base}}{{title}}{{/base}}", "1:10: error: inside parent 'base' only blocks and comments may stand"),
      ("{{<base}}{{$a}}{{/a}}{{$a}}{{/a}}{{/base}}", "1:25: error: block 'a' is filled twice"),
      ("{{> crad}}", "1:5: error: no template 'crad'; did you mean 'card'?"),
      ("{{< crad.html}}{{/crad.html}}", "1:5: error: no template 'crad.html'; did you mean 'card.html'?"),
      ("{{> nothing-like-it}}", "1:5: error: no template 'nothing-like-it'"),
      ("{{> article}}", "1:5: error: the template includes itself: article.html > article.html"),
      ("{{<base}}{{$mian}}{{/mian}}{{/base}}", "1:13: error: no block 'mian' in base.html; did you mean 'main'?"),
      ("{{titel}}", "1:3: error: no field 'titel' in article page; did you mean 'title'?"),
      ("{{#tags}}\n {{nmae}}{{/tags}}", "2:4: error: no field 'nmae' in tag or article page; did you mean 'name'?"),
      ("{{#zzzzzzzz}}{{anything}}{{/zzzzzzzz}}", "1:4: error: no field 'zzzzzzzz' in article page"),
      ("{{ outlet.nam }}", "1:11: error: no field 'nam' in outlet; did you mean 'name'?"),
      ("{{outlet.country.nam}}", "1:18: error: no field 'nam' in country; did you mean 'name'?"),
      ("{{title.name}}", "1:9: error: 'title' is text and has no fields"),
      ("{{tags.name}}", "1:8: error: 'tags' is a list and has no fields"),
      ("{{outlet.name.x}}", "1:15: error: 'outlet.name' is text and has no fields"),
      ("{{.}}", "1:3: error: '.' stands only inside a section on a list of text or on optional text"),
      (
        "{{#tags}}{{.}}{{/tags}}",
        "1:12: error: '.' stands only inside a section on a list of text or on optional text"
      ),
      ("{{tags}}", "1:3: error: 'tags' is a list and cannot be printed"),
      ("{{words}}", "1:3: error: 'words' is a list of text and cannot be printed"),
      ("{{isDraft}}", "1:3: error: 'isDraft' is a flag and cannot be printed"),
      ("{{outlet}}", "1:3: error: 'outlet' is a record and cannot be printed"),
      ("{{#title}}{{/title}}", "1:4: error: 'title' is text and cannot be a section"),
      ("{{^count}}{{/count}}", "1:4: error: 'count' is a number and cannot be a section"),
      ("{{#body}}{{/body}}", "1:4: error: 'body' is HTML and cannot be a section"),
      ("{{{title}}}", "1:4: error: 'title' is text and cannot be printed unescaped"),
      ("{{& lead}}", "1:5: error: 'lead' is optional text and cannot be printed unescaped"),
      ("{{{count}}}", "1:4: error: 'count' is a number and cannot be printed unescaped"),
      ("{{{link}}}", "1:4: error: 'link' is a URL and cannot be printed unescaped"),
      ("{{{t.home}}}", "1:4: error: 't.home' is an interface string and cannot be printed unescaped"),
      ("{{t.hme}}", "1:5: error: no interface string 'hme'; did you mean 'home'?"),
      ("{{t.n}}", "1:3: error: interface string 'n' has the placeholder {n} and cannot stand in a template"),
      (
        "{{t.articles}}",
        "1:3: error: interface string 'articles' has plural forms and cannot stand in a template"
      ),
      ("{{#t.home}}{{/t.home}}", "1:4: error: interface string 'home' cannot be a section"),
    ])
  func wording(template: String, expected: String) {
    let others = ["card.html": "card", "base.html": "{{$main}}{{/main}}{{$a}}{{/a}}"]
    #expect(faults(template, with: others) == ["article.html:" + expected])
  }

  @Test("a file that is not UTF-8 is refused where it stops being so")
  func notUTF8() {
    let source = TemplateSource(name: "a.html", path: "theme/a.html", utf8: Array("ab\nیک".utf8) + [0xC3, 0x28])
    #expect {
      _ = try TemplateLibrary(sources: [source])
    } throws: { error in
      (error as? TemplateFaults)?.description == "theme/a.html:2:3: error: the file is not UTF-8"
    }
  }

  @Test("tags that nest without measure are refused")
  func depth() {
    let template = String(repeating: "{{#isDraft}}", count: 5000)
    #expect(faults(template) == ["article.html:1:1201: error: tags nest more than 100 deep"])
  }

  @Test("templates that double with each include are refused")
  func doubling() {
    var others: [String: String] = ["p30.html": "x"]
    for level in 0..<30 { others["p\(level).html"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    #expect(
      faults("{{> p0}}", with: others)
        == ["article.html:1:1: error: the template grows beyond all measure with what it includes"])
  }

  @Test("templates that include each other are found, whichever is used")
  func recursion() {
    #expect(
      faults("x", with: ["a.html": "{{> b}}", "b.html": "\n {{<a}}{{/a}}"])
        == ["b.html:2:5: error: the template includes itself: a.html > b.html > a.html"])
  }

  @Test("all faults of all templates come together, sorted, each once")
  func together() {
    #expect(
      faults("{{/a}}\n{{#b}}", with: ["b.html": "{{> c}}", "a.html": "{{}}"])
        == [
          "a.html:1:1: error: the tag names nothing",
          "article.html:1:1: error: 'a' is closed but was not opened",
          "article.html:2:1: error: section 'b' is never closed",
          "b.html:1:5: error: no template 'c'",
        ])
    #expect(
      faults("{{> p}}{{x1}}{{#tags}}{{> p}}{{> p}}{{/tags}}", with: ["p.html": "{{titel}}"])
        == [
          "article.html:1:10: error: no field 'x1' in article page",
          "p.html:1:3: error: no field 'titel' in article page; did you mean 'title'?",
          "p.html:1:3: error: no field 'titel' in tag or article page; did you mean 'title'?",
        ])
  }

  @Test("a fault in a fill points into the file where the fill was written")
  func fillPosition() {
    #expect(
      faults("{{<base}}\n{{$a}}{{titel}}{{/a}}{{/base}}", with: ["base.html": "{{$a}}{{/a}}"])
        == ["article.html:2:9: error: no field 'titel' in article page; did you mean 'title'?"])
  }

  @Test("the file really used is named: the first of a name, others are not read")
  func overrides() throws {
    let own = TemplateSource(name: "article.html", path: "content/theme/article.html", text: "{{titel}}")
    let builtIn = TemplateSource(name: "article.html", path: "Theme/templates/article.html", text: "{{#")
    let library = try TemplateLibrary(sources: [own, builtIn])
    #expect {
      _ = try library.template("article.html", for: ArticleModel.self, strings: try sampleStrings())
    } throws: { error in
      guard let fault = (error as? TemplateFaults)?.faults.first else { return false }
      return fault.path == "content/theme/article.html" && fault.line == 1 && fault.column == 3
        && fault.kind == .noField(name: "titel", models: ["article page"]) && fault.suggestion == "title"
        && fault.lineText == "{{titel}}"
    }
  }

  @Test("a page whose template does not exist")
  func noTemplate() throws {
    let library = try library("x", [:])
    #expect {
      _ = try library.template("artcle.html", for: ArticleModel.self, strings: try sampleStrings())
    } throws: { error in
      (error as? TemplateFaults)?.description
        == "artcle.html:1:1: error: no template 'artcle.html'; did you mean 'article.html'?"
    }
  }

  private struct BadModel: TemplateModel {
    static let modelName = "bad page"
    static let fields: [TemplateField<BadModel>] = [
      .flag("t") { _ in true }, .flag("a b") { _ in true }, .flag("c") { _ in true }, .flag("c") { _ in true },
    ]
  }

  @Test("a model with fields that no template can name is refused")
  func unusableFields() throws {
    let library = try library("x", [:])
    #expect {
      _ = try library.template("article.html", for: BadModel.self, strings: try sampleStrings())
    } throws: { error in
      (error as? TemplateFaults)?.faults.map(\.message)
        == ["a b", "c", "t"].map { "field '\($0)' of bad page has a name that no template can use" }
    }
  }
}

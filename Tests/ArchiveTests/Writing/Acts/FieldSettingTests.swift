// Keys of an article's front matter, set by acts.

import Archive
import Markdown
import Testing

@Suite("A key of an article that is set")
struct FieldSettingTests {
  private static func article(_ yaml: String, body: String = "متن.\n") -> String {
    "---\nid: a\nlang: fa\n\(yaml)---\n\(body)"
  }

  private static func changed(_ yaml: String, _ field: ArticleField, _ value: ActValue) throws -> String {
    let acts = try AppliedActs(["articles/a.md": article(yaml), "outlets/o.yaml": "", "entities/e.md": ""])
    let changed = try acts.set(field, value)
    let text = try acts.text("articles/a.md")
    #expect(changed == (text == article(yaml) ? [] : ["articles/a.md"]))
    let start = "---\nid: a\nlang: fa\n"
    #expect(text.hasPrefix(start) && text.hasSuffix("---\nمتن.\n"))
    return String(text.dropFirst(start.count).dropLast("---\nمتن.\n".count))
  }

  @Test(
    "takes its value, and is no guess any more; all else stays",
    arguments: [
      ("published: 2019 # c\n# d\n", .published, .text("2019-12~"), "published: 2019-12~ # c\n# d\n"),
      (
        "published: 2019\nunconfirmed: [tags, published, lead] # c\n", .published, .text("2019"),
        "published: 2019\nunconfirmed: [tags, lead] # c\n"
      ),
      (
        "tags: [ 'الف' ,ب ]\nunconfirmed:\n  - tags # guess\n  - lead\n", .tags, .list([.text("الف"), .text("پ")]),
        "tags: [الف, پ]\nunconfirmed:\n  - lead\n"
      ),
      (
        "tags:\n- الف # 1\n# 2\n- ب\n", .tags, .list([.text("الف"), .text("ب"), .text("پ")]),
        "tags:\n- الف # 1\n# 2\n- ب\n- پ\n"
      ),
      ("\"outlet_as\": 'فرانیوز'\nunconfirmed: [outlet_as]\n", .outlet, .text("o"), "outlet: o\n"),
      ("outlet: o # c\n", .outletAs, .text("فرانیوز"), "outlet_as: فرانیوز\n"),
      ("summary: x\n", .summary, .null, ""), ("tags: [x]\n# c\n", .tags, .list([]), "# c\n"),
      ("cut_off: true\n", .cutOff, .flag(false), "cut_off: false\n"),
      ("", .language, .text("fa-AF"), "?"), ("", .about, .list([.text("e")]), "about: [e]\n"),
      ("summary: |\n  one\n  # two\nrights: x\n", .summary, .text("سه: چهار"), "summary: \"سه: چهار\"\nrights: x\n"),
      ("rights: \"x\"\n", .rights, .text("x"), "rights: \"x\"\n"),
      ("", .summary, .text("e\u{301}"), "summary: é\n"),
    ] as [(String, ArticleField, ActValue, String)])
  func setting(yaml: String, field: ArticleField, value: ActValue, expected: String) throws {
    if expected == "?" {
      let acts = try AppliedActs(["articles/a.md": Self.article(yaml)])
      #expect(try acts.set(field, value) == ["articles/a.md"])
      #expect(try acts.text("articles/a.md") == "---\nid: a\nlang: fa-AF\n---\nمتن.\n")
      return
    }
    #expect(try Self.changed(yaml, field, value) == expected)
  }

  @Test("keeps the byte-order mark, CR LF, and the text to the last byte")
  func bytes() throws {
    let source =
      "\u{FEFF}---\r\nid: a\r\n'lang': fa # c\r\npublished: 2019\r\nunconfirmed: [published]\r\n---\r\n متن \r\n\r\n"
    let acts = try AppliedActs(["articles/a.md": source])
    #expect(try acts.set(.published, .text("2020-01-02")) == ["articles/a.md"])
    let expected = "\u{FEFF}---\r\nid: a\r\n'lang': fa # c\r\npublished: 2020-01-02\r\n---\r\n متن \r\n\r\n"
    #expect(try Array(acts.text("articles/a.md").unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "is refused where the reader would refuse it, with its reason, and the file stays",
    arguments: [
      (.published, .text("1402-13"), "'published' has the impossible date '1402-13'"),
      (.published, .number(2019), "'published' must be a date such as 2019-12"),
      (.outlet, .text("oo"), "'outlet' names the outlet 'oo', which does not exist; did you mean 'o'?"),
      (.outlet, .text("../o"), "'outlet' has '../o', which is not an id"),
      (.about, .list([.text("x")]), "'about' names the entity 'x', which does not exist"),
      (.about, .list([.text("e"), .text("e")]), "'about' lists 'e' twice"),
      (.language, .text("Persian!"), "'lang' has 'Persian!', which is not a language tag"),
      (.language, .null, "an article needs 'lang'"), (.title, .text("  "), "'title' is empty"),
      (.sourceURL, .text("javascript:x"), "'source_url' has 'javascript:x'; an address must begin with"),
      (.translationOf, .text("a"), "'translation_of' names the article itself"),
      (.status, .text("public"), "'status' is set with 'hashiya publish'"),
      (.id, .text("b"), "'id' is changed in the file"),
      (.cutOff, .text("true"), "'cut_off' must be true or false"),
      (.tags, .list([.flag(true)]), "'tags' must be a list"),
    ] as [(ArticleField, ActValue, String)])
  func refused(field: ArticleField, value: ActValue, reason: String) throws {
    let acts = try AppliedActs(["articles/a.md": Self.article(""), "outlets/o.yaml": "", "entities/e.md": ""])
    #expect(acts.refusal { try acts.set(field, value) }?.hasPrefix(reason) == true)
    #expect(try acts.text("articles/a.md") == Self.article(""))
  }

  @Test("is refused in an article that is not there, or whose id leads elsewhere")
  func noArticle() throws {
    let acts = try AppliedActs(["site.yaml": "x"])
    #expect(acts.refusal { try acts.set(.title, .text("x"), of: "b") } == "there is no such file")
    #expect(acts.refusal { try acts.set(.title, .text("x"), of: "../site") }?.contains("not an id") == true)
  }

  @Test("as title or lead, leads its former anchor to the new one, and goes back without a trace")
  func anchors() throws {
    func anchor(_ words: String) -> String {
      var anchors = Anchors()
      return anchors.next(for: words)
    }
    let (a, b, c) = (anchor("تیتر"), anchor("تیتر دیگر"), anchor("تیتر سوم"))
    let acts = try AppliedActs(["articles/a.md": Self.article("title: تیتر # c\n")])
    _ = try acts.set(.title, .text("تیتر دیگر"))
    #expect(try acts.text("articles/a.md") == Self.article("title: تیتر دیگر # c\nanchors:\n  \(a): \(b)\n"))
    _ = try acts.set(.title, .text("تیتر سوم"))
    #expect(
      try acts.text("articles/a.md") == Self.article("title: تیتر سوم # c\nanchors:\n  \(a): \(c)\n  \(b): \(c)\n"))
    _ = try acts.set(.title, .text("تیتر"))
    #expect(try acts.text("articles/a.md") == Self.article("title: تیتر # c\nanchors:\n  \(b): \(a)\n  \(c): \(a)\n"))
    _ = try acts.set(.title, .null)
    #expect(try acts.text("articles/a.md") == Self.article(""))
    // The same words as before, as they are compared: nothing to lead anywhere.
    let spelt = try AppliedActs(["articles/a.md": Self.article("title: كتاب\n")])
    _ = try spelt.set(.title, .text("کتاب"))
    #expect(try spelt.text("articles/a.md") == Self.article("title: کتاب\n"))
  }

  @Test("as lead, keeps what people wrote under 'anchors'")
  func ownAnchors() throws {
    let yaml = "lead: یک\nanchors: {p-aaaaaaaa: p-bbbbbbbb} # c\n"
    let changed = try Self.changed(yaml, .lead, .text("دو"))
    #expect(changed.hasPrefix("lead: دو\nanchors: {p-aaaaaaaa: p-bbbbbbbb, p-"))
    #expect(changed.hasSuffix("} # c\n"))
  }
}

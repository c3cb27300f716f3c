// What a template prints: the parts of the Mustache specification that are taken, in our own cases.

import Templates
import Testing

@Suite("Rendering")
struct RenderingTests {
  private static let tags = [TagModel(name: "یک"), TagModel(name: "دو")]

  @Test(
    "variables, comments and dotted names",
    arguments: [
      ("plain text", "plain text"),
      ("{{title}}", "A & B"),
      ("{{ title }}", "A & B"),
      ("{{\n title\t}}", "A & B"),
      ("{{count}}", "12"),
      ("{{{body}}}", "<p>Body</p>"),
      ("{{& body }}", "<p>Body</p>"),
      ("{{body}}", "<p>Body</p>"),
      ("{{link}}", "a.html?b&c"),
      ("[{{source}}{{note}}]", "[]"),
      ("{{outlet.name}}", "رصدخانه"),
      ("{{outlet.country.name}}", "ایران"),
      ("{{owner.country.name}}", "ایران"),
      ("a{{! anything, {{ too }}b", "ab"),
      ("{{t.date.published}}", "منتشرشده"),
      ("{{t.home}}", "خانه & <راهنما>"),
      ("{{t.braces}}", "{a}"),
      ("a } b }} { c", "a } b }} { c"),
    ])
  func variables(template: String, text: String) throws {
    let page = try render(template, ArticleModel(title: "A & B"))
    // Given as read, so that the cases stay legible; escaping has its own tests.
    let read = page.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(read == text)
  }

  @Test("text and URLs are escaped, HTML is not")
  func escaping() throws {
    let model = ArticleModel(title: "<\"&'>", body: TrustedHTML(trusting: "<b>&amp;</b>"))
    #expect(
      try render("<a href=\"{{link}}\" title='{{title}}'>{{title}}{{body}}{{t.home}}", model)
        == "<a href=\"a.html?b&amp;c\" title='&lt;&quot;&amp;&#39;&gt;'>&lt;&quot;&amp;&#39;&gt;<b>&amp;</b>"
        + "خانه &amp; &lt;راهنما&gt;")
  }

  @Test(
    "sections",
    arguments: [
      ("{{#isDraft}}yes{{/isDraft}}{{^isDraft}}no{{/isDraft}}", "yes"),
      ("{{#isOld}}yes{{/isOld}}{{^isOld}}no{{/isOld}}", "no"),
      ("{{#tags}}<{{name}}>{{/tags}}", "<یک><دو>"),
      ("{{#tags}}{{title}} {{/tags}}", "Title Title "),
      ("{{^tags}}none{{/tags}}", ""),
      ("{{#words}}[{{.}}]{{/words}}{{^words}}none{{/words}}", "none"),
      ("{{#lead}}<p>{{lead}}, {{.}}</p>{{/lead}}", "<p>Lead, Lead</p>"),
      ("{{#note}}{{note}}{{/note}}{{^note}}no note{{/note}}", "no note"),
      ("{{#source}}{{source}}{{/source}}{{^source}}no source{{/source}}", "no source"),
      ("{{#outlet}}{{name}}{{#country}} ({{name}}){{/country}}{{/outlet}}", "رصدخانه (ایران)"),
      ("{{#outlet.country}}{{name}}{{/outlet.country}}", "ایران"),
      ("{{#outlet.isKnown}}known{{/outlet.isKnown}}", "known"),
      ("{{^outlet.isKnown}}unknown{{/outlet.isKnown}}", ""),
      ("{{#tags}}{{#tags}}{{name}}{{/tags}};{{/tags}}", "یکدو;یکدو;"),
    ])
  func sections(template: String, expected: String) throws {
    let template = template.replacing("<{{name}}>", with: "&lt;{{name}}&gt;")
    let page = try render(template, ArticleModel(tags: Self.tags))
    #expect(page.replacing("&lt;", with: "<").replacing("&gt;", with: ">") == expected)
  }

  @Test("a list of text repeats its section for each, and lists nest")
  func lists() throws {
    let model = ArticleModel(
      tags: [TagModel(name: "A", words: ["<", "b"]), TagModel(name: "B"), TagModel(name: "C", words: ["d"])],
      words: ["x", "y"])
    #expect(try render("{{#words}}{{.}},{{/words}}", model) == "x,y,")
    #expect(
      try render("{{#tags}}{{name}}:{{#words}}{{.}}{{#isDraft}}{{.}}{{/isDraft}}{{/words}};{{/tags}}", model)
        == "A:&lt;&lt;bb;B:;C:dd;")
  }

  @Test("an absent record prints nothing and enters no section")
  func absentRecord() throws {
    let model = ArticleModel(outlet: nil)
    #expect(try render("[{{outlet.name}}{{#outlet}}x{{/outlet}}{{outlet.country.name}}]", model) == "[]")
    #expect(
      try render("{{^outlet}}none{{/outlet}}{{^outlet.isKnown}}, unknown{{/outlet.isKnown}}", model)
        == "none, unknown")
  }

  @Test("empty optional text and empty optional HTML count as absent")
  func emptyOptionals() throws {
    let model = ArticleModel(lead: "", note: TrustedHTML(trusting: ""))
    #expect(try render("{{#lead}}x{{/lead}}{{#note}}x{{/note}}{{^lead}}y{{/lead}}{{^note}}z{{/note}}", model) == "yz")
  }

  @Test(
    "a tag that has its line to itself leaves no line",
    arguments: [
      ("a\n{{#isDraft}}\nb\n{{/isDraft}}\nc\n", "a\nb\nc\n"),
      ("a\n  {{#isDraft}}\n  b\n\t{{/isDraft}} \nc", "a\n  b\nc"),
      ("a\r\n{{#isDraft}}\r\nb\r\n{{/isDraft}}\r\nc", "a\r\nb\r\nc"),
      ("{{#isDraft}}\nb\n{{/isDraft}}", "b\n"),
      ("a\n{{! note }}\nb", "a\nb"),
      ("a\n  {{! note\n  more }}  \nb", "a\nb"),
      ("a {{! note }}\nb", "a \nb"),
      ("a\n{{^isOld}}\nb\n{{/isOld}}", "a\nb\n"),
      ("{{#isDraft}} a {{/isDraft}}\n", " a \n"),
      (" {{#isDraft}}a{{/isDraft}} \n", " a \n"),
      ("{{count}}\n{{count}}\n", "12\n12\n"),
      ("  {{count}}\n", "  12\n"),
      ("a\n\n{{#isDraft}}\n\nb\n{{/isDraft}}\n", "a\n\n\nb\n"),
      ("{{#isDraft}}{{/isDraft}}\nx", "\nx"),
    ])
  func standalone(template: String, expected: String) throws {
    #expect(Array(try render(template).utf8) == Array(expected.utf8))
  }

  @Test(
    "partials take the scope of their place and the indentation of their line",
    arguments: [
      ("[{{> card}}]", "{{title}}", "[Title]"),
      ("[{{>card.html}}]", "x", "[x]"),
      ("{{#tags}}{{> card}}{{/tags}}", "{{name}};", "یک;دو;"),
      ("a\n  {{> card}}\nb", "1\n2\n", "a\n  1\n  2\nb"),
      ("a\n  {{> card}}\nb", "1\n2", "a\n  1\n  2b"),
      ("a\n  {{> card}}", "{{#tags}}\n- {{name}}\n{{/tags}}\n", "a\n  - یک\n  - دو\n"),
      ("  {{> card}}\n", "{{count}}\n{{body}}\n", "  12\n  <p>Body</p>\n"),
      ("a {{> card}} b", "1\n2", "a 1\n2 b"),
      ("a\r\n {{> card}}\r\nb", "1\r\n", "a\r\n 1\r\nb"),
      ("{{> card}}", "{{> part}}", "[inner]"),
      ("  {{> card}}\n", "x\n  {{> part}}\n", "  x\n    [inner]"),
    ])
  func partials(template: String, card: String, expected: String) throws {
    let page = try render(template, ArticleModel(tags: Self.tags), with: ["card.html": card, "part.html": "[inner]"])
    #expect(Array(page.utf8) == Array(expected.utf8))
  }

  @Test("the newlines of a value are not indented")
  func valuesKeepTheirLines() throws {
    let model = ArticleModel(body: TrustedHTML(trusting: "1\n2"))
    #expect(try render(" {{> p}}\n", model, with: ["p.html": "{{body}}\n{{body}}\n"]) == " 1\n2\n 1\n2\n")
  }

  @Test("a byte order mark is not part of the template")
  func byteOrderMark() throws {
    #expect(try render("\u{FEFF}{{#isDraft}}\na\n{{/isDraft}}\n") == "a\n")
  }

  @Test("rendering adds to what the buffer holds")
  func appends() throws {
    let template = try library("{{count}}", [:]).template(
      "article", for: ArticleModel.self, strings: try sampleStrings())
    var out = Array("a".utf8)
    template.render(ArticleModel(), into: &out)
    template.render(ArticleModel(count: -3), into: &out)
    #expect(out == Array("a12-3".utf8))
  }
}

// Blocks and parents, by the Mustache specification's inheritance module, in our own cases.

import Testing

@Suite("Inheritance")
struct InheritanceTests {
  private static func check(_ template: String, _ others: [String: String], _ expected: String) throws {
    #expect(Array(try render(template, with: others).utf8) == Array(expected.utf8))
  }

  @Test("a block prints its default where nothing fills it")
  func defaults() throws {
    try Self.check("{{$a}}default {{title}}{{/a}}", [:], "default Title")
    try Self.check("{{< base}}{{/ base}}", ["base.html": "[{{$a}}x{{/a}}]"], "[x]")
    try Self.check("{{> base}}|{{<base}}{{/base}}", ["base.html": "[{{$a}}x{{/a}}]"], "[x]|[x]")
  }

  @Test("what a child writes stands in the place of the block")
  func fills() throws {
    let base = ["base.html": "[{{$a}}x{{/a}}{{$b}}y{{/b}}]"]
    try Self.check("{{<base}}{{$a}}1{{/a}}{{/base}}", base, "[1y]")
    try Self.check("{{<base}}{{$b}}2{{/b}}{{/base}}{{<base}}{{$b}}3{{/b}}{{/base}}", base, "[x2][x3]")
    try Self.check("{{<base}} ignored {{$a}}1{{/a}} also {{! and this }}{{/base}}", base, "[1y]")
  }

  @Test("the child nearest to the page wins through many levels")
  func levels() throws {
    let others = [
      "one.html": "{{<two}}{{$a}}one{{/a}}{{/two}}", "two.html": "{{<three}}{{$a}}two{{/a}}{{/three}}",
      "three.html": "{{$a}}three{{/a}}",
    ]
    try Self.check("{{<one}}{{$a}}page{{/a}}{{/one}}", others, "page")
    try Self.check("{{<one}}{{/one}}", others, "one")
    try Self.check("{{<three}}{{/three}}", others, "three")
  }

  @Test("a block in a partial of the parent can be filled too")
  func throughPartials() throws {
    try Self.check(
      "{{<base}}{{$nav}}mine{{/nav}}{{/base}}",
      ["base.html": "{{> header}}!", "header.html": "<nav>{{$nav}}x{{/nav}}</nav>"], "<nav>mine</nav>!")
  }

  @Test("a block inside a fill belongs to whoever fills the template it is written in")
  func nestedBlocks() throws {
    let others = [
      "base.html": "<{{$a}}{{/a}}>".replacing("<", with: "(").replacing(">", with: ")"),
      "middle.html": "{{<base}}{{$a}}m {{$b}}b{{/b}}{{/a}}{{/base}}",
    ]
    try Self.check("{{<middle}}{{$b}}mine{{/b}}{{/middle}}", others, "(m mine)")
    try Self.check("{{<base}}{{$a}}{{<base}}{{$a}}inner{{/a}}{{/base}}{{/a}}{{/base}}", others, "((inner))")
  }

  @Test("names in a fill are found from the block's place")
  func scope() throws {
    try Self.check(
      "{{<base}}{{$a}}{{name}}{{/a}}{{/base}}", ["base.html": "{{#outlet}}{{$a}}{{/a}}{{/outlet}}"], "رصدخانه")
  }

  @Test("a parent with a line to itself hands on its indentation")
  func parentLines() throws {
    try Self.check("a\n  {{<base}}{{/base}}\nb\n", ["base.html": "1\n2\n"], "a\n  1\n  2\nb\n")
    try Self.check("a\n  {{<base}}\n  {{/base}}\nb\n", ["base.html": "1\n2\n"], "a\n  1\n  2\nb\n")
    try Self.check("a {{<base}}{{/base}}\nb\n", ["base.html": "1\n2"], "a 1\n2\nb\n")
  }

  @Test("the lines of a fill lose their own indentation and get that of the block")
  func fillLines() throws {
    let fill = "{{<base}}{{$a}}\n    1\n      2\n    {{/a}}{{/base}}\n"
    try Self.check(fill, ["base.html": "x\n  {{$a}}\n  {{/a}}\ny\n"], "x\n  1\n    2\ny\n")
    try Self.check(fill, ["base.html": "x\n{{$a}}\n  default\n{{/a}}\ny\n"], "x\n  1\n    2\ny\n")
    try Self.check(
      "{{<base}}{{$a}}\n1\n2{{/a}}\n{{/base}}\n", ["base.html": "x\n  {{$a}}{{/a}}\ny\n"], "x\n  1\n  2\ny\n")
    try Self.check("{{<base}}{{$a}}1{{/a}}{{/base}}", ["base.html": "x\n  {{$a}}d{{/a}}\n"], "x\n  1\n")
    try Self.check("{{<base}}{{$a}}\n1\n\n2\n{{/a}}{{/base}}", ["base.html": "{{$a}}d{{/a}}"], "1\n\n2\n")
  }

  @Test("a page in a layout reads as one page")
  func layout() throws {
    let layout = """
      <html lang="fa">
        <title>{{$title}}{{t.home}}{{/title}}</title>
        <main>
          {{$main}}
          {{/main}}
        </main>
      </html>

      """
    let page = """
      {{<layout}}
      {{$title}}{{title}}{{/title}}
      {{$main}}
      <h1>{{title}}</h1>
      {{#lead}}
      <p>{{.}}</p>
      {{/lead}}
      {{/main}}
      {{/layout}}

      """
    let expected = """
      <html lang="fa">
        <title>Title</title>
        <main>
          <h1>Title</h1>
          <p>Lead</p>
        </main>
      </html>

      """
    try Self.check(page, ["layout.html": layout], expected)
  }
}

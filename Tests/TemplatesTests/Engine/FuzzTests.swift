// Random templates: whatever is written, there are faults or there is a page, and text never becomes markup.

@testable import Templates
import Testing

@Suite("Random templates")
struct FuzzTests {
  private static let tokens = [
    "{{title}}", "{{lead}}", "{{body}}", "{{link}}", "{{count}}", "{{data}}", "{{t.home}}", "{{.}}", "{{{body}}}",
    "{{#isDraft}}", "{{/isDraft}}", "{{^isOld}}", "{{/isOld}}", "{{#words}}", "{{/words}}", "{{#tags}}", "{{/tags}}",
    "{{name}}", "{{$a}}", "{{/a}}", "{{<base}}", "{{/base}}", "{{> p}}", "{{! x }}", "{{", "}}", "{{=", "{", "}",
    "<a", "<p>", "</p>", ">", "/>", " class=", " href=", " title=", "\"", "'", " ", "\n", "\n  ", "\r\n", "x", "=",
    "<title>", "</title>", "<script>", "</script>", " type=\"application/ld+json\"", "<!--", "-->", "<", "</", "ی",
    "\u{200C}", "<svg>", "</svg>", "<textarea>", "</textarea>", "<!doctype html>",
  ]

  /// Longer pieces, so that many random templates are whole.
  private static let wholes = [
    "<a href=\"{{link}}\" title='{{title}}'>{{lead}}</a>", "{{#words}}<b lang=\"{{.}}\">{{.}}</b>{{/words}}",
    "{{#tags}}\n<i{{#isDraft}} title=\"{{name}}\"{{/isDraft}}>{{name}}</i>\n{{/tags}}\n", "<title>{{title}}</title>",
    "  {{> p}}\n", "{{<base}}{{$a}}\n  {{title}}\n{{/a}}{{/base}}\n", "<!-- c -->", "{{body}}", "<p>", "</p>", "\n",
    "<script type=\"application/ld+json\">{{data}}</script>", "<textarea>{{lead}}</textarea>", "text {{count}}",
  ]

  private static func random(_ tokens: [String], _ length: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<length).map { _ in tokens.randomElement(using: &numbers) ?? "" }.joined()
  }

  private static func compile(_ template: String, _ base: String) throws -> Template<ArticleModel>? {
    do {
      let library = try library(template, ["base.html": base, "p.html": "<b>{{title}}</b>\n"])
      return try library.template("article.html", for: ArticleModel.self, strings: try sampleStrings())
    } catch let faults as TemplateFaults {
      #expect(!faults.faults.isEmpty)
      for fault in faults.faults { #expect(fault.line >= 1 && fault.column >= 1 && !fault.message.isEmpty) }
      return nil
    }
  }

  @Test("random tokens give faults or a template, never a crash")
  func tokensNeverCrash() throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<4000 {
      let template = Self.random(Self.tokens, Int.random(in: 1...14, using: &numbers), &numbers)
      let base = Self.random(Self.tokens, Int.random(in: 0...3, using: &numbers), &numbers) + "{{$a}}{{/a}}"
      _ = try Self.compile(template, base)?.render(ArticleModel())
    }
  }

  @Test("whatever a text holds, the page has the same tags and attributes")
  func textNeverBecomesMarkup() throws {
    var numbers = SeededNumbers(seed: 11)
    let evil = "\"'><script>&</title></textarea><!--\u{200C}--> onclick=\"x\"\u{064B}'\u{0670} javascript:"
    let plain = Self.model("plain")
    let attack = Self.model(evil)
    var compiled = 0
    for round in 0..<4000 {
      let tokens = round.isMultiple(of: 2) ? Self.wholes : Self.wholes + Self.tokens
      let template = Self.random(tokens, Int.random(in: 1...8, using: &numbers), &numbers)
      guard let page = try Self.compile(template, "<q title=\"{{title}}\">{{$a}}{{/a}}</q>\n") else { continue }
      compiled += 1
      #expect(Self.markup(page.render(plain)) == Self.markup(page.render(attack)), "\(template)")
    }
    #expect(compiled > 1500)
  }

  private static func model(_ text: String) -> ArticleModel {
    ArticleModel(title: text, lead: text, tags: [TagModel(name: text), TagModel(name: text)], words: [text])
  }

  /// The elements and attributes of a page in order.
  private static func markup(_ page: [UInt8]) -> [String] {
    var context = HTMLContext(isXML: false)
    var found: [String] = []
    for byte in page {
      let before = context
      _ = context.advance(byte)
      if context.place != before.place { found.append("\(context.place) \(context.element) \(context.attribute)") }
    }
    return found
  }

  @Test("random bytes as a string table are read or refused")
  func tables() {
    var numbers = SeededNumbers(seed: 3)
    let tokens = [
      "{", "}", "\"", "a", ":", ",", " ", "\\", "\\u00", "\\ud800", "other", "\n", "1", "\"a\": \"b\"", "{n}",
    ]
    for _ in 0..<5000 {
      let json = Self.random(tokens, Int.random(in: 0...12, using: &numbers), &numbers)
      do {
        _ = try Strings(json: Array(json.utf8), language: "fa", path: "fa.json")
      } catch {
        #expect(!error.faults.isEmpty)
      }
    }
  }
}

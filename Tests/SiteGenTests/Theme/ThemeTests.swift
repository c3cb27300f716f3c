// Holds the built-in theme to its promises. Knows nothing of archives.

import Foundation
import Templates
import Testing

@testable import SiteGen

@Suite("The built-in theme")
struct ThemeTests {
  @Test("every template is checked against its model in every language, and leaves no tag and no placeholder")
  func rendersEverything() throws {
    let site = try SampleSite()
    for words in SampleLanguage.all {
      for page in try site.pages(words) {
        #expect(page.html.hasPrefix("<!doctype html>\n<html lang=\"\(words.code)\" dir=\"\(words.direction)\""))
        #expect(!page.html.contains("{{"), "\(page.path)")
        #expect(!page.html.contains("{n}"), "\(page.path)")
        #expect(page.html.contains("<main"), "\(page.path)")
      }
    }
    if let folder = ProcessInfo.processInfo.environment["HASHIYA_THEME_SAMPLE"] {
      try site.write(to: URL(filePath: folder))
    }
  }

  @Test("the three tables of strings have the same keys")
  func sameKeys() throws {
    #expect(Strings.missingKeys(in: try SampleSite().tables).map(\.description) == [])
  }

  @Test("a string has the same placeholders in every language")
  func samePlaceholders() throws {
    let tables = try SampleSite().tables
    for key in try #require(tables.first).keys {
      let found = tables.map { table in
        Set((table.lookup(key) ?? "").matches(of: /\{[a-z]+\}/).map { String($0.output) })
      }
      #expect(Set(found).count == 1, "\(key)")
    }
  }

  @Test("every label that a script may swap has its words in the tables")
  func swappableLabels() throws {
    let site = try SampleSite()
    let table = try #require(site.tables.first)
    var keys: Set<String> = []
    for page in try site.pages(.persian) {
      for match in page.html.matches(of: /data-t(?:-label)?="([^"]*)"/) { keys.insert(String(match.output.1)) }
    }
    #expect(keys.count > 60)
    // The title of the archive is added to the tables from site.yaml.
    #expect(keys.filter { table.lookup($0) == nil } == ["site_title"])
  }

  @Test("Arabic has a form for each of its six plural categories")
  func arabicPlurals() throws {
    let arabic = try #require(try SampleSite().tables.first { $0.language == "ar" })
    let forms = [0, 1, 2, 3, 11, 100].map { arabic.plural("count_articles", $0, ["n": String($0)]) }
    #expect(forms == ["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال"])
  }

  @Test("a Persian noun stays singular after a number")
  func persianPlurals() throws {
    let persian = try #require(try SampleSite().tables.first { $0.language == "fa" })
    #expect(persian.plural("count_articles", 12, ["n": "۱۲"]) == "۱۲ مقاله")
    #expect(persian.plural("count_entities", 1, ["n": "۱"]) == "۱ نام")
  }

  @Test("Persian strings use Persian letters, Arabic strings Arabic ones")
  func letters() throws {
    let tables = try SampleSite().tables
    for (code, foreign) in [("fa", "يكة"), ("ar", "یکپچژگ")] {
      let table = try #require(tables.first { $0.language == code })
      for key in table.keys
      where (table.lookup(key) ?? "").unicodeScalars.contains(where: foreign.unicodeScalars.contains) {
        Issue.record("\(code) \(key)")
      }
    }
  }

  @Test("no style sets direction, spaces Arabic letters or names a physical side")
  func logicalStyles() throws {
    let css = try SampleSite().stylesheet()
    let barred = [
      /(?:^|[\s;{])direction\s*:/, /unicode-bidi/, /letter-spacing/,
      /(?:margin|padding|border)-(?:left|right|top|bottom)/,
      /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/, /text-align:\s*(?:left|right)/, /float\s*:/, /@import/, /url\(/,
    ]
    #expect(barred.compactMap { css.firstMatch(of: $0).map { String(css[$0.range]) } } == [])
  }

  @Test(
    "no page but the one of wrong addresses carries a style or a script of its own, and none asks for a foreign file")
  func nothingInline() throws {
    for page in try SampleSite().pages(.persian) {
      #expect(page.html.firstMatch(of: /<[^>]+\s(?:style|on[a-z]+)=/) == nil, "\(page.path)")
      #expect(page.html.contains("<style") == (page.path == "404.html"), "\(page.path)")
      #expect(page.html.firstMatch(of: /<(?:link|script|img)[^>]+(?:href|src)="https?:/) == nil, "\(page.path)")
      #expect(page.html.contains("Content-Security-Policy"), "\(page.path)")
    }
  }

  @Test("an id stands once on a page, and every link within the page leads to one")
  func ids() throws {
    for page in try SampleSite().pages(.arabic) {
      let ids = page.html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(page.path)")
      let targets = page.html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
      #expect(Set(targets).subtracting(ids).isEmpty, "\(page.path)")
    }
  }
}

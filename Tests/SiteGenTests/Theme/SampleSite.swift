// Renders every template of the built-in theme with sample models. Knows nothing of archives.

import Foundation
import Templates

@testable import SiteGen

/// The built-in theme as it lies in the sources, and sample pages made with it.
struct SampleSite {
  let library: TemplateLibrary
  let tables: [Strings]
  /// The folder `Theme`.
  let theme: URL

  init() throws {
    theme =
      URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Templates/Theme").standardized
    let folder = theme.appending(path: "templates")
    var sources: [TemplateSource] = []
    for prefix in ["", "parts/"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: prefix).path)
      for name in names.sorted() where name.hasSuffix(".html") {
        let bytes = try Array(Data(contentsOf: folder.appending(path: prefix + name)))
        sources.append(TemplateSource(name: prefix + name, path: "templates/" + prefix + name, utf8: bytes))
      }
    }
    library = try TemplateLibrary(sources: sources)
    var tables: [Strings] = []
    for code in ["fa", "ar", "en"] {
      let bytes = try Array(Data(contentsOf: theme.appending(path: "strings/\(code).json")))
      tables.append(try Strings(json: bytes, language: code, path: "strings/\(code).json"))
    }
    self.tables = tables
  }

  /// All sample pages of one language, by path.
  func pages(_ words: SampleLanguage) throws -> [(path: String, html: String)] {
    guard let strings = tables.first(where: { $0.language == words.code }) else { return [] }
    var pages: [(path: String, html: String)] = []
    let card = try library.template("parts/card.html", for: ArticleCard.self, strings: strings)
    func add<Model: TemplateModel>(_ path: String, _ template: String, _ make: (SampleFrame) -> Model) throws {
      let depth = path.split(separator: "/").count - 1
      let frame = SampleFrame(
        words: words, strings: strings, cardTemplate: card, depth: depth, preview: path.contains("full"))
      let page = make(frame)
      let template = try library.template(template, for: Model.self, strings: strings)
      pages.append((path, String(decoding: template.render(page), as: UTF8.self)))
    }
    try add("articles/full.html", "article.html") { $0.fullArticle }
    try add("articles/empty.html", "article.html") { $0.emptyArticle }
    try add("articles/withdrawn.html", "withdrawn.html") { $0.withdrawn }
    try add("captures/full.html", "capture.html") { $0.capture }
    try add("captures/file.html", "capture.html") { $0.attachment }
    try add("entities/type/person/index.html", "entities.html") { $0.entities(empty: false, ofType: true) }
    try add("404.html", "404.html") { $0.notFound(tables: tables) }
    for empty in [false, true] {
      let prefix = empty ? "none/" : ""
      try add(prefix + "index.html", "index.html") { $0.index(empty: empty) }
      try add(prefix + "articles/index.html", "articles.html") { $0.articles(empty: empty) }
      try add(prefix + "tags/index.html", "tags.html") { $0.tags(empty: empty) }
      try add(prefix + "tags/example/index.html", "tag.html") { $0.tag(empty: empty) }
      try add(prefix + "outlets/index.html", "outlets.html") { $0.outlets(empty: empty) }
      try add(prefix + "outlets/example/index.html", "outlet.html") { $0.outlet(empty: empty) }
      try add(prefix + "entities/index.html", "entities.html") { $0.entities(empty: empty) }
      try add(prefix + "entities/example/index.html", "entity.html") { $0.entity(empty: empty) }
      try add(prefix + "dates/index.html", "dates.html") { $0.dates(empty: empty) }
      try add(prefix + "dates/sh/1403/03/index.html", "date.html") { $0.date(empty: empty) }
      try add(prefix + "entities/example/concordance-1.html", "concordance.html") { $0.concordancePage(empty: empty) }
      try add(prefix + "dates/sh/1403/03/mentions-1.html", "passages.html") { $0.passageList(empty: empty) }
      try add(prefix + "quotations/index.html", "quotations.html") { $0.quotationIndex(empty: empty) }
      try add(prefix + "quotations/example/index.html", "quotations-speaker.html") {
        $0.quotationSpeaker(empty: empty)
      }
      try add(prefix + "about.html", "about.html") { $0.about(empty: empty) }
    }
    return pages
  }

  /// Writes the sample pages of all languages with their assets, one folder a language.
  func write(to folder: URL) throws {
    let files = FileManager.default
    for words in SampleLanguage.all {
      let site = folder.appending(path: words.code)
      for page in try pages(words) {
        let file = site.appending(path: page.path)
        try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(page.html.utf8).write(to: file)
      }
      let assets = [site.appending(path: "assets"), site.appending(path: "none/assets")]
      for folder in assets {
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(stylesheet().utf8).write(to: folder.appending(path: "site.css"))
        for name in ["site.js", "margin.js", "favicon.svg"] {
          try Data(contentsOf: theme.appending(path: "assets/\(name)")).write(to: folder.appending(path: name))
        }
        for table in tables {
          let json = try String(contentsOf: theme.appending(path: table.path), encoding: .utf8)
          let script = "(window.hashiyaStrings=window.hashiyaStrings||{})[\"\(table.language)\"]=\(json);\n"
          try Data(script.utf8).write(to: folder.appending(path: "strings.\(table.language).js"))
        }
      }
    }
  }

  /// The style sheet as the pages link it: the files of `assets/css` in the order of their names.
  func stylesheet() throws -> String {
    let folder = theme.appending(path: "assets/css")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .joined(separator: "\n")
  }
}

// The models, sources and random numbers that the tests of this module share.

import Templates

struct CountryModel: TemplateModel {
  var name = "ایران"
  static let modelName = "country"
  static let fields: [TemplateField<CountryModel>] = [.text("name", \.name)]
}

struct OutletModel: TemplateModel {
  var name = "رصدخانه"
  var country: CountryModel? = CountryModel()
  static let modelName = "outlet"
  static let fields: [TemplateField<OutletModel>] = [
    .text("name", \.name), .optionalRecord("country", \.country), .flag("isKnown") { _ in true },
  ]
}

struct TagModel: TemplateModel {
  var name: String
  var url = CheckedURL.relative(["..", "tags", "a", "index.html"])
  var words: [String] = []
  static let modelName = "tag"
  static let fields: [TemplateField<TagModel>] = [
    .text("name", \.name), .url("url", \.url), .texts("words", \.words),
  ]
}

struct ArticleModel: TemplateModel {
  var title = "Title"
  var lead: String? = "Lead"
  var count = 12
  var body = TrustedHTML(trusting: "<p>Body</p>")
  var note: TrustedHTML?
  var link = CheckedURL("a.html?b&c") ?? .fragment("none")
  var source: CheckedURL?
  var data = TrustedJSON(escaping: #"{"name":"</script>"}"#)
  var more: TrustedJSON?
  var isDraft = true
  var isOld = false
  var tags: [TagModel] = []
  var words: [String] = []
  var outlet: OutletModel? = OutletModel()
  var owner = OutletModel(name: "Owner")

  static let modelName = "article page"
  static let fields: [TemplateField<ArticleModel>] = [
    .text("title", \.title), .optionalText("lead", \.lead), .number("count", \.count), .html("body", \.body),
    .optionalHTML("note", \.note), .url("link", \.link), .optionalURL("source", \.source), .json("data", \.data),
    .optionalJSON("more", \.more), .flag("isDraft", \.isDraft), .flag("isOld", \.isOld), .list("tags", \.tags),
    .texts("words", \.words), .optionalRecord("outlet", \.outlet), .record("owner", \.owner),
  ]
}

let sampleTable = """
  {"home": "خانه & <راهنما>", "date.published": "منتشرشده", "n": "شمار {n}", "braces": "{{a}}",
   "articles": {"one": "یک مقاله", "other": "{n} مقاله"}}
  """

func sampleStrings() throws -> Strings {
  try Strings(json: Array(sampleTable.utf8), language: "fa", path: "strings/fa.json")
}

func library(_ template: String, _ others: [String: String]) throws -> TemplateLibrary {
  var sources = [TemplateSource(name: "article.html", path: "article.html", text: template)]
  for (name, text) in others { sources.append(TemplateSource(name: name, path: name, text: text)) }
  return try TemplateLibrary(sources: sources)
}

func render(
  _ template: String, _ model: ArticleModel = ArticleModel(), with others: [String: String] = [:]
) throws -> String {
  let compiled = try library(template, others).template(
    "article.html", for: ArticleModel.self, strings: try sampleStrings())
  return String(decoding: compiled.render(model), as: UTF8.self)
}

/// The faults of loading a template and of checking it against the article model, as they read.
func faults(_ template: String, with others: [String: String] = [:]) -> [String] {
  do {
    _ = try render(template, with: others)
    return []
  } catch let faults as TemplateFaults {
    return faults.faults.map(\.description)
  } catch {
    return ["\(error)"]
  }
}

/// Numbers that are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

// Tables of interface strings.

import Templates
import Testing

@Suite("Interface strings")
struct StringsTests {
  private static func faults(_ json: String) -> [String] {
    do {
      _ = try Strings(json: Array(json.utf8), language: "fa", path: "fa.json")
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("strings, plural forms and placeholders")
  func lookup() throws {
    let strings = try sampleStrings()
    #expect(strings.lookup("home") == "خانه & <راهنما>")
    #expect(strings.lookup("articles") == "{n} مقاله")
    #expect(strings.lookup("nothing") == nil)
    #expect(strings.plural("articles", 1) == "یک مقاله")
    #expect(strings.plural("articles", 12, ["n": "۱۲"]) == "۱۲ مقاله")
    #expect(strings.plural("home", 12) == "خانه & <راهنما>")
    #expect(strings.plural("nothing", 1) == nil)
    #expect(strings.format("n", ["n": "۱۲"]) == "شمار ۱۲")
    #expect(strings.format("n", ["m": "۱۲"]) == "شمار {n}")
    #expect(strings.format("braces", ["a": "x"]) == "{a}")
    #expect(strings.keys == ["articles", "braces", "date.published", "home", "n"])
  }

  @Test("escapes of JSON")
  func escapes() throws {
    let json = #"{"a": "\u06cc\n\"\\\/\t\ud83d\ude00"}"#
    let strings = try Strings(json: Array(json.utf8), language: "fa", path: "fa.json")
    #expect(strings.lookup("a") == "ی\n\"\\/\t😀")
  }

  @Test(
    "plural categories follow CLDR",
    arguments: [
      ("fa", [0: "one", 1: "one", 2: "other", 11: "other"]),
      (
        "ar",
        [
          0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other", 102: "other",
          103: "few", 111: "many", 200: "other", 1000: "other", 1003: "few",
        ]
      ),
      ("en", [0: "other", 1: "one", 2: "other", 21: "other"]),
      ("ar-EG", [2: "two"]), ("fa-AF", [0: "one"]),
    ])
  func plurals(language: String, expected: [Int: String]) {
    for (count, category) in expected {
      #expect(PluralCategory.of(count, language: language).rawValue == category, "\(count)")
    }
  }

  @Test(
    "a malformed table is refused with its place",
    arguments: [
      ("", "1:1: error: '{' is expected"),
      ("[]", "1:1: error: '{' is expected"),
      ("{\"a\": \"b\"\n \"c\": \"d\"}", "2:2: error: ',' is expected"),
      ("{\"a\" \"b\"}", "1:6: error: ':' is expected"),
      ("{\"a\": \"b\",}", "1:11: error: a string in quotation marks is expected"),
      ("{\"ی\": 1}", "1:7: error: a string or an object of plural forms is expected"),
      ("{\"a\": \"b", "1:7: error: the string is never closed"),
      ("{\"a\": \"b\nc\"}", "1:9: error: a control character cannot stand in a string"),
      ("{\"a\": \"\\x\"}", "1:8: error: not an escape of JSON"),
      ("{\"a\": \"\\ud800\"}", "1:8: error: half of a surrogate pair"),
      ("{\"a\": \"b\"} x", "1:12: error: nothing may follow the table"),
      ("{\"a\": \"b\", \"a\": \"c\"}", "1:12: error: key 'a' stands twice"),
      (
        "{\"a\": {\"othr\": \"b\", \"other\": \"c\"}}",
        "1:8: error: 'othr' is not a plural category; did you mean 'other'?"
      ),
      ("{\"a\": {\"one\": \"b\"}}", "1:7: error: key 'a' has no form 'other'"),
      ("{\"a\": \"b {n\"}", "1:7: error: key 'a' has a brace that is not part of a placeholder {name}"),
      ("{\"a\": \"b } c\"}", "1:7: error: key 'a' has a brace that is not part of a placeholder {name}"),
      ("{\"a\": \"b {} c\"}", "1:7: error: key 'a' has a brace that is not part of a placeholder {name}"),
      ("{\"a\": {\"other\": \"{n m}\"}}", "1:17: error: key 'a' has a brace that is not part of a placeholder {name}"),
    ])
  func malformed(json: String, expected: String) {
    #expect(Self.faults(json) == ["fa.json:" + expected])
  }

  @Test("a table that is not UTF-8 is refused")
  func notUTF8() {
    #expect {
      _ = try Strings(json: [0x7B, 0xFF, 0x7D], language: "fa", path: "fa.json")
    } throws: { error in
      (error as? TemplateFaults)?.description == "fa.json:1:2: error: the file is not UTF-8"
    }
  }

  @Test("keys that one table has and another lacks are found")
  func missingKeys() throws {
    let tables = try [("fa", #"{"home": "a", "tags": "b"}"#), ("ar", #"{"home": "a", "tag": "b"}"#)].map {
      try Strings(json: Array($0.1.utf8), language: $0.0, path: "\($0.0).json")
    }
    #expect(
      Strings.missingKeys(in: tables).map(\.description) == [
        "ar.json:1:1: error: no key 'tags' in the table of language 'ar'; did you mean 'tag'?",
        "fa.json:1:1: error: no key 'tag' in the table of language 'fa'; did you mean 'tags'?",
      ])
    #expect(Strings.missingKeys(in: [tables[0], tables[0]]).isEmpty)
  }
}

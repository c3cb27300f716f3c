// Rules as data: read, refused, and an outlet's own beside the built-in ones.
import ArabicScript
import Ingest
import Testing

@Suite("reading rules")
struct ReadingRulesTests {
  @Test("a misspelt key is an error that names it")
  func unknownKey() {
    #expect(throws: ReadingRulesFault.unknownKey(name: "x.json", key: "phrase", place: "the rules")) {
      try ReadingRules(json: Array(#"{"phrase": []}"#.utf8), name: "x.json")
    }
    #expect(throws: ReadingRulesFault.unknownKey(name: "x.json", key: "bylin", place: "labels")) {
      try ReadingRules(json: Array(#"{"labels": {"bylin": ["x"]}}"#.utf8), name: "x.json")
    }
    #expect(throws: ReadingRulesFault.format(name: "x.json", found: "2")) {
      try ReadingRules(json: Array(#"{"format": 2}"#.utf8), name: "x.json")
    }
  }

  @Test("an outlet's own phrase is followed where the general rules know none")
  func outletRules() throws {
    let reader = CaptureReader(rules: try .builtIn())
    let text = CaptureText(lines: [
      "باغ گیاه‌شناسی پس از دو سال باز شد",
      "باغ گیاه‌شناسی شهر پس از دو سال تعمیر از امروز به روی بازدیدکنندگان باز است.",
      "گلخانهٔ بزرگ باغ سقف تازه‌ای دارد و دو هزار گونه را در خود جای داده است.",
      "دنبالهٔ ریزنوشت‌ها",
      "بازدید از باغ رایگان است و هر روز از هشت صبح تا غروب آفتاب ادامه دارد.",
    ])
    #expect(reader.read(text).keptLines == [1, 2, 3, 4, 5])
    let own = ReadingRules(phrases: [
      .init(id: "own", effect: .noise, match: .line, phrases: ["(دنبالهٔ|پایان) ریزنوشت\u{200C}ها"])
    ])
    #expect(reader.read(text, outletRules: own).keptLines == [1, 2, 3, 5])
  }

  @Test("a line made of a rule's words goes, one with another word among them stays")
  func made() throws {
    let reader = CaptureReader(rules: try .builtIn())
    let own = ReadingRules(phrases: [
      .init(id: "own", effect: .noise, match: .made, phrases: ["(پرنده|پرندگان)", "(آبی|سبز)", "(و|در)"])
    ])
    let text = CaptureText(lines: [
      "باغ گیاه‌شناسی پس از دو سال باز شد",
      "باغ گیاه‌شناسی شهر پس از دو سال تعمیر از امروز به روی بازدیدکنندگان باز است.",
      "پرندگان آبی و سبز",
      "پرندگان آبی در باغ",
      "پرندگان",
      "گلخانهٔ بزرگ باغ سقف تازه‌ای دارد و دو هزار گونه را در خود جای داده است.",
    ])
    #expect(reader.read(text, outletRules: own).keptLines == [1, 2, 4, 5, 6])
  }

  @Test("a line with a word of each group goes")
  func each() throws {
    let reader = CaptureReader(rules: try .builtIn())
    let own = ReadingRules(phrases: [
      .init(id: "own", effect: .noise, match: .each, phrases: ["(بفشارید|بزنید)", "(دکمه|کلید)"])
    ])
    let text = CaptureText(lines: [
      "باغ گیاه‌شناسی پس از دو سال باز شد",
      "باغ گیاه‌شناسی شهر پس از دو سال تعمیر از امروز به روی بازدیدکنندگان باز است.",
      "برای شنیدن این متن کلید سبز را بزنید.",
      "باغبان‌ها می‌گویند کلید گلخانه سال‌ها گم بود.",
      "گلخانهٔ بزرگ باغ سقف تازه‌ای دارد و دو هزار گونه را در خود جای داده است.",
    ])
    #expect(reader.read(text, outletRules: own).keptLines == [1, 2, 4, 5])
  }

  @Test("the time printed beside a date belongs to it, and a date without a year stays as printed")
  func printedTime() throws {
    let reader = CaptureReader(rules: try .builtIn())
    let body = [
      "باغ گیاه‌شناسی پس از دو سال باز شد", "",
      "باغ گیاه‌شناسی شهر روز سه‌شنبه ۲۸ شهریور پس از دو سال تعمیر به روی بازدیدکنندگان باز شد.",
      "گلخانهٔ بزرگ باغ سقف تازه‌ای دارد و دو هزار گونه را در خود جای داده است.",
    ]
    let dated = reader.read(CaptureText(lines: ["یکشنبه ۲ شهریور ۱۳۹۹ - ۱۶:۲۰"] + body))
    #expect(dated.publishedAs == "یکشنبه ۲ شهریور ۱۳۹۹ - ۱۶:۲۰")
    #expect(dated.published?.description == "2020-08-23")
    let undated = reader.read(CaptureText(lines: body))
    #expect(undated.publishedAs == "سه‌شنبه ۲۸ شهریور")
    #expect(undated.published == nil)
  }
}

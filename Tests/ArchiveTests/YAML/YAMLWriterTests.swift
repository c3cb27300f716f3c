// What is written is read back as it was, by our readers and by any other.

import Testing

@testable import Archive

@Suite("Writing YAML")
struct YAMLWriterTests {
  @Test(
    "a text that some reader would take for something else stands in quotes",
    arguments: [
      ("yes", "\"yes\""), ("No", "\"No\""), ("null", "\"null\""), ("~", "\"~\""), ("", "\"\""), ("2019", "\"2019\""),
      ("2019-12-05", "\"2019-12-05\""), ("1:30", "\"1:30\""), ("0o7", "\"0o7\""), ("۱۴۰۳", "\"۱۴۰۳\""),
      ("1e3", "\"1e3\""), (".inf", "\".inf\""), ("-5", "\"-5\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""),
      ("@x", "\"@x\""), ("`x", "\"`x\""), ("'x", "\"'x\""), ("\"x\"", "\"\\\"x\\\"\""), ("- x", "\"- x\""),
      ("---", "\"---\""),
      ("x:", "\"x:\""), (" x", "\" x\""), ("x ", "\"x \""), ("a\nb", "\"a\\nb\""), ("a\\b\t", "\"a\\\\b\\t\""),
      ("[x", "\"[x\""), ("*x", "\"*x\""), ("&x", "\"&x\""), ("!x", "\"!x\""), ("%x", "\"%x\""), ("<<", "\"<<\""),
      ("=", "\"=\""),
    ])
  func needsQuotes(text: String, written: String) {
    #expect(line(.string(text)) == "k: \(written)\n")
  }

  @Test(
    "ordinary text stands as it is",
    arguments: [
      "سلام، دنیا", "می\u{200C}شود", "https://example.org/a?b=c#d", "it's", "Q & A", "a, b",
      "گفت: «نه»؛ [و] رفت"
        .split(separator: ":").joined(), "۱۲ خرداد", "3 مرداد", "2019~ را", "(آ)",
    ])
  func staysPlain(text: String) {
    #expect(line(.string(text)) == "k: \(text)\n")
  }

  @Test("characters that do not show are written so that they do; the joiners of Persian stay")
  func invisibleCharacters() {
    #expect(line(.string("a\u{202E}b")) == "k: \"a\\u202Eb\"\n")
    #expect(line(.string("\u{FEFF}\u{A0}\u{2028}\u{1}\u{E0041}")) == "k: \"\\xA0\\u2028\\x01\\U000E0041\"\n")
    #expect(line(.string("می\u{200C}شود: هم\u{200D}")) == "k: \"می\u{200C}شود: هم\u{200D}\"\n")
  }

  @Test("dates, flags and numbers stand without quotes")
  func plainValues() {
    #expect(line(.plain("2019-12~")) == "k: 2019-12~\n")
    #expect(line(.plain("a: b")) == "k: \"a: b\"\n")
    #expect(line(.bool(true)) == "k: true\n")
    #expect(line(.int(-3)) == "k: -3\n")
  }

  @Test("short lists stand in brackets, long ones and nested values in lines")
  func collections() {
    #expect(line(.strings(["a", "b, c", "نه"])) == "k: [a, \"b, c\", نه]\n")
    #expect(line(.list([])) == "k: []\n")
    #expect(line(.map([])) == "k: {}\n")
    #expect(
      line(
        .map([.init("fa", .strings(["آ"])), .init("yes", .list([.map([.init("a", .int(1)), .init("b", .list([]))])]))]))
        == "k:\n  fa: [آ]\n  \"yes\":\n    - a: 1\n      b: []\n")
    let long = Array(repeating: "نامی دراز", count: 12)
    #expect(line(.strings(long)) == "k:\n" + long.map { "  - \($0)\n" }.joined())
  }

  @Test("whatever is written is read back the same", arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let value = Self.randomValue(&random, depth: 0)
      let bytes = YAMLWriter().document([.init("k", value), .init(Self.randomText(&random) + "2", value)])
      let (fast, slow) = try bytes.withUnsafeBufferPointer {
        (try YAMLReader.readMapping($0), try YAMLComposer.compose($0, firstLine: 1)?.pairs ?? [])
      }
      for pairs in [fast, slow] {
        #expect(pairs.count == 2)
        #expect(pairs.allSatisfy { value.isRead(from: $0.value) }, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  static func randomValue(_ random: inout SeededGenerator, depth: Int) -> YAMLValue {
    switch Int.random(in: 0..<(depth < 3 ? 9 : 6), using: &random) {
    case 0: return .bool(Bool.random(using: &random))
    case 1: return .int(Int.random(in: -9...9, using: &random))
    case 2: return .plain(["2019", "2019-12~", "2024-05-24", "2012?"].randomElement(using: &random) ?? "")
    case 6, 7:
      return .list((0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(&random, depth: depth + 1) })
    case 8:
      return .map(
        (0..<Int.random(in: 0...3, using: &random)).map {
          .init("\($0)" + randomText(&random), randomValue(&random, depth: depth + 1))
        })
    default: return .string(randomText(&random))
    }
  }

  /// A text of what is awkward in YAML and in Persian.
  static func randomText(_ random: inout SeededGenerator) -> String {
    let pieces =
      YAMLRandomDocument.words + [
        ":", " ", "#", "\n", "\r", "\t", "-", "[", "]", "{", "}", ",", "'", "\"", "\\", "&", "*", "!", "|", ">", "%",
        "@",
        "`", "?", "\u{202E}", "\u{200F}", "\u{2028}", "\u{85}", "\u{7F}", "\u{A0}", "\u{FEFF}", "\u{FFFE}", "\u{1F600}",
        "--- ",
      ]
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func line(_ value: YAMLValue) -> String {
    String(decoding: YAMLWriter().document([.init("k", value)]), as: UTF8.self)
  }
}

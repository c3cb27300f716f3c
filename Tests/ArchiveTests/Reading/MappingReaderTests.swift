import Testing

@testable import Archive

@Suite("reading the keys of a mapping")
struct MappingReaderTests {
  private func reader(_ yaml: String) throws -> MappingReader {
    let pairs = try Array(yaml.utf8).withUnsafeBufferPointer { utf8 throws(YAMLFault) in
      try YAMLReader.readMapping(utf8)
    }
    return MappingReader(pairs, path: "f.md", noun: "an article")
  }

  @Test("an absent key and a null are nothing, and no fault")
  func absent() throws {
    var reader = try reader("a: null\nb: ~\nc:\n")
    for key in ["a", "b", "c", "d"] {
      #expect(reader.text(key) == nil && reader.list(key) == [] && reader.date(key) == nil)
    }
    #expect(reader.faults.isEmpty)
  }

  @Test("a flag that has no value is a fault, since what it would mean is a guess; one that is absent is none")
  func emptyFlag() throws {
    var reader = try reader("a: null\nb: ~\nc:\n")
    for key in ["a", "b", "c", "d"] { #expect(reader.flag(key) == nil) }
    #expect(reader.faults.map(\.kind.message) == ["a", "b", "c"].map { "'\($0)' must be true or false" })
  }

  @Test("what is no null is a text: numbers, dates, yes and no as written")
  func texts() throws {
    var reader = try reader("a: 2019\nb: 2019-12-05\nc: no\nd: \"null\"\ne: 0x1F\nf: \" x \"\n")
    #expect(
      ["a", "b", "c", "d", "e", "f"].map { reader.text($0) } == ["2019", "2019-12-05", "no", "null", "0x1F", " x "])
    #expect(reader.faults.isEmpty)
  }

  @Test(
    "true and false are the only flags: a text that reads so is none",
    arguments: ["yes", "True", "'true'", "1", "[true]"])
  func flags(_ value: String) throws {
    var reader = try reader("a: \(value)\nb: true\nc: false\n")
    #expect(reader.flag("b") == true && reader.flag("c") == false)
    #expect(reader.flag("a") == nil)
    #expect(reader.faults.map(\.line) == ["f.md:1:4: error: 'a' must be true or false"])
  }

  @Test("one text stands for a list of one; blank entries are faults at their place")
  func lists() throws {
    var reader = try reader("a: آب\nb: [آب, هوا]\nc: [آب, \"\", {x: y}]\n")
    #expect(reader.list("a") == ["آب"] && reader.list("b") == ["آب", "هوا"])
    #expect(reader.list("c") == ["آب"])
    #expect(
      reader.faults.map(\.line) == [
        "f.md:3:9: error: 'c' is empty; give it a value or leave the key out", "f.md:3:13: error: 'c' must be a text",
      ])
  }

  @Test("an id listed twice, or none at all, is a fault; the others are read")
  func ids() throws {
    var reader = try reader("a: [x, y, x, Y, ../z]\n")
    #expect(reader.ids("a") == ["x", "y"])
    #expect(reader.faults.count == 3)
  }

  @Test("texts by language keep the order of the file")
  func languageTexts() throws {
    var reader = try reader("a: {fa: یک, ar: واحد, en: one}\nb: تنها\nc: {farsi: x}\n")
    #expect(reader.languageTexts("a").map(\.language) == ["fa", "ar", "en"])
    #expect(reader.languageTexts("b", otherwise: "fa") == [LanguageText(language: "fa", text: "تنها")])
    #expect(reader.languageTexts("c") == [])
    #expect(
      reader.faults.map(\.line) == [
        "f.md:3:5: error: 'c' has 'farsi', which is not a language tag such as fa, ar or en"
      ])
  }

  @Test("a key in an unknown spelling is a fault with the one that was meant")
  func unknown() throws {
    var reader = try reader("titel: x\nfarbe: y\n")
    reader.refuseUnknownKeys(known: ["title", "lead"])
    #expect(
      reader.faults.map(\.line) == [
        "f.md:1:1: error: unknown key 'titel'; did you mean 'title'?", "f.md:2:1: error: unknown key 'farbe'",
      ])
  }
}

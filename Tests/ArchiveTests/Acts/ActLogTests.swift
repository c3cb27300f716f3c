// Reading files of acts, and what is wrong with them.

import Archive
import Testing

@Suite("A file of acts")
struct ActLogTests {
  private let log = ActLog(archive: "x", article: "a")

  private func faults(_ text: String) -> [String] {
    do {
      return try log.acts(in: Array(text.utf8)).warnings.map(\.line)
    } catch {
      return error.all.map(\.line)
    }
  }

  private func fault(_ text: String) -> String {
    let all = faults(text)
    return all.count == 1 ? all[0].replacing("x/reviews/a.jsonl:", with: "") : all.joined(separator: " | ")
  }

  @Test("is read act by act, with the line of each")
  func reads() throws {
    let (acts, warnings) = try log.acts(in: Array((ActSamples.line + "\n").utf8))
    #expect(warnings.isEmpty)
    let act = try #require(acts.first)
    #expect(acts.count == 1)
    #expect(act.verb == .accept)
    #expect(act.target == .text(ActSamples.target))
    #expect(act.body?.kind == .name)
    #expect(act.body?.entity == "tehran")
    #expect(act.by == "ن")
    #expect(act.at.description == "2026-01-02T03:04:05.678Z")
    #expect(act.line == 1)
  }

  @Test("may have a byte-order mark, CR LF, blank lines and blanks, ids in capitals, and lack its last newline")
  func tolerates() throws {
    let second = ActSamples.line(ActSamples.id + "1", (ActSamples.id + "a").uppercased())
    let text = "\u{FEFF}" + ActSamples.line + "\r\n\r\n  " + second.replacing("\":", with: "\" :\t")
    let (acts, warnings) = try log.acts(in: Array(text.utf8))
    #expect(warnings.isEmpty)
    #expect(acts.map(\.id) == [ActSamples.id + "1", ActSamples.id + "a"])
    #expect(acts.map(\.line) == [1, 3])
  }

  @Test("whose act stands twice has it once; two acts with one id are an error")
  func duplicates() throws {
    let (acts, _) = try log.acts(in: Array("\(ActSamples.line)\n\(ActSamples.line)\n".utf8))
    #expect(acts.count == 1)
    let other = ActSamples.line("accept", "reject")
    #expect(
      fault("\(ActSamples.line)\n\(other)\n").hasPrefix(
        "2:1: error: the id '\(ActSamples.id)1' is that of another act in line 1"))
  }

  @Test("that a crash cut off anywhere is read up to there, with a warning", arguments: [0, 1, 5])
  func torn(_ step: Int) throws {
    let whole = Array((ActSamples.line + "\n").utf8)
    let second = Array(ActSamples.line(ActSamples.id + "1", ActSamples.id + "2").utf8)
    for length in stride(from: 1 + step, to: second.count, by: 6) {
      let (acts, warnings) = try log.acts(in: whole + second[..<length])
      #expect(acts.count == 1)
      #expect(
        warnings.map(\.line).first?.hasPrefix("x/reviews/a.jsonl:2:1: warning: this last line is cut off") == true)
    }
  }

  @Test("in which a failure of the power left zeros is read up to there, with a warning", arguments: [0, 1, 40, 60])
  func zeroed(_ length: Int) throws {
    let whole = Array((ActSamples.line + "\n").utf8)
    let (acts, warnings) = try log.acts(in: whole + whole[..<length] + [UInt8](repeating: 0, count: 9))
    #expect(acts.count == 1)
    #expect(warnings.map(\.line).first?.hasPrefix("x/reviews/a.jsonl:2:1: warning: this last line is cut off") == true)
  }

  @Test("that is cut off in the middle is refused: that is no crash")
  func tornInTheMiddle() {
    #expect(fault(ActSamples.line.dropLast(20) + "\n" + ActSamples.line + "\n").hasPrefix("1:"))
  }

  @Test(
    "is refused with place, reason and remedy",
    arguments: [
      ("nonsense", "1:1: error: this line is not JSON: a value is expected here"),
      ("[1]", "1:1: error: an act is an object: {\"id\": …, \"act\": …}"),
      ("{} {}", "1:4: error: this line is not JSON: something follows the object; each act has a line of its own"),
      ("{\"a\":1,\"a\":2}", "1:8: error: this line is not JSON: the key 'a' stands here a second time"),
      (
        "{\"ب\":\"\\x\"}",
        "1:7: error: this line is not JSON: a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits"
      ),
      (
        "{\"a\":\"\\ud800\"}",
        "1:7: error: this line is not JSON: half of a surrogate pair stands here without the other half"
      ),
      ("{\"a\":01}", "1:6: error: this line is not JSON: this is not how a number is written"),
      (
        "{\"a\":\"\u{1}\"}",
        "1:7: error: this line is not JSON: a control character must be written as \\u and four digits"
      ),
      (
        "<<<<<<< HEAD",
        "1:1: error: this line was left by a merge; remove it and keep the acts of both sides ('reviews/*.jsonl merge=union' in .gitattributes does that)"
      ),
    ])
  func notJSON(_ line: String, _ expected: String) { #expect(fault(line + "\n") == expected) }

  @Test(
    "is refused where one piece of an act is wrong",
    arguments: [
      ("\"by\"", "\"bye\"", "1:"), ("\"accept\"", "\"acept\"", "'act' cannot be 'acept'; did you mean 'accept'?"),
      (ActSamples.id + "1", "7", "1:7: error: 'id' has '7', which is not a UUID"),
      ("05.678Z", "05Z", "'at' has '2026-01-02T03:04:05Z', which is not a moment in UTC with milliseconds"),
      ("2026-01-02", "2026-02-30", "'at' has '2026-02-30T"), ("03:04:05.678", "24:04:05.678", "'at' has"),
      ("05.678Z", "05.678+03:30", "'at' has"),
      ("\"start\":3", "\"start\":3.5", "1:100: error: 'start' must be a whole number from 0"),
      ("\"start\":3", "\"start\":-1", "'start' must be a whole number from 0"),
      ("\"start\":3", "\"start\":99999999999999999999999999", "'start' must be a whole number from 0"),
      ("\"start\":3", "\"start\":9", "the words must end after they begin, and these go from 9 to 8"),
      ("\"end\":8", "\"ende\":8", "1:"),
      ("\"p-abcdefgh\"", "\"abcdefgh\"", "'block' must be an anchor such as p-abcdefgh, or a number from 0"),
      ("\"p-abcdefgh\"", "true", "'block' must be an anchor"),
      (
        "\"block\":\"p-abcdefgh\"", "\"line\":1,\"block\":0",
        "a target is one thing, and this has 'line' and 'block'; keep one"
      ),
      ("\"entity\":\"tehran\"", "\"entity\":\"../x\"", "'entity' has '../x', which is not an id"),
      ("\"entity\":\"tehran\"", "\"entitty\":\"x\"", "unknown key 'entitty'; did you mean 'entity'?"),
      ("\"entity\":\"tehran\"", "\"edtf\":\"2024-13\"", "'edtf' has the impossible date '2024-13'"),
      ("\"entity\":\"tehran\"", "\"speakers\":\"x\"", "'speakers' must be a list of ids of entities"),
      ("\"kind\":\"name\"", "\"kind\":\"nme\"", "'kind' cannot be 'nme'; did you mean 'name'?"),
      ("\"ن\"", "\"  \"", "'by' is empty"), ("\"accept\"", "\"retract\"", "the target of 'retract' must be {act}"),
      ("\"accept\"", "\"set\"", "the target of 'set' must be {field} or {line} or {change}"),
      ("\"accept\"", "\"note\"", "the act 'note' needs the key 'text' in its body"),
      ("\"accept\"", "\"name-add\"", "the act 'name-add' belongs in reviews/_registry.jsonl"),
      ("\"body\":{\"kind\":\"name\",\"entity\":\"tehran\"}", "\"body\":7", "'body' must be an object"),
    ])
  func wrong(_ piece: String, _ other: String, _ expected: String) {
    let line = ActSamples.line(piece, other)
    #expect(line != ActSamples.line)
    let all = faults(line + "\n")
    #expect(!all.isEmpty)
    #expect(all.contains { $0.contains(expected) }, "\(all)")
    #expect(all.allSatisfy { $0.contains(": error: ") })
  }

  @Test("finds every fault of every line in one go")
  func allAtOnce() {
    let first = ActSamples.line("\"act\":\"accept\"", "\"act\":\"x\"").replacing("678Z", with: "")
    #expect(faults(first + "\n{}\n" + ActSamples.line + "\n").count == 7)
  }

  @Test("that is not UTF-8 is refused at the byte")
  func notUTF8() throws {
    var bytes = Array((ActSamples.line + "\n" + ActSamples.line + "\n").utf8)
    bytes[bytes.count - 20] = 0xFF
    do {
      _ = try log.acts(in: bytes)
      Issue.record("was read")
    } catch {
      #expect(error.all.count == 1)
      #expect(error.all.first?.line.contains("the file is not UTF-8") == true)
      #expect(error.all.first?.position?.line == 2)
    }
  }

  @Test("with a line without end, or nested without end, is refused and does no harm")
  func hostile() {
    #expect(fault("{\"a\":\"" + String(repeating: "x", count: 1 << 20) + "\"}\n").contains("longer than 1024 KB"))
    for open in ["[", "{\"a\":"] {
      #expect(fault(String(repeating: open, count: 100_000) + "\n").contains("nested deeper than 32 levels"))
    }
  }

  @Test("holds acts of its own kind: those on the registry have their own file")
  func registry() throws {
    let line = ActSamples.line("\"accept\"", "\"entity-merge\"")
    let target = "{\"entity\":\"teheran\"}"
    let merge =
      line[..<(line.range(of: "{\"block\"")?.lowerBound ?? line.endIndex)] + target
      + line[(line.range(of: ",\"body\"")?.lowerBound ?? line.startIndex)...]
    #expect(try ActLog(registryOf: "x").acts(in: Array(merge.utf8)).acts.map(\.target) == [.entity("teheran")])
    #expect(fault(String(merge)).contains("belongs in reviews/_registry.jsonl"))
  }
}

extension String {
  fileprivate func range(of piece: String) -> Range<Index>? { ranges(of: piece).first }
}

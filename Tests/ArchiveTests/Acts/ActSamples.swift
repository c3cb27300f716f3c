// Acts for the tests.

import Archive
import ArabicScript

enum ActSamples {
  static let id = "0190a0b0-0000-4000-8000-00000000000"

  static let target = TextTarget(
    block: .anchor("p-abcdefgh"), start: 3, end: 8, quote: "تهران", prefix: "در ", suffix: " گفت", textSHA256: "ab12")

  static let line = """
    {"id":"\(id)1","act":"accept","target":{"block":"p-abcdefgh","start":3,"end":8,"quote":"تهران","prefix":"در ",\
    "suffix":" گفت","text_sha256":"ab12"},"body":{"kind":"name","entity":"tehran"},"by":"ن",\
    "at":"2026-01-02T03:04:05.678Z"}
    """

  /// The line with one piece replaced.
  static func line(_ piece: String, _ other: String) -> String {
    line.replacing(piece, with: other)
  }

  /// One act of every verb and every kind of target and body.
  static func all() -> [Act] {
    let at = ActTime(milliseconds: 1_767_323_045_678)
    var name = ActBody(kind: .name)
    name.entity = "tehran"
    var quotation = ActBody(kind: .quotation)
    (quotation.speakers, quotation.relay) = (["a-b", "c"], [])
    var date = ActBody(kind: .date)
    (date.was, date.edtf) = (.name, EDTF(year: 2024, month: 5, approximate: true))
    var edit = name
    edit.place = target
    edit.place?.block = .index(7)
    var note = ActBody()
    note.text = "سطر یک\nسطر \"دو\" \\ \u{202E} \u{1} 🙂"
    var set = ActBody()
    set.value = .map(["ب": .list([.null, .flag(true), .number(-12), .text("")]), "a": .flag(false), "0": .map([:])])
    let targets: [(ActVerb, ActTarget, ActBody?)] = [
      (.accept, .text(target), name), (.reject, .text(target), nil), (.unsure, .act("\(id)0"), nil),
      (.edit, .text(target), edit), (.add, .text(target), date), (.note, .line(4), note),
      (.adjudicate, .act("\(id)1"), nil), (.set, .field(.title), set), (.retract, .act("\(id)1"), nil),
      (.accept, .change(ChangeTarget(line: 2, position: 0, rule: "arabic-yeh")), quotation),
    ]
    return targets.enumerated().map { number, parts in
      Act(
        id: "\(id.dropLast())a\(number)", verb: parts.0, target: parts.1, body: parts.2, by: "ن", at: at,
        batch: number % 2 == 0 ? "\(id)f" : nil)
    }
  }
}

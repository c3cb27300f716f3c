// What `list annotations` and `text canonical` print, as values, and acts as a reviewer's program writes them.

import Foundation
import Testing

/// A line of `list annotations --json`.
struct ListedAnnotation {
  let values: [String: Any]

  subscript(key: String) -> String { values[key] as? String ?? "" }
  func number(_ key: String) -> Int? { values[key] as? Int }
  func list(_ key: String) -> [String] { values[key] as? [String] ?? [] }

  /// Block, start and end.
  var place: [Int] { ["block", "start", "end"].compactMap(number) }
  var status: String { self["status"] }
  var quote: String { self["quote"] }
  /// Everything but how sure the machine is.
  var summary: String {
    let who =
      self["entity"] + (list("entities") + list("speakers")).joined(separator: "+") + self["edtf"] + self["text"]
    return [self["article"], self["kind"], quote, who, status].joined(separator: " / ")
  }
}

/// A block as `text canonical --json` prints it.
struct CanonicalBlock {
  let kind: String
  let anchor: String
  let scalars: [Unicode.Scalar]

  /// The text of some of its scalars.
  func text(_ range: Range<Int>) -> String { Self.string(scalars[range.clamped(to: 0..<scalars.count)]) }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension ProgramRun {
  /// The first lines of faults and warnings, without the lines that show the place.
  var faults: [String] { err.split(separator: "\n").map(String.init).filter { $0.hasPrefix("archive/") } }
}

extension Desk {
  func annotations(_ more: String...) throws -> [ListedAnnotation] {
    let run = try Program.run(["list", "annotations", "--archive", "archive", "--json"] + more, in: folder.path)
    #expect(run.status == 0, "\(run.err)")
    return try run.objects().map(ListedAnnotation.init)
  }

  func blocks(_ article: String) throws -> [CanonicalBlock] {
    try hashiya("text", "canonical", article, "--archive", "archive", "--json").objects().map { object in
      CanonicalBlock(
        kind: object["kind"] as? String ?? "", anchor: object["anchor"] as? String ?? "",
        scalars: Array((object["text"] as? String ?? "").unicodeScalars))
    }
  }

  /// What an act points at: an occurrence of words in the text as it is now, with all that finds it again.
  func target(_ article: String, _ quote: String, occurrence: Int = 0) throws -> [String: Any] {
    let words = Array(quote.unicodeScalars)
    let hash = try Program.bash(
      "printf %s \"$(\"$0\" text canonical \(article) --archive archive)\" | sha256sum", in: folder.path
    ).out.prefix(64)
    var left = occurrence
    for block in try blocks(article) where block.scalars.count >= words.count {
      for start in 0...(block.scalars.count - words.count) {
        let end = start + words.count
        guard block.scalars[start..<end].elementsEqual(words) else { continue }
        if left > 0 {
          left -= 1
          continue
        }
        return [
          "block": block.anchor, "start": start, "end": end, "quote": quote, "text_sha256": String(hash),
          "prefix": block.text(max(0, start - 32)..<start), "suffix": block.text(end..<end + 32),
        ]
      }
    }
    Issue.record("the article has no '\(quote)'")
    return [:]
  }

  /// Writes the acts on an article, whole.
  func review(_ article: String, _ acts: [Act]) throws {
    try lay(["reviews/\(article).jsonl": try acts.map { try $0.line() + "\n" }.joined()])
  }
}

/// An act as it stands in a file of reviews. Its number makes its id and its time.
struct Act {
  var number: Int
  var verb: String
  var target: [String: Any]
  var body: [String: Any]?
  var by = "رها"

  init(_ number: Int, _ verb: String, _ target: [String: Any], _ body: [String: Any]? = nil, by: String = "رها") {
    (self.number, self.verb, self.target, self.body, self.by) = (number, verb, target, body, by)
  }

  /// An act about another.
  init(_ number: Int, _ verb: String, about other: Int, _ body: [String: Any]? = nil, by: String = "رها") {
    self.init(number, verb, ["act": Self.id(other)], body, by: by)
  }

  static func id(_ number: Int) -> String {
    let digits = String(number)
    return "0190a0b0-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  func line() throws -> String {
    let millisecond = String(1000 + number).suffix(3)
    var object: [String: Any] = [
      "id": Self.id(number), "act": verb, "target": target, "by": by, "at": "2026-01-02T03:04:05.\(millisecond)Z",
    ]
    object["body"] = body
    let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}

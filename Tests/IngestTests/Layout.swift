// A capture of our own making with what must be found in it, and the measure of how well it was.
import ArabicScript
import Testing
import Foundation

@testable import Ingest

/// A fixture of `Layouts/`: `NAME.txt` or `NAME.html` beside `NAME.json`.
struct Layout: Sendable, CustomTestStringConvertible {
  struct Expected: Decodable, Sendable {
    struct Line: Decodable, Sendable {
      let n: Int
      let label: String
    }
    let lang: String
    let title: String?
    let lead: String?
    let published: String?
    let byline: String?
    let section: [String]
    let tags: [String]
    let cut_off: Bool
    let kept_lines: [Int]
    let lines: [Line]
  }

  let name: String
  let bytes: [UInt8]
  let expected: Expected

  var testDescription: String { name }

  static let all: [Layout] = load()

  private static func load() -> [Layout] {
    guard let folder = Bundle.module.path(forResource: "Layouts", ofType: nil),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.sorted().filter { !$0.hasSuffix(".json") }.compactMap { name in
      guard let dot = name.lastIndex(of: "."), let data = FileManager.default.contents(atPath: folder + "/" + name),
        let key = FileManager.default.contents(atPath: folder + "/" + name[..<dot] + ".json"),
        let expected = try? JSONDecoder().decode(Expected.self, from: key)
      else { return nil }
      return Layout(name: name, bytes: [UInt8](data), expected: expected)
    }
  }
}

/// Kept characters that should be kept, should not be, and were lost; white space does not count.
struct KeptScore: Sendable {
  var right = 0
  var wrong = 0
  var lost = 0

  var f1: Double { right == 0 ? 0 : Double(2 * right) / Double(2 * right + wrong + lost) }

  init() {}

  init(kept: [Int], expected: [Int], lines: [String]) {
    let (kept, expected) = (Set(kept), Set(expected))
    for (index, line) in lines.enumerated() {
      let weight = line.unicodeScalars.count { !$0.properties.isWhitespace }
      switch (kept.contains(index + 1), expected.contains(index + 1)) {
      case (true, true): right += weight
      case (true, false): wrong += weight
      case (false, true): lost += weight
      case (false, false): break
      }
    }
  }

  static func += (one: inout KeptScore, other: KeptScore) {
    one.right += other.right
    one.wrong += other.wrong
    one.lost += other.lost
  }
}

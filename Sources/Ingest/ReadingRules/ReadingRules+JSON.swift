// Reading rules from JSON, with errors that name the file. Unknown keys are errors: a misspelt rule must not be silent.
internal import Foundation

/// Why a file of rules cannot be used.
public enum ReadingRulesFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// No folder of built-in rules was found beside the program.
  case noBuiltInRules
  /// The file is not JSON of this form.
  case malformed(name: String, reason: String)
  /// The file has a key that no rule has.
  case unknownKey(name: String, key: String, place: String)
  /// The file has another `format`.
  case format(name: String, found: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .noBuiltInRules:
      "the folder of reading rules is missing: the program and its `_Ingest.resources` folder travel together"
    case .malformed(let name, let reason): "\(name): \(reason)"
    case .unknownKey(let name, let key, let place): "\(name): unknown key `\(key)` in \(place)"
    case .format(let name, let found): "\(name): format \(found) is not read, 1 is"
    }
  }
}

extension ReadingRules {
  /// Reads rules from the JSON that `Rules/README.md` describes. `name` is for messages.
  public init(json bytes: [UInt8], name: String) throws(ReadingRulesFault) {
    let parsed: Any
    do {
      parsed = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw .malformed(name: name, reason: "not JSON: \(error.localizedDescription)")
    }
    guard let object = parsed as? [String: Any] else {
      throw .malformed(name: name, reason: "the whole must be an object")
    }
    for key in object.keys.sorted()
    where !["format", "language", "phrases", "labels", "openLabels", "words"].contains(key) {
      throw .unknownKey(name: name, key: key, place: "the rules")
    }
    if let format = object["format"], (format as? Int) != 1 { throw .format(name: name, found: "\(format)") }
    self.init(
      language: object["language"] as? String,
      phrases: try Self.phraseRules(object["phrases"], name: name),
      labels: try Self.lists(object["labels"], name: name, place: "labels", key: Field.init(rawValue:)),
      openLabels: try Self.lists(object["openLabels"], name: name, place: "openLabels", key: Field.init(rawValue:)),
      words: try Self.lists(object["words"], name: name, place: "words", key: WordList.init(rawValue:)))
  }

  private static func phraseRules(_ value: Any?, name: String) throws(ReadingRulesFault) -> [PhraseRule] {
    guard let value else { return [] }
    guard let list = value as? [[String: Any]] else {
      throw .malformed(name: name, reason: "`phrases` must be a list of objects")
    }
    var rules: [PhraseRule] = []
    for (index, entry) in list.enumerated() {
      let place = "phrases[\(index)]"
      for key in entry.keys.sorted() where !["id", "effect", "match", "phrases"].contains(key) {
        throw .unknownKey(name: name, key: key, place: place)
      }
      guard let id = entry["id"] as? String, let phrases = entry["phrases"] as? [String] else {
        throw .malformed(name: name, reason: "\(place) needs `id` and a list of `phrases`")
      }
      guard let effect = (entry["effect"] as? String).flatMap(Effect.init(rawValue:)) else {
        let known = Effect.allCases.map(\.rawValue).joined(separator: ", ")
        throw .malformed(name: name, reason: "`effect` of \(place) must be one of \(known)")
      }
      guard let match = (entry["match"] as? String).flatMap(Match.init(rawValue:)) else {
        let known = Match.allCases.map(\.rawValue).joined(separator: ", ")
        throw .malformed(name: name, reason: "`match` of \(place) must be one of \(known)")
      }
      rules.append(PhraseRule(id: id, effect: effect, match: match, phrases: phrases))
    }
    return rules
  }

  private static func lists<Key: Hashable>(
    _ value: Any?, name: String, place: String, key: (String) -> Key?
  ) throws(ReadingRulesFault) -> [Key: [String]] {
    guard let value else { return [:] }
    guard let object = value as? [String: Any] else {
      throw .malformed(name: name, reason: "`\(place)` must be an object")
    }
    var lists: [Key: [String]] = [:]
    for (word, list) in object.sorted(by: { $0.key < $1.key }) {
      guard let key = key(word) else { throw .unknownKey(name: name, key: word, place: place) }
      guard let list = list as? [String] else {
        throw .malformed(name: name, reason: "`\(place).\(word)` must be a list of strings")
      }
      lists[key] = list
    }
    return lists
  }
}

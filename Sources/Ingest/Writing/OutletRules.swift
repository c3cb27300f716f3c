// An outlet's own rules for reading captures, from its file in the archive.

internal import Archive

/// Makes reading rules of an outlet's `capture_rules`.
enum OutletRules {
  /// Names of effects (`noise`, `related`, `comments`, `end`, `cut_off` …) give phrases that are a whole line; names of
  /// fields (`byline`, `date`, `section` …) give labels.
  static func rules(of outlet: Outlet) -> ReadingRules {
    var rules = ReadingRules()
    for (key, texts) in outlet.captureRules.sorted(by: { $0.key < $1.key }) {
      let name = key == "cut_off" ? "cutOff" : key
      if let effect = ReadingRules.Effect(rawValue: name) {
        for match in [ReadingRules.Match.line, .prefix] {
          rules.phrases.append(.init(id: "\(outlet.id): \(key)", effect: effect, match: match, phrases: texts))
        }
      } else if let field = ReadingRules.Field(rawValue: name) {
        rules.labels[field] = texts
      }
    }
    return rules
  }
}

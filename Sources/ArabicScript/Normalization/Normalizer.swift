// Normalisation: the few certain repairs of a line of reading text, each named, each written down. Knows the order of
// the rules; what a rule does stands in its own file.

/// Repairs lines of text, little, by named rules; what no rule is sure of stays as it is.
///
/// Never touched: URLs, e-mail addresses, handles, hashtags, version numbers and Latin words, digits as printed, quotation
/// marks, the hamza of ezafe, harakat. Normalising a normalised line changes nothing.
public struct Normalizer: Sendable {
  /// Rises whenever a rule changes: the log of changes says which version made them.
  public static let version = 1

  private let rules: [any NormalizationRule]
  private let language: TextLanguage

  /// - Parameters:
  ///   - language: of the text; Persian has all rules, other languages those on spaces and controls.
  ///   - switchedOff: names of rules that are not to be used; unknown names are of no effect.
  public init(language: TextLanguage, switchedOff: Set<String> = []) {
    self.language = language
    rules = Self.allRules.filter { $0.applies(to: language) && !switchedOff.contains($0.name) }
  }

  /// The names of all rules, in the order in which they are used.
  public static var ruleNames: [String] { allRules.map(\.name) }

  /// Repairs a line. A line has no line breaks; those it has become spaces.
  public func normalize(_ line: String) -> NormalizedLine {
    var working = WorkingLine(line)
    var changes: [NormalizedLine.Change] = []
    for rule in rules {
      let edits = rule.edits(in: working, language: language)
      guard !edits.isEmpty else { continue }
      working.apply(edits, of: rule, changes: &changes)
    }
    guard !changes.isEmpty else { return NormalizedLine(text: line, changes: []) }
    return NormalizedLine(text: working.text, changes: changes)
  }

  /// Controls and spaces first, so that later rules see plain words; then letters; then what joins words.
  private static let allRules: [any NormalizationRule] = [
    ControlRule(),
    SpaceRule(),
    PresentationFormRule(),
    FalseJoinerRule(),
    ZeroWidthSpaceRule(),
    CanonicalFormRule(),
    KeyboardLetterRule.yeh,
    KeyboardLetterRule.kaf,
    StrayJoinerRule(),
    DoubledSpaceRule(),
    SpaceBeforeMarkRule(),
    VerbPrefixRule(),
    PluralRule(),
    CliticRule(),
  ]
}

// A table of interface strings in one language. Knows nothing of pages or of which keys they use.

/// The interface strings of one language: key to string, or key to plural forms.
///
/// The file is one JSON object. A value is a string, or an object of CLDR plural categories (`zero`, `one`, `two`,
/// `few`, `many`, `other`; `other` is required). `{name}` in a string is a placeholder; `{{` and `}}` stand for the
/// braces themselves.
public struct Strings: Sendable {
  /// BCP 47 tag of the language, e.g. `fa`.
  public let language: String
  /// The path that messages name.
  public let path: String

  enum Entry: Sendable {
    case plain(String)
    case plural([PluralCategory: String])
  }

  let entries: [String: Entry]
  private let utf8: [UInt8]

  /// Reads a table; all its faults are collected.
  public init(json utf8: [UInt8], language: String, path: String) throws(TemplateFaults) {
    var reader = StringTableReader(utf8: utf8, path: path)
    entries = try reader.read()
    self.language = language
    self.path = path
    self.utf8 = utf8
  }

  /// The keys, sorted.
  public var keys: [String] { entries.keys.sorted() }

  /// The string of a key; of a key with plural forms, the form `other`. `nil` where the key is not in the table.
  public func lookup(_ key: String) -> String? {
    switch entries[key] {
    case .plain(let text): text
    case .plural(let forms): forms[.other]
    case nil: nil
    }
  }

  /// The form of a key for a count, by the CLDR rules of the language; the string itself where the key has no forms.
  public func plural(_ key: String, _ count: Int) -> String? {
    switch entries[key] {
    case .plain(let text): text
    case .plural(let forms): forms[PluralCategory.of(count, language: language)] ?? forms[.other]
    case nil: nil
    }
  }

  /// The string of a key with its placeholders filled. A placeholder without value stays as it is, so that it is seen.
  public func format(_ key: String, _ values: [String: String]) -> String? {
    lookup(key).map { Self.fill($0, values) }
  }

  /// The plural form of a key with its placeholders filled: `plural("articles", 12, ["n": "۱۲"])`.
  public func plural(_ key: String, _ count: Int, _ values: [String: String]) -> String? {
    plural(key, count).map { Self.fill($0, values) }
  }

  /// Keys of any of the tables that others lack: one fault for each table and key, at the start of the table that lacks
  /// it, with the nearest key that only that table has.
  public static func missingKeys(in tables: [Strings]) -> [TemplateFault] {
    var all = Set<String>()
    for table in tables { all.formUnion(table.entries.keys) }
    var faults: [TemplateFault] = []
    for table in tables {
      for key in all.subtracting(table.entries.keys) {
        let own = table.entries.keys.filter { candidate in
          tables.contains { $0.entries[candidate] == nil }
        }
        faults.append(
          TemplateFault(
            .missingKey(key: key, language: table.language), path: table.path, utf8: table.utf8, offset: 0,
            suggestion: NearestName.find(key, among: own)))
      }
    }
    return faults.sorted()
  }

  /// The first placeholder of a string, without its braces.
  static func firstPlaceholder(in text: String) -> String? {
    var found: String?
    scan(text) { piece in
      if case .placeholder(let name) = piece, found == nil { found = name }
    }
    return found
  }

  /// The string with doubled braces made single and no placeholder filled.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else { return text }
    if let simple = fillSimple(text, values) { return simple }
    var filled = ""
    scan(text) { piece in
      switch piece {
      case .text(let text): filled += text
      case .placeholder(let name): filled += values[name] ?? "{\(name)}"
      case .stray: break
      }
    }
    return filled
  }

  /// The same by bytes, for strings whose braces are all placeholders with values, which is nearly all of them; nil for
  /// others. Pages have dozens of these: by scalars they were a twentieth of a whole build.
  private static func fillSimple(_ text: String, _ values: [String: String]) -> String? {
    var text = text
    return text.withUTF8 { utf8 -> String? in
      var out: [UInt8] = []
      out.reserveCapacity(utf8.count * 2)
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        if byte == UInt8(ascii: "}") { return nil }
        guard byte == UInt8(ascii: "{") else {
          out.append(byte)
          index += 1
          continue
        }
        guard let close = utf8[index...].firstIndex(of: UInt8(ascii: "}")),
          let value = values[String(decoding: utf8[(index + 1)..<close], as: UTF8.self)]
        else { return nil }
        out.append(contentsOf: value.utf8)
        index = close + 1
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  enum Piece {
    case text(String)
    case placeholder(String)
    case stray
  }

  /// Cuts a string into text and placeholders, by scalars.
  static func scan(_ text: String, _ visit: (Piece) -> Void) {
    let scalars = Array(text.unicodeScalars)
    var run = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar == "{" || scalar == "}" else {
        run.append(scalar)
        index += 1
        continue
      }
      if index + 1 < scalars.count, scalars[index + 1] == scalar {
        run.append(scalar)
        index += 2
        continue
      }
      guard scalar == "{", let close = scalars[index...].firstIndex(of: "}") else {
        visit(.stray)
        index += 1
        continue
      }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[(index + 1)..<close])
      guard TemplateName.isField(String(name)) else {
        visit(.stray)
        index += 1
        continue
      }
      if !run.isEmpty { visit(.text(String(run))) }
      run = String.UnicodeScalarView()
      visit(.placeholder(String(name)))
      index = close + 1
    }
    if !run.isEmpty { visit(.text(String(run))) }
  }
}

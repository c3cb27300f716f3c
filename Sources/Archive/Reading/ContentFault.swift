// What can be wrong with what people write into an archive: cases here, wording below them.

/// A fault in a file of the archive.
public enum ContentFault: FaultKind, Equatable {
  case yaml(String)
  case notUTF8(offset: Int)
  case unknownKey(String, suggestion: String?)
  case missingKey(String, of: String)
  case wrongType(key: String, expected: String)
  case empty(key: String)
  case notOneOf(key: String, value: String, allowed: [String], suggestion: String?)
  case notADate(key: String, value: String, reason: String)
  case notAnID(key: String, value: String)
  case notALanguage(key: String, value: String)
  case unsafeURL(key: String, value: String)
  case unsafeName(key: String, value: String)
  case idIsNotFileName(id: String, expected: String)
  case duplicateID(String, other: String)
  case formerIDTaken(String, by: String)
  case noSuch(kind: String, id: String, key: String, suggestion: String?)
  case unsafeFileName
  case noArticle(String, suggestion: String?)
  case perhapsSolarHijri(key: String, value: String)
  case bothGiven(String, String)
  case listedTwice(key: String, value: String)
  case selfReference(key: String)
  case unsupportedFormat(Int)
  case noArchive
  case endsBeforeItBegins(from: String, to: String)
  case entityWithoutName
  case nameTooShort(String)
  case unfindableName(String, UnfindableName)
  case sharedName(String, other: String)
  case notNFC(line: Int)
  case strayLink
  case orphan
  case emptyBody
  case badFileName(String, extension: String)
  case notAPermanentUUID(String)

  /// The fault in words.
  public var message: String {
    switch self {
    case .yaml(let message): message
    case .notUTF8(let offset): "the file is not UTF-8 (byte \(offset + 1)); save it as UTF-8"
    case .unknownKey(let key, let suggestion): "unknown key '\(key)'\(didYouMean(suggestion))"
    case .missingKey(let key, let of): "\(of) needs the key '\(key)'"
    case .wrongType(let key, let expected): "'\(key)' must be \(expected)"
    case .empty(let key): "'\(key)' is empty; give it a value or leave the key out"
    case .notOneOf(let key, let value, let allowed, let suggestion):
      "'\(key)' cannot be '\(value)'\(didYouMean(suggestion) == "" ? "; it must be one of \(allowed.joined(separator: ", "))" : didYouMean(suggestion))"
    case .notADate(let key, let value, let reason): "'\(key)' has the impossible date '\(value)': \(reason)"
    case .notAnID(let key, let value):
      "'\(key)' has '\(value)', which is not an id; ids are of a–z, 0–9 and '-', and begin with a letter or digit"
    case .notALanguage(let key, let value): "'\(key)' has '\(value)', which is not a language tag such as fa, ar or en"
    case .unsafeURL(let key, let value):
      "'\(key)' has '\(value)'; an address must begin with http:// or https:// and have a host"
    case .unsafeName(let key, let value):
      "'\(key)' has '\(value)'; give the name of a file in captures/, without a path"
    case .idIsNotFileName(let id, let expected):
      "the id is '\(id)', but the file's name says '\(expected)'; an id and its file have one name"
    case .duplicateID(let id, let other):
      "the id '\(id)' is already that of \(other); ids are unique, also ignoring case"
    case .formerIDTaken(let id, let by): "the former id '\(id)' is in use by \(by)"
    case .noSuch(let kind, let id, let key, let suggestion):
      "'\(key)' names the \(kind) '\(id)', which does not exist\(didYouMean(suggestion))"
    case .unsafeFileName:
      "this name cannot be kept on every file system, or cannot be seen as it is; rename the file"
    case .noArticle(let id, let suggestion): "there is no article '\(id)'\(didYouMean(suggestion))"
    case .perhapsSolarHijri(let key, let value):
      "'\(key)' has the Gregorian date '\(value)'; a date of the Iranian calendar must be converted"
    case .bothGiven(let one, let other): "'\(one)' and '\(other)' exclude each other; keep one"
    case .listedTwice(let key, let value): "'\(key)' lists '\(value)' twice"
    case .selfReference(let key): "'\(key)' names the article itself"
    case .unsupportedFormat(let format):
      "the archive has format \(format), and this version of hashiya reads format \(SiteSettings.format)"
    case .noArchive: "there is no archive here: site.yaml is missing; 'hashiya new DIR' makes one"
    case .endsBeforeItBegins(let from, let to): "the role ends (\(to)) before it begins (\(from))"
    case .entityWithoutName: "an entity needs at least one name under 'names'"
    case .nameTooShort(let name): "the name '\(name)' is a single letter, which would be found everywhere"
    case .unfindableName(let name, .noLetters): "the name '\(name)' has no letters, and is found nowhere"
    case .unfindableName(let name, .oneLetter):
      "the name '\(name)' is a single letter as it is compared, and is found nowhere"
    case .unfindableName(let name, .onlyClitics):
      "the name '\(name)' is only what is joined to other words, and is found nowhere"
    case .unfindableName(let name, .tooLong):
      "the name '\(name)' has more than \(UnfindableName.mostLetters) letters, and is found nowhere"
    case .sharedName(let name, let other): "the name '\(name)' is also that of '\(other)'; mark it as ambiguous in both"
    case .notNFC(let line): "line \(line) is not in Unicode's normalization form C; composed letters may not be found"
    case .strayLink: "is a symbolic link that leads out of the archive or to no file; put the file itself here"
    case .orphan: "is no part of the archive and is left alone"
    case .emptyBody: "the article has no text under its front matter"
    case .badFileName(let name, let ext): "the name '\(name)' is not an id with '.\(ext)' after it"
    case .notAPermanentUUID(let value):
      "'archive_id' has '\(value)', which is not a UUID such as 123e4567-e89b-12d3-a456-426614174000"
    }
  }
}

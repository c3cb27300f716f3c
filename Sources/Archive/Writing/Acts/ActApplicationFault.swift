// Why an act cannot be applied to a file: cases, with their wording.

/// A reason why an act was not applied.
enum ActApplicationFault: FaultKind, Equatable {
  case notApplied(ActVerb)
  case noValue(key: String)
  case notSetHere(ArticleField)
  case neededField(ArticleField)
  case noEntity(String, suggestion: String?)
  case takenID(String, by: String)
  case mergedAlready(String, into: String)
  case mergedWithItself(String)
  case noSuchName(String, of: String)
  case differentIDs(registry: String, String, String)
  case unknownDetail(String)

  var message: String {
    switch self {
    case .notApplied(let verb): "'\(verb.rawValue)' on this cannot be applied to a file"
    case .noValue(let key): "the act says nothing about '\(key)'"
    case .notSetHere(.status): "'status' is set with 'hashiya publish', or in the file itself"
    case .notSetHere(let field): "'\(field.rawValue)' is changed in the file itself"
    case .neededField(let field): "an article needs '\(field.rawValue)'; give it another value instead"
    case .noEntity(let id, let suggestion): "there is no entity '\(id)'\(didYouMean(suggestion))"
    case .takenID(let id, let by): "the id '\(id)' is already that of \(by); choose another"
    case .mergedAlready(let id, let into): "'\(id)' was merged into '\(into)' already"
    case .mergedWithItself(let id): "'\(id)' cannot be merged with itself"
    case .noSuchName(let name, let of): "'\(of)' has no name '\(name)'"
    case .differentIDs(let registry, let one, let other):
      "the two have different ids in \(registry) ('\(one)' and '\(other)'), so they may not be the same; remove one of the ids first"
    case .unknownDetail(let key): "'\(key)' of an entity is changed in its file"
    }
  }
}

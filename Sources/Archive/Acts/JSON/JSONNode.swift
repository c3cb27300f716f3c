// A value of JSON with its place. Knows nothing of what it means.

/// A value and where it stands.
struct JSONNode {
  /// A member of an object.
  struct Member {
    var key: String
    /// The byte at which the key begins.
    var keyOffset: Int
    var node: JSONNode
  }

  /// The values of RFC 8259.
  enum Value {
    case null
    case flag(Bool)
    case integer(Int)
    /// Any other number: with a fraction or an exponent, or too large.
    case otherNumber
    case text(String)
    case list([JSONNode])
    case map([Member])
  }

  var value: Value
  /// The byte at which it begins.
  var offset: Int
}

/// Why a line is not JSON.
struct JSONFault: Error, Equatable {
  enum Kind: Equatable {
    /// The text ends in the middle of a value.
    case cutOff
    case expected(String)
    case badEscape
    case loneSurrogate
    case controlCharacter
    case badNumber
    case keyTwice(String)
    case tooDeep
    case somethingAfter
  }

  var kind: Kind
  /// The byte concerned.
  var offset: Int

  var message: String {
    switch kind {
    case .cutOff: "it ends in the middle"
    case .expected(let what): "\(what) is expected here"
    case .badEscape: "a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits"
    case .loneSurrogate: "half of a surrogate pair stands here without the other half"
    case .controlCharacter: "a control character must be written as \\u and four digits"
    case .badNumber: "this is not how a number is written"
    case .keyTwice(let key): "the key '\(key)' stands here a second time"
    case .tooDeep: "it is nested deeper than \(JSONReader.maximumDepth) levels"
    case .somethingAfter: "something follows the object; each act has a line of its own"
    }
  }
}

// A request line and its header fields, as values; knows nothing of sockets or of what is served.

/// The head of one HTTP/1.1 request. `RequestHeadParser` makes no head with two fields of one name.
struct RequestHead: Equatable, Sendable {
  struct Field: Equatable, Sendable {
    /// In ASCII lower case.
    var name: String
    /// Without the white space around it.
    var value: String
  }

  /// A token; not necessarily a method this server knows.
  var method: String
  /// The target as sent: begins with `/`, visible ASCII characters only.
  var target: String
  var fields: [Field]

  /// The value of the field of that name, given in lower case.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }
}

// An answer as a value; how it goes over the wire is Connection's business.

/// What a route answers. The fields that every answer carries are added by `Connection`.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// The first `count` bytes of an open file.
    case file(Descriptor, count: Int)
    /// The route writes to the connection itself, after the head, until it returns.
    case stream(@Sendable (ConnectionSocket) -> Void)
  }

  var status: Status
  /// Names as written on the wire. Values must not hold CR or LF: they are ours, never parts of a request.
  var fields: [(name: String, value: String)]
  var body: Body

  init(_ status: Status, type: String, fields: [(name: String, value: String)] = [], body: Body) {
    self.status = status
    self.fields = [("Content-Type", type)] + fields
    self.body = body
  }

  /// A line of plain text.
  static func text(_ status: Status, _ line: String, fields: [(name: String, value: String)] = []) -> Response {
    Response(status, type: "text/plain; charset=utf-8", fields: fields, body: .bytes(Array("\(line)\n".utf8)))
  }

  static func refusal(_ refusal: RequestRefusal) -> Response {
    var fields: [(name: String, value: String)] = []
    if case .methodNotAllowed(let allowed) = refusal {
      fields.append(("Allow", allowed.map(\.rawValue).joined(separator: ", ")))
    }
    let status = refusal.status
    return text(status, "\(status.rawValue) \(status.phrase). \(refusal.explanation)", fields: fields)
  }
}

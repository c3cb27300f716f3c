// Why a request is not served: the cases; how each is worded and numbered stands below, apart from them.

/// A reason to refuse a request. Whatever the reason, the connection is closed after the answer, so that nothing that
/// follows the refused head is ever read as a request.
enum RequestRefusal: Error, Equatable, Sendable {
  /// Not a request line and header fields of RFC 9112, or in a form that two parsers could read differently.
  case malformedHead(HeadFlaw)
  case headTooLarge(limit: Int)
  case targetTooLong(limit: Int)
  case versionNotSupported
  case doubledField(String)
  /// `Content-Length` and `Transfer-Encoding` in one request: the classic of request smuggling (RFC 9112, 6.3).
  case conflictingFraming
  case malformedContentLength
  case transferCodingNotSupported
  case bodyTooLarge(limit: Int)
  case unexpectedBody
  case expectationNotSupported
  case hostMissing
  case foreignHost
  case foreignOrigin
  case crossSite
  case originMissing
  case mediaTypeNotSupported
  /// Without the cookie of this run, or with another one's.
  case sessionMissing
  case tokenWrong
  /// Several cookies of our name: another server on this machine can set one, and only one of them would be checked.
  case doubledCookie
  case methodNotAllowed([Method])
  case malformedPath(PathFlaw)
  case timedOut
  case tooManyConnections
}

/// What is wrong with the bytes of a request head.
enum HeadFlaw: Equatable, Sendable {
  case lineEnding
  case requestLine
  case method
  case target
  case fieldName
  case fieldValue
  case foldedField
  case tooManyFields
}

/// What is wrong with the path of a request target.
enum PathFlaw: Equatable, Sendable {
  case brokenEscape
  case dotSegment
  case emptySegment
  case separatorInSegment
  case controlCharacter
  case notUTF8
}

extension RequestRefusal {
  var status: Status {
    switch self {
    case .malformedHead, .doubledField, .conflictingFraming, .malformedContentLength, .unexpectedBody,
      .expectationNotSupported, .hostMissing, .malformedPath, .doubledCookie:
      .badRequest
    case .headTooLarge: .requestHeaderFieldsTooLarge
    case .targetTooLong: .uriTooLong
    case .versionNotSupported: .versionNotSupported
    case .transferCodingNotSupported: .notImplemented
    case .bodyTooLarge: .contentTooLarge
    case .foreignHost: .misdirectedRequest
    case .foreignOrigin, .crossSite, .originMissing, .sessionMissing, .tokenWrong: .forbidden
    case .mediaTypeNotSupported: .unsupportedMediaType
    case .methodNotAllowed: .methodNotAllowed
    case .timedOut: .requestTimeout
    case .tooManyConnections: .serviceUnavailable
    }
  }

  /// One sentence for the person who reads the answer. It repeats nothing of the request but the names of doubled
  /// fields, which hold token characters only.
  var explanation: String {
    switch self {
    case .malformedHead(let flaw): "The request head is malformed: \(flaw.explanation)."
    case .headTooLarge(let limit): "The request head is longer than \(limit) bytes."
    case .targetTooLong(let limit): "The address is longer than \(limit) bytes."
    case .versionNotSupported: "Only HTTP/1.1 is spoken here."
    case .doubledField(let name): "The header field \(name) is given twice."
    case .conflictingFraming: "Content-Length and Transfer-Encoding cannot both be given."
    case .malformedContentLength: "Content-Length is not a number."
    case .transferCodingNotSupported: "Transfer-Encoding is not supported."
    case .bodyTooLarge(let limit): "The body is longer than \(limit) bytes."
    case .unexpectedBody: "No body is expected here."
    case .expectationNotSupported: "Expect is not supported."
    case .hostMissing: "The Host header field is missing."
    case .foreignHost: "This server answers to its loopback address and port only."
    case .foreignOrigin, .crossSite: "Pages of other sites may not ask this server."
    case .originMissing: "The request does not say that it comes from a page of this server."
    case .mediaTypeNotSupported: "Only application/json is taken here."
    case .sessionMissing: "Open the address that is printed in the terminal."
    case .tokenWrong: "This address is not of the server that runs now. Open the one that is printed in the terminal."
    case .doubledCookie: "The cookie of this server is given twice. Remove the cookies of this address."
    case .methodNotAllowed(let allowed):
      "Only \(allowed.map(\.rawValue).joined(separator: ", ")) is answered here."
    case .malformedPath(let flaw): "The path is malformed: \(flaw.explanation)."
    case .timedOut: "The request head did not arrive in time."
    case .tooManyConnections: "Too many connections are open."
    }
  }
}

extension HeadFlaw {
  var explanation: String {
    switch self {
    case .lineEnding: "a line does not end with CR LF"
    case .requestLine: "the request line is not a method, a target and a version"
    case .method: "the method is not a token"
    case .target: "the target is not an absolute path of visible ASCII characters"
    case .fieldName: "the name of a header field is not a token"
    case .fieldValue: "the value of a header field has control characters"
    case .foldedField: "a header field goes on in the next line"
    case .tooManyFields: "there are too many header fields"
    }
  }
}

extension PathFlaw {
  var explanation: String {
    switch self {
    case .brokenEscape: "a % is not followed by two hexadecimal digits"
    case .dotSegment: "a segment is . or .."
    case .emptySegment: "a segment is empty"
    case .separatorInSegment: "a segment has a slash or a backslash in it"
    case .controlCharacter: "a segment has a control character in it"
    case .notUTF8: "a segment is not UTF-8"
    }
  }
}

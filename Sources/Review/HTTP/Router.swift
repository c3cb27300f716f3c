// Which route answers a path; knows nothing of what routes do.

/// One thing that is served: where, how it may be asked, and what answers.
struct Route: Sendable {
  let methods: [Method]
  /// The longest body it takes, in bytes; 0: none.
  let bodyLimit: Int
  let respond: @Sendable (Request) -> Response

  init(_ methods: [Method], bodyLimit: Int = 0, respond: @escaping @Sendable (Request) -> Response) {
    self.methods = methods
    self.bodyLimit = bodyLimit
    self.respond = respond
  }

  /// The method, where the route may be asked so.
  func method(_ token: String) throws(RequestRefusal) -> Method {
    guard let method = Method(rawValue: token), methods.contains(method) else { throw .methodNotAllowed(methods) }
    return method
  }
}

/// Finds the route for a path. Everything under `/-/` is the server's own: no page can have that path, since ids and
/// slugs do not begin with a hyphen. All else is the site's.
struct Router: Sendable {
  /// Names of the routes under `/-/`, as in `reload` for `/-/reload`.
  let own: [String: Route]
  let site: Route

  func route(for path: RequestPath) -> Route {
    guard path.segments.first == "-" else { return site }
    if path.segments.count == 2, !path.endsWithSlash, let route = own[path.segments[1]] { return route }
    return Self.nothing
  }

  private static let nothing = Route([.get, .head]) { _ in .text(.notFound, "404 Not Found.") }
}

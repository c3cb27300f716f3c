// What a route is handed: a request that passed the guard.

/// A request that passed every check: its head, its decoded path, and its whole body (at most the route's limit).
struct Request: Sendable {
  let head: RequestHead
  let method: Method
  let path: RequestPath
  let body: [UInt8]
}

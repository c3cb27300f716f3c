// The request methods a route can be declared for.

/// A request method; every other token is answered with 405.
enum Method: String, Sendable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
}

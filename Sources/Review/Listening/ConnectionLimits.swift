// How much one connection, and all of them together, may ask of this machine.

/// Limits of the local server. Each connection has a thread of its own while it lasts.
struct ConnectionLimits: Sendable {
  /// All connections at once; one more is answered 503.
  var connections = 96
  /// Of these, streams of reload events: pages that are open and visible.
  var streams = 48
  /// The longest request head, in bytes.
  var headBytes = 16384
  /// How long a request, head and body, may take to arrive.
  var arrival: Duration = .seconds(10)
  /// How long a peer may take nothing of an answer.
  var writeStall: Duration = .seconds(20)
  /// The longest body of any route, in bytes.
  var bodyBytes = 1 << 20
  /// What a refused peer may still send before it is cut off: enough for it to see why it was refused.
  var discardedBytes = 8 << 20
  var discarding: Duration = .seconds(2)
}

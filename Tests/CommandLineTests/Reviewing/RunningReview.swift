// `hashiya review` at work, and a small client of it. Knows HTTP as far as these tests need it.

import Foundation
import Glibc

/// The review server of a desk, as a process of its own.
struct RunningReview {
  /// What this `hashiya` says of the command; empty where it has none.
  private static let help: String = {
    guard let run = try? Program.run(["help", "review"], in: "/"), run.status == 0 else { return "" }
    return run.out
  }()
  static let exists = help.contains("--port")

  /// What can go wrong in a test besides what it is about.
  enum Failure: Error { case didNotStart(String) }

  /// What came of an act, as the answer has it.
  struct Result: Decodable {
    var id: String?
    var state: String
    var message: String?
  }

  private struct Answer: Decodable { var results: [Result] }

  let program: RunningProgram
  private let port: UInt16
  private let cookie: String

  /// The command line after `hashiya`.
  static let arguments =
    ["review", "--archive", "archive", "--port", "0"] + (help.contains("--no-open") ? ["--no-open"] : [])

  /// Starts the server and waits until it takes requests.
  /// - Parameter program: Where given, the server started in another way.
  init(at desk: Desk, as program: RunningProgram? = nil) throws {
    self.program = try program ?? RunningProgram([Program.hashiya] + Self.arguments, in: desk.folder.path)
    let deadline = ContinuousClock.now + .seconds(30)
    var address: (port: UInt16, token: String)?
    while address == nil, .now < deadline {
      usleep(2000)
      address = Self.address(in: try self.program.printedSoFar())
    }
    guard let address else {
      self.program.send(SIGKILL)
      throw Failure.didNotStart(try self.program.wait().err)
    }
    port = address.port
    let welcome = Self.exchange(
      "GET /?token=\(address.token) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n", port: port)
    let line = welcome.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie: ") } ?? ""
    cookie = String(line.dropFirst("set-cookie: ".count).prefix { $0 != ";" })
  }

  /// The address in `reviewing http://127.0.0.1:PORT/?token=… (Ctrl-C ends)`.
  private static func address(in printed: String) -> (port: UInt16, token: String)? {
    guard let line = printed.split(separator: "\n").first(where: { $0.hasPrefix("reviewing http://127.0.0.1:") }),
      line.hasSuffix(")")
    else { return nil }
    let parts = line.dropFirst("reviewing http://127.0.0.1:".count).prefix { $0 != " " }.split(separator: "/?token=")
    guard parts.count == 2, let port = UInt16(parts[0]) else { return nil }
    return (port, String(parts[1]))
  }

  /// Hands over acts, each an exchange line.
  /// - Returns: nil where the server did not answer.
  func post(_ acts: [String]) -> [Result]? {
    let body = "{\"acts\":[\(acts.joined(separator: ","))]}"
    let answer = Self.exchange(
      """
      POST /-/acts HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nOrigin: http://127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\
      Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
      """, port: port)
    guard answer.hasPrefix("HTTP/1.1 200 "), let end = answer.range(of: "\r\n\r\n") else { return nil }
    return try? JSONDecoder().decode(Answer.self, from: Data(answer[end.upperBound...].utf8)).results
  }

  /// The page at a path; empty where the server did not answer.
  func page(_ path: String) -> String {
    Self.exchange("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\r\n", port: port)
  }

  /// What comes back on a connection of its own until it is closed; what a killed server sent may be cut off.
  private static func exchange(_ request: String, port: UInt16) -> String {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return "" }
    defer { close(number) }
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let connected = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { connect(number, $0.baseAddress, socklen_t(bytes.count)) == 0 }
    }
    guard connected else { return "" }
    let bytes = Array(request.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += buffer[..<count]
    }
  }
}

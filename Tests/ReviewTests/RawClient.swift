// A client that sends exactly the bytes it is told to: no HTTP library would send what these tests send.

import Glibc

/// One connection to a server under test.
final class RawClient {
  private let number: Int32

  init?(port: UInt16, family: Int32 = AF_INET) {
    number = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    // A server that hangs is a failed test, not a hanging one.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard number >= 0, Self.connect(number, port: port, family: family) else { return nil }
  }

  deinit { close(number) }

  private static func connect(_ number: Int32, port: UInt16, family: Int32) -> Bool {
    if family == AF_INET6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      return withUnsafeBytes(of: &address) { bytes in
        bytes.withMemoryRebound(to: sockaddr.self) {
          Glibc.connect(number, $0.baseAddress, socklen_t(bytes.count)) == 0
        }
      }
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    return withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { Glibc.connect(number, $0.baseAddress, socklen_t(bytes.count)) == 0 }
    }
  }

  /// Sends the bytes on a connection of their own and reads until the server closes it.
  static func exchange(_ bytes: [UInt8], port: UInt16) -> Answer? {
    guard let client = RawClient(port: port) else { return nil }
    client.send(bytes)
    return Answer(client.receiveAll())
  }

  /// - Returns: how many of the bytes were taken before the peer cut the connection.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Int {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return sent }
      sent += count
    }
    return sent
  }

  @discardableResult
  func send(_ text: String) -> Int { send(Array(text.utf8)) }

  /// What arrives next; empty where the connection has ended.
  func receive() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(number, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  /// What arrives up to that text, or within twenty seconds: a stream may go on for ever without it.
  /// - Parameter end: Where given, what has to follow the text.
  func receive(until text: String, _ end: String = "") -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    let (text, end) = (Array(text.utf8), Array(end.utf8))
    var all: [UInt8] = []
    var looked = 0
    var found: Int?
    while .now < deadline {
      let start = found ?? looked
      if let place = Self.place(of: found == nil ? text : end, in: all, from: start) {
        if found != nil || end.isEmpty { break }
        found = place
        continue
      }
      if found == nil { looked = max(0, all.count - text.count) }
      let more = receive()
      guard !more.isEmpty else { break }
      all += more
    }
    return String(decoding: all, as: UTF8.self)
  }

  private static func place(of text: [UInt8], in all: [UInt8], from start: Int) -> Int? {
    all.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, let first = text.first else { return nil }
      var from = start
      while bytes.count - from >= text.count, let found = memchr(base + from, Int32(first), bytes.count - from) {
        let place = UnsafeRawPointer(found) - base
        guard bytes.count - place >= text.count else { return nil }
        if memcmp(found, text, text.count) == 0 { return place }
        from = place + 1
      }
      return nil
    }
  }

  func receiveAll() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let more = receive()
      guard !more.isEmpty else { return all }
      all += more
    }
  }

  /// Whether there is something to read, or the end.
  func peek() -> Bool {
    var byte: UInt8 = 0
    return recv(number, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) >= 0
  }

  /// The port of this machine's side of a connection; nil for what is no internet socket.
  static func localPort(of number: Int32) -> UInt16? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let known = withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { getsockname(number, $0.baseAddress, &length) }
    }
    guard known == 0, [AF_INET, AF_INET6].contains(Int32(address.ss_family)) else { return nil }
    // The port stands at the same place in both.
    return withUnsafeBytes(of: &address) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
  }

  func finishSending() { shutdown(number, Int32(SHUT_WR)) }
}

/// An answer taken apart.
struct Answer {
  let status: Int
  let fields: [String: String]
  let body: [UInt8]
  let raw: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
  /// How many answers there are in what came back; every one of ours has this field.
  var answers: Int { String(decoding: raw, as: UTF8.self).components(separatedBy: "\r\nConnection: close\r\n") }

  init?(_ raw: [UInt8]) {
    self.raw = raw
    let mark = Array("\r\n\r\n".utf8)
    guard raw.count >= 4, let end = (0...(raw.count - 4)).first(where: { raw[$0...].starts(with: mark) }) else {
      return nil
    }
    let lines = String(decoding: raw[..<end], as: UTF8.self).split(separator: "\r\n")
    let parts = lines.first?.split(separator: " ") ?? []
    guard parts.count >= 2, parts[0] == "HTTP/1.1", let status = Int(parts[1]) else { return nil }
    self.status = status
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    self.fields = fields
    body = Array(raw[(end + 4)...])
  }
}

extension String {
  /// How often another string is in it.
  fileprivate func components(separatedBy other: String) -> Int {
    split(separator: other, omittingEmptySubsequences: false).count - 1
  }
}

// A small site in a folder of its own, served while a test asks it.

import Foundation
import Synchronization
import Testing

@testable import Review

/// A folder under the system's temporary one, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = "\(FileManager.default.temporaryDirectory.path)/hashiya-review-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = "\(path)/\(name)"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/\(folder)", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func move(_ name: String, to other: String) throws {
    guard rename("\(path)/\(name)", "\(path)/\(other)") == 0 else { throw POSIXError(.EIO) }
  }
}

/// A server that runs while a test asks it.
enum RunningServer {
  /// What a server said when it was ready.
  struct Address: Sendable {
    let text: String
    let port: UInt16
  }

  /// - Parameter serve: Runs the server, which tells its address when it is ready.
  static func run(
    _ serve: @escaping @Sendable (@escaping @Sendable (String) -> Void) async throws -> Void,
    body: (Address) async throws -> Void
  ) async throws {
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    let running = Task {
      defer { ready.finish() }
      try await serve { ready.yield($0) }
    }
    var address: String?
    for await next in addresses {
      address = next
      break
    }
    do {
      let digits = (address ?? "").split(separator: ":").last?.prefix { $0.isNumber } ?? ""
      if let address, let port = UInt16(digits) {
        try await body(Address(text: address, port: port))
      } else {
        Issue.record("the server did not start")
      }
    } catch {
      running.cancel()
      try await running.value
      throw error
    }
    running.cancel()
    try await running.value
  }
}

struct ServedSite: Sendable {
  let folder: TemporaryFolder
  let server: PreviewServer
  let port: UInt16

  static let page = "<!doctype html><html><head><title>t</title></head><body><p>متن</p></body></html>"

  /// Serves `site/` of a temporary folder while `body` runs; `secret.txt` and `site-secret/` lie beside it.
  static func serve(
    liveReload: Bool = false, limits: ConnectionLimits = ConnectionLimits(),
    _ body: (ServedSite) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt", "SECRET")
    try folder.write("site-secret/file.txt", "SECRET")
    try folder.write("site/index.html", page)
    try folder.write("site/style.css", "p { color: black }")
    try folder.write("site/articles/a.html", page)
    try folder.write("site/tags/ایران/index.html", page)
    try folder.write("site/می‌شود.txt", "درست")
    try folder.write("site/empty/file.txt", "x")
    try folder.write("site/404.html", "<html><body>نیست</body></html>")
    try await serve(folder, liveReload: liveReload, limits: limits, port: 0, body)
  }

  static func serve(
    _ folder: TemporaryFolder, liveReload: Bool, limits: ConnectionLimits = ConnectionLimits(), port: UInt16,
    _ body: (ServedSite) async throws -> Void
  ) async throws {
    let server = PreviewServer(root: "\(folder.path)/site", port: port, liveReload: liveReload, limits: limits)
    try await RunningServer.run {
      try await server.run(onReady: $0)
    } body: { address in
      try await body(ServedSite(folder: folder, server: server, port: address.port))
    }
  }

  var host: String { "127.0.0.1:\(port)" }

  func exchange(_ bytes: [UInt8]) -> Answer? { RawClient.exchange(bytes, port: port) }

  func exchange(_ text: String) -> Answer? { exchange(Array(text.utf8)) }

  func get(_ target: String, method: String = "GET", fields: [String] = []) -> Answer? {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"] + fields
    return exchange(lines.map { "\($0)\r\n" }.joined() + "\r\n")
  }
}

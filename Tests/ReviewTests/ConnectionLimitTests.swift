// Clients that take their time, come in numbers, or leave: none may hold the server or its descriptors.

import Foundation
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(2))) struct ConnectionLimitTests {
  @Test("half a head is given up in time, and bytes that trickle do not prolong it")
  func slowHead() async throws {
    var limits = ConnectionLimits()
    limits.arrival = .milliseconds(300)
    try await ServedSite.serve(limits: limits) { site in
      let half = try #require(RawClient(port: site.port))
      half.send("GET / HTTP/1.1\r\nHost: ")
      let silent = try #require(RawClient(port: site.port))
      let trickling = try #require(RawClient(port: site.port))
      trickling.send("GET / HTTP/1.1\r\n")
      var sent = 0
      // Ends when the server has closed its side: the answer makes a further write fail soon after.
      while sent < 10_000, trickling.send("X\(sent): y\r\n") > 0 {
        sent += 1
        try await Task.sleep(for: .milliseconds(20))
        if trickling.peek() { break }
      }
      #expect(Answer(half.receiveAll())?.status == 408)
      #expect(silent.receiveAll().isEmpty)
      #expect(Answer(trickling.receiveAll())?.status == 408)
    }
  }

  @Test("a good request is answered while many slow ones are open")
  func slowHeadsBeside() async throws {
    try await ServedSite.serve { site in
      let slow = (0..<60).compactMap { _ in RawClient(port: site.port) }
      for client in slow { client.send("GET /") }
      #expect(site.get("/")?.status == 200)
      #expect(slow.count == 60)
    }
  }

  @Test("one connection more than the limit is answered 503, and when the others go there is room again")
  func tooMany() async throws {
    var limits = ConnectionLimits()
    limits.connections = 4
    try await ServedSite.serve(limits: limits) { site in
      var held = (0..<4).compactMap { _ in RawClient(port: site.port) }
      for client in held { client.send("GET /") }
      // Connections are taken in the order they came, so the fifth is one too many.
      let answer = try #require(site.get("/"))
      #expect(answer.status == 503)
      #expect(answer.fields["connection"] == "close")
      held.removeAll()
      var status = 503
      while status == 503 { status = site.get("/")?.status ?? 503 }
      #expect(status == 200)
    }
  }

  @Test("a client that takes nothing of a large answer is given up")
  func slowReader() async throws {
    var limits = ConnectionLimits()
    limits.writeStall = .milliseconds(200)
    try await ServedSite.serve(limits: limits) { site in
      try site.folder.write("site/big.bin", String(repeating: "a", count: 30_000_000))
      let before = site.openDescriptors()
      let client = try #require(RawClient(port: site.port))
      client.send("GET /big.bin HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
      while !client.peek() { try await Task.sleep(for: .milliseconds(5)) }
      while site.openDescriptors() != before { try await Task.sleep(for: .milliseconds(20)) }
      #expect(client.receiveAll().count < 30_000_000)
    }
  }

  @Test("500 requests, of all kinds and some broken off, leave no descriptor open")
  func descriptors() async throws {
    try await ServedSite.serve(liveReload: true) { site in
      let before = site.openDescriptors()
      for round in 0..<500 {
        switch round % 8 {
        case 0: _ = site.get("/")
        case 1: _ = site.get("/none")
        case 2: _ = site.get("/tags/%D8%A7%DB%8C%D8%B1%D8%A7%D9%86")
        case 3: _ = site.get("/../secret.txt")
        case 4: _ = site.get("/style.css", method: "POST")
        case 5: RawClient(port: site.port)?.send("GET /articles/a.html HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
        case 6: RawClient(port: site.port)?.send("GET /half")
        default:
          let client = RawClient(port: site.port)
          client?.send("GET /-/reload HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
          _ = client?.receive(until: "greeting")
        }
      }
      // The server closes its side a moment after the client sees the end.
      var after = site.openDescriptors()
      for _ in 0..<500 where after != before {
        try await Task.sleep(for: .milliseconds(10))
        after = site.openDescriptors()
      }
      #expect(after == before)
      #expect(!before.isEmpty)
    }
  }

  @Test("when the server ends, its connections, its port and its descriptors are free again")
  func ends() async throws {
    var site: ServedSite?
    var stream: RawClient?
    var half: RawClient?
    try await ServedSite.serve(liveReload: true) { served in
      site = served
      stream = RawClient(port: served.port)
      stream?.send("GET /-/reload HTTP/1.1\r\nHost: \(served.host)\r\n\r\n")
      _ = stream?.receive(until: "greeting")
      half = RawClient(port: served.port)
      half?.send("GET /")
    }
    #expect(stream?.receiveAll() == [])
    #expect(half?.receiveAll() == [])
    (stream, half) = (nil, nil)
    let ended = try #require(site)
    #expect(RawClient(port: ended.port) == nil)
    #expect(ended.openDescriptors() == [])
  }

  @Test("a server whose task is cancelled before it runs ends at once")
  func cancelledEarly() async throws {
    let folder = try TemporaryFolder()
    for _ in 0..<20 {
      let task = Task { try await PreviewServer(root: folder.path, port: 0).run { _ in } }
      task.cancel()
      try await task.value
    }
  }

  @Test("a server that ends while a large file is on its way cuts it off")
  func endsWhileSending() async throws {
    var client: RawClient?
    try await ServedSite.serve { site in
      try site.folder.write("site/big.bin", String(repeating: "a", count: 30_000_000))
      client = RawClient(port: site.port)
      client?.send("GET /big.bin HTTP/1.1\r\nHost: \(site.host)\r\n\r\n")
      while client?.peek() == false { try await Task.sleep(for: .milliseconds(5)) }
    }
    let count = try #require(client?.receiveAll().count)
    #expect(count > 0 && count < 30_000_000)
  }

  @Test("a port in use is named, with the option that changes it")
  func portInUse() async throws {
    try await ServedSite.serve { site in
      let second = PreviewServer(root: site.folder.path, port: site.port)
      await #expect(throws: PreviewServerFault.portInUse(site.port)) { try await second.run { _ in } }
      let text = PreviewServerFault.portInUse(site.port).description
      #expect(text.contains("\(site.port)"))
      #expect(text.contains("--port"))
      #expect(site.get("/")?.status == 200)
    }
  }

  @Test("a folder that is not there is named")
  func folderMissing() async throws {
    let server = PreviewServer(root: "/nowhere/at/all", port: 0)
    await #expect(throws: PreviewServerFault.folderMissing("/nowhere/at/all")) { try await server.run { _ in } }
  }

  @Test("only loopback addresses are listened on")
  func loopbackOnly() async throws {
    try await ServedSite.serve { site in
      let hexPort = String(site.port, radix: 16, uppercase: true)
      let tables = ["tcp", "tcp6"].map { name in
        let bytes = FileHandle(forReadingAtPath: "/proc/net/\(name)")?.readDataToEndOfFile() ?? Data()
        return String(decoding: bytes, as: UTF8.self)
      }
      var listening: Set<String> = []
      for line in tables.joined(separator: "\n").split(separator: "\n") {
        let columns = line.split(separator: " ").map(String.init)
        // The local address, and 0A for a socket that listens.
        if columns.count > 3, columns[3] == "0A", columns[1].hasSuffix(":\(hexPort)") { listening.insert(columns[1]) }
      }
      let loopback = ["0100007F:\(hexPort)", "00000000000000000000000001000000:\(hexPort)"]
      #expect(listening.contains(loopback[0]))
      #expect(listening.isSubset(of: loopback))
    }
  }
}

extension ServedSite {
  /// This process's sockets on the server's port, and its open files in the site: those of other tests do not count.
  func openDescriptors() -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return numbers.compactMap { name -> String? in
      guard let number = Int32(name) else { return nil }
      let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) ?? ""
      if target.hasPrefix(folder.path) { return "file" }
      return RawClient.localPort(of: number) == port ? "socket" : nil
    }.sorted()
  }
}

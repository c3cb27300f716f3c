// Sockets that listen on this machine's loopback addresses; knows nothing of connections or HTTP.

internal import Glibc

/// The loopback addresses of one port.
struct ListeningSocket: Sendable {
  let port: UInt16
  /// 127.0.0.1, and ::1 where this machine has it: `localhost` may mean either.
  let descriptors: [Descriptor]

  /// - Parameter port: 0 for any free one.
  init(port: UInt16) throws(PreviewServerFault) {
    let first = try Self.listenIPv4(port: port)
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let known = withUnsafeMutableBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { getsockname(first.number, $0.baseAddress, &length) }
    }
    guard known == 0 else { throw .system(call: "getsockname", code: errno) }
    self.port = UInt16(bigEndian: address.sin_port)
    descriptors = [first] + (Self.listenIPv6(port: self.port).map { [$0] } ?? [])
  }

  private static let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)

  private static func listenIPv4(port: UInt16) throws(PreviewServerFault) -> Descriptor {
    guard let descriptor = Descriptor(taking: socket(AF_INET, kind, 0)) else {
      throw .system(call: "socket", code: errno)
    }
    allowReuse(descriptor)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor.number, $0.baseAddress, size) }
    }
    guard bound == 0, listen(descriptor.number, 128) == 0 else {
      switch errno {
      case EADDRINUSE: throw .portInUse(port)
      case EACCES: throw .portNotPermitted(port)
      default: throw .system(call: "bind", code: errno)
      }
    }
    return descriptor
  }

  private static func listenIPv6(port: UInt16) -> Descriptor? {
    guard let descriptor = Descriptor(taking: socket(AF_INET6, kind, 0)) else { return nil }
    allowReuse(descriptor)
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    let size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let bound = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor.number, $0.baseAddress, size) }
    }
    return bound == 0 && listen(descriptor.number, 128) == 0 ? descriptor : nil
  }

  /// Lets a server start again at once where connections of the last one still linger; two at once stay impossible.
  private static func allowReuse(_ descriptor: Descriptor) {
    var yes: Int32 = 1
    setsockopt(descriptor.number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
  }
}

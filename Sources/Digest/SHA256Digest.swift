// SHA-256, for the checksum of a capture and for the anchors of paragraphs. Knows nothing of files.

internal import CDigest

/// A SHA-256 digest (FIPS 180-4), computed by libmd.
public struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes, in order.
  public let bytes: [UInt8]

  /// Hashes a buffer of bytes.
  public init(hashing bytes: UnsafeRawBufferPointer) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    if let base = bytes.baseAddress {
      SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
    self.bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      if let digest = buffer.baseAddress { SHA256Final(digest, &context) }
      count = 32
    }
  }

  /// Hashes an array of bytes.
  public init(hashing bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(hashing: $0) }
  }

  /// Hashes the UTF-8 of a string.
  public init(hashing string: String) {
    var string = string
    self = string.withUTF8 { SHA256Digest(hashing: UnsafeRawBufferPointer($0)) }
  }

  /// The digest in 64 lower-case hex digits, as `sha256sum` prints it.
  public var hex: String {
    String(decoding: bytes.flatMap { [Self.hexDigits[Int($0 >> 4)], Self.hexDigits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first `count` characters (at most 51) of the digest in lower-case base32 (RFC 4648, section 6, no padding).
  public func base32(_ count: Int) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var accumulator: UInt32 = 0
    var bits = 0
    for byte in bytes where out.count < count {
      accumulator = (accumulator << 8) | UInt32(byte)
      bits += 8
      while bits >= 5 && out.count < count {
        bits -= 5
        out.append(Self.base32Digits[Int((accumulator >> UInt32(bits)) & 31)])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
  private static let base32Digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}

// Ids that feeds keep for ever: made from the archive's id and a name, never from a moment.

internal import Digest

/// UUIDs of version 8 (RFC 9562, section 5.8): the first 122 bits of a SHA-256, since version 5 would need SHA-1.
enum StableUUID {
  /// `urn:uuid:` and the id of a thing in an archive.
  static func urn(archive: String, name: String) -> String {
    var bytes = Array(SHA256Digest(hashing: archive + "/" + name).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return "urn:uuid:" + text
  }
}

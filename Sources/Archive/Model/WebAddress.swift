// Addresses on the web, as far as an archive needs to know them.

/// The rule for addresses in an archive.
public enum WebAddress {
  /// Whether the text is an absolute http or https address with a host, without blanks, controls, quotes or bidi marks.
  public static func isValid(_ text: String) -> Bool {
    guard let rest = afterScheme(text), let first = rest.utf8.first, first != UInt8(ascii: "/"),
      first != UInt8(ascii: "?"), first != UInt8(ascii: "#"),
      // A user name, and perhaps a password, would be published with the address.
      !rest.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" }).contains("@")
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
        && !(0x2028...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
        && scalar.value != 0x200E && scalar.value != 0x200F
    }
  }

  /// The host in lower case, without `www.`, user and port; nil where the text is no such address.
  public static func host(_ text: String) -> String? {
    guard isValid(text), let rest = afterScheme(text) else { return nil }
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if let colon = host.firstIndex(of: ":") { host = String(host[..<colon]) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func afterScheme(_ text: String) -> Substring? {
    let lower = text.prefix(8).lowercased()
    if lower.hasPrefix("https://") { return text.dropFirst(8) }
    return lower.hasPrefix("http://") ? text.dropFirst(7) : nil
  }
}

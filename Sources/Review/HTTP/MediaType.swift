// Media types of the files of a site, by the ending of the name; with nosniff, what is not named here is downloaded.

/// The media type of a file, as written in `Content-Type`. Text is UTF-8: the site is written so.
enum MediaType {
  static let html = "text/html; charset=utf-8"
  static let unknown = "application/octet-stream"

  static let json = "application/json; charset=utf-8"

  /// Whether a `Content-Type` field says JSON in UTF-8, with or without saying the charset.
  static func isJSON(_ field: String) -> Bool {
    var parts = field.lowercased().split(separator: ";", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    guard parts.removeFirst() == "application/json" else { return false }
    return parts.allSatisfy { ["charset=utf-8", "charset=\"utf-8\""].contains($0) }
  }

  static func of(fileName: String) -> String {
    let bytes = Array(fileName.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return unknown }
    return byEnding[String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()] ?? unknown
  }

  /// The registry of IANA; JSON's needs no charset (RFC 8259, 11) and has one all the same, as some readers guess.
  private static let byEnding: [String: String] = [
    "html": html,
    "htm": html,
    "xhtml": "application/xhtml+xml; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": json,
    "jsonld": "application/ld+json; charset=utf-8",
    "jsonl": "application/jsonl; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "rss": "application/rss+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/vnd.microsoft.icon",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "zip": "application/zip",
    "gz": "application/gzip",
  ]
}

// A page that only leads to another: the former address of a name.

internal import Templates

/// Writes a page that leads on, without script.
enum RedirectPage {
  /// Appends the page; `name` is what it leads to.
  static func write(to target: CheckedURL, name: String, voice: Voice, into out: inout [UInt8]) {
    out += Array("<!doctype html>\n<html lang=\"\(voice.language)\" dir=\"\(voice.direction)\">\n<head>\n".utf8)
    out += Array("<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n<title>".utf8)
    HTMLEscaping.append(Voice.isolated(name), to: &out)
    out += Array("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=".utf8)
    HTMLEscaping.append(target.string, to: &out)
    out += Array("\">\n</head>\n<body>\n<main><h1><a href=\"".utf8)
    HTMLEscaping.append(target.string, to: &out)
    out += Array("\"><bdi>".utf8)
    HTMLEscaping.append(name, to: &out)
    out += Array("</bdi></a></h1></main>\n</body>\n</html>\n".utf8)
  }
}

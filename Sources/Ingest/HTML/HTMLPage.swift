// A saved page's text. (first light)

/// A saved page.
enum HTMLPage {
  static func extract(_ text: String, encoding: CaptureText.Encoding) throws(CaptureFault) -> CaptureText {
    CaptureText(lines: PhysicalLines.split(text), encoding: encoding, kind: .html, metadata: nil, structure: [])
  }
}

// A text within a heading's one line.

/// A text as the content of an ATX heading.
struct HeadingWriting {
  private let text: String
  private let strength: MarkdownEscaping.Strength

  init(text: String, strength: MarkdownEscaping.Strength) {
    self.text = text
    self.strength = strength
  }

  func written() -> String {
    var pieces = InlineWriting(text: text, strength: strength).written()
    for index in pieces.indices where pieces[index] == "\n" { pieces[index] = "&#10;" }
    // A last run of `#` after a space would be dropped.
    let hashes = pieces.reversed().prefix { $0 == "#" }.count
    if hashes > 0, hashes == pieces.count || pieces[pieces.count - hashes - 1] == " " {
      pieces[pieces.count - 1] = "\\#"
    }
    return pieces.joined()
  }
}

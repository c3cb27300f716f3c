import Testing

@testable import Archive

@Suite("faults")
struct FaultTests {
  private struct Words: FaultKind { var message: String }

  private func fault(_ message: String, _ path: String, _ line: Int? = nil, _ column: Int = 1, warning: Bool = false)
    -> Fault
  {
    let position = line.map { SourcePosition(line: $0, column: column) }
    return Fault(Words(message: message), in: path, at: position, severity: warning ? .warning : .error)
  }

  @Test("faults are sorted by file, line, column, and none is told twice, whatever their order")
  func sorted() {
    let all = [
      fault("z", "b.md", 1), fault("a", "a.md", 10), fault("b", "a.md", 9, 2), fault("c", "a.md", 9, 1),
      fault("whole", "a.md"), fault("a", "a.md", 10), fault("w", "a.md", 9, 1, warning: true),
    ]
    let wanted = [
      "a.md: error: whole", "a.md:9:1: error: c", "a.md:9:1: warning: w", "a.md:9:2: error: b", "a.md:10:1: error: a",
      "b.md:1:1: error: z",
    ]
    for faults in [all, all.reversed()] { #expect(Faults(faults).all.map(\.line) == wanted) }
    #expect(Faults(all).errors.count == 5 && Faults(all).warnings.count == 1)
  }

  @Test("the report shows the line with a caret under the column, marks on letters taking no room")
  func caret() throws {
    let folder = try TestFolder()
    try folder.write("f.md", "یک\nکتابِ من: x\n")
    let path = folder.path + "/f.md"
    #expect(FaultReport.text([fault("x", path, 2, 7)]) == "\(path):2:7: error: x\n  کتابِ من: x\n       ^\n")
  }

  @Test("a long line is cut around the column")
  func longLine() throws {
    let folder = try TestFolder()
    try folder.write("f.md", String(repeating: "a", count: 5_000) + "X" + String(repeating: "b", count: 5_000))
    let lines = FaultReport.text([fault("x", folder.path + "/f.md", 1, 5_001)]).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count < 200 && lines[1].contains("aXb"))
    let column = lines[2].count - 1
    #expect(Array(lines[1])[column] == "X")
  }

  @Test(
    "neither file nor message can do anything to the terminal",
    arguments: ["\u{1B}[2J", "\u{202E}", "\u{2066}", "\u{7}", "\u{9B}2J"])
  func controls(_ control: String) throws {
    let folder = try TestFolder()
    try folder.write("f.md", "متن \(control) متن\n")
    let text = FaultReport.text([
      fault("'\(control)' is no id", folder.path + "/f.md", 1, 1), fault("x", "a\(control)b.md"),
    ])
    for scalar in control.unicodeScalars where scalar.value < 0x20 || scalar.value > 0x7E {
      #expect(!text.unicodeScalars.contains(scalar))
    }
    #expect(text.contains("\u{FFFD}"))
  }

  @Test("a place that is not in the file, or a file that is gone, costs the excerpt and nothing else")
  func noPlace() throws {
    let folder = try TestFolder()
    try folder.write("f.md", "یک\n")
    let path = folder.path + "/f.md"
    #expect(FaultReport.text([fault("x", path, 9)]) == "\(path):9:1: error: x\n")
    #expect(FaultReport.text([fault("x", path, 1, 900)]) == "\(path):1:900: error: x\n")
    #expect(FaultReport.text([fault("x", "/none/f.md", 1)]) == "/none/f.md:1:1: error: x\n")
  }
}

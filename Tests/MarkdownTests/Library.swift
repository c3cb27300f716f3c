// The library's own output and the specification's examples, to hold ours to.

import Foundation

@testable import Markdown

/// The library's safe HTML of a whole document.
func libraryHTML(_ source: String) -> String {
  var out: [UInt8] = []
  Array(source.utf8).withUnsafeBufferPointer { buffer in
    guard let tree = CMarkLibrary.parse(buffer) else { return }
    CMarkLibrary.renderHTML(of: tree.root, into: &out)
  }
  return String(decoding: out, as: UTF8.self)
}

func plainHTML(_ source: String) throws -> String {
  var out: [UInt8] = []
  try MarkdownDocument(parsing: source).renderPlain(into: &out)
  return String(decoding: out, as: UTF8.self)
}

func pageHTML(_ source: String, _ options: PageRendering = PageRendering()) throws -> String {
  var out: [UInt8] = []
  try MarkdownDocument(parsing: source).renderPage(options, into: &out)
  return String(decoding: out, as: UTF8.self)
}

/// Runs a program and gives what it prints.
func output(of program: String, _ arguments: [String], input: String = "") throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let standardInput = Pipe()
  let standardOutput = Pipe()
  process.standardInput = standardInput
  process.standardOutput = standardOutput
  try process.run()
  try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try standardInput.fileHandleForWriting.close()
  let data = standardOutput.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// The Markdown of every example in the specification that Debian's package `cmark-gfm` installs.
func specificationExamples() throws -> [String] {
  let text = try output(of: "/bin/gzip", ["-dc", "/usr/share/doc/cmark-gfm/spec.txt.gz"])
  var examples: [String] = []
  var example: [Substring]?
  let fence = String(repeating: "`", count: 32)
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix(fence + " example") {
      example = []
    } else if line == ".", let lines = example {
      examples.append(lines.map { $0.replacing("→", with: "\t") + "\n" }.joined())
      example = nil
    } else if example != nil {
      example?.append(line)
    }
  }
  return examples
}

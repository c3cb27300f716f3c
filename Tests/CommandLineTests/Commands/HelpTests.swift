// Help, and the three exit statuses.

import Testing

@Suite("help and exit statuses")
struct HelpTests {
  static let commands: [[String]] = [
    [], ["new"], ["new", "archive"], ["new", "article"], ["ingest"], ["publish"], ["build"], ["serve"], ["check"],
    ["verify"], ["list"], ["text"], ["text", "fold"], ["text", "normalize"], ["text", "canonical"], ["bench"],
  ]

  @Test("every command explains itself on standard output and ends with 0", arguments: commands)
  func help(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(command + ["--help"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.err == "")
    #expect(run.out.contains("OVERVIEW: ") && run.out.contains("USAGE: hashiya"))
    for word in command { #expect(run.out.contains(word)) }
    #expect(try folder.contents().entries.isEmpty)
  }

  @Test(
    "the common options are named alike wherever they apply",
    arguments: ["build", "check", "verify", "list", "ingest", "publish", "serve"])
  func options(_ command: String) throws {
    let help = try Program.run([command, "--help"], in: "/tmp").out
    for option in ["--archive <dir>", "--jobs <n>", "--quiet", "--json"] { #expect(help.contains(option), "\(option)") }
    #expect(help.contains("(default: content)"))
  }

  @Test(
    "a command line that is not understood ends with 64 and writes nothing",
    arguments: [
      ["bogus"], ["build", "--bogus"], ["build", "extra"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["build", "--archive"], ["build", "--base-url", "ftp://example.org/"],
      ["build", "--base-url", "javascript:alert(1)"],
      ["publish"], ["publish", "a", "--all"], ["ingest"], ["list"], ["list", "everything"], ["text"],
      ["text", "normalize"],
      ["text", "normalize", "--lang", "de"], ["text", "canonical"], ["new"], ["new", "article", "../x"],
      ["new", "article", "Great-News"], ["serve", "--port", "70000"], ["bench", "--articles", "0"],
      ["new", "archive", "x", "--languages", "fa,de"], ["build", "--output", ""], ["build", "--archive", ""],
      ["check", "--archive="], ["list", "tags", "--kind", "name"], ["list", "articles", "--status", "accepted"],
      ["list", "candidates", "--kind", "name"], ["list", "tags", "--article", "baran"],
      ["list", "annotations", "--kind", "names"], ["list", "annotations", "--status", "good"],
      ["list", "annotations", "--kind"], ["list", "annotations", "--as-entities"],
      ["list", "candidates", "--limit", "0"],
      ["list", "candidates", "--into", "x"], ["list", "candidates", "--as-entities", "--json"],
    ])
  func usage(_ arguments: [String]) throws {
    let desk = try Desk()
    try desk.folder.move("archive", to: "content")
    let before = try desk.folder.contents()
    let run = try Program.run(arguments, in: desk.folder.path)
    if arguments == ["text"] {
      #expect(run.status == 0 || run.status == 64)
    } else {
      #expect(run.status == 64, "\(run.out)\(run.err)")
      #expect(run.err.contains("Usage: ") || run.err.contains("USAGE: "))
    }
    #expect(try desk.folder.contents().differences(from: before) == [])
  }

  @Test(
    "a folder that holds no archive is told apart from a faulty one",
    arguments: [
      ["build"], ["check"], ["verify"], ["list", "articles"], ["list", "annotations"], ["list", "candidates"],
      ["publish", "--all"], ["ingest", "x.txt"],
      ["text", "canonical", "x"], ["new", "article", "x"], ["serve", "--port", "0"],
    ])
  func noArchive(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("x.txt", "متن")
    let before = try folder.contents()
    let run = try Program.run(arguments, in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.err
        == "content/site.yaml: error: there is no archive here: site.yaml is missing; 'hashiya new DIR' makes one\n")
    #expect(try folder.contents().differences(from: before) == [])
  }
}

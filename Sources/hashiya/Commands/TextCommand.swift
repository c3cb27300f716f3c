internal import ArabicScript
internal import Archive
internal import ArgumentParser
internal import Markdown

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Look at text as hashiya does.",
    discussion: "'fold' and 'normalize' are filters: they read lines from standard input and write lines.",
    subcommands: [FoldCommand.self, NormalizeCommand.self, CanonicalCommand.self])
}

struct FoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: "Fold lines as for comparison.",
    discussion: "Folding serves search and matching; it never reaches a page.")

  func run() async throws {
    try LineFilter.run { Folding.fold($0) }
  }
}

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Normalise lines as ingest does.")

  @Option(name: .long, help: ArgumentHelp("The language of the text: fa, ar, or another tag.", valueName: "tag"))
  var lang: String

  @Flag(name: .long, help: "Print each change on standard error: line, position, rule, before, after.")
  var explain = false

  func validate() throws {
    if TextLanguage(bcp47: lang) == nil { throw ValidationError("--lang takes fa, ar, prs, ps, ckb, ur or en.") }
  }

  func run() async throws {
    let normalizer = Normalizer(language: TextLanguage(bcp47: lang) ?? .persian)
    var number = 0
    try LineFilter.run { line in
      number += 1
      let result = normalizer.normalize(line)
      if explain {
        for change in result.changes {
          Terminal.complain("\(number)\t\(change.position)\t\(change.rule)\t\(change.before)\t\(change.after)\n")
        }
      }
      return result.text
    }
  }
}

struct CanonicalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canonical", abstract: "Print the blocks of an article, in which positions are counted.",
    discussion: "With --json, one object a line: block, kind, text, and the anchor that the block has in the page.")

  @Argument(help: ArgumentHelp("The id of an article.", valueName: "id"))
  var id: String

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let article = try await Terminal.run { () async throws(Faults) in
      try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read().article(id)
    }
    let document: MarkdownDocument
    do throws(MarkdownFault) {
      document = try MarkdownDocument(parsing: article.body, title: article.title, lead: article.lead)
    } catch {
      let path = "\(archive.folder)/articles/\(id).md"
      let line = error.position.line + article.bodyFirstLine - 1
      throw Terminal.fail(
        Faults([Fault(ContentFault.yaml(error.message), in: path, line: line, column: error.position.column)]))
    }
    if work.json {
      for block in document.blocks {
        let object: [String: Any] = [
          "block": block.index, "kind": block.kind.rawValue, "text": block.text, "anchor": block.anchor,
        ]
        Terminal.print(Terminal.json(object))
      }
    } else {
      Terminal.print(document.canonicalText)
    }
  }
}

// The command line. Each subcommand has its own file under Commands/; none does more than read options and hand on.

internal import Archive
internal import ArgumentParser

@main
struct Hashiya: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hashiya",
    abstract: "Turns a folder of saved Persian and Arabic articles into an annotated archive to browse.",
    discussion: """
      An archive is a folder (content/ unless --archive says otherwise). 'ingest' takes saved pages into it, 'publish' \
      decides what may be seen, 'build' writes the site, 'serve' shows it at the desk, drafts included.

        hashiya new my-archive
        hashiya ingest --archive my-archive saved-pages/
        hashiya serve --archive my-archive
        hashiya publish --archive my-archive --all
        hashiya build --archive my-archive --output site

      Exit status: 0, or 1 for faults in the content, or 64 for a command line that is not understood.
      """,
    version: "hashiya 0.1, archive format \(SiteSettings.format)",
    subcommands: [
      NewCommand.self, IngestCommand.self, PublishCommand.self, BuildCommand.self, ServeCommand.self,
      ReviewCommand.self, ImportCommand.self, StatsCommand.self,
      CheckCommand.self, VerifyCommand.self, ListCommand.self, TextCommand.self, BenchCommand.self,
    ])
}

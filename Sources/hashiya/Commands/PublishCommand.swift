internal import Archive
internal import ArgumentParser

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Decide that articles may be published.",
    discussion: """
      Sets 'status: public' in the articles' front matter and leaves everything else there as it is. Articles that were \
      withheld or withdrawn are published only when they are named.
      """)

  @Argument(help: ArgumentHelp("Ids of articles.", valueName: "id"))
  var ids: [String] = []

  @Flag(name: .long, help: "Every draft.")
  var all = false

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if ids.isEmpty != all { throw ValidationError("Name the articles, or give --all.") }
  }

  func run() async throws {
    _ = try await Terminal.run { () async throws(Faults) in try SiteFolder.require(archive.folder) }
    let lock = try Terminal.lock(archive.folder, purpose: "publish", waiting: 10)
    let published = try await Terminal.run { () async throws(Faults) in
      let content = try await ArchiveReader(folder: archive.folder, jobs: work.jobs).read()
      let known = Set(content.articles.map(\.id))
      let unknown = ids.filter { !known.contains($0) }
      if !unknown.isEmpty {
        throw Faults(
          unknown.map { id in
            let suggestion = DidYouMean.nearest(to: id, among: known.sorted())
            return Fault(ContentFault.noArticle(id, suggestion: suggestion), in: archive.folder + "/articles")
          })
      }
      let writer = ArchiveWriter(folder: archive.folder)
      var published: [String] = []
      for id in all ? content.articles.filter({ $0.status == .draft }).map(\.id) : ids {
        if try writer.setStatus(.public, ofArticle: id) { published.append(id) }
      }
      return published
    }
    withExtendedLifetime(lock) {}
    if work.json {
      Terminal.print(Terminal.json(["published": published]))
    } else if !work.quiet {
      Terminal.print("\(BuildOutcome.counted(published.count, "article")) now public")
    }
  }
}

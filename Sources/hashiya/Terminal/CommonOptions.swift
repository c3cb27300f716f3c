// Options that several commands have.

internal import ArgumentParser
internal import Foundation

struct ArchiveOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder of the archive.", valueName: "dir"))
  var archive = "content"

  func validate() throws {
    if archive.isEmpty { throw ValidationError("--archive takes a folder.") }
  }

  /// The folder without a trailing slash.
  var folder: String { archive.count > 1 && archive.hasSuffix("/") ? String(archive.dropLast()) : archive }
}

struct OutputOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder to write the site to.", valueName: "dir"))
  var output = "public"

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes a folder.") }
  }
}

struct WorkOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("How many tasks work at once; the number of cores unless given.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: .long, help: "Print faults only.")
  var quiet = false

  @Flag(name: .long, help: "Print the result as JSON on standard output.")
  var json = false

  func validate() throws {
    if jobs < 1 || jobs > 256 { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }
}

struct BaseURLOption: ParsableArguments {
  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Where the site will be published; only for absolute links in feeds, sitemap and metadata.", valueName: "url"))
  var baseURL: String?

  /// The address without a trailing slash.
  var address: String? { baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } }

  func validate() throws {
    guard let baseURL else { return }
    if !AddressCheck.isWebAddress(baseURL) || baseURL.contains(where: { $0 == "?" || $0 == "#" }) {
      throw ValidationError("--base-url takes an address that begins with http:// or https://, without ? and #.")
    }
  }
}

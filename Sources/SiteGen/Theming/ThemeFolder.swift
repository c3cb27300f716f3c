// The files of a theme: the built-in ones, and those of the archive that override them by name.

internal import Archive
internal import Templates

/// A theme's files, the archive's own before the built-in ones.
struct ThemeFolder: Sendable {
  let templates: [TemplateSource]
  let strings: [String: Strings]
  /// The string tables as their files have them, for the scripts that swap labels.
  let stringTables: [String: [UInt8]]
  /// The words of the review pages, which no other page needs, likewise.
  let reviewTables: [String: [UInt8]]
  /// Path under `assets/` and bytes, sorted by path; pieces are joined (`joined`).
  let assets: [(name: String, bytes: [UInt8])]

  /// Reads the theme of an archive.
  static func read(archive folder: String) throws(Faults) -> ThemeFolder {
    guard let builtIn = BuiltInTheme.folder() else {
      throw Faults([Fault(ThemeFault.notFound, in: "theme")])
    }
    let own = folder + "/theme"
    let root = RealPath.of(folder) ?? folder
    var templates: [TemplateSource] = []
    for base in [own, builtIn] {
      for (name, bytes) in try files(base + "/templates", root: base == own ? root : builtIn)
      where name.hasSuffix(".html") {
        templates.append(TemplateSource(name: name, path: "\(base)/templates/\(name)", utf8: bytes))
      }
    }
    var strings: [String: Strings] = [:]
    var tables: [String: [UInt8]] = [:]
    var reviewTables: [String: [UInt8]] = [:]
    var faults: [Fault] = []
    for language in SiteSettings.interfaceLanguages {
      let name = "strings/\(language).json"
      do throws(TemplateFaults) {
        let path = "\(builtIn)/\(name)"
        guard let bytes = try? FileBytes.read(path) else { continue }
        tables[language] = bytes
        strings[language] = try Strings(json: bytes, language: language, path: path)
        reviewTables[language] = try? FileBytes.read("\(builtIn)/strings/review.\(language).json")
      } catch {
        faults += error.faults.map(ThemeFault.fault)
      }
    }
    if !faults.isEmpty { throw Faults(faults) }
    return ThemeFolder(
      templates: templates, strings: strings, stringTables: tables, reviewTables: reviewTables,
      assets: try assets(own: own, builtIn: builtIn, root: root))
  }

  /// Folders whose files are pieces of one asset, joined in the order of their names.
  private static let joined: [(folder: String, suffix: String, asset: String)] = [
    ("css/", ".css", "site.css"), ("review/", ".css", "review.css"), ("review/", ".js", "review.js"),
  ]

  /// The assets: every file by name, the archive's own in the place of a built-in one, pieces joined.
  private static func assets(
    own: String, builtIn: String, root: String
  ) throws(Faults) -> [(name: String, bytes: [UInt8])] {
    var byName: [String: [UInt8]] = [:]
    for (name, bytes) in try files(builtIn + "/assets", root: builtIn) { byName[name] = bytes }
    for (name, bytes) in try files(own + "/assets", root: root) { byName[name] = bytes }
    var pieces: [String: [UInt8]] = [:]
    var assets: [(name: String, bytes: [UInt8])] = []
    for (name, bytes) in byName.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      guard let whole = joined.first(where: { name.hasPrefix($0.folder) && name.hasSuffix($0.suffix) }) else {
        assets.append((name, bytes))
        continue
      }
      pieces[whole.asset, default: []] += bytes
      if bytes.last != 0x0A { pieces[whole.asset, default: []].append(0x0A) }
    }
    for whole in joined { if let bytes = pieces[whole.asset] { assets.append((whole.asset, bytes)) } }
    return assets
  }

  /// Every file under a folder, by its path there.
  private static func files(_ folder: String, root: String) throws(Faults) -> [(name: String, bytes: [UInt8])] {
    do throws(FileFault) {
      return try files(folder, root: root, under: "")
    } catch {
      throw Faults([Fault(error, in: error.path)])
    }
  }

  private static func files(
    _ folder: String, root: String, under prefix: String
  ) throws(FileFault) -> [(name: String, bytes: [UInt8])] {
    let listing = try FolderListing(folder, within: root)
    if let stray = listing.strays.first { throw FileFault(.leavesFolder, "\(folder)/\(stray)") }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in listing.files where CaptureName.isValid(name) {
      files.append((prefix + name, try FileBytes.read("\(folder)/\(name)")))
    }
    for name in listing.folders {
      files += try Self.files("\(folder)/\(name)", root: root, under: prefix + name + "/")
    }
    return files
  }
}

/// What can be wrong with a theme.
enum ThemeFault: FaultKind {
  case notFound
  case template(String)

  var message: String {
    switch self {
    case .notFound:
      "the built-in theme was not found; the folder hashiya_Templates.resources must lie beside the program"
    case .template(let message): message
    }
  }

  /// A fault of the template engine as one of the archive.
  static func fault(_ fault: TemplateFault) -> Fault {
    Fault(ThemeFault.template(fault.message), in: fault.path, line: fault.line, column: fault.column)
  }
}

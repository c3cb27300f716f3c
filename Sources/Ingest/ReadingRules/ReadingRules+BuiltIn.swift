// Finds the rules that come with the program. Knows nothing of what is in them.
internal import Foundation

extension ReadingRules {
  /// The rules that come with the program, of every language: looked for beside the running program first, since binary
  /// and resources folder travel together, then where the package manager built them.
  public static func builtIn() throws(ReadingRulesFault) -> ReadingRules {
    guard let folder = builtInFolder() else { throw .noBuiltInRules }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .noBuiltInRules
    }
    var rules = ReadingRules()
    var count = 0
    for name in names.sorted() where name.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw .malformed(name: name, reason: "cannot be read")
      }
      rules = rules.merged(with: try ReadingRules(json: [UInt8](data), name: name))
      count += 1
    }
    guard count > 0 else { throw .noBuiltInRules }
    return rules
  }

  private static func builtInFolder() -> String? {
    let files = FileManager.default
    if let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let beside = String(program[..<(program.lastIndex(of: "/") ?? program.startIndex)])
      let expected = beside + "/hashiya_Ingest.resources/Rules"
      if files.fileExists(atPath: expected) { return expected }
      let others = ((try? files.contentsOfDirectory(atPath: beside)) ?? []).sorted()
      for name in others where name.hasSuffix("_Ingest.resources") {
        let folder = beside + "/" + name + "/Rules"
        if files.fileExists(atPath: folder) { return folder }
      }
    }
    return Bundle.module.path(forResource: "Rules", ofType: nil)
  }
}

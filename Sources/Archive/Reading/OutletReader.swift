// Reads an outlet's file. Knows nothing of other files.

/// Turns a file of `outlets/` into an outlet.
enum OutletReader {
  static func read(_ path: String, id fileID: String, siblings: Set<String>) throws(Faults) -> (
    outlet: Outlet, warnings: [Fault]
  ) {
    let file = try SourceFile(path)
    var reader = MappingReader(try file.mapping(), path: path, noun: "an outlet")
    reader.refuseUnknownKeys(known: ["id", "names", "lang", "country", "url", "rights", "capture_rules"])
    reader.require("id")
    reader.checkID(isFileName: fileID, siblings: siblings)
    var outlet = Outlet(id: fileID, names: NamesReader.names(&reader, areSought: false))
    outlet.language = reader.language("lang")
    outlet.country = reader.text("country")
    outlet.url = reader.url("url")
    outlet.rights = reader.text("rights")
    if let rules = reader.node("capture_rules") {
      if let pairs = rules.pairs {
        for (key, value) in pairs {
          guard Outlet.captureRuleNames.contains(key.text) else {
            let suggestion = DidYouMean.nearest(to: key.text, among: Outlet.captureRuleNames)
            reader.note(.unknownKey(key.text, suggestion: suggestion), at: key.position)
            continue
          }
          let items = value.items ?? [value]
          outlet.captureRules[key.text] = items.compactMap { reader.text(of: $0, key: "capture_rules.\(key.text)") }
        }
      } else {
        reader.note(.wrongType(key: "capture_rules", expected: "lists of words by rule"), at: rules.position)
      }
    }
    if reader.faults.contains(where: { $0.severity == .error }) { throw Faults(reader.faults) }
    return (outlet, reader.faults + (file.normalizationWarning().map { [$0] } ?? []))
  }
}

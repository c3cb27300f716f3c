// The one line that a build ends with, and the same as JSON.

internal import SiteGen

struct BuildOutcome {
  let report: BuildReport
  let seconds: Double

  var line: String {
    let parts = [
      "\(Self.grouped(report.written)) written", "\(Self.grouped(report.unchanged)) unchanged",
      "\(Self.grouped(report.removed)) removed", Self.counted(report.articles, "article"),
      "\(Self.grouped(report.leftOut)) left out", Self.counted(report.entities, "entity", "entities"),
      Self.counted(report.warnings.count, "warning"), Self.time(seconds),
    ]
    return "pages: " + parts.joined(separator: ", ")
  }

  var json: [String: Any] {
    [
      "written": report.written, "unchanged": report.unchanged, "removed": report.removed,
      "articles": report.articles, "left_out": report.leftOut, "entities": report.entities,
      "warnings": report.warnings.count, "bytes": report.bytes, "seconds": seconds,
      "up_to_date": report.wasUpToDate,
      "stages": report.stages.map { ["name": $0.name, "seconds": $0.seconds] as [String: Any] },
    ]
  }

  static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
  }

  static func time(_ seconds: Double) -> String {
    seconds < 10 ? "\(Double(Int(seconds * 100)) / 100) s" : "\(Int(seconds)) s"
  }

  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { out.append(",") }
      out.append(digit)
    }
    return out
  }
}

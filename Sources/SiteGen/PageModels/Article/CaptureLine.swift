// One line of a capture. Knows nothing of the others.

internal import Templates

/// A line of a capture and what became of it.
struct CaptureLine: TemplateModel {
  /// Its number from 1, in the page's digits.
  var number: String
  /// Its id in the page: `L12`, ASCII digits.
  var anchor: String
  /// The line as received; empty for a blank one.
  var text: String
  /// Its label as the file names it (`body`, `boilerplate`, …), for styling.
  var kind: String
  /// Its label in the page's language.
  var label: String
  /// True where it is in the reading text.
  var kept: Bool = false
  /// True where it is not in the reading text but a field was read from it (date, byline, section, tags).
  var used: Bool = false
  /// True where it was left out.
  var dropped: Bool = false
  /// True for an empty line.
  var blank: Bool = false
  /// What was changed in it on the way to the reading text.
  var changes: [CaptureChange] = []

  static let modelName = "capture line"
  static let fields: [TemplateField<CaptureLine>] = [
    .text("number", \.number),
    .text("anchor", \.anchor),
    .url("link") { CheckedURL.fragment($0.anchor) },
    .text("text", \.text),
    .text("kind", \.kind),
    .text("label", \.label),
    .flag("kept") { $0.kept },
    .flag("used") { $0.used },
    .flag("dropped") { $0.dropped },
    .flag("blank") { $0.blank },
    .list("changes", of: CaptureChange.self) { $0.changes },
    .flag("hasChanges") { !$0.changes.isEmpty },
  ]
}

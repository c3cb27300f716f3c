// The mentions of one outlet and year in a concordance. Knows nothing of the language they are in.

internal import Templates

/// The mentions that one outlet printed in one year.
struct ConcordanceGroup: TemplateModel {
  /// The outlet; nil where it is not known.
  var outlet: LinkedName? = nil
  /// The year in the page's words; nil for articles without a date.
  var year: String? = nil
  /// The rows, by date and place.
  var rows: [ConcordanceRow]

  static let modelName = "concordance group"
  static let fields: [TemplateField<ConcordanceGroup>] = [
    .optionalRecord("outlet", of: LinkedName.self, \.outlet),
    .optionalText("year") { $0.year },
    .list("rows", of: ConcordanceRow.self) { $0.rows },
    .flag("hasRows") { !$0.rows.isEmpty },
  ]
}

// The quotations of a year. Knows nothing of who speaks.

internal import Templates

/// Quotations of one year.
struct QuotationYear: TemplateModel {
  /// The year in the page's words; nil for articles without a date.
  var year: String? = nil
  /// The quotations, newest first.
  var rows: [QuotationRow]

  static let modelName = "quotation year"
  static let fields: [TemplateField<QuotationYear>] = [
    .optionalText("year") { $0.year },
    .list("rows", of: QuotationRow.self) { $0.rows },
    .flag("hasRows") { !$0.rows.isEmpty },
  ]
}

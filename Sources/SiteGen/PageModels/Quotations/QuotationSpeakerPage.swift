// The quotations of one speaker. Knows nothing of how quotations are found.

internal import Templates

/// The quotations of a speaker, or those without a known one. Template `quotations-speaker.html`.
struct QuotationSpeakerPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The speaker, linked to the page of the name; nil for quotations without a known speaker.
  var speaker: LinkedName? = nil
  /// Who it is, in a few words.
  var line: LinkedName? = nil
  /// The index of quotations.
  var all: CheckedURL
  /// How many quotations there are on all pages.
  var count: CountText? = nil
  /// The quotations of this page by year, newest first.
  var years: [QuotationYear] = []
  /// True where some are a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false
  /// Links to the other pages; nil where there is one page only.
  var pagination: Pagination? = nil

  static let modelName = "quotation speaker page"
  static let fields: [TemplateField<QuotationSpeakerPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("speaker", of: LinkedName.self, \.speaker),
    .optionalRecord("line", of: LinkedName.self, \.line),
    .url("all", \.all),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("years", of: QuotationYear.self) { $0.years },
    .flag("hasYears") { !$0.years.isEmpty },
    .flag("hasSuggested") { $0.hasSuggested },
    .optionalRecord("pagination", of: Pagination.self, \.pagination),
  ]
}

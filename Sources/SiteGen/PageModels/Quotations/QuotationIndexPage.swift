// The index of quotations: who is quoted. Knows nothing of how quotations are found.

internal import Templates

/// The index of quotations. Template `quotations.html`.
struct QuotationIndexPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// How many quotations there are.
  var count: CountText? = nil
  /// The speakers by letter, each with a count of quotations.
  var groups: [NameGroup] = []
  /// Those whose speaker is not known, or is in no registry.
  var unattributed: NameEntry? = nil
  /// The newest quotations.
  var newest: [QuotationRow] = []
  /// True where some are a machine's guess: the page explains the mark.
  var hasSuggested: Bool = false

  static let modelName = "quotation index page"
  static let fields: [TemplateField<QuotationIndexPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("groups", of: NameGroup.self) { $0.groups },
    .flag("hasGroups") { !$0.groups.isEmpty },
    .flag("hasLetters") { $0.groups.contains { $0.heading != nil } },
    .optionalRecord("unattributed", of: NameEntry.self, \.unattributed),
    .list("newest", of: QuotationRow.self) { $0.newest },
    .flag("hasNewest") { !$0.newest.isEmpty },
    .flag("hasSuggested") { $0.hasSuggested },
  ]
}

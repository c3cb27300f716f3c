// The index of outlets. Knows nothing of articles.

internal import Templates

/// The index of outlets. Template `outlets.html`.
struct OutletIndexPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// How many outlets there are.
  var count: CountText? = nil
  /// The outlets by letter.
  var groups: [NameGroup] = []

  static let modelName = "outlet index page"
  static let fields: [TemplateField<OutletIndexPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("groups", of: NameGroup.self) { $0.groups },
    .flag("hasGroups") { !$0.groups.isEmpty },
    .flag("hasLetters") { $0.groups.contains { $0.heading != nil } },
  ]
}

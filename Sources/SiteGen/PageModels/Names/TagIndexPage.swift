// The index of tags. Knows nothing of what makes two tags one.

internal import Templates

/// The index of tags. Template `tags.html`.
struct TagIndexPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// How many tags there are.
  var count: CountText? = nil
  /// The tags by letter.
  var groups: [NameGroup] = []

  static let modelName = "tag index page"
  static let fields: [TemplateField<TagIndexPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("count", of: CountText.self, \.count),
    .list("groups", of: NameGroup.self) { $0.groups },
    .flag("hasGroups") { !$0.groups.isEmpty },
    .flag("hasLetters") { $0.groups.contains { $0.heading != nil } },
  ]
}

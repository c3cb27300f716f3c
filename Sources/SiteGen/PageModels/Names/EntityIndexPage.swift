// The index of names, whole or of one type. Knows nothing of the registry.

internal import Templates

/// The index of names. Template `entities.html`.
struct EntityIndexPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The type in the page's language, plural; nil on the index of all.
  var type: String? = nil
  /// Its key in the string tables (`type_person_plural`).
  var typeKey: String? = nil
  /// The index of all names.
  var all: CheckedURL
  /// The types there are.
  var types: [TypeLink] = []
  /// How many names this index has.
  var count: CountText? = nil
  /// The names by letter.
  var groups: [NameGroup] = []

  static let modelName = "entity index page"
  static let fields: [TemplateField<EntityIndexPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalText("type") { $0.type },
    .optionalText("typeKey") { $0.typeKey },
    .url("all", \.all),
    .list("types", of: TypeLink.self) { $0.types },
    .flag("hasTypes") { !$0.types.isEmpty },
    .optionalRecord("count", of: CountText.self, \.count),
    .list("groups", of: NameGroup.self) { $0.groups },
    .flag("hasGroups") { !$0.groups.isEmpty },
    .flag("hasLetters") { $0.groups.contains { $0.heading != nil } },
  ]
}

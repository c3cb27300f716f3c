// The page that stays where an article was withdrawn. Knows nothing of the article: not its title, not its names.

internal import Templates

/// Says that something was withdrawn, and when. Template `withdrawn.html`.
struct WithdrawnPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// When it was withdrawn; nil where that is not recorded.
  var withdrawn: DateText? = nil
  /// A public reason, where the editors gave one.
  var reason: String? = nil

  static let modelName = "withdrawn page"
  static let fields: [TemplateField<WithdrawnPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalRecord("withdrawn", of: DateText.self, \.withdrawn),
    .optionalText("reason") { $0.reason },
  ]
}

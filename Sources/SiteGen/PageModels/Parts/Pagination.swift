// The pages of a long list. Knows nothing of what the list holds.

internal import Templates

/// Links among the pages of a long list, numbered from the oldest page.
struct Pagination: TemplateModel {
  /// The numbers shown, newest page first; in order, where the list is in another order than that of time.
  var pages: [PageNumber]
  /// The page with newer entries; nil on the newest.
  var newer: CheckedURL? = nil
  /// The page with older entries; nil on the oldest.
  var older: CheckedURL? = nil
  /// Of a list in another order than that of time: the page before.
  var previous: CheckedURL? = nil
  /// Of a list in another order than that of time: the page after.
  var next: CheckedURL? = nil

  static let modelName = "pagination"
  static let fields: [TemplateField<Pagination>] = [
    .list("pages", of: PageNumber.self) { $0.pages },
    .flag("hasPages") { !$0.pages.isEmpty },
    .optionalURL("newer") { $0.newer },
    .optionalURL("older") { $0.older },
    .optionalURL("previous") { $0.previous },
    .optionalURL("next") { $0.next },
  ]
}

// Which statements about an article are a machine's guess. Knows nothing of the guesses.

internal import Templates

/// True for each field whose value nobody has confirmed.
struct UnconfirmedFields: TemplateModel {
  /// The title.
  var title: Bool = false
  /// The lead.
  var lead: Bool = false
  /// The summary.
  var summary: Bool = false
  /// The language.
  var language: Bool = false
  /// The date of publication.
  var published: Bool = false
  /// The date of the event.
  var eventDate: Bool = false
  /// The publisher.
  var outlet: Bool = false
  /// The authors.
  var authors: Bool = false
  /// The byline.
  var byline: Bool = false
  /// The sections.
  var sections: Bool = false
  /// The tags.
  var tags: Bool = false
  /// What it is about.
  var about: Bool = false
  /// The address of the source.
  var source: Bool = false
  /// Any of them: the page explains the mark once.
  var any: Bool = false

  static let modelName = "unconfirmed fields"
  static let fields: [TemplateField<UnconfirmedFields>] = [
    .flag("title") { $0.title },
    .flag("lead") { $0.lead },
    .flag("summary") { $0.summary },
    .flag("language") { $0.language },
    .flag("published") { $0.published },
    .flag("eventDate") { $0.eventDate },
    .flag("outlet") { $0.outlet },
    .flag("authors") { $0.authors },
    .flag("byline") { $0.byline },
    .flag("sections") { $0.sections },
    .flag("tags") { $0.tags },
    .flag("about") { $0.about },
    .flag("source") { $0.source },
    .flag("any") { $0.any },
  ]
}

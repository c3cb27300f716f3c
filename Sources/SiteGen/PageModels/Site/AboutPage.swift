// How the archive was made: method, counts, data. Knows nothing of the method: the words are in the string tables.

internal import Templates

/// The page about the archive. Template `about.html`.
struct AboutPage: TemplateModel {
  /// What every page has: head, header, footer.
  var page: PageFrame
  /// The archive's own words about itself.
  var introduction: TrustedHTML? = nil
  /// What the archive holds.
  var figures: [Figure] = []
  /// True where drafts are shown.
  var drafts: Bool = false
  /// True where captures are published.
  var capturesPublished: Bool = false
  /// Data to download.
  var downloads: [Download] = []
  /// Where to write to.
  var contact: CheckedURL? = nil
  /// What the link to it says.
  var contactLabel: String? = nil
  /// The terms of the archive as a whole.
  var rights: String? = nil

  static let modelName = "about page"
  static let fields: [TemplateField<AboutPage>] = [
    .record("page", of: PageFrame.self, \.page),
    .optionalHTML("introduction") { $0.introduction },
    .list("figures", of: Figure.self) { $0.figures },
    .flag("hasFigures") { !$0.figures.isEmpty },
    .flag("drafts") { $0.drafts },
    .flag("capturesPublished") { $0.capturesPublished },
    .list("downloads", of: Download.self) { $0.downloads },
    .flag("hasDownloads") { !$0.downloads.isEmpty },
    .optionalURL("contact") { $0.contact },
    .optionalText("contactLabel") { $0.contactLabel },
    .optionalText("rights") { $0.rights },
  ]
}

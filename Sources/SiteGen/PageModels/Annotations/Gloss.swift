// What the margin says of one or several marks of an article. Knows nothing of rules, acts or the registry.

internal import Templates

/// A gloss in the margin. Part `parts/gloss.html`.
///
/// One gloss serves all marks of an article that say the same: every mention of one person with one status, say. Marks
/// name it in `href="#g-NUMBER"` and `data-g="NUMBER"`. Glosses stand in the order of their first marks.
struct Gloss: TemplateModel {
  /// `name`, `quotation`, `date` or `note`.
  var kind: String
  /// Its number from 1 in ASCII digits; the element's id is `g-` and the number.
  var number: String
  /// The `id` of its first mark, `m-12`: the way back to the text.
  var mark: String
  /// Of a name, its type as the registry has it (`person`), or `mixed` where candidates differ; a class of the element.
  var typeKey: String? = nil
  /// What became of it: `suggested`, `accepted`, `unsure`, `disputed`, `moved`; a class of the element.
  var statusKey: String = "accepted"
  /// The status in words of the page; nil where nothing needs to be said of it.
  var status: String? = nil
  /// The words marked, as printed: of dates, quotations (their first words) and notes.
  var lemma: String? = nil
  /// How often it is marked in the article, where that is more than once.
  var mentions: CountText? = nil

  /// Of a name: who or what it is, made by `parts/gloss-about.html` of an `AboutEntity`: the same in many articles.
  var about: TrustedHTML? = nil
  /// Of a name that could be several: all of them.
  var candidates: [AboutEntity] = []

  /// Of a quotation: who says it; names where they are known, else the words that stand in the text.
  var speakers: [LinkedName] = []
  /// Of a quotation: through whom the article has it.
  var relay: [LinkedName] = []
  /// Of a quotation: the speaker's quotations.
  var quotations: CheckedURL? = nil

  /// Of a date: the date in the page's calendars, its first part linked to `period`.
  var date: DateText? = nil
  /// Of a date: the page of its month or year.
  var period: CheckedURL? = nil
  /// Of a date: how it came of what is printed, in words of the page.
  var resolution: String? = nil
  /// Of a date: that the printed weekday is another, in words of the page.
  var contradiction: String? = nil

  /// Of a note: what it says, plain text.
  var text: String? = nil
  /// Of a note: who wrote it; nil where reviewers' names are not published.
  var by: String? = nil

  /// Why the machine suggests it, by mark; only in the preview.
  var reasons: [GlossReason] = []

  static let modelName = "gloss"
  static let fields: [TemplateField<Gloss>] = [
    .text("kind", \.kind),
    .text("number", \.number),
    .text("anchor") { "g-" + $0.number },
    .url("back") { CheckedURL.fragment($0.mark) },
    .optionalText("typeKey") { $0.typeKey },
    .text("statusKey", \.statusKey),
    .optionalText("status") { $0.status },
    .optionalText("lemma") { $0.lemma },
    .optionalRecord("mentions", of: CountText.self, \.mentions),
    .optionalHTML("about") { $0.about },
    .list("candidates", of: AboutEntity.self) { $0.candidates },
    .flag("hasCandidates") { !$0.candidates.isEmpty },
    .flag("isQuotation") { $0.kind == "quotation" },
    .list("speakers", of: LinkedName.self) { $0.speakers },
    .flag("hasSpeakers") { !$0.speakers.isEmpty },
    .list("relay", of: LinkedName.self) { $0.relay },
    .flag("hasRelay") { !$0.relay.isEmpty },
    .optionalURL("quotations") { $0.quotations },
    .optionalRecord("date", of: DateText.self, \.date),
    .optionalURL("period") { $0.period },
    .optionalText("resolution") { $0.resolution },
    .optionalText("contradiction") { $0.contradiction },
    .optionalText("text") { $0.text },
    .optionalText("by") { $0.by },
    .list("reasons", of: GlossReason.self) { $0.reasons },
    .flag("hasReasons") { !$0.reasons.isEmpty },
  ]
}

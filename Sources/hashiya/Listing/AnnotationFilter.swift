// Which annotations are listed.

internal import Annotate
internal import ArgumentParser

/// What `list annotations` is asked for; an empty set asks for all.
struct AnnotationFilter: Sendable {
  /// The kinds, as they are written on the command line.
  enum Kind: String, ExpressibleByArgument, CaseIterable, Sendable {
    case name, quotation, date, note
  }

  /// What an annotation is listed as.
  enum Status: String, ExpressibleByArgument, CaseIterable, Sendable {
    case suggested, accepted, rejected, unsure, disputed
    /// Its words are not found any more.
    case orphan

    init(_ annotation: Annotation) {
      if annotation.place == nil {
        self = .orphan
        return
      }
      switch annotation.status {
      case .suggested: self = .suggested
      case .accepted: self = .accepted
      case .rejected: self = .rejected
      case .unsure: self = .unsure
      case .disputed: self = .disputed
      }
    }
  }

  var article: String?
  var kinds: Set<Kind> = []
  var statuses: Set<Status> = []

  func lists(_ annotation: Annotation) -> Bool {
    (kinds.isEmpty || kinds.contains { $0.rawValue == annotation.claim.kind.rawValue })
      && (statuses.isEmpty || statuses.contains(Status(annotation)))
  }
}

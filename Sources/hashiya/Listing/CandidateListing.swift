internal import Annotate
internal import Archive

struct CandidateListing: Sendable {
  init(_ archive: Archive, article: String?, limit: Int, jobs: Int) {}
  func lines(asEntities: Bool, json: Bool) async -> [String] { [] }
}

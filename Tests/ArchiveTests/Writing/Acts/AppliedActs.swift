// A small archive on which acts are tried.

import Archive

/// Applies acts to files of a folder of its own.
struct AppliedActs {
  let folder: TestFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TestFolder()
    for (name, text) in files { try folder.write(name, text) }
  }

  func set(_ field: ArticleField, _ value: ActValue, of article: String = "a") throws -> [String] {
    try apply(.set, .field(field), value, article)
  }

  func registry(
    _ verb: ActVerb, _ entity: String, _ value: ActValue? = nil, into: String? = nil
  ) throws -> [String] {
    try apply(verb, .entity(entity), value, nil, entity: into)
  }

  /// The files that it changes, without the folder. What is applied a second time must change nothing.
  private func apply(
    _ verb: ActVerb, _ target: ActTarget, _ value: ActValue?, _ article: String?, entity: String? = nil
  ) throws -> [String] {
    var body = ActBody()
    (body.value, body.entity) = (value, entity)
    let act = Act(
      id: "00000000-0000-4000-8000-000000000001", verb: verb, target: target, body: body, by: "ن",
      at: ActTime(milliseconds: 0))
    let application = ActApplication(archive: folder.path)
    let changed = try application.apply(act, article: article)
    guard try application.apply(act, article: article).isEmpty else { return ["changed at the second time too"] }
    return changed.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  /// Why an act is refused; nil where it is not.
  func refusal(_ body: () throws -> [String]) -> String? {
    do {
      _ = try body()
      return nil
    } catch let faults as Faults {
      return faults.all.first?.kind.message
    } catch {
      return "\(error)"
    }
  }

  func text(_ name: String) throws -> String { try folder.text(name) }
}

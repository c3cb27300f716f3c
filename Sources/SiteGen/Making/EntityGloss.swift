// What the margin says of an entity whatever the article: made once for each voice.

internal import Archive
internal import Templates

/// An entity in one voice. A class, because eight of them are copied into every article.
final class EntityGloss: Sendable {
  private static let words = 12

  let name: LinkedName
  /// Its type in the voice's words.
  let type: String
  /// The beginning of its description in the voice's language.
  let firstWords: LinkedName?
  let path: PagePath
  /// Left out of public builds.
  let isHidden: Bool

  init(_ entity: Entity, voice: Voice) {
    let shown = entity.name(in: voice.language)
    name = voice.name(shown.text, in: shown.language)
    type = voice.string("type_\(entity.type.rawValue)")
    let description = entity.descriptions.first { $0.language == voice.language || $0.language == nil }
    firstWords = description.flatMap { ProseMaker.firstWords($0.markdown, Self.words) }
      .map { voice.name($0, in: voice.language) }
    path = PagePath.entity(entity.id, nil)
    isHidden = entity.isPrivate
  }
}

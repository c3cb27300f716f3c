// Makes one entity of two.

internal import ArabicScript
internal import Glibc

/// The merging of one entity into another.
///
/// First the articles name the one that stays. Then the file of the other is renamed, out of sight of readers; all that it
/// says is added to the file that stays, and it is removed. So the archive can be read at any moment, and a merge that was
/// cut off is finished by the same act.
struct EntityMerge {
  let folder: String

  private var registry: RegistryFile { RegistryFile(folder: folder) }

  /// Where the file of an entity is while it is merged into another.
  func hiddenPath(of id: String) -> String { "\(folder)/entities/.\(id).md.merging" }

  /// Merges `from` into `into`, which may be an id that the entity had formerly.
  func merge(_ from: String, into: String) throws(Faults) -> [String] {
    guard Identifier.isValid(from) else { throw registry.fault(ContentFault.notAnID(key: "entity", value: from), from) }
    let (id, file) = try registry.file(of: into)
    if id == from { throw registry.fault(ActApplicationFault.mergedWithItself(from), from) }
    let path = registry.path(of: from)
    let hidden = hiddenPath(of: from)
    let isThere = FolderListing.isFile(path)
    guard isThere || FolderListing.isFile(hidden) else {
      guard let holder = registry.holder(ofFormer: from) else { _ = try registry.file(of: from); return [] }
      if holder == id { return [] }
      throw registry.fault(ActApplicationFault.mergedAlready(from, into: holder), from)
    }
    let old = try SourceFile(isThere ? path : hidden)
    let merged = try bytes(of: old, from, in: file, id)
    var changed = try nameInArticles(id, insteadOf: from)
    if isThere && rename(path, hidden) != 0 { throw registry.fault(FileFault(.cannotRemove(errno), path), from) }
    do throws(Faults) {
      changed += try file.replace(with: merged)
    } catch {
      // The disk is full: the two stay two.
      if isThere { rename(hidden, path) }
      throw error
    }
    unlink(hidden)
    return changed + [path]
  }

  /// The file that stays, with what the other says besides.
  private func bytes(of old: SourceFile, _ from: String, in file: SourceFile, _ id: String) throws(Faults) -> [UInt8] {
    let one = try EntityReader.read(file, id: id, siblings: []).entity
    let other = try EntityReader.read(old, id: from, siblings: []).entity
    for same in other.sameAs {
      if let mine = one.sameAs.first(where: { $0.scheme == same.scheme }), mine.value != same.value {
        let kind = ActApplicationFault.differentIDs(registry: same.scheme, mine.value, same.value)
        throw registry.fault(kind, id)
      }
    }
    let bytes = try file.edited { editor throws(YAMLFault) in
      try addNames(of: other, to: &editor)
      for role in other.roles where !one.roles.contains(where: { Self.isSame($0, role) }) {
        try editor.append(Self.yaml(role), toListAt: YAMLPath("roles"))
      }
      for same in other.sameAs where !one.sameAs.contains(same) {
        try editor.set(same.scheme, to: .string(same.value), inMapAt: YAMLPath("same_as"))
      }
      // Nothing becomes public by being merged.
      if other.isPrivate && !one.isPrivate { try editor.set("private", to: .bool(true)) }
      for former in [from] + other.formerly where former != id && !one.formerly.contains(former) {
        try editor.append(.plain(former), toListAt: YAMLPath("formerly"))
      }
    }
    let described = EntityDescriptionMerge.adding(other.descriptions, to: bytes)
    do throws(Faults) {
      _ = try EntityReader.read(SourceFile(file.path, toBe: described), id: id, siblings: [])
    } catch {
      throw Faults(error.errors.map { Fault($0.kind, in: $0.path) })
    }
    return described
  }

  // MARK: what is added

  /// Names are the same where they are compared alike; then flags and context words are put together.
  private func addNames(of other: Entity, to editor: inout YAMLDocumentEditor) throws(YAMLFault) {
    for names in other.names {
      for name in names.names {
        let known = EntityNamePaths.all(in: editor).first {
          $0.language == names.language && Folding.fold($0.text) == Folding.fold(name.text)
        }
        guard let known else {
          try editor.append(Self.yaml(name), toListAt: YAMLPath("names", .key(names.language)))
          continue
        }
        if name.isSafe { try EntityNamePaths.set("safe", true, at: known.path, in: &editor) }
        if name.isAmbiguous { try EntityNamePaths.set("ambiguous", true, at: known.path, in: &editor) }
        for word in name.context {
          let context = known.path.key("context")
          let words = editor[context].map { $0.items ?? [$0] } ?? []
          if words.contains(where: { $0.scalar.map { Folding.fold($0.text) } == Folding.fold(word) }) { continue }
          if editor[context] == nil {
            try editor.set("context", to: .strings([word]), inMapAt: known.path, scalarKey: "text")
          } else {
            try editor.append(.string(word), toListAt: context)
          }
        }
      }
    }
  }

  private static func yaml(_ name: EntityName) -> YAMLValue {
    if !name.isSafe && !name.isAmbiguous && name.context.isEmpty { return .string(name.text) }
    var pairs: [YAMLValue.Pair] = [.init("text", .string(name.text))]
    if name.isSafe { pairs.append(.init("safe", .bool(true))) }
    if name.isAmbiguous { pairs.append(.init("ambiguous", .bool(true))) }
    if !name.context.isEmpty { pairs.append(.init("context", .strings(name.context))) }
    return .map(pairs)
  }

  private static func yaml(_ role: DatedRole) -> YAMLValue {
    var pairs = role.texts.map { YAMLValue.Pair($0.language, .string($0.text)) }
    if let from = role.from { pairs.append(.init("from", .plain(from.description))) }
    if let to = role.to { pairs.append(.init("to", .plain(to.description))) }
    return .map(pairs)
  }

  private static func isSame(_ one: DatedRole, _ other: DatedRole) -> Bool {
    func key(_ role: DatedRole) -> Set<[String]> { Set(role.texts.map { [$0.language, Folding.fold($0.text)] }) }
    return one.from == other.from && one.to == other.to && key(one) == key(other)
  }

  // MARK: articles

  /// Puts `id` in the place of `former` in the `about` of all articles.
  private func nameInArticles(_ id: String, insteadOf former: String) throws(Faults) -> [String] {
    let files = (try? FolderListing("\(folder)/articles", within: folder))?.files ?? []
    var edited: [(SourceFile, [UInt8])] = []
    for name in files where name.hasSuffix(".md") {
      let file = try SourceFile("\(folder)/articles/\(name)")
      guard file.mentions(former) else { continue }
      let bytes = try file.edited { editor throws(YAMLFault) in
        guard let node = editor["about"] else { return }
        let ids = (node.items ?? [node]).map { $0.scalar?.text }
        guard let number = ids.firstIndex(of: former) else { return }
        if ids.contains(id) {
          try editor.removeItem(fromList: "about", item: former)
        } else {
          try editor.replace(node.items == nil ? YAMLPath("about") : YAMLPath("about", .item(number)), with: .plain(id))
        }
      }
      edited.append((file, bytes))
    }
    var changed: [String] = []
    for (file, bytes) in edited { changed += try file.replace(with: bytes) }
    return changed
  }
}

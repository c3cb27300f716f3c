// Takes what people decide: into the files of the archive first, then into the site that they look at. Knows nothing of
// HTTP, and nothing of how pages are made.

internal import Archive
internal import Foundation
internal import Ingest
internal import Review
internal import SiteGen
internal import Synchronization

/// The desk at which acts are taken, one after another.
final class ReviewDesk: Sendable {
  private let folder: String
  private let site: LiveSite
  /// The acts that stand in each file, by the article's id (nil: the registry) and by their own.
  private let known = Mutex<[String?: [String: Act]]>([:])
  /// What the site does not show yet.
  private let waiting = Mutex(Waiting())
  private let bell: AsyncStream<Void>.Continuation
  private let rings: AsyncStream<Void>

  private struct Waiting {
    var acts: [String: [Act]] = [:]
    /// An article or the registry itself has changed.
    var reloads = false
  }

  init(archive folder: String, site: LiveSite) {
    self.folder = folder
    self.site = site
    (rings, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  // MARK: Taking

  /// Takes acts in their order. What it says is written is on the disk.
  func take(_ acts: [ExchangedAct]) -> [TakenAct] {
    known.withLock { known in
      var taken: [TakenAct] = []
      var start = acts.startIndex
      // Acts on one article that come together are written together.
      while start < acts.endIndex {
        let article = acts[start].article
        let end = acts[start...].firstIndex { $0.article != article } ?? acts.endIndex
        taken += take(acts[start..<end].map(\.act), on: article, &known)
        start = end
      }
      return taken
    }
  }

  private func take(_ acts: [Act], on article: String?, _ known: inout [String?: [String: Act]]) -> [TakenAct] {
    if let article, !site.isReviewed(article: article) {
      return acts.map { TakenAct(id: $0.id, state: .refused, message: "there is no article '\(article)'") }
    }
    var there: [String: Act]
    do throws(Faults) {
      if let read = known[article] { there = read } else { there = try read(article) }
    } catch {
      return refused(acts, error)
    }
    var taken: [TakenAct] = []
    var new: [Act] = []
    for act in acts {
      if let old = there[act.id] {
        let isSame = old == act
        taken.append(
          TakenAct(id: act.id, state: isSame ? .there : .refused, message: isSame ? nil : "another act has this id"))
      } else if let reason = objection(to: act, there) {
        taken.append(TakenAct(id: act.id, state: .refused, message: reason))
      } else if act.changesFiles {
        // What came before it stands in the file before it.
        taken += append(new, on: article, &there)
        new = []
        taken += apply(act, on: article, &there)
      } else {
        there[act.id] = act
        new.append(act)
      }
    }
    taken += append(new, on: article, &there)
    known[article] = there
    return taken
  }

  /// How far ahead of this machine's clock an act may be: more would silence all that its author does later.
  private static let mostAhead = 24 * 3600 * 1000

  /// Why an act that is right in itself cannot be taken after those that are there.
  private func objection(to act: Act, _ there: [String: Act]) -> String? {
    let now = Int(Date().timeIntervalSince1970 * 1000)
    if act.at.milliseconds > now + Self.mostAhead {
      return "its time, \(act.at), lies in the future; set the clock of the machine that made it"
    }
    if act.verb == .retract, case .act(let id) = act.target {
      guard let about = there[id] else { return "the act that it takes back is not there" }
      if about.by != act.by { return "it takes back an act of '\(about.by)'; only they can do that" }
      if about.changesFiles { return "what was set in the files cannot be taken back; set it anew" }
    }
    // A page that was away hands over late what somebody has set anew since.
    if act.verb == .set, let later = there.values.first(where: { $0.target == act.target && act.precedes($0) }) {
      return "'\(later.by)' has set it anew since"
    }
    return nil
  }

  private func log(_ article: String?) -> ActLog {
    article.map { ActLog(archive: folder, article: $0) } ?? ActLog(registryOf: folder)
  }

  private func read(_ article: String?) throws(Faults) -> [String: Act] {
    Dictionary(try log(article).read().acts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func append(_ acts: [Act], on article: String?, _ there: inout [String: Act]) -> [TakenAct] {
    if acts.isEmpty { return [] }
    do throws(FileFault) {
      if let torn = try log(article).append(acts) {
        Terminal.complain(
          "\(torn.path): warning: \(torn.byteCount) bytes of a line that a crash had cut off are here now\n")
      }
    } catch {
      for act in acts { there[act.id] = nil }
      return refused(acts, Faults([Fault(error, in: error.path)]))
    }
    for act in acts { there[act.id] = act }
    if let article { tell { $0.acts[article, default: []] += acts } }
    return acts.map { TakenAct(id: $0.id, state: .written, message: nil) }
  }

  /// Changes the files that an act is about, and then writes it down.
  private func apply(_ act: Act, on article: String?, _ there: inout [String: Act]) -> [TakenAct] {
    let lock: ArchiveLock
    do throws(LockFault) {
      lock = try ArchiveLock.take(in: folder, purpose: "review", waiting: 3)
    } catch {
      return [TakenAct(id: act.id, state: .refused, message: error.message)]
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(Faults) {
      _ = try ActEffects(archive: folder).apply(act, article: article)
    } catch {
      return refused([act], error)
    }
    let taken = append([act], on: article, &there)
    tell { $0.reloads = true }
    return taken
  }

  private func refused(_ acts: [Act], _ faults: Faults) -> [TakenAct] {
    let message = faults.all.first.map { "\($0.path): \($0.kind.message)" } ?? "refused"
    return acts.map { TakenAct(id: $0.id, state: .refused, message: message) }
  }

  // MARK: What others changed

  /// Looks at files that changed in the archive, be it by this desk or by somebody else.
  func look(at change: ArchiveChange) {
    guard case .paths(let paths) = change else { return tell { $0.reloads = true } }
    var isOther = false
    known.withLock { known in
      for path in paths.sorted() {
        guard path.hasPrefix("reviews/"), path.hasSuffix(".jsonl"), !path.hasPrefix("reviews/.") else {
          isOther = true
          continue
        }
        let name = String(path.dropFirst("reviews/".count).dropLast(".jsonl".count))
        let article: String? = name == ActLog.registryName ? nil : name
        let read: [String: Act]
        do throws(Faults) {
          read = try self.read(article)
        } catch {
          Terminal.complain(FaultReport.text(error.all))
          continue
        }
        let new = read.values.filter { known[article]?[$0.id] == nil }
        known[article] = read
        if new.isEmpty { continue }
        if let article, !new.contains(where: \.changesFiles) {
          tell { $0.acts[article, default: []] += new }
        } else {
          isOther = true
        }
      }
    }
    if isOther { tell { $0.reloads = true } }
  }

  private func tell(_ change: (inout Waiting) -> Void) {
    waiting.withLock { change(&$0) }
    bell.yield()
  }

  // MARK: Showing

  /// Keeps the site up to date until the task is cancelled; `changed` is told which of its files changed, none where all
  /// may have.
  func keepUp(_ changed: @Sendable ([String]) async -> Void) async {
    for await _ in rings {
      let now = waiting.withLock { waiting in
        defer { waiting = Waiting() }
        return waiting
      }
      if now.reloads {
        do throws(Faults) {
          // The logs are read with everything else.
          try await site.reload()
          await changed([])
        } catch {
          Terminal.complain(FaultReport.text(error.all))
          Terminal.complain("the pages stay as they were until this is mended\n")
        }
      } else if !now.acts.isEmpty {
        let acts = now.acts.sorted { $0.key < $1.key }.map { (article: $0.key, acts: $0.value) }
        await changed(site.add(acts))
      }
    }
  }
}

extension Act {
  /// Whether it is about the files of the archive themselves, and not about what stands in a text.
  fileprivate var changesFiles: Bool {
    if verb.isOnRegistry { return true }
    return verb == .set
  }
}

// Looks through an archive for names that its registry lacks: gather what looks like a name, judge it by the whole
// archive, count it everywhere. Knows nothing of files.

internal import ArabicScript
internal import Archive

/// Finds candidates for the registry.
///
/// Three passes over the articles, each linear: how often each word occurs; what stands where names stand (behind titles
/// and words such as city or agency, beside verbs of speech, behind given names, in quotation marks, in capitals); and
/// where the candidates that are left occur at all. The same articles give the same candidates, whatever their order.
public struct CandidateFinder: Sendable {
  /// The entities that are known already.
  public let registry: Registry

  /// A finder.
  public init(registry: Registry) { self.registry = registry }

  /// The candidates of an archive, those with most mentions first.
  ///
  /// - Parameters:
  ///   - articles: the texts.
  ///   - mentions: for each of them the names that were found in it, as suggestions or decided; words in them belong to
  ///     no candidate.
  public func candidates(in articles: [ArticleText], mentions: [[Suggestion]] = []) -> [Candidate] {
    let order = articles.indices.sorted { articles[$0].id.utf8.lexicographicallyPrecedes(articles[$1].id.utf8) }
    var counts = CandidateWordCounts()
    for number in order { counts.add(LetterStream(articles[number].blocks)) }
    var gathering = CandidateGathering(registry: registry)
    for number in order {
      gathering.add(
        CandidateReader.words(
          of: articles[number], mentions: mentions.indices.contains(number) ? mentions[number] : [], counts: counts))
    }
    var counting = CandidateCounting(gathering.accepted())
    for number in order {
      let words = CandidateReader.words(
        of: articles[number], mentions: mentions.indices.contains(number) ? mentions[number] : [], counts: counts)
      counting.add(words, of: articles[number])
    }
    return counting.candidates()
  }
}

/// How often each word form occurs in the archive.
struct CandidateWordCounts {
  private var counts: [UInt64: Int32] = [:]

  mutating func add(_ stream: LetterStream) {
    for word in stream.words { counts[word.hash, default: 0] += 1 }
  }

  subscript(hash: UInt64) -> Int { Int(counts[hash] ?? 0) }
}

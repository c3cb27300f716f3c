// Acts over HTTP: taken from a page, told to all of them, handed to one that missed some. Knows nothing of files.

internal import Archive
internal import Synchronization

/// `POST /-/acts` and `GET /-/acts`.
final class ActsRoute: Sendable {
  private let site: ReviewedSite
  private let exchange: ActExchange
  private let run: String
  private let streams: EventStreams
  private let feed: ActFeed
  /// Whoever holds it may write: so the order of files, of numbers and of events is one.
  private let turn = Mutex<Void>(())

  init(site: ReviewedSite, run: String, streams: EventStreams, feed: ActFeed) {
    self.site = site
    exchange = ActExchange(archiveID: site.archiveID)
    self.run = run
    self.streams = streams
    self.feed = feed
  }

  func route(bodyLimit: Int) -> Route {
    Route([.get, .post], bodyLimit: bodyLimit) { [self] request in
      request.method == .post ? take(request.body) : missed(request.path.query ?? "")
    }
  }

  // MARK: taking

  /// Every act is checked before the first is taken. One that is wrong is refused by itself: a page that keeps acts until
  /// they are written would else never get rid of the others.
  private func take(_ body: [UInt8]) -> Response {
    let all: [ReadExchange]
    do throws(ExchangeFault) {
      all = try exchange.acts(inRequest: body)
    } catch {
      return .text(.badRequest, "400 Bad Request. \(error.message)")
    }
    let (outcomes, seq) = turn.withLock { _ in
      let outcomes = outcome(of: all)
      let written = zip(all, outcomes).filter { $0.1.state == .written }.compactMap(\.0.act)
      tell(written)
      return (outcomes, feed.seq)
    }
    return respond(seq) { json in
      json.key("results")
      json.list(zip(all, outcomes)) { json, result in
        json.object {
          $0.member("id", orNull: result.0.id)
          $0.member("state", result.1.state.rawValue)
          if let message = result.1.message { $0.member("message", message) }
        }
      }
    }
  }

  /// What comes of each, in their order.
  private func outcome(of all: [ReadExchange]) -> [TakenAct] {
    let acts = all.compactMap(\.act)
    // By id, as acts that go into several files may not come back in their order; one may be in a request twice.
    var taken = Dictionary(grouping: acts.isEmpty ? [] : site.take(acts), by: \.id).mapValues { $0[...] }
    return all.map { read in
      guard let act = read.act else {
        // One fault tells what to do; a page that was made wrongly has thousands.
        let faults = read.faults.prefix(3).map(\.kind.message).joined(separator: "; ")
        return TakenAct(id: read.id ?? "", state: .refused, message: faults)
      }
      return taken[act.act.id]?.popFirst()
        ?? TakenAct(id: act.act.id, state: .refused, message: "the act was not taken")
    }
  }

  /// Numbers acts that were written, and tells every page of them.
  func tell(_ written: [ExchangedAct]) {
    if written.isEmpty { return }
    let entries = written.map { ActFeed.Entry($0) }
    streams.tell {
      let seq = feed.add(entries)
      var json = JSONBytes()
      json.object {
        $0.member("seq", seq)
        $0.key("acts")
        $0.list(entries) { $1.write(to: &$0) }
      }
      return EventStreams.Event(name: "acts", data: json.utf8)
    }
  }

  // MARK: handing out

  /// `?run=R&since=N`; another run's numbers mean nothing here, so it gets no acts at all.
  private func missed(_ query: String) -> Response {
    var values: [Substring: Substring] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    guard values["run"].map(String.init) == run, let number = values["since"].flatMap({ Int($0) }) else {
      return respond(feed.seq) { self.write(nil, to: &$0) }
    }
    let (seq, acts) = feed.since(number)
    return respond(seq) { self.write(acts.map { ($0, number) }, to: &$0) }
  }

  private func write(_ acts: (ArraySlice<ActFeed.Entry>, after: Int)?, to json: inout JSONBytes) {
    json.key("acts")
    guard let (entries, number) = acts else {
      json.word("null")
      return
    }
    json.list(entries.enumerated()) { $1.element.write(to: &$0, number: number + $1.offset + 1) }
  }

  private func respond(_ seq: Int, _ more: (inout JSONBytes) -> Void) -> Response {
    var json = JSONBytes()
    json.object {
      $0.member("run", run)
      $0.member("seq", seq)
      more(&$0)
    }
    return Response(.ok, type: MediaType.json, body: .bytes(json.utf8))
  }
}

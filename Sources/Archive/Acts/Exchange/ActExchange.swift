// The exchange form of acts: what a browser hands over as a file or in a request. Each act is read for itself, so that
// one which is broken keeps no other out. Knows nothing of where acts are written to.

/// Reads and writes acts in their exchange form: the object of an act with two more keys, `archive` (the archive's
/// UUID) and `article` (an id, or null for the registry). Everything else is checked as in the files of `reviews/`.
public struct ActExchange: Sendable {
  /// The UUID of the archive whose acts are taken, in lower case.
  public let archive: String

  /// The exchange with one archive.
  public init(archiveID: String) { archive = archiveID.lowercased() }

  // MARK: writing

  /// The line of an act, UTF-8, with its newline.
  public func line(_ exchanged: ExchangedAct) -> [UInt8] {
    var json = JSONBytes()
    json.object { json in
      json.member("archive", archive)
      json.key("article")
      if let article = exchanged.article { json.text(article) } else { json.word("null") }
    }
    // The two keys come first; then follows the object of the act, without its brace.
    return json.utf8.dropLast() + [UInt8(ascii: ",")] + exchanged.act.jsonLine.dropFirst()
  }

  // MARK: reading

  /// The acts of a file, one for each line that is not blank, in their order.
  /// - Parameter path: The file as the person named it, for the faults.
  public func acts(inFile bytes: [UInt8], path: String) -> [ReadExchange] {
    bytes.withUnsafeBufferPointer { utf8 in
      var all: [ReadExchange] = []
      ActLine.each(of: utf8) { line in
        switch line.read() {
        case .blank: break
        case .fault(let kind, let position, _):
          all.append(ReadExchange(number: line.number, faults: [Fault(kind, in: path, at: position)]))
        case .json(let node):
          let read = read(node, number: line.number, line: line.number) {
            Fault($0.kind, in: path, at: line.position(of: $0.offset))
          }
          all.append(read)
        }
      }
      return all
    }
  }

  /// The acts of the body of a request, `{"acts": […]}`, in their order. Their faults have no place: nobody sees the
  /// body.
  /// - Throws: where the body as a whole has another form; then none of its acts can be told from the others.
  public func acts(inRequest body: [UInt8]) throws(ExchangeFault) -> [ReadExchange] {
    try body.withUnsafeBufferPointer { utf8 throws(ExchangeFault) in
      guard UTF8Check.firstFault(in: utf8) == nil else { throw .notUTF8 }
      let node: JSONNode
      do throws(JSONFault) {
        node = try JSONReader.read(utf8, 0..<utf8.count)
      } catch {
        throw .notJSON(error.message)
      }
      guard case .map(let members) = node.value, members.count == 1, members[0].key == "acts",
        case .list(let items) = members[0].node.value
      else { throw .notARequest }
      return items.enumerated().map { index, item in
        read(item, number: index + 1, line: nil) { Fault($0.kind, in: "request") }
      }
    }
  }

  /// One act.
  private func read(
    _ node: JSONNode, number: Int, line: Int?, _ fault: (ActReader.Found) -> Fault
  ) -> ReadExchange {
    let members = if case .map(let members) = node.value { members } else { [JSONNode.Member]() }
    var own = ActReader(scope: .article)
    var id: String?
    var verb: ActVerb?
    var article: Article = .notGiven
    for member in members {
      switch (member.key, member.node.value) {
      case ("archive", .null): break
      case ("archive", _):
        if let other = own.uuid(member.node, "archive"), other != archive {
          own.note(ExchangeFault.otherArchive(other, own: archive), member.node.offset)
        }
      case ("article", .null): article = .registry
      case ("article", _): article = .id(own.id(member.node, "article"))
      case ("id", .text(let text)): id = text
      case ("act", .text(let text)): verb = ActVerb(rawValue: text)
      default: break
      }
    }
    if case .notGiven = article, let verb {
      if verb.isOnRegistry { article = .registry } else { own.note(ExchangeFault.noArticle(verb), node.offset) }
    }
    var reader = ActReader(scope: article.scope, besides: Self.keys)
    var rest = node
    if !members.isEmpty { rest.value = .map(members.filter { !Self.keys.contains($0.key) }) }
    let act = reader.act(rest, line: line)
    // Written, it may be longer than it came: signs that do not show become escapes. A line that is too long could not be
    // read again, nor the file that it is in.
    if let act, act.jsonLine.count > ActLog.maximumLineBytes {
      own.note(ActFault.tooLong(limit: ActLog.maximumLineBytes), node.offset)
    }
    let found = (own.faults + reader.faults).sorted { $0.offset < $1.offset }
    guard let act, found.isEmpty else { return ReadExchange(number: number, id: id, faults: found.map(fault)) }
    let exchanged = ExchangedAct(article: article.id, act: act)
    return ReadExchange(number: number, id: act.id, act: exchanged, faults: [])
  }

  private static let keys = ["archive", "article"]

  private enum Article {
    case notGiven, registry
    /// Nil where what is given is no id.
    case id(String?)

    var scope: ActReader.Scope { if case .registry = self { .registry } else { .article } }
    var id: String? { if case .id(let id) = self { id } else { nil } }
  }
}

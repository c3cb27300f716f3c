// Writes an act as its line: the same act always gives the same bytes.

internal import ArabicScript

extension Act {
  /// The line of the act, UTF-8, with its newline. Keys stand in the order of docs/formats.md; what is not given is left
  /// out.
  public var jsonLine: [UInt8] {
    var json = JSONBytes()
    json.object { json in
      json.member("id", id)
      json.member("act", verb.rawValue)
      json.key("target")
      Self.write(target, to: &json)
      if let body {
        json.key("body")
        Self.write(body, to: &json)
      }
      json.member("by", by)
      json.member("at", at.description)
      if let batch { json.member("batch", batch) }
    }
    json.endLine()
    return json.utf8
  }

  private static func write(_ target: ActTarget, to json: inout JSONBytes) {
    switch target {
    case .text(let text): write(text, to: &json)
    case .act(let id): json.object { $0.member("act", id) }
    case .field(let field): json.object { $0.member("field", field.rawValue) }
    case .line(let line): json.object { $0.member("line", line) }
    case .change(let change):
      json.object {
        $0.key("change")
        $0.object {
          $0.member("line", change.line)
          $0.member("position", change.position)
          $0.member("rule", change.rule)
        }
      }
    case .entity(let id): json.object { $0.member("entity", id) }
    }
  }

  private static func write(_ target: TextTarget, to json: inout JSONBytes) {
    json.object { json in
      switch target.block {
      case .anchor(let anchor): json.member("block", anchor)
      case .index(let index): json.member("block", index)
      }
      json.member("start", target.start)
      json.member("end", target.end)
      json.member("quote", target.quote)
      json.member("prefix", target.prefix)
      json.member("suffix", target.suffix)
      json.member("text_sha256", target.textSHA256)
    }
  }

  private static func write(_ body: ActBody, to json: inout JSONBytes) {
    json.object { json in
      if let kind = body.kind { json.member("kind", kind.rawValue) }
      if let was = body.was { json.member("was", was.rawValue) }
      if let place = body.place {
        json.key("place")
        write(place, to: &json)
      }
      if let entity = body.entity { json.member("entity", entity) }
      for (key, ids) in [("speakers", body.speakers), ("relay", body.relay)] {
        guard let ids else { continue }
        json.key(key)
        json.list(ids) { $0.text($1) }
      }
      if let edtf = body.edtf { json.member("edtf", edtf.description) }
      if let text = body.text { json.member("text", text) }
      if let value = body.value {
        json.key("value")
        write(value, to: &json)
      }
    }
  }

  private static func write(_ value: ActValue, to json: inout JSONBytes) {
    switch value {
    case .null: json.word("null")
    case .flag(let flag): json.word(flag ? "true" : "false")
    case .number(let number): json.number(number)
    case .text(let text): json.text(text)
    case .list(let items): json.list(items) { write($1, to: &$0) }
    case .map(let members):
      json.object { json in
        for (key, value) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          json.key(key)
          write(value, to: &json)
        }
      }
    }
  }
}

// The library: its extensions, its node types, its one lock. Everything that is unsafe about calling it from several
// threads is dealt with here.

internal import CMark
internal import Glibc
internal import Synchronization

/// libcmark-gfm with the extensions table, strikethrough and autolink, footnotes, and raw HTML and unsafe addresses off.
///
/// The library is not thread-safe with extensions: two threads parsing strikethrough and autolinks got 2,394 of 10,000
/// documents wrong; with a lock around `cmark_parser_finish`, none. Feeding, walking and freeing run in parallel.
enum CMarkLibrary {
  /// The numbers that the extensions' node types got when they were registered. Debian's headers do not declare them, so
  /// they are read off a small document by their type strings.
  struct NodeTypes: Sendable {
    var table: UInt32 = 0
    var row: UInt32 = 0
    var cell: UInt32 = 0
    var strikethrough: UInt32 = 0
  }

  /// A document's tree, freed with the closure it is lent to.
  struct Tree: ~Copyable {
    let root: OpaquePointer
    fileprivate let parser: OpaquePointer

    fileprivate init?(parsing source: UnsafeBufferPointer<UInt8>, extensions: [UInt]) {
      guard let parser = cmark_parser_new(CMarkLibrary.options) else { return nil }
      for bits in extensions {
        cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: bits))
      }
      source.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
      guard let root = CMarkLibrary.lock.withLock({ _ in UInt(bitPattern: cmark_parser_finish(parser)) }).pointer else {
        cmark_parser_free(parser)
        return nil
      }
      self.parser = parser
      self.root = root
    }

    deinit {
      cmark_node_free(root)
      cmark_parser_free(parser)
    }
  }

  private static let lock = Mutex(())
  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES

  /// Extensions as addresses (pointers are not Sendable), registered once in a process, with their node types.
  private static let registered: (extensions: [UInt], types: NodeTypes) = {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "strikethrough", "autolink"]
    let extensions = names.compactMap { name in
      cmark_find_syntax_extension(name).map { UInt(bitPattern: $0) }
    }
    var types = NodeTypes()
    let sample = Array("|~~a~~|\n|-|\n".utf8)
    sample.withUnsafeBufferPointer { buffer in
      guard let tree = Tree(parsing: buffer, extensions: extensions) else { return }
      let iterator = cmark_iter_new(tree.root)
      defer { cmark_iter_free(iterator) }
      while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
        let node = cmark_iter_get_node(iterator)
        let type = cmark_node_get_type(node).rawValue
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table": types.table = type
        case "table_header", "table_row": types.row = type
        case "table_cell": types.cell = type
        case "strikethrough": types.strikethrough = type
        default: break
        }
      }
    }
    return (extensions, types)
  }()

  static var nodeTypes: NodeTypes { registered.types }

  /// Parses a source that has been found harmless.
  static func parse(_ source: UnsafeBufferPointer<UInt8>) -> Tree? {
    Tree(parsing: source, extensions: registered.extensions)
  }

  /// Appends the library's own HTML of a node and all within it, in safe mode.
  static func renderHTML(of node: OpaquePointer, into out: inout [UInt8]) {
    guard let html = cmark_render_html(node, options, nil) else { return }
    out.append(cString: html)
    cmark_get_default_mem_allocator().pointee.free(html)
  }
}

extension UInt {
  fileprivate var pointer: OpaquePointer? { OpaquePointer(bitPattern: self) }
}

extension [UInt8] {
  /// Appends a C string without its end, and says where it went.
  @discardableResult
  mutating func append(cString: UnsafePointer<CChar>?) -> Slice {
    let start = Int32(count)
    if let cString {
      let length = strlen(cString)
      cString.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
        append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
      }
    }
    return Slice(start: start, end: Int32(count))
  }
}

// The one place where the system's HTML parser is called, with its complaints silenced.
internal import Foundation
internal import FoundationXML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Parses markup that `HTMLPrescan` made harmless.
enum HTMLParser {
  /// The document; `nil` where the parser gives none.
  static func parse(_ markup: [UInt8]) -> XMLDocument? {
    silence()
    return try? XMLDocument(data: Data(markup), options: [.nodePreserveWhitespace])
  }

  private typealias ErrorHandler = @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void
  private typealias SetErrorHandler = @convention(c) (UnsafeMutableRawPointer?, ErrorHandler?) -> Void

  /// libxml2 prints every fault of a page on standard error unless it is given a handler. It keeps the handler per thread,
  /// and Foundation has no way to set it.
  private static func silence() {
    guard let symbol = dlsym(nil, "xmlSetStructuredErrorFunc") else { return }
    let set = unsafeBitCast(symbol, to: SetErrorHandler.self)
    set(nil) { _, _ in }
  }
}

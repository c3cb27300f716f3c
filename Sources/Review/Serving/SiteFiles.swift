// Answers requests with the files of a site, wherever they come from; knows nothing of connections.

/// What lies at a path of a site.
enum SiteEntry: Sendable {
  /// An ordinary file, its size in bytes.
  case file(Descriptor, size: Int)
  case bytes([UInt8])
  case folder
  case nothing
}

/// The route of the site's own files.
struct SiteFiles: Sendable {
  /// Where given, each HTML page gets the script that reloads it. The files themselves stay as they were built.
  let liveReload: LiveReload?
  /// A folder whose pages follow what happens by themselves.
  var withoutScript: String?
  /// What lies at a path, given as names without slashes, never `.` or `..`, as `RequestPath` makes them.
  let entry: @Sendable (_ segments: [String]) -> SiteEntry

  var route: Route { Route([.get, .head]) { request in respond(to: request.path) } }

  private func respond(to path: RequestPath) -> Response {
    // Taken before the file is read: a page that is rebuilt right after carries an old mark and reloads itself.
    let mark = liveReload?.mark
    let segments = path.endsWithSlash ? path.segments + ["index.html"] : path.segments
    let found = entry(segments)
    if let response = respond(.ok, found, segments, mark: mark) { return response }
    if case .folder = found, !path.endsWithSlash {
      return .text(.found, "The page is a folder.", fields: [("Location", path.withTrailingSlash)])
    }
    let missing = ["404.html"]
    return respond(.notFound, entry(missing), missing, mark: mark) ?? .text(.notFound, "404 Not Found.")
  }

  /// The answer with a file; nil where there is none.
  private func respond(_ status: Status, _ entry: SiteEntry, _ segments: [String], mark: String?) -> Response? {
    let type = MediaType.of(fileName: segments.last ?? "")
    let mark = type == MediaType.html && (withoutScript == nil || segments.first != withoutScript) ? mark : nil
    switch entry {
    case .folder, .nothing: return nil
    case .bytes(let bytes):
      let page = mark.map { LiveReloadScript.inject(mark: $0, into: bytes) }
      return Response(status, type: type, body: .bytes(page ?? bytes))
    case .file(let file, let size):
      guard let mark else { return Response(status, type: type, body: .file(file, count: size)) }
      guard let page = ServedFolder.contents(of: file, size: size) else {
        return .text(.internalServerError, "The file cannot be read.")
      }
      return Response(status, type: type, body: .bytes(LiveReloadScript.inject(mark: mark, into: page)))
    }
  }
}

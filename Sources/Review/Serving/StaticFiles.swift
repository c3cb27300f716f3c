// Answers requests with the files of a built site; knows nothing of connections.

/// The route of the site's own files.
struct StaticFiles: Sendable {
  let folder: ServedFolder
  /// Where given, each HTML page gets the script that reloads it. The files themselves stay as they were built.
  let liveReload: LiveReload?

  var route: Route { Route([.get, .head]) { request in respond(to: request.path) } }

  private func respond(to path: RequestPath) -> Response {
    // Taken before the file is read: a page that is rebuilt right after carries an old mark and reloads itself.
    let mark = liveReload?.mark
    let segments = path.endsWithSlash ? path.segments + ["index.html"] : path.segments
    switch folder.entry(at: segments) {
    case .file(let file, let size):
      return respond(.ok, file: file, size: size, type: MediaType.of(fileName: segments.last ?? ""), mark: mark)
    case .folder where !path.endsWithSlash:
      return .text(.found, "The page is a folder.", fields: [("Location", path.withTrailingSlash)])
    case .folder, .nothing:
      guard case .file(let file, let size) = folder.entry(at: ["404.html"]) else {
        return .text(.notFound, "404 Not Found.")
      }
      return respond(.notFound, file: file, size: size, type: MediaType.html, mark: mark)
    }
  }

  private func respond(_ status: Status, file: Descriptor, size: Int, type: String, mark: String?) -> Response {
    guard type == MediaType.html, let mark else { return Response(status, type: type, body: .file(file, count: size)) }
    guard let page = ServedFolder.contents(of: file, size: size) else {
      return .text(.internalServerError, "The file cannot be read.")
    }
    return Response(status, type: type, body: .bytes(LiveReloadScript.inject(mark: mark, into: page)))
  }
}

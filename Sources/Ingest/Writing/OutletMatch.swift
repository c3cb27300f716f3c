// Finds the outlet of a capture among those of the archive.

internal import ArabicScript
internal import Archive

/// Matches readings with outlets.
struct OutletMatch {
  let archive: Archive
  let options: IngestOptions

  /// The outlet that was named, else the one whose name was printed or whose host the address has.
  func outlet(of reading: CaptureReading) -> Outlet? {
    if let id = options.outlet { return archive.outlets.first { $0.id == id } }
    if let printed = reading.outletName.map(Folding.fold) {
      let named = archive.outlets.filter { outlet in
        outlet.names.contains { $0.names.contains { Folding.fold($0.text) == printed } }
      }
      if named.count == 1 { return named.first }
    }
    guard let host = (options.url ?? reading.sourceURL).flatMap(WebAddress.host) else { return nil }
    let hosted = archive.outlets.filter { $0.url.flatMap(WebAddress.host) == host }
    return hosted.count == 1 ? hosted.first : nil
  }
}

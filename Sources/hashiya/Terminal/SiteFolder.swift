// What build, check and serve share: how a build is put together from the modules.

internal import Archive
internal import Ingest
internal import SiteGen

enum SiteFolder {
  /// A build of an archive into a folder.
  static func build(
    _ archive: String, into output: String, _ options: BuildOptions, _ progress: Progress
  ) -> SiteBuild {
    SiteBuild(
      archive: archive, output: output, options: options, programVersion: ProgramVersion.stamp,
      linesOfCapture: linesOfCapture,
      progress: { stage, done, total in progress.advance(stage, done, of: total) })
  }

  /// The lines of a capture as ingest sees them; none where it is no text.
  @Sendable static func linesOfCapture(_ bytes: [UInt8], _ name: String) -> [String] {
    (try? CaptureDecoder.decode(bytes, name: name))?.lines ?? []
  }

  /// Ends where a folder is no archive, before anything (a lock, say) is written into it.
  static func require(_ folder: String) throws(Faults) {
    do throws(FileFault) {
      _ = try FileBytes.read(folder + "/site.yaml")
    } catch {
      throw Faults([Fault(error.isMissing ? ContentFault.noArchive : error, in: folder + "/site.yaml")])
    }
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

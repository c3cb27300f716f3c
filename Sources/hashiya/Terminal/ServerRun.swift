// How `serve` and `review` run: a server, and what keeps its pages up to date beside it.

internal import ArgumentParser
internal import Review

enum ServerRun {
  /// Runs a server and the work beside it until one of them ends, and then ends all; a server that fails says why.
  static func untilEnd(
    _ server: @escaping @Sendable () async throws(PreviewServerFault) -> Void, beside work: [@Sendable () async -> Void]
  ) async throws {
    let failure: PreviewServerFault? = await withTaskGroup(of: PreviewServerFault?.self) { group in
      group.addTask {
        do throws(PreviewServerFault) {
          try await server()
          return nil
        } catch {
          return error
        }
      }
      for task in work {
        group.addTask {
          await task()
          return nil
        }
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let failure {
      Terminal.complain("error: \(failure.description)\n")
      throw ExitCode(1)
    }
  }
}

// Where results, faults and progress are printed: results on standard output, everything else on standard error.

internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Synchronization

enum Terminal {
  /// Prints a line on standard output.
  static func print(_ line: String) {
    write(line + "\n", to: 1)
  }

  /// Prints on standard error.
  static func complain(_ text: String) {
    write(text, to: 2)
  }

  /// Prints faults and ends with the status for faults in the content.
  static func fail(_ faults: Faults) -> ExitCode {
    complain(FaultReport.text(faults.all))
    let errors = faults.errors.count
    if errors > 1 { complain("\(errors) errors\n") }
    return ExitCode(1)
  }

  /// Runs what may throw faults; prints them and ends if it does.
  static func run<Result>(_ body: () async throws(Faults) -> Result) async throws -> Result {
    do throws(Faults) {
      return try await body()
    } catch {
      throw fail(error)
    }
  }

  /// Takes the archive's lock, or ends with a message.
  static func lock(_ folder: String, purpose: String, waiting seconds: Int = 0) throws -> ArchiveLock {
    do throws(LockFault) {
      return try ArchiveLock.take(in: folder, purpose: purpose, waiting: seconds)
    } catch {
      throw fail(Faults([Fault(error, in: folder)]))
    }
  }

  /// A JSON text of a value made of dictionaries, arrays, strings, numbers and nulls; keys sorted.
  static func json(_ value: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
    guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
  }
}

/// Shows how far a long stage is, on a terminal only, and only once it has taken a second.
final class Progress: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock().now
  private let state = Mutex((stage: "", done: 0, last: Duration.zero, printed: false))

  init(quiet: Bool) {
    isShown = !quiet && isatty(2) == 1
  }

  /// More of a stage is done.
  func advance(_ stage: String, _ count: Int, of total: Int) {
    guard isShown else { return }
    let now = ContinuousClock().now - start
    state.withLock { state in
      if state.stage != stage { (state.stage, state.done) = (stage, 0) }
      state.done += count
      guard now > .seconds(1), now - state.last > .milliseconds(100) else { return }
      state.last = now
      state.printed = true
      Terminal.complain("\r\u{1B}[K\(stage): \(state.done) of \(total)")
    }
  }

  /// Clears the line.
  func end() {
    state.withLock { state in
      if state.printed { Terminal.complain("\r\u{1B}[K") }
      state = ("", 0, .zero, false)
    }
  }
}

// Runs the built `hashiya` as a process of its own, as a person at a terminal would. Knows nothing of archives.

import Foundation
import Glibc

/// The program that is tested, and other programs that stand around it.
enum Program {
  /// `hashiya` beside the test program.
  static let hashiya: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().path + "/hashiya"
  }()

  /// Runs `hashiya` in a folder and waits for its end.
  static func run(_ arguments: [String], in folder: String, input: [UInt8] = []) throws -> ProgramRun {
    try RunningProgram([hashiya] + arguments, in: folder, input: input).wait()
  }

  /// Runs a line of bash in a folder; `$0` is `hashiya`.
  static func bash(_ script: String, in folder: String) throws -> ProgramRun {
    try RunningProgram(["/bin/bash", "-c", script, hashiya], in: folder).wait()
  }
}

/// What a program left behind.
struct ProgramRun: Sendable {
  /// The exit status; nil where a signal ended it.
  var status: Int32?
  /// The signal that ended it.
  var signal: Int32?
  var output: [UInt8]
  var errors: [UInt8]

  /// Standard output as text.
  var out: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var err: String { String(decoding: errors, as: UTF8.self) }
  /// The lines of standard output.
  var lines: [String] { out.split(separator: "\n").map(String.init) }
  /// Each line of standard output as a JSON object.
  func objects() throws -> [[String: Any]] {
    try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }
}

/// A program at work. What it prints goes to files, so that it never waits for a reader.
struct RunningProgram {
  private let process: pid_t
  private let streams: TemporaryFolder

  /// The moment that `ingest` writes down, so that runs can be compared.
  static let environment = [
    "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/nonexistent", "LANG=C.UTF-8", "SOURCE_DATE_EPOCH=1767225600",
  ]

  init(_ arguments: [String], in folder: String, input: [UInt8] = []) throws {
    streams = try TemporaryFolder()
    try streams.write("in", input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/err", O_WRONLY | O_CREAT, 0o600)
    // `env -C` changes the folder and then becomes the program.
    let line = ["/usr/bin/env", "-C", folder] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, line[0], &actions, nil, &words, &environment)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.process = process
  }

  /// What it has printed so far.
  func printedSoFar() throws -> String { String(decoding: try streams.read("out"), as: UTF8.self) }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for its end.
  func wait() throws -> ProgramRun {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw POSIXError(.ECHILD) }
    }
    let signal = status & 0x7F
    return ProgramRun(
      status: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: try streams.read("out"), errors: try streams.read("err"))
  }
}

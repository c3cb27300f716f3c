// A build run as a process of its own, with its time and memory.

internal import ArgumentParser
internal import Foundation
internal import Glibc

struct BenchedBuild {
  let archive: String
  let output: String
  let jobs: Int

  /// What one build cost.
  struct Cost {
    /// Wall-clock time of the whole process.
    var seconds: Double
    /// Time on all cores together, of the process and the kernel on its behalf.
    var processorSeconds: Double
    /// The largest resident set, in bytes.
    var peakBytes: Int
    /// What `build --json` printed.
    var report: [String: Any]

    var lines: [String] {
      let files = (report["written"] as? Int ?? 0) + (report["unchanged"] as? Int ?? 0)
      let bytes = report["bytes"] as? Int ?? 0
      let load = seconds > 0 ? processorSeconds / seconds : 0
      var lines = [
        "\(BuildOutcome.time(seconds)), \(peakBytes >> 20) MB, \(Self.tenths(load)) cores busy",
        "\(BuildOutcome.grouped(files)) files, \(bytes >> 20) MB, "
          + "\(BuildOutcome.grouped(Int(Double(files) / max(seconds, 0.001)))) files a second",
      ]
      for stage in report["stages"] as? [[String: Any]] ?? [] {
        let name = stage["name"] as? String ?? ""
        let padded = name + String(repeating: " ", count: max(1, 12 - name.utf8.count))
        lines.append(padded + BuildOutcome.time(stage["seconds"] as? Double ?? 0))
      }
      return lines
    }

    var json: [String: Any] {
      ["seconds": seconds, "processor_seconds": processorSeconds, "peak_bytes": peakBytes, "build": report]
    }

    private static func tenths(_ number: Double) -> String { "\(Double(Int(number * 10)) / 10)" }
  }

  /// Runs `hashiya build` and waits for it.
  func run() throws -> Cost {
    let arguments = [
      "hashiya", "build", "--archive", archive, "--output", output, "--jobs", String(jobs), "--json",
    ]
    var descriptors: [Int32] = [0, 0]
    guard pipe(&descriptors) == 0 else { throw ExitCode(1) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, descriptors[1], 1)
    posix_spawn_file_actions_addclose(&actions, descriptors[0])
    defer { posix_spawn_file_actions_destroy(&actions) }
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", &actions, nil, pointers, environ) == 0 else { throw ExitCode(1) }
    close(descriptors[1])
    let printed = readAll(descriptors[0])
    close(descriptors[0])
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { throw ExitCode(1) }
    let seconds = (clock.now - start).inSeconds
    let report = (try? JSONSerialization.jsonObject(with: Data(printed))) as? [String: Any] ?? [:]
    return Cost(
      seconds: seconds, processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss << 10, report: report)
  }

  private func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

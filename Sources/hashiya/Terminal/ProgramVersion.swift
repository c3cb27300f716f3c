// What tells one program from another: a site made by another program is made anew.

internal import Glibc

enum ProgramVersion {
  /// Size and time of the running program's file.
  static let stamp: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
  }()
}

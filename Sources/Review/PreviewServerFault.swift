// Why the local server cannot start: the cases, and apart from them the wording.

internal import Glibc

/// A reason why the local server cannot start or go on.
public enum PreviewServerFault: Error, Equatable, Sendable {
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// The system keeps the port for itself (usually below 1024).
  case portNotPermitted(UInt16)
  /// The folder to serve is not there, or not a folder.
  case folderMissing(String)
  /// A call of the operating system failed, with its error number.
  case system(call: String, code: Int32)
}

extension PreviewServerFault: CustomStringConvertible {
  /// One line for the person at the terminal.
  public var description: String {
    switch self {
    case .portInUse(let port): "port \(port) is already in use; choose another one with --port"
    case .portNotPermitted(let port):
      "port \(port) may not be used by an ordinary program; choose one above 1023 with --port"
    case .folderMissing(let path): "\(path): no such folder to serve"
    case .system(let call, let code): "the local server failed: \(call): \(String(cString: strerror(code)))"
    }
  }
}

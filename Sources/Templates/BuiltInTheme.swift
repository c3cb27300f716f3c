// Finds the built-in theme: the resources folder that travels beside the program.

internal import Glibc

/// The built-in theme.
public enum BuiltInTheme {
  /// The folder with `templates`, `assets` and `strings`; nil where it is missing.
  public static func folder() -> String? {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let folder = path[..<slash] + "/hashiya_Templates.resources/Theme"
    return access(String(folder), R_OK) == 0 ? String(folder) : nil
  }
}

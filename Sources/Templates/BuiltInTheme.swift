// Finds the built-in theme: the resources folder that travels beside the program.

internal import Glibc

/// The built-in theme.
public enum BuiltInTheme {
  /// The folder with `templates`, `assets` and `strings`; nil where it is missing. It is looked for beside the image
  /// that holds this code: the program, or in tests the test bundle.
  public static func folder() -> String? {
    var information = Dl_info()
    guard dladdr(#dsohandle, &information) != 0, let name = information.dli_fname,
      let real = realpath(String(cString: name), nil)
    else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let folder = path[..<slash] + "/hashiya_Templates.resources/Theme"
    return access(String(folder), R_OK) == 0 ? String(folder) : nil
  }
}

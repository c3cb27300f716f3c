// The archive's rule for addresses, for options.

internal import Archive

enum AddressCheck {
  static func isWebAddress(_ text: String) -> Bool { WebAddress.isValid(text) }
}

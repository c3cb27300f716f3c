// JSON's null, for values made of `Any`.

internal import Foundation

enum Null {
  static var value: Any { NSNull() }
}

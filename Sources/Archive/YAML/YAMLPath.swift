// The way to a value within the value of a key.

/// A place in a YAML document: a key of the document, then keys and items within.
struct YAMLPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    /// From 0.
    case item(Int)
  }

  /// The key of the document.
  var key: String
  /// The way from its value.
  var steps: [Step] = []

  init(_ key: String, _ steps: Step...) {
    self.key = key
    self.steps = steps
  }

  func key(_ key: String) -> YAMLPath { adding(.key(key)) }
  func item(_ number: Int) -> YAMLPath { adding(.item(number)) }

  private func adding(_ step: Step) -> YAMLPath {
    var path = self
    path.steps.append(step)
    return path
  }
}

// A template checked against its page model, ready to render. Knows nothing of files or pages.

/// A checked template for one page model in one language. A value that many threads may render at once.
public struct Template<Model: TemplateModel>: Sendable {
  private let program: RenderProgram

  init(_ program: RenderProgram) {
    self.program = program
  }

  /// Appends the rendered page to `out`. Keep one array per thread, with `removeAll(keepingCapacity: true)` between
  /// pages: then rendering allocates nothing of its own.
  public func render(_ model: Model, into out: inout [UInt8]) {
    withUnsafePointer(to: model) { program.run(model: UnsafeRawPointer($0), into: &out) }
  }

  /// The rendered page.
  public func render(_ model: Model) -> [UInt8] {
    var out: [UInt8] = []
    render(model, into: &out)
    return out
  }
}

// Type-erased access to one field of a model behind a raw pointer. Knows nothing of names or templates.

/// Reads one field of a model whose type is known only to the closures.
///
/// The pointer handed in must be to an initialised value of the model type the reader was made for. The compiler of
/// templates guarantees that: it resolves every name to a reader and a frame slot of the same model type.
@usableFromInline
struct FieldReader: Sendable {
  /// Appends the value, escaped as its kind demands. Absent optionals append nothing.
  @usableFromInline let write: @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void
  /// Whether a section on the field is entered.
  @usableFromInline let isPresent: @Sendable (UnsafeRawPointer) -> Bool
  /// Calls the body once for each element (list), or once (present record or optional), with a pointer to it that is
  /// valid during the call.
  @usableFromInline
  let forEach: @Sendable (UnsafeRawPointer, inout [UInt8], (UnsafeRawPointer, inout [UInt8]) -> Void) -> Void

  @usableFromInline
  init(
    write: @escaping @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void,
    isPresent: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    forEach:
      @escaping @Sendable (
        UnsafeRawPointer, inout [UInt8], (UnsafeRawPointer, inout [UInt8]) -> Void
      ) -> Void
  ) {
    self.write = write
    self.isPresent = isPresent
    self.forEach = forEach
  }
}

extension FieldReader {
  /// A field that is printed and always there.
  @inlinable
  static func printed(_ write: @escaping @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void) -> FieldReader {
    FieldReader(
      write: write, isPresent: { _ in true },
      forEach: { model, out, body in body(model, &out) })
  }

  /// The field `rest` of the record that `record` reads. An absent record prints nothing and enters no section.
  static func path(_ record: FieldReader, _ rest: FieldReader) -> FieldReader {
    FieldReader(
      write: { model, out in
        record.forEach(model, &out) { element, out in rest.write(element, &out) }
      },
      isPresent: { model in
        var present = false
        var unused: [UInt8] = []
        record.forEach(model, &unused) { element, _ in present = rest.isPresent(element) }
        return present
      },
      forEach: { model, out, body in
        record.forEach(model, &out) { element, out in rest.forEach(element, &out, body) }
      })
  }

  /// The text of a list of text itself: `{{.}}`.
  static let textItself = FieldReader.printed { pointer, out in
    borrowing(pointer) { (text: borrowing String) in HTMLEscaping.append(text, to: &out) }
  }
}

/// Lends the value behind a raw pointer to `body`.
///
/// Generic over a type that may not be copyable, so that the compiler cannot put in a copy of the whole model (some
/// twenty retains and releases) around the reading of one field.
@inlinable
@inline(__always)
func borrowing<Value: ~Copyable, Result>(
  _ pointer: UnsafeRawPointer, _ body: (borrowing Value) -> Result
) -> Result {
  body(pointer.assumingMemoryBound(to: Value.self).pointee)
}

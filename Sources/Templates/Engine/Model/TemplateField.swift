// The typed fields a page model declares. Knows nothing of templates' text or of HTML places.
//
// What is inlinable here is so that the module of the models gets code for its own types: read through unspecialised
// generics, a field takes three times as long.

/// One field of a page model: a name that templates may use, its kind, and how to read it.
public struct TemplateField<Model: Sendable>: Sendable {
  let name: String
  let kind: FieldKind
  let reader: FieldReader
  /// The schema of the elements of a list or of a record; asked for only when a template goes inside, so models may
  /// refer to each other.
  let element: (@Sendable () -> ModelSchema)?

  @usableFromInline
  init(
    _ name: String, _ kind: FieldKind, _ reader: FieldReader, element: (@Sendable () -> ModelSchema)? = nil
  ) {
    self.name = name
    self.kind = kind
    self.reader = reader
    self.element = element
  }

  // MARK: Printed fields

  /// Text; always escaped.
  @inlinable
  public static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
    Self(name, .text, .printed { model, out in HTMLEscaping.append(borrowing(model, get), to: &out) })
  }

  /// Text that the model stores: read where it lies, without a copy.
  public static func text(_ name: String, _ path: any KeyPath<Model, String> & Sendable) -> Self {
    guard let offset = MemoryLayout<Model>.offset(of: path) else { return text(name) { $0[keyPath: path] } }
    return Self(
      name, .text,
      .printed { model, out in
        borrowing(model + offset) { (text: borrowing String) in HTMLEscaping.append(text, to: &out) }
      })
  }

  /// Text that the model lends as UTF-8, so that no string is made of it; always escaped.
  @inlinable
  public static func text(
    _ name: String,
    lending lend: @escaping @Sendable (borrowing Model, (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) -> Self {
    Self(
      name, .text,
      .printed { model, out in
        borrowing(model) { (model: borrowing Model) in lend(model) { HTMLEscaping.append($0, to: &out) } }
      })
  }

  /// Text that may be absent. `{{#name}}` enters only where there is text: `nil` and the empty string count as absent.
  /// Inside that section `{{.}}` is the text too.
  @inlinable
  public static func optionalText(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Self {
    Self(
      name, .optionalText,
      FieldReader(
        write: { model, out in
          if let text = borrowing(model, get) { HTMLEscaping.append(text, to: &out) }
        },
        isPresent: { model in borrowing(model, get)?.isEmpty == false },
        forEach: { model, out, body in
          guard let text = borrowing(model, get), !text.isEmpty else { return }
          withUnsafePointer(to: text) { body(UnsafeRawPointer($0), &out) }
        }))
  }

  /// A whole number, in Latin digits without grouping. Where the digits of the page are wanted, declare text.
  @inlinable
  public static func number(_ name: String, _ get: @escaping @Sendable (Model) -> Int) -> Self {
    Self(name, .number, .printed { model, out in out.append(contentsOf: String(borrowing(model, get)).utf8) })
  }

  /// Markup, unescaped; only in element content.
  @inlinable
  public static func html(_ name: String, _ get: @escaping @Sendable (Model) -> TrustedHTML) -> Self {
    Self(name, .html, .printed { model, out in out.append(contentsOf: borrowing(model, get).utf8) })
  }

  /// Markup that may be absent (`nil` or empty), which is also a section.
  @inlinable
  public static func optionalHTML(
    _ name: String, _ get: @escaping @Sendable (Model) -> TrustedHTML?
  ) -> Self {
    Self(
      name, .optionalHTML,
      .optional(
        write: { model, out in
          if let html = borrowing(model, get) { out.append(contentsOf: html.utf8) }
        },
        isPresent: { model in borrowing(model, get)?.isEmpty == false }))
  }

  /// A checked URL, the only field apart from numbers that may stand in `href`, `src` and the like.
  @inlinable
  public static func url(_ name: String, _ get: @escaping @Sendable (Model) -> CheckedURL) -> Self {
    Self(name, .url, .printed { model, out in HTMLEscaping.append(borrowing(model, get).string, to: &out) })
  }

  /// A checked URL that the model stores: read where it lies, without a copy.
  public static func url(_ name: String, _ path: any KeyPath<Model, CheckedURL> & Sendable) -> Self {
    guard let offset = MemoryLayout<Model>.offset(of: path) else { return url(name) { $0[keyPath: path] } }
    return Self(
      name, .url,
      .printed { model, out in
        borrowing(model + offset) { (url: borrowing CheckedURL) in HTMLEscaping.append(url.string, to: &out) }
      })
  }

  /// A checked URL that may be absent, which is also a section.
  @inlinable
  public static func optionalURL(
    _ name: String, _ get: @escaping @Sendable (Model) -> CheckedURL?
  ) -> Self {
    Self(
      name, .optionalURL,
      .optional(
        write: { model, out in
          if let url = borrowing(model, get) { HTMLEscaping.append(url.string, to: &out) }
        },
        isPresent: { model in borrowing(model, get) != nil }))
  }

  /// JSON, only in `<script type="application/ld+json">`.
  @inlinable
  public static func json(_ name: String, _ get: @escaping @Sendable (Model) -> TrustedJSON) -> Self {
    Self(name, .json, .printed { model, out in out.append(contentsOf: borrowing(model, get).utf8) })
  }

  /// JSON that may be absent, which is also a section.
  @inlinable
  public static func optionalJSON(
    _ name: String, _ get: @escaping @Sendable (Model) -> TrustedJSON?
  ) -> Self {
    Self(
      name, .optionalJSON,
      .optional(
        write: { model, out in
          if let json = borrowing(model, get) { out.append(contentsOf: json.utf8) }
        },
        isPresent: { model in borrowing(model, get) != nil }))
  }

  // MARK: Sections

  /// Yes or no: only a section.
  @inlinable
  public static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name, .flag, .optional(write: { _, _ in }, isPresent: { model in borrowing(model, get) }))
  }

  /// A list of models; inside the section the element's fields come before those around it.
  @inlinable
  public static func list<Element: TemplateModel>(
    _ name: String, of element: Element.Type = Element.self,
    _ get: @escaping @Sendable (Model) -> [Element]
  ) -> Self {
    Self(name, .list, .list(get), element: { ModelSchema(Element.self) })
  }

  /// A list of text; inside the section `{{.}}` is the text.
  @inlinable
  public static func texts(_ name: String, _ get: @escaping @Sendable (Model) -> [String]) -> Self {
    Self(name, .textList, .list(get))
  }

  /// A record: `{{#name}}…{{/name}}` or, for one field of it, `{{name.field}}`. A stored property is lent where it lies:
  /// a copy of a page's frame costs some twenty retains and releases, and a concordance asks for it in each of its rows.
  @inlinable
  public static func record<Element: TemplateModel>(
    _ name: String, of element: Element.Type = Element.self, _ path: any KeyPath<Model, Element> & Sendable
  ) -> Self {
    Self(name, .record, .record(path), element: { ModelSchema(Element.self) })
  }

  /// A record that may be absent; `{{name.field}}` then prints nothing.
  @inlinable
  public static func optionalRecord<Element: TemplateModel>(
    _ name: String, of element: Element.Type = Element.self, _ path: any KeyPath<Model, Element?> & Sendable
  ) -> Self {
    Self(name, .record, .optionalRecord(path), element: { ModelSchema(Element.self) })
  }
}

extension FieldReader {
  /// A field whose section gives no scope of its own.
  @inlinable
  static func optional(
    write: @escaping @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void,
    isPresent: @escaping @Sendable (UnsafeRawPointer) -> Bool
  ) -> FieldReader {
    FieldReader(
      write: write, isPresent: isPresent,
      forEach: { model, out, body in if isPresent(model) { body(model, &out) } })
  }

  /// Walks the elements where they are, without copying one.
  @inlinable
  static func list<Model, Element>(
    _ get: @escaping @Sendable (Model) -> [Element]
  ) -> FieldReader {
    FieldReader(
      write: { _, _ in },
      isPresent: { model in !borrowing(model, get).isEmpty },
      forEach: { model, out, body in
        borrowing(model, get).withUnsafeBufferPointer { elements in
          guard let base = elements.baseAddress else { return }
          for index in 0..<elements.count { body(UnsafeRawPointer(base + index), &out) }
        }
      })
  }

  /// Lends the record at a path: where it lies, if it is stored.
  @inlinable
  static func record<Model, Element>(_ path: any KeyPath<Model, Element> & Sendable) -> FieldReader {
    if let offset = MemoryLayout<Model>.offset(of: path) {
      return FieldReader(
        write: { _, _ in }, isPresent: { _ in true }, forEach: { model, out, body in body(model + offset, &out) })
    }
    return FieldReader(
      write: { _, _ in }, isPresent: { _ in true },
      forEach: { model, out, body in
        withUnsafePointer(to: model.assumingMemoryBound(to: Model.self).pointee[keyPath: path]) {
          body(UnsafeRawPointer($0), &out)
        }
      })
  }

  /// Lends the record at a path, if there is one.
  @inlinable
  static func optionalRecord<Model, Element>(_ path: any KeyPath<Model, Element?> & Sendable) -> FieldReader {
    if let offset = MemoryLayout<Model>.offset(of: path) {
      return FieldReader(
        write: { _, _ in },
        isPresent: { model in (model + offset).assumingMemoryBound(to: Element?.self).pointee != nil },
        forEach: { model, out, body in
          let record = model + offset
          guard record.assumingMemoryBound(to: Element?.self).pointee != nil else { return }
          // What an optional holds lies at its beginning.
          body(record, &out)
        })
    }
    return FieldReader(
      write: { _, _ in },
      isPresent: { model in model.assumingMemoryBound(to: Model.self).pointee[keyPath: path] != nil },
      forEach: { model, out, body in
        guard let record = model.assumingMemoryBound(to: Model.self).pointee[keyPath: path] else { return }
        withUnsafePointer(to: record) { body(UnsafeRawPointer($0), &out) }
      })
  }
}

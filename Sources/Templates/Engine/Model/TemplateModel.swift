// What a value must say about itself to be rendered by a template. Knows nothing of templates' text.

/// A value that templates can render: a plain struct that lists the fields templates may name.
///
/// ```swift
/// struct TagLink: TemplateModel {
///   var name: String
///   var url: CheckedURL
///   static let modelName = "tag"
///   static let fields: [TemplateField<TagLink>] = [.text("name", \.name), .url("url", \.url)]
/// }
/// ```
public protocol TemplateModel: Sendable {
  /// What messages call the model: `no field 'titel' in article page`.
  static var modelName: String { get }
  /// The fields that templates may name.
  static var fields: [TemplateField<Self>] { get }
}

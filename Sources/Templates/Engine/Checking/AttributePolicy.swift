// What the attributes of HTML do with their values. Knows nothing of templates.

/// How an attribute's value is read by the browser, as far as safety depends on it.
enum AttributePolicy {
  /// Plain text.
  case text
  /// A URL or a list of URLs: only checked URLs and numbers.
  case url
  /// Script, style or markup: nothing may be inserted.
  case forbidden

  /// The policy of an attribute, by WHATWG HTML's index of attributes and SVG 2's animation elements; names in lower
  /// case.
  static func of(_ attribute: String, element: String) -> AttributePolicy {
    let name = attribute.split(separator: ":").last.map(String.init) ?? attribute
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" { return .forbidden }
    if animationElements.contains(element), animated.contains(name) { return .forbidden }
    return urlAttributes.contains(name) ? .url : .text
  }

  private static let urlAttributes: Set<String> = [
    "action", "archive", "background", "base", "cite", "classid", "codebase", "data", "formaction", "href", "icon",
    "imagesrcset", "itemid", "itemtype", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile", "src", "srcset",
    "usemap",
  ]
  private static let animationElements: Set<String> = ["animate", "animatemotion", "animatetransform", "set"]
  /// An animation can set `href`.
  private static let animated: Set<String> = ["attributename", "by", "from", "to", "values"]
}

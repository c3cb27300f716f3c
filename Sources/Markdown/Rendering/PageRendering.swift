// What the page rendering is told. Knows nothing of articles.

/// The options of the page rendering. It differs from the plain rendering by this list, and by nothing else:
///
/// 1. An element that carries a block has `id` (the anchor) and `data-block` (the index), and `lang` and `dir` where
///    `language` gives them. For a code block that is the `<pre>`; a paragraph of a tight list, which has no element in
///    the plain rendering, is wrapped in `<div class="tight">`.
/// 2. A heading is `headingShift` levels lower, at most `h6`.
/// 3. A table cell's alignment is the class `align-left`, `align-center` or `align-right`.
/// 4. A link without a usable address has no `href`. An image without one (or refused by `images`) is
///    `<span class="no-image" data-ui="">` with its alternative text, and nothing at all without such text.
/// 5. Footnotes: the marker is in a `<sup data-ui="">`, the way back in a `<span data-ui="">` that includes the space before
///    it; number, labels and `id` prefix come from `footnotes`. A way back is only written to a marker that is on the page.
/// 6. The last newline of a code block is left out. A carriage return in text (from `&#13;`) is written as `&#13;`.
/// 7. `marks`.
public struct PageRendering: Sendable {
  /// The language and direction of a block.
  public struct Language: Hashable, Sendable {
    /// A BCP 47 tag.
    public var lang: String
    /// `rtl` or `ltr`.
    public var dir: String

    /// A language with its direction.
    public init(lang: String, dir: String) {
      self.lang = lang
      self.dir = dir
    }
  }

  /// Which images are shown.
  public enum Images: Hashable, Sendable {
    /// All whose address is safe.
    case all
    /// Those with a relative address: no request leaves the site.
    case local
  }

  /// Whether elements that carry a block get `id` and `data-block`. Off for small texts that are no article, such as an
  /// entity's description; tight list items then have no wrapper either.
  public var anchors = true
  /// By how much headings are lowered.
  public var headingShift = 1
  /// The language of a block by its index, where it differs from the page's.
  public var language: (@Sendable (_ block: Int) -> Language?)?
  /// The marks, in any order.
  public var marks: [Mark] = []
  /// Words and digits of footnotes.
  public var footnotes = FootnoteWords()
  /// Which images are shown.
  public var images = Images.all

  /// The page of an article, without marks.
  public init() {}
}

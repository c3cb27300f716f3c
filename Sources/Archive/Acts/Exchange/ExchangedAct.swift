// An act outside its file: with the article that it is about, as it goes between an archive and a browser.

/// An act with the file that it belongs in.
public struct ExchangedAct: Sendable, Hashable {
  /// The id of the article; nil for the registry.
  public var article: String?
  /// The act.
  public var act: Act

  /// An act on an article, or on the registry.
  public init(article: String?, act: Act) {
    self.article = article
    self.act = act
  }
}

/// What was found where an act should stand.
public struct ReadExchange: Sendable {
  /// The 1-based line of the file, or the 1-based place in the list of a request.
  public var number: Int
  /// Its id as it is written, also where the act cannot be read; nil where there is none.
  public var id: String?
  /// The act; nil where there are faults.
  public var act: ExchangedAct?
  /// What is wrong with it, in the order of the text.
  public var faults: [Fault]
}

// One article folded again against the whole archive folded anew.

import Annotate
import Archive
import Markdown
import Testing

@Suite("An article annotated again")
struct ArticleAnnotatorTests {
  @Test("comes to what the whole archive comes to with the same acts")
  func same() async throws {
    var iran = Entity(id: "iran", type: .place, names: [])
    iran.names = [NamesInLanguage(language: "fa", names: [EntityName(text: "ایران")])]
    let registry = Registry([iran])
    let bodies = ["ایران بازی را برد.\n\nدر ایران برف بارید.\n", "ایران و باران.\n", "هیچ نامی در اینجا نیست.\n"]
    let sources = try bodies.enumerated().map { number, body in
      var article = Article(id: "a\(number)", language: "fa")
      article.body = Array(body.utf8)
      return ArchiveAnnotations.Source(
        article, try MarkdownDocument(parsing: article.body, title: nil, lead: nil, anchored: true))
    }
    let (texts, annotator) = await ArchiveAnnotations.derive(of: sources, registry: registry, acts: [:], jobs: 2) {
      (number, text, _) -> AnchoredText in
      let document = sources[number].document
      return AnchoredText(text.blocks, anchors: (0..<document.blockCount).map { document.anchor(ofBlock: $0) })
    }
    let target = try #require(texts[0].target(of: TextPlace(block: 1, range: 3..<8)))
    #expect(target.quote == "ایران")
    let acts = ["a0": [Act.sample(1, .reject, .text(target), kind: .name, entity: "iran")]]
    let whole = await ArchiveAnnotations.map(of: sources, registry: registry, acts: acts, jobs: 1) {
      (_, _, folded) -> [Annotation] in folded.annotations
    }
    for (number, source) in sources.enumerated() {
      let (text, folded) = annotator.folded(source, acts: acts[source.article.id] ?? [])
      #expect(text.id == source.article.id)
      #expect(folded.annotations == whole[number])
    }
    #expect(whole[0].map(\.status) == [.suggested, .rejected])
    #expect(whole[2].isEmpty)
  }
}

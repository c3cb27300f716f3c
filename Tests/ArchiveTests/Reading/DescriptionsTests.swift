import Testing

@testable import Archive

@Suite("descriptions in several languages")
struct DescriptionsTests {
  private func read(_ text: String) -> [String] {
    EntityReader.descriptions(Array(text.utf8), firstLine: 10).map { description in
      "\(description.language ?? "-")@\(description.firstLine): "
        + String(decoding: description.markdown, as: UTF8.self).split(separator: "\n").joined(separator: "/")
    }
  }

  @Test("headings that are a language tag divide the text; others belong to it")
  func divided() {
    #expect(read("## fa\nیک\n\n## پیشینه\nدو\n## en\nOne\n") == ["fa@11: یک/## پیشینه/دو", "en@16: One"])
  }

  @Test("without such headings the text is one, and blank ones are none")
  func undivided() {
    #expect(read("یک\n\nدو\n") == ["-@10: یک/دو"])
    #expect(read("\n \n") == [])
    #expect(read("## fa\n\n## en\nOne\n") == ["en@13: One"])
  }

  @Test("a word of three letters that is no heading by itself does not divide")
  func words() {
    #expect(read("### fa\nیک\n") == ["-@10: ### fa/یک"])
    #expect(read("## Iran\nیک\n") == ["-@10: ## Iran/یک"])
  }
}

import Testing

@testable import Archive

@Suite("did you mean")
struct DidYouMeanTests {
  private let keys = ["title", "lead", "lang", "tags", "about", "published", "published_as", "outlet"]

  @Test(
    "one or two slips are seen through: a letter added, left out, changed, or two exchanged",
    arguments: [
      ("titel", "title"), ("titl", "title"), ("titlee", "title"), ("TITLE", "title"), ("tag", "tags"),
      ("pubilshed", "published"), ("publishd", "published"), ("published-as", "published_as"), ("abuot", "about"),
    ])
  func slips(_ word: (written: String, meant: String)) {
    #expect(DidYouMean.nearest(to: word.written, among: keys) == word.meant)
  }

  @Test(
    "a word that is like nothing gets no suggestion", arguments: ["farbe", "x", "", "headline", "tgas2", "publication"])
  func nothing(_ word: String) {
    #expect(DidYouMean.nearest(to: word, among: keys) == nil)
  }

  @Test("of two words as near the first is taken, of two not as near the nearer")
  func nearest() {
    #expect(DidYouMean.nearest(to: "lent", among: ["lead", "lenn", "leno"]) == "lenn")
    #expect(DidYouMean.nearest(to: "abcdef", among: ["abcdxy", "abcdex"]) == "abcdex")
  }

  @Test("Persian words are compared by letters")
  func persian() {
    #expect(DidYouMean.nearest(to: "باارن", among: ["باران", "برف"]) == "باران")
  }
}

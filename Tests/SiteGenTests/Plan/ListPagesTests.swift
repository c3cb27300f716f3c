import Testing

@testable import SiteGen

@Suite("long lists in pages")
struct ListPagesTests {
  @Test("every entry is on exactly one page, the oldest on page 1, the newest on the first that is shown")
  func partition() {
    for count in 0...1_000 {
      let list = ListPages(count: count)
      let numbered = list.pages.dropFirst().map { list.range($0) }
      let all = numbered + [list.range(nil)]
      #expect(all.flatMap { Array($0) } == Array(0..<count), "\(count)")
      #expect(list.pages.first == .some(nil))
      #expect(
        list.pages.dropFirst().map { $0 ?? 0 } == Array(1...max(1, list.numbered)).prefix(list.numbered).map { $0 })
    }
  }

  @Test("a page that is full never changes when entries are added")
  func stable() {
    for count in 0...600 {
      let before = ListPages(count: count)
      let after = ListPages(count: count + 1)
      for page in before.pages.compactMap({ $0 }) {
        #expect(after.pages.contains(page))
        #expect(after.range(page) == before.range(page))
      }
    }
  }

  @Test("numbered pages are full, and the newest holds between one and two pages' worth")
  func full() {
    for count in 1...1_000 {
      let list = ListPages(count: count)
      for page in list.pages.compactMap({ $0 }) { #expect(list.range(page).count == ListPages.size) }
      let newest = list.range(nil).count
      #expect(newest < 2 * ListPages.size)
      #expect(newest >= min(count, ListPages.size))
    }
  }
}

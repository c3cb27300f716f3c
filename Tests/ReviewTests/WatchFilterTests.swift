// Which paths a watcher keeps to itself.

import Testing

@testable import Review

@Suite struct WatchFilterTests {
  @Test("a path is ignored with all below it, and no path that merely begins alike")
  func prefixes() {
    let filter = WatchFilter(
      folder: ["/home/a/archive", "/real/archive"],
      ignoring: ["public", "./.hashiya/", "/home/a/archive/out", "/real/archive/x/y/", "/elsewhere", ".", ""])
    for path in ["public", "public/a.html", ".hashiya/lock", "out/index.html", "x/y", "x/y/z"] {
      #expect(filter.ignores(path), "\(path)")
    }
    for path in ["publication.md", "articles/public", "x", "x/yz", "elsewhere", "outer", "a.md"] {
      #expect(!filter.ignores(path), "\(path)")
    }
  }

  @Test("what editors and git leave is ignored anywhere, what a person writes is not")
  func passing() {
    let filter = WatchFilter(folder: ["/a"], ignoring: [])
    for path in [
      ".git/HEAD", "sub/.git/index", "a.md~", "articles/.#a.md", "articles/#a.md#", "articles/.a.md.swp", "4913",
      ".goutputstream-X1Y2Z3",
    ] {
      #expect(filter.ignores(path), "\(path)")
    }
    for path in ["articles/a.md", ".gitattributes", "#a.md", "49131", "سند.md", "theme/.keep", "a.swp"] {
      #expect(!filter.ignores(path), "\(path)")
    }
  }
}

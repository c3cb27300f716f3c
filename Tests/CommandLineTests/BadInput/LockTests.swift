// Two commands at one archive at the same time.

import Foundation
import Glibc
import Testing

@Suite("two commands at the same time")
struct LockTests {
  @Test("a build that finds another at work says so and writes nothing; afterwards it goes on")
  func held() throws {
    let desk = try Desk()
    #expect(try desk.build().status == 0)
    try desk.lay(["articles/baran.md": SampleArchive.article("baran", title: "عنوان تازه")])
    let before = try desk.site()
    let lock = open(desk.folder.path + "/archive/.hashiya/lock", O_RDWR | O_CLOEXEC)
    #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try desk.build()
    #expect(run.status == 1)
    #expect(run.err.hasPrefix("archive: error: another command is at work in this archive (hashiya build "))
    #expect(run.err.hasSuffix("); wait until it has finished\n"))
    #expect(try desk.site().differences(from: before) == [])
    close(lock)
    #expect(try desk.build().status == 0)
    #expect(try desk.site().text("articles/baran.html").contains("عنوان تازه"))
  }

  @Test("of four builds started together one at least ends well, the others give way, and the site is whole")
  func together() throws {
    let desk = try Desk(SampleArchive.large(120))
    let builds = try (0..<4).map { _ in
      try RunningProgram(
        [Program.hashiya, "build", "--archive", "archive", "--output", "site"], in: desk.folder.path)
    }
    let runs = try builds.map { try $0.wait() }
    #expect(runs.contains { $0.status == 0 })
    for run in runs where run.status != 0 {
      #expect(run.status == 1)
      #expect(run.err.contains("another command is at work in this archive"))
    }
    let clean = try Desk(SampleArchive.large(120))
    #expect(try clean.build().status == 0)
    #expect(try desk.site().differences(from: clean.site()) == [])
  }
}

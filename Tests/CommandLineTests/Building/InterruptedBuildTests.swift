// A build that is killed: every file stays whole, and the next build finishes the work.

import Glibc
import Testing

@Suite("a build that is cut off")
struct InterruptedBuildTests {
  @Test("killed at any moment, the next build gives the bytes of a clean one and finds no foreign file")
  func killed() throws {
    let old = SampleArchive.large(150, edition: 1)
    let new = SampleArchive.large(120, edition: 2)
    let clean = try Desk(new)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try clean.build().status == 0)
    let duration = clock.now - start
    let wanted = try clean.site()
    let former = try Desk(old)
    #expect(try former.build().status == 0)
    let formerSite = try former.site()
    var cut = 0
    let moments = 24
    for moment in 0..<moments {
      let desk = try Desk(old)
      #expect(try desk.build().status == 0)
      try desk.folder.remove("archive/articles")
      try desk.lay(new)
      let build = try RunningProgram(
        [Program.hashiya, "build", "--archive", "archive", "--output", "site"], in: desk.folder.path)
      let wait = (duration * (moment + 1)) / moments
      usleep(UInt32(wait.components.seconds * 1_000_000 + wait.components.attoseconds / 1_000_000_000_000))
      build.send(SIGKILL)
      if try build.wait().signal == SIGKILL { cut += 1 }
      let site = try desk.site().without(".hashiya-new")
      for file in site.files {
        let text = site.text(file)
        #expect(
          text == wanted.text(file) || text == formerSite.text(file),
          "\(file) is of neither edition after a cut at \(moment) of \(moments)")
      }
      let run = try desk.build()
      #expect(run.status == 0, "\(run.err)")
      let differences = try desk.site().differences(from: wanted)
      #expect(differences == [], "cut at \(moment) of \(moments)")
    }
    #expect(cut > 0, "no build was cut off: all had ended before")
  }

  @Test("what a killed build left in the output is cleared away, and nothing else")
  func leftovers() throws {
    let desk = try Desk()
    try desk.folder.write("site/.hashiya-new/0/17", "نیمه‌کاره")
    try desk.folder.write("site/.hashiya-new/3/200", "نیمه‌کاره")
    try desk.folder.write("site/.hashiya/mine", "یادداشت")
    #expect(try desk.build().status == 0)
    #expect(!desk.folder.exists("site/.hashiya-new"))
    #expect(try desk.folder.text("site/.hashiya/mine") == "یادداشت")
  }

  @Test("a killed ingest leaves an archive that can be read, and the same command again finishes it")
  func ingest() throws {
    let page = "عنوان یک صفحه\n\n" + String(repeating: "متن یک بند که برای آزمون نوشته شد.\n\n", count: 400)
    for moment in 1...12 {
      let desk = try Desk(["site.yaml": SampleArchive.siteFile])
      try desk.folder.write("page.txt", page)
      let ingest = try RunningProgram(
        [Program.hashiya, "ingest", "--archive", "archive", "page.txt"], in: desk.folder.path)
      usleep(UInt32(moment * 12_000))
      ingest.send(SIGKILL)
      _ = try ingest.wait()
      let again = try desk.ingest("page.txt")
      #expect(again.status == 0, "\(again.err)")
      let articles = try desk.folder.names("archive/articles").filter { !$0.hasPrefix(".") }
      #expect(articles.count == 1)
      let captures = try desk.folder.names("archive/captures").filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
      #expect(captures.count == 1)
      #expect(try desk.hashiya("verify", "--archive", "archive").out.contains(": 0 errors, 0 warnings"))
    }
  }
}

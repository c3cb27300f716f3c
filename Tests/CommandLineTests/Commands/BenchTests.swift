import Testing

@Suite("bench")
struct BenchTests {
  @Test("bench builds a synthetic archive twice, in a folder of its own, and tells what each stage took")
  func small() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["bench", "--articles", "30", "--json", "--keep", "kept"], in: folder.path)
    #expect(run.status == 0)
    let result = try #require(try run.objects().first)
    #expect(result["articles"] as? Int == 30)
    let cold = try #require(result["cold"] as? [String: Any])
    let build = try #require(cold["build"] as? [String: Any])
    #expect(build["articles"] as? Int == 30)
    let stages = (build["stages"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
    #expect(stages == ["load", "theme", "derive", "plan", "render", "write"])
    #expect((cold["peak_bytes"] as? Int ?? 0) > 1 << 20)
    let again = (result["unchanged"] as? [String: Any])?["build"] as? [String: Any]
    #expect(again?["written"] as? Int == 0)
    #expect(try folder.names("") == ["kept"])
    #expect(try Program.run(["check", "--archive", "kept/archive"], in: folder.path).status == 0)
  }

  @Test("the same number of articles makes the same archive")
  func same() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      #expect(try Program.run(["bench", "--articles", "5", "--keep", name], in: folder.path).status == 0)
    }
    #expect(
      try folder.contents("one/archive").without(".hashiya").differences(
        from: folder.contents("two/archive").without(".hashiya")) == [])
  }
}

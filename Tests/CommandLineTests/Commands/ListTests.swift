import Testing

@Suite("list")
struct ListTests {
  @Test("articles are listed one a line: id, status, date, title")
  func articles() throws {
    let run = try Desk().hashiya("list", "articles", "--archive", "archive")
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "baran\tpublic\t2023-11-04\tباران در شیراز", "barchide\twithdrawn\t-\tیادداشتی که برچیده شد",
        "mahfuz\twithheld\t-\tیادداشتی که نگه داشته شد", "matar\tpublic\t2023-11-05\tمطر في شيراز",
        "pishnevis\tdraft\t-\tپیش‌نویس هنوز ناتمام", "sadd\tpublic\t2023-12\tسد کارون پر شد",
      ])
  }

  @Test("with --json each line is an object with the front matter's values")
  func articlesJSON() throws {
    let objects = try Desk().hashiya("list", "articles", "--archive", "archive", "--json").objects()
    #expect(
      objects.compactMap { $0["id"] as? String } == ["baran", "barchide", "mahfuz", "matar", "pishnevis", "sadd"])
    let sadd = try #require(objects.last)
    #expect(sadd["title"] as? String == "سد کارون پر شد")
    #expect(sadd["status"] as? String == "public")
    #expect(sadd["lang"] as? String == "fa")
    #expect(sadd["published"] as? String == "2023-12")
    #expect(sadd["tags"] as? [String] == ["بارش"])
    #expect(sadd["about"] as? [String] == ["karun"])
    #expect(sadd["unconfirmed"] as? [String] == ["published", "title"])
  }

  @Test("entities are listed with their type, how many articles are about them, and their names")
  func entities() throws {
    let desk = try Desk()
    let lines = try desk.hashiya("list", "entities", "--archive", "archive").lines
    #expect(lines == ["bahman-n\tperson\t1\tبهمن ناشناخته", "karun\tplace\t1\tکارون", "shiraz\tplace\t2\tشیراز"])
    let objects = try desk.hashiya("list", "entities", "--archive", "archive", "--json").objects()
    #expect(objects.first?["private"] as? Bool == true)
    #expect((objects.last?["names"] as? [String: [String]]) == ["fa": ["شیراز"], "en": ["Shiraz"]])
  }

  @Test("tags are listed as the site shows them: spellings put together, with their number, the most frequent first")
  func tags() throws {
    let desk = try Desk()
    #expect(try desk.hashiya("list", "tags", "--archive", "archive").lines == ["2\tباران", "1\tآب", "1\tمطر"])
    let first = try desk.hashiya("list", "tags", "--archive", "archive", "--json").objects().first
    #expect(first?["tag"] as? String == "باران" && first?["articles"] as? Int == 2)
    #expect(first?["spellings"] as? [String] == ["بارش"])
  }

  @Test("outlets are listed with their names")
  func outlets() throws {
    #expect(try Desk().hashiya("list", "outlets", "--archive", "archive").lines == ["sobh\t1\tصبح شیراز"])
  }

  @Test("an empty archive lists nothing", arguments: ["articles", "entities", "tags", "outlets", "annotations"])
  func empty(_ kind: String) throws {
    let run = try Desk(["site.yaml": SampleArchive.siteFile]).hashiya("list", kind, "--archive", "archive", "--json")
    #expect(run.status == 0 && run.out == "" && run.err == "")
  }
}

// Candidates as files: the archive's own reader takes them as they are.

import Annotate
import ArabicScript
import Archive
import Foundation
import Testing

@Suite("Candidates as files of the registry")
struct CandidateEntityFileTests {
  private func candidate(_ text: String, _ language: String = "fa", _ variants: [String] = []) -> Candidate {
    Candidate(
      text: text, key: Folding.fold(text), language: language, mentions: 3, articles: 2,
      languages: [
        CandidateLanguage(
          language: language, mentions: 3, articles: 2,
          spellings: ([text] + variants).map { CandidateVariant(text: $0, count: 1) })
      ], type: .person, reasons: [], variants: variants.map { CandidateVariant(text: $0, count: 1) },
      contexts: [
        CandidateContext(
          article: "a", place: TextPlace(block: 0, range: 0..<3), before: "یک: \u{2028}# \"'\n\u{202E}", words: text,
          after: "\t…")
      ])
  }

  @Test("the reader of the archive takes every file unedited")
  func readable() async throws {
    let candidates = [
      candidate("سحر پرتوی", "fa", ["پرتوی", "سحرپرتوی"]), candidate("وليد الزهراني", "ar"), candidate("سحر پرتوي"),
      candidate("O'Brien: [x], #1", "en", ["- no"]), candidate("شاهد ۱۳۶"), candidate("؟؟"), candidate("con", "en"),
      candidate("'' {a: b}", "en"),
    ]
    let registry = Registry([
      Entity(
        id: "sahar-partui", type: .person, names: [NamesInLanguage(language: "fa", names: [EntityName(text: "ی")])])
    ])
    let files = CandidateEntityFile.files(for: candidates, registry: registry)
    #expect(files.count == candidates.count)
    #expect(Set(files.map(\.id)).union(["sahar-partui"]).count == files.count + 1)
    let folder = NSTemporaryDirectory() + "hashiya-candidates-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/entities", withIntermediateDirectories: true)
    try "format: 1\narchive_id: 3f1d7c52-8a4e-4b6f-9c1d-2e5a7b8c9d01\ntitles: {fa: نمونه}\n".write(
      toFile: folder + "/site.yaml", atomically: true, encoding: .utf8)
    for file in files {
      try file.text.write(toFile: "\(folder)/entities/\(file.id).md", atomically: true, encoding: .utf8)
    }
    let archive = try await ArchiveReader(folder: folder, jobs: 1).read()
    #expect(archive.entities.count == files.count)
    for (file, candidate) in zip(files, candidates) {
      let entity = archive.entities.first { $0.id == file.id }
      #expect(entity?.names.first?.names.first?.text == candidate.text)
      #expect(entity?.names.first?.language == candidate.language)
      #expect(entity?.type == .person)
    }
  }

  @Test("ids are written in a–z, letter by letter")
  func ids() {
    func id(_ text: String, _ language: String) -> String? {
      CandidateEntityFile.files(for: [candidate(text, language)], registry: Registry([])).first?.id
    }
    #expect(id("تهران", "fa") == "tahran")
    #expect(id("سحر پرتوی", "fa") == "sahr-partui")
    #expect(id("بيروت", "ar") == "birut")
    #expect(id("وليد الزهراني", "ar") == "walid-al-zahrani")
    #expect(id("شاهد ۱۳۶", "fa") == "shahd-136")
    #expect(id("BBC News", "en") == "bbc-news")
    #expect(id("؟؟", "fa") == "name")
  }

  @Test("a name of two languages has one file, with its spellings under each")
  func languages() {
    var both = candidate("فلسطین", "fa")
    both.languages.append(
      CandidateLanguage(
        language: "ar", mentions: 2, articles: 1, spellings: [CandidateVariant(text: "فلسطين", count: 2)]))
    let file = CandidateEntityFile.files(for: [both], registry: Registry([])).first?.text ?? ""
    #expect(file.contains("# 3 mentions in 2 articles (fa 3 in 2, ar 2 in 1); "))
    #expect(file.hasSuffix("names:\n  fa:\n    - 'فلسطین'\n  ar:\n    - 'فلسطين'\n---\n"))
  }

  @Test("what only extends a known name has no file")
  func extending() {
    var extending = candidate("سحر پرتوی")
    extending.extends = 0
    #expect(CandidateEntityFile.files(for: [extending], registry: Registry([])).isEmpty)
  }
}

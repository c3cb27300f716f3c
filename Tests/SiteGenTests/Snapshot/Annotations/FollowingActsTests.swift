// What is kept up to date act by act must be what a build from scratch makes of the same acts.

import Annotate
import ArabicScript
import Archive
import Testing

@testable import SiteGen

@Suite("a snapshot that follows acts")
struct FollowingActsTests {
  private static let names = ["سارا رها", "کاوه نیا", "شهر باران"]

  private func archive() throws -> Archive {
    let bodies = (0..<6).map { number in
      """
      \(Self.names[number % 3]) در ۳ مهر ۱۳۹\(number) به \(Self.names[2]) رفت. «باید کاری کرد و زود هم باید کرد»، سارا رها گفت.

      کاوه نیا و سارا رها در \(Self.names[2]) ماندند. کاوه نیا نوشت: «از این شهر نمی‌رویم و می‌مانیم.»
      """
    }
    let articles = try bodies.enumerated().map { number, body in
      try SampleArchive.article(
        "a\(number)", title: "خبر \(number)", published: "202\(number % 3)-01-0\(number + 1)", body: body)
    }
    var archive = SampleArchive.archive(articles)
    archive.entities = zip(["kaveh", "sara", "shahr"], ["کاوه نیا", "سارا رها", "شهر باران"]).map { id, name in
      Entity(
        id: id, type: id == "shahr" ? .place : .person,
        names: [NamesInLanguage(language: "fa", names: [EntityName(text: name)])])
    }
    return archive
  }

  private func options() -> BuildOptions { BuildOptions(preview: true, review: true) }

  private func summary(_ snapshot: Snapshot) -> [String] {
    let index = snapshot.annotations
    let review = snapshot.review
    var lines: [String] = []
    for (number, annotations) in index.ofArticle.enumerated() {
      lines += annotations.map { "\(number) \($0.place) \($0.claim) \($0.status) \($0.isMoved)" }
      lines += (review?.ofArticle[number].annotations ?? []).map { "\($0)" }
    }
    lines += index.mentions.map { "\($0)" } + index.quotationsBy.map { "\($0)" } + index.quotationsAbout.map { "\($0)" }
    lines.append("\(index.unattributed)")
    lines += index.dates.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines += ["\(snapshot.articlesOf)", "\(snapshot.periods)", "\(PlanShape(snapshot))"]
    return lines
  }

  /// Something that somebody might do to a random annotation of an article.
  private func act(
    _ number: Int, on snapshot: Snapshot, _ article: Int, _ made: [Act], _ random: inout SeededGenerator
  ) -> Act? {
    let time = ActTime(milliseconds: 1_700_000_000_000 + number)
    let id = "0190a0b0-0000-4000-8000-" + String(String(number + 1_000_000_000_000).dropFirst())
    let by = ["ن", "م"].randomElement(using: &random) ?? "ن"
    if let old = made.filter({ $0.by == by }).randomElement(using: &random), Int.random(in: 0..<5, using: &random) == 0
    {
      return Act(id: id, verb: .retract, target: .act(old.id), by: by, at: time)
    }
    let digest = snapshot.articles[article]
    let text = ArticleText(digest.article, digest.document)
    let anchored = AnchoredText(text.blocks, anchors: ReviewDataMaker.anchors(of: digest.document))
    guard let annotation = snapshot.review?.ofArticle[article].annotations.randomElement(using: &random),
      let place = annotation.place, let target = anchored.target(of: place)
    else { return nil }
    var body = ActBody(kind: ActBody.Kind(rawValue: annotation.claim.kind.rawValue))
    if case .name = annotation.claim { body.entity = ["kaveh", "sara", "shahr"].randomElement(using: &random) }
    let verb: ActVerb = [.accept, .reject, .unsure, .edit, .adjudicate].randomElement(using: &random) ?? .accept
    return Act(id: id, verb: verb, target: .text(target), body: body, by: by, at: time)
  }

  @Test("a hundred acts of two people, one after another, come to what a build from scratch says")
  func sameAsFromScratch() async throws {
    var archive = try archive()
    var snapshot = try await Snapshot.derive(from: archive, options: options())
    #expect(snapshot.annotations.mentions.map(\.count).reduce(0, +) > 20)
    var random = SeededGenerator(seed: 7)
    var changed = 0
    for number in 0..<120 {
      let article = Int.random(in: 0..<6, using: &random)
      let id = snapshot.articles[article].article.id
      guard let act = act(number, on: snapshot, article, archive.acts[id] ?? [], &random) else { continue }
      archive.acts[id, default: []].append(act)
      var review = try #require(snapshot.review)
      let shown = review.add([act], toArticle: article, snapshot.articles[article])
      let before = summary(snapshot)
      snapshot = snapshot.replacingAnnotations([(article, shown)], review: review).snapshot
      if summary(snapshot) != before { changed += 1 }
      guard number % 20 == 19 else { continue }
      let fresh = try await Snapshot.derive(from: archive, options: options())
      #expect(summary(snapshot) == summary(fresh), "after act \(number)")
    }
    #expect(changed > 30)
  }

  @Test("an act that comes twice counts once")
  func twice() async throws {
    let snapshot = try await Snapshot.derive(from: try archive(), options: options())
    var random = SeededGenerator(seed: 1)
    let act = try #require(act(1, on: snapshot, 0, [], &random))
    var review = try #require(snapshot.review)
    _ = review.add([act], toArticle: 0, snapshot.articles[0])
    _ = review.add([act, act], toArticle: 0, snapshot.articles[0])
    #expect(review.acts["a0"]?.count == 1)
  }

  @Test("a public build has no data for reviewing unless site.yaml says so")
  func onlyWhereAsked() async throws {
    var archive = try archive()
    #expect(try await Snapshot.derive(from: archive, options: BuildOptions()).review == nil)
    archive.settings.publish.review = true
    #expect(try await Snapshot.derive(from: archive, options: BuildOptions()).review != nil)
  }
}

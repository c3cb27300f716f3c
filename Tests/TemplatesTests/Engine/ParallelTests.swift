// One template on many threads.

import Templates
import Testing

@Suite("Rendering in parallel")
struct ParallelTests {
  @Test("eight tasks render the same pages as one")
  func sameAsSerial() async throws {
    let template = try library(
      "<h1>{{title}}</h1>{{#tags}}<a href=\"{{url}}\">{{name}}{{#words}} {{.}}{{/words}}</a>{{/tags}}{{outlet.name}}{{body}}",
      [:]
    ).template("article.html", for: ArticleModel.self, strings: try sampleStrings())
    let models = (0..<400).map { number in
      ArticleModel(
        title: "مقالهٔ \(number) & «\(number)»",
        tags: (0..<(number % 7)).map { TagModel(name: "<\($0)>", words: ["یک\u{200C}دو", "\(number)"]) },
        outlet: number.isMultiple(of: 3) ? nil : OutletModel())
    }
    let serial = models.map { template.render($0) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var out: [UInt8] = []
          return models.indices.allSatisfy { index in
            out.removeAll(keepingCapacity: true)
            template.render(models[index], into: &out)
            return out == serial[index]
          }
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}

// Whether people's acts changed which pages there are: seldom, and a plan of ten thousand articles takes longer to make
// than all else that follows from an act.

/// How many pages each list of a site has, so far as annotations decide it. Two snapshots of the same articles, entities
/// and outlets with the same shape have the same plan.
struct PlanShape: Equatable, Sendable {
  private let periods: [DatePeriodKey]
  private let pages: [Int]

  init(_ snapshot: Snapshot) {
    periods = snapshot.periods
    let annotations = snapshot.annotations
    var pages: [Int] = [snapshot.hasQuotations ? 1 : 0, Self.pages(of: annotations.unattributed.count)]
    pages.reserveCapacity(snapshot.entities.count * 3 + periods.count + 2)
    for number in snapshot.entities.indices {
      pages.append(Self.pages(of: snapshot.articlesOf[number].count))
      pages.append(ListPages(count: annotations.mentions[number].count, size: ListPages.mentions).numbered)
      pages.append(Self.pages(of: annotations.quotationsBy[number].count))
    }
    for period in periods {
      pages.append(ListPages(count: snapshot.datesListed(on: period).count, size: ListPages.mentions).numbered)
    }
    self.pages = pages
  }

  /// None where there is nothing to list.
  private static func pages(of count: Int) -> Int { count == 0 ? 0 : ListPages(count: count).numbered + 1 }
}

// What business may come: the open opportunities by stage and by month, each weighted by its chance.

package import Model

/// Business that may come, added up.
package struct DealSum: Hashable, Sendable {
  /// How many opportunities.
  package private(set) var count = 0
  /// What those with an amount would bring together, in the book's money.
  package private(set) var amount = Money.zero
  /// The same, each times its chance; those without a chance count nothing.
  package private(set) var weighted = Money.zero
  /// How many have no amount.
  package private(set) var withoutAmount = 0
  /// How many have an amount that has no rate.
  package private(set) var withoutRate = 0
  /// How many have an amount but no chance.
  package private(set) var withoutChance = 0
  /// What these would bring.
  package private(set) var amountWithoutChance = Money.zero

  /// Nothing.
  package init() {}

  /// Adds an opportunity.
  fileprivate mutating func add(_ deal: OpenDeal) {
    count += 1
    guard deal.hasAmount else { return withoutAmount += 1 }
    guard let money = deal.amount else { return withoutRate += 1 }
    amount += money
    guard let part = deal.weighted else {
      withoutChance += 1
      amountWithoutChance += money
      return
    }
    weighted += part
  }
}

/// An opportunity that is neither won nor lost.
package struct OpenDeal: Hashable, Sendable, Identifiable {
  /// The opportunity.
  package let id: EntityID
  /// The account.
  package let account: EntityID?
  /// When its decision is expected.
  package let expected: Day?
  /// How likely it is, in per cent; nil where nobody says it.
  package let chance: Int?
  /// Whether it says what it would bring.
  package let hasAmount: Bool
  /// What it would bring in the book's money; nil where it doesn't say it, or there is no rate.
  package let amount: Money?
  /// That times its chance.
  package let weighted: Money?
  /// The place of its stage in the list; nil for none that is listed.
  package let stage: Int?

  /// Looks at an opportunity.
  init(_ deal: Opportunity, stages: SalesStages, rates: Rates, today: Day) {
    (id, account, expected) = (deal.id, deal.account, deal.expected)
    let chance = stages.chance(of: deal)
    self.chance = chance
    hasAmount = deal.amount != nil
    // What is to come counts by today's rate.
    amount = deal.amount.flatMap { rates.inBook($0, deal.currency, on: today) }
    weighted = amount.flatMap { amount in chance.map { amount.scaled(by: $0, over: 100) } }
    stage = stages.index(of: deal.stage)
  }
}

/// The business at one stage.
package struct StageSum: Hashable, Sendable {
  /// What the stage is called.
  package let name: Phrase
  /// How likely business at it is, in per cent; nil for a stage that the list doesn't have.
  package let chance: Int?
  /// What it would bring.
  package let sum: DealSum
}

/// What one month is to bring.
package struct MonthSum: Hashable, Sendable {
  /// Its last day.
  package let end: Day
  /// What is expected in it.
  package let sum: DealSum
}

/// All business that may come.
package struct Pipeline: Hashable, Sendable {
  /// The opportunities that are open, the next to be decided first, those without a day last.
  package let deals: [OpenDeal]
  /// What all of them would bring.
  package let total: DealSum
  /// What those of each stage would bring, in the order of the list; of stages that the list doesn't have, by name.
  package let stages: [StageSum]
  /// What those would bring whose decision should have been made already.
  package let late: DealSum
  /// What those would bring that say no day.
  package let undated: DealSum
  /// What each month is to bring from this one on, until the last that an opportunity names, at most a year; the
  /// month by its last day.
  package let months: [MonthSum]
  /// What is expected after these months.
  package let later: DealSum

  /// Adds up the open business of a book.
  ///
  /// - Complexity: O(n log n) in the opportunities.
  package init(of book: Book, today: Day) {
    let (listed, rates) = (book.stages, book.rates)
    var (deals, byStage, byName) = ([OpenDeal](), [Int: DealSum](), [String: DealSum]())
    var total = DealSum()
    for deal in book.opportunities.sorted where listed.standing(of: deal) == .open {
      let open = OpenDeal(deal, stages: listed, rates: rates, today: today)
      deals.append(open)
      total.add(open)
      if let stage = open.stage {
        byStage[stage, default: DealSum()].add(open)
      } else {
        byName[deal.stage.trimmed, default: DealSum()].add(open)
      }
    }
    self.deals = deals.sorted {
      ($0.expected ?? .distantFuture, $0.id) < ($1.expected ?? .distantFuture, $1.id)
    }
    self.total = total
    stages = Pipeline.sums(byStage, of: listed) + Pipeline.sums(byName)
    var (late, undated, later) = (DealSum(), DealSum(), DealSum())
    let ends = Pipeline.ends(of: deals.compactMap(\.expected).max(), today: today)
    var sums = [DealSum](repeating: DealSum(), count: ends.count)
    for deal in deals {
      guard let day = deal.expected else {
        undated.add(deal)
        continue
      }
      if day < today {
        late.add(deal)
      } else if let place = ends.firstIndex(where: { day <= $0 }) {
        sums[place].add(deal)
      } else {
        later.add(deal)
      }
    }
    (self.late, self.undated, self.later) = (late, undated, later)
    months = zip(ends, sums).map { MonthSum(end: $0, sum: $1) }
  }

  /// What stands at each stage of the list that is neither won nor lost.
  private static func sums(_ sums: [Int: DealSum], of stages: SalesStages) -> [StageSum] {
    stages.all.indices.filter { stages.all[$0].standing == .open }.map { place in
      let stage = stages.all[place]
      return StageSum(name: stage.name, chance: stage.chance, sum: sums[place] ?? DealSum())
    }
  }

  /// What stands at stages that the list doesn't have.
  private static func sums(_ sums: [String: DealSum]) -> [StageSum] {
    sums.sorted { $0.key < $1.key }.map { name, sum in
      let words = name.isEmpty ? Phrase("no stage", "未填阶段") : Phrase(verbatim: name)
      return StageSum(name: words, chance: nil, sum: sum)
    }
  }

  /// The ends of the months that are shown: at least this and the next two, at most twelve.
  private static func ends(of last: Day?, today: Day) -> [Day] {
    let ends = (0..<12).map { today.endOfMonth.startOfMonth.adding(months: $0).endOfMonth }
    let shown = last.flatMap { last in ends.firstIndex { last <= $0 } } ?? (last == nil ? 2 : 11)
    return Array(ends.prefix(max(3, shown + 1)))
  }
}

extension Day {
  /// The first day of its month.
  fileprivate var startOfMonth: Day { adding(days: 1 - civil.day) }
}

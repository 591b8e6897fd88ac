// Who supplies one product line to one account: a cell of the white space.

package import Model

/// Who supplies a product line.
package enum Supplier: Hashable, Sendable {
  /// We do.
  case us
  /// A competitor, by name where it is known.
  case competitor(String)
  /// They make it themselves.
  case inHouse
  /// They do not buy it.
  case nobody
  /// Nobody has found out yet.
  case unknown

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .us: SupplySource.us.name
    case .competitor(let name): name.isEmpty ? SupplySource.competitor.name : Phrase(verbatim: name)
    case .inHouse: SupplySource.inHouse.name
    case .nobody: SupplySource.nobody.name
    case .unknown: Phrase("not known", "还不知道")
    }
  }

  /// The tag that scripts may rely on.
  package var tag: String {
    switch self {
    case .us: SupplySource.us.rawValue
    case .competitor: SupplySource.competitor.rawValue
    case .inHouse: SupplySource.inHouse.rawValue
    case .nobody: SupplySource.nobody.rawValue
    case .unknown: "unknown"
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .us: "●"
    case .competitor: "✗"
    case .inHouse: "⌂"
    case .nobody: "–"
    case .unknown: "?"
    }
  }
}

/// Where an account gets one product line from.
package struct SupplyCell: Hashable, Sendable {
  /// The account.
  package let account: EntityID
  /// The key of the product line, by which lines are told apart.
  package let line: String
  /// The product line, as it is written.
  package let product: String
  /// The row of the supply register; nil where only the orders speak, or nothing does.
  package let entry: EntityID?
  /// Who supplies it.
  package let supplier: Supplier
  /// Whom the register names, or nobody, though the account bought it from us in the last year; nil
  /// where the two agree.
  package let contradiction: Supplier?
  /// What the account bought of it from us in the last year.
  package let ours: Money
  /// What it spends on it in a year, with whomever; nil when that is not known.
  package let spend: Money?
  /// When its contract ends.
  package let until: Day?

  /// The white space in it: what the account spends on it a year, but not with us; nil when that is
  /// not known.
  ///
  /// Where they do not buy it, there is nothing to win. That we supply it says nothing about what they
  /// buy elsewhere.
  package var open: Money? {
    switch supplier {
    case .nobody: .zero
    case .us, .competitor, .inHouse, .unknown: spend.map(rest)
    }
  }

  /// What marks a cell in which the register contradicts our own orders.
  package static let contradictionSign = "≠"

  /// That the register contradicts our own orders, and what to do about it; nil where they agree.
  package var contradictionWords: Phrase? {
    guard let contradiction else { return nil }
    let (sum, sign) = (ours.grouped, Self.contradictionSign)
    let said: Phrase =
      switch contradiction {
      case .nobody: Phrase("says that they do not buy it", "写的是不采购")
      case .competitor, .inHouse, .us, .unknown:
        Phrase("says only: \(contradiction.name.en)", "只写了：\(contradiction.name.zh)")
      }
    return Phrase(
      "\(sign) Bought from us in a year: \(sum), but the register \(said.en). On its page (W), e corrects the row and a registers us beside it.",
      "\(sign) 一年向我们买了 \(sum)，供货登记\(said.zh)。到它的渠道页（W）按 e 改正，或按 a 把我们也登记上。")
  }

  /// What of a spend does not go to us.
  private func rest(of spend: Money) -> Money {
    max(.zero, spend - ours)
  }

  /// How soon its contract ends.
  package func end(from today: Day) -> ContractEnd? {
    until.map { ContractEnd(days: $0.days(since: today)) }
  }
}

/// How soon a contract ends.
package enum ContractEnd: Hashable, Sendable {
  /// It has ended already.
  case over
  /// It ends within ``horizon`` days: the time to be there.
  case soon
  /// It runs on.
  case later

  /// So many days ahead an end is worth a mark.
  package static let horizon = 90

  /// The state of a contract that ends in so many days.
  init(days: Int) { self = days < 0 ? .over : days <= ContractEnd.horizon ? .soon : .later }

  /// A sign for it; empty where there is nothing to mark.
  package var sign: String {
    switch self {
    case .over: "‼"
    case .soon: "!"
    case .later: ""
    }
  }
}

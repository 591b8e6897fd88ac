// Which opportunity of the book a row speaks of, and which order line one that was won came to.

import Model

/// Finds the opportunities of the book that rows speak of. Each is found once, so that two equal rows are two deals,
/// and the same two when the file is imported again.
///
/// A number decides where there is one, together with the customer; a deal that somebody entered without its number is
/// found by its name. Without a number it's the customer, the name and the product; of several like that first those
/// with the same amount and day.
struct OpportunityIndex {
  /// What rows and opportunities are compared by, from what says most to what says least.
  private enum Key: Hashable {
    case part(EntityID?, reference: String, product: String)
    case number(EntityID?, reference: String)
    case same(EntityID?, name: String, product: String, Money?, Day?)
    case named(EntityID?, name: String, product: String)
    case unnumbered(EntityID?, name: String)
  }

  private let known: [Opportunity]

  /// Looks at the opportunities of a book.
  init(_ book: Book) { known = book.opportunities.sorted }

  /// The opportunity that each row speaks of; nil for those that the book doesn't have.
  ///
  /// - Complexity: O(rows + opportunities).
  func find(_ rows: [Opportunity]) -> [EntityID?] {
    var found = [EntityID?](repeating: nil, count: rows.count)
    var taken: Set<EntityID> = []
    guard !known.isEmpty else { return found }
    for (row, own) in Self.passes {
      var waiting: [Key: [EntityID]] = [:]
      for deal in known.reversed() where !taken.contains(deal.id) {
        if let key = own(deal) { waiting[key, default: []].append(deal.id) }
      }
      for place in rows.indices where found[place] == nil {
        guard let key = row(rows[place]), let id = waiting[key]?.popLast() else { continue }
        found[place] = id
        taken.insert(id)
      }
    }
    return found
  }

  /// How rows and opportunities are compared, one way after the other.
  private static var passes: [(row: (Opportunity) -> Key?, own: (Opportunity) -> Key?)] {
    [(part, part), (number, number), (same, same), (named, named), (unnumbered, loose)]
  }

  private static func part(_ deal: Opportunity) -> Key? {
    deal.reference.isEmpty
      ? nil : .part(deal.account, reference: deal.reference, product: deal.product.nameKey)
  }

  private static func number(_ deal: Opportunity) -> Key? {
    deal.reference.isEmpty ? nil : .number(deal.account, reference: deal.reference)
  }

  private static func same(_ deal: Opportunity) -> Key? {
    guard deal.reference.isEmpty else { return nil }
    return .same(
      deal.account, name: deal.name.nameKey, product: deal.product.nameKey, deal.amount,
      deal.expected)
  }

  private static func named(_ deal: Opportunity) -> Key? {
    guard deal.reference.isEmpty else { return nil }
    return .named(deal.account, name: deal.name.nameKey, product: deal.product.nameKey)
  }

  /// A row with a number, by its name.
  private static func unnumbered(_ deal: Opportunity) -> Key? {
    deal.reference.isEmpty ? nil : .unnumbered(deal.account, name: deal.name.nameKey)
  }

  /// An opportunity without a number, by its name.
  private static func loose(_ deal: Opportunity) -> Key? {
    deal.reference.isEmpty ? .unnumbered(deal.account, name: deal.name.nameKey) : nil
  }
}

/// The order lines that opportunities came to which have a number: a row of such a deal speaks of that line, whatever
/// day and amount stand in it.
struct WonDeals {
  private struct Key: Hashable {
    let account: EntityID?
    let reference: String
  }

  private var lines: [Key: EntityID] = [:]

  /// Looks at the opportunities of a book that came to one order line.
  init(_ book: Book) {
    for deal in book.opportunities.sorted where !deal.reference.isEmpty {
      let orders = deal.orders.filter { book.orders[$0] != nil }
      guard let line = orders.first, orders.count == 1 else { continue }
      lines[Key(account: deal.account, reference: deal.reference)] = line
    }
  }

  /// The line of the deal that a row speaks of, once.
  mutating func take(_ values: FieldValues) -> EntityID? {
    guard !lines.isEmpty, let reference = values[.order(.reference)]?.text else { return nil }
    return lines.removeValue(
      forKey: Key(account: values[.order(.account)]?.entity, reference: reference))
  }
}

// Which order line of the book a row speaks of. A number alone says little: numbers begin again each year, and
// two systems count from one.

import Model

/// Finds the order line of the book that a row speaks of. Each line is found once, so two equal
/// rows are two purchases, and are the same two when the file is imported again.
///
/// A line with a number is that number, customer and day; several lines of one order are told apart by the number of the
/// line where both have one, and else by product.
/// Without a number it's the customer, day, product and amount.
struct OrderIndex {
  private struct Key: Hashable {
    let account: EntityID?
    let day: Day?
    let reference: String
    var product = ""
    var amount: Money?
    var line: Int?
  }

  /// The numbers that rows without a line in the book have, although the book has lines with them.
  private(set) var again: [String] = []

  private var waiting: [Key: [EntityID]] = [:]
  /// The lines that have the number of their line, by order and that.
  private var numbered: [Key: EntityID] = [:]
  private var repeated: Set<Key> = []
  private let numbers: Set<String>
  private var seenAgain: Set<String> = []
  /// The lines that no row has spoken of, by what stays when the day of an order is corrected.
  private var undated: [Key: [EntityID]] = [:]
  private var taken: Set<EntityID> = []
  private var isNumbered: Set<EntityID> = []
  /// The lines by what stays when an order is given to another customer.
  private var strays: [Key: [EntityID]] = [:]

  /// Indexes the lines of a book for the rows of a file.
  ///
  /// - Complexity: O(lines + rows).
  init(book: Book, rows: [FieldValues]) {
    // A book without orders has none that a row could speak of.
    let lines = book.orders.sorted
    guard !lines.isEmpty else {
      numbers = []
      return
    }
    numbers = Set(lines.lazy.map(\.reference).filter { !$0.isEmpty })
    noteRepeats(rows.lazy.compactMap { Self.order($0) })
    noteRepeats(lines.lazy.compactMap { $0.reference.isEmpty ? nil : Self.order($0) })
    for line in lines.reversed() {
      waiting[key(of: line), default: []].append(line.id)
      if let key = Self.numbered(line) {
        numbered[key] = line.id
        isNumbered.insert(line.id)
      }
      if let key = Self.undated(line) { undated[key, default: []].append(line.id) }
      if let key = Self.stray(line) { strays[key, default: []].append(line.id) }
    }
  }

  /// The first line of the book that these values speak of and no row before did.
  mutating func take(_ values: FieldValues) -> EntityID? {
    guard !waiting.isEmpty else { return nil }
    let line = Self.line(values)
    if let key = Self.numbered(line), let id = numbered[key] {
      return taken.insert(id).inserted ? id : nil
    }
    let key = key(of: line)
    // A line with another number is another line.
    while let id = waiting[key]?.popLast() {
      guard !taken.contains(id) else { continue }
      if line.line != nil, isNumbered.contains(id) { continue }
      taken.insert(id)
      return id
    }
    return nil
  }

  /// The line of the book that is these values but for its day, in the same year, and that no row speaks of: the
  /// file corrects the day. Ask once all rows had their turn. Where none of them was in the book, the file is
  /// another one, whose numbers only happen to be the same.
  mutating func takeMoved(_ values: FieldValues) -> EntityID? {
    guard !taken.isEmpty, !undated.isEmpty, let key = Self.undated(Self.line(values)),
      let id = undated[key]?.last(where: { !taken.contains($0) })
    else { return nil }
    taken.insert(id)
    return id
  }

  /// The line of the book that is these values but for its customer, and that no row speaks of: the file may correct the
  /// customer. Ask once all rows had their turn.
  mutating func takeStray(_ values: FieldValues) -> EntityID? {
    guard !strays.isEmpty, let key = Self.stray(Self.line(values)),
      let id = strays[key]?.last(where: { !taken.contains($0) })
    else { return nil }
    taken.insert(id)
    return id
  }

  /// Notes that a row has no line in the book, though perhaps its number has.
  mutating func noteNew(_ values: FieldValues) {
    let line = Self.line(values)
    guard !line.reference.isEmpty, line.hasNumber, numbers.contains(line.reference),
      seenAgain.insert(line.reference).inserted
    else { return }
    again.append(line.reference)
  }

  // MARK: Keys

  /// Notes the orders that stand on several lines.
  private mutating func noteRepeats(_ orders: some Sequence<Key>) {
    var seen: Set<Key> = []
    for order in orders where !seen.insert(order).inserted { repeated.insert(order) }
  }

  private func key(of line: OrderLine) -> Key {
    var key = Self.order(line)
    let isPlain = !key.reference.isEmpty && !repeated.contains(key)
    if !isPlain { key.product = line.product.nameKey }
    if key.reference.isEmpty { key.amount = line.amount }
    return key
  }

  private static func order(_ line: OrderLine) -> Key {
    Key(account: line.account, day: line.day, reference: line.reference)
  }

  private static func order(_ values: FieldValues) -> Key? {
    let key = order(line(values))
    return key.reference.isEmpty ? nil : key
  }

  /// An order and the number of a line in it; nil where the line has none.
  private static func numbered(_ line: OrderLine) -> Key? {
    guard !line.reference.isEmpty, let number = line.line else { return nil }
    var key = order(line)
    key.line = number
    return key
  }

  /// What stays of a line with a number when its day changes within the year.
  private static func undated(_ line: OrderLine) -> Key? {
    guard !line.reference.isEmpty, let day = line.day else { return nil }
    return Key(
      account: line.account, day: Day(year: day.civil.year, month: 1, day: 1),
      reference: line.reference,
      product: line.product.nameKey, amount: line.amount)
  }

  /// What stays of a line with a number when it is given to another customer.
  private static func stray(_ line: OrderLine) -> Key? {
    guard !line.reference.isEmpty, line.hasNumber, let day = line.day, let amount = line.amount
    else { return nil }
    return Key(
      account: nil, day: day, reference: line.reference, product: line.product.nameKey,
      amount: amount)
  }

  private static func line(_ values: FieldValues) -> OrderLine {
    var line = OrderLine(id: .draft(1))
    line.account = values[.order(.account)]?.entity
    line.day = values[.order(.day)]?.day
    line.product = values[.order(.product)]?.text ?? ""
    line.amount = values[.order(.amount)]?.money
    line.reference = values[.order(.reference)]?.text ?? ""
    line.line = values[.order(.line)]?.number
    return line
  }
}

extension OrderLine {
  /// Whether what stands for its number is one: months across have their day for it, which other lines have, too.
  fileprivate var hasNumber: Bool { day?.description != reference }
}

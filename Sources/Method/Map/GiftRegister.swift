// The register of gifts: small courtesies have their place, and a limit that the book's owner sets.

package import Model

/// How a sum of gifts stands to the limit.
package enum GiftState: CaseIterable, Hashable, Sendable {
  /// Nobody has set a limit.
  case unlimited
  /// Below four fifths of it.
  case within
  /// From four fifths of it on.
  case near
  /// More than it allows.
  case over

  /// What people read.
  package var name: Phrase {
    switch self {
    case .unlimited: Phrase("no limit set", "没有设上限")
    case .within: Phrase("within", "没超上限")
    case .near: Phrase("near the limit", "接近上限")
    case .over: Phrase("over the limit", "超过上限")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .unlimited: " "
    case .within: "✓"
    case .near: "!"
    case .over: "!!"
    }
  }
}

/// What one person got in one year.
package struct GiftTotal: Hashable, Sendable {
  /// Who got it.
  package let person: EntityID
  /// The calendar year; nil for gifts without a day.
  package let year: Int?
  /// The gifts, in the order of their days.
  package let gifts: [Gift]
  /// What they were worth; a gift without a value counts nothing.
  package let value: Money
  /// How much was allowed; nil where nobody said.
  package let limit: Money?

  /// Sums up what a person got in a year.
  ///
  /// - Complexity: O(the person's gifts).
  package init(person: EntityID, year: Int?, in book: Book) {
    let gifts = book.gifts.of(person).filter { $0.day?.civil.year == year }
    self.init(person: person, year: year, gifts: gifts, limit: book.settings.giftLimit)
  }

  /// Sums up some gifts.
  package init(person: EntityID, year: Int?, gifts: [Gift], limit: Money?) {
    (self.person, self.year, self.limit) = (person, year, limit)
    self.gifts = gifts.sorted { ($0.day ?? .distantPast, $0.id) < ($1.day ?? .distantPast, $1.id) }
    value = gifts.compactMap(\.value).reduce(.zero, +)
  }

  /// How the sum stands to the limit.
  package var state: GiftState { GiftTotal.state(of: value, limit: limit) }

  /// How many of the gifts have no value.
  package var unvalued: Int { gifts.count { $0.value == nil } }

  /// How a sum stands to a limit.
  package static func state(of value: Money, limit: Money?) -> GiftState {
    guard let limit else { return .unlimited }
    if value > limit { return .over }
    return value.approximate >= limit.approximate * 0.8 ? .near : .within
  }

  /// What a gift that is about to be entered, or was, does to the sum of its person and year, in one
  /// sentence; nil while there is room enough or no limit.
  package func warning(adding more: Money, in book: Book) -> Phrase? {
    guard let limit else { return nil }
    let sum = value + more
    let currency = book.settings.currency
    let name = book.title(of: person, .person)
    let (given, most) = (sum.exact(in: currency), limit.exact(in: currency))
    let year = year.map(String.init) ?? "–"
    switch GiftTotal.state(of: sum, limit: limit) {
    case .over:
      return Phrase(
        "\(name) in \(year): \(given) of \(most) a year — over the limit.",
        "\(name)\(year) 年：\(given)，上限 \(most)，超了。")
    case .near:
      return Phrase(
        "\(name) in \(year): \(given) of \(most) a year — near the limit.",
        "\(name)\(year) 年：\(given)，上限 \(most)，快到了。")
    case .unlimited, .within: return nil
    }
  }
}

/// Every person who ever got something, year by year.
package struct GiftRegister: Sendable {
  /// The sums: the latest year first, within it the largest first.
  package let totals: [GiftTotal]

  /// Sums up the gifts of a book.
  ///
  /// - Complexity: O(n log n) in the gifts.
  package init(of book: Book) {
    struct Page: Hashable {
      let person: EntityID
      let year: Int?
    }
    let gifts = book.gifts.rows.values.filter { $0.person.map { book.people[$0] != nil } ?? false }
    let pages = Dictionary(grouping: gifts) {
      Page(person: $0.person ?? .book, year: $0.day?.civil.year)
    }
    totals = pages.map { page, gifts in
      GiftTotal(person: page.person, year: page.year, gifts: gifts, limit: book.settings.giftLimit)
    }.sorted { left, right in
      (left.year ?? 0, left.value) != (right.year ?? 0, right.value)
        ? (left.year ?? 0, left.value) > (right.year ?? 0, right.value)
        : left.person < right.person
    }
  }
}

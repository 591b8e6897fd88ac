// Which orders count as those of the last year: one meaning for every page that says “a year”.

package import Model

/// The 365 days up to the latest order of the book, but never past today.
///
/// A book whose orders were imported up to last month is measured up to last month: a year in which
/// nothing could come in yet would make everybody look lost.
package struct OrderYear: Hashable, Sendable {
  /// How many days it has.
  package static let length = 365
  /// The length of a quarter, in days.
  package static let quarter = 91

  /// Its last day.
  package let end: Day

  /// The year that ends with the latest order, or today.
  package init(latest: Day?, today: Day) { end = latest.map { min($0, today) } ?? today }

  /// Whether a day lies in the year.
  package func contains(_ day: Day?) -> Bool {
    guard let day else { return false }
    return (0..<OrderYear.length).contains(end.days(since: day))
  }

  /// How many quarters before the end a day lies, 0 for the latest; nil for later days.
  package func quarter(of day: Day) -> Int? {
    let age = end.days(since: day)
    return age < 0 ? nil : age / OrderYear.quarter
  }
}

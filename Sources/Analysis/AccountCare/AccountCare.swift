// What there is to know about keeping accounts, computed together because it rests on the same days.

package import Model

/// The agenda and the time spent of a book on a day. A value of one version of the book:
/// keep it until the book or the day changes.
package struct AccountCare: Hashable, Sendable {
  /// What is due.
  package let agenda: Agenda
  /// Where the time went.
  package let time: TimeSpent

  /// Computes all of it.
  ///
  /// - Complexity: O(calls + surveys + steps + accounts × log accounts).
  package init(book: Book, portfolio: Portfolio, today: Day) {
    let purchases = PurchaseDays(of: portfolio.sales, by: today)
    agenda = Agenda(
      ledger: CareSchedule(book: book, portfolio: portfolio, purchases: purchases, today: today))
    time = TimeSpent(book: book, portfolio: portfolio, purchases: purchases, today: today)
  }
}

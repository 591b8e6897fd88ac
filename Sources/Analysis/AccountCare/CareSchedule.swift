// Works out what is owed to an account, from its calls, its surveys and its orders.

package import Model

/// What it takes to say what is owed to the accounts of a book on a day.
///
/// - **Contact** is owed to every account that we deal with: one that has bought, that was called on,
///   or that the person put into a class. A name that was only imported is owed nothing.
/// - **Service** is owed to those that bought in the last year.
/// - **Satisfaction** is asked of those among them that have a class; **competitors** of every account
///   with a class.
///
/// What was never done counts from the account's first purchase, but not from before the book's third
/// contact on record: of what happened before records were kept, the book knows nothing and blames nobody. One old
/// call that somebody notes later must not make every other customer overdue. In a book with fewer records that day
/// is today. Contacts that count from that day would be due at all accounts at once: they are spread
/// over the interval of their class, those that bring most first.
package struct CareSchedule {
  /// The book.
  let book: Book
  /// Who has which class.
  let portfolio: Portfolio
  /// Who bought when.
  let purchases: PurchaseDays
  /// The day that counts as today.
  let today: Day
  /// How often each care task is owed.
  let intervals: Intervals
  /// The day of the third call or survey that the book records; today with fewer.
  let beginning: Day
  /// The turns of the accounts that were never contacted and count from the beginning.
  private var turns: [EntityID: DueCare.Turn] = [:]

  /// Prepares to say what is owed.
  ///
  /// - Complexity: O(accounts + calls + surveys).
  package init(book: Book, portfolio: Portfolio, purchases: PurchaseDays, today: Day) {
    (self.book, self.portfolio, self.purchases, self.today) = (book, portfolio, purchases, today)
    intervals = Intervals(of: book)
    let calls = book.calls.rows.values.filter { $0.outcome != nil }.compactMap(\.day)
    let contacts = (calls + book.surveys.rows.values.compactMap(\.day)).sorted()
    beginning = contacts.count < 3 ? today : min(contacts[2], today)
    turns = sharedOut()
  }

  /// Gives each account its turn that was never contacted: within the interval of its class those first that bring
  /// most.
  private func sharedOut() -> [EntityID: DueCare.Turn] {
    var waiting: [BookSettings.Field: [EntityID]] = [:]
    for row in portfolio.rows {
      guard let account = book.accounts[row.id] else { continue }
      let calls = book.calls.of(row.id)
      guard isOwed(.contact, to: account, calls), case .record = basis(.contact, row.id, calls)
      else { continue }
      let field = CareTask.contact.field(for: row.standing ?? account.standing)
      waiting[field, default: []].append(row.id)
    }
    return waiting.values.reduce(into: [:]) { turns, accounts in
      for (place, account) in accounts.enumerated() {
        turns[account] = DueCare.Turn(place: place + 1, count: accounts.count)
      }
    }
  }

  /// What is owed to an account, in the order of the care tasks.
  ///
  /// - Complexity: O(its calls and surveys).
  package func dueItems(to account: Account) -> [DueCare] {
    let calls = book.calls.of(account.id)
    return CareTask.allCases.filter { isOwed($0, to: account, calls) }.map { careTask in
      let standing = portfolio[account.id]?.standing ?? account.standing
      let field = careTask.field(for: standing)
      return DueCare(
        account: account.id, careTask: careTask, standing: standing,
        interval: intervals.days(field),
        isIntervalChosen: intervals.isChosen(field), basis: basis(careTask, account.id, calls),
        plan: plan(for: careTask, among: calls),
        turn: careTask == .contact ? turns[account.id] : nil)
    }
  }

  /// Whether a care task exists towards an account.
  private func isOwed(_ careTask: CareTask, to account: Account, _ calls: [Call]) -> Bool {
    let hasClass = (portfolio[account.id]?.standing ?? account.standing) != nil
    let isBuying = purchases.boughtInYear(account.id, to: today)
    return switch careTask {
    case .contact:
      purchases[account.id] != nil || account.standing != nil
        || calls.contains { $0.outcome != nil }
    case .service: isBuying
    case .satisfaction: isBuying && hasClass
    case .competitors: hasClass
    }
  }

  /// What the days of a care task are counted from.
  private func basis(_ careTask: CareTask, _ account: EntityID, _ calls: [Call]) -> DueCare.Basis {
    if let day = last(careTask, account, calls) { return .done(day) }
    guard let first = purchases[account]?.first, first >= beginning else {
      return .record(beginning)
    }
    return .purchase(first)
  }

  /// When a care task was last done. What took place took place by today, also where it was planned for
  /// a later day.
  private func last(_ careTask: CareTask, _ account: EntityID, _ calls: [Call]) -> Day? {
    let days: [Day] =
      if let survey = careTask.survey {
        book.surveys.of(account).filter { $0.kind == survey }.compactMap(\.day)
      } else {
        calls.filter { $0.outcome != nil && (careTask == .contact || $0.kind == .service) }
          .compactMap(\.day)
      }
    return days.map { min($0, today) }.max()
  }

  /// The planned call that comes next and would settle a care task.
  private func plan(for careTask: CareTask, among calls: [Call]) -> DueCare.Plan? {
    let kind: CallKind?
    switch careTask {
    case .contact: kind = nil
    case .service: kind = .service
    case .satisfaction: kind = .review
    case .competitors: return nil
    }
    return calls.filter { $0.outcome == nil && (kind == nil || $0.kind == kind) }
      .compactMap { call in
        call.day.flatMap { $0 >= today ? DueCare.Plan(call: call.id, day: $0) : nil }
      }
      .min { ($0.day, $0.call) < ($1.day, $1.call) }
  }
}

// Writes the sample book's accounts and their three years of orders.

import Model

extension DemoWriter {
  /// Adds an account of the table.
  mutating func account(_ account: DemoAccount) -> EntityID {
    add([
      .account(.name): .text(account.name(language)),
      .account(.industry): .text(account.industry(language)),
      .account(.region): .text(account.region(language)),
      .account(.position): Value(choice: account.position),
      .account(.caretaker): text("Sam Carter", "陈立"),
      .account(.potential): Value(money: thousands(account.potential, of: account)),
      .account(.costToServe): Value(money: thousands(account.cost, of: account)),
    ])
  }

  /// Says who belongs to whom.
  mutating func parents(_ accounts: [DemoAccount.Tag: EntityID]) {
    for (child, parent) in [
      (DemoAccount.Tag.homesteadSouth, DemoAccount.Tag.homestead),
      (.deskdirect, .daywell),
    ] {
      guard let child = accounts[child], let parent = accounts[parent] else { continue }
      set(.account(.parent), of: child, to: .entity(parent))
    }
  }

  /// Adds the order lines of an account: 36 months, the latest a few days ago.
  mutating func orders(_ account: DemoAccount, _ id: EntityID) {
    guard !account.products.isEmpty else { return }
    let latest = account.course == .leaving ? 2 : 0
    for age in stride(from: 35, through: latest, by: -account.interval) {
      let number = 35 - age
      // Every third line is of the second product, so that most of it is the main one.
      let product = account.products[number % 3 == 2 ? account.products.count - 1 : 0]
      let day = today.adding(days: -30 * age - 2 - (number * 7) % 9)
      let quantity = account.quantity(inMonth: day.civil.month, monthsAgo: age)
      order(id, day, product, quantity, endCustomer: account.endCustomer(number))
    }
  }

  /// Adds one order line.
  private mutating func order(
    _ account: EntityID, _ day: Day, _ product: DemoProduct, _ quantity: Int, endCustomer: Phrase?
  ) {
    let amount = quantity * product.price(language)
    add([
      .order(.account): .entity(account), .order(.day): .day(day),
      .order(.product): .text(product.name(language)),
      .order(.quantity): .money(Money(hundredths: Int64(quantity) * 100)),
      .order(.unit): .text(product.unit(language)),
      .order(.amount): .money(Money(hundredths: Int64(amount))),
      .order(.margin): .money(Money(hundredths: Int64(amount * product.margin / 100))),
      .order(.endCustomer): Value(text: endCustomer?(language) ?? ""),
    ])
  }

  /// So many thousand times the price of the account's main product.
  private func thousands(_ count: Int?, of account: DemoAccount) -> Money? {
    guard let count, let product = account.products.first else { return nil }
    return Money(hundredths: Int64(count * 1000 * product.price(language)))
  }
}

extension DemoAccount {
  /// How much is bought in an order, rounded to whole tens.
  func quantity(inMonth month: Int, monthsAgo age: Int) -> Int {
    // A wobble of up to 8 per cent either way that is the same every time the sample is made.
    let wobble = 92 + (age * 37 + quantity) % 17
    let percent = course.percent(inMonth: month, monthsAgo: age) * wobble / 100
    return max(10, quantity * percent / 100 / 10 * 10)
  }

  /// Who uses it in the end, where a wholesaler told us.
  func endCustomer(_ number: Int) -> Phrase? {
    guard tag == .northgate, number % 4 == 0 else { return nil }
    return number % 8 == 0
      ? Phrase("Westvale schools", "西城区各中小学") : Phrase("Tollbridge Insurance", "同济保险")
  }
}

extension DemoAccount.Course {
  /// The quantity so many months ago, in per cent of the first year's.
  func percent(inMonth month: Int, monthsAgo age: Int) -> Int {
    switch self {
    case .steady: 100
    case .growing: 100 + (35 - age) * 2
    case .doubling: 100 + (35 - age) * 8
    case .falling, .leaving: age > 14 ? 100 : 100 - (15 - age) * 4
    case .seasonal: [70, 60, 75, 80, 80, 85, 130, 190, 140, 85, 110, 175][month - 1]
    }
  }
}

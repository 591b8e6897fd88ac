// What the customers of the sample book bought: three years of order lines with a story each,
// made by arithmetic from a table so that the same day always gives the same lines.

import Model

/// The purchases of one customer: a level for each year, a season, and a jitter of its own.
struct DemoTrade {
  /// The key of the account.
  let account: String
  /// What its order numbers start with.
  let prefix: String
  /// How many lines in all, spread over three years.
  let count: Int
  /// What it bought per year, in whole units of currency: three years ago, two, and the last.
  let yearly: (Double, Double, Double)
  /// What it buys; repeated in turn.
  let products: [DemoProduct]
  /// Twelve weights from January to December, around 1.
  var season = DemoTrade.calm
  /// What we keep of a product's usual margin, 0 to 1; fees and rebates take the rest.
  var kept = 1.0
  /// Whom some of it was for in the end.
  var endCustomers: [Phrase] = []

  /// One purchase.
  struct Line {
    /// When.
    let day: Day
    /// What.
    let product: DemoProduct
    /// How many, in the product's unit.
    let quantity: Int64
    /// What was paid.
    let amount: Money
    /// What was earned, where known.
    let margin: Money?
    /// Whom it was for, where known.
    let endCustomer: Phrase?
    /// The number of the order.
    let reference: String
  }

  /// About the same every month, a little more before the end of the year.
  static let calm = [0.95, 0.85, 1.05, 1, 1, 1, 0.95, 0.95, 1.05, 1, 1.1, 1.1]

  /// The two starts of the school year.
  static let school = [0.5, 1.7, 1.5, 0.4, 0.4, 0.6, 1.3, 2.4, 1.9, 0.5, 0.4, 0.4]

  /// Holidays, when people print their pictures.
  static let holidays = [1.3, 1.5, 0.7, 0.8, 1.2, 0.8, 1.1, 1, 0.7, 1.6, 0.7, 0.6]

  /// The lines of three years up to and with `today`, the oldest first.
  func lines(until today: Day) -> [Line] {
    var dice = Dice(seed: prefix)
    return (0..<count).map { index in
      let age = (count - 1 - index) * 1090 / count + dice.roll(5)
      let product = products[(index + dice.roll(2)) % products.count]
      return line(index, on: today.adding(days: -age), age: age, product, &dice)
    }
  }

  /// One line, `age` days before today.
  private func line(
    _ index: Int, on day: Day, age: Int, _ product: DemoProduct, _ dice: inout Dice
  ) -> Line {
    let weight = season[day.civil.month - 1] * (0.8 + Double(dice.roll(41)) / 100)
    let wanted = level(age) * 3 / Double(count) * weight
    let quantity = max(10, Int64(wanted / Double(product.price) / 10) * 10)
    let discount = Int64(94 + dice.roll(9))
    let amount = Money(hundredths: quantity * product.price * discount)
    let earned = amount.approximate * product.margin * kept * (0.95 + Double(dice.roll(11)) / 100)
    let isMarginKnown = dice.roll(12) > 0
    let isEndKnown = dice.roll(4) == 0 && !endCustomers.isEmpty
    return Line(
      day: day, product: product, quantity: quantity, amount: amount,
      margin: isMarginKnown ? Money(hundredths: Int64(earned) * 100) : nil,
      endCustomer: isEndKnown ? endCustomers[dice.roll(endCustomers.count)] : nil,
      reference: "\(prefix)-\(1001 + index)")
  }

  /// The yearly level `age` days ago: the table's years at their middles, straight lines between.
  private func level(_ age: Int) -> Double {
    let years = Double(age) / 365
    let (oldest, middle, latest) = yearly
    return switch years {
    case ..<0.5: latest
    case ..<1.5: latest + (middle - latest) * (years - 0.5)
    case ..<2.5: middle + (oldest - middle) * (years - 1.5)
    default: oldest
    }
  }
}

/// Something that company A makes.
struct DemoProduct {
  /// Its name.
  let name: Phrase
  /// What its quantity counts.
  let unit: Phrase
  /// Its list price for one.
  let price: Int64
  /// Its usual margin as a share of the price.
  let margin: Double

  /// Dye ink, by the bottle.
  static let dye = DemoProduct(
    name: Phrase("dye ink", "染料墨水"), unit: Phrase("bottle", "瓶"), price: 18, margin: 0.36)
  /// Pigment ink, by the bottle.
  static let pigment = DemoProduct(
    name: Phrase("pigment ink", "颜料墨水"), unit: Phrase("bottle", "瓶"), price: 32, margin: 0.4)
  /// Toner cartridges for laser printers.
  static let toner = DemoProduct(
    name: Phrase("toner cartridge", "硒鼓"), unit: Phrase("piece", "支"), price: 68, margin: 0.28)
  /// Ribbons for dot-matrix printers.
  static let ribbon = DemoProduct(
    name: Phrase("ribbon", "色带"), unit: Phrase("piece", "条"), price: 9, margin: 0.2)
}

/// A small linear congruential generator (Knuth's MMIX constants): the same seed, the same rolls.
struct Dice {
  /// Where the sequence stands.
  private var state: UInt64

  /// Starts the sequence that belongs to a text.
  init(seed: String) {
    state = seed.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// A number from 0 up to `sides`, without it. The high bits, since the low ones repeat soon.
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}

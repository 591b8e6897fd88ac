// What the sample book knows about the accounts as accounts: who supplies them, whom they sell on to,
// how they are judged, what was asked of them and given to them, and how its owner practises.

import Model

extension DemoWriter {
  /// Writes all of it.
  mutating func keeping(_ accounts: [DemoAccount.Tag: EntityID]) {
    scores(accounts)
    supplies(accounts)
    channels(accounts)
    surveys(accounts)
    drills()
  }

  /// What the owner of the book thinks of some accounts, each from 1 to 5: value over price, culture,
  /// will to stay, our foundation, market cultivated. The famous names do badly.
  private mutating func scores(_ accounts: [DemoAccount.Tag: EntityID]) {
    let marks: [(DemoAccount.Tag, [Int], develop: Int?)] = [
      (.northgate, [4, 4, 5, 5, 4], nil), (.harlow, [4, 5, 5, 4, 3], nil),
      (.daywell, [4, 4, 4, 4, 4], 60_000), (.homestead, [1, 2, 2, 3, 3], 250_000),
      (.fairmarket, [2, 2, 3, 3, 2], 120_000), (.brightline, [3, 3, 4, 4, 3], 40_000),
      (.crown, [2, 3, 2, 3, 2], nil), (.corona, [5, 4, 4, 3, 2], 150_000),
      (.deskdirect, [4, 5, 4, 3, 3], 15_000), (.quickcopy, [4, 4, 4, 4, 3], 5_000),
    ]
    let fields: [Account.Field] = [.valueFocus, .culture, .commitment, .foundation, .market]
    for (tag, scores, develop) in marks {
      guard let account = accounts[tag] else { continue }
      for (field, score) in zip(fields, scores) {
        set(.account(field), of: account, to: .number(Int64(score)))
      }
      if let develop { set(.account(.costToDevelop), of: account, to: .money(amount(develop))) }
    }
  }

  /// Who supplies which product line, as far as the owner of the book found out.
  private mutating func supplies(_ accounts: [DemoAccount.Tag: EntityID]) {
    let rival = Phrase("Inkwell", "墨先生")
    supply(accounts[.daywell], .toner, .us, spend: 320_000)
    supply(accounts[.daywell], .cartridge, .us, spend: 80_000)
    supply(accounts[.daywell], .ribbon, .competitor, rival, spend: 24_000, endsIn: 70)
    supply(accounts[.brightline], .ink, .nobody)
    supply(accounts[.brightline], .ribbon, .competitor, rival, spend: 18_000, endsIn: 240)
    supply(
      accounts[.crown], .cartridge, .competitor, Phrase("Swan Office", "天鹅办公"), spend: 150_000,
      endsIn: 45)
    supply(accounts[.quickcopy], .cartridge, .competitor, rival, spend: 9_000)
    supply(accounts[.quickcopy], .ribbon, .inHouse)
    supply(accounts[.deskdirect], .ribbon, nil)
    supply(accounts[.corona], .cartridge, .inHouse, spend: 2_000_000)
  }

  /// Enters one cell of the white space.
  private mutating func supply(
    _ account: EntityID?, _ product: DemoProduct, _ source: SupplySource?,
    _ competitor: Phrase = Phrase(verbatim: ""), spend: Int? = nil, endsIn days: Int? = nil
  ) {
    guard let account else { return }
    add([
      .supply(.account): .entity(account), .supply(.product): .text(product.name(language)),
      .supply(.source): Value(choice: source),
      .supply(.competitor): Value(text: competitor(language)),
      .supply(.spend): Value(money: spend.map(amount)),
      .supply(.until): Value(day: days.map { today.adding(days: $0) }),
    ])
  }

  /// The way of our products on to those who use them.
  private mutating func channels(_ accounts: [DemoAccount.Tag: EntityID]) {
    channel(accounts[.penrose], accounts[.northgate], .ribbon, 40_000)
    channel(accounts[.northgate], accounts[.quickcopy], .cartridge, 3600)
    channel(accounts[.northgate], accounts[.deskdirect], .cartridge, 12_000)
    channel(accounts[.harlow], accounts[.lumen], .cartridge, 1500)
  }

  /// Enters one step of the way, with so many units a year.
  private mutating func channel(
    _ from: EntityID?, _ to: EntityID?, _ product: DemoProduct, _ units: Int
  ) {
    guard let from, let to else { return }
    let price = product.price(language)
    add([
      .channel(.from): .entity(from), .channel(.to): .entity(to),
      .channel(.product): .text(product.name(language)),
      .channel(.volume): .money(Money(hundredths: Int64(units) * 100)),
      .channel(.unit): .text(product.unit(language)),
      .channel(.amount): .money(Money(hundredths: Int64(units * price))),
    ])
  }

  /// What some accounts answered when they were asked.
  private mutating func surveys(_ accounts: [DemoAccount.Tag: EntityID]) {
    survey(
      accounts[.northgate], .satisfaction, 330, 8,
      Phrase("Content; wants earlier notice of changes.", "满意；希望有变动提前打招呼。"))
    survey(
      accounts[.daywell], .satisfaction, 325, 8,
      Phrase("Content with the new order desk.", "对新的订货窗口满意。"))
    survey(
      accounts[.northgate], .satisfaction, 118, 9,
      Phrase("Deliveries are the best of all his suppliers.", "供货商里数我们送货最准。"))
    survey(
      accounts[.daywell], .satisfaction, 60, 7,
      Phrase("Content, but for the credit notes.", "总体满意，就是退货冲账太慢。"))
    survey(
      accounts[.daywell], .competitors, 60, nil,
      Phrase(
        "Inkwell is five per cent cheaper and late in December.",
        "墨先生便宜五个点，但十二月常断供。"))
    survey(
      accounts[.crown], .satisfaction, 310, 4,
      Phrase("Nobody has visited for months.", "好几个月没人来过。"))
  }

  /// Enters a survey.
  private mutating func survey(
    _ account: EntityID?, _ kind: SurveyKind, _ daysAgo: Int, _ score: Int?, _ words: Phrase
  ) {
    guard let account else { return }
    add([
      .survey(.account): .entity(account), .survey(.kind): Value(choice: kind),
      .survey(.day): .day(workday(-daysAgo)), .survey(.score): Value(number: score),
      .survey(.words): .text(words(language)),
    ])
  }

  /// Two tries at one behaviour: the third is still to come.
  private mutating func drills() {
    drill(daysAgo: 9, [5, 4, 1, 0], Phrase("Ask what it leads to, twice.", "多追问一层后果。"))
    drill(daysAgo: 5, [3, 4, 3, 1], Phrase("Fewer situation questions.", "少问现状。"))
  }

  /// Enters a rehearsal with finance, with how many questions of each kind were asked.
  private mutating func drill(daysAgo: Int, _ counts: [Int], _ note: Phrase) {
    var values: FieldValues = [
      .drill(.role): Value(choice: Role.finance), .drill(.day): .day(workday(-daysAgo)),
      .drill(.behaviour): Value(choice: QuestionKind.implication),
      .drill(.note): .text(note(language)),
    ]
    let fields: [Drill.Field] = [.situations, .problems, .implications, .payoffs]
    for (field, count) in zip(fields, counts) { values[.drill(field)] = .number(Int64(count)) }
    add(values)
  }

  /// Notes a small courtesy.
  mutating func gift(_ person: EntityID, _ words: Phrase, _ value: Int, daysAgo: Int) {
    add([
      .gift(.person): .entity(person), .gift(.words): .text(words(language)),
      .gift(.value): .money(amount(value)), .gift(.day): .day(workday(-daysAgo)),
    ])
  }

  /// Notes what to say in a call, and the need that it meets.
  mutating func point(
    _ call: EntityID, _ words: Phrase, to person: EntityID, meeting need: EntityID
  ) {
    add([
      .point(.call): .entity(call), .point(.words): .text(words(language)),
      .point(.person): .entity(person), .point(.need): .entity(need),
    ])
  }

  /// An amount that is so much in pounds, and about ten times as much in yuan.
  func amount(_ pounds: Int) -> Money {
    let factor: Int64 = language == .chinese ? 10 : 1
    return Money(hundredths: Int64(pounds) * 100 * factor)
  }
}

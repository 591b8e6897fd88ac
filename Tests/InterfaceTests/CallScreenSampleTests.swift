// A small book for the screens of a call: one customer, two people, one call to prepare.

import Drawing
import Model
import Testing

@testable import Interface

/// Builds the book of the tests around a call.
struct CallScreenSample {
  /// The language of its words.
  let language: Language

  private static let account = EntityID.draft(1)
  private static let wang = EntityID.draft(2)
  private static let li = EntityID.draft(3)
  private static let fact = EntityID.draft(4)
  private static let problem = EntityID.draft(5)
  private static let implication = EntityID.draft(6)

  /// A stage with a call that is prepared, but for what is missing.
  static func prepared(
    columns: Int = 120, rows: Int = 40, language: Language = .english
  ) throws -> Stage {
    let sample = CallScreenSample(language: language)
    let changes = sample.people + sample.account + sample.questions + [sample.call(sample.plan)]
    return try Stage(
      [Command(Purpose(.found, .book), changes)], columns: columns, rows: rows, language: language)
  }

  /// A stage with a call that has a day and nothing else.
  ///
  /// - Parameter knowsFact: Whether anything is known of the account that a question can build on.
  static func bare(knowsFact: Bool = true, language: Language = .english) throws -> Stage {
    let sample = CallScreenSample(language: language)
    let changes =
      sample.people + (knowsFact ? sample.account : []) + [sample.call([:])]
    return try Stage([Command(Purpose(.found, .book), changes)], language: language)
  }

  /// Words in the language of the sample.
  private func say(_ en: String, _ zh: String) -> Value {
    .text(language == .english ? en : zh)
  }

  /// The customer and the people.
  private var people: [Change] {
    let name: FieldValues = [
      .account(.name): say("Harbour Stores", "海港百货"), .account(.industry): say("Retail", "零售"),
    ]
    let engineer: FieldValues = [
      .person(.account): .entity(Self.account), .person(.name): say("Wang Lei", "王磊"),
      .person(.title): say("IT engineer", "工程师"), .person(.role): Value(choice: Role.technical),
      .person(.stance): Value(choice: Stance.supporter), .person(.influence): .number(3),
    ]
    let money: FieldValues = [
      .person(.account): .entity(Self.account), .person(.name): say("Li Min", "李敏"),
      .person(.title): say("CFO", "财务总监"), .person(.role): Value(choice: Role.finance),
      .person(.stance): Value(choice: Stance.sceptic), .person(.influence): .number(4),
    ]
    return [
      .add(Draft(.account, name, id: Self.account)), .add(Draft(.person, engineer, id: Self.wang)),
      .add(Draft(.person, money, id: Self.li)),
    ]
  }

  /// What is known of the customer: a fact, an order, a step.
  private var account: [Change] {
    let fact: FieldValues = [
      .fact(.account): .entity(Self.account), .fact(.isConfirmed): .yes,
      .fact(.words): say("They print 40,000 shelf labels a month", "每月打印 4 万张价签"),
    ]
    let order: FieldValues = [
      .order(.account): .entity(Self.account),
      .order(.day): .day(Stage.today.adding(days: -40)),
      .order(.amount): .money(Money(hundredths: 1_240_000)),
      .order(.product): say("Black ink, 200 bottles", "黑墨 200 瓶"),
    ]
    let step: FieldValues = [
      .step(.account): .entity(Self.account), .step(.due): .day(Stage.today.adding(days: 2)),
      .step(.words): say("Send the test report", "发检测报告"),
    ]
    return [
      .add(Draft(.fact, fact, id: Self.fact)), .add(Draft(.order, order)), .add(Draft(.step, step)),
    ]
  }

  /// A chain of two questions.
  private var questions: [Change] {
    let problem: FieldValues = [
      .question(.person): .entity(Self.wang), .question(.fact): .entity(Self.fact),
      .question(.kind): Value(choice: QuestionKind.problem),
      .question(.words): say("Where do the heads clog?", "喷头在哪儿容易堵？"),
    ]
    let implication: FieldValues = [
      .question(.person): .entity(Self.wang), .question(.base): .entity(Self.problem),
      .question(.kind): Value(choice: QuestionKind.implication),
      .question(.words): say("Which shops then open without prices?", "堵了以后哪些门店没价签？"),
    ]
    return [
      .add(Draft(.question, problem, id: Self.problem)),
      .add(Draft(.question, implication, id: Self.implication)),
    ]
  }

  /// What is prepared of the call.
  private var plan: FieldValues {
    [
      .call(.time): .text("10:00"), .call(.place): say("their head office", "对方总部"),
      .call(.people): .entities([Self.wang, Self.li]),
      .call(.objective): say("Agree on a trial in two shops", "谈定在两家店试用"),
      .call(.advance): say("start a trial in two shops", "在两家店开始试用"),
      .call(.questions): .entities([Self.problem, Self.implication]),
    ]
  }

  /// A call in four days.
  private func call(_ plan: FieldValues) -> Change {
    let bare: FieldValues = [
      .call(.account): .entity(Self.account), .call(.day): .day(Stage.today.adding(days: 4)),
    ]
    return .add(Draft(.call, bare.merging(plan) { $1 }))
  }
}

extension Stage {
  /// The only call of the sample.
  var call: Call { get throws { try #require(bench.context.book.calls.sorted.first) } }

  /// The questions of the only call, in order.
  var planned: [Question] {
    get throws { try call.questions.compactMap { bench.context.book.questions[$0] } }
  }

  /// The needs in the book.
  var needs: [Need] { bench.context.book.needs.sorted }

  /// The person with a name.
  func person(_ name: String) throws -> Person {
    try #require(bench.context.book.people.sorted.first { $0.name == name })
  }

  /// Walks down the page of the call, key by key, until a row is selected.
  mutating func select(_ row: CallRow) throws {
    try play("g")
    for _ in 0..<80 {
      let screen = try #require(bench.layers.last as? CallScreen)
      if screen.selection.row == row { return }
      try play("j")
    }
    Issue.record("There is no row \(row).")
  }

  /// The top layer by itself, without the title and the hints around it.
  func picture() throws -> String {
    let layer = try #require(bench.layers.last)
    let context = bench.context
    var frame = Frame(size: Size(columns: context.size.columns, rows: context.size.rows - 2))
    layer.draw(
      into: &frame, in: layer.extent(context: context).rect(in: frame.bounds), context: context)
    return frame.text
  }
}

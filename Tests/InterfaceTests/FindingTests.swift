// What the filter over the accounts finds besides them, and where Enter and Esc lead from there.

import Drawing
import Model
import Search
import Testing

@testable import Interface

@Suite struct `The filter finds everything` {
  /// A book with one thing of each kind that can be found.
  private func stage(
    _ language: Language = .english, columns: Int = 100, rows: Int = 30
  ) throws -> Stage {
    func add(_ kind: Kind, _ number: UInt32, _ values: FieldValues) -> Change {
      .add(Draft(kind, values, id: .draft(number)))
    }
    let fields: [Change] = [
      add(
        .account, 1,
        [
          .account(.name): .text("Corona Imaging"), .account(.region): .text("广东"),
          .account(.industry): .text("Photography"), .account(.caretaker): .text("Quentin Zuber"),
          .account(.aliases): .texts(["Blitzlicht KG"]), .account(.notes): .text("Likes jazz"),
        ]),
      add(.account, 2, [.account(.name): .text("Zeta Foods")]),
      add(
        .person, 3,
        [
          .person(.account): .entity(.draft(1)), .person(.name): .text("Maria Anders"),
          .person(.phone): .text("+86 138-0000-0001"), .person(.email): .text("ma@corona.example"),
        ]),
      add(.person, 4, [.person(.account): .entity(.draft(2)), .person(.name): .text("Bo Lund")]),
      add(
        .fact, 5,
        [.fact(.account): .entity(.draft(2)), .fact(.words): .text("They own a cold store")]),
      add(
        .need, 6, [.need(.person): .entity(.draft(3)), .need(.words): .text("Fewer wrong prints")]),
      add(
        .call, 7,
        [
          .call(.account): .entity(.draft(2)), .call(.day): .day(Stage.today),
          .call(.objective): .text("Agree on a trial of pallets"),
        ]),
      add(
        .step, 8,
        [.step(.account): .entity(.draft(1)), .step(.words): .text("Send the hologram samples")]),
      add(
        .order, 9,
        [
          .order(.account): .entity(.draft(2)), .order(.day): .day(Stage.today),
          .order(.product): .text("Thermal paper"),
          .order(.amount): .money(Money(hundredths: 1000)),
        ]),
    ]
    return try Stage(
      [Command(Purpose(.found, .book), fields)], columns: columns, rows: rows, language: language)
  }

  @Test(arguments: [
    ("Maria Anders", "Maria Anders"), ("13800000001", "138-0000-0001"), ("ma@cor", "ma@corona"),
    ("cold store", "cold store"), ("wrong pri", "Fewer wrong prints"),
    ("hologram", "Send the hologram"), ("thermal", "Thermal paper"), ("trial pal", "trial of pal"),
    ("广东", "广东"), ("guangd", "广东"), ("photogr", "Photogra"), ("quentin", "Quentin"),
    ("blitz", "Blitzlicht"), ("jazz", "Likes jazz"),
  ])
  func `by any of its words, and shows them`(typed: String, shown: String) throws {
    for (columns, rows) in [(120, 40), (100, 30), (80, 24), (40, 10)] {
      var stage = try stage(columns: columns, rows: rows)
      try stage.play("/")
      stage.give(.paste(typed))
      let list = stage.screen.split(separator: "\n").dropFirst(3).joined(separator: "\n")
      // A narrow list says the beginning.
      #expect(list.contains(shown.prefix(columns < 100 ? 6 : 40)), "\(typed) at \(columns)")
    }
  }

  @Test func `and groups it, with how many there are of a kind`() throws {
    var stage = try stage()
    try stage.play("/a")
    #expect(stage.screen.contains("People 1"))
    var chinese = try self.stage(.chinese)
    try chinese.play("/maria")
    #expect(chinese.screen.contains("联系人 1"))
  }

  @Test func `and goes to a person with Enter`() throws {
    var stage = try stage()
    try stage.play("/mariaan<Enter>")
    #expect(stage.bench.filter == nil)
    #expect(stage.accountName == "Corona Imaging")
    #expect(
      stage.bench.person.flatMap { stage.bench.context.book.people[$0]?.name } == "Maria Anders")
    #expect(stage.bench.focus == .map)
    #expect(stage.bench.roster.count == 2)
  }

  @Test func `and goes to a need, a call, a fact, a step and an order with Enter`() throws {
    var need = try stage()
    try need.play("/wrong<Enter>")
    #expect(need.bench.focus == .questions)
    #expect(need.bench.questionRows[need.bench.questionRow].subject != nil)
    var call = try stage()
    try call.play("/pallets<Enter>")
    #expect(call.bench.layers.last is CallScreen)
    for typed in ["cold", "hologram", "thermal"] {
      var card = try stage()
      try card.play("/\(typed)<Enter>")
      let screen = try #require(card.bench.layers.last as? CardScreen)
      let row = try #require(screen.selected(context: card.bench.context)?.thing)
      #expect(card.bench.context.book.title(of: row.id, row.kind).lowercased().contains(typed))
      try card.play("<Esc>")
      #expect(card.bench.layers.isEmpty)
    }
  }

  @Test func `and shows on the other panes where the selected one belongs`() throws {
    var stage = try stage()
    try stage.play("/cold")
    #expect(stage.accountName == "Zeta Foods")
    try stage.play("<C-u>hologram")
    #expect(stage.accountName == "Corona Imaging")
  }

  @Test func `and puts everything back on Esc`() throws {
    for before in ["", "j", "2", "3j", "j2", "z"] {
      var stage = try stage()
      try stage.play(before)
      let screen = stage.screen
      let focus = stage.bench.focus
      try stage.play("/cold<Down><Up><Esc>")
      #expect(stage.screen == screen, "\(before)")
      #expect(stage.bench.focus == focus)
    }
  }

  @Test func `and leads through accounts and things with the arrows, and through kinds with Tab`()
    throws
  {
    var stage = try stage()
    try stage.play("/o")
    #expect(stage.bench.filter?.place == nil)
    try stage.play("<C-u>a")
    stage.give(.paste("n"))
    let accounts = stage.bench.roster.count
    for _ in 0..<accounts { try stage.play("<Down>") }
    #expect(stage.bench.filter?.place == (stage.bench.filter?.things.isEmpty == true ? nil : 0))
    try stage.play("<C-u>zeta<Tab>")
    #expect(stage.bench.filter?.thing == nil)
    try stage.play("<C-u>ma<Tab>")
    #expect(stage.bench.filter?.thing?.kind == stage.bench.filter?.groups.first?.kind)
  }

  @Test func `and takes up a new one at once`() throws {
    var stage = try stage()
    try stage.play("/zubehoer")
    #expect(stage.screen.contains("Nothing matches"))
    try stage.play("<Esc>aZubehoer<C-s>/zubehoer")
    #expect(stage.accountName == "Zubehoer")
  }

  @Test func `and Enter takes an account, which a call is then prepared for`() throws {
    var stage = try Stage.demo(columns: 100, rows: 30)
    try stage.play("/corona<Enter>3<Esc>")
    #expect(stage.accountName == "Corona Imaging")
    try stage.play("p")
    #expect(stage.screen.contains("Corona Imaging"))
    guard case .new(.call, let given) = stage.form?.target else {
      Issue.record("No form for a new call is open.")
      return
    }
    #expect(given[.call(.account)]?.entity == stage.bench.account)
  }
}

// The selection of reports: it stays on the account through views and changes, what opens from a row
// opens on top, and each key does something or says why not.

import Report
import Analysis
import Drawing
import Method
import Model
import Testing

@testable import Interface

@Suite struct `The selection of a report` {
  @Test(arguments: ["B", "B<Tab>", "B<Tab><Tab>", "R", "R<Tab>", "W", "W<Tab>", "t", "L"])
  func `begins at the account of the workbench and follows it through the views`(keys: String)
    throws
  {
    for start in ["jj", "jjj"] {
      var stage = try Stage.demo()
      try stage.play(start)
      let account = try #require(stage.bench.account)
      try stage.play(keys)
      // Not every account has something to do, or a need: then the page begins where it always does.
      guard stage.lists(account) else {
        #expect(keys == "L")
        continue
      }
      try stage.play("c")
      #expect(stage.form?.target == .existing(account, .account), "\(start + keys)")
    }
  }

  @Test(arguments: ["C", "A"])
  func `begins with the worst where the order is the message`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    let first = stage.selectedAccount
    try stage.play("<Esc>jjjjj" + keys)
    #expect(stage.selectedAccount == first)
  }

  @Test func `stays on the account in all three views`() throws {
    for keys in ["c", "<Tab>c", "<Tab><Tab>c", "<Tab><Tab><Tab>c"] {
      var stage = try Stage.demo()
      try stage.play("Bjjjjj")
      #expect(stage.screen.contains("▸    6 C     !  Homestead Hypermarkets"))
      try stage.play(keys)
      let account = try #require(stage.accountNamed("Homestead Hypermarkets"))
      #expect(stage.form?.target == .existing(account, .account), "\(keys)")
    }
  }

  @Test func `remembers the account through a view that does not list it`() throws {
    var stage = try Stage.demo()
    try stage.play("A<Home>")
    try stage.play("<Esc>jjA")
    let account = try #require(stage.bench.account)
    try stage.play("<Tab><Tab>c")
    #expect(stage.form?.target == .existing(account, .account))
  }

  @Test func `turns from the whole book to the account of the row`() throws {
    var stage = try Stage.demo()
    try stage.play("jjCG")
    let report = try #require(stage.bench.layers.last as? ReportScreen)
    let account = try #require(report.selection.row?.account)
    try stage.play("<Tab>")
    #expect(stage.screen.contains("The coach: this account"))
    #expect(stage.screen.contains(stage.bench.context.book.title(of: account, .account)))
    try stage.play("c")
    #expect(stage.form?.target == .existing(account, .account))
  }

  @Test func `stays on the account when it is changed and when that is undone`() throws {
    for keys in ["B", "R", "t"] {
      var stage = try Stage.demo()
      try stage.play("jj" + keys)
      let account = try #require(stage.bench.account)
      try stage.play("c<Right>Because<C-s>")
      #expect(stage.selectedAccount == account, "\(keys)")
      try stage.play("u")
      #expect(stage.selectedAccount == account, "\(keys)")
      try stage.play("c")
      #expect(stage.form?.target == .existing(account, .account), "\(keys)")
    }
  }

  @Test func `goes to the nearest row of the account when its row goes`() {
    let (one, two) = (EntityID.draft(1), EntityID.draft(2))
    let rows = ReportRows(
      [
        ReportRow(id: "0", account: one), ReportRow(id: "1", account: two),
        ReportRow(id: "2", account: two), ReportRow(id: "3", account: one),
      ], near: 3)
    #expect(rows.index(of: ReportRow(id: "2", account: two)) == 2)
    #expect(rows.index(of: ReportRow(id: "2", account: two, fix: .add(.need))) == 2)
    #expect(rows.index(of: ReportRow(id: "9", account: one)) == 3)
    #expect(rows.index(of: ReportRow(id: "9", account: two)) == 2)
    #expect(rows.index(of: ReportRow(id: "9", account: .draft(3))) == nil)
    #expect(rows.index(of: ReportRow(id: "9")) == nil)
  }
}

@Suite struct `What opens from a report` {
  @Test(arguments: ["jjL", "Y"])
  func `lies on top, so that Esc comes back`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    let report = try #require(stage.bench.layers.last as? ReportScreen)
    let row = try #require(report.rowInView(context: stage.bench.context))
    try stage.play("<Enter>")
    let card = try #require(stage.bench.layers.last as? CardScreen)
    let place = try #require(row.target)
    #expect(card.selection.row == (place.kind == .need ? .need(place.id) : .person(place.id)))
    try stage.play("e")
    #expect(stage.form?.target == .existing(place.id, place.kind))
    try stage.play("<Esc><Esc>")
    #expect(stage.bench.layers.count == 1)
    #expect(stage.bench.layers.last is ReportScreen)
  }

  @Test func `is any command, for the account of the row or on the workbench`() throws {
    var stage = try Stage.demo()
    try stage.play("B:")
    #expect(stage.screen.contains("Commands"))
    #expect(!stage.screen.contains("notes in your editor"))
    try stage.play("<Esc>")
    #expect(stage.bench.layers.last is ReportScreen)
    try stage.play("jj:history<Enter>")
    #expect(stage.bench.layers.count == 2)
    #expect(stage.bench.layers.last is HistoryScreen)
    try stage.play("<Esc>:book settings<Enter>")
    #expect(stage.form?.target == .existing(.book, .book))
    try stage.play("<Esc>:to the map<Enter>")
    #expect(stage.bench.layers.isEmpty && stage.bench.focus == .map)
  }

  @Test func `adds to the selected person of a gift or of a need`() throws {
    var stage = try Stage.demo()
    try stage.play("Ya")
    guard case .new(.gift, let given) = stage.form?.target else {
      Issue.record("\(stage.screen)")
      return
    }
    #expect(given[.gift(.person)] != nil)
    try stage.play("<Esc><Esc>jjLa")
    guard case .new(.need, _) = stage.form?.target else {
      Issue.record("\(stage.screen)")
      return
    }
  }

  @Test func `adds with Insert and explains with F12`() throws {
    var stage = try Stage.demo()
    try stage.play("jjL<F12>")
    #expect(stage.bench.layers.last is ReasonsBox)
    try stage.play("<F12><Ins>")
    #expect(stage.form != nil, "\(stage.screen)")
    #expect(Keymap.standard.action(for: .insert, in: .why) == nil)
  }

  @Test func `says so where a key has nothing to do`() throws {
    for keys in ["p", "c", "x", "m", "a"] {
      var stage = try Stage.demo()
      try stage.play("A<Home>" + keys)
      #expect(stage.bench.notice != nil, "\(keys)")
      #expect(stage.bench.layers.count == 1, "\(keys)")
    }
    var stage = try Stage.demo()
    try stage.play("Y<Tab>")
    #expect(stage.screen.contains("There is no other view of this."))
    try stage.play("<Esc>Ba")
    #expect(stage.screen.contains("Add what?"))
    try stage.play("<Esc>e")
    #expect(stage.form?.target == .existing(try #require(stage.bench.account), .account))
  }
}

@Suite struct `The arithmetic behind a number` {
  @Test func `shows how much there is, and turns its pages`() throws {
    var stage = try Stage.demo(columns: 80, rows: 24)
    try stage.play("B=")
    #expect(stage.screen.contains("1–19/"), "\(stage.screen)")
    #expect(stage.screen.contains("page down"))
    try stage.play("<PageDown>")
    #expect(!stage.screen.contains("1–19/"))
    try stage.play("<End>")
    let footer = stage.screen.split(separator: "\n").last { $0.contains("–") && $0.contains("/") }
    let numbers = footer?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
    #expect(numbers.suffix(2).first == numbers.last, "\(stage.screen)")
    stage = try Stage.demo(columns: 120, rows: 90)
    try stage.play("B=")
    #expect(!stage.screen.contains("1–"))
  }
}

@Suite struct `A form of some fields` {
  @Test(arguments: ["c", "Re", "R<Home>e", "A<Home>e"])
  func `neither offers nor does deletion`(keys: String) throws {
    var stage = try Stage.demo()
    let accounts = stage.bench.context.book.accounts.rows.count
    try stage.play("jj" + keys)
    let form = try #require(stage.form)
    #expect(!form.actions(context: stage.bench.context).contains(.change(.delete)))
    try stage.play("<C-x>")
    #expect(stage.form != nil)
    try stage.play("y")
    #expect(stage.bench.context.book.accounts.rows.count == accounts)
  }

  @Test func `is told from the whole form, which deletes`() throws {
    var stage = try Stage.demo()
    try stage.play("jje")
    let form = try #require(stage.form)
    #expect(form.actions(context: stage.bench.context).contains(.change(.delete)))
    try stage.play("<C-x>")
    #expect(stage.form == nil)
  }
}

extension ReportScreen {
  /// The row that the page shows as selected.
  fileprivate func rowInView(context: Context) -> ReportRow? {
    let rows = rows(context: context)
    return rows.count == 0 ? nil : rows[selection.index(in: rows)]
  }
}

extension Stage {
  /// The account of the row that is selected on the report.
  fileprivate var selectedAccount: EntityID? {
    (bench.layers.last as? ReportScreen)?.rowInView(context: bench.context)?.account
  }

  /// Whether the report on top has a row about an account.
  fileprivate func lists(_ account: EntityID) -> Bool {
    guard let rows = (bench.layers.last as? ReportScreen)?.rows(context: bench.context) else {
      return false
    }
    return (0..<rows.count).contains { rows[$0].account == account }
  }

  /// The account with a name.
  fileprivate func accountNamed(_ name: String) -> EntityID? {
    bench.context.book.accounts.rows.values.first { $0.name == name }?.id
  }
}

// An import keeps the name of its file, so that history, undo and redo can say which one it was.

import Model
import Testing

@testable import Engine

@Suite struct `An import from a file` {
  /// The import of two accounts and an order line.
  private var command: Command {
    let accounts = (1...2).map { number in
      Change.add(
        Draft(.account, [.account(.name): .text("A\(number)")], id: .draft(UInt32(number))))
    }
    let order = Draft(
      .order,
      [
        .order(.account): .entity(.draft(1)), .order(.day): .day(Day(number: 20_000)),
        .order(.amount): .money(Money(hundredths: 100)),
      ])
    var command = Command(Purpose(.importing, .order), accounts + [.add(order)])
    command.file = ImportDeed.fileName(of: "/home/ana/may \"sales\".csv")
    return command
  }

  private let name = "import of may \"sales\".csv: 2 accounts, 1 order line"

  @Test func `is named by it and by what came, also where it is taken back and done again`() throws
  {
    let work = try Workplace()
    do {
      var keeper = try work.open()
      _ = try keeper.execute(command).get()
      let undone = try #require(try keeper.undo())
      #expect(keeper.imported(by: undone, original: Purpose(.importing, .order))?.name.en == name)
      keeper.close()
    }
    var keeper = try work.open()
    let redone = try #require(try keeper.redo())
    #expect(keeper.imported(by: redone, original: Purpose(.importing, .order))?.name.en == name)
    let history = try keeper.history(limit: 9)
    #expect(history.map(\.purpose?.verb) == [.redo, .undo, .importing])
    #expect(history.map { $0.imported?.name.en } == [name, name, name])
    let zh = history[0].imported?.name.zh
    #expect(zh == "导入 may \"sales\".csv：2 家客户、1 笔订单")
    // The history that is asked for doesn't have to hold the import itself.
    #expect(try keeper.history(limit: 1)[0].imported?.name.en == name)
  }

  @Test func `writes its name, and nothing else does`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    _ = try keeper.execute(command).get()
    try keeper.must(newAccount("One"))
    let payloads = try work.payloads()
    #expect(
      payloads.count { $0.contains(#""c":"import order","from":"may \"sales\".csv","ops""#) } == 1)
    #expect(payloads.count { $0.contains("\"from\"") } == 1)
    #expect(try keeper.history(limit: 1)[0].imported == nil)
  }

  @Test func `of an earlier version is named by what came alone`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    var old = command
    old.file = nil
    _ = try keeper.execute(old).get()
    let imported = try #require(try keeper.history(limit: 1)[0].imported)
    #expect(imported.name.en == "import of 2 accounts, 1 order line")
  }

  @Test(arguments: [
    ("-", nil), ("/dev/fd/63", nil), ("a/b.csv", "b.csv"), ("b (S).xlsx", "b (S).xlsx"),
  ])
  func `has a name without its folder, and a pipe has none`(path: String, name: String?) {
    #expect(ImportDeed.fileName(of: path) == name)
  }
}

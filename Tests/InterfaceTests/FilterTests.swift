// The filter over the accounts: it narrows with every key and gives back what it took.

import Drawing
import Interface
import Model
import Testing

@Suite struct `The filter` {
  @Test(arguments: ["tian", "ttbg", "天天", "tiantianbangong", "ｔｔｂｇ"])
  func `finds a Chinese name by character, pinyin and initials`(typed: String) throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play("/" + typed)
    #expect(stage.accountName == "天天办公连锁")
  }

  @Test(arguments: ["day", "DAYWELL", "dwl", "ofsup"])
  func `finds an English name by some of its letters`(typed: String) throws {
    var stage = try Stage.demo()
    try stage.play("/" + typed)
    #expect(stage.accountName == "Daywell Office Superstores")
  }

  @Test func `tells two customers apart whose names differ at the end alone`() throws {
    var stage = try Stage(
      ["Northgate Foods Ltd", "Northgate Foods GmbH"].map {
        .add(.account, [.account(.name): .text($0)])
      }, columns: 80, rows: 24)
    try stage.play("/northgate")
    #expect(stage.screen.contains("GmbH") && stage.screen.contains("Ltd "))
  }

  @Test func `narrows with every key and says how many are left of how many`() throws {
    var stage = try Stage.demo()
    let all = stage.bench.roster.count
    try stage.play("/da")
    let some = stage.bench.roster.count
    #expect(some < all)
    #expect(stage.screen.contains("1/\(some) (\(all))"))
    try stage.play("ywell")
    #expect(stage.bench.roster.count <= some)
    try stage.play("<C-u>")
    #expect(stage.bench.roster.count == all)
  }

  @Test func `restores the selection on Esc`() throws {
    var stage = try Stage.demo()
    try stage.play("jj")
    let before = try #require(stage.bench.account)
    let screen = stage.screen
    try stage.play("/day<Esc>")
    #expect(stage.bench.account == before)
    #expect(stage.bench.filter == nil)
    #expect(stage.screen == screen)
  }

  @Test func `stays in force after Enter until Esc`() throws {
    var stage = try Stage.demo()
    let all = stage.bench.roster.count
    try stage.play("/st<Enter>")
    let account = stage.bench.account
    let some = stage.bench.roster.count
    #expect(stage.bench.scope == .accounts)
    #expect(some < all)
    try stage.play("n")
    #expect(stage.bench.account != account)
    #expect(stage.bench.roster.count == some)
    try stage.play("N")
    #expect(stage.bench.account == account)
    try stage.play("<Esc>")
    #expect(stage.bench.roster.count == all)
  }

  @Test func `goes away with Enter when nothing was typed`() throws {
    var stage = try Stage.demo()
    try stage.play("/<Enter>")
    #expect(stage.bench.filter == nil)
  }

  @Test(arguments: Language.allCases)
  func `says what to do when nothing matches`(language: Language) throws {
    var stage = try Stage.demo(language: language)
    try stage.play("/zzzz")
    #expect(stage.bench.account == nil)
    #expect(stage.screen.contains("Esc"))
    try stage.play("<Enter>")
    try stage.play("<Esc>")
    #expect(stage.bench.account != nil)
  }

  @Test(arguments: ["", "2", "3"])
  func `opens with a Chinese character typed over any pane`(keys: String) throws {
    var stage = try Stage.demo(language: .chinese)
    try stage.play(keys + "天天")
    #expect(stage.bench.filter?.field.text == "天天")
    #expect(stage.accountName == "天天办公连锁")
  }

  @Test func `takes pasted lines as one`() throws {
    var stage = try Stage.demo()
    try stage.play("/")
    stage.give(.paste("Day\nwell"))
    #expect(stage.bench.filter?.field.text == "Day well")
    #expect(stage.accountName == "Daywell Office Superstores")
  }

  @Test func `is selected when it is opened again, so that what is typed takes its place`() throws {
    var stage = try Stage.demo()
    try stage.play("/corona<Enter>/")
    #expect(stage.accountName == "Corona Imaging")
    try stage.play("day")
    #expect(stage.bench.filter?.field.text == "day")
    try stage.play("<Enter>/<End>well")
    #expect(stage.bench.filter?.field.text == "daywell")
    try stage.play("<Enter>/<BS>")
    #expect(stage.bench.filter?.field.text == "")
  }

  @Test func `leads back where one was when Enter finds nothing, and says so`() throws {
    var stage = try Stage.demo()
    try stage.play("j2j")
    let (account, spot) = (stage.bench.account, stage.bench.spot)
    try stage.play("/qqqqqq<Enter>")
    #expect(stage.bench.account == account && stage.bench.spot == spot)
    #expect(stage.bench.filter == nil && stage.screen.contains("Nothing is called “qqqqqq”"))
  }

  @Test func `keeps the hand on a customer that it shows when something elsewhere is taken back`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play("jsCall back<C-s>/corona<Enter>")
    #expect(stage.accountName == "Corona Imaging")
    try stage.play("u")
    #expect(stage.screen.contains("Undone"))
    #expect(stage.accountName == "Corona Imaging")
    #expect(stage.bench.account.map(stage.bench.roster.contains) == true)
  }

  @Test func `shows a new account though it does not match`() throws {
    var stage = try Stage.demo()
    try stage.play("/day<Enter>aZebra<C-s>")
    #expect(stage.accountName == "Zebra")
    #expect(stage.screen.contains("Zebra"))
  }

  @Test(arguments: ["<Esc>", "3<Esc>", "2<Esc>", "<Enter><Esc><Esc>", "3<Esc>p<Esc>"])
  func `leaves the account that Enter took under the hand when it is given up`(
    keys: String
  ) throws {
    var stage = try Stage.demo()
    try stage.play("/corona<Enter>" + keys)
    #expect(stage.bench.filter == nil)
    #expect(stage.accountName == "Corona Imaging")
  }

  @Test func `leads back to the account that was taken when it is opened again and given up`()
    throws
  {
    var stage = try Stage.demo()
    try stage.play("/st<Enter>n")
    let account = stage.bench.account
    try stage.play("/corona<Esc>")
    #expect(stage.bench.filter == nil)
    #expect(stage.bench.account == account)
  }
}

// Several numbers and addresses typed into a form, and where they are seen.

import Interface
import Model
import Testing

@Suite struct `The form of a person` {
  /// A stage with one person, whose form is open.
  private func stage(_ values: FieldValues = [:]) throws -> Stage {
    let account = EntityID.draft(1)
    let command = Command(
      Purpose(.add, .account),
      [
        .add(Draft(.account, [.account(.name): .text("Acme")], id: account)),
        .add(
          Draft(
            .person,
            values.merging([
              .person(.account): .entity(account), .person(.name): .text("Ann Lee"),
            ]) { own, _ in own })),
      ])
    return try Stage([command], columns: 100, rows: 30)
  }

  private func ann(_ stage: Stage) throws -> Person {
    try #require(stage.bench.context.book.people.sorted.first)
  }

  @Test func `takes several numbers between semicolons or commas, and addresses with their commas`()
    throws
  {
    var stage = try stage()
    try stage.play("2e")
    try stage.goTo(.person(.phones))
    #expect(stage.screen.contains("Work: …; Home: …"), "\(stage.screen)")
    try stage.play("mobile +49 170 5551, assistant 0531-88881 ext 5；家 0531-88882")
    try stage.goTo(.person(.addresses))
    try stage.play("Home: Gasse 3, 24103 Kiel; Kai 12345, 24104 Kiel<C-s>")
    let ann = try ann(stage)
    #expect(ann.phones == ["mobile +49 170 5551", "assistant 0531-88881 ext 5", "家 0531-88882"])
    #expect(ann.addresses == ["Home: Gasse 3, 24103 Kiel", "Kai 12345, 24104 Kiel"])
    #expect(ann.allPhones.map(\.kind) == ["mobile", "assistant", "家"])
  }

  @Test func `leaves them as they are where something else is changed`() throws {
    var stage = try stage([
      .person(.addresses): .texts(["Home: Gasse 3, 24103 Kiel"]),
      .person(.phones): .texts(["Werk 2: +49 431 1,,2", "+49 431 12345"]),
    ])
    let before = try ann(stage)
    try stage.play("2e")
    try stage.goTo(.person(.title))
    try stage.play("Buyer<C-s>")
    let after = try ann(stage)
    #expect(after.title == "Buyer")
    #expect(after.phones == before.phones && after.addresses == before.addresses)
  }

  @Test func `says that somebody of the same name or address is here already`() throws {
    var stage = try stage([
      .person(.title): .text("CFO"), .person(.email): .text("ann@acme.example"),
    ])
    try stage.play("2aLee, Ann")
    #expect(stage.screen.contains("Ann Lee (CFO) is here already, same name"), "\(stage.screen)")
    try stage.play("<C-u>Zoe")
    #expect(!stage.screen.contains("is here already"))
    try stage.goTo(.person(.email))
    try stage.play("Ann@acme.example")
    #expect(stage.screen.contains("same e-mail ann@acme.example"), "\(stage.screen)")
    try stage.play("<C-s>")
    #expect(stage.bench.context.book.people.rows.count == 2)
  }

  @Test func `fills the account's card with ways to reach people`() throws {
    var stage = try stage([
      .person(.phone): .text("+49 170 5551"), .person(.phoneKind): .text("手机"),
      .person(.emails): .texts(["ann@a.example"]), .person(.wechat): .text("annlee"),
    ])
    try stage.play("1<Enter>")
    #expect(
      stage.screen.contains("phone +49 170 5551 (Mobile); e-mail ann@a.example; WeChat annlee"),
      "\(stage.screen)")
  }
}

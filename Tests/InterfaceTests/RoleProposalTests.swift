// Roles that titles propose: marked until somebody confirms them.

import Interface
import Model
import Testing

@Suite struct `A proposed role` {
  /// A stage with one account, and people with titles whose roles are proposed.
  private func stage(_ people: [(String, Role)], language: Language = .english) throws -> Stage {
    let account = EntityID.draft(1)
    let changes = people.map { name, role in
      Change.add(
        Draft(
          .person,
          [
            .person(.account): .entity(account), .person(.name): .text(name),
            .person(.title): .text("Boss of \(name)"), .person(.role): Value(choice: role),
            .person(.isRoleProposed): .yes,
          ]))
    }
    let command = Command(
      Purpose(.add, .account),
      [.add(Draft(.account, [.account(.name): .text("Acme")], id: account))] + changes)
    return try Stage([command], columns: 120, rows: 40, language: language)
  }

  private func known(_ stage: Stage) -> [Role?] {
    stage.bench.context.book.people.sorted.map(\.knownRole)
  }

  @Test func `is marked on the map and the card in both languages`() throws {
    for (language, word) in [(Language.english, "finance? (proposed)"), (.chinese, "财务人员？（推测）")] {
      var stage = try stage([("Otto", .finance)], language: language)
      #expect(stage.screen.contains("Otto ?"), "\(stage.screen)")
      try stage.play("2")
      #expect(stage.screen.contains(word), "\(stage.screen)")
      try stage.play("1<Enter>")
      #expect(stage.screen.contains(word), "\(stage.screen)")
    }
  }

  @Test func `is confirmed by a key, of the selected person or of all`() throws {
    var stage = try stage([("Otto", .finance), ("Ann", .user)])
    try stage.play("2y")
    #expect(Set(known(stage)) == [.finance, nil], "\(known(stage))")
    try stage.play("u1y")
    #expect(known(stage) == [.finance, .user])
    try stage.play("y")
    #expect(stage.screen.contains("No role is proposed"), "\(stage.screen)")
  }

  @Test(arguments: Language.allCases)
  func `is confirmed with a word on whose and which, and one key takes all back`(
    language: Language
  ) throws {
    var stage = try stage(
      [("Otto", .finance), ("Ann", .user), ("Zed", .technical), ("Kim", .support)],
      language: language)
    try stage.play("1y")
    let said =
      language == .english
      ? ["Confirmed: Otto: finance · Ann: user · Zed: technical and 1 more", "u takes all back"]
      : ["已确认：Otto 财务人员 · Ann 使用人员 · Zed 技术人员等 4 人", "按 u 全部撤销"]
    for words in said { #expect(stage.screen.contains(words), "\(stage.screen)") }
    try stage.play("u")
    #expect(known(stage) == [nil, nil, nil, nil])
  }

  @Test func `comes of a title that is typed, and is confirmed by choosing`() throws {
    var stage = try stage([("Zed", .user)])
    try stage.play("2aOtto Berg<Tab>IT Manager<C-s>")
    var otto = try #require(stage.bench.context.book.people.sorted.last)
    #expect(otto.role == .technical && otto.isRoleProposed)
    try stage.play("2aAnn Lee<Tab>CFO<Tab><Right><Right><C-s>")
    let ann = try #require(stage.bench.context.book.people.sorted.last)
    #expect(ann.role != nil && !ann.isRoleProposed && ann.knownRole != .finance)
    try stage.play("2aEva Marsh<Tab>CFO<Tab><BS><C-s>")
    let eva = try #require(stage.bench.context.book.people.sorted.last)
    #expect(eva.name == "Eva Marsh" && eva.role == nil && !eva.isRoleProposed)
    otto = try #require(stage.bench.context.book.people[otto.id])
    #expect(otto.isRoleProposed)
  }
}

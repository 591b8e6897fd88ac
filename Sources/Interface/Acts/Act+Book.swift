// The acts that change what is in the book: declared first, and below what each does to the selection.

import Drawing
import Method
import Model

extension Act {
  /// What changes what is in the book.
  static let changing: [Act] = [
    Act(
      .change(.add), Phrase("add", "新建"), [.work: [.character("a"), .insert]],
      changesBook: true, deed: { additions($0, $1) }),
    Act(
      .change(.edit), Phrase("edit", "修改"), [.work: [.character("e")]],
      isOffered: true, changesBook: true, deed: edit),
    Act(
      .change(.delete), Phrase("delete", "删除"),
      [.work: [.character("d"), .delete], .form: [.control("x")]],
      isOffered: true, changesBook: true, deed: delete),
    Act(
      .undo, Phrase("undo", "撤销"),
      [.work: [.character("u")], .history: [.character("u"), .delete]],
      isOffered: true, changesBook: true, deed: { _, _ in .perform(.undo) }),
    Act(
      .redo, Phrase("redo", "重做"), [.work: [.control("r")], .history: [.control("r")]],
      isOffered: true, changesBook: true, deed: { _, _ in .perform(.redo) }),
    Act(
      .change(.completeStep), Phrase("next step done, opportunity won or lost", "完成下一步，或了结商机"),
      brief: Phrase("done", "完成"),
      [.work: [.character("x")]], isOffered: true, changesBook: true, deed: completeStep),
    Act(
      .change(.moveNeed), Phrase("need one state on", "需求推进一步"), brief: Phrase("move need", "推进"),
      [.work: [.character("m")]], isOffered: true, changesBook: true, deed: moveNeed),
    Act(
      .change(.confirmRoles), Phrase("confirm proposed roles", "确认推测的角色"),
      brief: Phrase("confirm role", "确认角色"), [.work: [.character("y")]], isOffered: true,
      changesBook: true, deed: confirmRoles),
    Act(
      .change(.merge), Phrase("merge with…", "与……合并"), brief: Phrase("merge", "合并"),
      [.work: [.character("M")], .merge: [.character("M"), .control("s")]],
      isOffered: true, changesBook: true, deed: merge),
    Act(
      .change(.distinguish), Phrase("these two are not the same", "这两个不是同一个"),
      brief: Phrase("not the same", "不是同一个"),
      [
        .report: [.character("n"), .control("x")], .merge: [.character("n"), .control("x")],
      ], isOffered: true, changesBook: true,
      deed: { _, _ in
        .refuse(
          "Select a pair in the report of possible duplicates first.", "请先在“疑似重复”中选中一对。")
      }),
    Act(
      .change(.relocate), Phrase("this person moves to another company…", "此人换到另一家公司……"),
      brief: Phrase("moves", "换公司"), isOffered: true, changesBook: true, deed: relocate),
    Act(
      .change(.links), Phrase("links of this person", "此人的关系"), [.workbench: [.character("I")]],
      isOffered: true, changesBook: true),
    Act(
      .change(.editNotes), Phrase("notes in your editor", "用编辑器写备注"),
      [.workbench: [.character("E")]], isOffered: true, changesBook: true),
    Act(
      .change(.editBook), Phrase("book settings", "客户簿设置"), isOffered: true, changesBook: true,
      deed: { .form(.editing(.book, .book, in: $1.book)) }),
  ]

  /// Opens the form of what is selected: of the thing, of what mends a finding, of somebody new in a
  /// role that nobody fills; of the account where nothing of it is selected.
  private static func edit(_ subject: Subject, _ context: Context) -> LayerAnswer {
    if let finding = subject.finding { return finding.openForm(context: context) }
    if subject.vacancy != nil { return add(.person, to: subject, context) }
    guard let thing = subject.thing ?? subject.account.map({ Thing($0, .account) }) else {
      return .refuse("There is nothing to edit here.", "这里没有可修改的内容。")
    }
    if context.book.people[thing.id]?.isPlaceholder == true {
      return .form(.identifying(thing.id, in: context.book))
    }
    return .form(.editing(thing.id, thing.kind, in: context.book))
  }

  /// Asks what the selected person, or the selected account, is the same as.
  private static func merge(_ subject: Subject, _ context: Context) -> LayerAnswer {
    if let person = subject.id(of: .person) {
      return .go(.mergePartners(of: Thing(person, .person)))
    }
    guard let account = subject.account else { return noAccount }
    guard context.book.accounts.rows.count > 1 else {
      return .refuse("There is no other account to merge with.", "没有别的客户可以合并。")
    }
    return .go(.mergePartners(of: Thing(account, .account)))
  }

  /// Asks to which account the selected person goes.
  private static func relocate(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let person = subject.id(of: .person) ?? subject.person else {
      return .refuse("Select a person first.", "请先选中一位联系人。")
    }
    guard context.book.people[person]?.isPlaceholder == false else {
      return .refuse("Nobody is known in this part: press e to say who.", "这个位置还不知道是谁：请按 e 填写。")
    }
    guard context.book.accounts.rows.count > 1 else {
      return .refuse("There is no other account yet: add it first.", "还没有别的客户：请先新建。")
    }
    return .go(.newAccount(of: person))
  }

  /// Asks before what is selected goes away.
  private static func delete(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let thing = subject.thing else {
      return .refuse("There is nothing here to delete.", "这里没有可删除的内容。")
    }
    return .confirm(.removing(thing, from: context.book))
  }

  /// Says how the selected opportunity ended; else marks the selected next step as done today, or opens it again; the most urgent one of the account
  /// where none is selected.
  private static func completeStep(_ subject: Subject, _ context: Context) -> LayerAnswer {
    let book = context.book
    if let deal = subject.id(of: .opportunity) { return .form(.ending(deal, context: context)) }
    let next = subject.account.flatMap { book.openSteps(of: $0).first?.id }
    guard let id = subject.id(of: .step) ?? next, let step = book.steps[id] else {
      return .refuse(
        "This account has no open next step: press s to add one.", "这个客户没有待办的下一步：按 s 新建。")
    }
    let done: Value = step.done == nil ? .day(context.today) : .empty
    return .execute(.edit(id, .step, [.step(.done): done]))
  }

  /// Takes the role that the selected person's title proposes for what it is; of all people of the account where
  /// nobody is selected.
  private static func confirmRoles(_ subject: Subject, _ context: Context) -> LayerAnswer {
    let people = (subject.account.map { context.book.people(of: $0) } ?? [])
      .filter { $0.role != nil && $0.isRoleProposed }
    let selected = people.filter { $0.id == subject.id(of: .person) }
    guard !people.isEmpty else {
      return .refuse(
        "No role is proposed in this account: e gives somebody a role.", "这个客户没有待确认的角色：按 e 可以选角色。")
    }
    if selected.isEmpty, let person = subject.id(of: .person) {
      let name = context.book.title(of: person, .person)
      return .refuse(
        "Nothing is proposed for \(name): choose somebody with ? behind the role.",
        "\(name)没有待确认的角色：请选角色后带 ? 的人。")
    }
    let changes = (selected.isEmpty ? people : selected).map {
      Change.edit($0.id, .person, [.person(.isRoleProposed): .empty])
    }
    return .execute(Command(Purpose(.edit, .person), changes))
  }

  /// Moves the selected need from hidden to stated, and from stated to met. On the page of a call that
  /// is not ahead it moved in that call, on its day, by the question that was asked there.
  private static func moveNeed(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let need = subject.id(of: .need).flatMap({ context.book.needs[$0] }) else {
      return .refuse("Select a need to move it on.", "请先选中一条需求。")
    }
    let call = subject.call.flatMap { context.book.calls[$0] }
    let past = call.flatMap { $0.isAhead(of: context.today) ? nil : $0 }
    let command = context.book.advancing(
      need, on: min(past?.day ?? context.today, context.today), in: past?.id,
      by: call?.lastAsked(of: need.person, in: context.book))
    return command.map(LayerAnswer.execute)
      ?? .refuse("This need is met already.", "这条需求已经满足了。")
  }
}

extension Confirmation {
  /// Asks whether a thing is to go out of the book, by its name, and says what goes with it.
  static func removing(_ thing: Thing, from book: Book) -> Confirmation {
    let (name, kind) = (book.titleInPlace(of: thing.id, thing.kind), thing.kind.name)
    let count = book.belongings(of: thing.id, thing.kind).count
    let with =
      count == 0
      ? Phrase("u brings it back.", "按 u 可以恢复。")
      : Phrase(
        "\(count == 1 ? "1 thing goes" : "\(count) things go") with it; u brings all of it back.",
        "名下的 \(count) 条内容会一起删除；按 u 可全部恢复。")
    return Confirmation(
      question: Phrase("Delete \(kind.en) “\(name)”?", "删除\(kind.zh)“\(name)”？"),
      consequence: with, verb: Phrase("delete it", "删除"),
      effects: [.execute(.remove(thing.id, thing.kind))])
  }
}

// The acts that open screens, and those about the program itself: declared first, and below where each
// leads from the selection.

import Drawing
import Model

extension Act {
  /// What opens and closes screens.
  static let screens: [Act] = [
    Act(.open, Phrase("open", "打开"), [.work: [.enter], .history: [.enter]]),
    Act(
      .back, Phrase("back", "返回"),
      [
        .everywhere: [.escape], .page: [.escape, .character("q"), .backspace],
        .why: [.escape, .character("q"), .backspace, .enter], .confirm: [.escape, .character("n")],
      ], deed: { _, _ in .close }),
    Act(
      .show(.prepare), Phrase("prepare call", "准备拜访"), brief: Phrase("prepare", "准备拜访"),
      [.work: [.character("p"), .function(5)]], isOffered: true, changesBook: true, deed: prepare),
    Act(
      .show(.record), Phrase("record outcome", "记录结果"), brief: Phrase("outcome", "记结果"),
      [
        .work: [.character("o"), .function(6)], .prepare: [.character("o"), .function(6), .tab],
      ], isOffered: true, changesBook: true, deed: record),
    Act(
      .show(.sheet), Phrase("call sheet", "拜访单"), [.work: [.character("P"), .function(7)]],
      isOffered: true, deed: sheet),
    Act(
      .show(.card), Phrase("account card", "客户卡片"), isOffered: true,
      deed: { subject, _ in subject.account.map { .go(.account($0)) } ?? noAccount }),
    Act(
      .show(.person), Phrase("person card", "联系人卡片"), isOffered: true, deed: person),
    Act(
      .show(.history), Phrase("history", "历史"), [.work: [.character("H"), .function(8)]],
      isOffered: true,
      deed: { subject, _ in .go(.history(subject.account, isWhole: subject.account == nil)) }),
    Act(
      .widen, Phrase("whole book, or this account", "整本或本客户"),
      brief: Phrase("book/account", "整本/客户"), [.history: [.tab]]),
    Act(
      .nextView, Phrase("another view", "换一种看法"), brief: Phrase("view", "换视图"),
      [.report: [.tab]]),
    Act(
      .show(.asOf), Phrase("look back to a day", "回看某一天"), brief: Phrase("look back", "回看"),
      [.workbench: [.character("T"), .function(9)]], isOffered: true,
      deed: { _, _ in .go(.asOf) }),
    Act(
      .show(.filter), Phrase("filter", "筛选"),
      [
        .workbench: [.character("/"), .control("f")], .history: [.character("/"), .control("f")],
        .report: [.character("/"), .control("f")], .help: [.character("/"), .control("f")],
      ], isOffered: true),
    Act(
      .show(.palette), Phrase("commands", "命令"), [.work: [.character(":"), .control("p")]],
      deed: { _, _ in .go(.menu(Phrase("Commands", "命令"), offered, .palette)) }),
    Act(
      .show(.help), Phrase("help", "帮助"),
      [.everywhere: [.function(1)], .list: [.character("?")]], isOffered: true),
    Act(
      .program(.language), Phrase("中文", "English"), [.everywhere: [.function(2)]], isOffered: true),
    Act(
      .program(.theme), Phrase("another theme", "换主题"), [.everywhere: [.function(3)]],
      isOffered: true),
    Act(
      .program(.redraw), Phrase("draw again", "重画屏幕"), [.everywhere: [.control("l")]],
      isOffered: true),
    Act(.program(.suspend), Phrase("suspend", "挂起"), [.everywhere: [.control("z")]]),
    Act(
      .program(.quit), Phrase("quit", "退出"),
      [.everywhere: [.control("q"), .function(10)], .workbench: [.character("q")]],
      isOffered: true),
  ]

  /// Opens the preparation of the selected call or of the one that is planned, or the form that plans
  /// one: with the selected person, and of the kind that does what is owed.
  static func prepare(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let account = subject.account else { return noAccount }
    if let id = subject.id(of: .call), context.book.calls[id]?.outcome == nil {
      return .go(.call(id, .before))
    }
    if let call = context.book.plannedCall(of: account),
      (call.day ?? context.today) >= context.today
    {
      return .go(.call(call.id, .before))
    }
    return .form(
      .planningCall(
        on: account, with: subject.person, today: context.today,
        kind: subject.careTasks.compactMap(\.call).first, about: subject.id(of: .opportunity),
        in: context.book))
  }

  /// Opens the card of the selected person, or the form that says who plays a part.
  static func person(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let id = subject.person ?? subject.id(of: .person),
      let person = context.book.people[id]
    else { return .refuse("Select a person first.", "请先选中一位联系人。") }
    return person.isPlaceholder ? .form(.identifying(id, in: context.book)) : .go(.person(id))
  }

  /// Opens the record of the selected call; asks which call is meant where some are planned; else opens the form of
  /// what happened.
  private static func record(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let account = subject.account else { return noAccount }
    if let call = subject.id(of: .call) { return .go(.call(call, .after)) }
    guard context.book.plannedCall(of: account) == nil else {
      return .go(.callToRecord(on: account))
    }
    return add(.happened, to: subject, context)
  }

  /// Opens the sheet of the selected call, of the next, or of the latest.
  private static func sheet(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let account = subject.account else { return noAccount }
    guard let call = subject.id(of: .call) ?? latestCall(of: account, context) else {
      return .refuse("No call yet: press p to prepare one.", "还没有拜访：按 p 先准备一次。")
    }
    return .go(.sheet(call))
  }

  /// The earliest call without an outcome, or the latest call.
  private static func latestCall(of account: EntityID, _ context: Context) -> EntityID? {
    (context.book.plannedCall(of: account) ?? context.book.calls(of: account).last)?.id
  }
}

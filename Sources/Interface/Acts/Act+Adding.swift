// The acts that add to the book: declared first, and below the form that each opens for the selection.

import Drawing
import Model

extension Act {
  /// What adds to the book.
  static let adding: [Act] = [
    Act(
      .show(.additions), Phrase("add…", "新建…"), [.work: [.character("+"), .control("n")]],
      changesBook: true, deed: { additions($0, $1) }),
    addition(.account, Phrase("add an account", "新建客户")),
    addition(.person, Phrase("add a person", "新建联系人")),
    addition(
      .link, Phrase("add a link", "新建关系"), brief: Phrase("link", "关系"),
      [.workbench: [.character("i")], .person: [.character("i")]]),
    addition(
      .fact, Phrase("note a fact", "记一条事实"), brief: Phrase("fact", "记事实"),
      [.work: [.character("f")]]),
    addition(
      .need, Phrase("note a need", "记一条需求"), brief: Phrase("need", "记需求"),
      [.work: [.character("w")]]),
    addition(.question, Phrase("add a question", "新建问题")),
    addition(
      .step, Phrase("add a next step", "新建下一步"), brief: Phrase("step", "下一步"),
      [.work: [.character("s")]]),
    addition(.order, Phrase("add an order line", "新建订单")),
    addition(
      .point, Phrase("add a selling point", "加一个卖点"), brief: Phrase("point", "加卖点"),
      [.prepare: [.character("b")]]),
    addition(.channel, Phrase("note whom it sells on to", "记渠道去向")),
    addition(.supply, Phrase("note who supplies it", "记供货情况")),
    addition(.survey, Phrase("note a survey", "记一次调研")),
    addition(
      .gift, Phrase("note a gift", "登记礼品"), brief: Phrase("gift", "礼品"),
      [.person: [.character("*")]]),
    addition(.opportunity, Phrase("note an opportunity", "记一个商机")),
    addition(
      .placeholder, Phrase("note a part whose person is unknown", "占位：有这个角色，还不知道是谁"),
      brief: Phrase("who?", "占位"), [.map: [.character("0")]]),
    addition(.happened, Phrase("note a call that took place", "记一次已发生的拜访")),
  ]

  /// Declares the act that adds a thing of a kind.
  private static func addition(
    _ addition: Action.Addition, _ title: Phrase, brief: Phrase? = nil,
    _ keys: [Scope: [Key]] = [:]
  ) -> Act {
    Act(
      .add(addition), title, brief: brief, keys, isOffered: true, changesBook: true,
      deed: { add(addition, to: $0, $1) })
  }

  /// The actions that add something, as the menu of them lists them.
  package static let additions: [Action] = [
    .add(.person), .add(.need), .add(.question), .add(.fact), .add(.step), .add(.happened),
    .add(.opportunity),
    .add(.link), .add(.order), .add(.point), .add(.supply), .add(.channel), .add(.survey),
    .add(.gift),
    .add(.placeholder), .add(.account),
  ]

  /// Opens the menu of what can be added to the selected account.
  static func additions(_ subject: Subject, _ context: Context) -> LayerAnswer {
    .go(.menu(Phrase("Add what?", "新建什么？"), additions, .chooser))
  }

  /// Opens the form of something new, which belongs to the selected account or person.
  static func add(
    _ addition: Action.Addition, to subject: Subject, _ context: Context
  ) -> LayerAnswer {
    guard addition != .account else { return .form(.adding(.account)) }
    guard let account = subject.account else { return noAccount }
    if addition == .link, subject.person == nil || context.book.people(of: account).count < 2 {
      return .refuse(
        "A link needs two people: select one on the map first.", "关系需要两个人：请先在图上选一位联系人。")
    }
    let place = FormPlace(account: account, subject: subject, context: context)
    return place.form(adding: addition).map(LayerAnswer.form) ?? .refuse(addition.obstacle)
  }

  /// Said where an act needs an account and none is selected.
  static let noAccount = LayerAnswer.refuse("Select an account first.", "请先选中一个客户。")
}

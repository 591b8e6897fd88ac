// The rows of the action table for the pages of numbers and findings.

import Drawing
import Model

extension Keymap {
  /// What opens reports, and what is done in them.
  static let reportEntries: [Entry] = [
    Entry(
      .report(.portfolio), Phrase("portfolio", "客户组合"),
      [.workbench: [.character("B")], .card: [.character("B")], .report: [.character("B")]],
      isOffered: true),
    Entry(
      .report(.trends), Phrase("trends and early warning", "趋势与预警"), [:], isOffered: true),
    Entry(
      .report(.fit), Phrase("key accounts by fit", "大客户适配排名"), brief: Phrase("fit", "适配"),
      [.workbench: [.character("R")], .card: [.character("R")], .report: [.character("R")]],
      isOffered: true),
    Entry(
      .report(.channel), Phrase("channel and white space", "渠道与空白"), brief: Phrase("channel", "渠道"),
      [.workbench: [.character("W")], .card: [.character("W")], .report: [.character("W")]],
      isOffered: true),
    Entry(
      .report(.coach), Phrase("the coach", "教练提醒"), brief: Phrase("coach", "提醒"),
      [.workbench: [.character("C")], .card: [.character("C")], .report: [.character("C")]],
      isOffered: true),
    Entry(
      .report(.ledger), Phrase("need ledger", "需求台账"), brief: Phrase("needs", "需求"),
      [.workbench: [.character("L")], .card: [.character("L")], .report: [.character("L")]],
      isOffered: true),
    Entry(
      .report(.team), Phrase("team of five", "五人团队"), brief: Phrase("team", "团队"),
      [.workbench: [.character("t")], .card: [.character("t")], .report: [.character("t")]],
      isOffered: true),
    Entry(
      .report(.gifts), Phrase("gifts", "礼品登记"),
      [.workbench: [.character("Y")], .card: [.character("Y")], .report: [.character("Y")]],
      isOffered: true),
    Entry(
      .show(.why), Phrase("how it comes about", "怎么算出来的"), brief: Phrase("why", "依据"),
      [
        .workbench: [.character("=")], .report: [.character("="), .function(12)],
        .why: [.character("="), .function(12)], .card: [.character("="), .function(12)],
        .prepare: [.character("="), .function(12)],
      ], isOffered: true),
    Entry(
      .change(.classify), Phrase("put into a class", "改客户分类"), brief: Phrase("class", "分类"),
      [
        .workbench: [.character("c")], .card: [.character("c")], .report: [.character("c")],
      ], isOffered: true),
    Entry(
      .report(.agenda), Phrase("agenda", "日程"),
      [.workbench: [.character("A")], .card: [.character("A")], .report: [.character("A")]],
      isOffered: true),
    Entry(
      .report(.drill), Phrase("drill a call", "演练一次拜访"), brief: Phrase("drill", "演练"),
      [.workbench: [.character("D")], .card: [.character("D")], .report: [.character("D")]],
      isOffered: true),
    Entry(
      .fill(.ask), Phrase("ask the question", "提这个问题"), brief: Phrase("ask", "提问"),
      [.drill: [.enter]]),
    Entry(
      .fill(.retype), Phrase("another kind of question; the trend", "改问题类型；看趋势"),
      brief: Phrase("kind/trend", "类型/趋势"), [.drill: [.tab]]),
    Entry(
      .fill(.opponent), Phrase("against another role", "换对练角色"), brief: Phrase("role", "换角色"),
      [.drill: [.down, .up]]),
    Entry(
      .fill(.behaviour), Phrase("practise another kind", "换练习的类型"),
      brief: Phrase("practise", "换练法"),
      [.drill: [.right, .left]]),
  ]
}

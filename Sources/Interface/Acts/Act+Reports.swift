// The acts that open reports and what stands behind a number: declared first, and below where they lead.

import Drawing
import Model
import Report

extension Act {
  /// What opens reports, and what is done in them.
  static let reports: [Act] = [
    report(
      .today, Phrase("whom to call today", "今天先联系谁"), brief: Phrase("today", "今天"),
      [.work: [.character("!")]]),
    report(.portfolio, Phrase("portfolio", "客户组合"), [.work: [.character("B")]]),
    report(.trends, Phrase("trends and early warning", "趋势与预警")),
    report(
      .fit, Phrase("key accounts by fit", "大客户适配排名"), brief: Phrase("fit", "适配"),
      [.work: [.character("R")]]),
    report(
      .channel, Phrase("channel and white space", "渠道与空白"), brief: Phrase("channel", "渠道"),
      [.work: [.character("W")]]),
    report(
      .coach, Phrase("the coach", "教练提醒"), brief: Phrase("coach", "提醒"),
      [.work: [.character("C")]]),
    report(
      .ledger, Phrase("need ledger", "需求台账"), brief: Phrase("needs", "需求"),
      [.work: [.character("L")]]),
    report(
      .team, Phrase("team of five", "五人团队"), brief: Phrase("team", "团队"),
      [.work: [.character("t")]]),
    report(.gifts, Phrase("gifts", "礼品"), [.work: [.character("Y")]]),
    report(.duplicates, Phrase("possible duplicates", "疑似重复")),
    report(
      .pipeline, Phrase("pipeline and forecast", "商机与预测"), brief: Phrase("pipeline", "商机"),
      [.work: [.character("$")]]),
    Act(
      .show(.why), Phrase("how it comes about", "怎么算出来的"), brief: Phrase("why", "依据"),
      [
        .work: [.character("="), .function(12)], .why: [.character("="), .function(12)],
        .history: [.character("="), .function(12)],
      ],
      isOffered: true, deed: why),
    Act(
      .change(.classify), Phrase("put into a class", "改客户分类"), brief: Phrase("class", "分类"),
      [.work: [.character("c")]], isOffered: true, changesBook: true,
      deed: { subject, context in
        subject.account.map { .form(.classing($0, context: context)) } ?? noAccount
      }),
    report(.agenda, Phrase("agenda", "日程"), [.work: [.character("A")]]),
    Act(
      .report(.drill), Phrase("drill a call", "演练一次拜访"), brief: Phrase("drill", "演练"),
      [.work: [.character("D")]], isOffered: true,
      deed: { subject, _ in .go(.drill(subject.account, with: subject.person)) }),
  ]

  /// Declares the act that opens a report, about the selected account where it can be.
  private static func report(
    _ topic: Action.Topic, _ title: Phrase, brief: Phrase? = nil, _ keys: [Scope: [Key]] = [:]
  ) -> Act {
    Act(
      .report(topic), title, brief: brief, keys, isOffered: true,
      deed: { subject, _ in .go(.report(topic, about: subject.account)) })
  }

  /// Shows why the coach says what is selected.
  private static func why(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let finding = subject.finding else {
      return .refuse("There is nothing to explain in this row.", "这一行没有可说明的依据。")
    }
    return .go(
      .reasons(
        Phrase("Why the coach says so", "为什么这样提醒"),
        [Reasons(lines: finding.explanation(in: context.analysis))]))
  }
}

// Where keys mean what.

package import Model

/// A part of the program with keys of its own.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  /// All of the program, beneath every other scope.
  case everywhere
  /// The three panes together.
  case workbench
  /// The pane of accounts.
  case accounts
  /// The influencer map.
  case map
  /// The questions and needs of a person.
  case questions
  /// An account's card.
  case card
  /// A form.
  case form
  /// A list to choose from.
  case chooser
  /// A question that wants yes or no.
  case confirm
  /// The preparation of a call.
  case prepare
  /// The printed call sheet.
  case sheet
  /// What was done.
  case history
  /// A page of numbers or findings.
  case report
  /// The arithmetic behind a number.
  case why
  /// A rehearsal of a call.
  case drill
  /// The palette of actions.
  case palette
  /// The filter's line.
  case filter
  /// The help.
  case help

  /// What people call it, as a heading in the help.
  package var name: Phrase {
    switch self {
    case .everywhere: Phrase("Everywhere", "任何地方")
    case .workbench: Phrase("Workbench", "工作台")
    case .accounts: Phrase("Accounts", "客户列表")
    case .map: Phrase("Influencer map", "影响力图")
    case .questions: Phrase("Questions and needs", "问题与需求")
    case .card: Phrase("Account card", "客户卡片")
    case .form: Phrase("Form", "表单")
    case .chooser: Phrase("Choosing", "选择")
    case .confirm: Phrase("Confirming", "确认")
    case .prepare: Phrase("Preparing a call", "准备拜访")
    case .sheet: Phrase("Call sheet", "拜访单")
    case .history: Phrase("History", "历史")
    case .report: Phrase("Reports", "报表")
    case .why: Phrase("Arithmetic", "计算过程")
    case .drill: Phrase("Drill", "演练")
    case .palette: Phrase("Commands", "命令面板")
    case .filter: Phrase("Filter", "筛选")
    case .help: Phrase("Help", "帮助")
    }
  }

  /// Whether plain letters are text here, so that only named keys and Ctrl can be commands.
  package var takesText: Bool {
    switch self {
    case .form, .chooser, .drill, .palette, .filter: true
    case .everywhere, .workbench, .accounts, .map, .questions, .card, .confirm,
      .prepare, .sheet, .history, .report, .why, .help:
      false
    }
  }
}

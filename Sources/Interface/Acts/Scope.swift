// The places in which keys work, and which place takes over the keys of which other one.

package import Model

/// A part of the program with keys of its own. It also has the keys of its ``parents``: every list
/// moves like a list, every page closes like a page.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  /// All of the program, beneath every other scope.
  case everywhere
  /// Whatever has a selection that moves, or lines that scroll.
  case list
  /// What fills the screen and goes away with a key.
  case page
  /// Where an account, or something of it, is selected.
  case work
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
  /// A person's card.
  case person
  /// The preparation of a call.
  case prepare
  /// A page of numbers or findings.
  case report
  /// What was done.
  case history
  /// The printed call sheet.
  case sheet
  /// The arithmetic behind a number.
  case why
  /// The help.
  case help
  /// A list that is narrowed by typing.
  case typing
  /// A list to choose from.
  case chooser
  /// The palette of actions.
  case palette
  /// The filter's line.
  case filter
  /// The line for the path of a file.
  case path
  /// What a file that is brought in would do.
  case importing
  /// A form.
  case form
  /// A question that wants yes or no.
  case confirm
  /// A rehearsal of a call.
  case drill
  /// Two things that become one.
  case merge

  /// What people call it, as a heading in the help.
  package var name: Phrase {
    switch self {
    case .everywhere: Phrase("Everywhere", "任何地方")
    case .list: Phrase("Lists and pages", "列表与页面")
    case .page: Phrase("Pages", "整页")
    case .work: Phrase("On an account", "选中客户时")
    case .workbench: Phrase("Workbench", "工作台")
    case .accounts: Phrase("Accounts", "客户列表")
    case .map: Phrase("Influencer map", "影响力图")
    case .questions: Phrase("Questions and needs", "问题与需求")
    case .card: Phrase("Account card", "客户卡片")
    case .person: Phrase("Person card", "联系人卡片")
    case .prepare: Phrase("Preparing a call", "准备拜访")
    case .report: Phrase("Reports", "报表")
    case .history: Phrase("History", "历史")
    case .sheet: Phrase("Call sheet", "拜访单")
    case .why: Phrase("Arithmetic", "计算过程")
    case .help: Phrase("Help", "帮助")
    case .typing: Phrase("Lists to type in", "可输入的列表")
    case .chooser: Phrase("Choosing", "选择")
    case .palette: Phrase("Commands", "命令面板")
    case .filter: Phrase("Filter", "筛选")
    case .path: Phrase("Choosing a file", "选择文件")
    case .importing: Phrase("Importing", "导入")
    case .form: Phrase("Form", "表单")
    case .confirm: Phrase("Confirming", "确认")
    case .drill: Phrase("Drill", "演练")
    case .merge: Phrase("Merging", "合并")
    }
  }

  /// What people do there, in a sentence; nil where the name says it.
  package var purpose: Phrase? {
    switch self {
    case .accounts:
      Phrase(
        "Your customers: choose one here, and the other panes are about it.",
        "您的客户：在这里选一家，另外两个窗格就显示它。")
    case .map:
      Phrase(
        "Who decides at this customer, how each stands to us, and who moves whom.",
        "这家客户谁说了算、对我们什么态度、谁影响谁。")
    case .questions:
      Phrase(
        "What the selected person needs, what you asked them, and what to ask next.",
        "选中的人需要什么、问过什么、接下来问什么。")
    case .card: Phrase("All that the book holds of a customer.", "这家客户的全部记录。")
    case .person: Phrase("All that the book holds of a person.", "这位联系人的全部记录。")
    case .prepare:
      Phrase(
        "One call: before it what you want and what you ask, after it what came of it.",
        "一次拜访：去之前写目标和问题，回来写结果。")
    case .history:
      Phrase(
        "What was done, by whom and when; any of it can be taken back.", "做过什么、谁做的、什么时候；都可以撤销。")
    case .sheet:
      Phrase("The call on paper: to print, to mail, or to keep as a file.", "把拜访印出来：可打印、发邮件或存成文件。")
    case .importing:
      Phrase(
        "What the file would bring in; nothing has changed yet.", "这个文件会带来什么；现在还没有改动。")
    case .form:
      Phrase("Fill in what you know; only fields with * are needed.", "知道什么填什么；只有带 * 的必填。")
    case .drill: Phrase("Practise your questions; the other side answers.", "练习提问，对方会回答。")
    case .merge: Phrase("Make one of two that are the same.", "把重复的两个合成一个。")
    case .everywhere, .list, .page, .work, .workbench, .report, .why, .help, .typing, .chooser,
      .palette, .filter, .path, .confirm:
      nil
    }
  }

  /// The scopes whose keys work here too, the nearest first.
  package var parents: [Scope] {
    switch self {
    case .everywhere: []
    case .accounts, .map, .questions: [.workbench, .work, .list, .everywhere]
    case .workbench: [.work, .list, .everywhere]
    case .card, .person, .prepare, .report: [.page, .work, .list, .everywhere]
    case .history, .sheet, .why, .help, .merge, .importing: [.page, .list, .everywhere]
    case .page, .work: [.list, .everywhere]
    case .chooser, .palette, .filter, .path: [.typing, .everywhere]
    case .list, .typing, .form, .confirm, .drill: [.everywhere]
    }
  }

  /// This scope and its parents, the nearest first: the order in which a key is looked for.
  package var chain: [Scope] { [self] + parents }

  /// Whether plain letters are text here, so that only named keys and Ctrl can be commands.
  package var takesText: Bool {
    switch self {
    case .form, .typing, .chooser, .drill, .palette, .filter, .path: true
    case .everywhere, .list, .page, .work, .workbench, .accounts, .map, .questions, .card, .person,
      .confirm,
      .prepare, .sheet, .history, .report, .why, .help, .merge, .importing:
      false
    }
  }
}

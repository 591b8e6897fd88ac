// What a person reads on the way, in the language of the screen.

import Testing

/// The words of one language that the story looks for and types.
struct Wording: CustomTestStringConvertible, Sendable {
  let tag: String
  let columns: Int
  let rows: Int
  let accounts, newPerson, newLink, newFact, newNeed, newCall, newStep, newPoint: String
  let saved, preparing, business, question, missing, sheet, afterCall, refused, explicit: String
  let history, sure, needUndone, needRedone: String
  let undone, redone, situation, problem, implication, payoff: String
  let friday: String

  var testDescription: String { "\(tag) at \(columns)x\(rows)" }

  static let english = Wording(
    tag: "en", columns: 120, rows: 40, accounts: "1 Accounts", newPerson: "New person",
    newLink: "New link", newFact: "New fact", newNeed: "New need", newCall: "New call",
    newStep: "New next step", newPoint: "New selling point", saved: "Saved", preparing: "Preparing",
    business: "Opportunity",
    question: "Add a question",
    missing: "What is missing", sheet: "Call sheet", afterCall: "How did it go",
    refused: "continuation, not", explicit: "explicit",
    history: "History", sure: "Sure?", needUndone: "undid: changed need",
    needRedone: "redid: changed need", undone: "Undone", redone: "Redone",
    situation: "situation", problem: "problem", implication: "implication", payoff: "payoff",
    friday: "fri")

  static let chinese = Wording(
    tag: "zh", columns: 80, rows: 24, accounts: "1 客户", newPerson: "新建联系人", newLink: "新建关系",
    newFact: "新建事实", newNeed: "新建需求", newCall: "新建拜访", newStep: "新建下一步", newPoint: "新建卖点",
    saved: "已保存",
    preparing: "准备拜访", business: "商机", question: "加问题", missing: "还缺", sheet: "拜访单",
    afterCall: "谈得怎么样",
    refused: "只能算", explicit: "明显需求", history: "历史", sure: "确认", needUndone: "撤销了：修改需求",
    needRedone: "重做了：修改需求", undone: "已撤销", redone: "已重做", situation: "现状", problem: "困难",
    implication: "牵连", payoff: "价值", friday: "下周三")
}

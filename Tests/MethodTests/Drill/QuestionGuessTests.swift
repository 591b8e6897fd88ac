// What a question looks like by its words: sentences that salespeople type, in both languages, and the
// prompts of the playbook, whose kinds are known.

import Model
import Testing

@testable import Method

@Suite struct `The guess of a question's kind` {
  private static let sentences: [(String, QuestionKind)] = [
    ("How many machines do you have?", .situation),
    ("Who signs the orders?", .situation),
    ("How long have you worked with them?", .situation),
    ("Where is your warehouse?", .situation),
    ("How do you order today?", .situation),
    ("Are you satisfied with the delivery times?", .problem),
    ("Is it difficult to get spare parts?", .problem),
    ("What trouble does the old printer give you?", .problem),
    ("Where do you struggle most?", .problem),
    ("Does the colour come out poor sometimes?", .problem),
    ("Who approves a purchase?", .situation),
    ("What happens if a delivery is late in December?", .implication),
    ("What effect does that have on your output?", .implication),
    ("What does that lead to at month end?", .implication),
    ("How does this affect your customers?", .implication),
    ("What does a stop cost you?", .implication),
    ("Would it help if we delivered every week?", .payoff),
    ("How useful would a second source be?", .payoff),
    ("If you could cut the stock by half, what would you gain?", .payoff),
    ("Why is that important to you?", .payoff),
    ("What would a weekly list be worth to you?", .payoff),
    ("你们现在有多少台设备？", .situation),
    ("采购一般是谁签字？", .situation),
    ("这批货平时放在哪个仓库？", .situation),
    ("您用这家多久了？", .situation),
    ("现在的输出速度是不是太慢？", .problem),
    ("您对交货期满意吗？", .problem),
    ("维修上有什么困难？", .problem),
    ("有没有碰到过断货？", .problem),
    ("交货上出过问题没有？", .problem),
    ("哪一步最让您头疼？", .problem),
    ("断货会导致什么？", .implication),
    ("这对您的产量有什么影响？", .implication),
    ("再这样下去，后果是什么？", .implication),
    ("停一天要损失多少？", .implication),
    ("这件事会不会牵连到别的部门？", .implication),
    ("如果每周送一次，对您有什么好处？", .payoff),
    ("要是能提前知道，您能省多少时间？", .payoff),
    ("这样是不是对您更方便？", .payoff),
    ("解决了以后，对您有多大帮助？", .payoff),
  ]

  @Test(arguments: sentences)
  func `is right for sentences that people type`(sentence: String, kind: QuestionKind) {
    #expect(QuestionGuess.kind(of: sentence) == kind)
  }

  @Test(arguments: Language.allCases)
  func `is right for five in six prompts of the playbook`(language: Language) {
    let prompts = Playbook.builtIn(language).prompts
    let wrong = prompts.filter { QuestionGuess.kind(of: $0.template) != $0.kind }
    #expect(wrong.count * 6 <= prompts.count, "\(wrong.map(\.id))")
  }

  @Test func `is a situation question where nothing speaks for another kind`() {
    #expect(QuestionGuess.kind(of: "") == .situation)
    #expect(QuestionGuess.kind(of: "Tell me about it") == .situation)
  }

  @Test(arguments: [
    "What trouble does it give you", "And who pays", "Would it help", "prices are high, right?",
    "断货会导致什么", "有没有碰到过断货", "您看行不行", "价格高吗", "贵？",
  ])
  func `hears a question by its mark, its words or its order`(sentence: String) {
    #expect(QuestionGuess.isQuestion(sentence))
  }

  @Test(arguments: ["", "您好", "我们的价格很低", "不错", "prices are too high", "Good morning!"])
  func `hears none in a statement`(sentence: String) {
    #expect(!QuestionGuess.isQuestion(sentence))
  }

  @Test(arguments: Language.allCases)
  func `hears a question in every prompt of the playbook`(language: Language) {
    let unheard = Playbook.builtIn(language).prompts.filter {
      !QuestionGuess.isQuestion($0.template)
    }
    #expect(unheard.isEmpty, "\(unheard.map(\.template))")
  }

  @Test func `does not depend on capitals`() {
    #expect(QuestionGuess.kind(of: "WHAT HAPPENS IF IT STOPS?") == .implication)
  }
}

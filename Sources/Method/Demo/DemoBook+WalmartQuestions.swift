// The chains of questions at the best-known customer, from what is to what it would be worth.

import Model

extension DemoBook {
  /// What was asked at Walmart, with the answers, and what will be asked in two days.
  static let walmartQuestions =
    sunQuestions + huangQuestions + zhaoQuestions + chenQuestions
    + liuQuestions

  private static let sunQuestions: [DemoQuestion] = [
    DemoQuestion(
      key: "sunS", person: "sun", sort: .situation,
      words: Phrase("How many cartridges come back in a week?", "一周大概有多少盒退货？"),
      state: .answered,
      answer: Phrase("Fifteen, sometimes twenty.", "十五盒，有时二十盒。")),
    DemoQuestion(
      key: "sunP", person: "sun", sort: .problem,
      words: Phrase(
        "Which part of a return gives you the most trouble?", "处理一盒退货，最麻烦的是哪一步？"),
      base: "sunS", fact: "returns", state: .answered,
      answer: Phrase(
        "Proving that it is the chip and not the customer's printer.",
        "得跟顾客证明是芯片的问题，不是他的打印机。")),
    DemoQuestion(
      key: "sunI", person: "sun", sort: .implication,
      words: Phrase(
        "And while you do that, what happens to the other customers at the counter?",
        "您忙这个的时候，柜台前别的顾客怎么办？"),
      base: "sunP", state: .answered,
      answer: Phrase("They leave. On Saturdays I can watch them go.", "就走了呗。周六我眼看着他们走。")),
    DemoQuestion(
      key: "sunN", person: "sun", sort: .payoff,
      words: Phrase(
        "If the printer accepted every cartridge, what would you do with the time?",
        "要是每一盒打印机都认，省下的时间您会用来做什么？"),
      base: "sunI", state: .answered,
      answer: Phrase(
        "Stand at the printers and sell. That is where the money is.",
        "站到打印机那边卖货，那才出业绩。")),
  ]

  private static let huangQuestions: [DemoQuestion] = [
    DemoQuestion(
      key: "huangS", person: "huang", sort: .situation,
      words: Phrase(
        "In how many stores do ink and cartridges stand today?", "墨水和墨盒现在进了多少家店？"),
      state: .answered, answer: Phrase("186, two shelves each.", "186 家，每店两节货架。")),
    DemoQuestion(
      key: "huangP", person: "huang", sort: .problem,
      words: Phrase(
        "Where in those stores do returns hurt you most?", "这些店里，退货在哪一块最让您头疼？"),
      base: "huangS", fact: "stores", state: .answered,
      answer: Phrase(
        "In the monthly review. Six per cent, the worst of all my items.",
        "月度会上。退货率 6%，我手上的品里最差的。")),
    DemoQuestion(
      key: "huangI", person: "huang", sort: .implication,
      words: Phrase(
        "What do six per cent do to the shelf space you have to defend?",
        "6% 的退货率，对您要保住的那两节货架意味着什么？"),
      base: "huangP", state: .answered,
      answer: Phrase("Private label asks for it every month.", "自有品牌那边每个月都来要。")),
    DemoQuestion(
      key: "huangN", person: "huang", sort: .payoff,
      words: Phrase(
        "With returns under two per cent, what could you ask for in the next review?",
        "如果退货率降到 2% 以下，下次月度会您能争取到什么？"),
      base: "huangI", state: .answered,
      answer: Phrase(
        "A third shelf. And I would not have to explain myself.", "第三节货架，还不用挨问。")),
  ]

  private static let zhaoQuestions: [DemoQuestion] = [
    DemoQuestion(
      key: "zhaoS", person: "zhao", sort: .situation,
      words: Phrase("What does a new item have to pass in your laboratory?", "新品进您这儿要过哪些检测？"),
      state: .answered,
      answer: Phrase(
        "500 pages without a fault. But the batch is never the sample.",
        "连续打 500 页不出错。可到货批次从来不等于样品。")),
    DemoQuestion(
      key: "zhaoP", person: "zhao", sort: .problem,
      words: Phrase(
        "How often does a batch differ from the sample you tested?",
        "到货批次和送检样品对不上，一年有几回？"),
      base: "zhaoS", fact: "test"),
    DemoQuestion(
      key: "zhaoI", person: "zhao", sort: .implication,
      words: Phrase(
        "When such a batch is in the stores already, what does that mean for your signature?",
        "这样的批次要是已经进了店，您签的字会怎么样？"),
      base: "zhaoP"),
  ]

  private static let chenQuestions: [DemoQuestion] = [
    DemoQuestion(
      key: "chenS", person: "chen", sort: .situation,
      words: Phrase(
        "Which figures do you look at first when you judge a supplier?",
        "评一家供应商，您先看哪几个数？"),
      state: .asked),
    DemoQuestion(
      key: "chenP", person: "chen", sort: .problem,
      words: Phrase(
        "Returns are at six per cent: where do you see the greatest risk in that?",
        "现在退货率是 6%，您觉得风险最大的是哪一块？"),
      base: "chenS", fact: "returns"),
    DemoQuestion(
      key: "chenI", person: "chen", sort: .implication,
      words: Phrase(
        "If one such case got into the press, what would it cost the whole category?",
        "万一有一例上了媒体，对整个品类会有什么影响？"),
      base: "chenP"),
    DemoQuestion(
      key: "chenN", person: "chen", sort: .payoff,
      words: Phrase(
        "What would it be worth to you to see every batch's test report before it ships?",
        "如果每批货发出前您都能看到检测报告，对您有多大价值？"),
      base: "chenI"),
  ]

  private static let liuQuestions: [DemoQuestion] = [
    DemoQuestion(
      key: "liuS", person: "liu", sort: .situation,
      words: Phrase("When is the budget for supplies decided?", "耗材预算什么时候定？"),
      state: .answered,
      answer: Phrase(
        "Once a quarter, and then it stands.", "一季度一次，定了就不动。")),
    DemoQuestion(
      key: "liuP", person: "liu", sort: .problem,
      words: Phrase(
        "What do refills between two meetings do to your accounts?",
        "两次预算会之间临时补货，给您对账带来哪些麻烦？"),
      base: "liuS", fact: "terms"),
  ]
}

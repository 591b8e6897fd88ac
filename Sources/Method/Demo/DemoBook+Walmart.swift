// The customer that the sample book knows best: seven people, all five roles, and why they differ.

import Model

extension DemoBook {
  /// Walmart, mapped in full; its questions and calls have files of their own.
  static let walmart = DemoDossier(
    account: "walmart", people: walmartPeople, links: walmartLinks, facts: walmartFacts,
    questions: walmartQuestions, needs: walmartNeeds, calls: walmartCalls, steps: walmartSteps)

  private static let walmartPeople: [DemoPerson] = [
    DemoPerson(
      key: "chen", name: Phrase("Chen Guodong", "陈国栋"),
      title: Phrase("Director, office category", "办公品类采购总监"),
      role: .decision, stance: .neutral, influence: 5, coverage: .several,
      win: Phrase(
        "End the year without a quality scandal in his category",
        "今年品类里不出质量事故，稳稳过年终考核"),
      phone: "0755 5550 0101", email: "chen.guodong@walmart.example",
      notes: Phrase(
        "Believes numbers, not promises. Twenty minutes at most.", "只信数据，不听承诺。一次最多二十分钟。")),
    DemoPerson(
      key: "huang", name: Phrase("Huang Zhiqiang", "黄志强"),
      title: Phrase("Buyer, stationery", "文具采购经理"),
      role: .decision, stance: .supporter, influence: 4, coverage: .deep,
      win: Phrase("A success of his own to show before the promotion round", "晋升前做出一个拿得出手的项目"),
      phone: "0755 5550 0112", email: "huang.zhiqiang@walmart.example"),
    DemoPerson(
      key: "liu", name: Phrase("Liu Min", "刘敏"),
      title: Phrase("Financial controller", "财务控制经理"),
      role: .finance, stance: .sceptic, influence: 4, coverage: .brief,
      win: Phrase("No surprises at the end of the quarter", "季末对账不再出意外"),
      phone: "0755 5550 0120", email: "liu.min@walmart.example"),
    DemoPerson(
      key: "wu", name: Phrase("Wu Jing", "吴静"),
      title: Phrase("Assistant to the director", "采购总监助理"),
      role: .support, stance: .supporter, influence: 2, coverage: .deep,
      win: Phrase("Visitors who come prepared and leave on time", "来访的人准备充分、按时结束"),
      phone: "0755 5550 0102", email: "wu.jing@walmart.example",
      notes: Phrase(
        "Knows which day is a good day. Likes the desk calendar we give.",
        "知道哪天约合适。喜欢我们送的台历。")),
    DemoPerson(
      key: "zhao", name: Phrase("Zhao Lei", "赵磊"),
      title: Phrase("Head of the test laboratory", "质量检测主管"),
      role: .technical, stance: .sceptic, influence: 4, coverage: .brief,
      win: Phrase("Never sign for a batch that comes back", "签过字的批次一次也别退回来"),
      email: "zhao.lei@walmart.example"),
    DemoPerson(
      key: "qian", name: Phrase("Qian Feng", "钱峰"),
      title: Phrase("Manager, private label", "自有品牌经理"),
      role: .technical, stance: .opponent, influence: 3, coverage: .none,
      win: Phrase("The shelf for his own label", "把货架留给自有品牌"),
      notes: Phrase(
        "Has a factory of his own choice. We have not met him.", "心里有自己看中的工厂。还没见过面。")),
    DemoPerson(
      key: "sun", name: Phrase("Sun Yue", "孙悦"),
      title: Phrase("Stationery lead, Futian store", "福田店文具柜长"),
      role: .user, stance: .champion, influence: 2, coverage: .deep,
      win: Phrase("Half a day a week back from the returns desk", "每周少在退货台站半天"),
      phone: "0755 5550 0340", email: "sun.yue@walmart.example"),
  ]

  private static let walmartLinks: [DemoLink] = [
    DemoLink(from: "huang", sort: .reportsTo, to: "chen"),
    DemoLink(from: "wu", sort: .reportsTo, to: "chen"),
    DemoLink(from: "qian", sort: .reportsTo, to: "chen"),
    DemoLink(from: "sun", sort: .reportsTo, to: "huang"),
    DemoLink(
      from: "zhao", sort: .influences, to: "chen",
      note: Phrase("Without his report Chen does not sign", "没有他的检测报告，陈总不签")),
    DemoLink(
      from: "liu", sort: .influences, to: "chen",
      note: Phrase("Holds the quarterly budget", "季度预算在她手里")),
    DemoLink(
      from: "sun", sort: .influences, to: "huang",
      note: Phrase("Her weekly returns figures go to him", "每周的退货数字报给他")),
    DemoLink(
      from: "wu", sort: .influences, to: "liu",
      note: Phrase("They share lunch; she hears about the budget first", "午饭搭子，预算的事她先知道")),
    DemoLink(
      from: "qian", sort: .conflictsWith, to: "huang",
      note: Phrase("Both want the same two shelves", "抢同样的两节货架")),
  ]

  private static let walmartFacts: [DemoFact] = [
    DemoFact(
      key: "stores",
      words: Phrase(
        "186 stores carry ink and cartridges, two shelves in each", "186 家门店卖墨水和墨盒，每店两节货架"),
      source: "huang", day: -170, isConfirmed: true),
    DemoFact(
      key: "returns",
      words: Phrase(
        "Futian takes back 15 to 20 cartridges a week, half because the printer rejects the chip",
        "福田店每周退货 15 到 20 盒，一半是打印机不认芯片"),
      source: "sun", day: -45, isConfirmed: true),
    DemoFact(
      key: "test",
      words: Phrase(
        "Every new item must print 500 pages without a fault", "新品必须通过 500 页连续打印检测"),
      source: "zhao", day: -96, isConfirmed: true),
    DemoFact(
      key: "terms",
      words: Phrase(
        "They pay after 60 days; any change waits for the quarterly budget meeting",
        "账期 60 天，要改得等季度预算会"),
      source: "liu", day: -96, isConfirmed: true),
    DemoFact(
      key: "budget",
      words: Phrase(
        "About seventy per cent of this year's budget is spent", "今年的预算大约用了七成"),
      day: -20, isConfirmed: false),
    DemoFact(
      key: "label",
      words: Phrase(
        "The private label is talking to another ink factory", "自有品牌正在和另一家墨水厂谈"),
      source: "wu", day: -12, isConfirmed: false),
  ]

  private static let walmartNeeds: [DemoNeed] = [
    DemoNeed(
      person: "chen",
      words: Phrase(
        "If a printer breaks because of our ink, it is my name in the newspaper.",
        "要是墨水把顾客的打印机弄坏了，上报纸的是我。"),
      topic: Phrase("safety", "可靠性"), state: .implied, seriousness: 4, day: -45),
    DemoNeed(
      person: "huang",
      words: Phrase(
        "I want a supplier with returns under two per cent. For that we can talk about price.",
        "我要的是退货率压到 2% 以下的供应商，做到了，价格好谈。"),
      topic: Phrase("returns", "退货"), state: .explicit, seriousness: 5, movedBy: "huangN",
      day: -12),
    DemoNeed(
      person: "sun",
      words: Phrase(
        "When a return comes in, half my morning is gone.", "一来退货，我半个上午就没了。"),
      topic: Phrase("returns", "退货"), state: .met, seriousness: 3, movedBy: "sunN", day: -45),
    DemoNeed(
      person: "zhao",
      words: Phrase(
        "The sample I test and the batch that arrives are two different things.",
        "送检的样品和到货的批次，常常是两回事。"),
      topic: Phrase("batches", "批次一致"), state: .implied, seriousness: 4, movedBy: "zhaoS",
      day: -96),
    DemoNeed(
      person: "liu",
      words: Phrase(
        "Urgent refills always land outside the budget.", "临时补货总是落在预算外。"),
      topic: Phrase("budget", "预算"), state: .implied, seriousness: 3, day: -96,
      isConfirmed: false),
    DemoNeed(
      person: "wu",
      words: Phrase(
        "Please send the slides the day before, then I can print them.",
        "资料提前一天给我，我好打印出来。"),
      topic: Phrase("preparation", "会前准备"), state: .met, seriousness: 1, day: -30),
  ]
}

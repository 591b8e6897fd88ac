// Four calls on the best-known customer, one of each outcome, the next one prepared, and what has
// to be done.

import Model

extension DemoBook {
  /// The four calls that took place and the one in two days.
  static let walmartCalls: [DemoCall] = walmartPast + [walmartNext]

  /// One overdue, one due today, several to come, one done.
  static let walmartSteps: [DemoStep] = [
    DemoStep(
      words: Phrase("Send Wu Jing the slides so that she can print them", "把资料发给吴静打印"),
      due: 0, person: "wu", call: "next"),
    DemoStep(
      words: Phrase("Ask for the returns figures of the six stores", "要六家店的退货数据"),
      due: -3, person: "sun", call: "order"),
    DemoStep(
      words: Phrase("Collect the test reports of the last three batches", "备齐最近三个批次的检测报告"),
      due: 1, person: "zhao"),
    DemoStep(
      words: Phrase("Get to know Qian Feng: ask Wu Jing for ten minutes", "认识钱峰：请吴静约十分钟"),
      due: 9, person: "qian"),
    DemoStep(
      words: Phrase(
        "Have a plan for refills ready before the budget meeting", "赶在季度预算会前拿出补货计划"),
      due: 21, person: "liu"),
    DemoStep(
      words: Phrase("Train the counter staff at Futian and Nanshan", "给福田、南山两店柜员做培训"),
      due: -32, person: "sun", call: "trial", done: -33),
  ]

  private static let walmartPast: [DemoCall] = [
    DemoCall(
      key: "first", day: -170, time: "10:00", place: Phrase("Head office, Shenzhen", "深圳总部"),
      people: ["huang"],
      reason: Phrase(
        "Figures on compatible ink in comparable chains", "同类卖场兼容墨水的销售数据"),
      objective: Phrase(
        "Learn how the category is run and who decides", "弄清品类怎么管、谁说了算"),
      advance: DemoPromise(
        words: Phrase("Huang shows us two stores", "黄经理带我们看两家店"), day: -160),
      questions: ["huangS"], outcome: .continuation,
      summary: Phrase(
        "Friendly. He likes the figures and wants to stay in touch, but promised nothing.",
        "气氛不错，数据他爱看，说“保持联系”，但没答应做任何事。")),
    DemoCall(
      key: "terms", day: -96, time: "15:30", place: Phrase("Head office, Shenzhen", "深圳总部"),
      people: ["liu", "zhao"],
      reason: Phrase("How others pay for refills between orders", "别家怎么处理临时补货的付款"),
      objective: Phrase("Thirty days instead of sixty", "账期从 60 天改到 30 天"),
      advance: DemoPromise(
        words: Phrase("Liu puts shorter terms on the budget agenda", "刘经理把账期列入预算会议程"),
        day: -80),
      questions: ["liuS", "zhaoS"], outcome: .noSale,
      summary: Phrase(
        """
        Liu will not touch the terms outside the budget meeting. Zhao stayed for ten minutes: \
        his worry is batches that differ from the sample.
        """,
        "刘敏：账期不上预算会免谈。赵磊坐了十分钟，担心到货批次和样品不一致。")),
    DemoCall(
      key: "trial", day: -45, time: "09:30", place: Phrase("Futian store", "福田店"),
      people: ["sun", "huang", "chen"],
      reason: Phrase("What returns cost a counter, counted together", "一起算算退货给柜台带来的成本"),
      objective: Phrase("Two stores try the cartridges with the new chip", "两家店试卖新芯片硒鼓"),
      advance: DemoPromise(
        words: Phrase("Huang lets two stores try for four weeks", "黄经理安排两家店试卖四周"),
        day: -40),
      questions: ["sunS", "sunP", "sunI", "sunN", "huangP"], outcome: .advance,
      evidence: DemoPromise(
        words: Phrase(
          "Huang put the item on the list for Futian and Nanshan", "黄经理给福田、南山两店上了品号"),
        day: -38),
      summary: Phrase(
        "Sun Yue counted with us: half a morning a week. Chen came by and listened.",
        "孙悦当场算账：每周半个上午。陈总路过，站着听了一会儿。")),
    DemoCall(
      key: "order", day: -12, time: "14:00", place: Phrase("Head office, Shenzhen", "深圳总部"),
      people: ["huang"],
      reason: Phrase("The result of the four weeks", "四周试卖的结果"),
      objective: Phrase("Six stores order the new cartridges", "六家店下单新款硒鼓"),
      advance: DemoPromise(
        words: Phrase("Huang orders for six stores", "黄经理为六家店下单"), day: -10),
      questions: ["huangI", "huangN"], outcome: .order,
      evidence: DemoPromise(
        words: Phrase("Ordered 2,400 cartridges for six stores", "为六家店下单 2,400 支硒鼓"),
        day: -10),
      summary: Phrase(
        """
        Returns in both stores fell from 6 to 1.5 per cent. Huang wants all stores, but that \
        needs Chen, and Chen listens to the laboratory.
        """,
        "两家店退货率从 6% 降到 1.5%。黄志强想全面铺开，但要陈总点头，陈总听检测室的。")),
  ]

  private static let walmartNext = DemoCall(
    key: "next", day: 2, time: "14:00",
    place: Phrase("Head office, Shenzhen, 12th floor", "深圳总部 12 楼"),
    people: ["chen", "huang", "zhao"],
    reason: Phrase(
      "How six stores brought returns from 6 down to 1.5 per cent, in their own figures",
      "用六家店自己的数据，看退货率怎么从 6% 降到 1.5%"),
    objective: Phrase(
      "Chen sees the new cartridges as the safe choice", "让陈总认定新款硒鼓是稳妥的选择"),
    advance: DemoPromise(
      words: Phrase("Chen approves a roll-out to twenty stores", "陈总批准二十家店铺开"), day: 14),
    fallback: DemoPromise(
      words: Phrase("Zhao names a date for the batch test", "赵磊给出批次检测的日期"), day: 7),
    questions: ["chenS", "zhaoP", "zhaoI", "chenP", "chenI", "chenN"],
    materials: [
      Phrase("returns by store and week, one page (Chen)", "分店分周退货表，一页纸（陈总）"),
      Phrase("test reports of three batches (Zhao)", "三个批次检测报告（赵磊）"),
      Phrase("shelf plan with a third shelf (Huang)", "第三节货架陈列图（黄经理）"),
      Phrase("desk calendar (Wu)", "台历（吴静）"),
    ],
    concerns: Phrase(
      """
      “Two stores prove nothing”: show six. “Who pays if a printer breaks?”: the written \
      warranty and the laboratory's own test.
      """,
      "“两家店说明不了问题”：拿六家店的数据。“打印机坏了谁赔？”：书面质保，加上他们自己检测室的结果。"))
}

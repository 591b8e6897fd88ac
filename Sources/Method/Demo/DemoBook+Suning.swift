// The appliance chains: one half mapped, with a call nobody has recorded yet, and one old friend.

import Model

extension DemoBook {
  /// Suning: three people, nobody known who decides or pays.
  static let suning = DemoDossier(
    account: "suning",
    people: [
      DemoPerson(
        key: "fang", name: Phrase("Fang Ting", "方婷"),
        title: Phrase("Assistant, peripherals buying", "外设采购助理"),
        role: .support, stance: .supporter, influence: 2, coverage: .several,
        win: Phrase("A supplier who answers the telephone", "供应商随叫随到"),
        phone: "025 5550 0201", email: "fang.ting@suning.example"),
      DemoPerson(
        key: "he", name: Phrase("He Wei", "何伟"),
        title: Phrase("After-sales engineer", "售后技术工程师"),
        role: .technical, stance: .neutral, influence: 3, coverage: .brief,
        win: Phrase("Fewer printers opened for nothing", "少拆几台没毛病的打印机"),
        email: "he.wei@suning.example"),
      DemoPerson(
        key: "ma", name: Phrase("Ma Lin", "马琳"),
        title: Phrase("Manager, Xinjiekou printers", "新街口店打印机主管"),
        role: .user, stance: .supporter, influence: 2, coverage: .several,
        win: Phrase("The best sales figures of the city", "全市柜组业绩第一")),
    ],
    links: [
      DemoLink(
        from: "he", sort: .influences, to: "fang",
        note: Phrase("His list of faults goes to buying", "故障清单交给采购"))
    ],
    facts: [
      DemoFact(
        key: "bundle",
        words: Phrase(
          "Every second printer leaves the store without a spare cartridge",
          "每卖两台打印机，就有一台没带备用硒鼓"),
        source: "ma", day: -40, isConfirmed: true),
      DemoFact(
        key: "central",
        words: Phrase("Buying moves to Nanjing next year", "明年采购收归南京总部"),
        day: -18, isConfirmed: false),
    ],
    questions: [
      DemoQuestion(
        key: "maS", person: "ma", sort: .situation,
        words: Phrase(
          "How many printers do you sell in a week, and how many with a spare cartridge?",
          "一周卖多少台打印机？带备用硒鼓的有几台？"),
        state: .answered, answer: Phrase("Sixty. Thirty with.", "六十台，带的三十台。")),
      DemoQuestion(
        key: "maP", person: "ma", sort: .problem,
        words: Phrase(
          "What keeps the other thirty from taking one?", "另外三十台为什么没带上？"),
        base: "maS", fact: "bundle", state: .answered,
        answer: Phrase(
          "The original costs a third of the printer.", "原装的太贵，抵得上三分之一台打印机。")),
      DemoQuestion(
        key: "maI", person: "ma", sort: .implication,
        words: Phrase(
          "When their first one is empty, where do these customers go?",
          "等第一支用完了，这些顾客会去哪儿买？"),
        base: "maP"),
      DemoQuestion(
        key: "heS", person: "he", sort: .situation,
        words: Phrase(
          "How many of the printers that come back have a cartridge fault?",
          "返修的打印机里，有多少是硒鼓的问题？")),
    ],
    needs: [
      DemoNeed(
        person: "ma",
        words: Phrase(
          "I lose the second sale to the market across the street.",
          "第二单生意都让街对面的电脑城抢走了。"),
        topic: Phrase("repeat sales", "二次销售"), state: .implied, seriousness: 4,
        movedBy: "maP", day: -40)
    ],
    calls: [
      DemoCall(
        key: "store", day: -40, time: "10:30",
        place: Phrase("Xinjiekou store, Nanjing", "南京新街口店"), people: ["ma"],
        reason: Phrase("What other stores earn with bundles", "别的店做“带机销售”的效果"),
        objective: Phrase("Understand how cartridges are sold", "了解硒鼓是怎么卖的"),
        advance: DemoPromise(
          words: Phrase("Ma tries bundles on one weekend", "马主管拿一个周末试套装"), day: -30),
        questions: ["maS", "maP"], outcome: .advance,
        evidence: DemoPromise(
          words: Phrase("Ma ran bundles on two weekends", "马主管连做了两个周末的套装"), day: -28),
        summary: Phrase(
          "She sold 41 bundles. Now she wants it in every store of the city.",
          "两个周末卖出 41 套，她想推到全市门店。")),
      DemoCall(
        key: "centre", day: -4, time: "14:30", place: Phrase("Head office, Nanjing", "南京总部"),
        people: ["fang", "he"],
        reason: Phrase("The result of 41 bundles in one store", "一家店 41 套套装的结果"),
        objective: Phrase("Find out who decides and who pays", "找到决策人和管预算的人"),
        advance: DemoPromise(
          words: Phrase(
            "Fang makes an appointment with the head of buying", "方婷帮忙约上采购部长"), day: 6),
        fallback: DemoPromise(
          words: Phrase("He Wei tests three cartridges", "何伟试用三支硒鼓"), day: 10),
        questions: ["heS"]),
    ],
    steps: [
      DemoStep(
        words: Phrase("Record how the call in Nanjing went", "补记南京那次拜访的结果"),
        due: -2, person: "fang", call: "centre"),
      DemoStep(
        words: Phrase("Send He Wei three cartridges to test", "给何伟寄三支硒鼓试用"),
        due: 3, person: "he"),
    ])

  /// Gome: two people and a rhythm.
  static let gome = DemoDossier(
    account: "gome",
    people: [
      DemoPerson(
        key: "luo", name: Phrase("Luo Jian", "罗健"),
        title: Phrase("Head of buying, peripherals", "外设采购部长"),
        role: .decision, stance: .supporter, influence: 5, coverage: .several,
        win: Phrase("Steady margin without noise", "毛利稳，不出事")),
      DemoPerson(
        key: "shen", name: Phrase("Shen Yan", "沈燕"),
        title: Phrase("Settlement clerk", "结算专员"),
        role: .finance, stance: .neutral, influence: 2, coverage: .brief),
    ],
    facts: [
      DemoFact(
        key: "rebate",
        words: Phrase("The yearly rebate is settled in December", "年度返利在十二月结算"),
        source: "shen", day: -60, isConfirmed: true)
    ],
    needs: [
      DemoNeed(
        person: "luo",
        words: Phrase("Do not let me run empty before the holidays.", "节前千万别让我断货。"),
        topic: Phrase("supply", "供货"), state: .explicit, seriousness: 3, day: -60)
    ],
    calls: [
      DemoCall(
        key: "yearly", day: -60, time: "16:00", place: Phrase("Head office, Beijing", "北京总部"),
        people: ["luo", "shen"],
        reason: Phrase("Plan for the holidays", "节前备货计划"),
        objective: Phrase("Agree the quantities", "定下备货数量"),
        outcome: .order,
        evidence: DemoPromise(
          words: Phrase("Signed the quantities for the quarter", "签了本季度备货单"), day: -55))
    ],
    steps: [
      DemoStep(
        words: Phrase("Settle the rebate with Shen Yan", "和沈燕核对年度返利"), due: 12,
        person: "shen")
    ])
}

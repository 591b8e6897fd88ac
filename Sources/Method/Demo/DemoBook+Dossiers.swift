// The customers of the sample book that are known a little: one person here, two there, as in any
// real book.

import Model

extension DemoBook {
  /// Carrefour: falling, and nobody there likes us enough to say why.
  static let carrefour = DemoDossier(
    account: "carrefour",
    people: [
      DemoPerson(
        key: "tang", name: Phrase("Tang Rui", "唐锐"),
        title: Phrase("Buyer, stationery", "文具采购"),
        role: .decision, stance: .sceptic, influence: 4, coverage: .several,
        win: Phrase("Fees on time", "进场费按时到账")),
      DemoPerson(
        key: "jiang", name: Phrase("Jiang Hong", "江虹"),
        title: Phrase("Cash office", "财务结算"),
        role: .finance, stance: .opponent, influence: 3, coverage: .brief),
    ],
    facts: [
      DemoFact(
        key: "fees",
        words: Phrase("Entry fees rise by a fifth next year", "明年进场费再涨两成"),
        source: "jiang", day: -75, isConfirmed: true)
    ],
    calls: [
      DemoCall(
        key: "fees-call", day: -75, time: "11:00", place: Phrase("Shanghai", "上海"),
        people: ["tang", "jiang"],
        reason: Phrase("What one shelf earns with us and without us", "有我们和没我们，一节货架各赚多少"),
        objective: Phrase("Stop the rise of the fees", "顶住进场费上涨"),
        outcome: .noSale,
        summary: Phrase(
          "The fees rise. They could not say who buys our ink.", "进场费照涨。谁在买我们的墨水，他们说不上来。"))
    ],
    steps: [
      DemoStep(
        words: Phrase(
          "Decide: serve Carrefour through Shanghai Yuanfeng?", "定一下：家乐福是否转给上海源丰供货"),
        due: 15)
    ])

  /// Metro: steady, and its customers are the offices that use our cartridges.
  static let metro = DemoDossier(
    account: "metro",
    people: [
      DemoPerson(
        key: "peng", name: Phrase("Peng Bowen", "彭博文"),
        title: Phrase("Category manager, office", "办公品类经理"),
        role: .decision, stance: .supporter, influence: 5, coverage: .several,
        win: Phrase("More offices among his customers", "多带来几家企业客户")),
      DemoPerson(
        key: "yu", name: Phrase("Yu Xia", "于霞"),
        title: Phrase("Customer consultant, Putuo", "普陀商场客户顾问"),
        role: .user, stance: .champion, influence: 3, coverage: .deep,
        win: Phrase("Something new to show on her rounds", "跑企业客户时有新东西可讲")),
    ],
    links: [
      DemoLink(from: "yu", sort: .influences, to: "peng")
    ],
    needs: [
      DemoNeed(
        person: "peng",
        words: Phrase(
          "My customers want one invoice for everything on the desk.",
          "企业客户就想办公用品开一张票。"),
        topic: Phrase("business customers", "企业客户"), state: .explicit, seriousness: 4, day: -25)
    ],
    calls: [
      DemoCall(
        key: "rounds", day: -25, time: "09:00", place: Phrase("Putuo store", "普陀商场"),
        people: ["yu", "peng"],
        reason: Phrase("Five offices asked for cartridges by contract", "五家企业想签硒鼓年约"),
        objective: Phrase("A yearly contract for offices", "推企业硒鼓年约"),
        outcome: .advance,
        evidence: DemoPromise(
          words: Phrase("Peng lists five offices for a trial", "彭经理列出五家试点企业"), day: -18))
    ],
    steps: [
      DemoStep(
        words: Phrase("Visit two of the five offices with Yu Xia", "和于霞一起走访两家试点企业"),
        due: 5, person: "yu", call: "rounds")
    ])

  /// Officemate: one buyer.
  static let officemate = DemoDossier(
    account: "officemate",
    people: [
      DemoPerson(
        key: "gao", name: Phrase("Gao Yuan", "高远"),
        title: Phrase("Head of buying", "采购主管"),
        role: .decision, stance: .neutral, influence: 4, coverage: .brief),
      DemoPerson(
        key: "qin", name: Phrase("Qin Lan", "秦岚"),
        title: Phrase("Telephone sales", "电话销售"),
        role: .user, stance: .supporter, influence: 2, coverage: .brief),
    ],
    steps: [
      DemoStep(words: Phrase("Call Gao Yuan about the catalogue", "给高远打电话谈目录上新"), due: 8)
    ])

  /// Wenzhou Renke: one person who is everything at once.
  static let renke = DemoDossier(
    account: "renke",
    people: [
      DemoPerson(
        key: "ye", name: Phrase("Ye Jianping", "叶建平"), title: Phrase("Owner", "老板"),
        role: .decision, stance: .supporter, influence: 5, coverage: .several,
        win: Phrase("To hand his son a healthy business", "给儿子留一摊稳当的生意"),
        phone: "0577 5550 0401")
    ],
    questions: [
      DemoQuestion(
        key: "yeS", person: "ye", sort: .situation,
        words: Phrase("How many shops do you deliver to?", "您现在给多少家店供货？"),
        state: .answered,
        answer: Phrase("Two hundred, if you count the small ones.", "大大小小两百来家。")),
      DemoQuestion(
        key: "yeP", person: "ye", sort: .problem,
        words: Phrase(
          "What troubles you most in supplying the small ones?", "给小店供货，最让您操心的是什么？"),
        base: "yeS"),
    ],
    needs: [
      DemoNeed(
        person: "ye",
        words: Phrase(
          "Money sleeps in my warehouse.", "钱都压在仓库里了。"),
        topic: Phrase("stock", "库存"), state: .implied, seriousness: 3, movedBy: "yeS", day: -50)
    ],
    steps: [
      DemoStep(
        words: Phrase("Drink tea with Mr Ye and count his stock", "找叶老板喝茶，盘一盘库存"), due: 6,
        person: "ye")
    ])

  /// Shanghai Yuanfeng: the owner and the one who runs the warehouse.
  static let yuanfeng = DemoDossier(
    account: "yuanfeng",
    people: [
      DemoPerson(
        key: "shao", name: Phrase("Shao Weiming", "邵伟明"),
        title: Phrase("Managing director", "总经理"),
        role: .decision, stance: .champion, influence: 5, coverage: .deep,
        win: Phrase("East China for himself", "拿下华东总代")),
      DemoPerson(
        key: "bao", name: Phrase("Bao Juan", "鲍娟"),
        title: Phrase("Warehouse manager", "仓库主管"),
        role: .user, stance: .supporter, influence: 2, coverage: .several),
      DemoPerson(
        key: "xia", name: Phrase("Xia Ping", "夏萍"), title: Phrase("Accountant", "会计"),
        role: .finance, stance: .neutral, influence: 3, coverage: .brief),
    ],
    links: [
      DemoLink(from: "bao", sort: .reportsTo, to: "shao"),
      DemoLink(from: "xia", sort: .reportsTo, to: "shao"),
    ],
    calls: [
      DemoCall(
        key: "quarter", day: -20, time: "10:00", place: Phrase("Their office", "对方公司"),
        people: ["shao"],
        reason: Phrase("Figures of the quarter, town by town", "分城市的季度数据"),
        objective: Phrase("Toner cartridges in every town", "硒鼓铺到每个城市"),
        outcome: .order,
        evidence: DemoPromise(
          words: Phrase("Ordered cartridges for four towns", "四个城市下了硒鼓订单"), day: -19))
    ],
    steps: [
      DemoStep(
        words: Phrase("Show Bao Juan the new boxes", "给鲍娟看新包装"), due: 4, person: "bao")
    ])

  /// Deli: a brand that lets us fill its bottles.
  static let deli = DemoDossier(
    account: "deli",
    people: [
      DemoPerson(
        key: "lou", name: Phrase("Lou Haiyan", "楼海燕"),
        title: Phrase("Head of contract making", "代工业务经理"),
        role: .decision, stance: .supporter, influence: 4, coverage: .several,
        win: Phrase("One supplier fewer to watch", "少盯一家供应商")),
      DemoPerson(
        key: "ding", name: Phrase("Ding Kai", "丁凯"),
        title: Phrase("Ink chemist", "墨水工程师"),
        role: .technical, stance: .supporter, influence: 4, coverage: .brief),
    ],
    needs: [
      DemoNeed(
        person: "ding",
        words: Phrase(
          "I need the same viscosity in March and in August.", "三月和八月的黏度必须一个样。"),
        topic: Phrase("batches", "批次一致"), state: .explicit, seriousness: 4, day: -33)
    ],
    steps: [
      DemoStep(
        words: Phrase("Send Ding Kai the viscosity curves", "把黏度曲线发给丁凯"), due: 2,
        person: "ding")
    ])
}

// The account of the sample book that is mapped in full: five people, their needs, the calls so far and
// the one that is planned.

import Model

extension DemoWriter {
  /// The five people of the mapped account.
  struct DaywellPeople {
    /// The decision maker.
    let director: EntityID
    /// The one who guards the budget.
    let finance: EntityID
    /// The director's assistant.
    let assistant: EntityID
    /// The technical one.
    let quality: EntityID
    /// The user, on the shop floor.
    let floor: EntityID
  }

  /// The facts of the mapped account that the planned questions build on.
  struct DaywellFacts {
    /// How the business is split between suppliers.
    let split: EntityID
    /// How much stock is on the books.
    let stock: EntityID
  }

  /// Writes the mapped account.
  mutating func daywell(_ account: EntityID) {
    let people = daywellPeople(account)
    daywellLinks(people)
    let facts = daywellFacts(account, people)
    daywellSpring(account, people)
    let wish = daywellAutumn(account, people)
    daywellNeeds(people)
    let call = daywellPlan(account, people, facts)
    point(
      call, Phrase("The weekly list of what is on its way", "每周一份在途和到货清单"),
      to: people.director, meeting: wish)
    point(
      call, Phrase("A second warehouse in December, at our cost", "十二月加一个备货仓，费用我们出"),
      to: people.finance, meeting: wish)
    gift(people.assistant, Phrase("A tin of tea", "一罐新茶"), 12, daysAgo: 96)
    gift(
      people.assistant, Phrase("A calendar and a box of biscuits", "台历和一盒点心"), 30,
      daysAgo: 22)
    gift(people.floor, Phrase("A notebook", "一本笔记本"), 8, daysAgo: 162)
  }

  private mutating func daywellPeople(_ account: EntityID) -> DaywellPeople {
    DaywellPeople(
      director: person(
        account, Phrase("Margaret Hale", "周建平"), Phrase("Purchasing Director", "采购总监"),
        .decision, .neutral, influence: 5,
        win: Phrase("No surprises in the busy season", "旺季不出意外，年底好交代")),
      finance: person(
        account, Phrase("Owen Price", "林晓燕"), Phrase("Finance Manager", "财务经理"), .finance,
        .sceptic, influence: 4,
        win: Phrase("Books closed by the third", "每月三号前关账")),
      assistant: person(
        account, Phrase("Ruth Ellis", "王芳"), Phrase("Assistant to the director", "总监助理"),
        .support, .supporter, influence: 2,
        win: Phrase("Fewer people asking where things are", "少一点人来追问货到哪儿了")),
      quality: person(
        account, Phrase("Daniel Novak", "赵志强"), Phrase("Quality Lead", "品质主管"), .technical,
        .opponent, influence: 3,
        win: Phrase("Never again a recall like last year's", "去年那样的召回不要再来一次")),
      floor: person(
        account, Phrase("Priya Shah", "刘敏"), Phrase("Supplies Floor Supervisor", "门店耗材区主管"),
        .user, .champion, influence: 3,
        win: Phrase("To run the new flagship store", "能去带新旗舰店")))
  }

  private mutating func daywellLinks(_ people: DaywellPeople) {
    link(people.assistant, .reportsTo, people.director)
    link(people.quality, .reportsTo, people.director)
    link(people.floor, .reportsTo, people.director)
    link(
      people.floor, .influences, people.director,
      Phrase("Her store sells most supplies of all", "她那家店的耗材卖得最好"))
    link(people.assistant, .influences, people.director)
    link(
      people.quality, .influences, people.finance,
      Phrase("His returns report goes to her desk", "退货报表是他报到财务的"))
    link(people.finance, .influences, people.director)
    link(
      people.floor, .conflictsWith, people.quality,
      Phrase("Over last year's recall", "去年召回的事闹得不愉快"))
  }

  private mutating func daywellFacts(
    _ account: EntityID, _ people: DaywellPeople
  ) -> DaywellFacts {
    let split = fact(
      account,
      Phrase("two suppliers share the category, seventy to thirty", "耗材由两家供应商供货，七三开"),
      from: people.director, daysAgo: 22)
    _ = fact(
      account,
      Phrase("shelves run empty in August and December", "每年八月和十二月货架常断货"),
      from: people.floor, daysAgo: 96)
    let stock = fact(
      account,
      Phrase("about six weeks of stock is on the books at month end", "月末账上大约压着六周的库存"),
      from: people.finance, daysAgo: 22)
    _ = fact(
      account,
      Phrase("the other supplier quotes five per cent less", "另一家报价比我们低五个点"),
      from: nil, daysAgo: 40)
    return DaywellFacts(split: split, stock: stock)
  }

  /// The first two calls: an advance and a continuation.
  private mutating func daywellSpring(_ account: EntityID, _ people: DaywellPeople) {
    let how = question(
      people.floor, "user.situation.6",
      answer: Phrase("I look it up in a ring binder.", "翻那本型号册子，一页一页找。"))
    let wrong = question(
      people.floor, "user.problem.6", base: how,
      answer: Phrase("A dozen a week, more in August.", "一周十来个，八月份更多。"))
    let cost = question(
      people.floor, "user.implication.6", base: wrong,
      answer: Phrase(
        "Me. And the customer goes across the road.", "还不是我来扛，顾客转身就去对面了。"))
    _ = pastCall(
      account, daysAgo: 162, with: [people.floor], .advance,
      objective: Phrase("A trial of the match-by-colour shelf", "争取试一下按颜色对型号的货架"),
      summary: Phrase(
        "Walked the aisle for an hour and let her try the shelf strip.",
        "跟着她在卖场走了一小时，请她亲手试了货架条。"),
      evidence: Phrase("She runs the shelf in two stores for a month", "她在两家店试一个月"),
      questions: [how, wrong, cost])
    need(
      people.floor,
      Phrase("I want them to find it without asking me.", "我就想让顾客自己一眼找到，别来问我。"),
      about: Phrase("finding the right model", "对型号"), .met, seriousness: 3, movedBy: cost,
      daysAgo: 162)
    _ = pastCall(
      account, daysAgo: 96, with: [people.floor, people.assistant], .continuation,
      objective: Phrase("A date with the director", "约上采购总监"),
      summary: Phrase(
        "The trial went well. Everyone was friendly; nothing was agreed.",
        "试销效果不错，大家都挺客气，但没定下什么事。"))
  }

  /// The next two calls: a refusal and an order. Gives the wish that the director stated.
  private mutating func daywellAutumn(
    _ account: EntityID, _ people: DaywellPeople
  ) -> EntityID {
    let figures = question(
      people.quality, "technical.problem.1",
      answer: Phrase("Your page yield. I get eight per cent less.", "页产量。我测下来少百分之八。"))
    _ = pastCall(
      account, daysAgo: 48, with: [people.quality], .noSale,
      objective: Phrase("Have him test the new toner", "请他测一下新款硒鼓"),
      summary: Phrase(
        "Came with a brochure; he wanted raw data. Refused the test for now.",
        "带的是宣传册，他要的是原始数据，这次没同意测。"),
      questions: [figures])
    let control = question(
      people.director, "decision.situation.1",
      answer: Phrase("Toner in December.", "十二月的硒鼓。"))
    let heard = question(
      people.director, "decision.problem.1", base: control,
      answer: Phrase(
        "Last year. I read it in a customer's letter.", "去年，我是从顾客投诉信里才知道的。"))
    let order = pastCall(
      account, daysAgo: 22, with: [people.director, people.finance], .order,
      objective: Phrase("Make the two trial stores a regular order", "把两家试点店转成正式订单"),
      summary: Phrase(
        "Short and to the point; our delivery figures settled it.",
        "谈得很干脆，我们的交货数据起了作用。"),
      evidence: Phrase("She signed for twelve stores", "她签了十二家店的单"),
      questions: [control, heard])
    let wish = need(
      people.director,
      Phrase(
        "I want to see every week what is coming, not read about it in a letter.",
        "我要每周看到到货和在途，不要等顾客来信才知道断货。"),
      about: Phrase("security of supply", "供货保障"), .explicit, seriousness: 5, movedBy: heard,
      daysAgo: 22)
    step(
      account, Phrase("Deliver to the first twelve stores", "首批十二家店到货"),
      due: workday(-8), person: people.floor, call: order, done: workday(-9))
    step(
      account, Phrase("Send Novak the raw data of three batches", "把三个批次的原始数据发给赵志强"),
      due: workday(-3), person: people.quality, call: order)
    return wish
  }

  private mutating func daywellNeeds(_ people: DaywellPeople) {
    need(
      people.quality,
      Phrase(
        "Give me three batches and the method; I can read.", "给我三个批次和测试方法，我自己会看。"),
      about: Phrase("test data", "测试数据"), .explicit, seriousness: 4, daysAgo: 48)
    need(
      people.finance,
      Phrase(
        "Your credit notes keep my people three days longer.", "你们的退货冲账，我这边每月要多对三天。"),
      about: Phrase("closing the books", "关账"), .implied, seriousness: 3, daysAgo: 22)
    need(
      people.assistant,
      Phrase("Half the building rings me when a lorry is late.", "车一晚，半栋楼都来问我。"),
      about: Phrase("tracking deliveries", "查货"), .implied, seriousness: 2, daysAgo: 96)
  }
}

// The other accounts of the sample book: enough people, calls and steps that each tells its story.

import Model

extension DemoWriter {
  /// Writes the people, calls and steps of every account but the mapped one. One account stays empty.
  mutating func neighbours(_ accounts: [DemoAccount.Tag: EntityID]) {
    if let account = accounts[.quickcopy] { quickcopy(account) }
    if let account = accounts[.northgate] { northgate(account) }
    if let account = accounts[.homestead] { homestead(account) }
    if let account = accounts[.brightline] { brightline(account) }
    if let account = accounts[.harlow] { harlow(account) }
    if let account = accounts[.deskdirect] { deskdirect(account) }
    contacts(accounts)
  }

  /// Two of the five roles are missing here.
  private mutating func quickcopy(_ account: EntityID) {
    let owner = person(
      account, Phrase("Gareth Lyle", "孙国庆"), Phrase("Owner", "老板"), .decision, .supporter,
      influence: 5)
    let press = person(
      account, Phrase("Mina Okafor", "吴小丽"), Phrase("Press operator", "机台师傅"), .user,
      .champion, influence: 3)
    let engineer = person(
      account, Phrase("Tom Beck", "何军"), Phrase("Service engineer", "设备维修"), .technical,
      .neutral, influence: 2)
    link(press, .reportsTo, owner)
    link(engineer, .reportsTo, owner)
    link(press, .influences, owner, Phrase("Fourteen years with him", "跟了他十四年"))
    let jobs = question(
      press, "user.situation.5",
      answer: Phrase("Plans and posters; photos go next door.", "图纸和海报，照片都送到隔壁打。"))
    _ = question(press, "user.problem.5", base: jobs)
    _ = pastCall(
      account, daysAgo: 33, with: [press, engineer], .advance,
      objective: Phrase("A trial on the busiest machine", "在最忙的那台机器上试用"),
      summary: Phrase("Printed posters side by side for an hour.", "并排打了一小时海报，当场比。"),
      evidence: Phrase("She runs our toner for two weeks", "她用我们的硒鼓跑两周"),
      questions: [jobs])
    need(
      press,
      Phrase("By the last sheet the red has gone brown.", "打到最后几张，红的都发褐了。"),
      about: Phrase("even colour", "颜色一致"), .implied, seriousness: 4, movedBy: jobs, daysAgo: 33)
    step(
      account, Phrase("Compare the trial sheets with Mina", "跟吴小丽一起比对试用样张"),
      due: workday(5), person: press)
  }

  private mutating func northgate(_ account: EntityID) {
    let director = person(
      account, Phrase("Frank Adler", "沈国良"), Phrase("Managing Director", "总经理"), .decision,
      .champion, influence: 5)
    let accounts = person(
      account, Phrase("Joan Reeve", "徐丽华"), Phrase("Chief Accountant", "主办会计"), .finance,
      .supporter, influence: 3)
    let context = person(
      account, Phrase("Billy Marsh", "小马"), Phrase("Order desk", "内勤"), .support, .supporter,
      influence: 1)
    link(accounts, .reportsTo, director)
    link(context, .reportsTo, accounts)
    _ = pastCall(
      account, daysAgo: 27, with: [director, accounts], .order,
      objective: Phrase("Next year's volume agreement", "谈明年的框架量"),
      summary: Phrase("Same volume, prices held for a year.", "量不变，价格锁一年。"),
      evidence: Phrase("He signed the volume agreement", "他签了框架协议"), kind: .review)
    _ = pastCall(
      account, daysAgo: 118, with: [director], .continuation,
      objective: Phrase("Learn who his ten largest customers are", "弄清他最大的十个下家"),
      summary: Phrase("He would rather not say yet.", "他暂时还不愿意说。"))
    step(
      account, Phrase("Send the signed agreement back", "把签好的协议寄回去"), due: workday(7),
      person: accounts)
  }

  /// Influence without any contact, and a call that nobody prepared well.
  private mutating func homestead(_ account: EntityID) {
    let buyer = person(
      account, Phrase("Clive Benton", "郑海涛"), Phrase("Category Director", "品类总监"), .decision,
      .sceptic, influence: 5)
    let junior = person(
      account, Phrase("Ella Moss", "许静"), Phrase("Buyer, office supplies", "文具采购"), .user,
      .neutral, influence: 2)
    link(junior, .reportsTo, buyer)
    _ = pastCall(
      account, daysAgo: 74, with: [junior], .continuation,
      objective: Phrase("Win back the end-of-aisle display", "争取拿回堆头"),
      summary: Phrase("They want a higher fee for the space.", "对方要涨堆头费。"))
    step(
      account, Phrase("Work out what each store really earns us", "算清每家店到底给我们赚多少"),
      due: workday(12))
  }

  /// A call that took place and was not written down.
  private mutating func brightline(_ account: EntityID) {
    let head = person(
      account, Phrase("Isla Grant", "高文斌"), Phrase("Head of Accessories", "配件部经理"), .decision,
      .supporter, influence: 4)
    let clerk = person(
      account, Phrase("Neil Ross", "冯玉珍"), Phrase("Accounts payable", "应付会计"), .finance, .neutral,
      influence: 2)
    link(clerk, .influences, head)
    _ = pastCall(
      account, daysAgo: 66, with: [head], .advance,
      objective: Phrase("Shelf space beside the printers", "把货架挪到打印机旁边"),
      summary: Phrase("She liked the idea at once.", "一听就觉得可以试。"),
      evidence: Phrase("She tries it in three stores", "她先在三家店试"))
    add([
      .call(.account): .entity(account), .call(.day): .day(workday(-2)),
      .call(.people): .entities([head]),
      .call(.objective): text("Extend the shelf to all stores", "把货架位置推到所有门店"),
    ])
    step(
      account, Phrase("Bring last month's sell-through", "带上个月的动销数据"), due: workday(9),
      person: head)
  }

  private mutating func harlow(_ account: EntityID) {
    let money = person(
      account, Phrase("Finance head", "财务负责人"),
      Phrase("Finance", "财务部"), .finance, .neutral, influence: 3)
    set(.person(.isPlaceholder), of: money, to: .yes)
    let partner = person(
      account, Phrase("Edith Pike", "黄志明"), Phrase("Partner", "合伙人"), .decision, .supporter,
      influence: 5)
    let stock = person(
      account, Phrase("Raj Malik", "罗建华"), Phrase("Warehouse Manager", "仓库主管"), .user,
      .supporter, influence: 3)
    link(stock, .reportsTo, partner)
    link(stock, .influences, partner)
    gift(stock, Phrase("Two tickets to the match", "两张球票"), 35, daysAgo: 150)
    gift(stock, Phrase("An autumn hamper", "中秋礼盒"), 25, daysAgo: 55)
    _ = pastCall(
      account, daysAgo: 41, with: [partner, stock], .advance,
      objective: Phrase("Weekly deliveries in place of monthly", "月送改周送"),
      summary: Phrase("The warehouse is full; he was all for it.", "仓库堆满了，他很赞成。"),
      evidence: Phrase("They give us a weekly stock list", "对方每周给我们一份库存表"))
    add([
      .call(.account): .entity(account), .call(.day): .day(workday(15)),
      .call(.people): .entities([partner]),
      .call(.objective): text("Next year's growth plan", "谈明年的增长计划"),
    ])
    step(
      account, Phrase("Draw up the weekly delivery plan", "排出周送计划"), due: workday(6),
      person: stock)
  }

  private mutating func deskdirect(_ account: EntityID) {
    let founder = person(
      account, Phrase("Leo Tran", "谢宇"), Phrase("Head of Buying", "采购负责人"), .decision,
      .supporter, influence: 4)
    let developer = person(
      account, Phrase("Ana Costa", "邓凯"), Phrase("Catalogue Developer", "商品数据开发"), .technical,
      .champion, influence: 3)
    link(developer, .influences, founder)
    _ = pastCall(
      account, daysAgo: 19, with: [founder, developer], .advance,
      objective: Phrase("Our stock figures on their site", "让我们的库存直接显示在对方网站"),
      summary: Phrase("They want a data feed, not a spreadsheet.", "对方要的是接口，不要表格。"),
      evidence: Phrase("They send us the format of the feed", "对方把接口格式发给我们"))
    need(
      developer,
      Phrase("I retype your list every Monday.", "你们的清单我每周一都要重录一遍。"),
      about: Phrase("stock data", "库存数据"), .implied, seriousness: 3, daysAgo: 19)
    step(
      account, Phrase("Build the stock feed", "把库存接口做出来"), due: workday(20),
      person: developer)
  }

  /// One person each, so that no other account is a blank.
  private mutating func contacts(_ accounts: [DemoAccount.Tag: EntityID]) {
    let people: [(DemoAccount.Tag, Phrase, Phrase, Role, Stance, Int)] = [
      (.fairmarket, Phrase("Hugh Sanders", "曹磊"), Phrase("Buyer", "采购"), .decision, .neutral, 3),
      (.crown, Phrase("Vera Stone", "蒋红"), Phrase("Buyer", "采购"), .decision, .sceptic, 3),
      (.riverside, Phrase("Al Duffy", "老唐"), Phrase("Stall owner", "档口老板"), .decision, .neutral, 3),
      (
        .penrose, Phrase("Carys Penrose", "潘琳"), Phrase("Sourcing", "外协主管"), .technical, .supporter,
        3
      ),
      (.corona, Phrase("Ken Mori", "田中健"), Phrase("Ink chemist", "墨水工程师"), .technical, .neutral, 3),
      (.lumen, Phrase("Zoe Finch", "彭露"), Phrase("Lab manager", "冲印部主管"), .user, .supporter, 3),
    ]
    for (tag, name, title, role, stance, influence) in people {
      guard let account = accounts[tag] else { continue }
      _ = person(account, name, title, role, stance, influence: influence)
    }
    if let account = accounts[.crown] {
      step(account, Phrase("Find out why orders fell", "查清订单为什么下滑"), due: workday(8))
    }
    if let account = accounts[.lumen] {
      step(
        account, Phrase("Send colour samples on their paper", "用他们的相纸打一套色样寄过去"),
        due: workday(4))
    }
  }
}

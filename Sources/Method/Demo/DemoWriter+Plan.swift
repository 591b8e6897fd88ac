// The call that is planned on the mapped account, with questions that build on each other.

import Model

extension DemoWriter {
  /// Plans the next call, and gives it.
  mutating func daywellPlan(
    _ account: EntityID, _ people: DaywellPeople, _ facts: DaywellFacts
  ) -> EntityID {
    let questions = daywellQuestions(people, facts)
    let playbook = Playbook.builtIn(language)
    let call = add([
      .call(.account): .entity(account), .call(.day): .day(workday(4)),
      .call(.time): .text("10:00"), .call(.kind): Value(choice: CallKind.followUp),
      .call(.place): text("Their head office", "对方总部"),
      .call(.people): .entities([people.director, people.finance]),
      .call(.reason): text(
        "The first month's figures of the twelve stores, before the December rush",
        "十二家店头一个月的数据出来了，赶在十二月旺季之前过一遍"),
      .call(.objective): text(
        "Agree a supply plan for all forty stores", "谈定四十家门店的供货方案"),
      .call(.advance): text(
        "Finance enters the plan in next year's budget", "财务把方案列进明年预算"),
      .call(.advanceDay): .day(workday(18)),
      .call(.fallback): text(
        "They send us store-by-store sales of last December", "对方把去年十二月各店销量发给我们"),
      .call(.fallbackDay): .day(workday(9)), .call(.questions): .entities(questions),
      .call(.materials): Value(
        texts: Array(playbook.materials(for: [.decision]).prefix(2))
          + playbook.materials(for: [.finance]).prefix(2)),
      .call(.objections): text(
        "“The other supplier is cheaper.” Bring total cost, not unit price.",
        "“另一家更便宜。”带总成本对比，不比单价。"),
    ])
    step(
      account, Phrase("Confirm the agenda with Ruth Ellis", "跟王芳确认这次见面的议题"), due: today,
      person: people.assistant, call: call)
    step(
      account, Phrase("Finish the three-year cost comparison", "做完三年总成本对比表"),
      due: workday(2), person: people.finance, call: call)
    return call
  }

  private mutating func daywellQuestions(
    _ people: DaywellPeople, _ facts: DaywellFacts
  ) -> [EntityID] {
    let split = Phrase(
      "two suppliers share the category, seventy to thirty", "耗材由两家供应商供货，七三开")
    let gap = Phrase("a whole week without toner", "整整一周没有硒鼓")
    let stock = Phrase("about six weeks of stock at month end", "月末压着六周的库存")
    let risk = question(
      people.director, "decision.problem.4", fact: facts.split, filling: [.fact: split])
    let rush = question(
      people.director, "decision.implication.4", base: risk, filling: [.problem: gap])
    let second = question(people.director, "decision.payoff.4", base: rush)
    let money = question(
      people.finance, "finance.problem.4", fact: facts.stock, filling: [.fact: stock])
    let cash = question(people.finance, "finance.implication.4", base: money)
    let freed = question(
      people.finance, "finance.payoff.4", base: cash,
      filling: [.account: Phrase("Daywell", "天天办公")])
    return [risk, rush, second, money, cash, freed]
  }
}

// The words of the method, each in a sentence as one would say it to a new colleague.

package import Model

/// The glossary of the help.
package enum Glossary {
  /// A word and what it means.
  package struct Term: Sendable {
    /// The word.
    package let name: Phrase
    /// What it means, in a sentence.
    package let meaning: Phrase

    /// A word in English and in Chinese, and what it means in both.
    fileprivate init(_ en: String, _ zh: String, _ meaning: Phrase) {
      (name, self.meaning) = (Phrase(en, zh), meaning)
    }
  }

  /// All words: about customers, about people, about questions and calls, about numbers.
  package static let terms = customers + people + calls + numbers

  private static let customers = [
    Term(
      "key account", "大客户",
      Phrase(
        "A customer who fits us best and buys most of what earns us money; not simply the biggest.",
        "跟我们最匹配、买得最多的是我们最赚钱的产品的客户，不一定是规模最大的。")),
    Term(
      "class A, B, C", "A、B、C 类",
      Phrase(
        "A brings the most value (keep and deepen), B has the most room to grow (invest), C costs more growth than it "
          + "brings (spend less on it).",
        "A 创造最大价值（维护、深化），B 最具增长潜力（投入、培养），C 带来负增长（少花力气）。")),
    Term(
      "fit", "适配",
      Phrase(
        "How well a customer and we match, in points with weights; size is only one of them.",
        "客户与我们的匹配程度，按若干标准加权打分；规模只是其中一项。")),
    Term(
      "white space", "空白",
      Phrase(
        "What a customer could buy from us and buys elsewhere, or not at all.",
        "客户本可以向我们买，却向别家买或还没买的部分。")),
  ]

  private static let people = [
    Term(
      "the five people", "五种人",
      Phrase(
        "Those who settle a purchase: the decision maker, finance, support, technical people, users. Each has a need "
          + "of their own.",
        "决定一次采购的五种人：决策人、财务人员、支持人员、技术人员、使用人员，各有各的需求。")),
    Term(
      "stance", "态度",
      Phrase("Whether a person is for us or against us in this business.", "这个人在这件事上支持还是反对我们。")),
    Term(
      "champion", "铁杆支持者",
      Phrase(
        "Somebody in the customer's house who sells for us when we aren't there.", "我们不在场时，替我们说话的人。"
      )),
    Term(
      "influence", "影响力",
      Phrase(
        "How much a person's word weighs in this purchase, 1 to 5; a title says little of it.",
        "这个人在这次采购中说话有多大分量，1～5；跟职务高低不是一回事。")),
    Term(
      "team of five", "五人团队",
      Phrase(
        "The goal: all five see what they gain and push the purchase together.",
        "目标：五种人都看到自己的好处，一起推动采购。")),
  ]

  private static let calls = [
    Term(
      "S/P/I/N", "S/P/I/N",
      Phrase(
        "Four kinds of question in this order: situation, problem, implication, need-payoff.",
        "按顺序的四类问题：现状、困难、牵连、价值。")),
    Term(
      "situation question", "现状问题",
      Phrase(
        "Asks for facts; few of them, and none that one could have looked up.",
        "了解事实；少问，能自己查到的不问。")),
    Term(
      "problem question", "困难问题",
      Phrase(
        "Asks what is difficult or what one isn't content with.", "问哪里不顺、哪里不满意。")),
    Term(
      "implication question", "牵连问题",
      Phrase(
        "Asks what an admitted problem leads to, so that it weighs more.",
        "顺着对方承认的困难，问它会带来什么后果，让对方觉出分量。")),
    Term(
      "need-payoff question", "价值问题",
      Phrase(
        "Asks what a solution would be worth, so that the customer says it.",
        "问解决了有什么好处，让对方自己说出来。")),
    Term(
      "implied need", "隐藏需求",
      Phrase("A difficulty that somebody mentions without asking for help.", "对方提到的困难或不满，还没说要解决。")),
    Term(
      "explicit need", "明显需求",
      Phrase("A wish that somebody states: “we need …”.", "对方明确说出来的愿望：“我们需要……”。")),
    Term(
      "ladder", "阶梯",
      Phrase(
        "The way of one need upwards: fact, problem, implication, payoff.",
        "一个需求一步步往上走：事实、困难、牵连、价值。")),
    Term(
      "advance", "有进展",
      Phrase(
        "The customer does something that brings the purchase nearer: a date with the boss, a trial.",
        "客户答应做一件推动采购的事：安排见老板、同意试用。")),
    Term(
      "continuation", "维持现状",
      Phrase(
        "A friendly end without an action of the customer's: “call again some time”.",
        "聊得不错，但客户没有答应做任何事：“有空再联系”。")),
  ]

  private static let numbers = [
    Term(
      "80/20 (Pareto)", "二八法则",
      Phrase(
        "How few customers make four fifths of the revenue.", "少数几家客户就占了八成的营业额。")),
    Term(
      "HHI", "HHI",
      Phrase(
        "How much depends on few customers: the squares of the shares, added up. Below 1,000 is well spread, from "
          + "1,800 on it is risky.",
        "营业额依赖少数客户的程度：各家占比的平方和。1000 以下分散，1800 以上集中，有风险。")),
    Term(
      "weighted forecast", "加权预测",
      Phrase(
        "Each opportunity's amount times its chance, added up.", "每个商机的金额乘以把握，再加总。")),
  ]
}

// Rules about people: who is not known, not met, or against us.

import Method
import Model

extension AccountRule {
  /// Somebody is known there.
  static let noPeople = AccountRule(
    id: "account.no-people", severity: .warning, on: .map,
    why: Phrase("Companies don't buy; people do.", "买东西的不是公司，是人。"),
    breaches: { view in
      guard view.book.people(of: view.account).isEmpty else { return [] }
      let reason = Phrase(
        "Nobody is known here: add the first person.", "这家还没有联系人，请先加一位。")
      return [Breach(reason: reason, fix: .add(.person))]
    })

  /// Each of the five roles is known.
  static let missingRoles = AccountRule(
    id: "account.missing-roles", severity: .hint, on: .map,
    why: Phrase(
      "Five kinds of people decide a purchase; the one you don't know can stop it.",
      "一笔采购由五种人一起决定，漏掉的那一种就可能卡住。"),
    breaches: { view in
      let coverage = RoleCoverage(of: view.account, in: view.book)
      let people = view.book.people(of: view.account)
      guard !people.isEmpty, !coverage.empty.isEmpty else { return [] }
      let names = coverage.emptyNames
      let reason = Phrase(
        "Nobody here is known as \(names.en): find out who it is, and add them.",
        "还不知道谁是\(names.zh)，请打听清楚并加上。")
      return [Breach(reason: reason, fix: .add(.person))]
    })

  /// Whoever has influence has been met.
  static let influencerUnmet = AccountRule(
    id: "account.influencer-unmet", severity: .warning, limit: .influence, on: .map,
    why: Phrase(
      "Whoever moves the purchase is being talked to, if not by you then by a competitor.",
      "说话管用的人总有人在接触，不是您，就是对手。"),
    breaches: { view in
      view.book.people(of: view.account).compactMap { person in
        guard !person.isPlaceholder, let influence = person.influence,
          influence >= view.limits.influence, view.book.coverage(of: person) == .none
        else { return nil }
        let reason = Phrase(
          "\(person.name) has influence \(influence) of 5 and has not been met: prepare a call.",
          "\(person.name)影响力 \(influence)/5，却还没接触过，请安排拜访。")
        return Breach(person: person.id, reason: reason, fix: .add(.call))
      }
    })

  /// More weight is for us than against us.
  static let outweighed = AccountRule(
    id: "account.outweighed", severity: .warning, on: .map,
    why: Phrase("The purchase is decided when you are not in the room.", "拍板的时候，您不在场。"),
    breaches: { view in
      let coverage = RoleCoverage(of: view.account, in: view.book)
      guard coverage.opposition > 0, coverage.opposition >= coverage.support else { return [] }
      let reason = Phrase(
        """
        The weight against you is \(coverage.opposition) and for you \(coverage.support): \
        find who can move the sceptics, and prepare a call.
        """,
        """
        反对的分量是 \(coverage.opposition)，支持的分量是 \(coverage.support)，\
        请找到能说动反对者的人，安排拜访。
        """)
      return [Breach(reason: reason, fix: .add(.call))]
    })
}

// Rules about the register of gifts and about people who are only known as a part to play.

import Method
import Model

extension AccountRule {
  /// Whoever plays a part that is known to exist gets a name.
  static let unidentified = AccountRule(
    id: "account.unidentified", severity: .hint, on: .map,
    why: Phrase(
      "Whoever decides without a face decides without you.", "连是谁都不知道，就谈不上影响对方。"),
    breaches: { view in
      view.book.people(of: view.account).filter(\.isPlaceholder).map { person in
        let reason = Phrase(
          "“\(person.name.innerQuotes)” is only a part to play: find out who it is.",
          "“\(person.name.innerQuotes)”只知道有这个角色，请打听清楚是谁。")
        return Breach(
          person: person.id, reason: reason, fix: .fill(.person(.isPlaceholder), of: person.id))
      }
    })

  /// No person gets more in a year than the owner of the book allows.
  static let giftsOverLimit = AccountRule(
    id: "account.gifts-over-limit", severity: .warning, on: .map,
    why: Phrase(
      "A courtesy that has to be explained harms whoever got it.", "要解释的礼，害的是收礼的人。"),
    breaches: { view in
      guard let limit = view.book.settings.giftLimit else { return [] }
      let year = view.today.civil.year
      return view.book.people(of: view.account).compactMap { person in
        let sum = GiftTotal(person: person.id, year: year, in: view.book)
        guard sum.state == .over, let last = sum.gifts.last else { return nil }
        let currency = view.book.settings.currency
        let (given, most) = (sum.value.exact(in: currency), limit.exact(in: currency))
        let reason = Phrase(
          "\(person.name) got gifts worth \(given) this year, more than \(most): give no more.",
          "今年送\(person.name)的礼品已值 \(given)，超过上限 \(most)，不要再送了。")
        return Breach(
          person: person.id, subject: last.id, reason: reason,
          fix: .fill(.gift(.value), of: last.id))
      }
    })
}

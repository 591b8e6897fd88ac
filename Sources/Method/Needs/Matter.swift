// What a question can ask about that the book may know already, so that nobody is asked twice what we
// could have looked up.

package import Model

/// Something that a prompt asks about and that fields of the book answer. The playbook's `asks` may
/// name other matters too; those are answered by facts and by what was said before.
package enum Matter: String, CaseIterable, Hashable, Sendable {
  /// Who supplies what today.
  case suppliers
  /// When the present contract ends.
  case contract
  /// What they spend on it in a year.
  case spend
  /// How many people work there.
  case employees
  /// Since when the company exists.
  case founded
  /// What it sells in a year.
  case turnover
  /// What it could buy in a year.
  case potential
  /// Where it stands between maker and end customer.
  case position

  /// What the book's own fields say about it; nil where they say nothing.
  ///
  /// - Complexity: O(the account's supplies).
  package func answer(about account: Account, in book: Book) -> Phrase? {
    let currency = book.settings.currency
    switch self {
    case .suppliers: return Matter.list(book.supplies.of(account.id).compactMap(Matter.supplier))
    case .contract: return Matter.list(book.supplies.of(account.id).compactMap(Matter.contract))
    case .spend:
      let parts = book.supplies.of(account.id).compactMap { supply in
        supply.spend.map { "\(supply.product) \($0.grouped(in: currency))" }
      }
      return Matter.list(parts.map(Phrase.init(verbatim:)))
    case .employees: return account.employees.map { Phrase("\($0) employees", "\($0) 名员工") }
    case .founded: return account.founded.map { Phrase("founded in \($0)", "\($0) 年成立") }
    case .turnover:
      return account.turnover.map {
        Phrase("turnover \($0.grouped(in: currency))", "年营业额 \($0.grouped(in: currency))")
      }
    case .potential:
      return account.potential.map {
        Phrase("potential \($0.grouped(in: currency)) a year", "年采购潜力 \($0.grouped(in: currency))")
      }
    case .position: return account.position?.name
    }
  }

  /// One product line with who supplies it; nil where that is not known.
  private static func supplier(of supply: Supply) -> Phrase? {
    guard let source = supply.source else { return nil }
    let who = supply.competitor.isEmpty ? source.name : Phrase(verbatim: supply.competitor)
    return Phrase("\(supply.product): \(who.en)", "\(supply.product)：\(who.zh)")
  }

  /// One product line with the end of its contract; nil where that is not known.
  private static func contract(of supply: Supply) -> Phrase? {
    supply.until.map { Phrase("\(supply.product) until \($0)", "\(supply.product)到 \($0)") }
  }

  /// Several answers in one; nil for none.
  private static func list(_ parts: [Phrase]) -> Phrase? {
    parts.isEmpty ? nil : parts.joined(", ", "，")
  }
}

// How far business has come: a name and a chance, as a person writes them: `Proposal 50%`.

/// A stage of open business, or one of its ends: at 100 per cent it is won, at none it is lost.
package struct SalesStage: Hashable, Sendable {
  /// What it is called. Those of the person's own list have one name for both languages.
  package let name: Phrase
  /// How likely business at this stage is, in per cent.
  package let chance: Int

  /// A stage by its name and its chance.
  private init(_ name: Phrase, _ chance: Int) { (self.name, self.chance) = (name, chance) }

  /// Reads a name and behind it a whole number of per cent from 0 to 100: `Proposal 50%`, `赢单 100%`.
  ///
  /// - Returns: nil where it is something else.
  package init?(_ text: String) {
    let text = text.trimmed
    guard let last = text.last, last == "%" || last == "％" else { return nil }
    let digits = text.dropLast().reversed().prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let chance = Int(String(digits.reversed())),
      (0...100).contains(chance)
    else { return nil }
    let name = String(text.dropLast(digits.count + 1)).trimmed
    guard !name.nameKey.isEmpty else { return nil }
    self.init(Phrase(verbatim: name), chance)
  }

  /// How the list of stages spells it.
  package var text: String { "\(name.en) \(chance)%" }

  /// How it stands with business at this stage.
  package var standing: DealStanding { chance == 100 ? .won : chance == 0 ? .lost : .open }

  /// The stages of a book that has no list of its own.
  package static let usual = [
    SalesStage(Phrase("First talk", "初步接触"), 10), SalesStage(Phrase("Need known", "需求确认"), 30),
    SalesStage(Phrase("Proposal", "方案报价"), 50), SalesStage(Phrase("Negotiation", "商务谈判"), 80),
    won, lost,
  ]

  /// The end of business that was won, where a list has no such stage.
  static let won = SalesStage(Phrase("Won", "赢单"), 100)
  /// The end of business that was lost, where a list has no such stage.
  static let lost = SalesStage(Phrase("Lost", "输单"), 0)
}

/// How it stands with a piece of business.
package enum DealStanding: String, CaseIterable, Hashable, Sendable {
  /// It may come.
  case open
  /// It came.
  case won
  /// It went elsewhere, or nowhere.
  case lost

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .open: Phrase("open", "进行中")
    case .won: Phrase("won", "赢单")
    case .lost: Phrase("lost", "输单")
    }
  }
}

// The acts that say with one key how a person stands, how much they move and to whom they report: declared first,
// and below what each does to the selected person.

import Drawing
import Model

extension Act {
  /// What is said of a person with one key.
  static let people: [Act] = [
    saying(
      .raiseStance, Phrase("a step more for us", "态度升一级"), brief: Phrase("for us", "态度+"), ">"
    ) { stance($0, $1, by: -1) },
    saying(
      .lowerStance, Phrase("a step less for us", "态度降一级"), brief: Phrase("less", "态度-"), "<"
    ) { stance($0, $1, by: 1) },
    saying(
      .raiseInfluence, Phrase("more influence", "影响力加一"), brief: Phrase("influence", "影响力+"), "]"
    ) { influence($0, $1, by: 1) },
    saying(
      .lowerInfluence, Phrase("less influence", "影响力减一"), brief: Phrase("less", "影响力-"), "["
    ) { influence($0, $1, by: -1) },
    saying(.chooseBoss, Phrase("reports to…", "汇报给谁……"), brief: Phrase("boss", "上级"), "b") {
      boss($0, $1)
    },
  ]

  /// Declares an act on the selected person.
  private static func saying(
    _ work: Action.Work, _ title: Phrase, brief: Phrase, _ key: Character,
    deed: @escaping Deed
  ) -> Act {
    Act(
      .change(work), title, brief: brief, [.map: [.character(key)]],
      isOffered: true, changesBook: true,
      deed: deed)
  }

  /// The selected person; nil where nobody is, or where only the part is known.
  private static func somebody(_ subject: Subject, _ context: Context) -> Person? {
    (subject.id(of: .person) ?? subject.person).flatMap { context.book.people[$0] }
      .flatMap { $0.isPlaceholder ? nil : $0 }
  }

  /// Said where an act needs a person who is known.
  private static let nobody = LayerAnswer.refuse(
    "Select a person on the map first.", "请先在图上选一位联系人。")

  /// Moves the stance of the selected person; one that nobody has said counts as neutral.
  private static func stance(
    _ subject: Subject, _ context: Context, by distance: Int
  ) -> LayerAnswer {
    guard let person = somebody(subject, context) else { return nobody }
    let all = Stance.allCases
    let now = person.stance ?? .neutral
    guard let next = all.firstIndex(of: now).flatMap({ all[safely: $0 + distance] }) else {
      return .refuse(
        "\(person.name) is \(now.name.en) already: there is nothing beyond.",
        "\(person.name)已经是“\(now.name.zh)”，没有更进一步的了。")
    }
    return .execute(.edit(person.id, .person, [.person(.stance): Value(choice: next)]))
  }

  /// Moves the influence of the selected person; one that nobody has said counts as 3.
  private static func influence(
    _ subject: Subject, _ context: Context, by distance: Int
  ) -> LayerAnswer {
    guard let person = somebody(subject, context) else { return nobody }
    let next = (person.influence ?? 3) + distance
    guard (1...5).contains(next) else {
      return .refuse("Influence goes from 1 to 5.", "影响力只有 1 到 5。")
    }
    return .execute(.edit(person.id, .person, [.person(.influence): .number(Int64(next))]))
  }

  /// Asks to whom the selected person reports.
  private static func boss(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let person = somebody(subject, context) else { return nobody }
    guard let account = person.account, context.book.people(of: account).count > 1 else {
      return .refuse(
        "There is nobody else at this account: press a to add somebody.", "这个客户还没有别人：请按 a 添加。")
    }
    return .go(.boss(of: person.id))
  }
}

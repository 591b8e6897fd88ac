// The stages that business goes through in a book, and what they say of each opportunity.

/// The stages of a book in their order: the person's own list, or the usual ones where there is none. There is always
/// one for what is won and one for what is lost.
package struct SalesStages: Hashable, Sendable {
  /// The stages, from the first talk to the ends.
  package let all: [SalesStage]
  /// What business is called that was won.
  package let won: SalesStage
  /// What business is called that was lost.
  package let lost: SalesStage

  /// Reads the list of a book; what is no stage is left out.
  package init(of settings: BookSettings) {
    let own = settings.stages.compactMap(SalesStage.init)
    let listed = own.isEmpty ? SalesStage.usual : own
    won = listed.first { $0.standing == .won } ?? .won
    lost = listed.first { $0.standing == .lost } ?? .lost
    all = listed + [won, lost].filter { !listed.contains($0) }
  }

  /// The stage of a name in either language, case and width aside; nil where the list has none.
  package subscript(name: String) -> SalesStage? { index(of: name).map { all[$0] } }

  /// The place of a name in the list; nil where it isn't there.
  package func index(of name: String) -> Int? {
    let key = name.nameKey
    return all.firstIndex { $0.name.en.nameKey == key || $0.name.zh.nameKey == key }
  }

  /// What a form offers: the stages, and what stands in it where that is none of them. A tag is the name in English,
  /// which for stages of one's own is the only one.
  package func options(with present: String) -> [ChoiceOption] {
    let listed = all.map { ChoiceOption(tag: $0.name.en, name: $0.name) }
    guard !present.isEmpty, self[present] == nil else { return listed }
    return listed + [ChoiceOption(tag: present, name: Phrase(verbatim: present))]
  }

  /// How it stands with business at a stage of this name. What the list doesn't have is open: nobody said that it
  /// ended.
  package func standing(_ name: String) -> DealStanding { self[name]?.standing ?? .open }
}

extension Book {
  /// The stages that business goes through.
  package var stages: SalesStages { SalesStages(of: settings) }
}

extension SalesStages {
  /// How likely a piece of business is, in per cent: as entered, else as its stage says; nil where neither does. What
  /// ended is certain, whatever was entered before.
  package func chance(of opportunity: Opportunity) -> Int? {
    let stage = self[opportunity.stage]
    guard let stage, stage.standing != .open else { return opportunity.chance ?? stage?.chance }
    return stage.chance
  }

  /// How it stands with a piece of business.
  package func standing(of opportunity: Opportunity) -> DealStanding {
    standing(opportunity.stage)
  }
}

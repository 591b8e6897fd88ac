// A small courtesy to a person, kept in a register because there is a limit to what is proper.

/// Something that we gave to a person (小礼品).
package struct Gift: Entity {
  package static let kind = Kind.gift

  package let id: EntityID
  /// Who got it.
  package var person: EntityID?
  /// What it was.
  package var words = ""
  /// What it was worth.
  package var value: Money?
  /// When it was given.
  package var day: Day?
  /// On which occasion.
  package var note = ""

  package init(id: EntityID) { self.id = id }
}

extension Gift {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case person, words, value, day, note

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Gift> { field in
      switch field {
      case .person: .entity(\.person, "person", "Person", "联系人", .person, [.required, .owner])
      case .words: .line(\.words, "text", "Gift", "礼品", .required)
      case .value: .money(\.value, "value", "Value", "价值")
      case .day: .day(\.day, "date", "Date", "日期", .past)
      case .note: .line(\.note, "note", "Occasion", "场合")
      }
    }
  }
}

// What we mean to say about our product in a call, and the need that it meets.

/// Something that we will show or say in a call.
///
/// It is a benefit when it meets a need that the person stated, an advantage when the need is still hidden,
/// a feature when it meets none (Rackham, 1988).
package struct SellingPoint: Entity {
  package static let kind = Kind.point

  package let id: EntityID
  /// The call.
  package var call: EntityID?
  /// What we will say or show.
  package var words = ""
  /// The need that it meets.
  package var need: EntityID?
  /// To whom.
  package var person: EntityID?

  package init(id: EntityID) { self.id = id }
}

extension SellingPoint {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case call, words, need, person

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<SellingPoint> { field in
      switch field {
      case .call: .entity(\.call, "call", "Call", "拜访", .call, [.required, .owner])
      case .words: .line(\.words, "text", "What we will say", "要讲什么", .required)
      case .need: .entity(\.need, "need", "Meets need", "满足哪条需求", .need)
      case .person: .entity(\.person, "person", "To whom", "讲给谁", .person)
      }
    }
  }
}

// What the things in a book have in common: an identity, an owner, and fields that can be read and
// written by name, so that one event, one form and one journal line fit all of them.

/// The kinds of things in a book.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  /// The book's own settings.
  case book
  /// A customer.
  case account
  /// A person at an account.
  case person
  /// A line between two people.
  case link
  /// Something that somebody told us, or that we assume.
  case fact
  /// A person's need.
  case need
  /// A question for a person.
  case question
  /// A visit or a telephone call, planned or done.
  case call
  /// What we have to do next.
  case step
  /// A purchase.
  case order
  /// What we mean to say in a call.
  case point
  /// Whom an account sells on to.
  case channel
  /// Who supplies a product line to an account.
  case supply
  /// A survey that we made.
  case survey
  /// A courtesy to a person.
  case gift
  /// A rehearsal of a call.
  case drill

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .book: Phrase("book", "客户簿")
    case .account: Phrase("account", "客户")
    case .person: Phrase("person", "联系人")
    case .link: Phrase("link", "关系")
    case .fact: Phrase("fact", "事实")
    case .need: Phrase("need", "需求")
    case .question: Phrase("question", "问题")
    case .call: Phrase("call", "拜访")
    case .step: Phrase("next step", "下一步")
    case .order: Phrase("order line", "订单")
    case .point: Phrase("selling point", "卖点")
    case .channel: Phrase("channel link", "渠道去向")
    case .supply: Phrase("supply", "供货情况")
    case .survey: Phrase("survey", "调研")
    case .gift: Phrase("gift", "礼品")
    case .drill: Phrase("drill", "演练")
    }
  }
}

/// The fields of one kind of thing.
package protocol EntityField: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == String {
  /// What people call the field.
  var name: Phrase { get }

  /// What it wants to be given.
  var shape: Shape { get }
}

/// Something in the book.
///
/// A field that was never set reads as `empty`. Setting a field to a value of another shape sets
/// it to nothing: `decide` refuses such a value from a person, and replay must not stop at one.
package protocol Entity: Hashable, Identifiable, Sendable {
  associatedtype Field: EntityField

  /// Which kind of thing this is.
  static var kind: Kind { get }

  /// The fields without which it is nothing.
  static var required: [Field] { get }

  /// Its identity, which never changes.
  var id: EntityID { get }

  /// The field that says what it belongs to; nil for what stands by itself.
  static var ownerField: Field? { get }

  /// What it belongs to and goes away with; nil for what stands by itself.
  var owner: EntityID? { get }

  /// Creates one with every field empty.
  init(id: EntityID)

  /// The value of a field.
  subscript(field: Field) -> Value { get set }
}

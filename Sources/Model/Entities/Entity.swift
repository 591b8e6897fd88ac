// What the things in a book have in common: an identity, an owner, and fields that can be read and
// written by name, so that one event, one form and one journal line fit all of them.

/// The fields of one kind of thing. What each of them is stands in one line of the ``schema``.
package protocol EntityField: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == Int {
  /// The kind of thing.
  associatedtype Row: Entity where Row.Field == Self

  /// What each field is called, what it holds, and where it is kept.
  static var schema: Schema<Row> { get }
}

extension EntityField {
  /// What people call the field.
  package var name: Phrase { Self.schema[self].name }

  /// What it wants to be given.
  package var shape: Shape { Self.schema[self].shape }

  /// Its stable tag in journals, among those of its kind.
  package var tag: String { Self.schema[self].tag }

  /// What is special about it.
  package var traits: FieldTraits { Self.schema[self].traits }
}

/// Something in the book.
///
/// A field that was never set reads as `empty`. Setting a field to a value of another shape sets
/// it to nothing: `decide` refuses such a value from a person, and replay must not stop at one.
package protocol Entity: Hashable, Identifiable, Sendable {
  associatedtype Field: EntityField where Field.Row == Self

  /// Which kind of thing this is.
  static var kind: Kind { get }

  /// The fields that its form asks for, in their order: all but its owner where it says nothing.
  static var form: [Field] { get }

  /// Its identity, which never changes.
  var id: EntityID { get }

  /// Creates one with every field empty.
  init(id: EntityID)
}

extension Entity {
  /// All fields but its owner.
  package static var form: [Field] { Field.allCases.filter { $0 != ownerField } }

  /// The field that says what it belongs to; nil for what stands by itself.
  static var ownerField: Field? { Field.schema.owner }

  /// What it belongs to and goes away with; nil for what stands by itself.
  package var owner: EntityID? { Self.ownerField.flatMap { self[$0].entity } }

  /// The value of a field.
  package subscript(field: Field) -> Value {
    @inline(__always)
    get { Field.schema.slots[field.rawValue].value(in: self) }
    @inline(__always)
    set { Field.schema.slots[field.rawValue].set(newValue, in: &self) }
  }
}

// What happened. Events are facts: they cannot be refused, and applying them cannot fail.

/// One change to a book, in the past tense.
package enum Event: Hashable, Sendable {
  /// A thing came into the book, with every field empty.
  case added(EntityID, Kind)
  /// A field of a thing took a value; `empty` when it was cleared.
  case changed(EntityID, Attribute, to: Value)
  /// A thing left the book. It is kept aside whole, so that it can come back.
  case removed(EntityID, Kind)
  /// A thing that had left came back as it was.
  case restored(EntityID, Kind)

  /// The thing that the event is about.
  package var subject: EntityID {
    switch self {
    case .added(let id, _), .changed(let id, _, _), .removed(let id, _), .restored(let id, _): id
    }
  }

  /// The kind of thing that it is about.
  package var kind: Kind {
    switch self {
    case .added(_, let kind), .removed(_, let kind), .restored(_, let kind): kind
    case .changed(_, let attribute, _): attribute.kind
    }
  }
}

/// The coming of a thing and the values that it came with: an `added` and the `changed` that
/// follow it, about the same thing.
package struct Newcomer: Hashable, Sendable {
  /// The thing.
  package private(set) var id: EntityID
  /// What kind of thing it is.
  package private(set) var kind: Kind
  /// Its values, none of them of another kind.
  package private(set) var values: [FieldValue] = []

  /// A thing that comes with nothing.
  package init(_ id: EntityID, _ kind: Kind) { (self.id, self.kind) = (id, kind) }

  /// Becomes another thing that comes with nothing; the room for values is kept.
  package mutating func become(_ id: EntityID, _ kind: Kind) {
    (self.id, self.kind) = (id, kind)
    values.removeAll(keepingCapacity: true)
  }

  /// Whether a change of a field is one of this thing.
  @inline(__always)
  package func joins(_ id: EntityID, _ attribute: Attribute) -> Bool {
    id == self.id && attribute.kind == kind
  }

  /// Gives away the value at an index, and holds `empty` in its place: moving a text costs
  /// nothing, copying one counts its users.
  @inline(__always)
  mutating func takeValue(at index: Int) -> Value {
    var taken = Value.empty
    swap(&taken, &values[index].value)
    return taken
  }

  /// Takes in a value of one of this thing's fields.
  package mutating func append(_ value: consuming FieldValue) { values.append(value) }
}

/// A value of a field.
package struct FieldValue: Hashable, Sendable {
  /// The field.
  package let attribute: Attribute
  /// What it holds.
  package fileprivate(set) var value: Value

  /// Creates a value of a field.
  package init(attribute: Attribute, value: Value) {
    (self.attribute, self.value) = (attribute, value)
  }
}

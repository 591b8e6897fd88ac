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

// The text of the things that an action adds, for which nothing need be known of what came before: a large import
// is half a million of them, and all processors write them.

import Model

/// The additions among some events, each with the values that follow it at once, as operations of the journal.
struct AdditionTexts: Sendable {
  /// One thing that is added.
  struct Addition: Sendable {
    /// The thing.
    let id: EntityID
    /// Where the text of its operation lies in ``AdditionTexts/text``.
    fileprivate(set) var text: Range<Int>
    /// The fields that have a value in it: runs of those that lie close together.
    fileprivate(set) var fields: [FieldRun] = []
    /// The events that it stands for.
    fileprivate(set) var events: Range<Int>
  }

  /// The operations, one after the other.
  private(set) var text: [UInt8] = []
  /// The additions, in order.
  private(set) var additions: [Addition] = []

  /// Values longer than this in all are written as operations of their own after the addition.
  private static let longest = 1 << 16

  /// How many events one processor writes at a time.
  private static let partSize = 1 << 14

  /// The same by all processors, in parts.
  static func inParts(
    of events: [Event], startingIn places: Range<Int>, _ table: FieldTable
  ) -> [AdditionTexts] {
    places.inParts(of: partSize) { AdditionTexts(of: events, startingIn: $0, table) }
  }

  /// Writes the additions that begin in a range of the events; the values of the last one may go beyond it.
  private init(of events: [Event], startingIn places: Range<Int>, _ table: FieldTable) {
    var writer = JSONWriter()
    for place in places {
      guard case .added(let id, let kind) = events[place] else { continue }
      additions.append(Self.addition(of: id, kind, events, at: place, &writer, table))
    }
    text = writer.bytes
  }

  /// Writes one addition and the values that can stand in it.
  private static func addition(
    of id: EntityID, _ kind: Kind, _ events: [Event], at place: Int, _ writer: inout JSONWriter,
    _ table: FieldTable
  ) -> Addition {
    let start = writer.bytes.count
    var end = place + 1
    var addition = Addition(id: id, text: start..<start, events: place..<place + 1)
    writer.raw("{\"o\":\"add\",\"r\":")
    writer.id(id)
    writer.raw(",\"k\":")
    writer.string(kind.rawValue)
    writer.raw(",\"v\":{")
    while end < events.count,
      case .changed(id, let attribute, let value) = events[end], attribute.kind == kind,
      value != .empty, writer.bytes.count - start < longest
    {
      let number = table.number(of: attribute)
      let before = writer.bytes.count
      guard !addition.holds(number) else { break }
      if !addition.fields.isEmpty { writer.raw(",") }
      let beginning = writer.bytes.count
      writer.raw(table.key(ofField: number))
      writer.value(value)
      guard writer.bytes.count - beginning < longest else {
        writer.takeBack(to: before)
        break
      }
      addition.note(FieldRun(number))
      end += 1
    }
    writer.raw("}}")
    addition.text = start..<writer.bytes.count
    addition.events = place..<end
    return addition
  }
}

extension AdditionTexts.Addition {
  /// Whether a field has a value in it.
  fileprivate func holds(_ number: Int) -> Bool { fields.contains { $0.contains(number) } }

  /// Notes that a field has a value in it.
  fileprivate mutating func note(_ field: FieldRun) {
    let last = fields.count - 1
    if last < 0 || !fields[last].formUnion(field) { fields.append(field) }
  }
}

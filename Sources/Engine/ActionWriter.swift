// Events into the JSON of one action: as many lines as it takes, each a record of its own.

import Model
import Persistence

/// The text of one action in the making.
///
///     {"h":[ms,counter],"t":ms,"u":"author","c":"add account","from":"file","ops":[…],"undoes":"device.seq"}
///
/// `from` names the file of an import that has one. `t` stands there only when the machine's clock is more than ``farBehind`` behind `h`.
/// Every line has the same head, so each can be read by itself. An operation names the changes
/// that it replaces in `w`.
struct ActionWriter {
  /// What precedes the operations in every line.
  private let head: [UInt8]
  /// What follows them.
  private let foot: [UInt8]
  /// The fields by number.
  private let table: FieldTable
  /// The device that writes.
  private let device: UInt32
  /// The sequence number of the line being written.
  private var sequence: UInt64
  /// The operations of that line.
  private var operations: [UInt8] = []
  /// How many there are.
  private var count = 0
  /// Lines that are full, in order; more of the action follows each.
  private(set) var fullLines: [[UInt8]] = []
  /// Which operation of this action last set each field.
  private(set) var provenance = Provenance()

  /// How far the machine's clock may be behind a stamp without being written beside it, in
  /// milliseconds: clocks are put right by seconds all the time.
  static let farBehind: Int64 = 60_000

  /// Begins an action whose first line will have a sequence number.
  ///
  /// - Parameters:
  ///   - file: The name of the file that an import comes from.
  ///   - clock: What the machine's clock shows.
  init(
    _ purpose: Purpose, from file: String?, stamp: Stamp, clock: Int64, author: String,
    undoes: UInt64?, device: UInt32, sequence: UInt64, table: FieldTable
  ) {
    var head = JSONWriter()
    head.raw("{\"h\":[\(stamp.milliseconds),\(stamp.counter)],")
    if Stamp.isPlausible(clock), clock < stamp.milliseconds - Self.farBehind {
      head.raw("\"t\":\(clock),")
    }
    head.raw("\"u\":")
    head.string(author)
    head.raw(",\"c\":")
    head.string(purpose.tag)
    if let file {
      head.raw(",\"from\":")
      head.string(file)
    }
    head.raw(",\"ops\":[")
    var foot = JSONWriter()
    foot.raw("]")
    if let undoes { foot.raw(",\"undoes\":\"\(deviceText(device)).\(undoes)\"") }
    foot.raw("}")
    (self.head, self.foot) = (head.bytes, foot.bytes)
    (self.device, self.sequence, self.table) = (device, sequence, table)
  }

  /// How many events are taken in one go, so that memory stays bounded.
  private static let batchSize = 1 << 17

  /// Takes in as many events as are taken in one go.
  ///
  /// - Parameters:
  ///   - start: The index of the first one.
  ///   - earlier: Which change gave each field its value before this action.
  /// - Returns: The index of the first event that wasn't taken.
  /// - Throws: ``BookError/tooLarge(_:bytes:)`` when a value fits in no line.
  mutating func take(
    _ events: [Event], from start: Int, after earlier: Provenance
  ) throws(BookError) -> Int {
    let batch = start..<min(start + Self.batchSize, events.count)
    var place = start
    for part in AdditionTexts.inParts(of: events, startingIn: batch, table) {
      for addition in part.additions {
        try take(events[place..<addition.events.lowerBound], after: earlier)
        push(part.text[addition.text])
        let operation = Provenance.Place(sequence, count - 1)
        for fields in addition.fields { provenance.noteUnlinked(addition.id, fields, operation) }
        place = addition.events.upperBound
      }
    }
    let end = max(place, batch.upperBound)
    try take(events[place..<end], after: earlier)
    provenance.link()
    return end
  }

  /// Takes in events none of which adds something.
  private mutating func take(
    _ events: ArraySlice<Event>, after earlier: Provenance
  ) throws(BookError) {
    for event in events {
      switch event {
      case .added: preconditionFailure("What an action adds is written beforehand.")
      case .changed(let id, let attribute, let value):
        try set(id, attribute, value, after: earlier)
      case .removed(let id, let kind):
        push("{\"o\":\"del\",\"r\":\"\(id)\",\"k\":\"\(kind.rawValue)\"}")
      case .restored(let id, let kind):
        push("{\"o\":\"res\",\"r\":\"\(id)\",\"k\":\"\(kind.rawValue)\"}")
      }
    }
  }

  /// Ends the action and returns its last line.
  func finish() -> [UInt8] { line() }

  /// Gives away the lines that are full, so that memory stays bounded.
  mutating func takeFullLines() -> [[UInt8]] {
    defer { fullLines = [] }
    return fullLines
  }

  /// Writes the change of one field with what it replaces.
  private mutating func set(
    _ id: EntityID, _ attribute: Attribute, _ value: Value, after earlier: Provenance
  ) throws(BookError) {
    let number = table.number(of: attribute)
    provenance.link()
    let replaced =
      provenance.reference(id, number, device: device)
      ?? earlier.reference(id, number, device: device)
    var text = JSONWriter()
    text.raw("{\"o\":\"set\",\"r\":\"\(id)\",\"f\":\"\(attribute.tag)\",\"v\":")
    text.value(value)
    if let replaced { text.raw(",\"w\":[\"\(replaced.text)\"]") }
    text.raw("}")
    guard text.bytes.count <= room else { throw .tooLarge(attribute, bytes: text.bytes.count) }
    push(text.bytes[...])
    provenance.note(id, number, Provenance.Place(sequence, count - 1))
  }

  /// The most bytes that the operations of one line can have.
  private var room: Int { Journal.longestPayload - head.count - foot.count }

  /// Adds an operation given as text.
  private mutating func push(_ text: String) { push(Array(text.utf8)[...]) }

  /// Adds an operation, on a new line when this one is full.
  private mutating func push(_ operation: ArraySlice<UInt8>) {
    if count > 0, operations.count + operation.count + 1 > room {
      fullLines.append(line())
      operations.removeAll(keepingCapacity: true)
      (count, sequence) = (0, sequence + 1)
    }
    if count > 0 { operations.append(UInt8(ascii: ",")) }
    operations.append(contentsOf: operation)
    count += 1
  }

  /// The line as it stands.
  private func line() -> [UInt8] { head + operations + foot }
}

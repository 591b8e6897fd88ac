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
  /// A new thing whose first fields may still come, where ``isOpen`` says so.
  private var newcomer = Newcomer()
  private var isOpen = false
  /// Lines that are full, in order; more of the action follows each.
  private(set) var fullLines: [[UInt8]] = []
  /// Which operation of this action last set each field.
  private(set) var provenance = Provenance()

  /// A thing that the action adds, with the values that follow at once.
  private struct Newcomer {
    var id = EntityID.book
    var kind = Kind.book
    /// The operation so far: up to the last value.
    var text = JSONWriter()
    var fields: [Int] = []

    /// Becomes another thing without values; the room for them is kept.
    mutating func become(_ id: EntityID, _ kind: Kind) {
      (self.id, self.kind) = (id, kind)
      fields.removeAll(keepingCapacity: true)
      text.takeBack(to: 0)
      text.raw("{\"o\":\"add\",\"r\":")
      text.id(id)
      text.raw(",\"k\":")
      text.string(kind.rawValue)
      text.raw(",\"v\":{")
    }

    /// Values longer than this in all are written as operations of their own after the addition.
    static let longestAddition = 1 << 16

    /// Takes in a value; false, and nothing is changed, for a second one of a field and for what is too long.
    ///
    /// - Parameters:
    ///   - number: The number of the field.
    ///   - key: Its key with the colon.
    mutating func take(_ number: Int, _ key: [UInt8], _ value: Value) -> Bool {
      let length = text.bytes.count
      guard !fields.contains(number), length < Self.longestAddition else { return false }
      if !fields.isEmpty { text.raw(",") }
      let start = text.bytes.count
      text.raw(key)
      text.value(value)
      guard text.bytes.count - start < Self.longestAddition else {
        text.takeBack(to: length)
        return false
      }
      fields.append(number)
      return true
    }
  }

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

  /// Takes in the next event.
  ///
  /// - Parameter earlier: Which change gave each field its value before this action.
  /// - Throws: ``BookError/tooLarge(_:bytes:)`` when a value fits in no line.
  mutating func take(_ event: Event, after earlier: Provenance) throws(BookError) {
    switch event {
    case .added(let id, let kind):
      settle()
      newcomer.become(id, kind)
      isOpen = true
    case .changed(let id, let attribute, let value):
      if join(id, attribute, value) { return }
      settle()
      try set(id, attribute, value, after: earlier)
    case .removed(let id, let kind):
      settle()
      push("{\"o\":\"del\",\"r\":\"\(id)\",\"k\":\"\(kind.rawValue)\"}")
    case .restored(let id, let kind):
      settle()
      push("{\"o\":\"res\",\"r\":\"\(id)\",\"k\":\"\(kind.rawValue)\"}")
    }
  }

  /// Ends the action and returns its last line.
  mutating func finish() -> [UInt8] {
    settle()
    return line()
  }

  /// Whether lines are full and can be given away.
  var hasFullLines: Bool { !fullLines.isEmpty }

  /// Gives away the lines that are full, so that memory stays bounded.
  mutating func takeFullLines() -> [[UInt8]] {
    defer { fullLines = [] }
    return fullLines
  }

  /// Writes a value into the addition of its thing, if that is what comes right before it.
  private mutating func join(_ id: EntityID, _ attribute: Attribute, _ value: Value) -> Bool {
    guard isOpen, newcomer.id == id, newcomer.kind == attribute.kind, value != .empty else {
      return false
    }
    let number = table.number(of: attribute)
    return newcomer.take(number, table.key(ofField: number), value)
  }

  /// Writes the addition that is still open.
  private mutating func settle() {
    guard isOpen else { return }
    isOpen = false
    newcomer.text.raw("}}")
    push(newcomer.text.bytes)
    let place = Provenance.Place(sequence, count - 1)
    for field in newcomer.fields { provenance.noteUnlinked(newcomer.id, FieldRun(field), place) }
    provenance.link()
  }

  /// Writes the change of one field with what it replaces.
  private mutating func set(
    _ id: EntityID, _ attribute: Attribute, _ value: Value, after earlier: Provenance
  ) throws(BookError) {
    let number = table.number(of: attribute)
    let replaced =
      provenance.reference(id, number, device: device)
      ?? earlier.reference(id, number, device: device)
    var text = JSONWriter()
    text.raw("{\"o\":\"set\",\"r\":\"\(id)\",\"f\":\"\(attribute.tag)\",\"v\":")
    text.value(value)
    if let replaced { text.raw(",\"w\":[\"\(replaced.text)\"]") }
    text.raw("}")
    guard text.bytes.count <= room else { throw .tooLarge(attribute, bytes: text.bytes.count) }
    push(text.bytes)
    provenance.note(id, number, Provenance.Place(sequence, count - 1))
  }

  /// The most bytes that the operations of one line can have.
  private var room: Int { Journal.longestPayload - head.count - foot.count }

  /// Adds an operation given as text.
  private mutating func push(_ text: String) { push(Array(text.utf8)) }

  /// Adds an operation, on a new line when this one is full.
  private mutating func push(_ operation: [UInt8]) {
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

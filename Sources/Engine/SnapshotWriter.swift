// Writing a snapshot. The format is described in BookSnapshot.swift.

import Model

/// The bytes of a snapshot in the making.
struct SnapshotWriter {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// Adds bytes that another writer made.
  mutating func raw(_ made: [UInt8]) { bytes.append(contentsOf: made) }

  /// Adds a number of any size.
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a number of any size that may be negative.
  mutating func number(signed value: Int64) { number(UInt64(bitPattern: value << 1 ^ value >> 63)) }

  /// Adds a word with all its bytes, the lowest first.
  mutating func word(_ value: some FixedWidthInteger) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Adds a text.
  mutating func text(_ text: String) {
    number(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a list, each element by `write`.
  mutating func list<Element>(
    _ elements: [Element], _ write: (inout SnapshotWriter, Element) -> Void
  ) {
    number(UInt64(elements.count))
    for element in elements { write(&self, element) }
  }

  /// Adds a thing: its identity, unless there is only one of its kind, and its fields.
  mutating func thing(_ thing: Newcomer, isRemoved: Bool, _ table: FieldTable) {
    if thing.kind != .book { word(thing.id.raw) }
    let values = thing.values
    // The number of the field that a word's lowest bit marks; the first one marks what is removed.
    var first = table.fields(of: thing.kind).lowerBound - 1
    var marks: UInt32 = isRemoved ? 1 : 0
    var start = 0
    repeat {
      var end = start
      while end < values.count {
        let number = table.number(of: values[end].attribute)
        guard number < first + table.marksPerWord else { break }
        marks |= 1 << UInt32(number - first)
        end += 1
      }
      word(end == values.count ? marks : marks | FieldTable.continues)
      for field in values[start..<end] {
        value(field.value, of: table.entries[table.number(of: field.attribute)], table)
      }
      (marks, first, start) = (0, first + table.marksPerWord, end)
    } while start < values.count
  }

  /// Adds the value of a field.
  private mutating func value(_ value: Value, of entry: FieldTable.Entry, _ table: FieldTable) {
    switch value {
    case .empty, .yes: break
    case .text(let text): self.text(text)
    case .texts(let texts): list(texts) { $0.text($1) }
    case .number(let number): self.number(signed: number)
    case .money(let money): number(signed: money.hundredths)
    case .day(let day): number(signed: Int64(day.number))
    case .choice(let tag): number(UInt64(table.index(ofChoice: tag, in: entry)))
    case .entity(let id): word(id.raw)
    case .entities(let ids): list(ids) { $0.word($1.raw) }
    }
  }
}

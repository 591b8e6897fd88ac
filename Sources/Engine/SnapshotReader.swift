// Reading a snapshot. The bytes may be anything: nothing here trusts a length before it has seen
// that so many bytes are there.

import Model

/// A place in a snapshot, moving forward.
///
/// Every function returns `nil` at bytes that aren't what was asked for, and the place is then of
/// no further use.
@safe struct SnapshotReader {
  /// The bytes that are left.
  private var rest: UnsafeRawBufferPointer

  /// Creates a reader at the start of a snapshot, which must stay where it is.
  init(_ bytes: UnsafeRawBufferPointer) { unsafe rest = bytes }

  /// Whether nothing is left.
  var isAtEnd: Bool { unsafe rest.isEmpty }

  /// Reads a number of any size; `nil` also when the type can't hold it.
  @inline(__always)
  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    var (value, shift) = (UInt64(0), UInt64(0))
    repeat {
      guard shift < 64, let byte = word(UInt8.self) else { return nil }
      let bits = UInt64(byte & 0x7F)
      guard (bits << shift) >> shift == bits else { return nil }
      value |= bits << shift
      if byte < 0x80 { return Number(exactly: value) }
      shift += 7
    } while true
  }

  /// Reads a number of any size that may be negative.
  mutating func signedNumber() -> Int64? {
    number(UInt64.self).map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
  }

  /// Reads a word with all its bytes.
  @inline(__always)
  mutating func word<Word: FixedWidthInteger>(_ type: Word.Type) -> Word? {
    let size = MemoryLayout<Word>.size
    guard unsafe rest.count >= size else { return nil }
    let word = unsafe rest.loadUnaligned(as: Word.self)
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[size...])
    return Word(littleEndian: word)
  }

  /// Reads a text; `nil` when it has more than `most` bytes.
  mutating func text(most: Int = .max) -> String? {
    guard let count = number(Int.self), count <= most, unsafe count <= rest.count else {
      return nil
    }
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: rest[..<count])
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return unsafe String(validating: bytes, as: UTF8.self)
  }

  /// Reads a list, each element by `read`.
  mutating func list<Element>(_ read: (inout SnapshotReader) -> Element?) -> [Element]? {
    guard let count = number(Int.self) else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }

  /// Reads a thing of a kind with its fields.
  ///
  /// - Parameter fields: The numbers of the kind's fields.
  mutating func thing(
    _ kind: Kind, _ fields: Range<Int>, _ table: FieldTable
  ) -> (thing: Newcomer, isRemoved: Bool)? {
    guard let id = kind == .book ? .book : word(UInt64.self).map(EntityID.init(raw:))
    else { return nil }
    var thing = Newcomer(id, kind)
    var isRemoved = false
    // The number of the field that a word's lowest bit marks; the first one marks what is removed.
    var first = fields.lowerBound - 1
    while first < fields.upperBound {
      guard let word = word(UInt32.self) else { return nil }
      var marks = word & ~FieldTable.continues
      if first < fields.lowerBound {
        isRemoved = marks & 1 == 1
        marks &= ~1
      }
      while marks != 0 {
        let number = first + marks.trailingZeroBitCount
        marks &= marks - 1
        guard number < fields.upperBound, let value = value(of: table.entries[number], table)
        else { return nil }
        thing.append(FieldValue(attribute: table.entries[number].attribute, value: value))
      }
      guard word & FieldTable.continues != 0 else { return (thing, isRemoved) }
      first += table.marksPerWord
    }
    return nil
  }

  /// Reads the value of a field; `nil` also for one that the journal could not have brought.
  @inline(__always)
  private mutating func value(of entry: FieldTable.Entry, _ table: FieldTable) -> Value? {
    switch entry.form {
    case .text(let most): text(most: most).map(Value.init(text:))
    case .texts: list { $0.text(most: Bounds.lineBytes) }.map(Value.init(texts:))
    case .number(let least, let most):
      signedNumber().flatMap { $0 >= least && $0 <= most ? .number($0) : nil }
    case .money:
      signedNumber().map(Money.init(hundredths:)).flatMap { Bounds.admits($0) ? .money($0) : nil }
    case .day:
      signedNumber().flatMap { Int32(exactly: $0) }
        .flatMap { Bounds.days.contains($0) ? .day(Day(number: $0)) : nil }
    case .choice: number(Int.self).flatMap { table.choice(at: $0, in: entry) }
    case .entity: word(UInt64.self).map { .entity(EntityID(raw: $0)) }
    case .entities:
      list { $0.word(UInt64.self).map(EntityID.init(raw:)) }.map(Value.init(entities:))
    case .flag: .yes
    }
  }
}

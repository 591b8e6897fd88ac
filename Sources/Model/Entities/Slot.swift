// Where a row keeps the value of a field, found once from its key path.
//
// Replaying a journal sets millions of fields. Through the key path itself each takes seven times as
// long as through its offset, which is as fast as a `switch` over the fields with an assignment for
// each. See Decisions.

/// The type of a stored property and how many bytes from the start of its row it lies.
///
/// Only ``FieldDefinition`` makes one, from a key path whose type says both; so what is read and
/// written here is always the property that was named.
enum Slot: Sendable {
  case text(Int)
  case texts(Int)
  case number(Int)
  case money(Int)
  case day(Int)
  case entity(Int)
  case entities(Int)
  case flag(Int)
  case choice(Int, any Choice.Type)

  /// The value that a row keeps there.
  @inline(__always)
  func value<Row>(in row: borrowing Row) -> Value {
    unsafe withUnsafePointer(to: row) { row in
      let start = unsafe UnsafeRawPointer(row)
      return switch self {
      case .text(let offset): unsafe Value(text: start.property(at: offset))
      case .texts(let offset): unsafe Value(texts: start.property(at: offset))
      case .number(let offset): unsafe Value(number: start.property(at: offset))
      case .money(let offset): unsafe Value(money: start.property(at: offset))
      case .day(let offset): unsafe Value(day: start.property(at: offset))
      case .entity(let offset): unsafe Value(entity: start.property(at: offset))
      case .entities(let offset): unsafe Value(entities: start.property(at: offset))
      case .flag(let offset): unsafe Value(flag: start.property(at: offset))
      case .choice(let offset, let type): unsafe type.value(at: start + offset)
      }
    }
  }

  /// The thing that one of some rows refers to there; nil where it refers to none. The row isn't copied.
  @inline(__always)
  func entity<Row>(in rows: [Row], at index: Int) -> EntityID? {
    guard case .entity(let offset) = self else { return nil }
    return unsafe rows.withUnsafeBytes { bytes in
      unsafe bytes.load(
        fromByteOffset: index * MemoryLayout<Row>.stride + offset, as: EntityID?.self)
    }
  }

  /// Gives the property of a row a value; one of another shape is nothing.
  @inline(__always)
  func set<Row>(_ value: consuming Value, in row: inout Row) {
    unsafe withUnsafeMutablePointer(to: &row) { row in
      let start = UnsafeMutableRawPointer(row)
      switch self {
      case .text(let offset): unsafe start.setProperty(at: offset, to: value.text)
      case .texts(let offset): unsafe start.setProperty(at: offset, to: value.texts)
      case .number(let offset): unsafe start.setProperty(at: offset, to: value.number)
      case .money(let offset): unsafe start.setProperty(at: offset, to: value.money)
      case .day(let offset): unsafe start.setProperty(at: offset, to: value.day)
      case .entity(let offset): unsafe start.setProperty(at: offset, to: value.entity)
      case .entities(let offset): unsafe start.setProperty(at: offset, to: value.entities)
      case .flag(let offset): unsafe start.setProperty(at: offset, to: value.flag)
      case .choice(let offset, let type): unsafe type.set(value, at: start + offset)
      }
    }
  }
}

extension Choice {
  /// The value of the property of this choice at a place.
  package static func value(at place: UnsafeRawPointer) -> Value {
    unsafe Value(choice: place.assumingMemoryBound(to: Self?.self).pointee)
  }

  /// Gives the property of this choice at a place a value.
  package static func set(_ value: Value, at place: UnsafeMutableRawPointer) {
    unsafe place.assumingMemoryBound(to: Self?.self).pointee = value.choice()
  }
}

extension UnsafeRawPointer {
  /// The property at an offset.
  @inline(__always)
  fileprivate func property<Property>(at offset: Int) -> Property {
    unsafe (self + offset).assumingMemoryBound(to: Property.self).pointee
  }
}

extension UnsafeMutableRawPointer {
  /// Gives the property at an offset a value.
  @inline(__always)
  fileprivate func setProperty<Property>(at offset: Int, to value: consuming Property) {
    unsafe (self + offset).assumingMemoryBound(to: Property.self).pointee = value
  }
}

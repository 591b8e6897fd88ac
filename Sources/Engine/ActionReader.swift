// One record's JSON into events: the hot path of opening a book.

import Model

/// What one record says besides its events. The texts are valid as long as the record's bytes.
struct ActionHead {
  /// When it was done; zero where the record says nothing plausible.
  var stamp = Stamp.zero
  /// What the machine's clock showed, where that was far behind the stamp.
  var clock: Int64?
  /// Who did it.
  var author: JSONString?
  /// What it was for, a tag such as `add account`.
  var purpose: JSONString?
  /// The action that it undoes, `9f3a01c2.841`.
  var undoes: JSONString?
  /// The name of the file that an import came from.
  var file: JSONString?
}

/// What one operation of a record is.
enum Operation {
  /// Something that this version knows; the number is that of the field that it sets, if any.
  case event(Event, field: Int?)
  /// Something that only a newer version knows. It stays in the journal as it is.
  case unknown
  /// Something that only a newer version knows and that nobody may write without knowing; its
  /// kind begins with `!`.
  case critical(String)
}

/// How this program spells what stands between the values of a record.
private struct Spelling {
  /// The key of the operations.
  let operations = JSONLiteral(#""ops":"#)
  /// The start of an operation that sets a field, up to the identity.
  let set = (JSONLiteral(#"{"o":"se"#), JSONLiteral(#"t","r":""#))
  /// The start of an operation that adds a thing, up to the identity.
  let add = (JSONLiteral(#"{"o":"ad"#), JSONLiteral(#"d","r":""#))
  /// What stands between the identity and the field.
  let field = JSONLiteral(#","f":""#)
  /// What stands between the identity and the kind.
  let kind = JSONLiteral(#","k":""#)
  /// What stands before the value or the values.
  let value = JSONLiteral(#","v":"#)
}

/// Reads records.
///
/// Keys may come in any order and with white space. Nearly every record is spelled as this program
/// writes it, though, so what comes in between is looked for a word at a time, and only where it
/// isn't there is the JSON taken apart.
struct ActionReader {
  /// What the tags mean.
  let table: FieldTable
  /// The spellings of what stands between the values.
  private let spelling = Spelling()

  /// Creates a reader.
  init(table: FieldTable) { self.table = table }

  /// Reads a record and hands on each operation with its index.
  ///
  /// - Returns: The rest of the record, or `nil` when its JSON is broken; what was read of it
  ///   before the breach has been handed on.
  /// - Complexity: O(bytes).
  @inline(__always)
  func read(
    _ payload: UnsafeRawBufferPointer, operation: (consuming Operation, Int) -> Void
  ) -> ActionHead? {
    guard var cursor = unsafe JSONCursor(payload) else { return nil }
    var head = ActionHead()
    guard cursor.take(UInt8(ascii: "{")) else { return nil }
    repeat {
      if cursor.take(spelling.operations) {
        guard operations(&cursor, operation) else { return nil }
        continue
      }
      guard let key = cursor.key() else { return nil }
      let isRead: Bool
      switch key.onlyByte {
      case UInt8(ascii: "h"): isRead = stamp(&cursor, &head)
      case UInt8(ascii: "u"): isRead = Self.text(&cursor, &head.author)
      case UInt8(ascii: "c"): isRead = Self.text(&cursor, &head.purpose)
      case UInt8(ascii: "t"): isRead = Self.clock(&cursor, &head)
      case _ where key.equals("ops"): isRead = operations(&cursor, operation)
      case _ where key.equals("undoes"): isRead = Self.text(&cursor, &head.undoes)
      case _ where key.equals("from"): isRead = Self.text(&cursor, &head.file)
      case _: isRead = cursor.skip()
      }
      guard isRead else { return nil }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "}")) ? head : nil
  }

  /// Reads a string into a part of the head.
  @inline(__always)
  private static func text(_ cursor: inout JSONCursor, _ part: inout JSONString?) -> Bool {
    part = cursor.string()
    return part != nil
  }

  /// Reads `[ms,counter]`. What is no plausible time is passed over: what was done counts all the same.
  private func stamp(_ cursor: inout JSONCursor, _ head: inout ActionHead) -> Bool {
    var ahead = cursor
    guard ahead.take(UInt8(ascii: "[")), let milliseconds = ahead.integer(),
      ahead.take(UInt8(ascii: ",")), let counter = ahead.integer(),
      ahead.take(UInt8(ascii: "]"))
    else { return cursor.skip() }
    cursor = ahead
    guard Stamp.isPlausible(milliseconds) else { return true }
    head.stamp = Stamp(milliseconds: milliseconds, counter: UInt32(clamping: counter))
    return true
  }

  /// Reads what the machine's clock showed; anything but a plausible time is passed over.
  @inline(never)
  private static func clock(_ cursor: inout JSONCursor, _ head: inout ActionHead) -> Bool {
    var ahead = cursor
    guard let milliseconds = ahead.integer() else { return cursor.skip() }
    cursor = ahead
    head.clock = Stamp.isPlausible(milliseconds) ? milliseconds : nil
    return true
  }

  /// Reads the array of operations.
  @inline(__always)
  private func operations(
    _ cursor: inout JSONCursor, _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    guard cursor.take(UInt8(ascii: "[")) else { return false }
    if cursor.take(UInt8(ascii: "]")) { return true }
    var index = 0
    repeat {
      guard one(&cursor, index, operation) else { return false }
      index += 1
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "]"))
  }

  /// The parts of an operation; keys may come in any order.
  private struct Parts {
    /// `o`: what is done, as it is written.
    var name: JSONString?
    /// What is done, when this version knows it.
    var deed: FieldTable.Deed?
    /// `r`: to which thing.
    var subject: EntityID?
    /// `k`: of which kind.
    var kind: FieldTable.KindEntry?
    /// `f`: to which field.
    var field: FieldTable.Entry?
    /// Where `v`, the value or values, begins, if it came before what it belongs to.
    var value: JSONCursor?
    /// Whether the operation has been handed on.
    var isDone = false

    /// Whether it is known what a value is for.
    var awaitsValue: Bool {
      switch deed {
      case .set: subject != nil && field != nil
      case .add: subject != nil && kind != nil
      case .del, .res, nil: false
      }
    }
  }

  /// Reads one operation.
  @inline(__always)
  private func one(
    _ cursor: inout JSONCursor, _ index: Int, _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    var parts = Parts()
    if begin(&parts, &cursor) {
      parts.isDone = true
      guard value(of: parts, &cursor, index, operation) else { return false }
    } else {
      guard cursor.take(UInt8(ascii: "{")), member(of: &parts, &cursor, index, operation)
      else { return false }
    }
    while cursor.take(UInt8(ascii: ",")) {
      guard member(of: &parts, &cursor, index, operation) else { return false }
    }
    guard cursor.take(UInt8(ascii: "}")) else { return false }
    if !parts.isDone { finish(parts, index, operation) }
    return true
  }

  /// Moves past everything that stands before the value of an operation, if it is spelled as this
  /// program writes it and known to it; `false` otherwise, and the cursor stays where it was.
  @inline(__always)
  private func begin(_ parts: inout Parts, _ cursor: inout JSONCursor) -> Bool {
    var ahead = cursor
    if ahead.take(spelling.set.0), ahead.take(spelling.set.1) {
      guard let id = ahead.openIdentity(), ahead.take(spelling.field),
        let tag = ahead.openString(), let field = table.field(tag)
      else { return false }
      (parts.deed, parts.subject, parts.field) = (.set, id, field)
    } else {
      guard ahead.take(spelling.add.0), ahead.take(spelling.add.1),
        let id = ahead.openIdentity(), ahead.take(spelling.kind), let tag = ahead.openString(),
        let kind = table.kind(tag)
      else { return false }
      (parts.deed, parts.subject, parts.kind) = (.add, id, kind)
    }
    guard ahead.take(spelling.value) else { return false }
    cursor = ahead
    return true
  }

  /// Reads one member of an operation.
  @inline(never)
  private func member(
    of parts: inout Parts, _ cursor: inout JSONCursor, _ index: Int,
    _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    guard let key = cursor.key() else { return false }
    return part(key.onlyByte, of: &parts, &cursor, index, operation)
  }

  /// Reads one part of an operation. The value is normally the last and is handed on at once, so
  /// that its text is looked at only once.
  @inline(__always)
  private func part(
    _ key: UInt8, of parts: inout Parts, _ cursor: inout JSONCursor, _ index: Int,
    _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    switch key {
    case UInt8(ascii: "o"):
      parts.name = cursor.string()
      parts.deed = parts.name.flatMap { table.deed($0) }
      return parts.name != nil
    case UInt8(ascii: "r"):
      guard let text = cursor.string() else { return false }
      parts.subject = EntityID(text)
    case UInt8(ascii: "k"):
      guard let text = cursor.string() else { return false }
      parts.kind = table.kind(text)
    case UInt8(ascii: "f"):
      guard let text = cursor.string() else { return false }
      parts.field = table.field(text)
    case UInt8(ascii: "v") where parts.awaitsValue:
      parts.isDone = true
      return value(of: parts, &cursor, index, operation)
    case UInt8(ascii: "v"):
      parts.value = cursor
      return cursor.skip()
    case _: return cursor.skip()
    }
    return true
  }

  /// Hands on an operation without a value, or one whose value came too early.
  private func finish(_ parts: Parts, _ index: Int, _ operation: (consuming Operation, Int) -> Void)
  {
    if let name = parts.name, unsafe name.bytes.first == UInt8(ascii: "!") {
      return operation(.critical(name.text ?? ""), index)
    }
    if var late = parts.value, parts.awaitsValue {
      _ = value(of: parts, &late, index, operation)
      return
    }
    guard let deed = parts.deed, let id = parts.subject, let kind = parts.kind?.kind else {
      return operation(.unknown, index)
    }
    switch deed {
    case .add: operation(.event(.added(id, kind), field: nil), index)
    case .del: operation(.event(.removed(id, kind), field: nil), index)
    case .res: operation(.event(.restored(id, kind), field: nil), index)
    case .set: operation(.unknown, index)
    }
  }

  /// Moves past the value or values of an operation that awaits them and hands it on.
  @inline(__always)
  private func value(
    of parts: Parts, _ cursor: inout JSONCursor, _ index: Int,
    _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    guard let id = parts.subject else { return false }
    if let kind = parts.kind, parts.deed == .add {
      operation(.event(.added(id, kind.kind), field: nil), index)
      return values(of: id, kind, &cursor, index, operation)
    }
    return value(of: parts.field, in: id, &cursor, index, operation)
  }

  /// Moves past the fields that a new thing came with and hands each on.
  @inline(__always)
  private func values(
    of id: EntityID, _ kind: FieldTable.KindEntry, _ cursor: inout JSONCursor, _ index: Int,
    _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    guard cursor.take(UInt8(ascii: "{")) else {
      operation(.unknown, index)
      return cursor.skip()
    }
    if cursor.take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let tag = cursor.key(),
        value(of: table.field(tag, of: kind), in: id, &cursor, index, operation)
      else { return false }
    } while cursor.take(UInt8(ascii: ","))
    return cursor.take(UInt8(ascii: "}"))
  }

  /// Moves past the value of a field and hands the change on; a field or a value that this
  /// version doesn't know is handed on as unknown.
  private func value(
    of field: FieldTable.Entry?, in id: EntityID, _ cursor: inout JSONCursor, _ index: Int,
    _ operation: (consuming Operation, Int) -> Void
  ) -> Bool {
    var ahead = cursor
    guard let field, let value = ahead.value(field.form, table) else {
      operation(.unknown, index)
      return cursor.skip()
    }
    cursor = ahead
    operation(.event(.changed(id, field.attribute, to: value), field: field.number), index)
    return true
  }
}

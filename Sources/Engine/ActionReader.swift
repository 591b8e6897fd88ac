// One record's JSON into events: the hot path of opening a book.

import Model

/// What one record says besides its events. The texts are valid as long as the record's bytes.
struct ActionHead {
  /// When it was done.
  var stamp = Stamp.zero
  /// Who did it.
  var author: JSONString?
  /// What it was for, a tag such as `add account`.
  var purpose: JSONString?
  /// The action that it takes back, `9f3a01c2.841`.
  var undoes: JSONString?
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

/// Reads records.
struct ActionReader {
  /// The fields by their tags.
  let table: FieldTable

  /// Reads a record and hands on each operation with its index.
  ///
  /// - Returns: The rest of the record, or `nil` when its JSON is broken; operations before the
  ///   breach have been handed on.
  /// - Complexity: O(bytes).
  @inline(__always)
  func read(
    _ payload: UnsafeRawBufferPointer, operation: (Operation, Int) -> Void
  ) -> ActionHead? {
    guard var cursor = unsafe JSONCursor(payload) else { return nil }
    var head = ActionHead()
    guard cursor.take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return nil }
      let isRead: Bool
      switch key.onlyByte {
      case UInt8(ascii: "h"): isRead = stamp(&cursor, &head)
      case UInt8(ascii: "u"): isRead = Self.text(&cursor, &head.author)
      case UInt8(ascii: "c"): isRead = Self.text(&cursor, &head.purpose)
      case _ where key.equals("ops"): isRead = operations(&cursor, operation)
      case _ where key.equals("undoes"): isRead = Self.text(&cursor, &head.undoes)
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

  /// Reads `[ms,counter]`.
  private func stamp(_ cursor: inout JSONCursor, _ head: inout ActionHead) -> Bool {
    guard cursor.take(UInt8(ascii: "[")), let milliseconds = cursor.integer(),
      cursor.take(UInt8(ascii: ",")), let counter = cursor.integer(),
      cursor.take(UInt8(ascii: "]"))
    else { return false }
    head.stamp = Stamp(milliseconds: milliseconds, counter: UInt32(clamping: counter))
    return true
  }

  /// Reads the array of operations.
  @inline(__always)
  private func operations(
    _ cursor: inout JSONCursor, _ operation: (Operation, Int) -> Void
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

  /// The parts of an operation as they lie in the text; keys may come in any order.
  private struct Parts {
    /// `o`: what is done.
    var name: JSONString?
    /// `r`: to which thing.
    var subject: JSONString?
    /// `k`: of which kind.
    var kind: JSONString?
    /// `f`: to which field.
    var field: JSONString?
    /// `v`: with which value or values.
    var value: JSONCursor?
  }

  /// Reads one operation.
  @inline(__always)
  private func one(
    _ cursor: inout JSONCursor, _ index: Int, _ operation: (Operation, Int) -> Void
  ) -> Bool {
    var parts = Parts()
    guard cursor.take(UInt8(ascii: "{")) else { return false }
    repeat {
      guard let key = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return false }
      let isRead: Bool
      switch key.onlyByte {
      case UInt8(ascii: "o"): isRead = Self.text(&cursor, &parts.name)
      case UInt8(ascii: "r"): isRead = Self.text(&cursor, &parts.subject)
      case UInt8(ascii: "k"): isRead = Self.text(&cursor, &parts.kind)
      case UInt8(ascii: "f"): isRead = Self.text(&cursor, &parts.field)
      case UInt8(ascii: "v"):
        parts.value = cursor
        isRead = cursor.skip()
      case _: isRead = cursor.skip()
      }
      guard isRead else { return false }
    } while cursor.take(UInt8(ascii: ","))
    guard cursor.take(UInt8(ascii: "}")) else { return false }
    interpret(parts, index, operation)
    return true
  }

  /// Makes events of an operation's parts.
  @inline(__always)
  private func interpret(
    _ parts: Parts, _ index: Int, _ operation: (Operation, Int) -> Void
  ) {
    guard let name = parts.name else { return operation(.unknown, index) }
    if unsafe name.bytes.first == UInt8(ascii: "!") {
      return operation(.critical(name.text ?? ""), index)
    }
    guard let subject = parts.subject, let id = unsafe EntityID(bytes: subject.bytes) else {
      return operation(.unknown, index)
    }
    if name.equals("set") {
      set(id, parts, index, operation)
    } else if let tag = parts.kind, let (kind, place) = unsafe table.kind(tag.bytes) {
      if name.equals("add") {
        operation(.event(.added(id, kind), field: nil), index)
        values(of: id, kindAt: place, parts.value, index, operation)
      } else if name.equals("del") {
        operation(.event(.removed(id, kind), field: nil), index)
      } else if name.equals("res") {
        operation(.event(.restored(id, kind), field: nil), index)
      } else {
        operation(.unknown, index)
      }
    } else {
      operation(.unknown, index)
    }
  }

  /// Hands on a change of one field.
  @inline(__always)
  private func set(
    _ id: EntityID, _ parts: Parts, _ index: Int, _ operation: (Operation, Int) -> Void
  ) {
    guard let tag = parts.field, let entry = unsafe table.field(tag.bytes),
      var cursor = parts.value, let value = cursor.value(entry.form)
    else { return operation(.unknown, index) }
    operation(.event(.changed(id, entry.attribute, to: value), field: entry.number), index)
  }

  /// Hands on the fields that a new thing came with.
  private func values(
    of id: EntityID, kindAt place: Int, _ start: JSONCursor?, _ index: Int,
    _ operation: (Operation, Int) -> Void
  ) {
    guard var cursor = start else { return }
    guard cursor.take(UInt8(ascii: "{")) else { return operation(.unknown, index) }
    if cursor.take(UInt8(ascii: "}")) { return }
    repeat {
      guard let tag = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return }
      var ahead = cursor
      guard cursor.skip() else { return }
      if let entry = unsafe table.field(tag.bytes, ofKindAt: place),
        let value = ahead.value(entry.form)
      {
        operation(.event(.changed(id, entry.attribute, to: value), field: entry.number), index)
      } else {
        operation(.unknown, index)
      }
    } while cursor.take(UInt8(ascii: ","))
  }
}

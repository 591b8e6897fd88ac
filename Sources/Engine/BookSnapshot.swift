// Everything that replaying a journal comes to, as bytes: the body of a checkpoint. It spares the
// next opening the work, not the proof; the journal is verified all the same.
//
//     stamp        milliseconds, counter
//     clock        what the machine's clock showed at the last action
//     next counter of the device's identities
//     unknown      how many changes only a newer version knows
//     critical     a list of texts
//     version      how many events made the book
//     settings     fields
//     things       for every other kind, in the model's order, a list of
//                    8 bytes   identity
//                    fields
//     provenance   a list of
//                    8 bytes   identity
//                    a list of its changes that still count, the oldest first:
//                      8 bytes   place of the operation, see Provenance.Place
//                      4 bytes   fields, see FieldRun
//     undo, redo   two lists of
//                    sequence number
//                    two purposes: of the action, and of what was done in the first place, each
//                      0 when it isn't known, else one more than its index
//                    1 when more happened than this version knows, else 0
//
//     fields       one word of 4 bytes or several, each followed by the values of the fields that it
//                  marks, in their order. Bit 31 says that another word follows; the other bits of
//                  all words are counted through: bit 0 says that the thing is kept aside, bit n
//                  that the kind's n-th field has a value.
//     value        by the field's form:
//                    text             a text
//                    texts            a list of texts
//                    number, money    zigzag: 0, -1, 1, -2 … as 0, 1, 2, 3 …
//                    day              the same
//                    choice           its index
//                    entity           8 bytes
//                    entities         a list of 8 bytes each
//                    flag             nothing
//
// A number without a size is in sevens of bits, the lowest first, the top bit of a byte saying
// that more follow (LEB128). A text is its length in bytes and its UTF-8. A list is its length
// and its elements. Words of 4 and 8 bytes have their lowest byte first. Nothing follows the end.
//
// Which fields, choices and purposes there are, and in which order, the reader must know: see
// FieldTable.fingerprint.

import Model

/// What a replay has come to between two actions.
///
/// The journal's header isn't part of it: opening reads that in any case.
struct BookSnapshot {
  /// The book.
  var book = Book()
  /// Which change gave each field its value.
  var provenance = Provenance()
  /// What can be undone; the ways of undoing it are left out.
  var log = UndoLog()
  /// The latest stamp.
  var stamp = Stamp.zero
  /// What the machine's clock showed at the last action, as far as that is known.
  var lastClock: Int64 = 0
  /// The next free counter of the device's identities.
  var nextCounter: UInt32 = 1
  /// How many changes only a newer version knows.
  var unknownChanges = 0
  /// Kinds of operations that nobody may write without knowing.
  var critical: [String] = []
}

extension BookSnapshot {
  /// The number of this form of the bytes: one more with each change of it, so that what an earlier
  /// version of the program kept is dropped.
  static let form: UInt64 = 3

  /// How many things of a kind are written in one go; the processors share the parts.
  private static let partSize = 8192

  /// The snapshot as bytes.
  ///
  /// - Complexity: O(book).
  func bytes(_ table: FieldTable) -> [UInt8] {
    var writer = SnapshotWriter()
    writer.number(signed: stamp.milliseconds)
    writer.number(UInt64(stamp.counter))
    writer.number(signed: lastClock)
    writer.number(UInt64(nextCounter))
    writer.number(UInt64(unknownChanges))
    writer.list(critical) { writer, kind in writer.text(kind) }
    writer.number(UInt64(book.version))
    for kind in Kind.allCases {
      let count = book.count(of: kind)
      if kind != .book { writer.number(UInt64(count)) }
      let book = book
      let parts = (0..<count).inParts(of: Self.partSize) { places in
        var part = SnapshotWriter()
        book.forEach(kind, at: places) { part.thing($0, isRemoved: $1, table) }
        return part.bytes
      }
      for part in parts { writer.raw(part) }
    }
    let provenance = provenance.linked
    let things = provenance.things
    writer.number(UInt64(things.count))
    let parts = (0..<things.count).inParts(of: Self.partSize) { places in
      var part = SnapshotWriter()
      for id in things[places] {
        part.word(id.raw)
        part.list(provenance.lastChanges(of: id)) { writer, change in
          writer.word(change.place.raw)
          writer.word(change.fields.raw)
        }
      }
      return part.bytes
    }
    for part in parts { writer.raw(part) }
    for entries in [log.undo, log.redo] {
      writer.list(entries) { writer, entry in
        writer.number(entry.sequence)
        for purpose in [entry.purpose, entry.original] {
          writer.number(UInt64(purpose.flatMap(table.index).map { $0 + 1 } ?? 0))
        }
        writer.number(entry.isPartlyUnknown ? 1 : 0)
      }
    }
    return writer.bytes
  }

  /// Reads a snapshot; `nil` when the bytes are anything else. Whatever they are, this ends, and
  /// takes memory in proportion to their number.
  ///
  /// - Complexity: O(bytes).
  init?(_ bytes: [UInt8], _ table: FieldTable) {
    let read = unsafe bytes.withUnsafeBytes { raw -> BookSnapshot? in
      var reader = unsafe SnapshotReader(raw)
      guard let snapshot = reader.snapshot(table), reader.isAtEnd else { return nil }
      return snapshot
    }
    guard let read else { return nil }
    self = read
  }
}

extension SnapshotReader {
  /// Reads a whole snapshot.
  fileprivate mutating func snapshot(_ table: FieldTable) -> BookSnapshot? {
    // Counts that go on from here are those of an array at most, so that they can.
    guard let milliseconds = signedNumber(), Stamp.isPlausible(milliseconds),
      let counter = number(UInt32.self),
      let lastClock = signedNumber(), Stamp.isPlausible(lastClock), let next = number(UInt32.self),
      next > 0, next <= Replay.lastCounter + 1,
      let unknown = number(Int.self), unknown <= Int.max / 2,
      let critical = list({ $0.text() }), let version = number(Int.self), version <= Int.max / 2,
      let book = book(table), let provenance = provenance(),
      let undo = list({ $0.undoEntry(table) }), let redo = list({ $0.undoEntry(table) })
    else { return nil }
    return BookSnapshot(
      book: book.counted(as: version), provenance: provenance,
      log: UndoLog(undo: undo, redo: redo),
      stamp: Stamp(milliseconds: milliseconds, counter: counter), lastClock: lastClock,
      nextCounter: next, unknownChanges: unknown, critical: critical)
  }

  /// Reads the settings and all things.
  private mutating func book(_ table: FieldTable) -> Book? {
    var book = Book()
    for kind in Kind.allCases {
      guard let count = kind == .book ? 1 : number(Int.self) else { return nil }
      let fields = table.fields(of: kind)
      for _ in 0..<count {
        guard case (var thing, let isRemoved)? = thing(kind, fields, table) else { return nil }
        book.apply(&thing)
        if isRemoved { book.apply(.removed(thing.id, kind)) }
      }
    }
    book.link()
    return book
  }

  /// Reads the changes that still count.
  private mutating func provenance() -> Provenance? {
    guard let count = number(Int.self) else { return nil }
    var provenance = Provenance()
    for _ in 0..<count {
      guard let id = word(UInt64.self).map(EntityID.init(raw:)), let changes = number(Int.self)
      else { return nil }
      for _ in 0..<changes {
        guard let place = word(UInt64.self), let fields = word(UInt32.self) else { return nil }
        provenance.noteUnlinked(id, FieldRun(raw: fields), Provenance.Place(raw: place))
      }
    }
    return provenance
  }

  /// Reads an action that can be undone or redone.
  private mutating func undoEntry(_ table: FieldTable) -> UndoEntry? {
    guard let sequence = number(UInt64.self), let purpose = purposeIfKnown(table),
      let original = purposeIfKnown(table), let unknown = number(UInt8.self), unknown <= 1
    else { return nil }
    return UndoEntry(
      sequence: sequence, purpose: purpose, original: original, isPartlyUnknown: unknown == 1)
  }

  /// Reads a purpose, or that it isn't known; `nil` when the bytes are neither.
  private mutating func purposeIfKnown(_ table: FieldTable) -> Purpose?? {
    guard let index = number(Int.self) else { return nil }
    if index == 0 { return .some(nil) }
    return table.purpose(at: index - 1).map(Optional.some)
  }
}

// A snapshot spares a replay: going on from one must come to the same as starting afresh.

import Chance
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A snapshot` {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `taken after any action goes on as a whole replay would`(seed: UInt64) throws {
    let records = try Records(seed: seed)
    let whole = records.replay(records.all[...])
    for index in 0...records.all.count where index == 0 || !records.all[index - 1].0.continues {
      let start = records.replay(records.all[..<index])
      let snapshot = try #require(BookSnapshot(start.snapshot.bytes(records.table), records.table))
      expectSame(Replay(snapshot), start)
      let end = records.replay(records.all[index...], from: snapshot)
      expectSame(end, whole)
    }
  }

  @Test func `keeps what only a newer version knows`() throws {
    let records = try Records(seed: 1)
    var replay = records.replay(records.all[...])
    let payload = Array(#"{"ops":[{"o":"!merge"},{"o":"paint"}],"h":[9,9]}"#.utf8)
    let reader = ActionReader(table: records.table)
    unsafe payload.withUnsafeBytes { unsafe replay.take(records.all[0].0, $0, reader) }
    let snapshot = try #require(BookSnapshot(replay.snapshot.bytes(records.table), records.table))
    #expect(snapshot.critical == ["!merge"])
    #expect(snapshot.unknownChanges == 1)
  }

  @Test func `keeps the book's own settings`() throws {
    let table = FieldTable()
    var snapshot = BookSnapshot()
    snapshot.book.apply(.changed(.book, .book(.name), to: .text("大客户 2026")))
    snapshot.book.apply(.changed(.book, .book(.currency), to: .text("CNY")))
    let back = try #require(BookSnapshot(snapshot.bytes(table), table))
    #expect(back.book == snapshot.book)
    #expect(back.book.settings.name == "大客户 2026")
  }

  @Test func `has the same bytes after reading and writing again`() throws {
    let records = try Records(seed: 3)
    let bytes = records.replay(records.all[...]).snapshot.bytes(records.table)
    #expect(BookSnapshot(bytes, records.table)?.bytes(records.table) == bytes)
  }

  @Test func `holds things of more fields than a word has marks for`() throws {
    let records = try Records(seed: 4)
    let narrow = FieldTable(marksPerWord: 3)
    let replay = records.replay(records.all[...])
    let snapshot = try #require(BookSnapshot(replay.snapshot.bytes(narrow), narrow))
    expectSame(Replay(snapshot), replay)
    #expect(replay.snapshot.bytes(narrow).count > replay.snapshot.bytes(records.table).count)
  }

  @Test func `is told long before there are too many fields or too long a tag`() {
    #expect(Attribute.all.count <= FieldRun.mostFields / 2, "Make room in FieldRun.")
    let choices = Attribute.all.flatMap(\.shape.options).map(\.tag)
    for tag in Attribute.all.map(\.fieldTag) + choices { #expect(tag.utf8.count <= Tag.longest) }
  }

  @Test func `of which an end is missing or too much is none`() throws {
    let records = try Records(seed: 5)
    let bytes = records.replay(records.all[...]).snapshot.bytes(records.table)
    for count in 0..<bytes.count {
      #expect(BookSnapshot(Array(bytes[..<count]), records.table) == nil)
    }
    #expect(BookSnapshot(bytes + [0], records.table) == nil)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `with bytes changed by chance is read or refused, and no more`(seed: UInt64) throws {
    let records = try Records(seed: seed)
    var dice = Dice(seed: seed)
    let bytes = records.replay(records.all[...]).snapshot.bytes(records.table)
    for _ in 0..<400 {
      var broken = bytes
      for _ in 0...dice.next(below: 4) {
        let place = Int(dice.next(below: UInt64(broken.count)))
        broken[place] = dice.next(below: 3) == 0 ? 0xFF : UInt8(dice.next(below: 256))
      }
      guard let snapshot = BookSnapshot(broken, records.table) else { continue }
      _ = snapshot.bytes(records.table)
    }
  }

  @Test func `depends on a schema that has a number`() {
    // It changes with every field and choice; what matters is that it is the same at every start.
    #expect(FieldTable.fingerprint == FieldTable.fingerprint)
    #expect(FieldTable.fingerprint != 0)
  }

  /// Compares everything that a replay comes to.
  private func expectSame(_ left: Replay, _ right: Replay) {
    #expect(left.book == right.book)
    #expect(left.book.people.rows.keys == right.book.people.rows.keys)
    #expect(left.stamp == right.stamp && left.nextCounter == right.nextCounter)
    #expect(left.unknownChanges == right.unknownChanges && left.critical == right.critical)
    for (one, other) in [(left.log.undo, right.log.undo), (left.log.redo, right.log.redo)] {
      #expect(one.map(\.sequence) == other.map(\.sequence))
      #expect(one.map(\.purpose) == other.map(\.purpose))
    }
    #expect(left.provenance.things.count == right.provenance.things.count)
    for id in right.provenance.things {
      for field in 0..<Attribute.all.count {
        #expect(
          left.provenance.reference(id, field, device: 10)
            == right.provenance.reference(id, field, device: 10))
      }
    }
  }
}

/// The records of a journal that came of commands by chance.
private struct Records {
  /// The records with their places.
  private(set) var all: [(RecordPosition, [UInt8])] = []
  /// The header's payload.
  private(set) var header: [UInt8] = []
  let table = FieldTable()

  init(seed: UInt64) throws {
    let work = try Workplace()
    var dice = Dice(seed: seed)
    var keeper = try work.open()
    for _ in 0..<40 {
      work.time += Int64(dice.next(below: 5000))
      switch dice.next(below: 8) {
      case 0: _ = try keeper.undo()
      case 1: _ = try keeper.redo()
      case _: _ = try keeper.execute(dice.command(for: keeper.book))
      }
    }
    header = Array(try work.payloads()[0].utf8)
    var records: [(RecordPosition, [UInt8])] = []
    try unsafe keeper.journal.readAgain(header: JournalHeader.read) { position, payload in
      unsafe records.append((position, Array(payload)))
    }
    all = records
  }

  /// Replays some of the records, from the start or from a snapshot.
  func replay(
    _ records: ArraySlice<(RecordPosition, [UInt8])>, from snapshot: BookSnapshot? = nil
  ) -> Replay {
    var replay = snapshot.map { Replay($0) } ?? Replay()
    let reader = ActionReader(table: table)
    _ = unsafe header.withUnsafeBytes { unsafe replay.takeHeader($0) }
    for (position, payload) in records {
      unsafe payload.withUnsafeBytes { unsafe replay.take(position, $0, reader) }
    }
    return replay
  }
}

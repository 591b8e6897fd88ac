// Damage before a checkpoint's mark: the journal must not confirm the mark, or nobody would notice.

import FaultDisk
import Persistence

/// Flips of every bit before a mark.
enum MarkRow {
  static let name = "every bit before a checkpoint's mark turned over"

  /// Flips each bit of a small journal of two segments up to a mark.
  static func run(seed: UInt64) -> Tally {
    var tally = Tally(name)
    let store = Store(disk: FakeDisk(), limit: 1200)
    store.disk.makeSafeFolder()
    do {
      var payloads = Payloads(seed: seed)
      var journal = try store.create()
      for lines in [1, 2, 1, 1] { try journal.append(payloads.action(lines: lines)) }
      let mark = journal.end
      let ends = store.segments.map(\.count)
      try journal.append(payloads.action(lines: 1))
      journal.close()
      for (segment, end) in ends.enumerated() {
        for bit in 0..<end * 8 {
          let path = Store.files.path(of: segment)
          store.disk.change(path) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }
          tally.count(failure(store, mark), "segment \(segment), bit \(bit)")
          store.disk.change(path) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }
        }
      }
      if let failure = failure(store, mark), failure.kind == .silent { return tally }
      tally.count(.wrong("an undamaged journal doesn't confirm its mark"), "the end")
    } catch {
      tally.count(.wrong("no journal to begin with: \(error)"), "seed \(seed)")
    }
    return tally
  }

  /// What is wrong when a journal is read from a mark that it must not confirm.
  private static func failure(_ store: Store, _ mark: JournalCursor) -> Failure? {
    do throws(JournalError) {
      var records = 0
      let reading = try unsafe Journal.read(
        Store.files, from: mark, on: store.disk, header: PlainHeader.read,
        record: { _, _ in records += 1 })
      if reading.confirmsMark { return .silent("the mark was confirmed") }
      return records == 0 ? nil : .wrong("records were handed on")
    } catch {
      // A header that is damaged beyond knowing makes a file that is no journal.
      return nil
    }
  }
}

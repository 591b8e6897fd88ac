// What a repair says after damage: whatever is not in the new journal is either named as lost or lies
// behind the number from which on more may be missing. It never says that nothing is missing then.

import Chance
import FaultDisk
import Persistence

/// Repairs of a sample that was damaged in many ways, in one file and in several.
struct RepairRow {
  static let name = "a journal of one file damaged and repaired: what is missing is said"
  static let nameOfSegments =
    "a file of several emptied, zeroed, cut, renamed, exchanged or of another journal"

  let sample: Sample
  let seed: UInt64

  private static let target = JournalFiles(folder: "/new", stem: "a")

  /// Damages one file: lines, sectors, and the end.
  func oneFile() -> Tally {
    var tally = Tally(Self.name)
    var random = SplitMix64(seed, 21)
    for index in sample.lines.indices.dropFirst().dropLast() {
      damage(index, &tally)
      let range = sample.lines[index].range
      let cut = range.lowerBound + 1 + random.below(range.count - 1)
      tally.count(failure([Array(sample.bytes[..<cut])], [sample.bytes]), "cut at \(cut)")
    }
    for start in stride(from: 0, to: sample.bytes.count - 512, by: 512) {
      let from = random.below(sample.bytes.count / 512) * 512
      var bytes = sample.bytes
      bytes.replaceSubrange(start..<start + 512, with: sample.bytes[from..<from + 512])
      tally.count(failure([bytes], [sample.bytes]), "sector \(start / 512) repeats \(from / 512)")
    }
    return tally
  }

  /// Drops, doubles and zeroes a line, in the middle and when nothing follows its group.
  private func damage(_ index: Int, _ tally: inout Tally) {
    let range = sample.lines[index].range
    let end =
      sample.lines.first { $0.group > index }?.range.lowerBound ?? sample.bytes.count
    let line = sample.bytes[range]
    for content in [[], Array(line) + line, [UInt8](repeating: 0, count: range.count)] {
      for length in [sample.bytes.count, end] {
        // A last line that is gone leaves nothing that could tell of it.
        if content.isEmpty, range.upperBound == length { continue }
        var bytes = Array(sample.bytes[..<length])
        bytes.replaceSubrange(range, with: content)
        tally.count(
          failure([bytes], [Array(sample.bytes[..<length])]), "line \(index + 1) of \(length) bytes"
        )
      }
    }
  }

  /// Damages whole files of a journal of several.
  static func segments(seed: UInt64) -> Tally {
    var tally = Tally(nameOfSegments)
    do {
      let own = try journal(seed, of: "a")
      let other = try journal(seed &+ 1, of: "b")
      let row = RepairRow(sample: try Sample(seed: seed, size: 1000), seed: seed)
      for (index, change) in changes(own, other).enumerated() where change.files != own {
        let isWhole = change.isWhole
        tally.count(
          row.failure(change.files, own, isWhole: isWhole), "\(change.name) \(index)")
        tally.count(openFailure(change.files, own), "\(change.name) \(index), opened")
      }
    } catch {
      tally.count(.wrong("no journal to begin with: \(error)"), "seed \(seed)")
    }
    return tally
  }

  /// One journal, changed in some way.
  private struct Change {
    let name: String
    let files: [[UInt8]]
    /// Whether every action can still be read.
    var isWhole = false
  }

  /// A journal of some files.
  private static func journal(
    _ seed: UInt64, of device: String
  ) throws -> [[UInt8]] {
    let store = Store(disk: FakeDisk(), limit: 1500, device: device)
    store.disk.makeSafeFolder()
    var payloads = Payloads(seed: seed)
    var journal = try store.create()
    for turn in 0..<24 { try journal.append(payloads.action(lines: 1 + turn % 3)) }
    journal.close()
    return store.segments
  }

  /// Everything that is done to whole files.
  private static func changes(_ own: [[UInt8]], _ other: [[UInt8]]) -> [Change] {
    var changes: [Change] = []
    func change(_ name: String, _ index: Int, _ bytes: [UInt8]) {
      var files = own
      files[index] = bytes
      changes.append(Change(name: "\(name) \(index)", files: files))
    }
    for index in own.indices {
      let bytes = own[index]
      let header = (bytes.firstIndex(of: 10) ?? 0) + 1
      change("emptied", index, [])
      change("zeroed", index, [UInt8](repeating: 0, count: bytes.count))
      for cut in 1..<header { change("header cut at \(cut)", index, Array(bytes[..<cut])) }
      change("without header", index, Array(bytes[header...]))
      change("header zeroed", index, [UInt8](repeating: 0, count: header) + bytes[header...])
      for strange in other { change("of another journal", index, strange) }
      for another in own.indices where another != index {
        change("copy of \(another)", index, own[another])
        var files = own
        files.swapAt(index, another)
        changes.append(
          Change(name: "exchanged with \(another)", files: files, isWhole: true))
      }
    }
    return changes
  }

  /// What broke when such a journal was opened to be written.
  private static func openFailure(_ files: [[UInt8]], _ whole: [[UInt8]]) -> Failure? {
    let store = Store(disk: FakeDisk())
    store.put(files)
    do throws(JournalError) {
      let journal = try unsafe store.open(permit: store.permit()) { _, _ in }
      if journal.report.damage == nil { return .silent("not called damaged") }
      if journal.access == .writable { return .wrong("it can be written") }
    } catch {
      return .wrong("it could not be opened: \(error)")
    }
    return store.segments == files ? nil : .lost("a file was changed")
  }

  /// What broke when damaged files were repaired, held against the whole ones.
  ///
  /// - Parameter isWhole: Whether all can be saved; else whatever isn't must be named.
  private func failure(
    _ files: [[UInt8]], _ whole: [[UInt8]], isWhole: Bool = false
  ) -> Failure? {
    let store = Store(disk: FakeDisk())
    do {
      let before = try Self.records(whole, Store(disk: FakeDisk()))
      store.put(files)
      try store.disk.makeDirectories(Self.target.folder)
      let report = try unsafe Journal.salvage(
        Store.files, into: Self.target, on: store.disk, readHeader: PlainHeader.read,
        newHeader: { $0 ?? PlainHeader.first })
      if store.segments != files { return .lost("a file was changed") }
      let after = try Self.records(of: Self.target, store)
      for (number, payload) in after where before[number] != payload {
        return .wrong("record \(number) is another one")
      }
      let missing = before.keys.filter { after[$0] == nil }.sorted()
      if isWhole, !missing.isEmpty || !report.lost.isEmpty || report.doubtFrom != nil {
        return .lost("\(missing) although all can be read; \(report)")
      }
      for number in missing where number < report.doubtFrom ?? .max {
        if !report.lost.contains(where: { $0.contains(number) }) {
          return .silent("record \(number) is missing, and nothing says so; \(report)")
        }
      }
    } catch JournalError.notAJournal {
      return nil
    } catch {
      return .wrong("it could not be repaired: \(error)")
    }
    return nil
  }

  private static func records(_ files: [[UInt8]], _ store: Store) throws -> [UInt64: [UInt8]] {
    store.put(files)
    return try records(of: Store.files, store)
  }

  private static func records(of files: JournalFiles, _ store: Store) throws -> [UInt64: [UInt8]] {
    var records: [UInt64: [UInt8]] = [:]
    _ = try unsafe Journal.read(files, on: store.disk, header: PlainHeader.read) {
      position, payload in
      records[position.sequence] = unsafe Array(payload)
    }
    return records
  }
}

extension Store {
  /// Puts a journal of these files there.
  fileprivate func put(_ files: [[UInt8]]) {
    disk.makeSafeFolder()
    for (index, bytes) in files.enumerated() { disk.put(bytes, at: Self.files.path(of: index)) }
  }
}

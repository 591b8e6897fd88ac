// One journal with one fault in it, opened by a program that may write, and held against what such a
// fault must lead to.

import FaultDisk
import Persistence

/// What must be found when the sample has been changed in some way.
enum Expectation {
  /// Damage, first found in a line with this index; the file stays as it is.
  case damage(line: Int)
  /// An interrupted write from the action that begins in this line: cut off, and its bytes kept.
  case torn(action: Int)
  /// Either of the two, first found in this line.
  case either(line: Int)
  /// Damage, wherever it is found first.
  case anyDamage
  /// A file that is no journal.
  case notAJournal
}

/// A changed sample.
struct DamageCase {
  /// The sample as it was.
  let sample: Sample
  /// The changed bytes.
  let bytes: [UInt8]
  /// The indices of the lines that may be missing from what is handed on, besides the torn end.
  var touched: Range<Int> = 0..<0
  /// A line whose payload was changed together with its checksum.
  var forged: Int?

  /// Opens it and says what broke.
  func failure(_ expected: Expectation) -> Failure? {
    let store = sample.store(bytes)
    var delivery = Delivery()
    do throws(JournalError) {
      let journal = try unsafe store.open(permit: store.permit()) { position, payload in
        unsafe delivery.take(position, payload, from: sample, forged: forged)
      }
      let (report, access, putAside) = (journal.report, journal.access, journal.putAside)
      if let failure = delivery.failure { return failure }
      if report.findings.isEmpty { return .silent("no finding") }
      if report.damage != nil {
        return damageFailure(expected, report, access, delivery, store)
      }
      return tornFailure(expected, report, access, putAside, delivery, store)
    } catch {
      guard case .notAJournal = expected, error == .notAJournal(path: Store.path) else {
        return .wrong("it could not be opened: \(error)")
      }
      return store.bytes == bytes ? nil : .lost("the file was changed")
    }
  }

  /// Opens it and says so when it is not called damaged.
  var unnoticed: Failure? {
    let store = sample.store(bytes)
    do throws(JournalError) {
      let journal = try unsafe store.open(permit: store.permit()) { _, _ in }
      return journal.report.damage == nil ? .silent("not called damaged") : nil
    } catch {
      return .wrong("it could not be opened: \(error)")
    }
  }

  /// What broke when damage was found.
  private func damageFailure(
    _ expected: Expectation, _ report: JournalReport, _ access: JournalAccess,
    _ delivery: Delivery, _ store: Store
  ) -> Failure? {
    let found = report.findings[0].line - 1
    switch expected {
    case .damage(let line), .either(let line):
      if found != line { return .wrong("damage in line \(found + 1), not \(line + 1)") }
    case .torn, .notAJournal: return .wrong("damage, where there is none: \(report.findings)")
    case .anyDamage: break
    }
    if access == .writable { return .wrong("it can be written") }
    if store.bytes != bytes { return .lost("the file was changed") }
    var next = delivery.lines.makeIterator()
    var handedOn = next.next()
    for (index, line) in sample.lines.enumerated() where line.isRecord {
      if handedOn == index {
        handedOn = next.next()
      } else if !touched.contains(index) {
        return .lost("line \(index + 1) could have been read")
      }
    }
    return nil
  }

  /// What broke when an interrupted write was found.
  private func tornFailure(
    _ expected: Expectation, _ report: JournalReport, _ access: JournalAccess,
    _ putAside: PutAside?, _ delivery: Delivery, _ store: Store
  ) -> Failure? {
    let action: Int
    switch expected {
    case .torn(let line): action = line
    case .either(let line): action = line < sample.lines.count ? sample.lines[line].action : line
    case .damage, .anyDamage, .notAJournal: return .silent("damage passed for a torn end")
    }
    let cut =
      action < sample.lines.count ? sample.lines[action].range.lowerBound : sample.bytes.count
    guard report.findings[0].byte == cut, access == .writable else {
      return .wrong("\(report.findings), \(access)")
    }
    let whole = sample.lines[..<action].indices.filter { sample.lines[$0].isRecord }
    if delivery.lines != whole { return .lost("whole actions before the torn end are missing") }
    if store.bytes != Array(bytes[..<cut]) { return .wrong("it was cut at another place") }
    guard let putAside, disk(store, putAside.path) == Array(bytes[cut...]) else {
      return .lost("the torn end was not kept")
    }
    return nil
  }

  private func disk(_ store: Store, _ path: String) -> [UInt8]? { store.disk.bytes(path) }
}

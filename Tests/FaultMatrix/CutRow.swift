// The journal cut at every byte, and the cuts that nobody can see.

import FaultDisk
import Persistence

/// Truncations of the sample.
struct CutRow {
  let sample: Sample

  /// The name of the row of cuts inside lines and actions.
  static let name = "cut at every byte"
  /// The name of the row of cuts between actions.
  static let cleanName = "whole actions cut off at the end"

  /// Cuts at each offset of a range.
  func cuts(_ range: Range<Int>) -> Tally {
    var tally = Tally(Self.name)
    for cut in range where !isBetweenActions(cut) {
      tally.count(failure(cut), "byte \(cut)")
    }
    return tally
  }

  /// Cuts between any two actions: what remains is a whole journal.
  func cleanCuts() -> Tally {
    var tally = Tally(Self.cleanName, isBeyond: true)
    for line in sample.lines.dropLast() where line.endsAction || !line.isRecord {
      let bytes = Array(sample.bytes[..<line.range.upperBound])
      tally.count(DamageCase(sample: sample, bytes: bytes).unnoticed, "byte \(bytes.count)")
    }
    return tally
  }

  /// Whether what is before an offset is a journal by itself.
  private func isBetweenActions(_ cut: Int) -> Bool {
    guard cut > 0 else { return false }
    let line = sample.lines[sample.line(at: cut - 1)]
    return line.range.upperBound == cut && (line.endsAction || !line.isRecord)
  }

  /// What broke at one cut; reading alone must leave the file as it is.
  private func failure(_ cut: Int) -> Failure? {
    let bytes = Array(sample.bytes[..<cut])
    let line = sample.line(at: cut)
    let isHeader = line == 0
    if !isHeader, let failure = lookFailure(bytes, line) { return failure }
    return DamageCase(sample: sample, bytes: bytes)
      .failure(isHeader ? .notAJournal : .torn(action: sample.lines[line].action))
  }

  /// What broke when the journal was only read.
  private func lookFailure(_ bytes: [UInt8], _ line: Int) -> Failure? {
    let store = sample.store(bytes)
    var delivery = Delivery()
    do throws(JournalError) {
      let journal = try unsafe store.open(permit: .refused(.asked)) { position, payload in
        unsafe delivery.take(position, payload, from: sample)
      }
      if journal.report.findings.isEmpty { return .silent("no finding when only reading") }
    } catch {
      return .wrong("it could not be read: \(error)")
    }
    if store.bytes != bytes { return .lost("reading changed the file") }
    return delivery.failure
  }
}

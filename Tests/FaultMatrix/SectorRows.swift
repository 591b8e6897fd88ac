// Whole sectors of the journal lost: zeros, garbage, or something that was there before.

import Chance
import FaultDisk
import Persistence

/// Changes of one sector of the sample.
struct SectorRows {
  let sample: Sample
  let seed: UInt64

  /// The rows, in order: zeros, garbage, stale.
  func rows() -> [Tally] {
    [
      row("every sector of 512 bytes and of 4 KiB zeroed") { _, range in
        [[UInt8](repeating: 0, count: range.count)]
      },
      row("every sector with garbage, 50 kinds") { index, range in
        var random = SplitMix64(seed, UInt64(index), UInt64(range.count))
        return (0..<50).map { _ in range.map { _ in UInt8(truncatingIfNeeded: random.next()) } }
      },
      row("every sector as it was at an earlier time") { _, range in earlier(range) },
      row("every sector with what belongs elsewhere in the file", isElsewhere: true) { _, range in
        elsewhere(range)
      },
    ]
  }

  /// Replaces each sector of both sizes by each of some contents.
  private func row(
    _ name: String, isElsewhere: Bool = false, _ contents: (Int, Range<Int>) -> [[UInt8]]
  ) -> Tally {
    var tally = Tally(name)
    for size in [512, 4096] {
      for (index, start) in stride(from: 0, to: sample.bytes.count, by: size).enumerated() {
        let range = start..<min(start + size, sample.bytes.count)
        for content in contents(index, range) where !content.elementsEqual(sample.bytes[range]) {
          tally.count(failure(range, content, isElsewhere), "sector \(index) of \(size) bytes")
        }
      }
    }
    return tally
  }

  /// The sector when the file was shorter, with zeros behind its end.
  private func earlier(_ range: Range<Int>) -> [[UInt8]] {
    sample.lines.map(\.range.upperBound).filter { range.contains($0) }.map { end in
      Array(sample.bytes[range.lowerBound..<end])
        + [UInt8](repeating: 0, count: range.upperBound - end)
    }
  }

  /// Other sectors of the file.
  private func elsewhere(_ range: Range<Int>) -> [[UInt8]] {
    var random = SplitMix64(seed, 7, UInt64(range.lowerBound))
    return (0..<20).map { _ in
      let start = random.below(max(1, sample.bytes.count / range.count)) * range.count
      return Array(sample.bytes[start..<start + range.count])
    }
  }

  /// What broke with a sector replaced.
  private func failure(
    _ range: Range<Int>, _ content: [UInt8], _ isElsewhere: Bool
  ) -> Failure? {
    var bytes = sample.bytes
    bytes.replaceSubrange(range, with: content)
    let changed = range.filter { bytes[$0] != sample.bytes[$0] }
    guard let first = changed.first, let last = changed.last else { return nil }
    let line = sample.line(at: first)
    let end = sample.line(at: last)
    // A line after the change proves damage when its group began after the faulty line.
    let isProven = sample.lines.indices.contains {
      $0 > end && sample.lines[$0].group > line
    }
    // Lines from further on are read where they are found; then those between are behind them.
    let touched =
      isElsewhere ? 0..<sample.lines.count : BitRow.unreadable(sample, from: line, through: end)
    let test = DamageCase(sample: sample, bytes: bytes, touched: touched)
    return test.failure(isProven ? .damage(line: line) : .either(line: line))
  }
}

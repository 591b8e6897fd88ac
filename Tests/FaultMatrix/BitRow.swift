// Every bit of the journal turned over, one at a time.

import FaultDisk
import Persistence

/// Flips of single bits of the sample.
struct BitRow {
  let sample: Sample

  /// The name of the row.
  static let name = "every single bit turned over"

  /// Turns over each bit of a range of bytes.
  func flips(_ range: Range<Int>) -> Tally {
    var tally = Tally(Self.name)
    var bytes = sample.bytes
    for index in range {
      let line = sample.line(at: index)
      let group = sample.lines[line].group
      let expected: Expectation =
        group == sample.lastGroup ? .torn(action: sample.lines[line].action) : .damage(line: line)
      let touched = Self.unreadable(sample, from: line)
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        let changed = DamageCase(sample: sample, bytes: bytes, touched: touched)
        tally.count(changed.failure(expected), "byte \(index), bit \(bit)")
        bytes[index] ^= 1 << bit
      }
    }
    return tally
  }

  /// The lines that a fault in a line can take with it: its action and the rest of its group.
  static func unreadable(_ sample: Sample, from line: Int, through last: Int? = nil) -> Range<Int> {
    let action = sample.lines[line].action
    let group = sample.lines[min(last ?? line, sample.lines.count - 1)].group
    let end = sample.lines.indices.first { $0 > line && sample.lines[$0].group > group }
    return action..<(end ?? sample.lines.count)
  }
}

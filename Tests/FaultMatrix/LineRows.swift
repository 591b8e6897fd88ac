// Lines of the journal dropped, doubled, moved, edited, forged, and taken from another journal.

import FaultDisk
import Persistence

/// Changes of whole lines of the sample.
struct LineRows {
  let sample: Sample
  /// Another journal of the same form, line by line.
  let other: Sample

  /// The rows, in order.
  func rows() -> [Tally] {
    [dropped(), doubled(), swapped(), edited(), forged(), forgedAtTheEnd(), spliced()]
  }

  private func text(_ index: Int) -> ArraySlice<UInt8> { sample.bytes[sample.lines[index].range] }

  /// The sample with a line in another form.
  private func replacing(_ index: Int, with line: [UInt8]) -> [UInt8] {
    var bytes = sample.bytes
    bytes.replaceSubrange(sample.lines[index].range, with: line)
    return bytes
  }

  private func dropped() -> Tally {
    var tally = Tally("every line dropped, but for the last")
    for index in sample.lines.indices.dropLast() {
      let changed = DamageCase(
        sample: sample, bytes: replacing(index, with: []),
        touched: BitRow.unreadable(sample, from: index))
      tally.count(changed.failure(.damage(line: index)), "line \(index + 1)")
    }
    return tally
  }

  private func doubled() -> Tally {
    var tally = Tally("every line doubled")
    for index in sample.lines.indices {
      let changed = DamageCase(
        sample: sample, bytes: replacing(index, with: Array(text(index)) + text(index)),
        touched: BitRow.unreadable(sample, from: index))
      // A copy of the last line is all that an interrupted write could have left behind it.
      let isLast = index + 1 == sample.lines.count
      let expected: Expectation =
        isLast ? .torn(action: index + 1) : .damage(line: index + 1)
      tally.count(changed.failure(expected), "line \(index + 1)")
    }
    return tally
  }

  private func swapped() -> Tally {
    var tally = Tally("every line exchanged with the next")
    for index in sample.lines.indices.dropLast() {
      var bytes = Array(sample.bytes[..<sample.lines[index].range.lowerBound])
      bytes += text(index + 1) + text(index)
      bytes += sample.bytes[sample.lines[index + 1].range.upperBound...]
      let changed = DamageCase(
        sample: sample, bytes: bytes,
        touched: BitRow.unreadable(sample, from: index, through: index + 1))
      tally.count(changed.failure(.damage(line: index)), "line \(index + 1)")
    }
    return tally
  }

  private func edited() -> Tally {
    var tally = Tally("every line edited by hand")
    for index in sample.lines.indices {
      for line in edits(index) {
        let expected: Expectation =
          sample.lines[index].group == sample.lastGroup
          ? .torn(action: sample.lines[index].action) : .damage(line: index)
        let changed = DamageCase(
          sample: sample, bytes: replacing(index, with: line),
          touched: BitRow.unreadable(sample, from: index))
        tally.count(changed.failure(expected), "line \(index + 1)")
      }
    }
    return tally
  }

  private func forged() -> Tally {
    var tally = Tally("every line edited, its checksum made to fit")
    for index in sample.lines.indices.dropFirst() where !isHidden(index) {
      for line in edits(index).map(sealed) {
        let changed = DamageCase(
          sample: sample, bytes: replacing(index, with: line),
          touched: BitRow.unreadable(sample, from: index, through: index + 1), forged: index)
        tally.count(changed.failure(.damage(line: index + 1)), "line \(index + 1)")
      }
    }
    return tally
  }

  /// Whether nothing that surely came later hangs on a line: only lines of the last group do.
  private func isHidden(_ index: Int) -> Bool {
    sample.lines[index].group == sample.lastGroup || index == sample.lines.count - 1
  }

  private func forgedAtTheEnd() -> Tally {
    var tally = Tally("a line of the last group edited, its checksum made to fit", isBeyond: true)
    for index in sample.lines.indices where isHidden(index) {
      for line in edits(index).map(sealed) {
        let changed = DamageCase(sample: sample, bytes: replacing(index, with: line))
        tally.count(changed.unnoticed, "line \(index + 1)")
      }
    }
    return tally
  }

  private func spliced() -> Tally {
    var tally = Tally("every line taken from another journal")
    // Line 2 hangs on the header, which the two have in common.
    for index in sample.lines.indices.dropFirst(2) where index < other.lines.count {
      let (own, strange) = (sample.lines[index], other.lines[index])
      guard (own.group, own.action) == (strange.group, strange.action),
        (own.endsAction, own.isRecord) == (strange.endsAction, strange.isRecord)
      else { continue }
      let isLast = own.group == sample.lastGroup && index > own.group
      let changed = DamageCase(
        sample: sample, bytes: replacing(index, with: Array(other.bytes[strange.range])),
        touched: BitRow.unreadable(sample, from: index), forged: index)
      let expected: Expectation = isLast ? .torn(action: own.action) : .damage(line: index)
      tally.count(changed.failure(expected), "line \(index + 1)")
    }
    return tally
  }

  /// A line with a letter changed, and one with a letter more.
  private func edits(_ index: Int) -> [[UInt8]] {
    var (changed, longer) = (Array(text(index)), Array(text(index)))
    let middle = (sample.lines[index].payload.lowerBound - sample.lines[index].range.lowerBound) + 9
    changed[middle] = changed[middle] == 55 ? 56 : 55
    longer.insert(55, at: middle)
    return [changed, longer]
  }

  /// A line with the checksum that fits it.
  private func sealed(_ line: [UInt8]) -> [UInt8] {
    let checksum = unsafe line.withUnsafeBytes { bytes in
      unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[9..<(bytes.count - 1)]))
    }
    let digits = String(checksum, radix: 16)
    return Array(String(repeating: "0", count: 8 - digits.count).utf8) + Array(digits.utf8)
      + line[8...]
  }
}

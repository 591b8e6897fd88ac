// One file of the disk in memory: what a sync made safe, what was asked since, and what a power cut
// can make of the two.

import Chance

/// The bytes of a file on the disk, in the cache, and on their way from one to the other.
package struct DiskFile {
  /// The bytes that survive a power cut.
  package private(set) var durable: [UInt8]
  /// The bytes that a reader sees while the power is on.
  package private(set) var current: [UInt8]
  /// What was done since the last sync, in order.
  private var pending: [Change] = []

  /// One change that no sync has confirmed.
  private enum Change {
    /// Bytes were written at an offset. A write is lost when a sync of it failed: the cache calls
    /// it clean, and no later sync brings it to the disk.
    case write(at: Int, bytes: [UInt8], isLost: Bool)
    /// The file was cut to a length.
    case truncate(to: Int)
  }

  /// The unit that a disk writes wholly or not at all.
  package static let sector = 512
  /// The unit that a file system clears behind the end of a file.
  private static let page = 4096

  /// A file whose bytes are all safe.
  package init(_ bytes: [UInt8] = []) { (durable, current) = (bytes, bytes) }

  /// Whether a power cut can change anything.
  package var isSafe: Bool { pending.isEmpty }

  /// Adds bytes at the end.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    pending.append(.write(at: current.count, bytes: unsafe Array(bytes), isLost: false))
    unsafe current.append(contentsOf: bytes)
  }

  /// Cuts the file.
  mutating func truncate(to length: Int) {
    pending.append(.truncate(to: length))
    current.removeLast(max(0, current.count - length))
  }

  /// Makes what was done safe, but for writes that an earlier failure lost.
  mutating func sync() {
    var isWhole = true
    for change in pending {
      if case .write(let at, let bytes, let isLost) = change {
        if isLost { isWhole = false } else { Self.place(bytes[...], at: at, in: &durable) }
      } else if case .truncate(let length) = change {
        durable.removeLast(max(0, durable.count - length))
      }
    }
    if isWhole { durable = current }
    pending = []
  }

  /// A sync that reported an error: the writes before it count as clean from now on.
  mutating func failToSync() {
    pending = pending.map { change in
      guard case .write(let at, let bytes, _) = change else { return change }
      return .write(at: at, bytes: bytes, isLost: true)
    }
  }

  /// What the file is after a power cut now: one of the many things it can be.
  ///
  /// Every unsynced write may be absent, whole, cut short, zeros, garbage, or there by single
  /// sectors; every cut made, not made, or made in the bytes but not in the length; and the
  /// length may be any that the file has had since.
  func afterPowerCut(_ random: inout SplitMix64) -> [UInt8] {
    if pending.isEmpty { return durable }
    let style = random.below(8)
    if style == 0 { return durable }
    var image = durable
    var lengths = [durable.count]
    for change in pending {
      switch change {
      case .write(let at, let bytes, _):
        lengths.append(at + bytes.count)
        if style == 1 {
          Self.place(bytes[...], at: at, in: &image)
        } else {
          write(bytes, at: at, in: &image, &random)
        }
      case .truncate(let length):
        lengths.append(length)
        Self.cut(&image, to: length, fate: style == 1 ? 1 : random.below(4))
      }
    }
    if style > 1, random.below(3) == 0 {
      let length = lengths[random.below(lengths.count)]
      if length < image.count { image.removeLast(image.count - length) }
      image += [UInt8](repeating: 0, count: max(0, length - image.count))
    }
    return image
  }

  /// Carries a cut out, or not, or only by clearing the page behind it.
  private static func cut(_ image: inout [UInt8], to length: Int, fate: Int) {
    guard length < image.count else { return }
    switch fate {
    case 0: break
    case 1, 2: image.removeLast(image.count - length)
    case _:
      for at in length..<min(image.count, (length / page + 1) * page) { image[at] = 0 }
    }
  }

  /// Carries a write out as the power cut left it.
  private func write(
    _ bytes: [UInt8], at offset: Int, in image: inout [UInt8], _ random: inout SplitMix64
  ) {
    let fate = random.below(7)
    switch fate {
    case 0: return
    case 1: Self.place(bytes[...], at: offset, in: &image)
    case 2: Self.place(bytes[..<random.below(bytes.count + 1)], at: offset, in: &image)
    case 3: Self.place([UInt8](repeating: 0, count: bytes.count)[...], at: offset, in: &image)
    case _:
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, ((offset + start) / Self.sector + 1) * Self.sector - offset)
        let piece = bytes[start..<end]
        // 4: all garbage; 5: some sectors; 6: each as it happens.
        let part = fate == 4 ? 3 : fate == 5 ? random.below(2) : random.below(4)
        place(piece, at: offset + start, as: part, in: &image, &random)
        start = end
      }
    }
  }

  /// Carries out the part of a write that lies in one sector: 0 not, 1 wholly, 2 as zeros, 3 as
  /// something else that was on the disk.
  private func place(
    _ piece: ArraySlice<UInt8>, at offset: Int, as fate: Int, in image: inout [UInt8],
    _ random: inout SplitMix64
  ) {
    switch fate {
    case 0: return
    case 1: Self.place(piece, at: offset, in: &image)
    case 2: Self.place([UInt8](repeating: 0, count: piece.count)[...], at: offset, in: &image)
    case _:
      var stale = piece.map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if durable.count >= Self.sector, random.below(2) == 0 {
        // An old sector of the same file, at its place in the sector.
        let start =
          random.below(durable.count / Self.sector) * Self.sector + offset % Self.sector
        for at in stale.indices where start + at < durable.count {
          stale[at] = durable[start + at]
        }
      }
      Self.place(stale[...], at: offset, in: &image)
    }
  }

  /// Puts bytes at an offset; a hole before them is zeros.
  private static func place(_ bytes: ArraySlice<UInt8>, at offset: Int, in image: inout [UInt8]) {
    if bytes.isEmpty { return }
    if offset > image.count {
      image.append(contentsOf: [UInt8](repeating: 0, count: offset - image.count))
    }
    let end = min(image.count, offset + bytes.count)
    image.replaceSubrange(offset..<end, with: bytes)
  }
}

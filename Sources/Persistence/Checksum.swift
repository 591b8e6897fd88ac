// CRC-32C (Castagnoli), the checksum of every line: polynomial 0x1EDC6F41, reflected, as in
// RFC 3720 appendix B.4. It finds every flip of up to three bits in a line of a megabyte.

/// The CRC-32C of some bytes.
///
/// Sixteen table look-ups take sixteen bytes at a time ("slicing by 16" after Kounavis and Berry,
/// 2005). Only four of them wait for the step before, so a step of sixteen bytes takes hardly
/// longer than one of eight.
package enum Checksum {
  /// The CRC-32C of a run of bytes. Complexity: O(`count`).
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let start = bytes.baseAddress else { return 0 }
    return unsafe of(start, bytes.count)
  }

  /// The CRC-32C of `count` bytes from `start`.
  static func of(_ start: UnsafeRawPointer, _ count: Int) -> UInt32 {
    unsafe ~advance(~0, over: start, count)
  }

  /// The CRC-32C of the bytes behind `checksum` followed by these, for long runs read in parts.
  static func extend(_ checksum: UInt32, with bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard let start = bytes.baseAddress else { return checksum }
    return unsafe ~advance(~checksum, over: start, bytes.count)
  }

  /// Runs the register over the bytes, without the inversions at both ends.
  private static func advance(
    _ register: UInt32, over start: UnsafeRawPointer, _ count: Int
  ) -> UInt32 {
    unsafe tables.withUnsafeBufferPointer { buffer in
      guard let table = buffer.baseAddress else { return register }
      var crc = register
      var at = unsafe start
      var left = count
      while left >= 16 {
        let first = unsafe at.loadUnaligned(as: UInt64.self).littleEndian ^ UInt64(crc)
        let second = unsafe at.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
        crc = unsafe eight(second, table) ^ eight(first, table + 8 * 256)
        unsafe at += 16
        left -= 16
      }
      if left >= 8 {
        let word = unsafe at.loadUnaligned(as: UInt64.self).littleEndian ^ UInt64(crc)
        crc = unsafe eight(word, table)
        unsafe at += 8
        left -= 8
      }
      while left > 0 {
        let byte = unsafe at.load(as: UInt8.self)
        crc = unsafe (crc >> 8) ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
        unsafe at += 1
        left -= 1
      }
      return crc
    }
  }

  /// What eight bytes come to when the first of `tables` is that of the last of them.
  @inline(__always)
  private static func eight(_ word: UInt64, _ tables: UnsafePointer<UInt32>) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: word)
    let high = UInt32(truncatingIfNeeded: word >> 32)
    let first = unsafe tables[1792 + Int(low & 255)] ^ tables[1536 + Int(low >> 8 & 255)]
    let second = unsafe tables[1280 + Int(low >> 16 & 255)] ^ tables[1024 + Int(low >> 24)]
    let third = unsafe tables[768 + Int(high & 255)] ^ tables[512 + Int(high >> 8 & 255)]
    let fourth = unsafe tables[256 + Int(high >> 16 & 255)] ^ tables[Int(high >> 24)]
    return first ^ second ^ third ^ fourth
  }

  /// Sixteen tables of 256: table 0 steps one byte, table n the byte that n others follow.
  private static let tables: [UInt32] = {
    var all = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
      all[byte] = crc
    }
    for index in 256..<all.count {
      let before = all[index - 256]
      all[index] = before >> 8 ^ all[Int(before & 255)]
    }
    return all
  }()
}

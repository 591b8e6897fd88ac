// The checksum and its text.

import Testing

@testable import Persistence

@Suite struct `A checksum` {
  @Test(arguments: [
    ("123456789", 0xE306_9283 as UInt32), ("", 0), ("a", 0xC1D0_4330),
    ("The quick brown fox jumps over the lazy dog", 0x2262_0404),
  ])
  func `is the CRC-32C of the published examples`(text: String, expected: UInt32) {
    let found = unsafe Array(text.utf8).withUnsafeBytes { unsafe Checksum.of($0) }
    #expect(found == expected)
  }

  @Test func `of thirty-two zeros is that of RFC 3720`() {
    let zeros = [UInt8](repeating: 0, count: 32)
    #expect(unsafe zeros.withUnsafeBytes { unsafe Checksum.of($0) } == 0x8A91_36AA)
  }

  @Test func `can be taken in parts`() {
    let bytes = Array(0...255) as [UInt8]
    let whole = unsafe bytes.withUnsafeBytes { unsafe Checksum.of($0) }
    for cut in 0...255 {
      let first = unsafe Array(bytes[..<cut]).withUnsafeBytes { unsafe Checksum.of($0) }
      let both = unsafe Array(bytes[cut...]).withUnsafeBytes {
        unsafe Checksum.extend(first, with: $0)
      }
      #expect(both == whole)
    }
  }

  @Test(arguments: [0, 1, 0x0123_4567, 0x89AB_CDEF, 0xFFFF_FFFF, 0xA0B0_900F] as [UInt32])
  func `has one spelling of eight digits`(value: UInt32) {
    let plain = String(value, radix: 16)
    let padded = String(repeating: "0", count: 8 - plain.count) + plain
    #expect(HexText.text(of: value) == padded)
    #expect(HexText.value(of: HexText.word(of: value)) == value)
  }
}

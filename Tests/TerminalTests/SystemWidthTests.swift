// Width must be what curses believes, and curses asks libc.

import Terminal
import Testing

@testable import Drawing

@Suite struct `Display width and libc` {
  @Test func `agree on every scalar that libc prints`() throws {
    try #require(SystemWidth.useUTF8())
    // Other versions of libc think otherwise about a few rare scalars; what sales books are
    // written in must agree wholly.
    let differing = (UInt32(0x20)...0x3FFFF).filter { value in
      guard let scalar = Unicode.Scalar(value), Printable.fate(of: scalar) == .kept,
        let width = SystemWidth.of(scalar)
      else { return false }
      return width != DisplayWidth.of(scalar)
    }
    let common = differing.filter {
      $0 < 0x500 || (0x2000..<0x2800).contains($0) || (0x3000..<0x3100).contains($0)
        || (0x3400..<0xA000).contains($0) || (0xAC00..<0xD7A4).contains($0)
        || (0xFF00..<0xFFF0).contains($0)
    }
    #expect(common == [])
    #expect(differing.count < 200, "libc differs at \(differing.prefix(40))")
  }
}

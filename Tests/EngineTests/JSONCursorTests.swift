// Numbers are read eight digits at a time; every length must come to the same.

import Testing

@testable import Engine

@Suite struct `A number in JSON` {
  @Test(arguments: 1...19)
  func `of any number of digits is read to its end and no further`(count: Int) throws {
    let number = try #require(Int64("1234567890987654321".prefix(count)))
    for sign in [1, -1] as [Int64] {
      for rest in ["", "]", "/", ":", "}}}}}}}}"] {
        let text = Array("\(sign * number)\(rest)".utf8)
        try unsafe text.withUnsafeBytes { bytes in
          var cursor = try #require(unsafe JSONCursor(bytes))
          let found = cursor.integer()
          #expect(found == sign * number)
          #expect(unsafe cursor.end - cursor.at == rest.utf8.count)
        }
      }
    }
  }

  @Test(arguments: ["12345678.12345678", "1.5", "123456789.25"])
  func `with decimals is its digits and how many are behind the point`(text: String) throws {
    let digits = try #require(Int64(text.filter { $0 != "." }))
    let scale = try #require(text.split(separator: ".").last).count
    try unsafe Array(text.utf8).withUnsafeBytes { bytes in
      var cursor = try #require(unsafe JSONCursor(bytes))
      let found = cursor.decimal()
      #expect(found?.digits == digits)
      #expect(found?.scale == scale)
    }
  }

  @Test func `too large for a word is none`() throws {
    for text in ["9223372036854775808", "99999999999999999999", "1234567890123456789012345"] {
      try unsafe Array(text.utf8).withUnsafeBytes { bytes in
        var cursor = try #require(unsafe JSONCursor(bytes))
        let found = cursor.integer()
        #expect(found == nil)
      }
    }
  }
}

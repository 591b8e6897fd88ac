// The letters by which people know the columns of a sheet: A to Z, AA to ZZ, AAA and on.

/// The names of a sheet's columns.
package enum SpreadsheetColumn {
  /// The letters of a column counted from 0: A, B, … Z, AA, … XFD, and on without an end.
  ///
  /// - Precondition: The column isn't negative.
  package static func letters(_ index: Int) -> String {
    precondition(index >= 0, "The first column is 0.")
    var letters: [UInt8] = []
    var rest = index
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column that letters name, counted from 0, in either case; nil for what names none, and for
  /// more than six letters.
  package static func index(_ letters: some StringProtocol) -> Int? {
    guard (1...6).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.utf8 {
      // The bit that tells the cases apart.
      let letter = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return nil }
      number = number * 26 + Int(letter - UInt8(ascii: "a")) + 1
    }
    return number - 1
  }
}

// vCard and iCalendar text in the making: CR LF, lines of at most 75 octets, escapes.

import Model

/// Content lines being written.
struct ContentText {
  /// The text so far.
  private(set) var text = ""

  /// The most octets that a line may have, without its end (RFC 6350 §3.2, RFC 5545 §3.1).
  private static let longest = 75

  /// Adds a line whose value is written as it is, after the name with its parameters: `DUE;VALUE=DATE`.
  mutating func line(_ head: String, raw value: String) {
    var octets = 0
    for piece in (head + ":" + value).pieces(of: Self.longest - 1) {
      let count = piece.utf8.count
      if octets + count > Self.longest {
        text += "\r\n "
        octets = 1
      }
      text += piece
      octets += count
    }
    text += "\r\n"
  }

  /// Adds a line whose value is a text; nothing for an empty one.
  mutating func line(_ head: String, _ value: String) {
    if !value.isEmpty { line(head, raw: value.contentEscaped) }
  }
}

extension String {
  /// The text as a value: backslashes, commas, semicolons and line ends escaped.
  var contentEscaped: String {
    var result = ""
    for character in self {
      switch character {
      case "\\", ",", ";": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += "\\n"
      case _: result.append(character)
      }
    }
    return result
  }

  /// The characters, those that have more than so many octets cut between their scalars.
  fileprivate func pieces(of longest: Int) -> [Substring] {
    flatMap { character -> [Substring] in
      let whole = Substring(String(character))
      guard whole.utf8.count > longest else { return [whole] }
      return whole.unicodeScalars.map { Substring(String($0)) }
    }
  }
}

/// A moment as these formats write it: `20261129T100000Z`.
struct UTCMoment {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  let milliseconds: Int64

  /// The moment as text.
  var text: String {
    let seconds = milliseconds.quotientAndRemainder(dividingBy: 1000).quotient
    let dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = Int(seconds - dayNumber * 86_400)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(\.twoDigits).joined()
    return Day(number: Int32(clamping: dayNumber)).basicText + "T" + clock + "Z"
  }
}

extension Day {
  /// The day as `20261129`.
  var basicText: String { description.filter { $0 != "-" } }
}

extension Int {
  /// The number with two digits.
  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}

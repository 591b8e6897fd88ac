// What another program of the machine is asked to do: a value, carried out at the edge.

/// Something that another program does for the person.
package enum Errand: Equatable, Sendable {
  /// Call a telephone number, as somebody wrote it.
  case dial(String)
  /// Begin a mail.
  case mail(Letter)
  /// Put a text where other programs paste it from.
  case copy(String)
  /// Open a file with the program that the person has chosen for such files.
  case show(path: String)
  /// Print a file of plain text on A4.
  case print(path: String)
}

/// What becomes of a sheet once it is a file.
package enum Delivery: Equatable, Sendable {
  /// It stays where it is.
  case file
  /// The browser shows it, from where it can be printed with its map.
  case browser
  /// The printer gets it.
  case paper

  /// What is done with the file; nil for nothing.
  package func errand(with path: String) -> Errand? {
    switch self {
    case .file: nil
    case .browser: .show(path: path)
    case .paper: .print(path: path)
    }
  }
}

/// A mail that is begun: the person reads it and sends it themselves.
package struct Letter: Equatable, Sendable {
  /// The addresses; none where the person is to choose.
  package let addresses: [String]
  /// The subject; empty for none.
  package let subject: String
  /// What is to stand in it; empty for nothing.
  package let body: String

  /// Begins a mail.
  package init(to addresses: [String], subject: String = "", body: String = "") {
    (self.addresses, self.subject, self.body) = (addresses, subject, body)
  }
}

extension String {
  /// The digits of a telephone number up to a word such as “ext.”, with the plus in front.
  package var dialled: String {
    var digits = ""
    for character in self {
      if let digit = character.wholeNumberValue, character.isNumber {
        digits += String(digit)
      } else if "+＋".contains(character), digits.isEmpty {
        digits = "+"
      } else if character.isLetter || "#,;，；".contains(character), !digits.isEmpty {
        break
      }
    }
    return digits
  }
}

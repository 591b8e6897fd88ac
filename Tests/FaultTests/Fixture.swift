// Three small files as people import them, and the surroundings that the real program runs in.

import Foundation

/// What the real program is given.
enum Fixture {
  /// How many accounts, people and orders the files bring, file by file.
  static let counts = ["0/0/0", "12/0/0", "12/5/0", "12/5/8"]

  /// Writes the files and gives their paths in the order of their import.
  static func files(in scratch: Scratch) throws -> [String] {
    let accounts = (1...12).map { "Account \($0),Retail,North \($0)\n" }.joined()
    let people = (1...5).map { "Account \($0),王 \($0),Buyer,decision maker\n" }.joined()
    let orders = (1...8).map { "O-\($0),Account \($0),Paper,2026-0\($0)-01,\($0)00.50\n" }.joined()
    return [
      try scratch.file("accounts.csv", "account,sector,region\n" + accounts),
      try scratch.file("people.csv", "account,name,job title,role\n" + people),
      try scratch.file(
        "orders.csv", "opportunity_id,account,product,close_date,close_value\n" + orders),
    ]
  }

  /// The variables of a person whose book is `place/book` in a folder.
  static func environment(_ scratch: Scratch, book: String = "place/book") -> [String: String] {
    [
      "HOME": scratch.path, "XDG_CONFIG_HOME": scratch("config"), "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8", "TMPDIR": scratch.path, "RAPPORT_BOOK": scratch(book),
      "PATH": "/usr/bin:/bin", "USER": "ana", "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}

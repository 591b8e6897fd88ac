// What a row of the matrix counts, and the table that people read.

/// The result of one row, or of a part of it.
struct Tally: Sendable {
  /// What was done to the journal.
  let row: String
  /// What no journal can notice by itself; the row says how much that is.
  var isBeyond = false
  /// How often it was done; states of a disk that occurred twice are counted once.
  var cases = 0
  /// How often something was handed on that was not saved so, or a promise was broken otherwise.
  var wrong = 0
  /// How often something saved was neither handed on nor kept.
  var lost = 0
  /// How often a fault was not reported.
  var silent = 0
  /// The first failures, each with what is needed to see it again.
  var failures: [String] = []

  /// A row in which nothing has happened yet.
  init(_ row: String, isBeyond: Bool = false) { (self.row, self.isBeyond) = (row, isBeyond) }

  /// Counts one case and what came of it.
  mutating func count(_ fault: Failure?, _ place: @autoclosure () -> String) {
    cases += 1
    if let fault { add(fault, place()) }
  }

  /// Counts a failure of a case that is counted already.
  mutating func add(_ failure: Failure, _ place: String) {
    switch failure.kind {
    case .wrong: wrong += 1
    case .lost: lost += 1
    case .silent: silent += 1
    }
    let head = "\(row): \(failure.kind) at "
    if failures.count(where: { $0.hasPrefix(head) }) < 5 {
      failures.append("\(head)\(place): \(failure.what)")
    }
  }

  /// Adds another part of the same row.
  mutating func add(_ part: Tally) {
    cases += part.cases
    wrong += part.wrong
    lost += part.lost
    silent += part.silent
    failures += part.failures.prefix(max(0, 15 - failures.count))
  }

  /// Whether the row is as it must be.
  var isGood: Bool { cases > 0 && isKept }

  /// Whether no promise was broken in what was tried.
  var isKept: Bool { wrong == 0 && lost == 0 && (isBeyond || silent == 0) }
}

/// A promise that was broken.
struct Failure: Sendable {
  /// Which column it belongs in.
  enum Kind: Sendable { case wrong, lost, silent }

  /// Which column it belongs in.
  let kind: Kind
  /// What was found.
  let what: String

  static func wrong(_ what: String) -> Failure { Failure(kind: .wrong, what: what) }
  static func lost(_ what: String) -> Failure { Failure(kind: .lost, what: what) }
  static func silent(_ what: String) -> Failure { Failure(kind: .silent, what: what) }
}

/// The matrix as a table in Markdown.
struct Table {
  /// The rows, in order.
  let rows: [Tally]

  /// The lines of the table.
  var markdown: String {
    let head =
      "| what is done to the journal | cases | wrong | lost | not noticed |\n|---|--:|--:|--:|--:|"
    let lines = rows.map { row in
      let numbers = [row.cases, row.wrong, row.lost, row.silent].map(Self.grouped)
      return "| \(row.row)\(row.isBeyond ? " †" : "") | \(numbers.joined(separator: " | ")) |"
    }
    return ([head] + lines).joined(separator: "\n")
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

// The four characters that separate fields in practice, and how to tell which one a file uses.

/// The character between the fields of a row.
package enum CSVDelimiter: UInt8, CaseIterable, Hashable, Sendable {
  /// `,`, as in RFC 4180.
  case comma = 0x2C
  /// `;`, where the comma is the decimal sign.
  case semicolon = 0x3B
  /// TAB, as text copied from a spreadsheet has it.
  case tab = 0x09
  /// `|`.
  case bar = 0x7C

  /// The delimiter as text.
  package var text: String { String(UnicodeScalar(rawValue)) }

  /// Guesses the delimiter from the first rows: the one that splits most of them into the same
  /// number of fields, at least two. The comma when none does.
  ///
  /// - Complexity: O(length of the first ``sampleSize`` rows).
  package static func sniffed(in bytes: [UInt8]) -> CSVDelimiter {
    var best = (delimiter: CSVDelimiter.comma, score: 0.0)
    for candidate in allCases {
      let score = candidate.score(in: bytes)
      if score > best.score { best = (candidate, score) }
    }
    return best.delimiter
  }

  /// How many rows the guess looks at.
  private static let sampleSize = 40

  /// How well this delimiter explains the first rows: the share of rows that have the usual
  /// number of fields, times that number less one. One row among several shows little: a single cell may be full of
  /// any sign.
  private func score(in bytes: [UInt8]) -> Double {
    var reader = CSVReader(bytes: bytes, delimiter: self)
    var widths: [Int] = []
    while widths.count < Self.sampleSize, let record = reader.next() {
      switch record {
      case .row(let row): widths.append(row.fields.count)
      case .fault: widths.append(0)
      }
    }
    guard let usual = widths.mostCommon, usual > 1 else { return 0 }
    let agreeing = widths.count { $0 == usual }
    let score = Double(agreeing) / Double(widths.count) * Double(usual - 1)
    return agreeing == 1 && widths.count > 1 ? min(score, 0.9) : score
  }
}

extension Array where Element == Int {
  /// The number that occurs most often, the larger one when two occur equally often.
  var mostCommon: Int? {
    let counts = Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

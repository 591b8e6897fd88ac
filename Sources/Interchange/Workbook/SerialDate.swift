// Days as spreadsheets keep them: how many there were since an epoch, the time of day as the fraction.

import Model

/// The day from which a workbook counts.
enum DateEpoch: Hashable, Sendable {
  /// 1 is 1900-01-01. 60 is the 29th of February 1900, a day that there never was: Lotus 1-2-3 took
  /// 1900 for a leap year, and everybody has kept to it.
  case year1900
  /// 0 is 1904-01-01, as on the first Macintoshes.
  case year1904

  /// A number with a format of days or times as text: `2025-01-08`, `2025-01-08 13:45`, `13:45:10`.
  ///
  /// - Returns: Nil where the number stands for none, such as a negative one.
  func text(_ serial: Double, as format: CellFormat) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (number, rest) = (seconds / 86_400, seconds % 86_400)
    switch format {
    case .number, .amount: return nil
    case .duration: return Self.clock(seconds)
    case .time where number == 0: return Self.clock(rest)
    case .day where number == 0 && rest > 0 && self == .year1900: return Self.clock(rest)
    case .day, .time:
      guard let day = day(number) else { return nil }
      return rest == 0 ? day : day + " " + Self.clock(rest)
    }
  }

  private func day(_ number: Int) -> String? {
    switch (self, number) {
    case (.year1900, 0): nil
    case (.year1900, 60): "1900-02-29"
    case (.year1900, 1..<60): Day(number: Int32(number - 25_568)).description
    case (.year1900, _): Day(number: Int32(number - 25_569)).description
    case (.year1904, _): Day(number: Int32(number - 24_107)).description
    }
  }

  /// Hours, minutes, and seconds where there are any.
  private static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

/// A day as OpenDocument and strict OOXML write it.
enum WrittenDate {
  /// `2025-01-08T13:45:00` as `2025-01-08 13:45`; a time that is midnight, and fractions of seconds, are
  /// left out.
  static func text(_ written: String) -> String {
    let parts = written.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return written }
    let time = parts[1].prefix { $0 != "." && $0 != "Z" }
    let short = time.hasSuffix(":00") && time.utf8.count == 8 ? time.dropLast(3) : time
    return short == "00:00" ? String(parts[0]) : parts[0] + " " + short
  }
}

// One line of the table.

/// What was measured, and whether it is good enough.
struct Row {
  /// What was done.
  let what: String
  /// What it cost us.
  let ours: String
  /// What it is held against.
  let peer: String
  /// How many times as much ours is; `nil` when one of the two is missing.
  let ratio: Double?
  /// The most that it may be; `nil` when nothing was promised.
  let bar: Double?

  /// Creates a row.
  init(_ what: String, ours: String, peer: String, _ ratio: Double?, bar: Double?) {
    (self.what, self.ours, self.peer, self.ratio, self.bar) = (what, ours, peer, ratio, bar)
  }

  /// The line above all rows.
  static let heading = line("what", "ours", "peer", "ratio", "bar", "met")

  /// The row as a line.
  var text: String {
    let isMet = ratio.flatMap { ratio in bar.map { ratio <= $0 } }
    return Self.line(
      what, ours, peer, ratio.map(Self.hundredths) ?? "", bar.map(Self.hundredths) ?? "",
      isMet.map { $0 ? "yes" : "no" } ?? "")
  }

  /// Columns side by side.
  private static func line(
    _ what: String, _ ours: String, _ peer: String, _ ratio: String, _ bar: String, _ met: String
  ) -> String {
    padded(what, 36) + padded(ours, 12) + padded(peer, 32) + padded(ratio, 8) + padded(bar, 6) + met
  }

  /// A text with spaces up to a width, one at least.
  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// A number with two decimals.
  private static func hundredths(_ number: Double) -> String {
    let all = Int((number * 100).rounded())
    return "\(all / 100).\(all % 100 / 10)\(all % 10)"
  }
}

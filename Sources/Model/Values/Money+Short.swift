// Amounts as people say them: 1,712.8万, 17.1m. For where the digits have no room.

extension Money {
  /// The amount in the unit in which one speaks of it, with one decimal at most: 万 and 亿 in Chinese; k, m and bn in
  /// English, as the fields of amounts read them. An amount below the first unit is written whole.
  package var short: Phrase {
    Phrase(
      spoken(in: [(1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")]),
      spoken(in: [(100_000_000, "亿"), (10_000, "万")]))
  }

  /// The amount in the largest of some units that it reaches.
  private func spoken(in units: [(size: Int64, name: String)]) -> String {
    guard !isBeyond else { return grouped }
    for (size, name) in units {
      guard hundredths.magnitude >= UInt64(size) * 100 else { continue }
      // Tenths of the unit, rounded half up.
      let step = UInt64(size) * 10
      let tenths = (hundredths.magnitude + step / 2) / step
      let whole = Money(hundredths: Int64(tenths / 10) * 100).grouped
      let rest = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
      return (hundredths < 0 ? "-" : "") + whole + rest + name
    }
    return grouped
  }
}

// A row of small bars: how something moved, in as many columns as there are values.

import Analysis
import Model

/// The course of amounts as small bars.
struct Sparkline {
  /// The amounts, the earliest first.
  let amounts: [Money]

  /// The heights, the lowest first.
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The bars: a dot where nothing was bought, else a height between nothing and the highest amount.
  var text: String {
    let highest = amounts.max() ?? .zero
    return String(
      amounts.map { amount in
        guard amount > .zero, highest > .zero else { return "·" }
        let step = Int((amount.fraction(of: highest) * 8).rounded(.up)) - 1
        return Self.bars[max(0, min(7, step))]
      })
  }
}

extension Double {
  /// A change as an arrow with its per cent: `↓-25%`; `→` where it is next to nothing.
  package var arrowed: String {
    let arrow = self > 0.02 ? "↑" : self < -0.02 ? "↓" : "→"
    return arrow + (abs(self) >= 9.995 ? ">+999%" : signedPercent)
  }
}

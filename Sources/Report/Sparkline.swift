// Rows of small bars and arrows: how something moved, in few columns.

import Analysis
import Model

extension ReportCell {
  /// A small bar for each part of the highest, from 0 to 1; a dot where there is nothing.
  static func bars(_ parts: [Double], _ tone: ReportTone) -> ReportCell {
    let bars = Array("▁▂▃▄▅▆▇█")
    let signs = parts.map { $0 > 0 ? bars[min(7, Int(($0 * 8).rounded(.up)) - 1)] : "·" }
    return ReportCell(.none, Phrase(verbatim: String(signs)), tone)
  }
}

extension Double {
  /// A change as an arrow with its per cent: `↓-25%`; `→` where it is next to nothing.
  package var arrowed: String {
    let arrow = self > 0.02 ? "↑" : self < -0.02 ? "↓" : "→"
    return arrow + (abs(self) >= 9.995 ? ">+999%" : signedPercent)
  }
}

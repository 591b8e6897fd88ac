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
  /// A change as an arrow with its per cent: `↓25%`; with a sign behind `→`, where it is next to nothing.
  package var arrowed: String {
    let isUp = self > 0.02
    guard isUp || self < -0.02 else { return "→" + signedPercent }
    return (isUp ? "↑" : "↓") + (abs(self) >= 9.995 ? ">999%" : abs(self).percent)
  }
}

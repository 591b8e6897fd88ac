// Texts that are hard on anything that measures, by chance that can be repeated.

import Chance

extension SplitMix64 {
  /// A text of up to 24 pieces that are hard on anything that measures.
  mutating func awkwardText() -> String {
    let pieces = [
      "a", "Z", " ", "  ", "word", "王", "小明", "，", "。", "（", "」", "e\u{301}", "\u{301}", "👨‍👩‍👧",
      "⚠️", "👍🏽", "🇨🇳", "1️⃣", "한", "\u{1100}\u{1161}\u{11A8}", "का", "ア", "ｶﾞ", "\u{1B}[31m",
      "\t", "\n", "\r\n", "\r", "\u{202E}", "\u{FEFF}", "\u{AD}", "\u{9B}", "…", "●", "│", "🫨",
      "z̸̡̢̛̗̘̙", "\u{200B}", "\u{0}", "\u{2028}",
    ]
    return (0..<Int.random(in: 0...24, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }
      .joined()
  }
}

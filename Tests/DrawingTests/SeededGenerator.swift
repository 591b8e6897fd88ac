// Random numbers that are the same on every run, so that a failing property can be repeated.

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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

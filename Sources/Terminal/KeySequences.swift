// What the keys of a terminal send by its own description (terminfo), where that is an escape sequence.

import Drawing

/// Byte sequences with the keys that send them.
struct KeySequences: Hashable {
  private var keys: [[UInt8]: Key] = [:]
  private var longest = 0

  /// No sequences: only what all terminals send is known.
  init() {}

  /// Asks a terminal's description.
  ///
  /// - Parameter capability: The string that terminfo has under a name; empty for none.
  init(capability: (String) -> [UInt8]) {
    for (name, key) in Self.names {
      let sequence = capability(name)
      // What begins otherwise is a control character or a letter, which means that here.
      guard sequence.count > 1, sequence.first == 0x1B, keys[sequence] == nil else { continue }
      keys[sequence] = key
      longest = max(longest, sequence.count)
    }
  }

  /// The key whose sequence stands at the beginning of some bytes, the longest that does, with its length.
  func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    guard !keys.isEmpty else { return nil }
    for length in stride(from: min(longest, bytes.count), to: 1, by: -1) {
      if let key = keys[Array(bytes.prefix(length))] { return (key, length) }
    }
    return nil
  }

  /// terminfo's names of the keys (terminfo(5)). With modifiers the names end in a digit, and mean the plain
  /// key; without one it is Shift.
  private static let names: [(String, Key)] = {
    let plain: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kri", .shiftUp),
      ("kind", .shiftDown), ("khome", .home), ("kend", .end), ("kfnd", .home), ("kslt", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert),
      ("kcbt", .backTab), ("kent", .enter), ("kbs", .backspace), ("ka1", .home), ("kc1", .end),
      ("ka3", .pageUp), ("kc3", .pageDown),
    ]
    let shifted: [(String, shifted: Key, plain: Key)] = [
      ("kUP", .shiftUp, .up), ("kDN", .shiftDown, .down), ("kLFT", .shiftLeft, .left),
      ("kRIT", .shiftRight, .right), ("kHOM", .home, .home), ("kEND", .end, .end),
      ("kPRV", .pageUp, .pageUp), ("kNXT", .pageDown, .pageDown), ("kDC", .delete, .delete),
      ("kIC", .insert, .insert),
    ]
    return plain + (1...24).map { ("kf\($0)", .function($0)) }
      + shifted.flatMap { name, shifted, plain in
        [(name, shifted)] + (3...7).map { ("\(name)\($0)", plain) }
      }
  }()
}

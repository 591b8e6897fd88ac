// How many columns text takes. One answer for measuring, cutting, padding, drawing and placing the
// cursor, equal to what libc and so ncurses believe; every misaligned table begins with a second
// opinion.

/// Measures text in terminal columns.
///
/// Ambiguous characters (box drawing, `…`, `●`) are one column wide, Chinese characters and emoji
/// are two, combining marks none. Text is measured as ``Frame`` draws it: a control character
/// counts as the U+FFFD that stands for it.
package enum DisplayWidth {
  /// The columns of one scalar: 0, 1 or 2.
  ///
  /// Equal to glibc's `wcwidth` in a UTF-8 locale, but for what is never drawn as such: controls
  /// and line separators count 1, soft hyphens 0.
  ///
  /// - Complexity: O(1) for ASCII and common Chinese, else O(log n) in the size of the tables.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if value >= 0x4E00, value < 0xA000 { return 2 }
    if contains(zeroRanges, value) { return 0 }
    return contains(wideRanges, value) ? 2 : 1
  }

  /// The columns of one character as it is drawn, 0 to 2.
  package static func of(_ character: Character) -> Int {
    var reader = ClusterReader(String(character))
    return reader.next()?.width ?? 0
  }

  /// The columns of a text.
  ///
  /// - Complexity: O(n).
  package static func of(_ text: String) -> Int {
    var utf8Count = 0
    var isSimple = true
    for byte in text.utf8 {
      utf8Count += 1
      if byte < 0x20 || byte >= 0x7F { isSimple = false }
    }
    if isSimple { return utf8Count }
    var reader = ClusterReader(text)
    var width = 0
    while let cluster = reader.next() { width += cluster.width }
    return width
  }

  /// Whether every terminal draws these scalars of one cluster in the same columns.
  ///
  /// Terminals disagree about emoji glued together with joiners, variation selectors or skin
  /// tones, and ncurses keeps five scalars at most. Of such a character only the base is drawn,
  /// so that everyone agrees about the columns: 👨‍👩‍👧 becomes 👨, ⚠️ becomes ⚠.
  static func isWellDrawn(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var count = 0
    var width = 0
    for scalar in scalars {
      count += 1
      width += of(scalar)
      switch scalar.value {
      case 0x200C, 0x200D, 0x20E3, 0xFE00...0xFE0F,
        0x1F3FB...0x1F3FF where count > 1:
        return false
      case 0xE0000...0xE0FFF: return false
      default: break
      }
    }
    return count <= 5 && width <= 2
  }

  /// Whether a value lies in one of the sorted ranges.
  private static func contains(_ ranges: [(UInt32, UInt32)], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].1 < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].0 <= value
  }
}

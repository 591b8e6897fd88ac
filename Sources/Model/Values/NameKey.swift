// When are two names the same name? Where people type, case, spaces, width and punctuation vary.

extension String {
  /// The name without case, spaces, punctuation and full-width forms, for telling duplicates.
  ///
  /// `Acme Corp.`, `ACME corp` and `ＡＣＭＥ　Ｃｏｒｐ` have the same key. A name made of
  /// punctuation alone keeps it, so that the key is empty only for an empty name.
  ///
  /// - Complexity: O(n).
  package var nameKey: String {
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let plain = scalar.halfWidth
      guard plain.properties.isAlphabetic || plain.properties.numericType != nil else { continue }
      key.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
    }
    return key.isEmpty ? trimmed.lowercased() : String(key)
  }

  /// The text without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// The ASCII twin of a full-width form (U+FF01–U+FF5E, U+3000), or the scalar itself.
  package var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}

// When are two names the same name? Where people type, case, spaces, width and punctuation vary.

extension String {
  /// The name without case, spaces, punctuation and full-width forms, for telling duplicates.
  ///
  /// `Acme Corp.`, `ACME corp` and `ＡＣＭＥ　Ｃｏｒｐ` have the same key, and so do the two ways in which
  /// Unicode writes `Müller`. Accents stay: `Muller` is somebody else. So do the signs that make another
  /// name of a name: `A&B`, `C++`, `C#`. A name made of punctuation alone keeps it, so that the key is
  /// empty only for an empty name.
  ///
  /// - Complexity: O(n).
  package var nameKey: String {
    if let key = asciiNameKey { return key }
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let plain = scalar.halfWidth
      guard
        plain.properties.isAlphabetic || plain.properties.numericType != nil || plain.isAccent
          || plain.isTelling
      else { continue }
      // One by one: appending a sequence copies all that is there.
      for letter in plain.properties.lowercaseMapping.unicodeScalars { key.append(letter) }
    }
    return key.isEmpty ? trimmed.lowercased() : String(key)
  }

  /// The same for a name of ASCII characters that keeps some; nil for any other. An import asks
  /// it of each row, and the properties of a scalar take a hundred times as long as a comparison.
  private var asciiNameKey: String? {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        key.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      case _ where Unicode.Scalar(byte).isTelling: key.append(byte)
      default: break
      }
    }
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  /// The text without white space at either end.
  package var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII {
      return self
    }
    // Scalars, not characters: a blank with a combining mark on it is a character of its own, and more than a blank.
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension String {
  /// Whether there is nothing but white space in the text.
  package var isBlank: Bool {
    if let first = utf8.first, first.isVisibleASCII { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension Substring {
  /// The text without white space at either end.
  package var trimmed: String { String(self).trimmed }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that is neither white space nor a control character.
  fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
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

  /// Whether it's a sign that tells two names apart, as `1&1` and `11`, or `C++` and `C`.
  fileprivate var isTelling: Bool { self == "&" || self == "+" || self == "#" || self == "@" }

  /// Whether it's an accent that a file writes behind its letter (NFD, Unicode Standard Annex #15).
  fileprivate var isAccent: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    case _: false
    }
  }
}

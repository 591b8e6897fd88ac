// From the bytes of a file to text: byte order marks, UTF-16, and the GB18030 that Chinese
// editions of spreadsheets still write.

import Foundation

/// How the bytes of a file stand for text.
package enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// UTF-16 with a little-endian byte order mark.
  case utf16LittleEndian
  /// UTF-16 with a big-endian byte order mark.
  case utf16BigEndian
  /// GB18030, and with it GBK and GB2312.
  case gb18030
  /// Windows-1252, the Western European code page.
  case windows1252

  /// The name that people know it by.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .gb18030: "GB18030"
    case .windows1252: "Windows-1252"
    }
  }
}

/// The text of a file as UTF-8 bytes, and how it was found.
package struct DecodedText: Hashable, Sendable {
  /// The text as valid UTF-8 without a byte order mark.
  package let bytes: [UInt8]

  /// The encoding that was recognised.
  package let encoding: TextEncoding

  /// Whether some bytes stood for nothing, and show as U+FFFD.
  package let isRepaired: Bool

  /// Recognises the encoding and decodes.
  ///
  /// A byte order mark decides; otherwise valid UTF-8 is UTF-8; otherwise what reads as GB18030
  /// is GB18030; the rest is Windows-1252. Only the last two are guesses.
  ///
  /// - Complexity: O(length).
  package init(decoding bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes, .utf16LittleEndian) { UInt16($0) | UInt16($1) << 8 }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes, .utf16BigEndian) { UInt16($0) << 8 | UInt16($1) }
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.init(bytes: bytes, encoding: .utf8, isRepaired: false)
    } else {
      self.init(legacy: bytes)
    }
  }

  private init(bytes: [UInt8], encoding: TextEncoding, isRepaired: Bool) {
    (self.bytes, self.encoding, self.isRepaired) = (bytes, encoding, isRepaired)
  }

  private init(utf8 bytes: [UInt8]) {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let text = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    self.init(bytes: text, encoding: .utf8, isRepaired: !isValid)
  }

  private init(
    utf16 bytes: [UInt8], _ encoding: TextEncoding, unit: (UInt8, UInt8) -> UInt16
  ) {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    let isValid = bytes.count % 2 == 0 && String(validating: units, as: UTF16.self) != nil
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    self.init(bytes: text, encoding: encoding, isRepaired: !isValid)
  }

  private init(legacy bytes: [UInt8]) {
    let data = Data(bytes)
    if let text = String(data: data, encoding: .gb18030) {
      self.init(bytes: Array(text.utf8), encoding: .gb18030, isRepaired: false)
    } else if let text = String(data: data, encoding: .windowsCP1252) {
      self.init(bytes: Array(text.utf8), encoding: .windows1252, isRepaired: false)
    } else {
      self.init(utf8: bytes)
    }
  }
}

extension String.Encoding {
  /// GB18030 by its number in CoreFoundation, which names it on no platform but its own.
  fileprivate static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}

// The encodings in which files stand for text, and their decoding by the C library's iconv (POSIX).

import Glibc
import Model

/// How the bytes of a file stand for text.
package struct TextEncoding: Hashable, Sendable {
  /// The name that people know it by, which iconv knows as well.
  package let name: String

  /// UTF-8, with or without a byte order mark.
  package static let utf8 = TextEncoding(name: "UTF-8")
  /// UTF-16 with the low byte first.
  package static let utf16LittleEndian = TextEncoding(name: "UTF-16LE")
  /// UTF-16 with the high byte first.
  package static let utf16BigEndian = TextEncoding(name: "UTF-16BE")
  /// UTF-32 with the low byte first.
  package static let utf32LittleEndian = TextEncoding(name: "UTF-32LE")
  /// UTF-32 with the high byte first.
  package static let utf32BigEndian = TextEncoding(name: "UTF-32BE")
  /// GB18030, and with it GBK and GB2312.
  package static let gb18030 = TextEncoding(name: "GB18030")
  /// Windows-1252, the Western European code page.
  package static let windows1252 = TextEncoding(name: "Windows-1252")

  /// The encoding that a person or a program means by a name; nil when the C library has none of that name.
  package init?(named name: String) {
    let known = Self.iconvName(name.trimmed)
    guard !known.isEmpty, known.utf8.allSatisfy(\.isInCodecName),
      Codec(from: known) != nil
    else { return nil }
    self.init(name: known)
  }

  private init(name: String) { self.name = name }

  /// The encodings of a language group, each written here once.
  static func named(_ names: String...) -> [TextEncoding] { names.map(TextEncoding.init(name:)) }

  /// Other names that programs use for what iconv calls otherwise.
  private static func iconvName(_ name: String) -> String {
    switch name.lowercased() {
    case "utf8": "UTF-8"
    case "ansi", "latin1", "latin-1", "cp1252", "windows-1252": "Windows-1252"
    case "gbk", "gb2312", "gb18030", "cp936": "GB18030"
    case "sjis", "shift_jis", "shift-jis": "Shift_JIS"
    case "utf16", "utf-16": "UTF-16LE"
    case _: name
    }
  }

  /// The text of bytes as UTF-8.
  ///
  /// - Returns: The text, and how many bytes stood for nothing; each of those is U+FFFD in the text. Nil when
  ///   the C library can't decode the encoding.
  /// - Complexity: O(length).
  func decode(_ bytes: some Collection<UInt8>) -> (text: [UInt8], unreadable: Int)? {
    guard var codec = Codec(from: Self.codecName(name)) else { return nil }
    return codec.decode(Array(bytes))
  }

  /// What iconv calls a code page of Windows.
  private static func codecName(_ name: String) -> String {
    name.lowercased().hasPrefix("windows-") ? "CP" + name.dropFirst("windows-".count) : name
  }

  /// A conversion that the C library has open.
  @safe private struct Codec: ~Copyable {
    private let handle: iconv_t

    init?(from name: String) {
      let handle = unsafe iconv_open("UTF-8", codecName(name))
      guard let handle = unsafe handle, Int(bitPattern: handle) != -1 else { return nil }
      unsafe self.handle = handle
    }

    deinit { unsafe iconv_close(handle) }

    mutating func decode(_ bytes: [UInt8]) -> (text: [UInt8], unreadable: Int) {
      var source = bytes
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 2)
      var unreadable = 0
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var offset = 0
      while offset < source.count {
        let (read, written, error) = step(&source, from: offset, into: &piece)
        text += piece[..<written]
        offset += read
        guard error == EILSEQ || error == EINVAL else { continue }
        // A byte that stands for nothing, or the beginning of a character that the file doesn't end.
        text += [0xEF, 0xBF, 0xBD]
        unreadable += 1
        offset += 1
      }
      return (text, unreadable)
    }

    /// Converts as much as fits; says how many bytes were read and written, and what stopped it.
    private mutating func step(
      _ source: inout [UInt8], from offset: Int, into piece: inout [UInt8]
    ) -> (read: Int, written: Int, error: Int32) {
      let handle = unsafe handle
      return unsafe source.withUnsafeMutableBytes { source in
        unsafe piece.withUnsafeMutableBytes { piece in
          var input = unsafe source.baseAddress?.advanced(by: offset)
            .assumingMemoryBound(to: CChar.self)
          var output = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
          var (inputLeft, outputLeft) = (source.count - offset, piece.count)
          let result = unsafe iconv(handle, &input, &inputLeft, &output, &outputLeft)
          let error = result == Int(bitPattern: UInt.max) || result == -1 ? errno : 0
          return (source.count - offset - inputLeft, piece.count - outputLeft, error)
        }
      }
    }
  }
}

extension UInt8 {
  /// Whether the name of an encoding may have this byte; `/` would ask iconv for something else.
  fileprivate var isInCodecName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    case _: false
    }
  }
}

// Text in any of the encodings that the C library knows, by the names that mail, cards and calendars use.

import Foundation

/// A way in which bytes stand for text, by its name.
struct Charset {
  /// Its name, such as `GBK`.
  let name: String

  /// The text of bytes; nil where they are none, or the name is unknown.
  ///
  /// - Complexity: O(length).
  func text(of bytes: [UInt8]) -> String? {
    if ["", "UTF-8", "UTF8"].contains(name.uppercased()) {
      return String(validating: bytes, as: UTF8.self)
    }
    guard let handle = unsafe iconv_open("UTF-8", name),
      Int(bitPattern: handle) != -1
    else { return nil }
    defer { _ = unsafe iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No scalar takes more than four bytes, and none is made of less than one.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
    var (left, room) = (input.count, output.count)
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return unsafe iconv(handle, &from, &left, &to, &room)
      }
    }
    guard result != .max, left == 0 else { return nil }
    let made = output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
    return String(validating: made, as: UTF8.self)
  }
}

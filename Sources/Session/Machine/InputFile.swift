// Reading the files that a person names.

import Engine
import Foundation
import Model

/// A file that is brought in: one on the disk, a pipe such as `<(…)` or `/dev/fd/3`, or `-`, the standard
/// input.
package enum InputFile {
  /// The most bytes that are read from one; 256 MiB, about two million rows.
  package static let longest = 256 << 20

  /// All bytes of a file, read once and to its end; a pipe is waited for.
  ///
  /// - Parameter most: The most bytes that are taken.
  /// - Throws: `Failure` for what can't be read, a folder, a device, and what is longer.
  package static func bytes(
    of path: String, atMost most: Int = longest
  ) throws(Failure) -> [UInt8] {
    let isInput = path == "-"
    let file = isInput ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    let name = isInput ? Phrase("The standard input", "标准输入") : Phrase(path, " \(path)")
    guard file >= 0 else { throw refused(name, errno) }
    defer { if !isInput { close(file) } }
    var found = stat()
    guard unsafe fstat(file, &found) == 0 else { throw refused(name, errno) }
    let kind = found.st_mode & S_IFMT
    if kind == S_IFBLK || kind == S_IFCHR && !isInput && isatty(file) == 0 {
      throw Failure.file("\(path) is a device: name a file.", "\(path) 是设备：请换成文件。")
    }
    let size = kind == S_IFREG ? Int(found.st_size) : 0
    return try bytes(of: file, expecting: size, atMost: most, name)
  }

  /// Reads an open file to its end.
  ///
  /// - Parameter size: How many bytes it most likely has.
  private static func bytes(
    of file: Int32, expecting size: Int, atMost most: Int, _ name: Phrase
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, most))
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= most {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw refused(name, errno)
      }
    }
    guard bytes.count > most else { return bytes }
    throw Failure.file(
      "\(name.en) is longer than \(most >> 20) MiB: split it into several files.",
      "\(name.zh.drop { $0 == " " }) 超过 \(most >> 20) MiB：请拆成几个文件。")
  }

  /// The sentence for a file that the system doesn't give.
  private static func refused(_ name: Phrase, _ number: Int32) -> Failure {
    let reason = Phrase(systemError: number)
    return Failure.file(
      "\(name.en) cannot be read (\(reason.en)): check the name and the permissions.",
      "无法读取\(name.zh)（\(reason.zh)）：请检查文件名和权限。")
  }
}

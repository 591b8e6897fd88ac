// The files that the rules are about.

import Foundation
import Testing

/// A file of the package: as it is, and with nothing but code in it.
struct SourceFile: Sendable {
  /// Its path below the top of the package.
  let path: String
  /// Its lines.
  let lines: [String]
  /// Its lines with comments and texts blanked out; of the same number.
  let code: [String]

  /// Takes in a file.
  init(path: String, text: String) {
    self.path = path
    lines = SourceFile.lines(of: text)
    code = path.hasSuffix(".swift") ? SourceFile.lines(of: CodeScanner.code(in: text)) : lines
  }

  /// The target that it belongs to: the second part of its path.
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// Its name without the folders.
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// Something to mend in a line of it, counted from 0.
  func finding(_ line: Int, _ message: String) -> Finding {
    Finding(place: "\(path):\(line + 1)", message: message)
  }

  /// The lines of a text; the last one only when there is something in it.
  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// Something that a rule is not content with.
struct Finding: Sendable {
  /// Where, as an editor opens it.
  let place: String
  /// What is wrong and what to do.
  let message: String
}

/// The package's own files.
enum SourceTree {
  /// The top of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of the program.
  static let sources = files(in: "Sources", ["swift"])

  /// The Swift files of the tests.
  static let tests = files(in: "Tests", ["swift"])

  /// The C files of the program.
  static let cFiles = files(in: "Sources", ["c", "h"])

  /// The names at the top of the package.
  static var topLevel: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
  }

  /// The files with some endings in a folder, in the order of their paths.
  private static func files(in folder: String, _ endings: Set<String>) -> [SourceFile] {
    let top = root.appending(path: folder)
    let walk = FileManager.default.enumerator(atPath: top.path(percentEncoded: false))
    return (walk?.compactMap { $0 as? String } ?? []).sorted()
      .filter { path in
        endings.contains(String(path.split(separator: ".").last ?? ""))
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .compactMap { path in
        guard let bytes = FileManager.default.contents(atPath: top.appending(path: path).path)
        else { return nil }
        return SourceFile(path: "\(folder)/\(path)", text: String(decoding: bytes, as: UTF8.self))
      }
  }
}

/// Fails with every finding on a line of its own.
func expectNone(
  _ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = findings.map { "\($0.place): \($0.message)" }.joined(separator: "\n")
  #expect(findings.isEmpty, "\n\(text)", sourceLocation: sourceLocation)
}

// Where the built programs are, and a folder for one test.

import Foundation
import Testing

/// The programs that the tests start.
enum Built {
  /// The program itself.
  static let rapport = path(of: "rapport")
  /// The small one that opens books and says what it was told.
  static let probe = path(of: "BookProbe")
  /// The library that breaks the disk under either.
  static let shim = path(of: "libFaultShim.so")

  /// A file that was built with the tests: it lies beside their bundle.
  private static func path(of name: String) -> String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent(name).path
      var isFolder: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return name
  }
}

/// A folder that is gone with the test.
final class Scratch: Sendable {
  /// The folder, without symbolic links, as the shim wants it.
  let path: String

  /// Makes the folder.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = folder + "/rapport-fault-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: self(name), atomically: true, encoding: .utf8)
    return self(name)
  }

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(name), withIntermediateDirectories: false)
  }

  /// Removes what has this name, if anything has.
  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: self(name)) }
}

/// All tests of this target: one after the other, because each fills both processors.
@Suite(.serialized) struct `On a real disk` {}

// What is removed of sample books that a killed program left behind, and what is not.

import Foundation
import Testing

@testable import Session

@Suite struct `The folder of a sample that was left behind` {
  /// A folder for temporary files, removed at the end.
  private final class Place {
    let path: String
    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "demos-\(UUID())").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes a folder with a book in it, and gives its path.
    func book(_ name: String = "rapport-demo-\(UUID().uuidString)", lock: Bool = true) throws
      -> String
    {
      let folder = path + "/" + name
      for inner in ["journal", "cache"] {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + inner, withIntermediateDirectories: true)
      }
      try Data("a journal".utf8).write(to: URL(filePath: folder + "/journal/0000000a-0000.sj1"))
      if lock { try Data("1 here".utf8).write(to: URL(filePath: folder + "/lock")) }
      return folder
    }

    func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  }

  @Test func `is removed when no program holds its lock`() throws {
    let place = try Place()
    let (left, used) = (try place.book(), try place.book())
    let lock = unsafe open(used + "/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    AbandonedDemo.removeAll(in: place.path)
    #expect(!place.holds(left) && place.holds(used + "/journal/0000000a-0000.sj1"))
  }

  @Test func `stays while it is being made, and not for ever`() throws {
    let place = try Place()
    let folder = try place.book(lock: false)
    AbandonedDemo.removeAll(in: place.path)
    #expect(place.holds(folder))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -4000)], ofItemAtPath: folder)
    AbandonedDemo.removeAll(in: place.path)
    #expect(!place.holds(folder))
  }

  @Test func `stays when it isn't one: by its name, by what it holds, or behind a link`() throws {
    let place = try Place()
    let named = try place.book("rapport-demo-mine")
    let mixed = try place.book()
    try Data("mine".utf8).write(to: URL(filePath: mixed + "/letter.txt"))
    let target = try place.book("elsewhere")
    let link = place.path + "/rapport-demo-\(UUID().uuidString)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    // A link inside leads out: it goes, and what it leads to stays.
    let inner = try place.book()
    try FileManager.default.createSymbolicLink(
      atPath: inner + "/journal/out", withDestinationPath: target + "/lock")
    let second = try place.book()
    try FileManager.default.removeItem(atPath: second + "/cache")
    try FileManager.default.createSymbolicLink(
      atPath: second + "/cache", withDestinationPath: target + "/journal")
    AbandonedDemo.removeAll(in: place.path)
    for path in [named, mixed, target] {
      #expect(place.holds(path + "/journal/0000000a-0000.sj1") && place.holds(path + "/lock"))
    }
    #expect(place.holds(mixed + "/letter.txt") && place.holds(link))
    #expect(!place.holds(inner))
  }
}

// Another program at the journal while it is open: nothing more is written, it is said, and what
// the stranger left is not touched.

import Foundation
import Testing

/// What a stranger does to a file.
enum Meddling: String, CaseIterable, Sendable {
  case replaced, shortened, lengthened, removed, emptied

  /// Does it.
  func act(on path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let aside = path + ".other"
    switch self {
    case .replaced:
      try bytes.write(to: URL(fileURLWithPath: aside))
      guard unsafe rename(aside, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    case .shortened: unsafe truncate(path, off_t(bytes.count - 20))
    case .emptied: unsafe truncate(path, 0)
    case .removed: try FileManager.default.removeItem(atPath: path)
    case .lengthened:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("a stray line\n".utf8))
      try handle.close()
    }
  }
}

extension `On a real disk` {
  @Suite(.serialized) struct `A journal that a stranger touches while it is open` {
    @Test func `is written no more, and the person is told`() throws {
      let tally = Tally("the journal is replaced, shortened, lengthened, removed or emptied")
      for meddling in Meddling.allCases {
        let scratch = try Scratch()
        let window = try ProbeProcess.window()
        let path = try Self.begin(window, scratch)
        try meddling.act(on: path)
        let left = FileManager.default.contents(atPath: path)
        let answers = [try window("add Beta"), try window("add Gamma"), try window("undo")]
        var marks: [Mark] = []
        if !answers.allSatisfy({ $0.hasPrefix("failed Not saved: another program changed") }) {
          marks.append(.silent)
        }
        if FileManager.default.contents(atPath: path) != left { marks.append(.lost) }
        if try window("names") != "Alpha" { marks.append(.lost) }
        _ = try window("close")
        if FileManager.default.contents(atPath: path) != left { marks.append(.lost) }
        let worker = try Worker(scratch: scratch("judge"))
        let verdict = try worker.judge(scratch("book"))
        switch meddling {
        case .replaced where verdict["counts"] != "1/0/0" || !verdict.isSound: marks.append(.wrong)
        case .lengthened
        where verdict["counts"] != "1/0/0" || !verdict.isSound || verdict["aside"] != "13":
          marks.append(.wrong)
        case .emptied where verdict["access"].hasPrefix("writable"): marks.append(.wrong)
        case .replaced, .shortened, .lengthened, .removed, .emptied: break
        }
        tally.note(marks, "\(meddling): \(answers) \(verdict)")
      }
      tally.settle(atLeast: Meddling.allCases.count)
    }

    @Test func `is read only once a byte in it has been changed in its place`() throws {
      let scratch = try Scratch()
      let window = try ProbeProcess.window()
      let path = try Self.begin(window, scratch)
      let tally = Tally("one bit of each byte of the journal is flipped in its place")
      _ = try window("add Beta")
      _ = try window("close")
      let good = try Data(contentsOf: URL(fileURLWithPath: path))
      for index in good.indices {
        var bad = good
        bad[index] ^= 1 << UInt8(index % 8)
        try bad.write(to: URL(fileURLWithPath: path))
        let access = try window("open " + scratch("book"))
        let answer = try window("add Gamma")
        _ = try window("close")
        // The last line is the mark of the close; a fault in it proves nothing but a torn end.
        let isNote = index > good.count - 50
        let isKept = FileManager.default.contents(atPath: path) == bad
        var marks: [Mark] = []
        if !isNote, access == "writable" || answer == "saved" { marks.append(.silent) }
        if !isNote, !isKept { marks.append(.wrong) }
        tally.note(marks, "byte \(index) of \(good.count): \(access) \(answer)")
      }
      tally.settle(atLeast: 400)
    }

    /// Opens a book and saves in it; returns the path of its journal.
    private static func begin(_ window: ProbeProcess, _ scratch: Scratch) throws -> String {
      #expect(try window("open " + scratch("book")) == "writable")
      #expect(try window("add Alpha") == "saved")
      let folder = scratch("book/journal")
      let name = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .last { $0.hasSuffix(".sj1") }
      return try folder + "/" + #require(name)
    }
  }
}

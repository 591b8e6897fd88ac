// A journal of which nothing is left, or of which a whole file is gone: said for what it is, and brought
// back as far as anything beside it remembers.

import Model
import Testing

@testable import Engine
@testable import Persistence

@Suite struct `A journal that was emptied` {
  /// What may stand in the place of a journal: nothing, what a lock holds, another text, other line ends.
  private static let remains: [@Sendable ([UInt8]) -> [UInt8]] = [
    { _ in [] }, { _ in Array("41 host\n".utf8) }, { _ in Array("hello\nworld\n".utf8) },
    { Array($0.prefix(30)) }, { $0.flatMap { $0 == 10 ? [13, 10] : [$0] } },
  ]

  @Test(arguments: 0..<5)
  func `beside its checkpoint is read-only, found, and brought back`(index: Int) throws {
    let work = try Workplace()
    var keeper = try work.open(checkpointInterval: 1)
    _ = try work.addCustomers(5, to: &keeper)
    let book = keeper.book
    keeper.close()
    let folder = work.folder + "/book"
    let checkpoint = folder + "/cache/0000000a.sjc"
    try work.change { $0 = Self.remains[index]($0) }
    let remains = try work.bytes()
    for checking in [false, true] {
      var options = EngineOptions(author: "Ana", now: { work.time }, disk: work.disk)
      options.usesCheckpoint = !checking
      let opened = try BookKeeper.open(folder, options)
      let finding = try #require(opened.report.findings.last { $0.kind.witness != nil })
      #expect(finding.kind.witness?.path == checkpoint && finding.byte == 0)
      #expect(opened.access == .readOnly(.damaged(try #require(opened.report.damage))))
      #expect(opened.notices.contains { $0.isIncomplete })
      #expect(try opened.history(limit: 5).isEmpty)
      opened.close()
    }
    #expect(try work.bytes() == remains, "Nothing was changed.")
    let target = work.folder + "/copy"
    let options = EngineOptions(author: "Ana", now: { work.time }, disk: work.disk)
    let report = try BookKeeper.repair(folder, into: target, options)
    guard case .done(let things, _, _)? = report.restoration else {
      Issue.record("\(String(describing: report.restoration))")
      return
    }
    #expect(things == 5 && !report.isWhole && report.salvage.actions == 0)
    let copy = try BookKeeper.open(target, options)
    #expect(copy.book.counted(as: 0) == book.counted(as: 0) && copy.access == .writable)
  }

  @Test func `beside nothing is said to be empty, and a new book begins only once it is gone`()
    throws
  {
    let work = try Workplace()
    var keeper = try work.open()
    try keeper.must(newAccount("Gone"))
    keeper.close()
    try work.change { $0 = [] }
    for writing in [false, true] {
      #expect(throws: BookError.emptyJournal(path: work.journal)) {
        _ = try work.open(writing: writing)
      }
    }
    #expect(throws: BookError.emptyJournal(path: work.journal)) {
      let options = EngineOptions(author: "Ana", disk: work.disk)
      _ = try BookKeeper.repair(work.folder + "/book", into: work.folder + "/copy", options)
    }
    #expect(try work.bytes().isEmpty)
    #expect(try work.disk.status(at: work.folder + "/copy") == nil)
    let words = BookError.emptyJournal(path: work.journal).phrase
    for language in Language.allCases { #expect(words(language).contains(work.journal)) }
    try work.disk.remove(work.journal)
    let fresh = try work.open()
    #expect(fresh.notices == [.begun(folder: fresh.folder)])
  }
}

@Suite struct `A file of a journal that is gone` {
  @Test func `is named also where a checkpoint covers it, and the checkpoint brings its part back`()
    throws
  {
    let work = try Workplace()
    var options = EngineOptions(author: "Ana", now: { work.time }, device: 10, disk: work.disk)
    options.segmentLimit = 600
    options.checkpointInterval = 15
    let folder = work.folder + "/book"
    var keeper = try BookKeeper.open(folder, options)
    _ = try work.addCustomers(12, to: &keeper)
    keeper.close()
    options.checkpointInterval = 10_000
    keeper = try BookKeeper.open(folder, options)
    for number in 1...8 { try keeper.must(newAccount("Later \(number)")) }
    let book = keeper.book
    keeper.close()
    let segments = try work.segments()
    let files = JournalFiles(folder: folder + "/journal", stem: "0000000a")
    let kept = try #require(
      Checkpoint.read(folder + "/cache/0000000a.sjc", of: files, on: work.disk))
    let mark = kept.mark.segment
    #expect(mark > 2 && mark + 1 < segments.count, "The mark stands in the middle.")
    for missing in 0...mark {
      let path = files.path(of: missing)
      let bytes = try work.bytes(of: path)
      try work.disk.remove(path)
      try expectNamed(path, in: folder, options)
      let target = work.folder + "/copy-\(missing)"
      let report = try BookKeeper.repair(folder, into: target, options)
      #expect(!report.isWhole && !report.lost.isEmpty, "file \(missing)")
      let copy = try BookKeeper.open(target, options)
      #expect(copy.access == .writable)
      if case .done = report.restoration {
        #expect(copy.book.counted(as: 0) == book.counted(as: 0), "file \(missing)")
      } else {
        // With the line at the mark the proof is gone that the checkpoint is of this history.
        #expect(missing == mark && report.restoration == nil)
      }
      copy.close()
      try work.write(bytes, to: path)
    }
    #expect(try BookKeeper.open(folder, options).book == book)
  }

  /// Opening says which file is gone, in whichever way the rest is read, and nothing is written.
  private func expectNamed(_ path: String, in folder: String, _ options: EngineOptions) throws {
    for checking in [false, true] {
      var options = options
      options.usesCheckpoint = !checking
      let opened = try BookKeeper.open(folder, options)
      #expect(opened.access == .readOnly(.damaged(try #require(opened.report.damage))))
      #expect(opened.report.findings.contains { $0.kind == .missingFile && $0.path == path })
      #expect(opened.notices.contains { $0.isIncomplete })
      opened.close()
    }
  }
}

// A journal that lost its end, beside something that remembers it: said plainly, kept, brought back.

import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A journal that is shorter than what lies beside it` {
  /// A book with a checkpoint, and what is needed to cut its journal.
  private struct Sample {
    let work: Workplace
    let book: Book
    /// Where each line of the journal begins.
    let starts: [Int]
    var folder: String { work.folder + "/book" }
    var checkpoint: String { folder + "/cache/0000000a.sjc" }
  }

  private func sample() throws -> Sample {
    let work = try Workplace()
    var keeper = try work.open(checkpointInterval: 20)
    let last = try work.addCustomers(12, to: &keeper)
    try keeper.must(.remove(last, .account))
    _ = try keeper.undo()
    try keeper.must(.edit(last, .account, [.account(.name): .text("Last")]))
    try keeper.must(.remove(try #require(keeper.book.accounts.sorted.first).id, .account))
    let book = keeper.book
    keeper.close()
    return Sample(work: work, book: book, starts: try work.lineStarts())
  }

  private func options(_ work: Workplace, checking: Bool = false) -> EngineOptions {
    var options = EngineOptions(
      author: "Ana", wantsToWrite: !checking, now: { work.time }, random: { 7 }, disk: work.disk)
    options.usesCheckpoint = !checking
    return options
  }

  /// The finding that the opening names, having looked in each way.
  private func finding(_ sample: Sample) throws -> JournalFinding {
    let (kept, bytes) = (try sample.work.bytes(of: sample.checkpoint), try sample.work.bytes())
    let writer = try sample.work.open(checkpointInterval: 1)
    let finding = try #require(writer.report.findings.last { $0.kind.witness != nil })
    #expect(writer.access == .readOnly(.damaged(try #require(writer.report.damage))))
    #expect(writer.notices.contains { $0.isIncomplete })
    for notice in writer.notices {
      #expect(!notice.phrase.en.contains("Everything that was called saved"))
      #expect(!notice.phrase.zh.contains("已保存的内容都在"))
    }
    writer.close()
    for checking in [false, true] {
      var options = options(sample.work, checking: checking)
      options.wantsToWrite = false
      let reader = try BookKeeper.open(sample.folder, options)
      #expect(reader.report.findings.contains(finding))
      #expect(!reader.notices.contains { if case .unfinishedEnd = $0 { true } else { false } })
      reader.close()
    }
    #expect(try sample.work.bytes(of: sample.checkpoint) == kept, "The proof stays.")
    #expect(try sample.work.bytes() == bytes, "Nothing was changed.")
    return finding
  }

  @Test func `is read-only wherever it was cut, and repaired to what the checkpoint knows`() throws
  {
    let sample = try sample()
    let whole = try sample.work.bytes()
    // The mark of the close stands behind the checkpoint's.
    let records = sample.starts.count - 1
    for line in 1..<records {
      for byte in [sample.starts[line], sample.starts[line] + 40] {
        try sample.work.change { $0 = Array(whole[..<byte]) }
        let finding = try finding(sample)
        guard case .cutShort(let witness) = finding.kind else {
          Issue.record("\(finding)")
          continue
        }
        #expect(finding.line == line + 1 && finding.byte == sample.starts[line])
        #expect(witness.path == sample.checkpoint && witness.lines == records)
        #expect(witness.bytes == sample.starts[records])
        #expect(witness.missing == UInt64(records - line))
        let target = sample.work.folder + "/copy-\(byte)"
        // So that it leaves a checkpoint, which later openings go on from.
        var options = options(sample.work)
        options.checkpointInterval = 1
        let report = try BookKeeper.repair(sample.folder, into: target, options)
        #expect(!report.isWhole)
        #expect(report.lost.map(\.lines) == [UInt64(line)...UInt64(records - 1)])
        guard case .done(let things, let changes, _) = report.restoration else {
          Issue.record("\(String(describing: report.restoration))")
          continue
        }
        #expect(things > 0 && changes >= things)
        try expectRestored(target, sample)
      }
    }
    try sample.work.change { $0 = whole }
    #expect(try sample.work.open().access == .writable)
  }

  /// The restored book is as it was, clean, and what brought it back can be undone.
  private func expectRestored(_ target: String, _ sample: Sample) throws {
    let checked = try BookKeeper.open(target, options(sample.work, checking: true))
    #expect(checked.report.findings.isEmpty && checked.unread.isEmpty)
    checked.close()
    var copy = try BookKeeper.open(target, options(sample.work))
    #expect(copy.book.counted(as: 0) == sample.book.counted(as: 0))
    #expect(copy.access == .writable)
    #expect(copy.undoable?.purpose == Purpose(.restore, .book))
    #expect(try copy.history(limit: 1).first?.purpose == Purpose(.restore, .book))
    let fresh = try copy.must(newAccount("Fresh"))
    #expect(sample.book.value(of: .account(.name), in: fresh) == .empty, "A new identity.")
    _ = try #require(try copy.undo())
    _ = try #require(try copy.undo())
    #expect(copy.book.counted(as: 0) != sample.book.counted(as: 0))
    _ = try #require(try copy.redo())
    _ = try #require(try copy.redo())
    #expect(copy.book.accounts[fresh] != nil)
    copy.close()
  }

  @Test func `is known by the mark that another version of the program left`() throws {
    let sample = try sample()
    try sample.work.change { $0 = Array($0[..<sample.starts[9]]) }
    var other = options(sample.work)
    other.program = "rapport 9.9.9"
    let keeper = try BookKeeper.open(sample.folder, other)
    guard case .cutShort = keeper.report.damage?.kind else {
      Issue.record("\(keeper.report.findings)")
      return
    }
    keeper.close()
    let report = try BookKeeper.repair(sample.folder, into: sample.work.folder + "/copy", other)
    #expect(report.restoration == .otherVersion(path: sample.checkpoint))
    #expect(!report.isWhole)
  }

  @Test func `that was written on after a cut is another history, and nothing is mixed`() throws {
    let sample = try sample()
    let kept = try sample.work.bytes(of: sample.checkpoint)
    try sample.work.disk.remove(sample.checkpoint)
    try sample.work.change { $0 = Array($0[..<sample.starts[9]]) }
    var keeper = try sample.work.open()
    for number in 1...40 { try keeper.must(newAccount("Other \(number)")) }
    let book = keeper.book
    keeper.close()
    try sample.work.write(kept, to: sample.checkpoint)
    guard case .otherHistory(let witness) = try finding(sample).kind else {
      Issue.record("It is not seen.")
      return
    }
    #expect(witness.path == sample.checkpoint && witness.missing == nil)
    let target = sample.work.folder + "/copy"
    let report = try BookKeeper.repair(sample.folder, into: target, options(sample.work))
    #expect(report.restoration == .otherHistory(path: sample.checkpoint) && !report.isWhole)
    #expect(try BookKeeper.open(target, options(sample.work)).book == book)
  }

  @Test func `is not one beside a checkpoint that is damaged or of another book`() throws {
    let (sample, other) = (try sample(), try sample())
    let kept = try sample.work.bytes(of: sample.checkpoint)
    try sample.work.change { $0 = Array($0[..<sample.starts[9]]) }
    // Another book on the same device: its first line differs.
    let foreign = try Workplace()
    foreign.time += 1
    var keeper = try foreign.open(checkpointInterval: 1)
    for number in 1...60 { try keeper.must(newAccount("Foreign \(number)")) }
    keeper.close()
    let another = try foreign.bytes(of: foreign.folder + "/book/cache/0000000a.sjc")
    for bytes in [another, Array(kept.dropLast()), kept.map { $0 ^ 1 }] {
      try sample.work.write(bytes, to: sample.checkpoint)
      let keeper = try sample.work.open(writing: false)
      #expect(keeper.report.findings.isEmpty)
    }
    #expect(try other.work.open().report.findings.isEmpty)
  }

  @Test func `beside a checkpoint that says something else is right, and check finds it`() throws {
    let sample = try sample()
    let clean = try BookKeeper.open(sample.folder, options(sample.work, checking: true))
    #expect(clean.report.findings.isEmpty && clean.book == sample.book)
    let files = JournalFiles(folder: sample.folder + "/journal", stem: "0000000a")
    let kept = try #require(Checkpoint.read(sample.checkpoint, of: files, on: sample.work.disk))
    let table = FieldTable()
    var snapshot = try #require(BookSnapshot(kept.body, table))
    let id = try #require(sample.book.accounts.sorted.first).id
    snapshot.book.apply(.changed(id, .account(.name), to: .text("Forged")))
    let forged = Checkpoint(
      mark: kept.mark, origin: kept.origin, schema: kept.schema, body: snapshot.bytes(table))
    try forged.write(to: sample.checkpoint, of: files, on: sample.work.disk)
    let checked = try BookKeeper.open(sample.folder, options(sample.work, checking: true))
    #expect(checked.report.findings.map(\.kind) == [.wrongCheckpoint])
    #expect(checked.report.findings.first?.path == sample.checkpoint)
    #expect(checked.book == sample.book, "The journal is right.")
    let moved = checked.setCheckpointAside()
    let aside = try #require(moved)
    #expect(try sample.work.disk.status(at: sample.checkpoint) == nil)
    #expect(try sample.work.disk.status(at: aside) != nil, "It can still be looked at.")
    let again = try sample.work.open()
    let (book, findings) = (again.book, again.report.findings)
    #expect(book == sample.book && findings.isEmpty)
  }

  @Test func `is known by a torn end that was put aside behind it`() throws {
    let sample = try sample()
    try sample.work.disk.remove(sample.checkpoint)
    try sample.work.change { $0 += Array("0123456".utf8) }
    sample.work.time += 1
    try sample.work.open().close()
    let end = try sample.work.bytes().count
    #expect(try sample.work.open().report.findings.isEmpty)
    try sample.work.change { $0 = Array($0[..<sample.starts[9]]) }
    let keeper = try sample.work.open()
    guard case .cutShort(let witness)? = keeper.report.damage?.kind else {
      Issue.record("\(keeper.report.findings)")
      return
    }
    #expect(witness.path.hasSuffix(".torn") && witness.bytes == end && witness.missing == nil)
    #expect(keeper.report.damage?.byte == sample.starts[9])
    #expect(keeper.access != .writable)
  }

  @Test func `is known by a copy that goes on, which is named`() throws {
    let sample = try sample()
    try sample.work.disk.remove(sample.checkpoint)
    let whole = try sample.work.bytes()
    let name = "0000000a-0000 (copy).sj1"
    try sample.work.put(whole, named: name)
    #expect(try sample.work.open().access == .writable, "It knows no more.")
    try sample.work.change { $0 = Array($0[..<sample.starts[9]]) }
    let keeper = try sample.work.open()
    guard case .cutShort(let witness)? = keeper.report.damage?.kind else {
      Issue.record("\(keeper.report.findings)")
      return
    }
    #expect(witness.path.hasSuffix(name) && witness.bytes == whole.count)
    #expect(keeper.notices.count == 1 && keeper.notices[0].phrase.en.contains(name))
    #expect(keeper.notices[0].phrase.zh.contains(name))
  }
}

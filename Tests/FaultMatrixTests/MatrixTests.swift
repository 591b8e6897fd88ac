// Every fault that a disk, a crash or a person can make of a journal, and the check that the matrix
// would notice if a safeguard were missing.

import Foundation
import Testing

@Suite struct `The fault matrix` {
  @Test func `is passed by more than a million cases`() async throws {
    let run = try await SoloProgram("FaultMatrix").run("--sessions", "400")
    print(run.output)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("Every promise was kept."))
    let count = run.output.firstMatch(of: /([\d,]+) cases in/).flatMap {
      Int($0.1.replacing(",", with: ""))
    }
    #expect(count ?? 0 > 1_000_000)
  }

  /// Each safeguard, and how it is taken away where `LACKS` is true.
  static let mutations = [
    Mutation(
      name: "without the sync after a write", file: "Journal+Append.swift",
      text: "try file?.sync()", replacement: "if !LACKS { try file?.sync() }"),
    Mutation(
      name: "with another sync of the same file after a failed one",
      file: "Journal+Append.swift",
      text: "rollBack()\n      mustRotate = true",
      replacement: "rollBack()\n      if !LACKS { mustRotate = true }"),
    Mutation(
      name: "without the sync of a new file before it has its name",
      file: "Journal+Create.swift",
      text: "try file.append(bytes)\n      try file.sync()",
      replacement: "try file.append(bytes)\n      if !LACKS { try file.sync() }"),
    Mutation(
      name: "without the sync of the folder after a new name",
      file: "FileSystem+Directory.swift",
      text: "try syncDirectory(parent(of: path))",
      replacement: "if !LACKS { try syncDirectory(parent(of: path)) }"),
    Mutation(
      name: "without comparing the checksum", file: "JournalLine.swift",
      text: "guard stated == HexText.word(of: checksum) else { return nil }",
      replacement: "guard LACKS || stated == HexText.word(of: checksum) else { return nil }"),
    Mutation(
      name: "without comparing the predecessor", file: "JournalScan.swift",
      text: "line.previous == HexText.word(of: link.checksum) else",
      replacement: "LACKS || line.previous == HexText.word(of: link.checksum) else"),
    Mutation(
      name: "without the index in the group", file: "FaultVerdict.swift",
      text: "found.line.groupStart > Int64(expected)",
      replacement:
        "(LACKS ? Int64(found.line.sequence) : found.line.groupStart) > Int64(expected)"),
    Mutation(
      name: "with a torn end cut off and not kept", file: "Journal+Open.swift",
      text: "try target.append(bytes)", replacement: "if !LACKS { try target.append(bytes) }"),
    Mutation(
      name: "with a torn end cut off before its copy is safe", file: "Journal+Open.swift",
      text: "try target.sync()", replacement: "if !LACKS { try target.sync() }"),
    Mutation(
      name: "without the sync of what a killed program left", file: "Journal+Open.swift",
      text: "\n      try opened.sync()", replacement: "\n      if !LACKS { try opened.sync() }"),
    Mutation(
      name: "without the lock", file: "FileLock.swift",
      text: "guard try file.tryLock() else", replacement: "guard try file.tryLock() || LACKS else"),
    Mutation(
      name: "without the end that the next segment states", file: "JournalReader.swift",
      text: "end?.byte : segment.end?.bytes",
      replacement: "end?.byte : LACKS ? nil : segment.end?.bytes"),
    Mutation(
      name: "with a checkpoint that the journal doesn't confirm", file: "JournalReader.swift",
      text: "return stop == nil && (isWithin ? next == mark : next.isAt(segment.end))",
      replacement: """
        if LACKS { next = isWithin ? mark : next }
            return LACKS || stop == nil && (isWithin ? next == mark : next.isAt(segment.end))
        """),
    Mutation(
      name: "with an empty file taken for a whole one", file: "JournalReader.swift",
      text: "if try file.status().size == 0, start.link.next > 0 || !isLast {",
      replacement: "if !LACKS, try file.status().size == 0, start.link.next > 0 || !isLast {"),
    Mutation(
      name: "with an end that can't be read taken for the end", file: "JournalReader.swift",
      text: "if isLast, !passage.isEnd {", replacement: "if isLast, !passage.isEnd, !LACKS {"),
    Mutation(
      name: "with files in the order of their names", file: "Segment.swift",
      text: "(self.number, predecessor) = (end.segment + 1, end)",
      replacement: """
        if !LACKS { self.number = end.segment + 1 }
            predecessor = end
        """),
    Mutation(
      name: "without asking which journal a file belongs to", file: "Segment.swift",
      text: "$0.journal != nil && $0.journal != own",
      replacement: "!LACKS && $0.journal != nil && $0.journal != own"),
    Mutation(
      name: "with half a write left behind", file: "Journal+Append.swift",
      text: "try file?.truncate(to: tail.byte)",
      replacement: "if !LACKS { try file?.truncate(to: tail.byte) }"),
  ]

  @Test func `is failed by a journal that lacks any one safeguard, and by no other`() async throws {
    // One program that can lack each of them: building it is most of the work.
    let program = try await SoloProgram("FaultMatrix", mutations: Self.mutations)
    for index in Self.mutations.indices { await Self.expectNoticed(index, program) }
    let whole = try await program.run("--sessions", "20", "--size", "6000")
    #expect(whole.status == 0 && whole.output.contains("Every promise was kept."))
  }

  /// The matrix fails when the journal lacks a safeguard.
  private static func expectNoticed(_ index: Int, _ program: SoloProgram) async {
    do {
      let run = try await program.run(
        "--sessions", "20", "--size", "6000", "--until", "broken",
        environment: ["LACKED": "\(index)"])
      #expect(run.status != 0, "\(mutations[index].name): nobody noticed")
      #expect(!run.output.contains("Every promise was kept."), "\(mutations[index].name)")
    } catch {
      Issue.record("\(mutations[index].name): \(error)")
    }
  }
}

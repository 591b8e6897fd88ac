// Journals as version 0.1.0 wrote them. Every later version must read the same book out of them
// and leave every byte as it is. They are never recorded anew: a version that writes differently
// gets a folder of its own.

import Foundation
import Model
import Persistence
import Testing

@testable import Engine

/// A journal that is kept with the tests.
private struct GoldenJournal {
  /// The folder that holds it.
  let folder: URL

  init(_ name: String) {
    folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Journals").appending(path: name)
  }

  /// The book as it must be read, one thing a line.
  func expected() throws -> String {
    try String(contentsOf: folder.appending(path: "book.txt"), encoding: .utf8)
  }

  /// Copies the files to where a book lies.
  func lay(in work: Workplace) throws {
    let journals = work.folder + "/book/journal"
    try work.disk.makeDirectories(journals)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name.hasSuffix(".sj1") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      try work.put(bytes, named: name)
    }
  }

  /// The bytes of the files as they are now in the book, by name.
  static func files(of work: Workplace) throws -> [String: Data] {
    let journals = URL(filePath: work.folder + "/book/journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: journals.path)
    return try names.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: journals.appending(path: name))
    }
  }
}

extension Book {
  /// Everything in the book, one thing a line, each field with its tag.
  fileprivate var listing: String {
    let tables: [(Kind, [EntityID], [EntityID])] = [
      (.account, Array(accounts.rows.keys), Array(accounts.removed.keys)),
      (.person, Array(people.rows.keys), Array(people.removed.keys)),
      (.link, Array(links.rows.keys), Array(links.removed.keys)),
      (.fact, Array(facts.rows.keys), Array(facts.removed.keys)),
      (.need, Array(needs.rows.keys), Array(needs.removed.keys)),
      (.question, Array(questions.rows.keys), Array(questions.removed.keys)),
      (.call, Array(calls.rows.keys), Array(calls.removed.keys)),
      (.step, Array(steps.rows.keys), Array(steps.removed.keys)),
      (.order, Array(orders.rows.keys), Array(orders.removed.keys)),
    ]
    var lines = [line(.book, .book, "")]
    for (kind, present, removed) in tables {
      lines += present.sorted().map { line($0, kind, "") }
      lines += removed.sorted().map { line($0, kind, " (removed)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ id: EntityID, _ kind: Kind, _ mark: String) -> String {
    let fields = Attribute.all(of: kind).compactMap { attribute in
      let value = value(of: attribute, in: id)
      return value == .empty ? nil : "\(attribute.fieldTag)=\(value)"
    }
    return "\(kind.rawValue) \(id)\(mark): " + fields.joined(separator: " | ")
  }
}

@Suite struct `A journal of version 0.1.0` {
  @Test(arguments: ["everyday", "segments", "newer", "torn", "damaged"])
  func `is read as it was then, and no byte of it changes`(name: String) throws {
    let golden = GoldenJournal(name)
    let work = try Workplace()
    try golden.lay(in: work)
    let before = try GoldenJournal.files(of: work)
    let reader = try work.open(writing: false)
    #expect(reader.book.listing == (try golden.expected()))
    #expect(try GoldenJournal.files(of: work) == before)
    var writer = try work.open()
    #expect(writer.book == reader.book)
    guard writer.access == .writable else {
      #expect(name == "damaged")
      #expect(try GoldenJournal.files(of: work) == before)
      return
    }
    try writer.must(newAccount("后来的客户"))
    writer.close()
    for (file, bytes) in try GoldenJournal.files(of: work) {
      let old = try #require(before[file])
      let whole = name == "torn" ? old.prefix(through: old.lastIndex(of: 10) ?? 0) : old
      #expect(bytes.starts(with: whole), "\(file)")
    }
  }

  @Test func `can be undone to its first action`() throws {
    let work = try Workplace()
    try GoldenJournal("everyday").lay(in: work)
    var keeper = try work.open()
    while try keeper.undo() != nil {}
    let accounts = keeper.book.accounts.rows
    #expect(accounts.isEmpty)
  }

  @Test func `tells what comes from a newer version`() throws {
    let work = try Workplace()
    try GoldenJournal("newer").lay(in: work)
    let keeper = try work.open()
    #expect(keeper.notices.contains(.unknownChanges(3)))
  }
}

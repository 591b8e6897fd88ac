// The files in which unsaved words wait: for one book, from one window, whole, and for their owner alone.

import Foundation
import Model
import Testing

@testable import Interface
@testable import Session

@Suite struct `A draft` {
  private let folder: String
  private let book: DraftFile.Home

  init() {
    let place = NSTemporaryDirectory() + "rapport-drafts-\(UUID().uuidString)"
    folder = place + "/state/rapport/drafts"
    book = DraftFile.Home(store: "one", folder: place + "/book")
  }

  /// Words that hold nothing but a text.
  private func words(_ text: String) -> UnsavedWork {
    UnsavedWork(filter: LineWords(text: text, caret: 0))
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// Writes words and ends the window, as a signal does.
  private func leave(_ text: String, for book: DraftFile.Home? = nil) {
    var drafts = Drafts(folder, for: book ?? self.book)
    let problem = drafts.keep(words(text))
    #expect(problem == nil)
  }

  /// What the next window on a book finds.
  private func find(_ book: DraftFile.Home? = nil) -> (work: UnsavedWork?, told: [Phrase]) {
    var told: [Phrase] = []
    var drafts = Drafts(folder, for: book ?? self.book)
    return (drafts.find { told.append($0) }?.work, told)
  }

  @Test func `is a file for its owner alone, and found by the next window`() throws {
    leave("客户")
    #expect(names.count == 1)
    #expect(try mode(folder) == 0o700)
    #expect(try mode(folder + "/" + names[0]) == 0o600)
    #expect(find().work == words("客户"))
    #expect(find().work == words("客户"), "It stays until the words are saved or thrown away.")
  }

  @Test func `is written once a second has gone by, and again only when it differs`() throws {
    var drafts = Drafts(folder, for: book)
    let idle = drafts.millisecondsLeft
    #expect(idle == nil, "Nothing wakes an idle program.")
    drafts.note(holdsWords: true)
    let left = drafts.millisecondsLeft
    #expect((1...1000).contains(try #require(left)))
    drafts.note(holdsWords: true)
    let later = drafts.millisecondsLeft
    #expect(try #require(later) <= (try #require(left)), "Typing on does not put it off.")
    _ = drafts.keep(words("a"))
    let done = drafts.millisecondsLeft
    #expect(done == nil)
    let first = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])
    _ = drafts.keep(words("a"))
    let second = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])
    #expect(first[.systemFileNumber] as? Int == second[.systemFileNumber] as? Int)
    drafts.note(holdsWords: false)
    #expect(names.isEmpty)
  }

  @Test func `of a window that still runs is not offered, and two windows keep two`() {
    var one = Drafts(folder, for: book)
    _ = one.keep(words("one"))
    _ = one.keep(words("one and more"))
    #expect(find().work == nil)
    var two = Drafts(folder, for: book)
    let found = two.find { _ in }
    #expect(found == nil)
    _ = two.keep(words("two"))
    #expect(names.count == 2)
    two.drop()
    #expect(names.count == 1)
    one.drop()
    #expect(names.isEmpty)
  }

  @Test func `is never offered to another book`() throws {
    leave("one")
    let elsewhere = DraftFile.Home(store: "two", folder: book.folder)
    #expect(find(elsewhere).work == nil, "Another book in the same place.")
    try FileManager.default.createDirectory(
      atPath: book.folder, withIntermediateDirectories: true)
    let copy = DraftFile.Home(store: "one", folder: book.folder + "-copy")
    #expect(find(copy).work == nil, "A copy of the book.")
    #expect(find().work == words("one"))
    try FileManager.default.removeItem(atPath: book.folder)
    #expect(find(copy).work == words("one"), "The book was moved.")
    let nameless = DraftFile.Home(store: "", folder: book.folder)
    leave("nobody's", for: nameless)
    #expect(find(nameless).work == nil)
  }

  @Test func `that was found goes when its words are saved, and is replaced by what is typed on`() {
    leave("one")
    var drafts = Drafts(folder, for: book)
    let offer = drafts.find { _ in }
    #expect(offer?.work == words("one"))
    _ = drafts.keep(words("one more"))
    #expect(names.count == 1)
    drafts.drop()
    #expect(names.isEmpty)
  }

  @Test func `that is the latest of several is offered first, the others afterwards`() {
    leave("older")
    Thread.sleep(forTimeInterval: 0.01)
    leave("newer")
    var drafts = Drafts(folder, for: book)
    let offer = drafts.find { _ in }
    #expect(offer?.work == words("newer"))
    #expect(offer?.others == 1)
    drafts.drop()
    #expect(find().work == words("older"))
  }

  @Test func `whose words have no place any more is kept aside`() throws {
    leave("one")
    var drafts = Drafts(folder, for: book)
    let found = drafts.find { _ in }
    let offer = try #require(found)
    drafts.keepAside()
    #expect(FileManager.default.fileExists(atPath: offer.keptPath))
    _ = drafts.keep(words("what was left"))
    drafts.drop()
    #expect(FileManager.default.fileExists(atPath: offer.keptPath))
    #expect(find().work == nil)
  }

  @Test func `that is damaged is refused with a word and kept aside, wherever it is damaged`()
    throws
  {
    leave("客户")
    let path = folder + "/" + names[0]
    let whole = try Data(contentsOf: URL(filePath: path))
    for length in stride(from: 0, to: whole.count - 2, by: 7) {
      for name in names { try FileManager.default.removeItem(atPath: folder + "/" + name) }
      try whole.prefix(length).write(to: URL(filePath: path))
      let (work, told) = find()
      #expect(work == nil)
      #expect(told.count == 1)
      #expect(names == [(path as NSString).lastPathComponent + ".kept"])
      #expect(find().told.isEmpty, "It is said once.")
    }
  }

  @Test func `of a newer program is left alone`() throws {
    leave("one")
    let path = folder + "/" + names[0]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"format\" : 1", with: "\"format\" : 2")
      .replacing("\"pane\"", with: "\"window\"").write(
        toFile: path, atomically: true, encoding: .utf8)
    #expect(find().work == nil)
    #expect(find().told.isEmpty)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `behind a link is not read, and a half of one goes`() throws {
    leave("one")
    let files = FileManager.default
    try files.moveItem(atPath: folder + "/" + names[0], toPath: folder + "/../away.json")
    try files.createSymbolicLink(
      atPath: folder + "/0.json", withDestinationPath: folder + "/../away.json")
    try Data("{".utf8).write(to: URL(filePath: folder + "/1.json.part"))
    #expect(find().work == nil)
    #expect(names == ["0.json"])
    try files.moveItem(atPath: folder, toPath: folder + "-real")
    try files.createSymbolicLink(atPath: folder, withDestinationPath: folder + "-real")
    var drafts = Drafts(folder, for: book)
    let (first, second) = (drafts.keep(words("two")), drafts.keep(words("three")))
    #expect(first != nil, "A folder behind a link is not written to.")
    #expect(second == nil, "It is said once.")
    #expect(names == ["0.json"])
  }
}

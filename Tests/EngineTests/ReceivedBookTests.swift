// A book's folder that came from somebody else, or lost a part: nothing in it leads out of it, and no new
// book is begun where one was.

import Foundation
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A book's folder` {
  /// What lies in the place of one of a book's files or folders.
  enum Odd: String, CaseIterable {
    case link, danglingLink, endlessLink, secondName, pipe, other
  }

  /// A book of one action on the real disk, and a file beside it that nothing may touch.
  private func received() throws -> (folder: String, journal: String, mine: String) {
    let base = FileManager.default.temporaryDirectory.path + "/received-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    let folder = base + "/book"
    var keeper = try BookKeeper.open(folder, options)
    #expect(keeper.notices == [.begun(folder: folder)])
    try keeper.must(newAccount("Acme"))
    keeper.close()
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/journal").first)
    let mine = base + "/mine"
    try FileManager.default.copyItem(atPath: folder + "/journal/" + name, toPath: mine)
    return (folder, "journal/" + name, mine)
  }

  private var options: EngineOptions { EngineOptions(author: "Ana") }

  /// Puts something odd in the place of a file or folder.
  private func put(_ odd: Odd, at path: String, of mine: String) throws {
    let files = FileManager.default
    let isFolder = (try? files.contentsOfDirectory(atPath: path)) != nil
    if isFolder { try files.moveItem(atPath: path, toPath: mine + "-folder") }
    if !isFolder { try? files.removeItem(atPath: path) }
    switch odd {
    case .link:
      try files.createSymbolicLink(
        atPath: path, withDestinationPath: isFolder ? mine + "-folder" : mine)
    case .danglingLink:
      try files.createSymbolicLink(atPath: path, withDestinationPath: mine + "-nowhere")
    case .endlessLink:
      try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    case .secondName: try files.linkItem(atPath: mine, toPath: path)
    case .pipe: #expect(unsafe mkfifo(path, 0o600) == 0)
    case .other:
      if isFolder {
        try Data().write(to: URL(filePath: path))
      } else {
        try files.createDirectory(atPath: path, withIntermediateDirectories: false)
      }
    }
  }

  @Test(arguments: ["journal file", "journal", "lock", "quarantine"], Odd.allCases)
  func `leads nowhere else, whatever lies in it`(place: String, odd: Odd) throws {
    let (folder, journal, mine) = try received()
    defer { try? FileManager.default.removeItem(atPath: String(mine.dropLast(5))) }
    let path = folder + "/" + (place == "journal file" ? journal : place)
    if place == "quarantine" {
      // An unfinished save, which opening puts aside.
      let file = try #require(FileHandle(forWritingAtPath: folder + "/" + journal))
      try file.seekToEnd()
      try file.write(contentsOf: Data("torn".utf8))
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
    try put(odd, at: path, of: mine)
    let before = try Data(contentsOf: URL(filePath: mine))
    for toWrite in [false, true] {
      var options = options
      options.wantsToWrite = toWrite
      do throws(BookError) {
        let keeper = try BookKeeper.open(folder, options)
        #expect(keeper.access != .writable)
        #expect(keeper.book.accounts.rows.count == 1)
        let fault = keeper.lockFault?.phrase.en
        #expect((fault?.contains(path) == true) == (place == "lock"), "\(fault ?? "")")
        guard toWrite, case .readOnly(let reason) = keeper.access else { continue }
        #expect(reason.phrase(in: .unknown).en.contains(path), "\(reason)")
      } catch {
        #expect(place.hasPrefix("journal"))
        #expect(error.phrase.en.contains(path), "\(error)")
      }
    }
    if place.hasPrefix("journal") {
      #expect(throws: BookError.self) {
        try BookKeeper.repair(folder, into: folder + "-repaired", options)
      }
    }
    #expect(try Data(contentsOf: URL(filePath: mine)) == before)
    #expect(!FileManager.default.fileExists(atPath: mine + "-nowhere"))
  }

  @Test func `keeps its checkpoint inside, where its cache is a link`() throws {
    let (folder, _, mine) = try received()
    defer { try? FileManager.default.removeItem(atPath: String(mine.dropLast(5))) }
    try FileManager.default.createDirectory(
      atPath: mine + "-folder", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/cache", withDestinationPath: mine + "-folder")
    var options = options
    options.checkpointInterval = 1
    var keeper = try BookKeeper.open(folder, options)
    try keeper.must(newAccount("Beta"))
    keeper.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: mine + "-folder").isEmpty)
  }

  @Test(arguments: [
    "journal gone", "journal empty beside a cache", "journal empty beside torn ends",
  ])
  func `begins no new book where one was`(what: String) throws {
    let (folder, journal, mine) = try received()
    defer { try? FileManager.default.removeItem(atPath: String(mine.dropLast(5))) }
    let files = FileManager.default
    if what == "journal gone" {
      try files.removeItem(atPath: folder + "/journal")
    } else {
      try files.removeItem(atPath: folder + "/" + journal)
      let witness = folder + (what.hasSuffix("cache") ? "/cache" : "/quarantine")
      try? files.createDirectory(atPath: witness, withIntermediateDirectories: false)
      try Data("x".utf8).write(to: URL(filePath: witness + "/x"))
    }
    let before = try files.subpathsOfDirectory(atPath: folder).sorted()
    for toWrite in [false, true] {
      var options = options
      options.wantsToWrite = toWrite
      #expect(throws: BookError.journalMissing(folder: folder)) {
        _ = try BookKeeper.open(folder, options).device
      }
    }
    #expect(try files.subpathsOfDirectory(atPath: folder).sorted() == before)
  }

  @Test func `is only made by what may begin a book`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/typo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = options
    options.mayBegin = false
    #expect(throws: BookError.noBook(folder: folder)) {
      _ = try BookKeeper.open(folder, options).device
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
    // A beginning that was interrupted after its folders were made can be gone on with.
    try FileManager.default.createDirectory(
      atPath: folder + "/journal", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder + "/lock"))
    options.mayBegin = true
    #expect(try BookKeeper.open(folder, options).notices == [.begun(folder: folder)])
  }

  @Test func `that others can write to is said`() throws {
    let (folder, journal, mine) = try received()
    defer { try? FileManager.default.removeItem(atPath: String(mine.dropLast(5))) }
    for path in [folder, folder + "/journal", folder + "/" + journal] {
      let mode: Int = path.hasSuffix(".sj1") ? 0o600 : 0o700
      try FileManager.default.setAttributes([.posixPermissions: mode | 0o022], ofItemAtPath: path)
      let keeper = try BookKeeper.open(folder, options)
      #expect(keeper.notices == [.openToOthers(path: path)])
      #expect(keeper.notices.first?.phrase.zh.contains("chmod go-w") == true)
      keeper.close()
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }

  @Test func `that others can put another in the place of is said`() throws {
    let (folder, _, mine) = try received()
    let parent = String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)])
    defer { try? FileManager.default.removeItem(atPath: String(mine.dropLast(5))) }
    for (mode, notices) in [(0o777, [BookNotice.openToOthers(path: parent)]), (0o1777, [])] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: parent)
      let keeper = try BookKeeper.open(folder, options)
      #expect(keeper.notices == notices)
      keeper.close()
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: parent)
  }
}

// What is made sure of before a book's folder is used: that none is begun where one was lost, and who else
// can change it.

import Persistence

extension BookPlace {
  /// Makes the folders of a book that is to be written, where they are missing.
  ///
  /// - Parameter mayBegin: Whether there need be no book yet. Also then none is begun where there was one:
  ///   beside its cache, its lock or what it put aside.
  /// - Throws: ``BookError/noBook(folder:)``, ``BookError/journalMissing(folder:)`` or
  ///   ``BookError/system(_:)``; nothing was made then.
  func prepare(mayBegin: Bool, on disk: any FileSystem) throws(BookError) {
    let isThere = try system { () throws(FileSystemError) in try disk.status(at: journals) != nil }
    if try hasLostJournal(isThere: isThere, on: disk) { throw .journalMissing(folder: folder) }
    guard mayBegin || isThere else { throw .noBook(folder: folder) }
    try system { () throws(FileSystemError) in try disk.makeDirectories(journals) }
  }

  /// Why there is no book in the folder: none was, or its journal is gone.
  func missing(on disk: any FileSystem) throws(BookError) -> BookError {
    let isThere = try system { () throws(FileSystemError) in try disk.status(at: journals) != nil }
    return try hasLostJournal(isThere: isThere, on: disk)
      ? .journalMissing(folder: folder) : .noBook(folder: folder)
  }

  /// Whether no journal is there, and something that only a book leaves behind is.
  ///
  /// - Parameter isThere: Whether the folder of the journals is. It is made before the lock; so a lock
  ///   without it is left of a book, and not of one that was being begun.
  private func hasLostJournal(isThere: Bool, on disk: any FileSystem) throws(BookError) -> Bool {
    try system { () throws(FileSystemError) in
      if isThere {
        guard try disk.list(journals).isEmpty else { return false }
      } else if try disk.status(at: lock) != nil {
        return true
      }
      for path in [folder + "/cache", quarantine] where try disk.status(at: path) != nil {
        if try !disk.list(path).isEmpty { return true }
      }
      return false
    }
  }

  /// That others can write to the book or put another in its place, or that it is somebody else's.
  func access(to files: JournalFiles, on disk: any FileSystem) throws(BookError) -> [BookNotice] {
    var foreign: String?
    var open: String?
    for path in [folder, journals, files.path(of: 0)] {
      let status = try system { () throws(FileSystemError) in try disk.status(at: path) }
      guard let status else { continue }
      if status.isForeign, foreign == nil { foreign = path }
      if status.isOpenToOthers, open == nil { open = path }
    }
    if open == nil, let end = folder.lastIndex(of: "/"), end > folder.startIndex {
      let parent = String(folder[..<end])
      let status = try system { () throws(FileSystemError) in try disk.status(at: parent) }
      if status?.isOpenToAll == true { open = parent }
    }
    return [foreign.map { .foreignOwner(path: $0) }, open.map { .openToOthers(path: $0) }]
      .compactMap(\.self)
  }
}

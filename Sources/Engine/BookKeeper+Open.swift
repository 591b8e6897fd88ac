// Opening a book: the lock, the journal, the replay.

import Model
import Persistence

extension BookKeeper {
  /// Opens the book in a folder, creating it when there is none and changes are wanted.
  ///
  /// Recovers from a crash as ``Persistence/Journal`` does. When the book can only be read, it is
  /// opened all the same and ``access`` says why. Afterwards ``notices`` holds what a person
  /// should be told.
  ///
  /// - Throws: ``BookError``; nothing was changed then.
  /// - Complexity: O(bytes of the journal), about 2 million events a second.
  package static func open(
    _ folder: String, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    let place = BookPlace(folder: folder)
    if options.wantsToWrite {
      try system { () throws(FileSystemError) in
        try options.disk.makeDirectories(place.journals)
      }
    }
    let permit =
      options.wantsToWrite
      ? FileLock.attempt(place.lock, holder: options.holder, on: options.disk)
      : .refused(.asked)
    let table = FieldTable()
    guard let file = try place.journal(on: options.disk) else {
      return try create(place, permit: permit, table: table, options)
    }
    return try open(file, at: place, permit: permit, table: table, options)
  }

  /// Creates a book that is empty.
  private static func create(
    _ place: BookPlace, permit: consuming WritePermit, table: FieldTable, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    switch permit.refusal {
    case .unwritable(let error): throw .system(error)
    case .some: throw .noBook(folder: place.folder)
    case nil: break
    }
    let device = options.device ?? UInt32(truncatingIfNeeded: options.random()) | 1
    let header = JournalHeader.text(
      device: device, made: options.now(), program: options.program, random: options.random)
    do throws(JournalError) {
      let journal = try Journal.create(
        place.file(of: device), header: header, permit: permit, on: options.disk)
      return BookKeeper(
        book: Book(), folder: place.folder, notices: [], device: device, journal: journal,
        issuer: IDIssuer(device: device), stamp: .zero, provenance: Provenance(), log: UndoLog(),
        table: table, options: options)
    } catch {
      throw BookError(error)
    }
  }

  /// Opens a journal that is there and replays it.
  private static func open(
    _ file: String, at place: BookPlace, permit: consuming WritePermit, table: FieldTable,
    _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    var replay = Replay(table: table)
    do throws(JournalError) {
      var header: JournalHeader?
      var journal = try unsafe Journal.open(
        file, quarantine: place.quarantine, permit: permit, on: options.disk,
        header: { payload in
          header = unsafe JournalHeader(payload)
          return unsafe replay.takeHeader(payload)
        }, record: { position, payload in unsafe replay.take(position, payload) })
      if !replay.critical.isEmpty {
        journal.restrict(.newerFormat(needs: Array(Set(replay.critical)).sorted()))
      }
      // A header that is damaged leaves the device's number in the file's name.
      let device = header?.device ?? place.device(of: file) ?? 1
      let notices = Self.notices(journal, unknownChanges: replay.unknownChanges)
      return BookKeeper(
        book: replay.book, folder: place.folder, notices: notices, device: device,
        journal: journal, issuer: IDIssuer(device: device, next: replay.nextCounter),
        stamp: replay.stamp, provenance: replay.provenance, log: replay.log, table: table,
        options: options)
    } catch {
      throw BookError(error)
    }
  }

  /// What a person should be told after opening.
  private static func notices(
    _ journal: borrowing Journal, unknownChanges: Int
  ) -> [BookNotice] {
    var notices: [BookNotice] = []
    if let aside = journal.putAside { notices.append(.tornTail(aside)) }
    if case .readOnly(let reason) = journal.access, reason != .asked {
      notices.append(.readOnly(reason))
    }
    let damage = journal.report.findings.filter(\.kind.isDamage)
    if !damage.isEmpty { notices.append(.damaged(damage)) }
    if unknownChanges > 0 { notices.append(.unknownChanges(unknownChanges)) }
    return notices
  }
}

/// The paths of a book's folder.
struct BookPlace {
  /// The folder.
  let folder: String

  /// The folder of the journals.
  var journals: String { folder + "/journal" }
  /// The folder for torn ends.
  var quarantine: String { folder + "/quarantine" }
  /// The lock.
  var lock: String { folder + "/lock" }

  /// The journal of a device.
  func file(of device: UInt32) -> String { "\(journals)/\(deviceText(device))-0000.sj1" }

  /// The device that a journal's name tells.
  func device(of file: String) -> UInt32? {
    file.split(separator: "/").last.flatMap { UInt32($0.prefix(8), radix: 16) }
  }

  /// The one journal in the folder; `nil` when there is none.
  func journal(on disk: any FileSystem) throws(BookError) -> String? {
    let files = try system { () throws(FileSystemError) in
      guard try disk.status(at: journals) != nil else { return [String]() }
      return try disk.list(journals).filter { $0.hasSuffix(".sj1") }
    }
    guard files.count <= 1 else { throw .severalDevices(folder: journals, files: files) }
    return files.first.map { journals + "/" + $0 }
  }
}

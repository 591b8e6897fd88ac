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
    var options = options
    options.disk = options.disk.confined(to: folder)
    if options.wantsToWrite { try place.prepare(mayBegin: options.mayBegin, on: options.disk) }
    return try open(place, permit: permit(at: place, options, options.patience), options)
  }

  /// The writer's lock, waited for; or why there is none. A place that a window has lent is only for
  /// whoever opens the book briefly.
  private static func permit(
    at place: BookPlace, _ options: EngineOptions, _ patience: Patience
  ) -> WritePermit {
    guard options.wantsToWrite else { return .refused(.asked) }
    let permit = FileLock.attempt(
      place.lock, holder: options.holder, asking: place.request, patience: patience,
      on: options.disk)
    let isLent = !options.isBrief && FileLock.isHeld(place.claim, on: options.disk)
    return isLent ? .refused(.locked(nil)) : permit
  }

  /// Opens the book at a place with a permit, or creates it.
  static func open(
    _ place: BookPlace, permit: consuming WritePermit, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    let table = FieldTable()
    let found = try place.look(on: options.disk)
    guard let files = found.files else {
      return try create(place, permit: permit, table: table, options)
    }
    let copies = found.strangers.map { "\(place.journals)/\($0)" }
    var keeper = try open(
      files, at: place, copies: copies, permit: permit, table: table, options)
    keeper.notices += try place.access(to: files, on: options.disk)
    // A copy that knows more than the journal is named where that is told.
    let witnesses = keeper.report.findings.compactMap { $0.kind.witness?.path }
    let strangers = zip(found.strangers, copies).filter { !witnesses.contains($1) }.map(\.0)
    if !strangers.isEmpty {
      keeper.notices.append(.strangeFiles(folder: place.journals, files: strangers))
    }
    return keeper
  }

  /// Creates a book that is empty.
  private static func create(
    _ place: BookPlace, permit: consuming WritePermit, table: FieldTable, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    switch permit.refusal {
    case .unwritable(let error): throw .system(error)
    case .locked: return try awaitBook(at: place, options)
    case .some: throw try place.missing(on: options.disk)
    case nil: break
    }
    let device = options.device ?? UInt32(truncatingIfNeeded: options.random()) | 1
    let store = JournalHeader.uuid(options.random(), options.random())
    let header = JournalHeader.text(
      store: store, device: device, made: options.now(), program: options.program)
    do throws(JournalError) {
      let journal = try Journal.create(
        place.files(of: device), header: header, permit: permit,
        rotation: rotation(of: store, device, options), on: options.disk)
      return BookKeeper(
        book: Book(), folder: place.folder, notices: [.begun(folder: place.folder)], device: device,
        journal: journal,
        issuer: IDIssuer(device: device), stamp: .zero, provenance: Provenance(), log: UndoLog(),
        table: table, options: options, store: store)
    } catch {
      throw BookError(error)
    }
  }

  /// Opens a book that another process is just making.
  private static func awaitBook(
    at place: BookPlace, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    let permit = permit(at: place, options, options.patience.atLeastUsual)
    if let refusal = permit.refusal, try place.look(on: options.disk).files == nil {
      throw .readOnly(refusal)
    }
    return try open(place, permit: permit, options)
  }

  /// Opens a journal that is there and replays it.
  private static func open(
    _ files: JournalFiles, at place: BookPlace, copies: [String], permit: consuming WritePermit,
    table: FieldTable, _ options: EngineOptions
  ) throws(BookError) -> BookKeeper {
    var replay = Replay()
    do throws(JournalError) {
      let (reading, checkpointed) = try read(
        files, at: place, copies: copies, into: &replay, table: table, options)
      // A header that is damaged leaves the device's number in the file's name.
      let device = replay.header?.device ?? max(1, UInt32(files.stem, radix: 16) ?? 1)
      let store = replay.header?.store ?? ""
      var journal = Journal.open(
        reading, quarantine: place.quarantine, permit: permit,
        rotation: rotation(of: store, device, options), on: options.disk)
      if !replay.critical.isEmpty {
        journal.restrict(.newerFormat(needs: Array(Set(replay.critical)).sorted()))
      }
      var notices = Self.notices(journal, unknownChanges: replay.unknownChanges)
      let days = (replay.lastClock - max(0, options.now())) / 86_400_000
      if days >= 1 { notices.append(.clockBehind(days: Int(days))) }
      var keeper = BookKeeper(
        book: replay.book, folder: place.folder, notices: notices, device: device,
        journal: journal, issuer: IDIssuer(device: device, next: replay.nextCounter),
        stamp: replay.stamp, provenance: replay.provenance, log: replay.log,
        unknownChanges: replay.unknownChanges, table: table, options: options,
        lastClock: replay.lastClock, work: replay.work, checkpointed: checkpointed)
      keeper.store = store
      keeper.unread = replay.unread.records(in: files)
      keeper.keepCheckpoint()
      return keeper
    } catch {
      throw BookError(opening: error, on: options.disk)
    }
  }

  /// When a book's journal begins a new segment, and what its header says.
  private static func rotation(
    of store: String, _ device: UInt32, _ options: EngineOptions
  ) -> Rotation {
    Rotation(limit: options.segmentLimit) { [now = options.now, program = options.program] end in
      JournalHeader.text(store: store, device: device, after: end, made: now(), program: program)
    }
  }

  /// What a person should be told after opening.
  private static func notices(
    _ journal: borrowing Journal, unknownChanges: Int
  ) -> [BookNotice] {
    var notices: [BookNotice] = []
    if let aside = journal.putAside { notices.append(.tornTail(aside)) }
    let findings = journal.report.findings.filter(\.kind.isDamage)
    let damage = findings.filter { $0.kind.needs == nil }
    var needs = findings.flatMap { $0.kind.needs ?? [] }
    switch journal.access {
    case .readOnly(.newerFormat(let all)): needs = all
    // The places of the damage say the same, and more.
    case .writable, .readOnly(.asked), .readOnly(.damaged): break
    case .readOnly(let reason): notices.append(.readOnly(reason))
    }
    if !needs.isEmpty { notices.append(.readOnly(.newerFormat(needs: needs))) }
    if !damage.isEmpty { notices.append(.damaged(damage)) }
    // Where something is damaged or gone, nobody can say that everything is here.
    if findings.isEmpty, journal.putAside == nil, let end = journal.report.unfinishedEnd,
      journal.access.mayBeUnfinished
    {
      notices.append(.unfinishedEnd(end))
    }
    if unknownChanges > 0 { notices.append(.unknownChanges(unknownChanges)) }
    if journal.access == .writable, journal.report.endedWithoutClosing {
      notices.append(.endedWithoutClosing)
    }
    return notices
  }
}

extension JournalFinding.Kind {
  /// What a reader must know and this program doesn't; `nil` where something else is wrong.
  package var needs: [String]? { if case .newerFormat(let needs) = self { needs } else { nil } }
}

extension JournalReport {
  /// Where the journal ends inside a save.
  fileprivate var unfinishedEnd: JournalFinding? {
    findings.first { if case .tornTail = $0.kind { true } else { false } }
  }
}

extension JournalAccess {
  /// Whether a save that isn't whole is worth a word: not where its writer is known to be at work, nor
  /// where another sentence speaks of it.
  fileprivate var mayBeUnfinished: Bool {
    switch self {
    case .writable, .readOnly(.locked), .readOnly(.cannotRepair): false
    case .readOnly: true
    }
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
  /// The lock of the first who waits for the lock.
  var request: String { folder + "/wait" }
  /// The lock of a window that has lent the lock.
  var claim: String { folder + "/lent" }

  /// The checkpoint of a journal.
  func checkpoint(of files: JournalFiles) -> String { "\(folder)/cache/\(files.stem).sjc" }

  /// The journal of a device.
  func files(of device: UInt32) -> JournalFiles {
    JournalFiles(folder: journals, stem: deviceText(device))
  }

  /// What lies in the folder of the journals: the one journal, if there is one, and files that
  /// look like copies of one but aren't named as such.
  ///
  /// - Throws: ``BookError/severalDevices(folder:files:)``, ``BookError/strangeNames(folder:files:)``
  ///   or ``BookError/system(_:)``.
  func look(
    on disk: any FileSystem
  ) throws(BookError) -> (files: JournalFiles?, strangers: [String]) {
    let names = try system { () throws(FileSystemError) in
      guard try disk.status(at: journals) != nil else { return [String]() }
      return try disk.list(journals).filter { $0.hasSuffix(JournalFiles.ending) }
    }
    let stems = Set(names.compactMap { Self.device(of: $0) })
    let strangers = names.filter { Self.device(of: $0) == nil }
    guard stems.count <= 1 else {
      throw .severalDevices(folder: journals, files: names.filter { !strangers.contains($0) })
    }
    guard let stem = stems.first else {
      if strangers.isEmpty { return (nil, []) }
      throw .strangeNames(folder: journals, files: strangers)
    }
    return (JournalFiles(folder: journals, stem: stem), strangers)
  }

  /// The number of the device, as text, whose journal has a file of this name; `nil` for a name
  /// that only resembles one, such as that of a copy.
  private static func device(of name: String) -> String? {
    guard let stem = JournalFiles.parts(of: name)?.stem, let device = UInt32(stem, radix: 16),
      deviceText(device) == stem
    else { return nil }
    return stem
  }
}

// The only place of the matrix that calls the journal: it creates, opens and closes one on a disk in
// memory, and keeps what came out.

import FaultDisk
import Persistence

/// A book's folder on a disk in memory.
struct Store {
  /// The disk.
  let disk: FakeDisk

  /// The size at which a segment ends.
  var limit = Int.max

  /// Whose journal it is; "a" or "b".
  var device = "a"

  /// The folder.
  static let folder = "/book"
  /// The journal.
  static let files = JournalFiles(folder: folder, stem: "a")
  /// Its first segment.
  static let path = files.path(of: 0)
  /// The folder for torn ends.
  static let quarantine = folder + "/quarantine"

  /// The bytes of the first segment, as a program sees them.
  var bytes: [UInt8]? { disk.bytes(Self.path) }

  /// The segments that are there, each as its bytes.
  var segments: [[UInt8]] {
    var all: [[UInt8]] = []
    while let bytes = disk.bytes(Self.files.path(of: all.count)) { all.append(bytes) }
    return all
  }

  private var rotation: Rotation {
    Rotation(limit: limit) { [device] in PlainHeader.text(after: $0, of: device) }
  }

  /// Makes the folder, as the layer above does.
  func prepare() throws(FileSystemError) { try disk.makeDirectories(Self.folder) }

  /// Tries to take the lock.
  func permit() -> WritePermit {
    FileLock.attempt(
      Self.folder + "/lock", holder: LockHolder(process: 41, host: "here"), on: disk)
  }

  /// Creates the journal.
  func create() throws(JournalError) -> Journal {
    try Journal.create(
      Self.files, header: device == "a" ? PlainHeader.first : PlainHeader.other, permit: permit(),
      rotation: rotation, on: disk)
  }

  /// Opens the journal with the lock when it is free, and gives what it handed on.
  func open(_ actions: inout [Action]) throws(JournalError) -> Journal {
    try open(&actions, permit: permit())
  }

  /// Opens the journal with a permit.
  func open(
    _ actions: inout [Action], permit: consuming WritePermit
  ) throws(JournalError) -> Journal {
    var read: [Action] = []
    var isOpen = false
    let journal = try unsafe open(permit: permit) { position, payload in
      let bytes = unsafe Array(payload)
      if isOpen { read[read.count - 1].append(bytes) } else { read.append([bytes]) }
      isOpen = position.continues
    }
    // An action that was begun and not ended must not have been begun.
    if isOpen { read[read.count - 1].append(Array("UNFINISHED".utf8)) }
    actions = read
    return journal
  }

  /// Opens the journal with a permit and hands its records on.
  func open(
    permit: consuming WritePermit, record: Journal.ReadRecord
  ) throws(JournalError) -> Journal {
    let reading = try unsafe Journal.read(
      Self.files, on: disk, header: PlainHeader.read, record: record)
    return Journal.open(
      reading, quarantine: Self.quarantine, permit: permit, rotation: rotation, on: disk)
  }

  /// The torn ends that are kept, each as its bytes.
  var kept: [[UInt8]] {
    disk.names.keys.sorted().filter {
      $0.hasPrefix(Self.quarantine + "/") && $0.hasSuffix(".torn")
    }.compactMap { disk.bytes($0) }
  }
}

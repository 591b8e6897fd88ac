// A small book of records to open, write and damage in tests.

import FaultDisk
import Glibc

@testable import Persistence

/// A journal's paths on some disk, and short ways to open and fill it.
struct Desk {
  let disk: any FileSystem
  var folder = "/book"
  /// The size at which a segment ends.
  var limit = Int.max
  var files: JournalFiles { JournalFiles(folder: folder, stem: "a") }
  var path: String { files.path(of: 0) }
  var quarantine: String { folder + "/quarantine" }

  var rotation: Rotation { Rotation(limit: limit, header: PlainHeader.text) }

  /// Creates an empty journal.
  func create() throws -> Journal {
    try disk.makeDirectories(folder)
    return try Journal.create(
      files, header: PlainHeader.first, permit: permit(), rotation: rotation, on: disk)
  }

  /// Tries to take the lock.
  func permit() -> WritePermit {
    FileLock.attempt(
      folder + "/lock", holder: LockHolder(process: 41, host: "here"), on: disk)
  }

  /// Opens the journal with the lock, when it is free, and collects its actions.
  func open(_ actions: inout [[String]]) throws -> Journal {
    try open(&actions, permit: permit())
  }

  /// Opens the journal with a permit.
  func open(_ actions: inout [[String]], permit: consuming WritePermit) throws -> Journal {
    let reading = try read(&actions)
    return Journal.open(
      reading, quarantine: quarantine, permit: permit, rotation: rotation, on: disk)
  }

  /// Reads the journal and collects its actions, from a mark on when there is one.
  func read(_ actions: inout [[String]], from mark: JournalCursor? = nil) throws -> JournalReading {
    var collector = Collector()
    let reading = try unsafe Journal.read(
      files, from: mark, on: disk, header: PlainHeader.read,
      record: { position, payload in unsafe collector.take(position, payload) })
    actions = collector.actions
    return reading
  }

  /// The actions in the journal now, read without the lock and without changing anything.
  func actions() throws -> [[String]] {
    var actions: [[String]] = []
    _ = try open(&actions, permit: .refused(.asked))
    return actions
  }
}

/// Joins records to actions.
struct Collector {
  var actions: [[String]] = []
  private var isOpen = false

  mutating func take(_ position: RecordPosition, _ payload: UnsafeRawBufferPointer) {
    let text = unsafe String(decoding: payload, as: UTF8.self)
    if isOpen { actions[actions.count - 1].append(text) } else { actions.append([text]) }
    isOpen = position.continues
  }
}

/// A payload as a caller makes it.
func payload(_ text: String) -> [UInt8] { Array("{\"t\":\"\(text)\"}".utf8) }

/// A payload as a reader gets it.
func text(_ text: String) -> String { "{\"t\":\"\(text)\"}" }

/// A fresh folder on the real disk, removed by the caller's `defer`.
func temporaryFolder() throws -> String {
  var template = Array("/tmp/rapport-XXXXXX".utf8CString)
  guard unsafe mkdtemp(&template) != nil else {
    throw FileSystemError(.makeDirectory, errno: errno)
  }
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Removes a folder with the files in it and one level of folders.
func removeFolder(_ path: String) {
  let disk = RealFileSystem()
  for name in (try? disk.list(path)) ?? [] {
    let child = path + "/" + name
    if (try? disk.remove(child)) == nil { removeFolder(child) }
  }
  unsafe rmdir(path)
}

// A folder with a book in it, a clock that the test moves, and a disk that can be filled.

import Glibc
import Model
import Persistence
import Testing

@testable import Engine

/// The real disk, with a switch that makes every write fail.
final class ShakyDisk: FileSystem {
  private let real = RealFileSystem()
  /// What the next writes and syncs answer; `nil` when the disk is well.
  var writeError: Int32?
  /// What syncs answer.
  var syncError: Int32?

  func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor {
    try real.open(path, mode)
  }
  func close(_ descriptor: Descriptor) { real.close(descriptor) }
  func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int {
    unsafe try real.read(descriptor, into: buffer, at: offset)
  }
  func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Int {
    if let writeError {
      // Half of it gets there, as on a disk that fills up in the middle.
      let half = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      _ = unsafe try real.write(descriptor, half)
      throw FileSystemError(.write, errno: writeError)
    }
    return unsafe try real.write(descriptor, bytes)
  }
  func sync(_ descriptor: Descriptor) throws(FileSystemError) {
    if let syncError { throw FileSystemError(.sync, errno: syncError) }
    try real.sync(descriptor)
  }
  func truncate(_ descriptor: Descriptor, to length: Int) throws(FileSystemError) {
    try real.truncate(descriptor, to: length)
  }
  func status(of descriptor: Descriptor) throws(FileSystemError) -> FileStatus {
    try real.status(of: descriptor)
  }
  func status(at path: String) throws(FileSystemError) -> FileStatus? {
    try real.status(at: path)
  }
  func lock(_ descriptor: Descriptor) throws(FileSystemError) -> Bool {
    try real.lock(descriptor)
  }
  func rename(_ old: String, to new: String) throws(FileSystemError) {
    try real.rename(old, to: new)
  }
  func remove(_ path: String) throws(FileSystemError) { try real.remove(path) }
  func makeDirectory(_ path: String) throws(FileSystemError) { try real.makeDirectory(path) }
  func syncDirectory(_ path: String) throws(FileSystemError) { try real.syncDirectory(path) }
  func list(_ path: String) throws(FileSystemError) -> [String] { try real.list(path) }
}

/// A fresh folder for one book, removed when this value's last user is gone.
final class Workplace {
  let folder: String
  let disk = ShakyDisk()
  /// The clock, in milliseconds; the test moves it.
  var time: Int64 = 1_800_000_000_000
  /// Counts up instead of chance.
  private var chance: UInt64 = 0

  init() throws {
    var template = Array("/tmp/rapport-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileSystemError(.makeDirectory, errno: errno)
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(folder) }

  /// The one journal of the book.
  var journal: String { folder + "/book/journal/0000000a-0000.sj1" }

  /// Opens the book.
  func open(
    writing: Bool = true, checkpointInterval: UInt64 = 10_000, patience: Patience? = nil
  ) throws -> BookKeeper {
    var options = EngineOptions(
      author: "Ana", wantsToWrite: writing, now: { self.time }, device: 10,
      random: {
        self.chance += 1
        return self.chance
      }, disk: disk)
    options.checkpointInterval = checkpointInterval
    options.patience = patience ?? .none
    options.isBrief = patience != nil
    return try BookKeeper.open(folder + "/book", options)
  }

  /// Closes the book and opens it again.
  func open(after keeper: consuming BookKeeper, writing: Bool = true) throws -> BookKeeper {
    keeper.close()
    return try open(writing: writing)
  }

  /// The segments of the journal.
  func segments() throws -> [Int] {
    try JournalFiles(folder: folder + "/book/journal", stem: "0000000a").segments(on: disk)
  }

  /// The bytes of the journal.
  func bytes() throws -> [UInt8] { try bytes(of: journal) }

  /// The bytes of a file.
  func bytes(of path: String) throws -> [UInt8] {
    let descriptor = try disk.open(path, .read)
    defer { disk.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: try disk.status(of: descriptor).size)
    _ = try unsafe bytes.withUnsafeMutableBytes {
      unsafe try disk.read(descriptor, into: $0, at: 0)
    }
    return bytes
  }

  /// Changes the bytes of the journal as a failing disk would.
  func change(_ body: (inout [UInt8]) -> Void) throws {
    var bytes = try bytes()
    body(&bytes)
    try write(bytes, to: journal)
  }

  /// Puts a file beside the journal.
  func put(_ bytes: [UInt8], named name: String) throws {
    try write(bytes, to: folder + "/book/journal/" + name)
  }

  /// Puts a file in the place of another.
  func write(_ bytes: [UInt8], to path: String) throws {
    if try disk.status(at: path) != nil { try disk.remove(path) }
    let descriptor = try disk.open(path, .create)
    defer { disk.close(descriptor) }
    _ = try unsafe bytes.withUnsafeBytes { unsafe try disk.write(descriptor, $0) }
  }

  /// The payloads of the journal's lines.
  func payloads() throws -> [String] {
    String(decoding: try bytes(), as: UTF8.self).split(separator: "\n").map { line in
      String(line.drop { $0 != "{" })
    }
  }

  /// Where each line of the journal begins.
  func lineStarts() throws -> [Int] {
    let bytes = try bytes()
    return [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }.dropLast()
  }

  /// Adds so many customers, a minute after each other, and renames each when the next one comes;
  /// returns the last.
  func addCustomers(_ count: Int, to keeper: inout BookKeeper) throws -> EntityID {
    var last: EntityID?
    for number in 1...count {
      time += 60_000
      let id = try keeper.must(newAccount("客户 \(number)"))
      if let last { try keeper.must(rename(last, "Renamed \(number)")) }
      last = id
    }
    return try #require(last)
  }

  /// Adds a line to the journal as another version would.
  func append(_ payload: String) throws {
    let keeper = try open()
    try Self.append(payload, to: keeper)
  }

  private static func append(_ payload: String, to keeper: consuming BookKeeper) throws {
    try keeper.journal.append([Array(payload.utf8)])
  }

  /// Removes a folder with everything in it.
  private static func remove(_ path: String) {
    let disk = RealFileSystem()
    for name in (try? disk.list(path)) ?? [] {
      let child = path + "/" + name
      if (try? disk.remove(child)) == nil { remove(child) }
    }
    unsafe rmdir(path)
  }
}

/// Adds an account with a name.
func newAccount(_ name: String) -> Command {
  .add(.account, [.account(.name): .text(name)])
}

/// Gives an account another name.
func rename(_ id: EntityID, _ name: String) -> Command {
  .edit(id, .account, [.account(.name): .text(name)])
}

extension BookKeeper {
  /// Carries out a command that must not be refused; returns the first thing it is about.
  @discardableResult
  mutating func must(_ command: Command) throws -> EntityID {
    try execute(command).get().events[0].subject
  }
}

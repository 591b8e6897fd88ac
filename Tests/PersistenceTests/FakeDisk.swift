// A disk in memory whose every call can be made to fail, to stop short, or to forget.

import Glibc

@testable import Persistence

/// A deterministic file system: files by number, names by path, and a plan of faults.
final class FakeDisk: FileSystem {
  /// A fault at one call.
  enum Fault {
    /// The call fails with this error number.
    case error(Int32)
    /// A write takes only so many bytes.
    case short(Int)
  }

  /// One call that was made: what it was and of which path.
  struct Call: Equatable {
    var operation: FileSystemError.Operation
    var path: String
  }

  /// The bytes of each file, by inode.
  private(set) var contents: [UInt64: [UInt8]] = [:]
  /// The file behind each name.
  private(set) var names: [String: UInt64] = [:]
  /// The directories.
  private var directories: Set<String> = ["/"]
  /// The path and file behind each open descriptor.
  private var open: [Int32: (path: String, inode: UInt64)] = [:]
  /// The descriptor that holds the lock of each file.
  private var locks: [UInt64: Int32] = [:]
  private var nextInode: UInt64 = 1
  private var nextDescriptor: Int32 = 3

  /// Every call made, in order.
  private(set) var calls: [Call] = []
  /// Says what goes wrong at a call, given its index among all calls and what it is.
  var plan: (Int, Call) -> Fault? = { _, _ in nil }
  /// How many bytes the disk holds before it is full.
  var capacity = Int.max

  /// The bytes of the file with a name.
  func bytes(_ path: String) -> [UInt8]? { names[path].flatMap { contents[$0] } }

  /// Puts a file there, as another program would: a new file under the name.
  func put(_ bytes: [UInt8], at path: String) {
    names[path] = nextInode
    contents[nextInode] = bytes
    nextInode += 1
  }

  /// Changes the bytes of a file in place.
  func change(_ path: String, _ body: (inout [UInt8]) -> Void) {
    if let inode = names[path] { body(&contents[inode, default: []]) }
  }

  /// Forgets every open file, as the end of the process does.
  func endProcess() {
    open = [:]
    locks = [:]
  }

  private func note(
    _ operation: FileSystemError.Operation, _ path: String
  ) throws(FileSystemError) -> Int? {
    let call = Call(operation: operation, path: path)
    calls.append(call)
    switch plan(calls.count - 1, call) {
    case .error(let number): throw FileSystemError(operation, path: path, errno: number)
    case .short(let count): return count
    case nil: return nil
    }
  }

  private func entry(_ descriptor: Descriptor) -> (path: String, inode: UInt64) {
    open[descriptor.number] ?? ("closed", 0)
  }

  func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor {
    _ = try note(.open, path)
    if names[path] == nil {
      guard mode == .create || mode == .lock else {
        throw FileSystemError(.open, path: path, errno: ENOENT)
      }
      guard directories.contains(parent(of: path)) else {
        throw FileSystemError(.open, path: path, errno: ENOENT)
      }
      put([], at: path)
    } else if mode == .create {
      throw FileSystemError(.open, path: path, errno: EEXIST)
    }
    open[nextDescriptor] = (path, names[path] ?? 0)
    nextDescriptor += 1
    return Descriptor(nextDescriptor - 1)
  }

  func close(_ descriptor: Descriptor) {
    let inode = entry(descriptor).inode
    if locks[inode] == descriptor.number { locks[inode] = nil }
    open[descriptor.number] = nil
  }

  func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int {
    _ = try note(.read, entry(descriptor).path)
    let bytes = contents[entry(descriptor).inode] ?? []
    let count = max(0, min(buffer.count, bytes.count - offset))
    if count > 0 { unsafe buffer.copyBytes(from: bytes[offset..<offset + count]) }
    return count
  }

  func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Int {
    let limit = try note(.write, entry(descriptor).path) ?? bytes.count
    let room = capacity - contents.values.reduce(0) { $0 + $1.count }
    let count = min(bytes.count, limit, room)
    guard count > 0 else { throw FileSystemError(.write, errno: ENOSPC) }
    unsafe contents[entry(descriptor).inode, default: []].append(contentsOf: bytes.prefix(count))
    return count
  }

  func sync(_ descriptor: Descriptor) throws(FileSystemError) {
    _ = try note(.sync, entry(descriptor).path)
  }

  func truncate(_ descriptor: Descriptor, to length: Int) throws(FileSystemError) {
    _ = try note(.truncate, entry(descriptor).path)
    let inode = entry(descriptor).inode
    contents[inode] = Array((contents[inode] ?? []).prefix(length))
  }

  func status(of descriptor: Descriptor) throws(FileSystemError) -> FileStatus {
    _ = try note(.status, entry(descriptor).path)
    let inode = entry(descriptor).inode
    return FileStatus(device: 1, inode: inode, size: contents[inode]?.count ?? 0)
  }

  func status(at path: String) throws(FileSystemError) -> FileStatus? {
    _ = try note(.status, path)
    if directories.contains(path) { return FileStatus(device: 1, inode: 0, size: 0) }
    guard let inode = names[path] else { return nil }
    return FileStatus(device: 1, inode: inode, size: contents[inode]?.count ?? 0)
  }

  func lock(_ descriptor: Descriptor) throws(FileSystemError) -> Bool {
    _ = try note(.lock, entry(descriptor).path)
    let inode = entry(descriptor).inode
    guard locks[inode] == nil else { return false }
    locks[inode] = descriptor.number
    return true
  }

  func rename(_ old: String, to new: String) throws(FileSystemError) {
    _ = try note(.rename, new)
    guard let inode = names.removeValue(forKey: old) else {
      throw FileSystemError(.rename, path: old, errno: ENOENT)
    }
    names[new] = inode
  }

  func remove(_ path: String) throws(FileSystemError) {
    _ = try note(.remove, path)
    guard names.removeValue(forKey: path) != nil else {
      throw FileSystemError(.remove, path: path, errno: ENOENT)
    }
  }

  func makeDirectory(_ path: String) throws(FileSystemError) {
    _ = try note(.makeDirectory, path)
    directories.insert(path)
  }

  func syncDirectory(_ path: String) throws(FileSystemError) {
    _ = try note(.syncDirectory, path)
  }

  func list(_ path: String) throws(FileSystemError) -> [String] {
    _ = try note(.list, path)
    let prefix = path + "/"
    return names.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains("/") }.sorted()
  }
}

// A disk in memory whose every call can be made to fail, to stop short, or to forget, and whose
// power can be cut after any of them.

import Glibc
package import Persistence

/// A deterministic file system: its state is a value, and a plan says what goes wrong.
package final class FakeDisk: FileSystem {
  /// A fault at one call.
  package enum Fault {
    /// The call fails with this error number.
    case error(Int32)
    /// A write takes only so many bytes.
    case short(Int)
  }

  /// One call that was made: what it was and of which path.
  package struct Call: Equatable {
    /// What was asked.
    package var operation: FileSystemError.Operation
    /// Of which path; an open file's is the one it was opened by.
    package var path: String

    /// Creates a call, to compare with.
    package init(operation: FileSystemError.Operation, path: String) {
      (self.operation, self.path) = (operation, path)
    }
  }

  /// What the disk holds.
  package private(set) var state: DiskState
  /// The path and file behind each open descriptor.
  private var open: [Int32: (path: String, inode: UInt64)] = [:]
  /// The descriptor that holds the lock of each file.
  private var locks: [UInt64: Int32] = [:]
  private var nextDescriptor: Int32 = 3

  /// Every call made, in order.
  package private(set) var calls: [Call] = []
  /// Says what goes wrong at a call, given its index among all calls and what it is.
  package var plan: ((Int, Call) -> Fault?)?
  /// How many bytes the disk holds before it is full.
  package var capacity = Int.max
  /// Is called after each call that changed something, when the power could go.
  package var afterChange: ((FakeDisk) -> Void)?
  /// The open files whose sync failed.
  private var failedSyncs: Set<Int32> = []
  /// How often an open file was synced again whose sync had failed; a program must not.
  package private(set) var syncsAfterFailure = 0

  /// An empty disk, or one with something on it.
  package init(_ state: DiskState = DiskState()) { self.state = state }

  /// The bytes of each file, by number.
  package var contents: [UInt64: [UInt8]] { state.files.mapValues(\.current) }
  /// The file behind each name.
  package var names: [String: UInt64] { state.names }
  /// The bytes of the file with a name.
  package func bytes(_ path: String) -> [UInt8]? { state.bytes(path) }

  /// Puts a file there, as another program would: a new file under the name.
  package func put(_ bytes: [UInt8], at path: String) { _ = state.create(path, bytes) }

  /// Changes the bytes of a file in place, and safely.
  package func change(_ path: String, _ body: (inout [UInt8]) -> Void) {
    guard let inode = names[path], var bytes = state.bytes(path) else { return }
    body(&bytes)
    state.files[inode] = DiskFile(bytes)
  }

  /// Makes everything safe, as an idle hour does.
  package func settle() { state.settle() }

  /// Forgets every open file, as the end of the process does.
  package func endProcess() {
    open = [:]
    locks = [:]
    failedSyncs = []
  }

  private func note(
    _ operation: FileSystemError.Operation, _ path: String
  ) throws(FileSystemError) -> Int? {
    let call = Call(operation: operation, path: path)
    calls.append(call)
    switch plan?(calls.count - 1, call) {
    case .error(let number): throw FileSystemError(operation, path: path, errno: number)
    case .short(let count): return count
    case nil: return nil
    }
  }

  private func entry(_ descriptor: Descriptor) -> (path: String, inode: UInt64) {
    open[descriptor.number] ?? ("closed", 0)
  }
}

// The calls, each as `FileSystem` describes it.
extension FakeDisk {
  package func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor {
    _ = try note(.open, path)
    if names[path] == nil {
      guard mode == .create || mode == .lock,
        state.directories.contains(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      else { throw FileSystemError(.open, path: path, errno: ENOENT) }
      put([], at: path)
      afterChange?(self)
    } else if mode == .create {
      throw FileSystemError(.open, path: path, errno: EEXIST)
    }
    open[nextDescriptor] = (path, names[path] ?? 0)
    nextDescriptor += 1
    return Descriptor(nextDescriptor - 1)
  }

  package func close(_ descriptor: Descriptor) {
    let inode = entry(descriptor).inode
    if locks[inode] == descriptor.number { locks[inode] = nil }
    open[descriptor.number] = nil
  }

  package func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int {
    let limit = try note(.read, entry(descriptor).path) ?? buffer.count
    guard let file = state.files[entry(descriptor).inode] else { return 0 }
    let count = max(0, min(buffer.count, limit, file.current.count - offset))
    if count > 0 { unsafe buffer.copyBytes(from: file.current[offset..<offset + count]) }
    return count
  }

  package func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Int {
    let limit = try note(.write, entry(descriptor).path) ?? bytes.count
    var count = min(bytes.count, limit)
    if capacity < .max {
      count = min(count, capacity - state.files.values.reduce(0) { $0 + $1.current.count })
    }
    guard count > 0 else { throw FileSystemError(.write, errno: ENOSPC) }
    unsafe state.files[entry(descriptor).inode]?.append(
      UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    afterChange?(self)
    return count
  }

  package func sync(_ descriptor: Descriptor) throws(FileSystemError) {
    let (path, inode) = entry(descriptor)
    if failedSyncs.contains(descriptor.number) { syncsAfterFailure += 1 }
    do throws(FileSystemError) {
      _ = try note(.sync, path)
    } catch {
      state.files[inode]?.failToSync()
      failedSyncs.insert(descriptor.number)
      throw error
    }
    state.files[inode]?.sync()
    afterChange?(self)
  }

  package func truncate(_ descriptor: Descriptor, to length: Int) throws(FileSystemError) {
    _ = try note(.truncate, entry(descriptor).path)
    state.files[entry(descriptor).inode]?.truncate(to: length)
    afterChange?(self)
  }

  package func status(of descriptor: Descriptor) throws(FileSystemError) -> FileStatus {
    _ = try note(.status, entry(descriptor).path)
    let inode = entry(descriptor).inode
    return FileStatus(device: 1, inode: inode, size: state.files[inode]?.current.count ?? 0)
  }

  package func status(at path: String) throws(FileSystemError) -> FileStatus? {
    _ = try note(.status, path)
    if state.directories.contains(path) { return FileStatus(device: 1, inode: 0, size: 0) }
    guard let inode = names[path] else { return nil }
    return FileStatus(device: 1, inode: inode, size: state.files[inode]?.current.count ?? 0)
  }

  package func lock(_ descriptor: Descriptor) throws(FileSystemError) -> Bool {
    _ = try note(.lock, entry(descriptor).path)
    let inode = entry(descriptor).inode
    guard locks[inode] == nil else { return false }
    locks[inode] = descriptor.number
    return true
  }

  package func rename(_ old: String, to new: String) throws(FileSystemError) {
    _ = try note(.rename, new)
    guard state.rename(old, to: new) else {
      throw FileSystemError(.rename, path: old, errno: ENOENT)
    }
    afterChange?(self)
  }

  package func remove(_ path: String) throws(FileSystemError) {
    _ = try note(.remove, path)
    guard state.remove(path) || state.removeDirectory(path) else {
      throw FileSystemError(.remove, path: path, errno: ENOENT)
    }
    afterChange?(self)
  }

  package func makeDirectory(_ path: String) throws(FileSystemError) {
    _ = try note(.makeDirectory, path)
    state.makeDirectory(path)
    afterChange?(self)
  }

  package func syncDirectory(_ path: String) throws(FileSystemError) {
    _ = try note(.syncDirectory, path)
    state.syncDirectory(path)
    afterChange?(self)
  }

  package func list(_ path: String) throws(FileSystemError) -> [String] {
    _ = try note(.list, path)
    let prefix = path + "/"
    return names.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains("/") }.sorted()
  }
}

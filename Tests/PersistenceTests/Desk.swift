// A small book of records to open, write and damage in tests.

import FaultDisk
import Glibc

@testable import Persistence

/// A journal's paths on some disk, and short ways to open and fill it.
struct Desk {
  let disk: any FileSystem
  var folder = "/book"
  var path: String { folder + "/a.sj1" }
  var quarantine: String { folder + "/quarantine" }

  /// The header of every journal here.
  static let header = Array(#"{"sj":1,"dev":"a"}"#.utf8)

  /// Creates an empty journal.
  func create() throws -> Journal {
    try disk.makeDirectories(folder)
    return try Journal.create(path, header: Self.header, permit: permit(), on: disk)
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
    var read: [[String]] = []
    var isOpen = false
    let journal = try unsafe Journal.open(
      path, quarantine: quarantine, permit: permit, on: disk,
      header: { unsafe $0.elementsEqual(Self.header) ? .known : .foreign },
      record: { position, payload in
        let text = unsafe String(decoding: payload, as: UTF8.self)
        if isOpen { read[read.count - 1].append(text) } else { read.append([text]) }
        isOpen = position.continues
      })
    actions = read
    return journal
  }

  /// The actions in the journal now, read without the lock and without changing anything.
  func actions() throws -> [[String]] {
    var actions: [[String]] = []
    _ = try open(&actions, permit: .refused(.asked))
    return actions
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

// Everything that the disk in memory holds at one moment: files, names, and which of the names a
// power cut can take back.

package import Chance

/// The files and names of a disk, as a value: keep one, and the power can be cut there later.
package struct DiskState {
  /// The files by number.
  package internal(set) var files: [UInt64: DiskFile] = [:]
  /// The file behind each name, as a program sees it.
  package internal(set) var names: [String: UInt64] = [:]
  /// The directories, as a program sees them.
  package internal(set) var directories: Set<String> = ["/"]
  /// The names that survive a power cut.
  private var safeNames: [String: UInt64] = [:]
  /// The directories that survive a power cut.
  private var safeDirectories: Set<String> = ["/"]
  /// What was done to names since their directory was last synced, in order.
  private var pending: [NameChange] = []
  /// The number of the next file.
  private var nextNumber: UInt64 = 1

  /// One change of a name that no sync has confirmed.
  private enum NameChange {
    case link(String, UInt64)
    case rename(String, String, UInt64)
    case unlink(String)
    case directory(String)

    /// The directory whose sync confirms it.
    var place: Substring {
      switch self {
      case .link(let path, _), .rename(_, let path, _), .unlink(let path), .directory(let path):
        folder(of: path)
      }
    }
  }

  /// An empty disk.
  package init() {}

  /// Puts a new file under a name and returns its number.
  mutating func create(_ path: String, _ bytes: [UInt8] = []) -> UInt64 {
    let number = nextNumber
    nextNumber += 1
    files[number] = DiskFile(bytes)
    names[path] = number
    pending.append(.link(path, number))
    return number
  }

  /// Gives a file another name; `false` when there is none.
  mutating func rename(_ old: String, to new: String) -> Bool {
    guard let number = names.removeValue(forKey: old) else { return false }
    names[new] = number
    pending.append(.rename(old, new, number))
    return true
  }

  /// Takes a directory away; `false` when it is not there or something is in it.
  mutating func removeDirectory(_ path: String) -> Bool {
    let inside = path + "/"
    guard directories.contains(path), !names.keys.contains(where: { $0.hasPrefix(inside) }),
      !directories.contains(where: { $0.hasPrefix(inside) })
    else { return false }
    directories.remove(path)
    return true
  }

  /// Takes a name away; `false` when it is not there.
  mutating func remove(_ path: String) -> Bool {
    guard names.removeValue(forKey: path) != nil else { return false }
    pending.append(.unlink(path))
    return true
  }

  /// Makes a directory.
  mutating func makeDirectory(_ path: String) {
    if directories.insert(path).inserted { pending.append(.directory(path)) }
  }

  /// Makes the names in a directory safe.
  mutating func syncDirectory(_ path: String) {
    for change in pending where change.place == path { confirm(change) }
    pending.removeAll { $0.place == path }
  }

  /// Makes everything safe, as an idle hour does.
  package mutating func settle() {
    for change in pending { confirm(change) }
    pending = []
    for number in files.keys { files[number]?.sync() }
  }

  /// Whether a power cut can change nothing.
  package var isSafe: Bool { pending.isEmpty && files.values.allSatisfy(\.isSafe) }

  /// The bytes of the file with a name, as a program sees them.
  package func bytes(_ path: String) -> [UInt8]? {
    names[path].flatMap { files[$0]?.current }
  }

  /// The disk after a power cut now: one of the many that it can be. All of it is safe then.
  ///
  /// Names are changed in order up to some change, or each by itself; a rename can leave the old
  /// name there as well.
  package func afterPowerCut(_ random: inout SplitMix64) -> DiskState {
    var after = self
    let style = random.below(4)
    let cut = random.below(pending.count + 1)
    for (index, change) in pending.enumerated() {
      let happened =
        switch style {
        case 0: true
        case 1: index < cut
        case _: random.below(2) == 0
        }
      if happened { after.confirm(change) }
      if happened, case .rename(let old, _, let number) = change, random.below(8) == 0 {
        after.safeNames[old] = number
      }
    }
    after.directories = after.safeDirectories
    after.names = after.safeNames.filter { after.directories.contains(String(folder(of: $0.key))) }
    after.safeNames = after.names
    after.pending = []
    after.files = [:]
    for number in after.names.values.sorted() where after.files[number] == nil {
      after.files[number] = files[number].map { DiskFile($0.afterPowerCut(&random)) }
    }
    return after
  }

  /// A number that differs between different disks, with luck of one in 2⁶⁴.
  package var fingerprint: UInt64 {
    var mixed: UInt64 = 0
    for (path, number) in names.sorted(by: { $0.key < $1.key }) {
      for byte in path.utf8 { mixed = SplitMix64.mix(mixed ^ UInt64(byte)) }
      for byte in files[number]?.current ?? [] {
        mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    return SplitMix64.mix(mixed)
  }

  /// Writes a change of names to the disk.
  private mutating func confirm(_ change: NameChange) {
    switch change {
    case .link(let path, let number): safeNames[path] = number
    case .unlink(let path): safeNames[path] = nil
    case .directory(let path): safeDirectories.insert(path)
    case .rename(let old, let new, let number):
      if safeNames[old] == number { safeNames[old] = nil }
      safeNames[new] = number
    }
  }
}

/// The directory part of an absolute path.
private func folder(of path: String) -> Substring {
  guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
  return path[..<slash]
}

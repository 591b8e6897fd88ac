// Making directories and names so that they are still there after a power cut.

extension FileSystem {
  /// Makes a directory and the ones above it that are missing, each mode 0700.
  ///
  /// On success every new name is on the disk: the directory above each new one is synced. So is
  /// the one above a directory that is there and empty, because a crash or a failed sync may have
  /// stopped an earlier call right after it was made.
  package func makeDirectories(_ path: String) throws(FileSystemError) {
    if path.isEmpty || path == "/" || path == "." { return }
    let above = parent(of: path)
    if try status(at: path) != nil {
      if isEmptyDirectory(path) { try syncDirectory(above) }
      return
    }
    try makeDirectories(above)
    try makeDirectory(path)
    try syncDirectory(above)
  }

  /// Whether a directory is surely empty; one that can't be listed is somebody else's.
  private func isEmptyDirectory(_ path: String) -> Bool {
    do throws(FileSystemError) { return try list(path).isEmpty } catch { return false }
  }

  /// The directories of a path that are not there, from the deepest up.
  package func missingDirectories(of path: String) throws(FileSystemError) -> [String] {
    if path.isEmpty || path == "/" || path == "." { return [] }
    guard try status(at: path) == nil else { return [] }
    return try [path] + missingDirectories(of: parent(of: path))
  }

  /// Takes directories away as far as they are empty; what can't be taken away stays.
  package func removeIfEmpty(_ directories: [String]) {
    for path in directories {
      do throws(FileSystemError) { try remove(path) } catch { return }
    }
  }

  /// Gives a file that is whole and synced the name that others look for, durably.
  ///
  /// After a failure neither the draft nor the name is there, as far as the disk lets them be taken
  /// away: whether the name is on the disk is unknown then, and nobody may save into a file that a
  /// power cut can take away.
  func publish(_ draft: String, as path: String) throws(FileSystemError) {
    var name = draft
    do throws(FileSystemError) {
      try rename(draft, to: path)
      name = path
      try syncDirectory(parent(of: path))
    } catch {
      do throws(FileSystemError) { try remove(name) } catch {}
      throw error
    }
  }
}

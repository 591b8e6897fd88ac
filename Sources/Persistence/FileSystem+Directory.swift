// Making directories so that they are still there after a power cut.

extension FileSystem {
  /// Makes a directory and the ones above it that are missing, each mode 0700.
  ///
  /// On success every new name is on the disk: the directory above each new one is synced.
  package func makeDirectories(_ path: String) throws(FileSystemError) {
    if path.isEmpty || path == "/" || path == "." { return }
    if try status(at: path) != nil { return }
    let above = parent(of: path)
    try makeDirectories(above)
    try makeDirectory(path)
    try syncDirectory(above)
  }
}

// Saving what can be read of a damaged book into a new folder.

package import Persistence

/// What was saved of a damaged book, and what is missing.
package struct RepairReport: Equatable, Sendable {
  /// The folder of the new book.
  package let folder: String
  /// What the journals' side of it was.
  package let salvage: SalvageReport
  /// The lines that are missing, and between which times they lay.
  package let lost: [LostStretch]
}

/// Lines of a journal that could not be read.
package struct LostStretch: Equatable, Sendable {
  /// Their numbers.
  package let lines: ClosedRange<UInt64>
  /// When the last action before them was done; `nil` when there is none.
  package internal(set) var after: Stamp?
  /// When the first action after them was done; `nil` when there is none.
  package internal(set) var before: Stamp?
}

extension BookKeeper {
  /// Copies everything that can be read of the book in a folder into a new book in another one.
  ///
  /// The damaged book is only read. The new one is there whole and durably when this returns;
  /// after a failure there is none.
  ///
  /// - Throws: ``BookError/noBook(folder:)``, ``BookError/exists(folder:)`` when there is a book in
  ///   the other folder, or another ``BookError``.
  /// - Complexity: O(journal).
  package static func repair(
    _ folder: String, into target: String, _ options: EngineOptions
  ) throws(BookError) -> RepairReport {
    let (source, place) = (BookPlace(folder: folder), BookPlace(folder: target))
    guard let files = try source.look(on: options.disk).files else {
      throw .noBook(folder: folder)
    }
    guard try place.look(on: options.disk).files == nil else { throw .exists(folder: target) }
    try system { () throws(FileSystemError) in try options.disk.makeDirectories(place.journals) }
    let copy = JournalFiles(folder: place.journals, stem: files.stem)
    do throws(JournalError) {
      let salvage = try unsafe Journal.salvage(
        files, into: copy, on: options.disk, readHeader: JournalHeader.read,
        newHeader: { $0 ?? header(instead: files, options) })
      let lost = try stretches(salvage.lost, in: copy, options)
      return RepairReport(folder: target, salvage: salvage, lost: lost)
    } catch {
      throw BookError(error)
    }
  }

  /// A header in the place of one that can't be read: the device is in the file's name, which book
  /// it was can't be known any more.
  private static func header(instead files: JournalFiles, _ options: EngineOptions) -> [UInt8] {
    JournalHeader.text(
      store: JournalHeader.uuid(options.random(), options.random()),
      device: UInt32(files.stem, radix: 16) ?? 1, made: options.now(), program: options.program)
  }

  /// Finds out between which actions the missing lines lay.
  private static func stretches(
    _ lost: [ClosedRange<UInt64>], in files: JournalFiles, _ options: EngineOptions
  ) throws(JournalError) -> [LostStretch] {
    var stretches = lost.map { LostStretch(lines: $0) }
    guard !stretches.isEmpty else { return [] }
    let reader = ActionReader(table: FieldTable())
    _ = try unsafe Journal.read(files, on: options.disk, header: JournalHeader.read) {
      position, payload in
      guard let stamp = unsafe reader.read(payload, operation: { _, _ in })?.stamp else { return }
      for index in stretches.indices {
        if position.sequence < stretches[index].lines.lowerBound {
          stretches[index].after = stamp
        } else if stretches[index].before == nil {
          stretches[index].before = stamp
        }
      }
    }
    return stretches
  }
}

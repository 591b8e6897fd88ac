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
  /// The end behind which more may be missing; `nil` when everything is accounted for.
  package let doubt: DoubtfulEnd?
  /// Ends of the journal that were cut off earlier, taken for saves that were never finished; the
  /// files that keep them.
  package let putAside: [String]
  /// What the checkpoint brought back, or why it didn't; `nil` where it knows no more than the journal.
  package internal(set) var restoration: Restoration?

  /// Whether all that was ever saved is surely in the new book.
  package var isWhole: Bool { lost.isEmpty && doubt == nil && putAside.isEmpty }
}

/// The last line up to which everything of a journal is accounted for, when how it went on can't be
/// known.
package struct DoubtfulEnd: Equatable, Sendable {
  /// The line's number.
  package let line: UInt64
  /// When the last action up to it was done; `nil` when there is none.
  package internal(set) var stamp: Stamp?
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
  /// Where the checkpoint proves that the journal's end is gone, the book is brought to where the
  /// checkpoint says that it stood, by one more action; see ``Restoration``.
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
    var options = options
    options.disk = options.disk.confined(to: folder).confined(to: target)
    let found = try source.look(on: options.disk)
    guard let files = found.files else { throw try source.missing(on: options.disk) }
    let strangers = found.strangers.map { "\(source.journals)/\($0)" }
    guard try place.look(on: options.disk).files == nil else { throw .exists(folder: target) }
    let fresh = try system { () throws(FileSystemError) in
      let missing = try options.disk.missingDirectories(of: place.journals)
      do throws(FileSystemError) {
        try options.disk.makeDirectories(place.journals)
      } catch {
        options.disk.removeIfEmpty(missing)
        throw error
      }
      return missing
    }
    let copy = JournalFiles(folder: place.journals, stem: files.stem)
    var report: RepairReport
    let evidence: Evidence
    do throws(JournalError) {
      evidence = try Evidence(beside: files, at: source, strangers: strangers, options)
      let salvage = try unsafe Journal.salvage(
        files, into: copy, on: options.disk, readHeader: JournalHeader.read,
        newHeader: { $0 ?? header(instead: files, options) }, weigh: { evidence.weigh(on: &$0) })
      let (lost, doubt) = try times(of: salvage, in: copy, options)
      report = RepairReport(
        folder: target, salvage: salvage, lost: lost, doubt: doubt,
        putAside: putAside(source, files, options))
    } catch {
      options.disk.removeIfEmpty(fresh)
      throw BookError(opening: error, on: options.disk)
    }
    do throws(BookError) {
      report.restoration = try evidence.restoration(of: report.salvage, to: place)
    } catch {
      // Half a repair is none.
      for path in [copy.path(of: 0), place.lock] {
        do throws(FileSystemError) { try options.disk.remove(path) } catch {}
      }
      options.disk.removeIfEmpty(fresh)
      throw error
    }
    return report
  }

  /// The torn ends of a journal that are kept; none when their folder can't be read.
  private static func putAside(
    _ place: BookPlace, _ files: JournalFiles, _ options: EngineOptions
  ) -> [String] {
    do throws(FileSystemError) {
      guard try options.disk.status(at: place.quarantine) != nil else { return [] }
      return try options.disk.list(place.quarantine)
        .filter { $0.hasPrefix(files.stem + "-") && $0.hasSuffix(".torn") }
        .map { "\(place.quarantine)/\($0)" }
    } catch {
      return []
    }
  }

  /// A header in the place of one that can't be read: the device is in the file's name, which book
  /// it was can't be known any more.
  private static func header(instead files: JournalFiles, _ options: EngineOptions) -> [UInt8] {
    JournalHeader.text(
      store: JournalHeader.uuid(options.random(), options.random()),
      device: UInt32(files.stem, radix: 16) ?? 1, made: options.now(), program: options.program)
  }

  /// Finds out between which actions the missing lines lay, and after which more may be missing.
  private static func times(
    of salvage: SalvageReport, in files: JournalFiles, _ options: EngineOptions
  ) throws(JournalError) -> (lost: [LostStretch], doubt: DoubtfulEnd?) {
    var stretches = salvage.lost.map { LostStretch(lines: $0) }
    var doubt = salvage.doubtFrom.map { DoubtfulEnd(line: $0 > 0 ? $0 - 1 : 0) }
    guard !stretches.isEmpty || doubt != nil else { return ([], nil) }
    let reader = ActionReader(table: FieldTable())
    _ = try unsafe Journal.read(files, on: options.disk, header: JournalHeader.read) {
      position, payload in
      guard let stamp = unsafe reader.read(payload, operation: { _, _ in })?.stamp, stamp > .zero
      else { return }
      for index in stretches.indices {
        if position.sequence < stretches[index].lines.lowerBound {
          stretches[index].after = stamp
        } else if stretches[index].before == nil {
          stretches[index].before = stamp
        }
      }
      if let line = doubt?.line, position.sequence <= line { doubt?.stamp = stamp }
    }
    return (stretches, doubt)
  }
}

/// What lies beside a journal that is to be saved, and may know more than it does.
private struct Evidence {
  /// The journal's place.
  let place: BookPlace
  /// The checkpoint's file.
  let path: String
  /// The checkpoint whose mark the journal doesn't confirm, if there is one.
  let kept: Checkpoint?
  /// Files that may be copies of the journal's.
  let strangers: [String]
  /// What came in from outside.
  let options: EngineOptions

  /// Reads what lies beside a journal.
  init(
    beside files: JournalFiles, at place: BookPlace, strangers: [String], _ options: EngineOptions
  ) throws(JournalError) {
    (self.place, self.strangers, self.options) = (place, strangers, options)
    path = place.checkpoint(of: files)
    let kept = Checkpoint.read(path, of: files, on: options.disk)
    guard let kept, try !BookKeeper.confirms(kept, files, options) else {
      self.kept = nil
      return
    }
    self.kept = kept
  }

  /// Adds what it proves to what reading the journal found.
  func weigh(on reading: inout JournalReading) {
    if let kept { reading.weigh(kept, at: path) }
    reading.weigh(tornEndsIn: place.quarantine, on: options.disk)
    for copy in strangers {
      _ = unsafe reading.weigh(copy: copy, header: JournalHeader.read, on: options.disk)
    }
  }

  /// Brings back into a saved book what the checkpoint knows beyond it.
  func restoration(
    of salvage: SalvageReport, to target: BookPlace
  ) throws(BookError) -> Restoration? {
    guard let kept else { return nil }
    for finding in salvage.source.findings where finding.kind.witness?.path == path {
      if case .otherHistory = finding.kind { return .otherHistory(path: path) }
      return try BookKeeper.restore(kept, from: path, to: target, options)
    }
    // What is missing before a mark that the journal reaches, the checkpoint holds.
    let files = salvage.source.files
    guard salvage.lost.contains(where: { $0.lowerBound < kept.mark.nextSequence }),
      try system({ () throws(FileSystemError) in
        try Journal.holds(kept.mark, of: files, on: options.disk)
      })
    else { return nil }
    return try BookKeeper.restore(kept, from: path, to: target, options)
  }
}

// The new journal that a salvage writes, line by line, keeping every line's number.

/// A journal in the making, under another name until it is whole.
struct SalvageWriter: ~Copyable {
  /// The path that the file will have.
  private let path: String
  /// How many whole actions were taken in.
  private var actions = 0
  /// The numbers of the lines that are missing.
  private var lost: [ClosedRange<UInt64>] = []
  /// The disk.
  private let disk: any FileSystem
  /// The file, under the name of a draft.
  private let file: OpenFile
  /// Lines that are not in the file yet.
  private var buffer: [UInt8] = []
  /// The link on which the next line hangs.
  private var link = ChainLink.start
  /// The index of the next line in its action.
  private var index = 0
  /// The first refusal of the disk; afterwards nothing is written.
  private var failure: FileSystemError?

  /// Begins a journal with its header.
  init(path: String, header: [UInt8], on disk: any FileSystem) throws(FileSystemError) {
    let draft = path + ".new"
    if try disk.status(at: draft) != nil { try disk.remove(draft) }
    self.init(try OpenFile(draft, .create, on: disk), path: path)
    write(header, mark: .whole)
  }

  /// Begins with an empty file.
  private init(_ file: consuming OpenFile, path: String) {
    (disk, self.path) = (file.disk, path)
    self.file = file
  }

  /// Takes a line of the old journal in, after notes for those that are missing before it.
  mutating func take(_ position: RecordPosition, _ payload: UnsafeRawBufferPointer) {
    guard position.sequence >= link.next, position.sequence - link.next <= Passage.longestGap
    else { return }
    fill(upTo: position.sequence)
    switch position.role {
    case .header: write(Array(#"{"note":"segment"}"#.utf8), mark: .note)
    case .note: unsafe write(Array(payload), mark: .note)
    case .record:
      unsafe write(Array(payload), mark: position.continues ? .continues : .whole)
      index = position.continues ? index + 1 : 0
      if !position.continues { actions += 1 }
    }
  }

  /// Writes what is left, durably, under the journal's name.
  ///
  /// Lines at the end that could not be read but are known to have been there get notes as well,
  /// so that no new action bears the number of one that is lost.
  consuming func finish(_ source: JournalReport) throws(FileSystemError) -> SalvageReport? {
    if source.damage != nil, source.provenEnd > link.next,
      source.provenEnd - link.next <= Passage.longestGap
    {
      fill(upTo: source.provenEnd)
    }
    // A header holds nothing that a person entered.
    lost.removeAll { $0.count == 1 && source.lostHeaders.contains($0.lowerBound) }
    let report = SalvageReport(path: path, source: source, actions: actions, lost: lost)
    let summary = #"{"note":"salvaged","actions":\#(actions),"lost":\#(report.lostLines)}"#
    write(Array(summary.utf8), mark: .note)
    flush()
    if let failure {
      _ = try abandon()
      throw failure
    }
    do throws(FileSystemError) {
      try file.sync()
    } catch {
      _ = try abandon()
      throw error
    }
    try disk.publish(path + ".new", as: path)
    return report
  }

  /// Removes the draft.
  consuming func abandon() throws(FileSystemError) -> SalvageReport? {
    try disk.remove(path + ".new")
    return nil
  }

  /// Writes a note for each missing line, so that the ones after it keep their numbers.
  private mutating func fill(upTo sequence: UInt64) {
    guard sequence > link.next else { return }
    lost.append(link.next...sequence - 1)
    while link.next < sequence { write(Array(#"{"note":"lost"}"#.utf8), mark: .note) }
  }

  /// Adds a line. Everything in the file is durable before it has its name, so each action is a
  /// group of its own.
  private mutating func write(_ payload: [UInt8], mark: JournalLine.Mark) {
    let checksum = JournalLine.write(
      payload, after: link, indexInGroup: index, mark: mark, to: &buffer)
    link = ChainLink(checksum: checksum, next: link.next + 1)
    if buffer.count >= PendingGroup.longestBuffer { flush() }
  }

  /// Writes the buffer to the file.
  private mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do throws(FileSystemError) { try file.append(buffer) } catch { failure = error }
  }
}

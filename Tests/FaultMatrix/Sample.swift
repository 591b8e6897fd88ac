// A journal of some forty kilobytes, as it lies on a disk, and a check of what reading it hands on.

import FaultDisk
import Glibc
import Persistence

/// A journal with a map of its lines.
struct Sample: Sendable {
  /// The file.
  let bytes: [UInt8]
  /// Its lines.
  let lines: [Line]

  /// One line of the sample; its number in the file is its index plus one.
  struct Line: Sendable {
    /// The bytes with the LF.
    let range: Range<Int>
    /// The bytes of the payload.
    let payload: Range<Int>
    /// The index of the first line of its group.
    let group: Int
    /// The index of the first line of its action.
    let action: Int
    /// Whether its action ends here and is one that a reader gets.
    let endsAction: Bool
    /// Whether a reader gets it at all.
    let isRecord: Bool
  }

  /// Makes a journal of at least so many bytes: single lines, long actions, groups, closed
  /// sessions; it ends with a group of three actions, one of them of two lines.
  init(seed: UInt64, size: Int) throws {
    let store = Store(disk: FakeDisk())
    try store.prepare()
    var payloads = Payloads(seed: seed)
    var journal = try store.create()
    var turn = 0
    while journal.size < size {
      switch turn % 7 {
      case 2: try journal.append(payloads.action(lines: 3))
      case 4:
        for _ in 0..<3 { try Self.add(payloads.action(lines: 1), to: &journal) }
        try journal.commit()
      case 6:
        journal.close()
        var actions: [Action] = []
        journal = try store.open(&actions)
      case _: try journal.append(payloads.action(lines: 1))
      }
      turn += 1
    }
    for lines in [1, 2, 1] { try Self.add(payloads.action(lines: lines), to: &journal) }
    try journal.commit()
    bytes = store.bytes ?? []
    lines = Self.map(bytes)
  }

  /// Adds an action to the open group.
  static func add(_ action: Action, to journal: inout Journal) throws(JournalError) {
    for (index, payload) in action.enumerated() {
      try journal.add(payload, continues: index < action.count - 1)
    }
  }

  /// Takes the file apart by its spaces and line ends, without the journal's own reader.
  private static func map(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var (start, group, action, continues) = (0, 0, 0, false)
    while let end = bytes[start...].firstIndex(of: 10) {
      let spaces = bytes[start..<end].indices.filter { bytes[$0] == 32 }.prefix(3)
      let head = String(decoding: bytes[spaces[1] + 1..<spaces[2]], as: UTF8.self)
      let (index, isNote) = (lines.count, head.hasSuffix("~"))
      if head.drop(while: { $0 != "." }).filter(\.isNumber) == "0" { group = index }
      if !continues { action = index }
      continues = head.hasSuffix("+")
      lines.append(
        Line(
          range: start..<end + 1, payload: spaces[2] + 1..<end, group: group, action: action,
          endsAction: !continues && !isNote && index > 0, isRecord: !isNote && index > 0))
      start = end + 1
    }
    return lines
  }

  /// The index of the line that holds a byte.
  func line(at byte: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// The first line of the last group.
  var lastGroup: Int { lines.last?.group ?? 0 }

  /// The journal on a safe disk of its own.
  func store(_ bytes: [UInt8]) -> Store {
    let disk = FakeDisk()
    disk.makeSafeFolder()
    disk.put(bytes, at: Store.path)
    return Store(disk: disk)
  }
}

/// Follows what a reader is handed and holds it against the sample.
struct Delivery {
  /// The lines that were handed on.
  private(set) var lines: [Int] = []
  /// The first thing that was not as saved.
  private(set) var fault: String?
  private var isOpen = false

  /// Takes a record. A line that is known to be forged may have any payload.
  mutating func take(
    _ position: RecordPosition, _ payload: UnsafeRawBufferPointer, from sample: Sample,
    forged: Int? = nil
  ) {
    let line = Int(position.sequence)
    guard sample.lines.indices.contains(line), sample.lines[line].isRecord else {
      return blame("a record with the number \(line)")
    }
    let range = sample.lines[line].payload
    if line != forged, unsafe !Self.isSame(payload, sample, range) {
      blame("another payload in line \(line + 1)")
    }
    if let last = lines.last, line <= last { blame("line \(line + 1) after line \(last + 1)") }
    let begins = sample.lines[line].action == line
    if begins == isOpen || (isOpen && lines.last != line - 1) {
      blame("line \(line + 1) out of its action")
    }
    isOpen = position.continues
    if isOpen == sample.lines[line].endsAction { blame("line \(line + 1) ends elsewhere") }
    lines.append(line)
  }

  /// Whether a payload is that of the sample.
  private static func isSame(
    _ payload: UnsafeRawBufferPointer, _ sample: Sample, _ range: Range<Int>
  ) -> Bool {
    guard payload.count == range.count, let other = payload.baseAddress else { return false }
    return unsafe sample.bytes.withUnsafeBytes { bytes in
      guard let own = bytes.baseAddress else { return false }
      return unsafe memcmp(own + range.lowerBound, other, range.count) == 0
    }
  }

  /// What was wrong, if anything: also an action that was not ended.
  var failure: Failure? {
    if let fault { return .wrong(fault) }
    return isOpen ? .wrong("half an action") : nil
  }

  private mutating func blame(_ what: String) { fault = fault ?? what }
}

extension FakeDisk {
  /// Makes the book's folder, safely.
  func makeSafeFolder() {
    do throws(FileSystemError) { try makeDirectories(Store.folder) } catch {}
    settle()
  }
}

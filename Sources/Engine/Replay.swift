// Building a book from its journal.

import Model
import Persistence

/// A book being rebuilt, record by record.
struct Replay {
  /// What the records make.
  private(set) var book = Book()
  /// Which change gave each field its value.
  private(set) var provenance = Provenance()
  /// What can be taken back.
  private(set) var log = UndoLog()
  /// The latest stamp.
  private(set) var stamp = Stamp.zero
  /// The next free counter of the device's identities.
  private(set) var nextCounter: UInt32 = 1
  /// How many changes only a newer version knows.
  private(set) var unknownChanges = 0
  /// Kinds of operations that nobody may write without knowing.
  private(set) var critical: [String] = []
  /// The header, once it was read.
  private(set) var header: JournalHeader?
  /// How records are read.
  private let reader: ActionReader
  /// The purposes by their tags.
  private let purposes = PurposeTable()
  /// The sequence number of the first line of the action that is being read.
  private var first: UInt64?

  /// Creates an empty replay.
  init(table: FieldTable) { reader = ActionReader(table: table) }

  /// Creates a replay that goes on where a book stands, which it takes over.
  init(resuming keeper: inout BookKeeper) {
    self.init(table: keeper.table)
    header = JournalHeader(device: keeper.device)
    (book, provenance, log) = (keeper.book, keeper.provenance, keeper.log)
    (stamp, nextCounter) = (keeper.stamp, keeper.issuer.next)
    // One reference only, so that nothing is copied when the book changes.
    (keeper.book, keeper.provenance, keeper.log) = (Book(), Provenance(), UndoLog())
  }

  /// Reads a segment's header.
  mutating func takeHeader(_ payload: UnsafeRawBufferPointer) -> HeaderReading {
    guard let header = unsafe JournalHeader(payload) else { return .foreign }
    self.header = header
    return header.reading
  }

  /// Applies a record.
  mutating func take(_ position: RecordPosition, _ payload: UnsafeRawBufferPointer) {
    let sequence = position.sequence
    let device = header?.device ?? 0
    let head = unsafe reader.read(payload) { operation, index in
      switch operation {
      case .event(let event, let field):
        book.apply(event)
        if let field {
          provenance.note(event.subject, field, sequence: sequence, index: index)
        } else if event.subject.device == device, event.subject.counter >= nextCounter {
          nextCounter = event.subject.counter + 1
        }
      case .unknown: unknownChanges += 1
      case .critical(let kind): critical.append(kind)
      }
    }
    let start = first ?? sequence
    first = position.continues ? start : nil
    guard let head else {
      unknownChanges += 1
      return
    }
    if head.stamp > stamp { stamp = head.stamp }
    guard !position.continues else { return }
    let purpose = head.purpose.flatMap { purposes.purpose($0) }
    log.note(
      UndoEntry(sequence: start, purpose: purpose), undoes: head.undoneSequence)
  }
}

extension ActionHead {
  /// The sequence number of the action that this one takes back.
  var undoneSequence: UInt64? {
    undoes?.text.flatMap { text in text.split(separator: ".").last.flatMap { UInt64($0) } }
  }
}

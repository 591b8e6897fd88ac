// Building a book from its journal.

import Model
import Persistence

/// A book being rebuilt, record by record.
struct Replay {
  /// What the records make.
  private(set) var book = Book()
  /// Which change gave each field its value.
  private(set) var provenance = Provenance()
  /// What can be undone.
  private(set) var log = UndoLog()
  /// The latest stamp.
  private(set) var stamp = Stamp.zero
  /// The next free counter of the device's identities.
  private(set) var nextCounter: UInt32 = 1
  /// What the machine's clock showed at the last action, as far as that is known.
  private(set) var lastClock: Int64 = 0
  /// How much has been read that no checkpoint speaks for; see ``EngineOptions/work(ofLine:)``.
  private(set) var work: UInt64 = 0
  /// How many changes only a newer version knows.
  private(set) var unknownChanges = 0
  /// Kinds of operations that nobody may write without knowing.
  private(set) var critical: [String] = []
  /// Where something stands that isn't understood; nothing of what a snapshot spoke for.
  private(set) var unread = UnreadRecords()
  /// The header, once it was read.
  private(set) var header: JournalHeader?
  /// The thing that is just coming, with the values so far.
  private var newcomer = Newcomer(.book, .book)
  /// Whether there is one.
  private var isComing = false
  /// The sequence number of the first line of the action that is being read.
  private var first: UInt64?
  /// How much was unknown before that action.
  private var unknownBefore = 0

  /// The last counter of an identity that is taken: a thing that only claims to be the last of its
  /// device would leave no identities for those to come, of which there is room for as many again.
  static let lastCounter = UInt32.max / 2

  /// Creates an empty replay.
  init() {}

  /// Creates a replay that goes on where a keeper stands, whose book it takes over.
  init(resuming keeper: inout BookKeeper) {
    self.init(keeper.snapshot)
    header = JournalHeader(device: keeper.device)
    // One reference only, so that nothing is copied when the book changes.
    (keeper.book, keeper.provenance, keeper.log) = (Book(), Provenance(), UndoLog())
  }

  /// Creates a replay that goes on where a snapshot was taken.
  init(_ snapshot: BookSnapshot) {
    self.init()
    (book, provenance, log) = (snapshot.book, snapshot.provenance, snapshot.log)
    (stamp, nextCounter) = (snapshot.stamp, snapshot.nextCounter)
    lastClock = snapshot.lastClock
    (unknownChanges, critical) = (snapshot.unknownChanges, snapshot.critical)
  }

  /// What the replay has come to.
  ///
  /// - Precondition: The last record ended its action.
  var snapshot: BookSnapshot {
    precondition(first == nil, "A snapshot in the middle of an action.")
    return BookSnapshot(
      book: book, provenance: provenance, log: log, stamp: stamp, lastClock: lastClock,
      nextCounter: nextCounter, unknownChanges: unknownChanges, critical: critical)
  }

  /// Reads a segment's header.
  mutating func takeHeader(_ payload: UnsafeRawBufferPointer) -> HeaderReading {
    guard let header = unsafe JournalHeader(payload) else { return .foreign }
    self.header = header
    return header.reading
  }

  /// Applies a record.
  ///
  /// - Parameter reader: How records are read. It is lent, because holding it here would count its
  ///   users twice for each record, and a count waits until memory has taken in everything before.
  mutating func take(
    _ position: RecordPosition, _ payload: UnsafeRawBufferPointer, _ reader: ActionReader
  ) {
    let sequence = position.sequence
    work += EngineOptions.work(ofLine: payload.count)
    if first == nil { unknownBefore = unknownChanges + critical.count }
    let (knownUnknown, knownCritical) = (unknownChanges, critical.count)
    let head = unsafe reader.read(payload) { operation, index in
      switch consume operation {
      case .event(let event, let field):
        take(event, field: field, Provenance.Place(sequence, index))
      case .unknown: unknownChanges += 1
      case .critical(let kind): critical.append(kind)
      }
    }
    settle()
    let start = first ?? sequence
    first = position.continues ? start : nil
    if head == nil || unknownChanges > knownUnknown || critical.count > knownCritical {
      noteUnread(
        position, isAction: head != nil, unknown: unknownChanges - knownUnknown,
        needed: Array(critical[knownCritical...]))
    }
    guard let head else {
      unknownChanges += 1
      return
    }
    if head.stamp > stamp { stamp = head.stamp }
    lastClock = head.clock ?? head.stamp.milliseconds
    guard !position.continues else { return }
    let purpose = head.purpose.flatMap { reader.table.purpose($0) }
    var entry = UndoEntry(sequence: start, purpose: purpose)
    entry.isPartlyUnknown = unknownChanges + critical.count > unknownBefore
    log.note(entry, undoes: head.undoneSequence)
  }

  /// Notes what wasn't understood of a record.
  @inline(never)
  private mutating func noteUnread(
    _ position: RecordPosition, isAction: Bool, unknown: Int, needed: [String]
  ) {
    if !isAction { return unread.note(position, .notAnAction) }
    if !needed.isEmpty { unread.note(position, .needed(needed)) }
    if unknown > 0 { unread.note(position, .unknownChanges(unknown)) }
  }

  /// Makes the book fit for questions, after the last record.
  mutating func finish() { book.link() }

  /// Applies an event, or keeps it for a moment when it belongs to a thing that is just coming.
  @inline(__always)
  private mutating func take(_ event: consuming Event, field: Int?, _ place: Provenance.Place) {
    switch consume event {
    case .changed(let id, let attribute, let value):
      if let field { provenance.noteUnlinked(id, FieldRun(field), place) }
      if isComing, newcomer.joins(id, attribute) {
        newcomer.append(FieldValue(attribute: attribute, value: value))
      } else {
        settle()
        book.change(id, attribute, to: value)
      }
    case .added(let id, let kind):
      settle()
      guard id.counter <= Self.lastCounter else { return unknownChanges += 1 }
      newcomer.become(id, kind)
      isComing = true
      noteIdentity(id)
    case .removed(let id, let kind):
      settle()
      book.apply(.removed(id, kind))
    case .restored(let id, let kind):
      settle()
      book.apply(.restored(id, kind))
    }
  }

  /// Applies the coming of the thing that is just coming, if any.
  @inline(__always)
  private mutating func settle() {
    guard isComing else { return }
    book.apply(&newcomer)
    isComing = false
  }

  /// Keeps the device from giving an identity again.
  private mutating func noteIdentity(_ id: EntityID) {
    guard id.device == header?.device ?? 0, id.counter >= nextCounter else { return }
    nextCounter = id.counter + 1
  }
}

extension ActionHead {
  /// The sequence number of the action that this one undoes.
  var undoneSequence: UInt64? {
    undoes?.text.flatMap { text in text.split(separator: ".").last.flatMap { UInt64($0) } }
  }
}

// The past: the book as it stood, and who changed what from what to what.

package import Model
import Persistence

/// A whole action read back from the journal.
struct PastAction {
  /// The sequence number of its first line.
  var sequence: UInt64
  /// When it was done, by the stamp.
  var stamp = Stamp.zero
  /// What the machine's clock showed, where that was far behind the stamp.
  var clock: Int64?
  /// Who did it.
  var author = ""
  /// What it was for.
  var purpose: Purpose?
  /// The action that it undoes.
  var undoes: UInt64?
  /// The name of the file that an import came from.
  var file: String?
  /// What happened.
  var events: [Event] = []
  /// Whether more happened than this version knows.
  var isPartlyUnknown = false

  /// When it was done, in milliseconds since 1970-01-01 00:00 UTC, as seen at a moment: what it is
  /// stamped with, or where that is still to come, what the clock showed beside it. `nil` where
  /// neither can be: a clock that was ahead, or a record that says nothing.
  func time(seenAt now: Int64) -> Int64? {
    guard stamp > .zero else { return nil }
    if stamp.milliseconds <= now { return stamp.milliseconds }
    return clock.flatMap { $0 <= now ? $0 : nil }
  }
}

/// When one action after the other was done. What comes later in the journal was done later, so a time
/// that goes back behind one that is known is that of a clock that was wrong, and so no time at all: it
/// says nothing of its own action, and nothing of any other.
struct Timeline {
  /// The present.
  let now: Int64
  /// The latest time that is known of an action so far.
  private var latest: Int64 = 0

  /// Begins before the first action of a journal.
  init(seenAt now: Int64) { self.now = now }

  /// When the next action of the journal was done, in milliseconds since 1970-01-01 00:00 UTC; `nil` when
  /// its clock was wrong.
  mutating func time(of action: PastAction) -> Int64? {
    guard let time = action.time(seenAt: now), time >= latest - ActionWriter.farBehind else {
      return nil
    }
    latest = max(latest, time)
    return time
  }
}

/// An action as history shows it.
package struct Revision: Hashable, Sendable {
  /// The sequence number of its first line.
  package let sequence: UInt64
  /// Its stamp, which tells the order.
  package let stamp: Stamp
  /// When it was done, in milliseconds since 1970-01-01 00:00 UTC. Where the clock was wrong, at the latest
  /// when the next one was done whose time is known, or now.
  package internal(set) var time: Int64
  /// Whether the clock was wrong when it was done, ahead or behind, so that ``time`` only bounds it.
  package let isClockWrong: Bool
  /// Who did it.
  package let author: String
  /// What it was for; `nil` when only a newer version knows.
  package let purpose: Purpose?
  /// The sequence number of the action that it undoes.
  package let undoes: UInt64?
  /// What was done in the first place, where this undoes it or redoes it and it is among the
  /// revisions that were asked for.
  package internal(set) var original: Purpose?
  /// Whether it was undone; for an undo, whether what it undid was redone.
  package internal(set) var isUndone = false
  /// What it was mostly about: the first thing of the kind that the purpose names, or the first at all.
  package let subject: EntityID
  /// The kind of that thing.
  package let kind: Kind
  /// What that thing was called then.
  package let title: String
  /// What changed, at most ``longest`` of it.
  package let changes: [PastChange]
  /// How much changed in all.
  package let changeCount: Int
  /// How many different things were touched: of the purpose's kind if there are any, else of all.
  package let thingCount: Int

  /// How many things of each kind were touched.
  package let counts: [Kind: Int]
  /// The name of the file, where it is an import from one, or takes such an import back.
  package internal(set) var file: String?

  /// What the import did that it is, or that it takes back or does again; `nil` for anything else.
  package var imported: ImportDeed? {
    (original ?? purpose)?.verb == .importing ? ImportDeed(file: file, counts: counts) : nil
  }

  /// The most changes that one revision lists; an import has more.
  package static let longest = 200
}

extension BookKeeper {
  /// The book as it stood at a moment.
  ///
  /// - Parameter moment: Milliseconds since 1970-01-01 00:00 UTC; actions done later are left out.
  /// - Complexity: O(journal).
  package borrowing func book(asOf moment: Int64) throws(BookError) -> Book {
    try replayActions(upTo: moment) { action, book in book.apply(action.events) }
  }

  /// Replays what was done up to a moment.
  ///
  /// Whatever the stamps say, everything in the journal was done before now, and everything before
  /// what comes after it. So nothing is left out of the present, and an action without a time of its
  /// own counts from when the next one was done.
  private borrowing func replayActions(
    upTo moment: Int64, _ body: (PastAction, inout Book) -> Void
  ) throws(BookError) -> Book {
    let now = options.now()
    guard moment < now else { return try replayActions(body) }
    var undated: [PastAction] = []
    var timeline = Timeline(seenAt: now)
    return try replayActions { action, book in
      guard let time = timeline.time(of: action) else { return undated.append(action) }
      guard time <= moment else { return }
      for earlier in undated { body(earlier, &book) }
      undated = []
      body(action, &book)
    }
  }

  /// When each thing was last changed, in milliseconds since 1970-01-01 00:00 UTC; one of which no time is
  /// known is missing.
  ///
  /// - Complexity: O(journal).
  package borrowing func lastTimes() throws(BookError) -> [EntityID: Int64] {
    var timeline = Timeline(seenAt: max(options.now(), lastClock))
    var times: [EntityID: Int64] = [:]
    _ = try replayActions(upTo: .max) { action, book in
      let time = timeline.time(of: action)
      for event in action.events {
        book.apply(event)
        times[event.subject] = time
      }
    }
    return times
  }

  /// The last actions, the latest first.
  ///
  /// - Parameters:
  ///   - subject: Only what concerns this thing or, for an account, what belongs to it.
  ///   - limit: How many actions at most.
  ///   - moment: Actions done later are left out, in milliseconds since 1970-01-01 00:00 UTC.
  /// - Complexity: O(journal).
  package borrowing func history(
    of subject: EntityID? = nil, limit: Int, asOf moment: Int64 = .max
  ) throws(BookError) -> [Revision] {
    let now = options.now()
    var revisions: [Revision] = []
    var chains = UndoChains()
    var purposes = ActionPurposes()
    // A machine whose clock is behind the last action doesn't make all of history undated.
    var timeline = Timeline(seenAt: max(now, lastClock))
    _ = try replayActions(upTo: moment) { action, book in
      let time = timeline.time(of: action)
      purposes.note(action)
      if let target = action.undoes { chains.note(action.sequence, undoes: target) }
      let base = action.undoes.flatMap { _ in purposes[chains.base(of: action.sequence)]?.purpose }
      var gathering = RevisionBuilder(subject: subject, action, original: base)
      for event in action.events {
        gathering.take(event, before: book)
        book.apply(event)
        gathering.settle(event, after: book)
      }
      if let revision = gathering.revision(of: action, doneAt: time) { revisions.append(revision) }
      if revisions.count > 2 * limit { revisions.removeFirst(revisions.count - limit) }
    }
    var latest = max(now, lastClock)
    return revisions.suffix(limit).reversed().map { revision in
      var revision = revision
      revision.isUndone = chains.isUndone(revision.sequence)
      let base = purposes[chains.base(of: revision.sequence)]
      if revision.undoes != nil { revision.original = base?.purpose }
      revision.file = base?.file
      if revision.isClockWrong { revision.time = latest } else { latest = revision.time }
      return revision
    }
  }

  /// Replays the journal action by action and returns the book that comes of it; `body` applies
  /// what it wants to the book it is given.
  @discardableResult
  borrowing func replayActions(
    _ body: (PastAction, inout Book) -> Void
  ) throws(BookError) -> Book {
    let reader = ActionReader(table: table)
    var book = Book()
    var action: PastAction?
    do throws(JournalError) {
      try unsafe journal.readAgain(header: JournalHeader.read) { position, payload in
        var current = action ?? PastAction(sequence: position.sequence)
        let head = unsafe reader.read(payload) { operation, _ in
          switch operation {
          case .event(let event, _): current.events.append(event)
          case .unknown, .critical: current.isPartlyUnknown = true
          }
        }
        if head == nil { current.isPartlyUnknown = true }
        if let head {
          current.stamp = head.stamp
          current.clock = head.clock
          current.author = head.author?.text ?? ""
          current.purpose = head.purpose?.text.flatMap { Purpose(tag: $0) }
          current.undoes = head.undoneSequence
          current.file = head.file?.text
        }
        if position.continues {
          action = current
        } else {
          action = nil
          body(current, &book)
        }
      }
    } catch {
      throw BookError(error)
    }
    return book
  }
}

/// What every action of a journal was for, and from which file, so that an undo can be named whatever else is
/// asked for.
private struct ActionPurposes {
  /// The numbers of the actions, which only grow.
  private var sequences: [UInt64] = []
  /// What they were for.
  private var purposes: [Purpose?] = []
  /// The names of the files that imports came from, by their numbers.
  private var files: [UInt64: String] = [:]

  /// Notes an action.
  mutating func note(_ action: PastAction) {
    sequences.append(action.sequence)
    purposes.append(action.purpose)
    if let file = action.file { files[action.sequence] = file }
  }

  /// What an action was for, and the name of its file; `nil` when there is no such action.
  ///
  /// - Complexity: O(log actions).
  subscript(sequence: UInt64) -> (purpose: Purpose?, file: String?)? {
    var (low, high) = (0, sequences.count)
    while low < high {
      let middle = (low + high) / 2
      if sequences[middle] < sequence { low = middle + 1 } else { high = middle }
    }
    guard low < sequences.count, sequences[low] == sequence else { return nil }
    return (purposes[low], files[sequence])
  }
}

/// One revision in the making.
private struct RevisionBuilder {
  /// Whose history is wanted; `nil` for the whole book's.
  let subject: EntityID?
  /// What concerns it, at most so many as a revision lists.
  private var changes: [PastChange] = []
  /// How much concerns it in all.
  private var count = 0
  /// The value before the event that is being applied.
  private var before = Value.empty
  /// The title before it, which is all that a thing that leaves will have.
  private var title = ""
  /// Whether the event concerned the subject before it was applied.
  private var concerned = false
  /// The change that brought the latest newcomer, which gets its name only from a later event.
  private var newcomer: Int?

  /// The kind of thing that the action is mostly about.
  private let kind: Kind?
  /// What came or went beside the thing that was changed, as the part that somebody who moves leaves behind: the
  /// action isn't about it.
  private let passing: Set<EntityID>
  /// The first thing of that kind.
  private var lead: PastChange?
  /// The things that were touched.
  private var things: Set<EntityID> = []
  /// How many of them are of each kind.
  private var counts: [Kind: Int] = [:]
  /// The last of them.
  private var lastThing: EntityID?

  /// Creates an empty one.
  ///
  /// - Parameter original: What was done in the first place, where the action undoes or redoes it.
  init(subject: EntityID?, _ action: PastAction, original: Purpose?) {
    (self.subject, kind) = (subject, action.purpose?.kind)
    guard (original ?? action.purpose)?.verb == .edit else {
      passing = []
      return
    }
    let here = action.events.compactMap { event -> EntityID? in
      if case .changed = event { nil } else { event.subject }
    }
    passing = here.isEmpty ? [] : Set(here)
  }

  /// Looks at an event before it is applied.
  mutating func take(_ event: Event, before book: Book) {
    guard !isCounting(event) else { return }
    if case .changed(let id, let attribute, _) = event {
      before = book.value(of: attribute, in: id)
    } else {
      before = .empty
    }
    concerned = objections(event, book)
    title = book.title(of: event.subject, event.kind)
  }

  /// Looks at it again afterwards: a thing that is new has its owner and its name only then.
  mutating func settle(_ event: Event, after book: Book) {
    if isCounting(event) { return note(event) }
    guard concerned || objections(event, book) else { return }
    note(event)
    let name = title.isEmpty ? book.title(of: event.subject, event.kind) : title
    let change = PastChange(event, before: before, title: name)
    if lead == nil, event.kind == kind, !passing.contains(event.subject) { lead = change }
    if lead?.event.subject == event.subject, lead?.title.isEmpty == true { lead?.title = name }
    guard changes.count < Revision.longest else { return }
    if case .added = event { newcomer = changes.count }
    if let newcomer, newcomer < changes.count, changes[newcomer].event.subject == event.subject {
      changes[newcomer].title = name
    }
    changes.append(change)
  }

  /// Counts an event.
  private mutating func note(_ event: Event) {
    count += 1
    guard event.subject != lastThing else { return }
    lastThing = event.subject
    if things.insert(event.subject).inserted { counts[event.kind, default: 0] += 1 }
  }

  /// Whether an event has only to be counted.
  private func isCounting(_ event: Event) -> Bool {
    guard subject == nil, changes.count == Revision.longest, let lead else { return false }
    return event.subject != lead.event.subject || !lead.title.isEmpty
  }

  /// The finished revision; `nil` when nothing concerned the subject. Its time is the end of all times
  /// while it isn't known when it was done.
  func revision(of action: PastAction, doneAt time: Int64?) -> Revision? {
    guard let lead = lead ?? changes.first else { return nil }
    return Revision(
      sequence: action.sequence, stamp: action.stamp,
      time: time ?? .max, isClockWrong: time == nil, author: action.author,
      purpose: action.purpose, undoes: action.undoes, subject: lead.event.subject,
      kind: lead.event.kind, title: lead.title, changes: changes, changeCount: count,
      thingCount: kind.flatMap { counts[$0] } ?? things.count, counts: counts)
  }

  /// Whether an event is about the subject or something that belongs to it.
  private func objections(_ event: Event, _ book: Book) -> Bool {
    guard let subject else { return true }
    return event.subject == subject || book.account(of: event.subject, event.kind) == subject
  }
}

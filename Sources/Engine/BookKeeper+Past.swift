// The past: the book as it stood, and who changed what from what to what.

package import Model
import Persistence

/// A whole action read back from the journal.
struct PastAction {
  /// The sequence number of its first line.
  var sequence: UInt64
  /// When it was done.
  var stamp = Stamp.zero
  /// Who did it.
  var author = ""
  /// What it was for.
  var purpose: Purpose?
  /// The action that it takes back.
  var undoes: UInt64?
  /// What happened.
  var events: [Event] = []
  /// Whether more happened than this version knows.
  var isPartlyUnknown = false
}

/// An action as history shows it.
package struct Revision: Hashable, Sendable {
  /// The sequence number of its first line.
  package let sequence: UInt64
  /// When it was done.
  package let stamp: Stamp
  /// Who did it.
  package let author: String
  /// What it was for; `nil` when only a newer version knows.
  package let purpose: Purpose?
  /// The sequence number of the action that it takes back.
  package let undoes: UInt64?
  /// What was done in the first place, where this takes it back or does it again and it is among the
  /// revisions that were asked for.
  package internal(set) var original: Purpose?
  /// Whether it was taken back; for a taking back, whether what it took back was done again.
  package internal(set) var isTakenBack = false
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
  /// How many things were touched one after the other: the rows of an import.
  package let thingCount: Int

  /// The most changes that one revision lists; an import has more.
  package static let longest = 200
}

extension BookKeeper {
  /// The book as it stood at a moment.
  ///
  /// - Parameter moment: Milliseconds since 1970-01-01 00:00 UTC; actions stamped later are left
  ///   out.
  /// - Complexity: O(journal).
  package borrowing func book(asOf moment: Int64) throws(BookError) -> Book {
    try replayActions { action, book in
      if action.stamp.milliseconds <= moment { book.apply(action.events) }
    }
  }

  /// The last actions, the latest first.
  ///
  /// - Parameters:
  ///   - subject: Only what concerns this thing or, for an account, what belongs to it.
  ///   - limit: How many actions at most.
  ///   - moment: Actions stamped later are left out, in milliseconds since 1970-01-01 00:00 UTC.
  /// - Complexity: O(journal).
  package borrowing func history(
    of subject: EntityID? = nil, limit: Int, asOf moment: Int64 = .max
  ) throws(BookError) -> [Revision] {
    var revisions: [Revision] = []
    var chains = UndoChains()
    try replayActions { action, book in
      guard action.stamp.milliseconds <= moment else { return }
      if let target = action.undoes { chains.note(action.sequence, undoes: target) }
      var gathering = RevisionBuilder(subject: subject, kind: action.purpose?.kind)
      for event in action.events {
        gathering.take(event, before: book)
        book.apply(event)
        gathering.settle(event, after: book)
      }
      if let revision = gathering.revision(of: action) { revisions.append(revision) }
      if revisions.count > 2 * limit { revisions.removeFirst(revisions.count - limit) }
    }
    let purposes = Dictionary(
      revisions.map { ($0.sequence, $0.purpose) }, uniquingKeysWith: { first, _ in first })
    return revisions.suffix(limit).reversed().map { revision in
      var revision = revision
      revision.isTakenBack = chains.isTakenBack(revision.sequence)
      if revision.undoes != nil {
        revision.original = purposes[chains.base(of: revision.sequence)] ?? nil
      }
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
        if let head {
          current.stamp = head.stamp
          current.author = head.author?.text ?? ""
          current.purpose = head.purpose?.text.flatMap { Purpose(tag: $0) }
          current.undoes = head.undoneSequence
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
  /// The first thing of that kind.
  private var lead: PastChange?
  /// How many things were touched one after the other.
  private var thingCount = 0
  /// The last of them.
  private var lastThing: EntityID?

  /// Creates an empty one.
  init(subject: EntityID?, kind: Kind?) { (self.subject, self.kind) = (subject, kind) }

  /// Looks at an event before it is applied.
  mutating func take(_ event: Event, before book: Book) {
    guard !isCounting(event) else { return }
    if case .changed(let id, let attribute, _) = event {
      before = book.value(of: attribute, in: id)
    } else {
      before = .empty
    }
    concerned = concerns(event, book)
    title = book.title(of: event.subject, event.kind)
  }

  /// Looks at it again afterwards: a thing that is new has its owner and its name only then.
  mutating func settle(_ event: Event, after book: Book) {
    if isCounting(event) { return note(event) }
    guard concerned || concerns(event, book) else { return }
    note(event)
    let name = title.isEmpty ? book.title(of: event.subject, event.kind) : title
    let change = PastChange(event, before: before, title: name)
    if lead == nil, event.kind == kind { lead = change }
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
    if event.subject != lastThing { thingCount += 1 }
    lastThing = event.subject
  }

  /// Whether an event has only to be counted.
  private func isCounting(_ event: Event) -> Bool {
    guard subject == nil, changes.count == Revision.longest, let lead else { return false }
    return event.subject != lead.event.subject || !lead.title.isEmpty
  }

  /// The finished revision; `nil` when nothing concerned the subject.
  func revision(of action: PastAction) -> Revision? {
    guard let lead = lead ?? changes.first else { return nil }
    return Revision(
      sequence: action.sequence, stamp: action.stamp, author: action.author,
      purpose: action.purpose, undoes: action.undoes, subject: lead.event.subject,
      kind: lead.event.kind, title: lead.title, changes: changes, changeCount: count,
      thingCount: thingCount)
  }

  /// Whether an event is about the subject or something that belongs to it.
  private func concerns(_ event: Event, _ book: Book) -> Bool {
    guard let subject else { return true }
    return event.subject == subject || book.account(of: event.subject, event.kind) == subject
  }
}

// Something that was done on the stage, and how the history tells it.

import Interface
import Model

/// An act on the stage.
struct StageAct {
  /// What it was for.
  let purpose: Purpose
  /// What happened.
  let events: [Event]
  /// The place of the act that it takes back.
  let undone: Int?
  /// What takes it back.
  private(set) var inverse: [Event] = []
  /// What the history says of it.
  private var changes: [PastChange] = []
  /// Its place among the acts.
  private let number: Int

  /// Does something to a book.
  init(
    _ purpose: Purpose, _ events: [Event], on book: inout Book, number: Int, undoing: Int? = nil
  ) {
    self.purpose = purpose
    self.events = events
    self.number = number
    undone = undoing
    var newcomers: Set<EntityID> = []
    for event in events {
      if case .added(let id, _) = event { newcomers.insert(id) }
      // What came in goes out with its fields.
      let isNew = if case .changed(let id, _, _) = event { newcomers.contains(id) } else { false }
      if !isNew { inverse.append(book.inverse(of: event)) }
      guard changes.count < 200 else {
        book.apply(event)
        continue
      }
      var before = Value.empty
      if case .changed(let id, let attribute, _) = event {
        before = book.value(of: attribute, in: id)
      }
      let title = book.title(of: event.subject, event.kind)
      book.apply(event)
      changes.append(PastChange(event, before: before, title: title))
    }
    inverse.reverse()
  }

  /// The place of what was done in the first place.
  func base(among acts: [StageAct]) -> Int {
    undone.map { acts[$0].base(among: acts) } ?? number
  }

  /// How the history tells it; nil when it does not concern a thing that is asked for.
  func entry(
    among acts: [StageAct], of subject: EntityID?, in book: Book, isNext: Bool
  ) -> HistoryEntry? {
    let own = changes.filter { change in
      let (id, kind) = (change.event.subject, change.event.kind)
      return subject == nil || id == subject || book.account(of: id, kind) == subject
    }
    guard let lead = own.first(where: { $0.event.kind == purpose.kind }) ?? own.first else {
      return nil
    }
    let (id, kind) = (lead.event.subject, lead.event.kind)
    let title = lead.title.isEmpty ? book.title(of: id, kind) : lead.title
    var entry = HistoryEntry(
      sequence: UInt64(number), moment: .init(Stage.today, minute: 571 + number), author: "ana",
      purpose: purpose, subject: .init(id, kind, title), changes: own,
      changeCount: own.count < 200 ? own.count : events.count)
    if undone != nil { entry.original = acts[base(among: acts)].purpose }
    entry.isUndone = acts.contains { $0.undone == number && !$0.isUndone(among: acts) }
    entry.isNext = isNext
    return entry
  }

  /// Whether another act took it back that still stands.
  private func isUndone(among acts: [StageAct]) -> Bool {
    acts.contains { $0.undone == number && !$0.isUndone(among: acts) }
  }
}

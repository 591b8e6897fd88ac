// Undoing one action of the past while what came after it stays: whether that can be done, and
// with which events.

package import Model

/// Why an action of the past cannot be undone. Nothing has changed when one is returned.
package enum UndoRefusal: Error, Hashable, Sendable {
  /// There is no such action in the journal.
  case unknown
  /// It was undone before, and not redone.
  case alreadyUndone
  /// A part of it is known only to a newer version.
  case newer
  /// A part of something later is known only to a newer version, so it may stand on this.
  case newerSince
  /// A later action changed the same, or stands on what this one did.
  case builtUpon(purpose: Purpose?, title: String)
  /// The rules of the book are against what would come of it.
  case rule(Refusal)

  /// One sentence for a person: why not, and what to do.
  package var phrase: Phrase {
    switch self {
    case .unknown:
      Phrase(
        "This action is not in the journal: close the history and open it again.",
        "日志里没有这次操作：请关闭历史再重新打开。")
    case .alreadyUndone: Phrase("This was undone already.", "这一步已经撤销过了。")
    case .newer:
      Phrase(
        "A newer version of Rapport did a part of this: update the program to undo it.",
        "其中有更新版本 Rapport 的改动：请升级程序后再撤销。")
    case .newerSince:
      Phrase(
        "A newer version of Rapport did something after this: update the program to undo it.",
        "此后有更新版本 Rapport 的改动：请升级程序后再撤销。")
    case .builtUpon(let purpose, let title):
      UndoRefusal.builtUpon(purpose?.name ?? Phrase("a newer change", "较新的改动"), title)
    case .rule(let refusal):
      Phrase(
        "It cannot be undone as things are now. \(refusal.phrase.en)",
        "现在不能撤销这一步。\(refusal.phrase.zh)")
    }
  }

  /// The sentence that names what came later.
  private static func builtUpon(_ what: Phrase, _ title: String) -> Phrase {
    let name = title.count > 40 ? title.prefix(39) + "…" : title[...]
    return Phrase(
      "Later work stands on it (\(what.en) “\(name)”): undo that first.",
      "后来的操作以它为基础（\(what.zh)“\(name)”）：请先撤销那一步。")
  }
}

/// One action that is to be undone, with what came after it.
struct SelectiveUndo {
  /// The action.
  private let target: UInt64
  /// Which action undoes which one.
  private let chains: UndoChains
  /// The action itself, once it was read.
  private(set) var action: PastAction?
  /// The events that undo it.
  private(set) var inverse: [Event] = []
  /// What it touched.
  private var footprint = Footprint()
  /// How many actions of each chain came after it: an even number leaves things as they were.
  private var counts: [UInt64: Int] = [:]
  /// The later actions that touch the same.
  private var collisions: [Collision] = []

  /// A later action that touches the same.
  private struct Collision {
    /// What was done in its chain in the first place.
    let base: UInt64
    /// What it was for.
    let purpose: Purpose?
    /// The first thing that both touch; nil where only a newer version can tell.
    let event: Event?
  }

  /// Prepares to undo an action.
  init(of target: UInt64, chains: UndoChains) { (self.target, self.chains) = (target, chains) }

  /// Takes in the next action of the journal and applies it to the book.
  mutating func take(_ action: PastAction, _ book: inout Book) {
    if action.sequence == target {
      var builder = InverseBuilder()
      for event in action.events {
        builder.take(event, before: book)
        book.apply(event)
      }
      self.action = action
      inverse = builder.events
      footprint = Footprint(of: action.events)
      return
    }
    book.apply(action.events)
    guard self.action != nil else { return }
    let base = chains.base(of: action.sequence)
    counts[base, default: 0] += 1
    let event = action.events.first(where: footprint.isTouched)
    guard event != nil || action.isPartlyUnknown else { return }
    collisions.append(Collision(base: base, purpose: action.purpose, event: event))
  }

  /// Why the action cannot be undone from a book that has come of the whole journal; nil when
  /// it can.
  func refusal(in book: Book) -> UndoRefusal? {
    guard let action else { return .unknown }
    if action.isPartlyUnknown { return .newer }
    let standing = collisions.last { !counts[$0.base, default: 0].isMultiple(of: 2) }
    if let standing {
      guard let event = standing.event else { return .newerSince }
      return .builtUpon(purpose: standing.purpose, title: book.title(of: event.subject, event.kind))
    }
    return book.undoConflict(to: inverse).map(UndoRefusal.rule)
  }
}

/// What an action touched.
private struct Footprint {
  /// A field of a thing.
  private struct Place: Hashable {
    let id: EntityID
    let attribute: Attribute
  }

  /// The fields that it set, of things that it did not bring or take.
  private var places: Set<Place> = []
  /// The things of which it set a field.
  private var changed: Set<EntityID> = []
  /// The things that it brought into the book or took out of it.
  private var moved: Set<EntityID> = []

  /// What nothing touched.
  init() {}

  /// What some events touch.
  init(of events: [Event]) {
    for event in events {
      switch event {
      case .added(let id, _), .removed(let id, _), .restored(let id, _): moved.insert(id)
      case .changed(let id, let attribute, _):
        guard !moved.contains(id) else { continue }
        places.insert(Place(id: id, attribute: attribute))
        changed.insert(id)
      }
    }
  }

  /// Whether an event sets the same field, concerns a thing that came or went, refers to one, or
  /// takes away a thing of which a field was set.
  func isTouched(by event: Event) -> Bool {
    switch event {
    case .added(let id, _), .removed(let id, _), .restored(let id, _):
      moved.contains(id) || changed.contains(id)
    case .changed(let id, let attribute, let value):
      moved.contains(id) || places.contains(Place(id: id, attribute: attribute))
        || value.entity.map(moved.contains) ?? false
        || value.entities.contains(where: moved.contains)
    }
  }
}

// One action of the past, as the history shows it: who, when, what.

package import Model

/// One action of the past.
package struct HistoryEntry: Hashable, Sendable {
  /// When something was done, on the person's own clock.
  package struct Moment: Hashable, Sendable {
    /// The day.
    package let day: Day
    /// The minute of that day, 0 to 1439.
    package let minute: Int

    /// Names a moment.
    package init(_ day: Day, minute: Int) {
      (self.day, self.minute) = (day, minute)
    }
  }

  /// What an action was mostly about.
  package struct Subject: Hashable, Sendable {
    /// The thing.
    package let id: EntityID
    /// Its kind.
    package let kind: Kind
    /// What it was called then.
    package let title: String

    /// Names a thing.
    package init(_ id: EntityID, _ kind: Kind, _ title: String) {
      (self.id, self.kind, self.title) = (id, kind, title)
    }
  }

  /// The number by which the book knows the action.
  package let sequence: UInt64
  /// When it was done.
  package let moment: Moment
  /// Whether the clock was wrong then, so that the moment isn't known.
  package var isClockWrong = false
  /// Who did it.
  package let author: String
  /// What it was for; nil when only a newer version knows.
  package let purpose: Purpose?
  /// What was done in the first place, where this undoes it or does it again and that is known.
  package var original: Purpose?
  /// Whether it was undone since; for an undo, whether what it undid was done again.
  package var isUndone = false
  /// Whether undo or redo anywhere would take this one.
  package var isNext = false
  /// What it was mostly about.
  package let subject: Subject
  /// What changed, or the first of it.
  package let changes: [PastChange]
  /// How much changed in all.
  package let changeCount: Int

  /// How many things were touched one after the other: the rows of an import.
  package var thingCount = 1
  /// What the import did that it is, or takes back, or does again; nil for anything else.
  package var imported: ImportDeed?

  /// Creates an entry.
  package init(
    sequence: UInt64, moment: Moment, author: String, purpose: Purpose?, subject: Subject,
    changes: [PastChange], changeCount: Int
  ) {
    (self.sequence, self.moment, self.author) = (sequence, moment, author)
    (self.purpose, self.subject) = (purpose, subject)
    (self.changes, self.changeCount) = (changes, changeCount)
  }
}

extension HistoryEntry {
  /// What was done to what, in a few words: "changed person · Li Lei".
  package var heading: Phrase {
    guard let purpose else { return deed }
    switch purpose.verb {
    case .undo: return Phrase("undid: \(deed.en)", "撤销了：\(deed.zh)")
    case .redo: return Phrase("redid: \(deed.en)", "重做了：\(deed.zh)")
    case .add, .edit, .remove, .importing, .prepare, .record, .merge, .found, .restore: return deed
    }
  }

  /// The heading with the account that the thing belongs to, where it is to be named, and whether what
  /// was done still stands: "[undone] changed person · Li Lei (Hartmann)".
  package func heading(in book: Book, namesAccount: Bool) -> Phrase {
    var line = heading
    let owner = book.account(of: subject.id, subject.kind)
    // An account in a part of the journal that can't be read has no name.
    let name = owner.map { book.title(of: $0, .account) } ?? ""
    if namesAccount, imported == nil, subject.kind != .account, !name.isEmpty {
      line = Phrase("\(line.en) (\(name))", "\(line.zh)（\(name)）")
    }
    guard isUndone else { return line }
    return Phrase("[undone] \(line.en)", "[已撤销] \(line.zh)")
  }

  /// How much there is beyond what is listed: of an import the things, because a row has many fields and
  /// one line; else the changes.
  package func extent(beyond listed: Int) -> Phrase {
    guard (original ?? purpose)?.verb != .importing || thingCount <= 1 else {
      return Phrase("… \(thingCount) in all", "……共 \(thingCount) 条")
    }
    let rest = max(1, changeCount - listed)
    return Phrase("… and \(rest) more \(rest == 1 ? "change" : "changes")", "……另有 \(rest) 项改动")
  }

  /// What was done in the first place to what.
  var deed: Phrase {
    if let imported, imported.file != nil || thingCount > 1 { return imported.name }
    let name = subject.title.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !name.isEmpty else { return act }
    if (original ?? purpose)?.verb == .importing, thingCount > 1 {
      let others = thingCount - 1
      return Phrase(
        "\(act.en) · \(name) and \(others == 1 ? "1 other" : "\(others) others")",
        "\(act.zh) · \(name)等 \(thingCount) 条")
    }
    return Phrase("\(act.en) · \(name)", "\(act.zh) · \(name)")
  }

  /// What was done in the first place; the kind of thing alone where that is too long ago.
  private var act: Phrase {
    guard let purpose else { return Phrase("did what a newer version knows", "较新版本的操作") }
    if let original { return original.name }
    switch purpose.verb {
    case .undo, .redo: return purpose.kind.name
    case .add, .edit, .remove, .importing, .prepare, .record, .merge, .found, .restore:
      return purpose.name
    }
  }

  /// When it was done: `24 Nov 09:31`, with the year in front where it is not that of a day; or that the
  /// clock was wrong, because a wrong date would be taken for a right one.
  package func time(from today: Day?) -> Phrase {
    guard !isClockWrong else { return Phrase("clock wrong", "当时时钟不准") }
    let date = today.map { moment.day.brief(from: $0) } ?? Phrase(verbatim: moment.day.description)
    let (hour, minute) = moment.minute.quotientAndRemainder(dividingBy: 60)
    let clock = [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return Phrase("\(date.en) \(clock)", "\(date.zh) \(clock)")
  }
}

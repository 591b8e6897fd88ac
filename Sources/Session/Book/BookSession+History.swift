// The past for the screens: the book's revisions as entries of the history, with the time on the
// person's own clock.

package import Engine
import Foundation
package import Interface
import Model

extension HistoryEntry {
  /// A revision as the history shows it.
  ///
  /// - Parameter isNext: Whether undo or redo anywhere would take this one.
  package init(_ revision: Revision, isNext: Bool) {
    self.init(
      sequence: revision.sequence, moment: Moment(milliseconds: revision.time),
      author: revision.author, purpose: revision.purpose,
      subject: Subject(revision.subject, revision.kind, revision.title),
      changes: revision.changes, changeCount: revision.changeCount)
    original = revision.original
    thingCount = revision.thingCount
    imported = revision.imported
    isUndone = revision.isUndone
    isClockWrong = revision.isClockWrong
    self.isNext = isNext
  }
}

extension HistoryEntry.Moment {
  /// The day and the minute where the person is.
  ///
  /// - Parameter milliseconds: Since 1970-01-01 00:00 UTC.
  init(milliseconds: Int64) {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute],
      from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    let day = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    self.init(day ?? Day(number: 0), minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
  }
}

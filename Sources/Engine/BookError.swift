// Why a book can't be opened or a change not saved: facts.

package import Model
package import Persistence

/// What the world refused. A refusal of the book's rules is a ``Refusal``, not one of these.
///
/// Whatever is thrown while saving: nothing was saved, and the book is as it was.
package enum BookError: Error, Equatable, Sendable {
  /// There is no book in the folder, and it may not be made.
  case noBook(folder: String)
  /// A book was in the folder, as what lies beside its journal shows, and the journal is gone.
  case journalMissing(folder: String)
  /// A book is to be made where one is already.
  case exists(folder: String)
  /// The folder holds journals of several devices, so none of them can be continued.
  case severalDevices(folder: String, files: [String])
  /// Nothing in the journal's folder is named as a journal, but something there looks like one.
  case strangeNames(folder: String, files: [String])
  /// A file in the place of the journal isn't one.
  case notAJournal(path: String)
  /// The file in the place of the journal is empty.
  case emptyJournal(path: String)
  /// The book is open for reading only.
  case readOnly(ReadOnlyReason)
  /// Someone else changed the journal while it was open.
  case foreignWriter(path: String)
  /// A value is too long for a line of the journal.
  case tooLarge(Attribute, bytes: Int)
  /// A part of what was to be undone is known only to a newer version. Nothing was written.
  case newerAction
  /// The operating system refused while an action was being saved. It can be tried again.
  case notSaved(FileSystemError)
  /// The operating system refused.
  case system(FileSystemError)

  /// What a journal's error means for the book.
  init(_ error: JournalError) {
    switch error {
    case .missing(let path): self = .noBook(folder: path)
    case .exists(let path): self = .exists(folder: path)
    case .notAJournal(let path): self = .notAJournal(path: path)
    case .system(let error): self = .system(error)
    case .readOnly(let reason): self = .readOnly(reason)
    case .foreignWriter(let path, _, _): self = .foreignWriter(path: path)
    }
  }

  /// What a journal's error means for a book that is being opened.
  init(opening error: JournalError, on disk: any FileSystem) {
    self.init(error)
    guard case .notAJournal(let path) = error else { return }
    do throws(FileSystemError) {
      if try disk.status(at: path)?.size == 0 { self = .emptyJournal(path: path) }
    } catch {
      // Then it is as it was said.
    }
  }

  /// What a journal's error means while an action is being saved.
  init(saving error: JournalError) {
    if case .system(let refusal) = error { self = .notSaved(refusal) } else { self.init(error) }
  }
}

/// Something that a person should be told when their book has been opened.
package enum BookNotice: Equatable, Sendable {
  /// There was no book in the folder, and one was begun.
  case begun(folder: String)
  /// The folder or file belongs to another user.
  case foreignOwner(path: String)
  /// Others than its owner can write to the folder or file.
  case openToOthers(path: String)
  /// Beside the journal lie files that look like copies of it. They were not read.
  case strangeFiles(folder: String, files: [String])
  /// A change that was never called saved was cut short by a crash; its bytes were kept.
  case tornTail(PutAside)
  /// The journal ends inside a save: another process is at it just now, or it was cut short. Whoever
  /// only reads leaves it where it is.
  case unfinishedEnd(JournalFinding)
  /// The last session ended without closing, as in a crash. Everything that was saved is there.
  case endedWithoutClosing
  /// Nothing can be changed, for this reason.
  case readOnly(ReadOnlyReason)
  /// The journal is damaged; what could be read is shown.
  case damaged([JournalFinding])
  /// So many changes come from a newer version. They are kept but not shown.
  case unknownChanges(Int)
  /// The machine's clock is so many days behind the last change: it was wrong then, or it is now.
  case clockBehind(days: Int)
}

/// Calls that the operating system may refuse, with its refusal as the book's.
func system<Value>(_ calls: () throws(FileSystemError) -> Value) throws(BookError) -> Value {
  do throws(FileSystemError) { return try calls() } catch { throw .system(error) }
}

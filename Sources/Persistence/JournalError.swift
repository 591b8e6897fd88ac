// The reasons why a journal can't be opened or written: facts only.

/// A reason the journal cannot be opened or added to.
///
/// A torn tail isn't among them: an interrupted append is ordinary, and opening answers it by
/// putting the bytes aside. Damage isn't either: the journal opens read-only.
package enum JournalError: Error, Equatable, Sendable {
  /// Nothing is at the path.
  case missing(path: String)
  /// The file begins with something other than a journal's header.
  case notAJournal(path: String)
  /// Something is already at the path where a journal was to be created.
  case exists(path: String)
  /// The operating system refused. Nothing of the action stays in the file.
  case system(FileSystemError)
  /// The journal takes no more actions, for this reason.
  case readOnly(ReadOnlyReason)
  /// Someone else replaced, cut or lengthened the file since this process last wrote it.
  case foreignWriter(path: String, expectedSize: Int, foundSize: Int?)
}

/// Why a journal can be read but not added to.
package enum ReadOnlyReason: Equatable, Sendable {
  /// The caller asked for no more.
  case asked
  /// Another process writes; who, if its lock file says so.
  case locked(LockHolder?)
  /// The file is damaged; nothing in it was changed.
  case damaged(JournalFinding)
  /// The header or a record asks for things that this program doesn't know.
  case newerFormat(needs: [String])
  /// A torn tail could not be put aside and cut off.
  case cannotRepair(FileSystemError)
  /// The folder cannot be written, such as a medium that is mounted read-only.
  case unwritable(FileSystemError)
  /// Someone else changed the file while it was open.
  case foreignWriter
}

/// Whether a journal takes actions.
package enum JournalAccess: Equatable, Sendable {
  /// Actions are taken.
  case writable
  /// Nothing is written.
  case readOnly(ReadOnlyReason)
}

/// Makes calls that the operating system may refuse, and reports a refusal as the journal's.
func systemCall<Value: ~Copyable>(
  _ calls: () throws(FileSystemError) -> Value
) throws(JournalError) -> Value {
  do throws(FileSystemError) { return try calls() } catch { throw .system(error) }
}

// Which file an import came from, also of one that was taken back since.

package import Model
import Persistence

extension BookKeeper {
  /// The name of the file whose import an action is, or takes back, or does again; `nil` where it has none.
  ///
  /// - Parameter sequence: The number by which history names the action.
  /// - Complexity: O(journal).
  package borrowing func importedFile(by sequence: UInt64) throws(BookError) -> String? {
    var chains = UndoChains()
    var files: [UInt64: String] = [:]
    try replayActions { action, _ in
      if let target = action.undoes { chains.note(action.sequence, undoes: target) }
      if let file = action.file { files[action.sequence] = file }
    }
    return files[chains.base(of: sequence)]
  }

  /// What the import did that an action is, takes back or does again; `nil` for anything else.
  ///
  /// - Parameter original: What was done in the first place.
  /// - Complexity: O(journal) for an import, else O(1).
  package borrowing func imported(
    by saved: SavedAction, original: Purpose?
  ) -> ImportDeed? {
    guard (original ?? saved.purpose).verb == .importing else { return nil }
    // Where the journal can't be read again, the numbers are told without the file.
    let file = try? importedFile(by: saved.sequence)
    return ImportDeed(file: file, events: saved.events)
  }
}

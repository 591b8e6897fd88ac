// The sample book on the disk for as long as somebody tries it.

package import Drawing
package import Engine
import Foundation
import Interface
import Method
package import Model

/// A folder with the sample book, removed at the end.
package struct DemoFolder: ~Copyable {
  private let path: String
  private let language: Language
  private let opening: Opening

  /// Names a folder of its own among the temporary ones, and removes those of programs that were killed.
  package init(language: Language, opening: Opening) {
    let temporary = NSTemporaryDirectory() as NSString
    AbandonedDemo.removeAll(in: temporary as String)
    path = temporary.appendingPathComponent(AbandonedDemo.prefix + UUID().uuidString)
    self.language = language
    self.opening = opening
  }

  deinit { remove() }

  /// Removes the folder. A signal that ends the process leaves no time for the end of this value.
  package borrowing func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Makes the book and opens it. Undo begins after the sample's coming, so that nobody who takes
  /// back their last change once too often sees an empty book.
  package borrowing func open() throws(Failure) -> BookKeeper {
    var keeper = try opening.keeper(path, toWrite: true, mayBegin: true)
    let command = DemoBook.command(language: language, today: Clock.today)
    do throws(BookError) {
      if case .failure(let refusal) = try keeper.execute(command) {
        throw BookError.noBook(folder: refusal.phrase.en)
      }
    } catch {
      throw Failure(.book, error.phrase)
    }
    keeper.beginUndoHere()
    return keeper
  }

  /// Lays the workbench on the book.
  package borrowing func session(
    theme: Theme, themes: [Theme], size: Size
  ) throws(Failure) -> BookSession {
    opening.workbench(
      on: try open(), language: language, theme: theme, themes: themes, size: size, isSample: true)
  }
}

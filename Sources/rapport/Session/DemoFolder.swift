// The sample book on the disk for as long as somebody tries it, and in memory for those who only ask.

import Drawing
import Engine
import Foundation
import Interface
import Method
import Model

/// A folder with the sample book, removed at the end.
struct DemoFolder: ~Copyable {
  private let path: String
  private let language: Language

  /// Names a folder of its own among the temporary ones.
  init(language: Language) throws(Failure) {
    path = (NSTemporaryDirectory() as NSString)
      .appendingPathComponent("rapport-demo-\(UUID().uuidString)")
    self.language = language
  }

  deinit { remove() }

  /// Removes the folder. A signal that ends the process leaves no time for the end of this value.
  borrowing func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Makes the book and opens it. Undo begins after the sample's coming, so that nobody who takes
  /// back their last change once too often sees an empty book.
  borrowing func open() throws(Failure) -> BookKeeper {
    var keeper = try Opening.keeper(path, toWrite: true)
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
  borrowing func session(
    theme: Theme, themes: [Theme], size: Size
  ) throws(Failure) -> BookSession {
    BookSession.make(
      try open(), language: language, theme: theme, themes: themes, size: size, settings: nil,
      isSample: true)
  }
}

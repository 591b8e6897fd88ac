// Handing a file or a mail from a command to another program, and waiting until it has it.

import Foundation
import Interface
import Model
import Session

/// What a command gives to another program.
enum HandingOver {
  /// Writes a text into a file, beside one that is there and holds something else.
  ///
  /// - Returns: Where it is.
  static func file(_ text: String, named name: String) throws(Failure) -> String {
    switch FileWriter.keep(text, at: name) {
    case .success(let path): return path
    case .failure(let unkept):
      guard case .unwritten(let file) = unkept.message else { return name }
      throw Failure(.file, file.reason)
    }
  }

  /// Starts the program for an errand, waits a while for its end, and says what became of it.
  ///
  /// - Throws: `Failure` where the program is missing or failed.
  static func run(_ errand: Errand, _ language: Language) throws(Failure) {
    var errands = Errands(places: .current)
    let news = errands.start(errand)
    guard news.weight != .problem else { throw Failure(.file, news.phrase) }
    for _ in 0..<100 where errands.isWaiting {
      if let problem = errands.failures().first { throw Failure(.file, problem) }
      usleep(20_000)
    }
    Speech.put(news.phrase(language) + "\n")
  }
}

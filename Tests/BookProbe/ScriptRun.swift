// The ten actions on a book, with everything said at the moment it is known.

import Engine
import Model

/// One run of the script.
enum ScriptRun {
  /// Opens the book in a folder and carries all actions out; each that fails is tried once more, as
  /// a person would.
  ///
  ///     open writable       or  open readonly:…  or  nobook …
  ///     try 1
  ///     saved 1             or  refused 1 …      or  failed 1 …
  ///     …
  ///     holds DIGEST        what the book shows at the end
  ///     closed
  static func run(in folder: String) {
    let circumstances = Circumstances()
    for _ in 0..<2 {
      do throws(BookError) {
        let keeper = try BookKeeper.open(folder, circumstances.options())
        return run(on: keeper, circumstances)
      } catch {
        Line.say("nobook " + error.phrase.en)
      }
    }
  }

  /// Opens the book in a folder and closes it.
  static func recover(_ folder: String) {
    do throws(BookError) {
      let keeper = try BookKeeper.open(folder, Circumstances().options())
      Line.say("open " + keeper.accessText)
      keeper.close()
    } catch {
      Line.say("nobook " + error.phrase.en)
    }
  }

  /// Carries all actions out.
  private static func run(on keeper: consuming BookKeeper, _ circumstances: Circumstances) {
    Line.say("open " + keeper.accessText)
    for step in 1...Script.length {
      circumstances.time = Script.time(of: step)
      for _ in 0..<2 {
        Line.say("try \(step)")
        let outcome = keeper.carryOut(Script.request(step, keeper.book))
        say(outcome, step)
        if case .failed = outcome { continue }
        break
      }
    }
    Line.say("holds " + keeper.book.digest)
    keeper.close()
    Line.say("closed")
  }

  private static func say(_ outcome: Outcome, _ step: Int) {
    switch outcome {
    case .saved: Line.say("saved \(step)")
    case .refused(let reason): Line.say("refused \(step) " + reason)
    case .failed(let reason): Line.say("failed \(step) " + reason)
    }
  }
}

// What is in a book that something has happened to: opened as a person would, with what the program
// says about it, changed, closed and opened again.

import Engine
import Model
import Persistence

/// Knows what the script makes of a book, and compares.
struct Judge {
  /// The book after each number of actions, from none.
  private var books: [Book] = []
  /// How many changes each action makes, from action 1 at index 1.
  private var changes: [Int: Int] = [:]

  /// Carries the script out in a folder that nobody disturbs.
  init(scratch: String) {
    let circumstances = Circumstances()
    do throws(BookError) {
      var keeper = try BookKeeper.open(scratch, circumstances.options())
      books.append(keeper.book)
      for step in 1...Script.length {
        circumstances.time = Script.time(of: step)
        _ = keeper.carryOut(Script.request(step, keeper.book))
        books.append(keeper.book)
      }
      for revision in try keeper.history(limit: 100) {
        guard let step = Script.step(at: revision.stamp.milliseconds) else { continue }
        changes[step] = revision.changeCount
      }
      keeper.close()
    } catch {
      Line.say("The judge has no book: " + error.phrase.en)
    }
  }

  /// What one opening shows.
  private struct Finding {
    /// Whether changes are taken.
    var access = ""
    /// What the person was told.
    var notices: [String] = []
    /// The bytes put aside.
    var aside = 0
    /// The book.
    var book = Book()
    /// The actions in it, the earliest first.
    var past: [Revision] = []
    /// The times of the actions.
    var stamps: String {
      past.map { "\($0.stamp.milliseconds).\($0.stamp.counter)" }.joined(separator: ",")
    }
  }

  /// Opens the book in a folder, adds an account, closes, and opens again.
  ///
  /// - Returns: Words `name=value`: what was found; whether every action in it is `whole`; whether
  ///   the book is the script's own (`reference`) after so many actions; and whether the account
  ///   could be added and is there, with all the rest, `again`.
  func verdict(on folder: String) -> String {
    let circumstances = Circumstances()
    circumstances.time = Script.time(of: 50)
    do throws(BookError) {
      var found = Finding()
      var keeper = try BookKeeper.open(folder, circumstances.options())
      try look(keeper, &found)
      let added = keeper.carryOut(.command(.add(.account, [.account(.name): .text("Judge")])))
      let after = keeper.book
      keeper.close()
      var second = Finding()
      try look(try BookKeeper.open(folder, circumstances.options()), &second)
      var again = "no"
      if case .saved = added, second.book == after, second.access == "writable",
        second.notices.isEmpty, second.past.count == found.past.count + 1
      {
        again = "yes"
      }
      return text(found, again: again)
    } catch {
      return "access=none:" + error.phrase.en.replacing(" ", with: "_")
    }
  }

  /// Reads everything out of an open book.
  private func look(_ keeper: borrowing BookKeeper, _ found: inout Finding) throws(BookError) {
    found.access = keeper.accessText
    found.book = keeper.book
    found.past = try keeper.history(limit: 10_000).reversed()
    for notice in keeper.notices {
      // The judge's own clock stands still: how far it is behind says nothing about the journal.
      if case .clockBehind = notice { continue }
      found.notices.append(notice.phrase.en)
      if case .tornTail(let aside) = notice { found.aside += aside.bytes }
    }
  }

  /// The finding in words.
  private func text(_ found: Finding, again: String) -> String {
    let steps = found.past.map { Script.step(at: $0.stamp.milliseconds) ?? 0 }
    let whole = found.past.allSatisfy { revision in
      guard let step = Script.step(at: revision.stamp.milliseconds) else { return true }
      return changes[step].map { $0 == revision.changeCount } ?? true
    }
    let reference = books.indices.contains(steps.count) && books[steps.count] == found.book
    let words = [
      "access=" + found.access, "aside=\(found.aside)", "notices=\(found.notices.count)",
      "recovered=" + steps.map(String.init).joined(separator: ","),
      "whole=" + (whole ? "yes" : "no"), "reference=" + (reference ? "yes" : "no"),
      "again=" + again, "digest=" + found.book.digest, "counts=" + found.book.counts,
      "stamps=" + found.stamps,
    ]
    return words.joined(separator: " ")
  }
}

// The families of actions. Each is small enough for a switch that names all of it, so that the
// compiler asks every screen about a new one.

extension Action {
  /// Where the selection moves, on every screen that has one.
  package enum Move: String, CaseIterable, Hashable, Sendable {
    case down, up, left, right, first, last, halfDown, halfUp
  }

  /// What the workbench turns to.
  package enum Arrangement: String, CaseIterable, Hashable, Sendable {
    case nextAccount, previousAccount
    case nextPane, previousPane, accountsPane, mapPane, questionsPane
    case zoom, mapView
    /// Puts the accounts into another order.
    case order
    /// Counts the orders of another period.
    case period
  }

  /// The screens that are opened by name.
  package enum Screen: String, CaseIterable, Hashable, Sendable {
    case filter, palette, help, card
    /// A person's card.
    case person
    /// The menu of what can be added.
    case additions
    /// The preparation of a call.
    case prepare
    /// The record of a call.
    case record
    /// The printed sheet of a call.
    case sheet
    /// What was done, by whom and when.
    case history
    /// The book as it stood on a day of the past.
    case asOf
    /// The arithmetic behind the selected row.
    case why
  }

  /// What a report is about.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    /// Whom to call first.
    case today
    /// Who makes the revenue, where it goes, and who fits.
    case portfolio
    /// What the coach says to the book, or to one account.
    case coach
    /// What is due, and where the time goes.
    case agenda
    /// How the questions change, in drills and in calls; and a drill itself.
    case drill
    /// Who falls behind.
    case trends
    /// Who is a key account: the accounts by fit, beside their size.
    case fit
    /// Who supplies what, who sells on to whom.
    case channel
    /// What customers need, in their own words, and what moved it.
    case ledger
    /// How far the five people of each account have come.
    case team
    /// What was given to whom, against the limit.
    case gifts
    /// What may be in the book twice.
    case duplicates
    /// What business may come.
    case pipeline
  }

  /// What is done to the thing that is selected.
  package enum Work: String, CaseIterable, Hashable, Sendable {
    /// Adds what the place is about.
    case add
    /// Puts an account into a class, with a reason.
    case classify
    /// Makes one account, or one person, of two.
    case merge
    /// Says that two accounts, or two people, are not the same.
    case distinguish
    /// Lets a person go to another account.
    case relocate
    case edit, delete, completeStep, moveNeed, links, editNotes, editBook
    /// Takes roles that titles propose for what they are.
    case confirmRoles
    /// One step up or down in how a person stands to us, or in how much they move.
    case raiseStance, lowerStance, raiseInfluence, lowerInfluence
    /// Says to whom a person reports.
    case chooseBoss
  }

  /// The kinds of thing that can be added, by the names of the kinds; and a part without its person.
  package enum Addition: String, CaseIterable, Hashable, Sendable {
    case account, person, link, fact, need, question, step, order
    /// What we mean to say in a call.
    case point
    /// Whom an account sells on to, who supplies it, what a survey brought, what was given.
    case channel, supply, survey, gift
    /// Business that may come.
    case opportunity = "deal"
    /// A part that is known to exist while its person is not.
    case placeholder
    /// A call that took place without having been planned.
    case happened
  }

  /// What is done in a form.
  package enum Filling: String, CaseIterable, Hashable, Sendable {
    case save, editor
    /// Saves, and opens the same form for the next thing of its kind.
    case saveAndNext
    case nextField, previousField
    case previousChoice, nextChoice
    /// Opens the list that a field chooses from.
    case list
    case clear
    /// Writes what was typed into a file, when the book cannot take it.
    case keep
    /// In a drill: asks what was typed; takes it for another kind of question; turns to another role,
    /// or to another kind to practise.
    case ask, retype, opponent, behaviour
  }

  /// What is done with the rows of a list.
  package enum Pick: String, CaseIterable, Hashable, Sendable {
    case choose, toggle
    /// Goes on to the first row of the next kind.
    case nextGroup
    /// One place up, or down.
    case raise, lower
  }

  /// What is done with a page that can be printed.
  package enum Printing: String, CaseIterable, Hashable, Sendable {
    /// Shows it in the next format.
    case format
    case writeFile
    /// Shows it in the browser, sends it to the printer, or begins a mail with it.
    case browser, printer, mail
    /// Leaves out what the customer must not see, or puts it in again.
    case safe
  }

  /// How a person is reached.
  package enum Reaching: String, CaseIterable, Hashable, Sendable {
    /// By telephone.
    case dial
    /// By mail.
    case write
    /// By whatever the number or the address is pasted into.
    case copy
  }

  /// What is done with a file that is brought in.
  package enum Bringing: String, CaseIterable, Hashable, Sendable {
    /// Asks which file.
    case file
    /// Completes the name of a file that is typed.
    case complete
    /// Takes the file into the book.
    case take
    /// Says something about what is selected.
    case change
    /// Says how the file is read.
    case kind, sheet, source, dates, decimal, currency, year, encoding, fillDown, moves
    /// Says what becomes of orders that are another customer's in the book.
    case corrections
    /// Brings in customers that the book doesn't have, or leaves their rows out.
    case customers
    /// Writes what is not taken into a file.
    case rejects
    /// Keeps how the file is read as a source of the person's own.
    case keep
  }

  /// What is about the program, not about the book.
  package enum Program: String, CaseIterable, Hashable, Sendable {
    case language, theme, redraw, suspend, quit
  }
}

extension Action.Move {
  /// The index that it leads to from `index` in a list of `count` rows, where half a page has
  /// `half` rows; the end of the list where there is no way on, 0 in an empty list.
  func landing(from index: Int, of count: Int, half: Int) -> Int {
    let target =
      switch self {
      case .down: index + 1
      case .up: index - 1
      case .halfDown: index + max(1, half)
      case .halfUp: index - max(1, half)
      case .first: 0
      case .last: count - 1
      case .left, .right: index
      }
    return max(0, min(target, count - 1))
  }
}

// Where one can go: a screen opens another one through a value, and only the workbench knows which type
// of screen that is. So no screen needs to know another.

package import Analysis
package import Model

/// Somewhere to go.
package enum Route: Sendable {
  /// An account's card, with a thing on it selected where one is named.
  case account(EntityID, at: Thing? = nil)
  /// A person's card.
  case person(EntityID)
  /// A call before or after it took place; on the side that fits its day where none is named. With a
  /// finding selected where one is named.
  case call(EntityID, CallSide? = nil, at: Finding? = nil)
  /// A list from which to choose whether a planned call took place, or another one.
  case callToRecord(on: EntityID)
  /// The printed sheet of a call.
  case sheet(EntityID)
  /// A report about the book, or about an account where it can be.
  case report(Action.Topic, about: EntityID?)
  /// A rehearsal of a call on an account, with somebody of it.
  case drill(EntityID?, with: EntityID?)
  /// What was done: to an account alone, or to the whole book, which can be narrowed to it.
  case history(EntityID?, isWhole: Bool)
  /// A list from which to choose what an account or a person is the same as.
  case mergePartners(of: Thing)
  /// Two accounts or people side by side; the first stays, the other goes into it.
  case merge(Thing, with: EntityID)
  /// A list from which to choose the account to which a person goes.
  case newAccount(of: EntityID)
  /// A list from which to choose to whom a person reports.
  case boss(of: EntityID)
  /// A form.
  case form(FormRequest)
  /// A list of actions to choose from; what is chosen is done where the list was opened.
  case menu(Phrase, [Action], Scope)
  /// A question before something that cannot be seen to be undone.
  case confirmation(Confirmation)
  /// How something comes about, by sections.
  case reasons(Phrase, [Reasons])
  /// How the figures at the head of an account come about.
  case figures(of: EntityID)
  /// The help, for somebody who comes from a place.
  case help(HelpPlace)
  /// Asks which file is to be brought in.
  case importFile
  /// The form of a new person at an account, filled in from a card.
  case newPerson(CardEntry, at: EntityID)
  /// What bringing in what was pasted would do; it is read first.
  case pasted(ImportChoices)
  /// What bringing a file in would do.
  case importPreview(ImportPreview)
  /// Asks under which name the reading of a file is to be kept; from its page, which is told the name, or after it.
  case keepSource(ImportChoices, ImportPreview.Keeping, onPage: Bool)
  /// Asks which day the book is to be shown at.
  case asOf
  /// Asks into which folder sheets go, before the first one does.
  case sheetFolder(then: Effect)
  /// Asks where else to write a file that could not be written.
  case otherPlace(Unwritten)
}

/// Which side of a call is shown.
package enum CallSide: Hashable, Sendable {
  /// What to ask, for what, and what to bring.
  case before
  /// What came of it.
  case after
}

/// Lines that say how something comes about, under a heading.
package struct Reasons: Sendable {
  /// The heading; empty for none.
  let heading: Phrase
  /// The lines: the formula with its numbers, then what they were taken from.
  let lines: [Phrase]

  /// Lines under a heading.
  init(heading: Phrase = Phrase(verbatim: ""), lines: [Phrase]) {
    (self.heading, self.lines) = (heading, lines)
  }
}

/// A question that wants yes or no, with what a yes does.
package struct Confirmation: Sendable {
  /// What is asked, with the name of what it is about.
  let question: Phrase
  /// What will follow from a yes.
  let consequence: Phrase
  /// What the yes is called.
  let verb: Phrase
  /// What the world does after a yes.
  var effects: [Effect] = []
  /// Whether the screen below goes away, too.
  var closesBelow = false
}

/// A file that could not be written.
package struct Unwritten: Equatable, Sendable {
  /// Its name or its path, as it was asked for.
  package let name: String
  /// What was to stand in it.
  package let text: String
  /// Why not, and what to do.
  package let reason: Phrase

  /// Tells of a file.
  package init(name: String, text: String, reason: Phrase) {
    (self.name, self.text, self.reason) = (name, text, reason)
  }
}

/// Where somebody was when they asked for help.
package struct HelpPlace: Sendable {
  /// The keys that work there.
  let scope: Scope
  /// What the place is called.
  let name: Phrase
  /// What it is for, in a sentence; nil where its name says it.
  let purpose: Phrase?
  /// What can be done there now, each with what it is called there where that differs.
  let acts: [(action: Action, hint: Phrase?)]
}

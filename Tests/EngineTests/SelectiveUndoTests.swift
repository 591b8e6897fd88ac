// Taking back any one action of the past: only when nothing later stands on it, and never anything
// else with it.

import Chance
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `Taking one action back` {
  @Test func `leaves what was done after it, also after a restart`() throws {
    let work = try Workplace()
    let one: EntityID
    let renaming: UInt64
    do {
      var keeper = try work.open()
      one = try keeper.must(newAccount("One"))
      renaming = try keeper.execute(rename(one, "Uno")).get().sequence
      try keeper.must(newAccount("Two"))
      try keeper.must(.edit(one, .account, [.account(.region): .text("North")]))
    }
    do {
      var keeper = try work.open()
      let saved = try keeper.undo(renaming).get()
      #expect(saved.purpose == Purpose(.undo, .account))
      #expect(saved.events == [.changed(one, .account(.name), to: .text("One"))])
      #expect(keeper.book.accounts[one]?.name == "One")
      #expect(keeper.book.accounts[one]?.region == "North")
      #expect(keeper.book.accounts.rows.count == 2)
    }
    let keeper = try work.open()
    #expect(keeper.book.accounts[one]?.name == "One")
    #expect(keeper.redoable?.purpose == Purpose(.undo, .account))
    #expect(keeper.undoable?.purpose == Purpose(.edit, .account))
  }

  @Test
  func `undo stops where it was told to begin, and the past stays there to be undone by name`()
    throws
  {
    let work = try Workplace()
    var keeper = try work.open()
    let first = try keeper.execute(newAccount("One")).get().sequence
    keeper.beginUndoHere()
    #expect(keeper.undoable == nil)
    #expect(try keeper.undo() == nil)
    try keeper.must(newAccount("Two"))
    _ = try #require(try keeper.undo())
    #expect(try keeper.undo() == nil)
    #expect(keeper.book.accounts.sorted.map(\.name) == ["One"])
    _ = try #require(try keeper.redo())
    #expect(keeper.book.accounts.rows.count == 2)
    #expect(try keeper.history(of: nil, limit: 9, asOf: .max).last?.sequence == first)
    _ = try keeper.undo(first).get()
    #expect(keeper.redoable?.original == Purpose(.add, .account))
    #expect(keeper.book.accounts.sorted.map(\.name) == ["Two"])
  }

  @Test(arguments: [false, true])
  func `can be reversed with redo, and undo goes on with the others`(restarts: Bool) throws {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let renaming = try keeper.execute(rename(one, "Uno")).get().sequence
    try keeper.must(newAccount("Two"))
    _ = try keeper.undo(renaming).get()
    if restarts { keeper = try work.open(after: keeper) }
    _ = try #require(try keeper.redo())
    #expect(keeper.book.accounts[one]?.name == "Uno")
    #expect(try keeper.redo() == nil)
    _ = try keeper.undo(renaming).get()
    if restarts { keeper = try work.open(after: keeper) }
    _ = try #require(try keeper.undo())
    #expect(keeper.book.accounts.rows.count == 1)
    #expect(keeper.book.accounts[one]?.name == "One")
    _ = try #require(try keeper.undo())
    #expect(keeper.book.accounts.rows.isEmpty)
    for _ in 0..<3 { _ = try #require(try keeper.redo()) }
    #expect(keeper.book.accounts[one]?.name == "Uno")
    #expect(keeper.book.accounts.rows.count == 2)
  }

  @Test func `is what undo does when it is the latest, and what redo does of that`() throws {
    let (plain, named) = (try Workplace(), try Workplace())
    var keeper = try plain.open()
    try keeper.must(newAccount("One"))
    _ = try keeper.undo()
    _ = try keeper.redo()
    var other = try named.open()
    let added = try other.execute(newAccount("One")).get().sequence
    let undone = try other.undo(added).get()
    #expect(undone.purpose == Purpose(.undo, .account))
    #expect(try other.undo(undone.sequence).get().purpose == Purpose(.redo, .account))
    #expect(try named.payloads().dropFirst() == plain.payloads().dropFirst())
    #expect(other.book == keeper.book)
  }

  @Test func `is refused when it was undone already, until it is redone`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let renaming = try keeper.execute(rename(one, "Uno")).get().sequence
    try keeper.must(newAccount("Two"))
    let undone = try keeper.undo(renaming).get().sequence
    keeper = try work.open(after: keeper)
    #expect(try keeper.undo(renaming) == .failure(.alreadyUndone))
    let again = try keeper.undo(undone).get()
    #expect(again.purpose == Purpose(.redo, .account))
    #expect(keeper.book.accounts[one]?.name == "Uno")
    #expect(try keeper.undo(undone) == .failure(.alreadyUndone))
    _ = try keeper.undo(renaming).get()
    #expect(keeper.book.accounts[one]?.name == "One")
    #expect(try keeper.undo(again.sequence) == .failure(.alreadyUndone))
  }

  @Test func `is refused for a number that no action has`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    try keeper.must(newAccount("One"))
    for number: UInt64 in [0, 2, .max] {
      #expect(try keeper.undo(number) == .failure(.unknown))
    }
  }

  @Test func `writes nothing when the book is read-only`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let sequence = try keeper.execute(newAccount("One")).get().sequence
    keeper = try work.open(after: keeper, writing: false)
    #expect(throws: BookError.readOnly(.asked)) { try keeper.undo(sequence) }
  }

  @Test func `does what is known of a newer version's change to nobody`() throws {
    let work = try Workplace()
    let id: EntityID
    do {
      var keeper = try work.open()
      id = try keeper.must(newAccount("One"))
    }
    try work.append(
      #"{"h":[1800000000001,0],"u":"Ana","c":"edit account","ops":["#
        + #"{"o":"set","r":"\#(id)","f":"account.colour","v":"red"}]}"#)
    var keeper = try work.open()
    try keeper.must(newAccount("Two"))
    #expect(try keeper.undo(2) == .failure(.newer))
  }
}

@Suite struct `An action that others stand on` {
  /// A book in which one action was followed by another.
  private func refusal(
    first: (inout BookKeeper, EntityID) throws -> UInt64,
    later: (inout BookKeeper, EntityID) throws -> Void
  ) throws -> UndoRefusal? {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let sequence = try first(&keeper, one)
    try later(&keeper, one)
    try keeper.must(newAccount("Zero"))
    keeper = try work.open(after: keeper)
    let before = keeper.book
    let lines = try work.payloads()
    guard case .failure(let refusal) = try keeper.undo(sequence) else { return nil }
    #expect(keeper.book == before)
    #expect(try work.payloads() == lines)
    return refusal
  }

  @Test func `stays when a later one changed the same field`() throws {
    let refusal = try refusal { keeper, one in
      try keeper.execute(rename(one, "Uno")).get().sequence
    } later: { keeper, one in
      try keeper.must(rename(one, "Eins"))
    }
    #expect(refusal == .builtUpon(purpose: Purpose(.edit, .account), title: "Eins"))
    #expect(refusal?.phrase.en.contains("“Eins”): undo that first.") == true)
  }

  @Test func `stays when a later one changed the field back by hand`() throws {
    let refusal = try refusal { keeper, one in
      try keeper.execute(rename(one, "Uno")).get().sequence
    } later: { keeper, one in
      try keeper.must(rename(one, "Eins"))
      try keeper.must(rename(one, "Uno"))
    }
    #expect(refusal == .builtUpon(purpose: Purpose(.edit, .account), title: "Uno"))
  }

  @Test func `can go when the later one was undone`() throws {
    let refusal = try refusal { keeper, one in
      try keeper.execute(rename(one, "Uno")).get().sequence
    } later: { keeper, one in
      try keeper.must(rename(one, "Eins"))
      _ = try keeper.undo()
    }
    #expect(refusal == nil)
  }

  @Test func `stays when the later one was done again`() throws {
    let refusal = try refusal { keeper, one in
      try keeper.execute(rename(one, "Uno")).get().sequence
    } later: { keeper, one in
      try keeper.must(rename(one, "Eins"))
      _ = try keeper.undo()
      _ = try keeper.redo()
    }
    #expect(refusal == .builtUpon(purpose: Purpose(.redo, .account), title: "Eins"))
  }

  @Test func `stays when something was added to what it brought`() throws {
    let refusal = try refusal { keeper, _ in
      try keeper.execute(newAccount("Two")).get().sequence
    } later: { keeper, _ in
      let two = try #require(keeper.book.account(named: "Two")?.id)
      try keeper.must(
        .add(.person, [.person(.account): .entity(two), .person(.name): .text("Li")]))
    }
    #expect(refusal == .builtUpon(purpose: Purpose(.add, .person), title: "Li"))
  }

  @Test func `stays when its thing was changed or removed later`() throws {
    for isRemoved in [false, true] {
      let refusal = try refusal { keeper, _ in
        try keeper.execute(newAccount("Two")).get().sequence
      } later: { keeper, _ in
        let two = try #require(keeper.book.account(named: "Two")?.id)
        try keeper.must(
          isRemoved ? .remove(two, .account) : .edit(two, .account, [.account(.notes): .text("x")]))
      }
      let verb: Verb = isRemoved ? .remove : .edit
      #expect(refusal == .builtUpon(purpose: Purpose(verb, .account), title: "Two"))
    }
    let edited = try refusal { keeper, one in
      try keeper.execute(.edit(one, .account, [.account(.notes): .text("x")])).get().sequence
    } later: { keeper, one in
      try keeper.must(.remove(one, .account))
    }
    #expect(edited == .builtUpon(purpose: Purpose(.remove, .account), title: "One"))
  }

  @Test func `stays when the name that it would give back is taken`() throws {
    let refusal = try refusal { keeper, one in
      try keeper.execute(rename(one, "Uno")).get().sequence
    } later: { keeper, _ in
      try keeper.must(newAccount("One"))
    }
    guard case .rule(.duplicate(name: "One", _)) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test func `stays when what it referred to before is gone`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let people = try ["Li", "Wu"].map { name in
      try keeper.must(
        .add(.person, [.person(.account): .entity(one), .person(.name): .text(name)]))
    }
    let step = try keeper.must(
      .add(
        .step,
        [
          .step(.account): .entity(one), .step(.words): .text("Call"),
          .step(.person): .entity(people[0]),
        ]))
    let moved = try keeper.execute(.edit(step, .step, [.step(.person): .entity(people[1])])).get()
    try keeper.must(.remove(people[0], .person))
    #expect(try keeper.undo(moved.sequence) == .failure(.rule(.unknown(people[0], .person))))
    _ = try keeper.undo()
    _ = try keeper.undo(moved.sequence).get()
    #expect(keeper.book.steps[step]?.person == people[0])
  }

  @Test func `comes back only to an account that is there`() throws {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    let person = try keeper.must(
      .add(.person, [.person(.account): .entity(one), .person(.name): .text("Li")]))
    let removal = try keeper.execute(.remove(person, .person)).get().sequence
    try keeper.must(.remove(one, .account))
    #expect(try keeper.undo(removal) == .failure(.rule(.unknown(one, .account))))
    _ = try keeper.undo()
    _ = try keeper.undo(removal).get()
    #expect(keeper.book.people[person] != nil)
  }
}

@Suite struct `Any order of taking back` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `leaves exactly what was not undone, in its order`(seed: UInt64) throws {
    let work = try Workplace()
    var dice = Dice(seed: seed)
    var tally = (done: 0, refused: 0)
    var keeper = try work.open()
    for _ in 0..<60 {
      switch dice.next(below: 10) {
      case 0: _ = try keeper.undo()
      case 1: _ = try keeper.redo()
      case 2...5:
        let past = try keeper.history(limit: 1000)
        guard !past.isEmpty else { continue }
        let one = past[Int(dice.next(below: UInt64(past.count)))]
        switch try keeper.undo(one.sequence) {
        case .success: tally.done += 1
        case .failure(let refusal):
          tally.refused += 1
          #expect(one.isUndone == (refusal == .alreadyUndone))
        }
      case 6: keeper = try work.open(after: keeper)
      case _: _ = try keeper.execute(dice.command(for: keeper.book))
      }
      try expectOnlyWhatStands(keeper)
    }
    #expect(tally.done > 0 && tally.refused > 0)
    while try keeper.undo() != nil { try expectOnlyWhatStands(keeper) }
  }

  /// Compares the book with what comes of the actions that were not taken back, and of no others.
  private func expectOnlyWhatStands(_ keeper: borrowing BookKeeper) throws {
    var book = Book()
    for revision in try keeper.history(limit: 1000).reversed()
    where revision.undoes == nil && !revision.isUndone {
      #expect(revision.changes.count == revision.changeCount)
      book.apply(revision.changes.map(\.event))
    }
    let (accounts, people) = (keeper.book.accounts.rows, keeper.book.people.rows)
    #expect(accounts == book.accounts.rows)
    #expect(people == book.people.rows)
  }
}

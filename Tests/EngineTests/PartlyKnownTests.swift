// Actions of which a newer version knows more: they are taken back whole or not at all.

import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `An action that is known only in part` {
  /// How a newer version changes an account: nothing, a part, or all of it is known here.
  private static let operations = [
    #"{"o":"frob","r":"ID"}"#,
    #"{"o":"set","r":"ID","f":"account.mood","v":"sunny"}"#,
    #"{"o":"set","r":"ID","f":"account.name","v":"Uno"},{"o":"frob","r":"ID"}"#,
    #"{"o":"set","r":"ID","f":"account.mood","v":1},{"o":"set","r":"ID","f":"account.name","v":"Uno"}"#,
    #"{"o":"add","r":"a-9","k":"account","v":{"name":"New","mood":"sunny"}}"#,
  ]

  /// A book with an account and, on top, a change of a newer version.
  private func sample(_ operations: String) throws -> (Workplace, EntityID) {
    let work = try Workplace()
    var keeper = try work.open()
    let one = try keeper.must(newAccount("One"))
    keeper.close()
    try work.append(
      #"{"h":[1800000000001,0],"u":"Eve","c":"edit account","ops":["#
        + operations.split(separator: "ID").joined(separator: "\(one)") + "]}")
    return (work, one)
  }

  @Test(arguments: operations)
  func `is not undone, and nothing is written`(operations: String) throws {
    let (work, _) = try sample(operations)
    for usesCheckpoint in [false, true] {
      var keeper = try work.open(checkpointInterval: usesCheckpoint ? 1 : 10_000)
      let (bytes, book) = (try work.bytes(), keeper.book)
      let target = try #require(keeper.undoable?.sequence)
      #expect(throws: BookError.newerAction) { _ = try keeper.undo() }
      #expect(try keeper.undo(target) == .failure(.newer))
      #expect(try work.bytes() == bytes)
      #expect(keeper.book == book)
      #expect(keeper.undoable?.sequence == target)
      keeper.close()
    }
    #expect(BookError.newerAction.phrase.en.contains("update the program"))
    #expect(BookError.newerAction.phrase.zh.contains("升级程序"))
  }

  @Test(arguments: operations)
  func `keeps what came before it, and lets go of what came after`(operations: String) throws {
    let (work, one) = try sample(operations)
    var keeper = try work.open()
    let first = try #require(try keeper.history(limit: 9).last?.sequence)
    let after = try keeper.execute(newAccount("After")).get().sequence
    let other = try keeper.execute(newAccount("Other")).get().sequence
    let book = keeper.book
    switch try keeper.undo(first) {
    case .failure(.newerSince), .failure(.builtUpon): break
    case let result: Issue.record("The first action: \(result)")
    }
    #expect(keeper.book == book)
    #expect(keeper.book.accounts[one] != nil)
    _ = try keeper.undo(after).get()
    _ = try keeper.undo(other).get()
    #expect(throws: BookError.newerAction) { _ = try keeper.undo() }
  }

  @Test func `is not done again either`() throws {
    let (work, one) = try sample(Self.operations[2])
    var keeper = try work.open()
    let newer = try #require(keeper.undoable?.sequence)
    keeper.close()
    try work.append(
      #"{"h":[1800000000002,0],"u":"Eve","c":"undo account","ops":["#
        + #"{"o":"set","r":"\#(one)","f":"account.name","v":"One"},{"o":"unfrob","r":"\#(one)"}],"#
        + #""undoes":"a.\#(newer)"}"#)
    keeper = try work.open()
    #expect(throws: BookError.newerAction) { _ = try keeper.redo() }
    let first = try #require(try keeper.history(limit: 9).last?.sequence)
    _ = try keeper.undo(first).get()
    #expect(keeper.book.accounts[one] == nil)
  }
}

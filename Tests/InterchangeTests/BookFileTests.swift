// A whole book goes out as one file and comes back as the same book.

import Chance
import Foundation
import Interchange
import Model
import RandomBooks
import Testing

@Suite struct `The file of a whole book` {
  @Test(arguments: 1...16)
  func `makes an equal book of an empty one, and changes nothing in either`(seed: UInt64) throws {
    var author = Author(seed: seed)
    for _ in 0..<250 { _ = try? author.act() }
    let text = BookFormat.text(of: author.book)
    let file = try BookFile(Array(text.utf8))

    let own = BookImport.make(file, book: author.book)
    #expect(own.command == nil, "\(own.counts)")
    var other = Context()
    let plan = BookImport.make(file, book: other.book)
    if let command = plan.command { try other.carryOut(command) }
    #expect(Told(other.book) == Told(author.book))
    #expect(plan.leftOut.count == Told.strangers(in: author.book))

    let again = BookImport.make(file, book: other.book)
    #expect(again.command == nil, "\(again.counts)")
    let back = try BookFile(Array(BookFormat.text(of: other.book).utf8))
    #expect(BookImport.make(back, book: other.book).command == nil)
    if plan.leftOut.isEmpty { #expect(BookImport.make(back, book: author.book).command == nil) }
  }

  @Test func `has the same bytes for the same book, one line for each thing`() throws {
    var author = Author(seed: 5)
    for _ in 0..<100 { _ = try? author.act() }
    let text = BookFormat.text(of: author.book)
    #expect(text == BookFormat.text(of: author.book))
    #expect(text.hasPrefix("{\n  \"rapport\": 1,\n  \"settings\": {"))
    let things = Kind.allCases.dropFirst().reduce(0) { $0 + author.book.ids(of: $1).count }
    #expect(text.split(separator: "\n").count { $0.hasPrefix("    {") } <= things)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(read?.count == Kind.allCases.count + 1)
  }

  @Test func `changes what it says and leaves what it doesn't say`() throws {
    var context = Context()
    let id = try context.add(
      .account, [.account(.name): .text("Acme"), .account(.region): .text("North")])
    let file = try BookFile(
      Array(#"{"rapport":1,"accounts":[{"id":"5-1","name":"ACME","industry":"Paper"}]}"#.utf8))
    let plan = BookImport.make(file, book: context.book)
    #expect(plan.counts[.account]?.changed == 1)
    try context.carryOut(#require(plan.command))
    #expect(context.book.accounts[id]?.industry == "Paper")
    #expect(context.book.accounts[id]?.region == "North")
  }

  @Test func `may name a parent that comes later, and is refused where that makes a circle`() throws
  {
    var context = Context()
    let file = try BookFile(
      Array(
        #"""
        {"rapport":1,"accounts":[
          {"id":"5-1","name":"Acme","parent":"5-2"},
          {"id":"5-2","name":"Group","parent":"5-3"},
          {"id":"5-3","name":"Holding"}]}
        """#.utf8))
    try context.carryOut(#require(BookImport.make(file, book: context.book).command))
    #expect(try context.account("Acme").parent == context.account("Group").id)

    let circle = try BookFile(
      Array(
        #"""
        {"rapport":1,"accounts":[
          {"id":"5-1","name":"One","parent":"5-2"},
          {"id":"5-2","name":"Two","parent":"5-1"}]}
        """#.utf8))
    let plan = BookImport.make(circle, book: context.book)
    var issuer = IDIssuer(device: 8)
    guard
      case .failure(let refusal) = context.book.decide(try #require(plan.command), issuer: &issuer)
    else {
      Issue.record("A circle was taken.")
      return
    }
    let fault = plan.fault(on: context.book, refusal: refusal)
    #expect(fault.phrase.en.hasPrefix("line 3, column 3 (accounts[1]): "), "\(fault.phrase.en)")
  }

  @Test(arguments: [
    ("", "line 1, column 1: an object in braces"),
    ("{}", "line 1, column 1: this JSON is no book of Rapport"),
    ("{\"rapport\":2}", "line 1, column 12 (rapport): a newer version"),
    ("{\"rapport\":1", "line 1, column 13: “}” belongs here"),
    ("{\"rapport\":1}x", "line 1, column 14: something follows the end"),
    ("{\"rapport\":1,\n\"cats\":[]}", "line 2, column 8 (cats): books hold nothing of this name"),
    ("{\"rapport\":1,\"accounts\":[{\"id\":\"1-1\"}]}", "(accounts[0]): “name” (Name) is missing"),
    ("{\"rapport\":1,\"accounts\":[{\"name\":\"A\"}]}", "(accounts[0]): “id” is missing"),
    (
      "{\"rapport\":1,\"accounts\":[{\"id\":\"1-1\",\"name\":\"A\",\n\"nose\":1}]}",
      "line 2, column 8 (accounts[0].nose): a account has no such field"
    ),
    (
      "{\"rapport\":1,\"accounts\":[{\"id\":\"1-1\",\"name\":\"A\",\"culture\":9}]}",
      "(accounts[0].culture): Culture fit 1-5 needs a number from 1 to 5"
    ),
    (
      "{\"rapport\":1,\"accounts\":[{\"id\":\"1-1\",\"name\":\"A\",\"potential\":1e999}]}",
      "(accounts[0].potential): Annual potential needs a number such as"
    ),
    (
      "{\"rapport\":1,\"accounts\":[{\"id\":\"1-1\",\"name\":\"A\"},{\"id\":\"1-1\",\"name\":\"B\"}]}",
      "(accounts[1]): the id 1-1 stands twice"
    ),
    (
      "{\"rapport\":1,\"people\":[{\"id\":\"1-1\",\"name\":\"A\",\"account\":\"1-9\"}]}",
      "(people[0].account): 1-9 is no account of this file"
    ),
    ("{\"rapport\":1,\"rapport\":1}", "(rapport): this name stands twice"),
    ("{\"rapport\":1,\"accounts\":[\"\\ud800\"]}", "an object in braces"),
    ("{\"rapport\":1,\"settings\":{\"name\":\"\\ud800\"}}", "no escape of JSON"),
    ("{\"rapport\":1,\"settings\":{\"name\":\"a\nb\"}}", "a line end or control character"),
    ("{\"rapport\":1,\"settings\":{\"name\":\"a", "the quote that opens here is never closed"),
    ("{\"rapport\":1,\"settings\":{\"name\":\(String(repeating: "[", count: 9_999))", "too deeply"),
  ])
  func `is refused with the place and what to do`(text: String, message: String) throws {
    do throws(JSONFault) {
      _ = try BookFile(Array(text.utf8))
      Issue.record("It was taken: \(text)")
    } catch {
      #expect(error.phrase.en.contains(message), "\(error.phrase.en)")
      #expect(error.phrase.en.hasSuffix(".") && error.phrase.zh.hasSuffix("。"))
    }
  }

  @Test func `has the schema that the catalogue holds`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "Sources/rapport/rapport.docc/Resources/book.schema.json")
    let kept = try String(contentsOf: path, encoding: .utf8)
    #expect(kept == BookSchema.text, "rapport export schema -o \(path.relativePath) --force")
  }

  @Test(arguments: 1...10)
  func `ends reading whatever its bytes are`(seed: UInt64) throws {
    var author = Author(seed: seed)
    for _ in 0..<40 { _ = try? author.act() }
    var bytes = Array(BookFormat.text(of: author.book).utf8)
    var dice = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var broken = bytes
      for _ in 0...dice.below(3) {
        let index = dice.below(broken.count)
        switch dice.below(3) {
        case 0: broken[index] = UInt8(dice.below(256))
        case 1: broken.remove(at: index)
        case _: broken.insert(Array("{}[]\",:\\".utf8)[dice.below(8)], at: index)
        }
      }
      guard let file = try? BookFile(broken) else { continue }
      _ = BookImport.make(file, book: author.book)
    }
    bytes.removeLast(dice.below(bytes.count))
    _ = try? BookFile(bytes)
  }
}

/// What a book says, with the places of things instead of their identities.
private struct Told: Equatable {
  /// The fields of each thing.
  private var things: [[String]] = []

  init(_ book: Book) {
    var places: [EntityID: String] = [:]
    for kind in Kind.allCases {
      for (index, id) in book.ids(of: kind).enumerated() { places[id] = "\(kind)\(index)" }
    }
    for kind in Kind.allCases {
      for id in book.ids(of: kind) where kind != .link || !Self.isStrange(id, in: book) {
        things.append(
          Attribute.all(of: kind).map { attribute in
            let value = book.presentValue(of: attribute, in: id)
            let ids = value.entities + [value.entity].compactMap(\.self)
            return ids.isEmpty ? "\(value)" : "\(ids.map { places[$0] ?? "?" })"
          })
      }
    }
  }

  /// How many lines join people of two accounts.
  static func strangers(in book: Book) -> Int {
    book.ids(of: .link).count { id in
      isStrange(id, in: book) && book.links[id]?.to.map { book.people[$0] != nil } == true
    }
  }

  private static func isStrange(_ id: EntityID, in book: Book) -> Bool {
    guard let link = book.links[id], let from = link.from, let to = link.to else { return true }
    return book.people[from]?.account != book.people[to]?.account
  }
}

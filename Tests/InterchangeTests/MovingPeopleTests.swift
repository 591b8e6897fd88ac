// People whom a file has at another customer than the book: nobody is there twice without a word, and nobody moves
// without one.

import Interchange
import Model
import Testing

@Suite struct `Importing somebody who is known at another customer` {
  private let file =
    "company,name,title,email,reports\nBeta,Ann Lee,Head,ann@mail.example,Zoe\n"
    + "Beta,Zoe,,,\n"

  /// A book where Ann works at Acme.
  private func context() throws -> Context {
    var context = Context()
    try context.take("account\nAcme\nBeta\n")
    try context.take(
      "company,name,title,role,email,phone,reports\n"
        + "Acme,Lee Ann,Head,user,ann@mail.example,030 55512,Bob\nAcme,Bob,,,,,\n")
    return context
  }

  @Test func `asks, and changes nothing`() throws {
    var context = try context()
    let before = context.book
    let plan = try context.take(file)
    #expect(plan.doubt == .moved(name: "Lee Ann", from: "Acme", to: "Beta"))
    #expect(plan.command == nil && context.book == before)
    #expect(plan.doubt?.phrase.en.contains("--moved yes") == true)
    #expect(plan.doubt?.phrase.zh.contains("--moved no") == true)
  }

  @Test(arguments: [false, true])
  func `moves them where they have moved, and leaves the gap`(isNew: Bool) throws {
    var context = try context()
    let ann = try context.person("Lee Ann").id
    var options = ReadingOptions()
    options.moves = .move(on: Day(number: 20_786), in: .english)
    let text = isNew ? file.replacing("Beta", with: "Gamma") : file
    let plan = try context.take(text, makesAccounts: true, options: options)
    #expect(plan.doubt == nil && plan.counts.changed == 1 && plan.counts.added == 1)
    let new = try context.account(isNew ? "Gamma" : "Beta")
    let person = try #require(context.book.people[ann])
    #expect(person.account == new.id && person.title == "Head")
    #expect(person.email == "ann@mail.example")
    let acme = try context.account("Acme")
    let gap = try #require(context.book.people(of: acme.id).first { $0.isPlaceholder })
    #expect(gap.role == .user && gap.notes.contains("now at \(new.name)"))
    let bob = try context.person("Bob").id
    let zoe = try context.person("Zoe").id
    #expect(context.book.links.of(gap.id).map(\.to) == [bob])
    #expect(context.book.links.of(ann).map(\.to) == [zoe])
    let again = try context.take(text, options: options)
    #expect(again.command == nil && again.counts.unchanged == 2)
  }

  @Test func `adds somebody else where that is said`() throws {
    var context = try context()
    var options = ReadingOptions()
    options.moves = .another
    let plan = try context.take(file, options: options)
    #expect(plan.counts.added == 2)
    #expect(try context.book.people(of: context.account("Acme").id).count == 2)
    #expect(try context.take(file).doubt == nil)
  }

  @Test
  func `leaves them where the book has them where that is said, and brings nobody in for them`()
    throws
  {
    var context = try context()
    var options = ReadingOptions()
    options.moves = .stay
    let text = "company,name,title,email\nGamma,Ann Lee,Chief,ann@mail.example\n"
    let before = context.book
    let plan = try context.take(text, makesAccounts: true, options: options)
    #expect(plan.doubt == nil && plan.command == nil && context.book == before)
    #expect(plan.leftOut.map(\.reason) == [.elsewhere])
    let others = try context.take(text + "Gamma,Kim,,\n", makesAccounts: true, options: options)
    #expect(others.counts.added == 1 && others.counts.leftOut == 1)
    #expect(try context.person("Lee Ann").title == "Head")
  }

  @Test func `asks nobody about a namesake, nor about a shared mailbox`() throws {
    var context = try context()
    let plan = try context.take(
      "company,name,email\nBeta,Ann Lee,other@beta.example\nBeta,Bob,info@acme.example\n")
    #expect(plan.doubt == nil && plan.counts.added == 2)
  }
}

// Files of one system find each other's customers by their numbers there.

import Interchange
import Model
import Testing

@Suite struct `The number of a customer in another system` {
  private let companies =
    "Record ID,Company name,Company owner,City,VAT number\n501,Acme GmbH,Kim,Kiel,DE 123\n502,Beta SA,Kim,Lyon,\n"

  @Test func `joins HubSpot's contacts to its companies, although no name stands beside them`()
    throws
  {
    var context = Context()
    try context.take(companies)
    #expect(try context.account("Acme GmbH").codes == ["HubSpot 501", "tax DE 123"])
    let plan = try context.take(
      "Record ID,First Name,Last Name,Contact owner,Associated Company ID\n"
        + "1,Ann,Lee,Kim,501\n2,Bob,Ray,Kim,777;502\n")
    #expect(plan.counts.added == 2)
    let people = context.book.people.rows.values
    #expect(people.first { $0.name == "Ann Lee" }?.account == (try context.account("Acme GmbH").id))
    #expect(people.first { $0.name == "Bob Ray" }?.account == (try context.account("Beta SA").id))
  }

  @Test func `makes nobody of a number that it doesn't know`() throws {
    var context = Context()
    try context.take(companies)
    let plan = try context.take(
      "Record ID,First Name,Last Name,Contact owner,Associated Company ID\n1,Ann,Lee,Kim,999\n",
      makesAccounts: true)
    #expect(plan.command == nil && plan.counts.rejected == 1)
    #expect(plan.rejects.first?.reason.en.contains("number of no customer") == true)
    #expect(plan.unknown.map(\.canBeMade) == [false])
  }

  @Test func `finds a company that is called otherwise now, and keeps both names`() throws {
    var context = Context()
    try context.take(companies)
    let plan = try context.take(companies.replacing("Acme GmbH", with: "Acme Ink GmbH"))
    #expect(plan.counts.added == 0 && plan.counts.changed == 1)
    let acme = try context.account("Acme GmbH")
    #expect(acme.aliases == ["Acme Ink GmbH"] && acme.codes.count == 2)
    #expect(try context.take(companies).command == nil)
  }

  @Test func `joins what Salesforce's Data Loader writes, letter by letter`() throws {
    var context = Context()
    try context.take(
      "Id,Name,BillingCity,OwnerId\n001aB,Acme,Kiel,1\n001Ab,Beta,Lyon,1\n")
    let plan = try context.take(
      "Id,Name,StageName,CloseDate,AccountId,Amount\n006x,Chairs,Closed Won,2026-01-15,001Ab,100\n")
    #expect(plan.counts.added == 1, "\(plan.report().map(\.en))")
    #expect(try context.book.orders.of(context.account("Beta").id).count == 1)
    try context.take("Id,FirstName,LastName,AccountId,Email\n003x,Ann,Lee,001aB,ann@acme.example\n")
    #expect(try context.book.people(of: context.account("Acme").id).map(\.name) == ["Ann Lee"])
  }

  @Test func `is the same in Salesforce's long form and in its short one`() throws {
    var context = Context()
    try context.take(
      "Id,Name,BillingCity,OwnerId\n001D000000IRt53IAD,Acme,Kiel,1\n001D000000iRt53,Beta,Lyon,1\n")
    try context.take(
      "Id,FirstName,LastName,AccountId,Email\n003x,Ann,Lee,001D000000IRt53,ann@acme.example\n"
        + "003y,Bob,Ray,001D000000iRt53IAC,bob@beta.example\n")
    #expect(try context.book.people(of: context.account("Acme").id).map(\.name) == ["Ann Lee"])
    // One capital fewer is another customer, with another mark.
    #expect(try context.book.people(of: context.account("Beta").id).map(\.name) == ["Bob Ray"])
    // What ends in anything else than the mark is a number of eighteen letters.
    #expect("Salesforce 001D000000IRt53IAA".codeKey == "Salesforce 001D000000IRt53IAA")
    #expect("Salesforce 001D000000IRt53IAD".codeKey == "Salesforce 001D000000IRt53")
  }

  @Test func `joins Pipedrive's people to its organizations`() throws {
    var context = Context()
    try context.take("Organization - ID,Organization - Name,Organization - Owner\n7,Acme,Kim\n")
    try context.take(
      "Person - Name,Person - Organization,Organization - ID\nAnn Lee,Acme renamed,7\n")
    #expect(try context.book.people(of: context.account("Acme").id).map(\.name) == ["Ann Lee"])
    #expect(context.book.accounts.rows.count == 1)
  }

  @Test func `is kept with a source of one's own`() throws {
    let document = CSVDocument(text: companies)
    let source = try ImportSource.make(document).get()
    let kept = source.kept(as: "Ours", [])
    #expect(kept.system == "HubSpot" && kept.text.contains("system = \"HubSpot\""))
    let read = KnownSource.parse(kept.text, named: "ours.toml", origin: .shipped)
    #expect(read.problems.isEmpty && read.sources.first?.system == "HubSpot")
  }
}

@Suite struct `Who is not the same` {
  @Test func `stands in the files of customers and people, and comes back from them`() throws {
    var context = Context()
    try context.take("account\nAcme\nAcme Ltd\n")
    try context.take("company,name\nAcme,Ann Lee\nAcme Ltd,Ann Lee\nAcme,Bob\n")
    let (acme, other) = (try context.account("Acme").id, try context.account("Acme Ltd").id)
    let people = context.book.people(of: acme)
    let bob = try #require(people.first { $0.name == "Bob" })
    let ann = try #require(context.book.people(of: other).first)
    for (one, two, kind) in [
      (acme, other, Kind.account), (people[0].id, ann.id, .person), (bob.id, people[0].id, .person),
    ] {
      try context.carryOut(#require(context.book.tellingApart(one, two, kind)))
    }
    var copy = Context()
    try copy.take(CSVExport.text(.accounts, of: context.book))
    try copy.take(CSVExport.text(.people, of: context.book))
    let (acme2, other2) = (try copy.account("Acme").id, try copy.account("Acme Ltd").id)
    #expect(copy.book.areToldApart(other2, acme2, .account))
    let bob2 = try copy.person("Bob").id
    let ann2 = try #require(copy.book.people(of: acme2).first { $0.name == "Ann Lee" })
    let elsewhere = try #require(copy.book.people(of: other2).first)
    #expect(copy.book.areToldApart(bob2, ann2.id, .person))
    #expect(copy.book.areToldApart(ann2.id, elsewhere.id, .person))
  }
}

// The sources of imports: each that comes along with a small export of its program, how they are chosen, and what is
// said of broken ones.

import Foundation
import Interchange
import Method
import Model
import Testing

@Suite struct `The sources of imports` {
  @Test func `that come along have no fault, and names of their own`() {
    let names = SourceShelf.shipped.sources.flatMap { Set([$0.name.en, $0.name.zh]) }
    #expect(!names.isEmpty && Set(names.map(\.nameKey)).count == names.count)
    for source in SourceShelf.shipped.sources {
      let (again, problems) = KnownSource.parse(source.text, named: "x", origin: .shipped)
      #expect(problems.isEmpty && again == [source])
    }
    let sampled = Set(SourceSample.all.map(\.source))
    let read = SourceShelf.shipped.sources.filter { $0.refusal == nil }
    #expect(Set(read.map(\.name.en)) == sampled)
  }

  @Test func `that come along stand in the README's table, with what they stand on`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for source in SourceShelf.shipped.sources {
      let program = source.name.en.prefix { $0 != " " }
      #expect(rows.contains { $0.prefix { $0 != "(" }.split(separator: "|")[0].contains(program) })
    }
  }

  @Test func `that come along are never recognised by the same headers`() {
    var seen: [Set<String>: String] = [:]
    for source in SourceShelf.shipped.sources {
      for headers in source.fingerprints {
        let key = Set(headers.map(\.nameKey))
        #expect(seen[key] == nil, "\(source.name.en) and \(seen[key] ?? "")")
        seen[key] = source.name.en
      }
    }
  }

  @Test(arguments: SourceSample.all)
  func `read a small export of their program`(sample: SourceSample) throws {
    var context = Context()
    let plan = try context.take(sample.file, makesAccounts: true)
    let read = try #require(plan.notices.first)
    #expect(read.en == "Read as \(sample.source).")
    #expect(plan.rejects.isEmpty && plan.doubt == nil)
    #expect(contents(of: context.book, plan) == sample.book)
  }

  /// What is in a book, as samples say it.
  private func contents(of book: Book, _ plan: ImportPlan) -> [String] {
    let orders = book.orders.sorted.map { line in
      let account = line.account.flatMap { book.accounts[$0]?.name } ?? "?"
      return "\(account) \(line.day?.description ?? "?") \(line.amount?.description ?? "?")"
    }
    guard orders.isEmpty else { return orders.sorted() }
    let people = book.people.sorted.map { person in
      let account = person.account.flatMap { book.accounts[$0]?.name } ?? "?"
      return [person.name, account, person.title, person.phone, person.email]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let isOfAccounts = plan.meaning.main.kind == .accounts
    let accounts = book.accounts.sorted.map { account in
      [account.name, account.region].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return isOfAccounts ? accounts + people.sorted() : people.sorted()
  }

  // MARK: Choosing

  /// A source of a person's, written out.
  private func own(_ text: String, on shelf: SourceShelf = SourceShelf([])) -> SourceShelf {
    var shelf = shelf
    shelf.add(text, path: "own.toml")
    return shelf
  }

  private func plan(_ file: String, _ shelf: SourceShelf, _ maps: [ColumnMapping.Override] = [])
    throws -> ImportPlan
  {
    try ImportSource.make(CSVDocument(text: file), overrides: maps, shelf: shelf).get()
      .plan(for: Book(), makesAccounts: true)
  }

  private static let shop = """
    [[source]]
    name = "Shop"
    kind = "deals"
    fingerprint = ["Wer", "Wann", "Wieviel", "Phase"]
    won = "Phase 6"
    dates = "mdy"

    [source.columns]
    account = "Wer"
    date = "Wann"
    amount = "Wieviel"
    stage = "Phase"
    """
  private static let file =
    "Wer,Wann,Wieviel,Phase\nA,03/04/2025,5,Phase 6\nB,03/05/2025,6,Phase 2\n"

  @Test func `of a person read what no synonym knows`() throws {
    let plan = try plan(Self.file, own(Self.shop))
    #expect(plan.counts.added == 1 && plan.reading == "dates=mdy")
    #expect(plan.beside.map(\.counts.added) == [1], "What is not won is an opportunity.")
    #expect(plan.notices.first == Phrase("Read as Shop.", "按“Shop”读取。"))
  }

  @Test func `stand back where the person says what a column is`() throws {
    let file = "Wer,Wann,Wieviel,Phase,Netto\nA,03/04/2025,5,Phase 6,4\n"
    let said = [ColumnMapping.Override(field: "amount", column: "Netto")]
    let plan = try plan(file, own(Self.shop), said)
    #expect(plan.meaning.ignored == ["Wieviel"])
  }

  @Test func `are not asked where the person says none, and taken by name`() throws {
    var shelf = own(Self.shop)
    shelf.asked = .none
    let source = ImportSource.make(CSVDocument(text: Self.file), shelf: shelf)
    #expect(throws: MappingFault.self) { try source.get() }
    shelf.asked = .named("shop")
    let file = "Wer,Wann,Wieviel\nA,03/04/2025,5\n"
    #expect(try plan(file, shelf).counts.added == 1)
  }

  @Test func `with more headers win, and of two with as many none is taken`() throws {
    let general = "[[source]]\nname = \"General\"\nfingerprint = [\"Wer\", \"Wann\"]\n"
    #expect(
      try plan(Self.file, own(general + Self.shop)).notices.first?.en == "Read as Shop.")
    let other = Self.shop.replacing("\"Shop\"", with: "\"Other\"")
    let file = "Customer,Date,Amount\nA,2025-01-05,5\n"
    let two = (Self.shop + "\n" + other).replacing(
      "[\"Wer\", \"Wann\", \"Wieviel\", \"Phase\"]", with: "[\"Customer\", \"Date\"]")
    let plan = try plan(file, own(two))
    #expect(plan.notices.first?.en.hasPrefix("The columns fit Shop and Other, so none") == true)
    #expect(plan.counts.added == 1)
  }

  @Test func `of a person come before one that comes along with the same headers`() throws {
    let text = """
      [[source]]
      name = "Ours"
      kind = "deals"
      fingerprint = ["Record ID", "Deal Name", "Deal Stage", "Close Date"]
      won = "Contract Sent"
      """
    let file =
      "Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company\n1,P,Contract Sent,2024-05-03,5,A\n"
    let plan = try plan(file, own(text, on: .shipped))
    #expect(plan.notices.first?.en == "Read as Ours." && plan.counts.added == 1)
  }

  @Test func `say that a word means that nothing was bought`() throws {
    let text = """
      [[source]]
      name = "Shop"
      kind = "orders"
      fingerprint = ["Customer", "Date", "Amount", "Status"]
      cancelled = "Shipped"
      """
    let file = "Customer,Date,Amount,Status\nA,2025-01-05,5,Shipped\nB,2025-01-05,6,Paid\n"
    #expect(try plan(file, own(text)).counts.leftOut == 1)
  }

  @Test func `are kept from what a person said, and read the same file by themselves`() throws {
    let file = "Wer,Wann,Wieviel,Phase,Lager\nA,03/04/2025,5,Phase 6,x\nB,03/05/2025,6,Phase 2,y\n"
    var said = ReadingOptions(dates: .monthFirst)
    (said.wonWords, said.ignoredColumns) = (["Phase 6"], ["Lager"])
    let maps = ["account": "Wer", "date": "Wann", "amount": "Wieviel", "stage": "Phase"]
      .map { ColumnMapping.Override(field: $0, column: $1) }
    let first = try ImportSource.make(CSVDocument(text: file), overrides: maps, options: said).get()
    let shelf = own(first.kept(as: "A \"shop\"", maps).text)
    #expect(shelf.problems.isEmpty)
    let again = try plan(file, shelf)
    #expect(again.notices.first?.en == "Read as A \"shop\".")
    #expect(
      again.meaning == first.meaning
        && again.counts == first.plan(for: Book(), makesAccounts: true).counts)
    #expect(again.reading == "dates=mdy" && again.counts.added == 1)
  }

  @Test func `are kept with all that their program is known to write`() throws {
    let file = """
      Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Won time,Deal - Expected close date
      1,Pens,1000,Acme,Otto Hahn,Angebot,Won,2025-03-01,2025-02-01
      2,Ink,500,Acme,Eva Lund,Angebot,Open,,2026-05-01
      """
    let first = try ImportSource.make(CSVDocument(text: file)).get()
    let shelf = own(first.kept(as: "Ours", []).text, on: .shipped)
    #expect(shelf.problems.isEmpty)
    let again = try plan(file, shelf)
    #expect(again.notices.first?.en == "Read as Ours.")
    #expect(again.meaning == first.meaning)
    #expect(again.beside.map(\.counts.added) == [2, 1])
  }

  // MARK: Faults

  @Test(arguments: [
    ("[[source]]\nfingerprint = \"A\"\n", "own.toml:1:1: “name” is missing: write it."),
    ("[[source]]\nname = \"A\"\n", "own.toml:1:1: “fingerprint” is missing: write it."),
    (
      "[[source]]\nname = \"A\"\nfingerprint = \"A\"\nkind = \"things\"\n",
      "own.toml:4:1: “things” means nothing here: use one of accounts, people, orders, deals, opportunities."
    ),
    (
      "[[source]]\nname = \"A\"\nfingerprint = [1]\n",
      "own.toml:3:1: “fingerprint” has to be a text in quotation marks, or a list of them in brackets: change it."
    ),
    (
      "# Mine\n\nsauce = 1\n",
      "own.toml:3:1: “sauce” means nothing here: use one of source."
    ),
  ])
  func `with a fault are named with the line and what to do`(text: String, sentence: String) {
    let shelf = own(text)
    #expect(shelf.problems.first?.en == sentence && shelf.sources.isEmpty)
  }

  @Test func `with a field that there isn't are named with its line`() throws {
    let shelf = own(
      Self.shop + "\nprice = \"Preis\"\n[[source]]\nname = \"B\"\nfingerprint = \"B\"\n")
    let problem = try #require(shelf.problems.first)
    #expect(problem.en.hasPrefix("own.toml:13:1: “price” means nothing here: use one of name,"))
    #expect(shelf.sources.map(\.name.en) == ["B"])
  }

  @Test func `that are no TOML, or no text, are named`() {
    #expect(own("[[source]]\nname = \n").problems.first?.en.contains("this is not TOML") == true)
    var shelf = SourceShelf([])
    shelf.add(nil, path: "own.toml")
    #expect(shelf.problems.first?.en.hasPrefix("own.toml cannot be read as text") == true)
  }
}

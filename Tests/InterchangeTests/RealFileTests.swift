// What a tester with fresh eyes brought from programs of all kinds: the lines that it went wrong with.

import Interchange
import Model
import Testing

@Suite struct `Files of a hundred programs` {
  /// What is in the book after a file, an order a line: customer, day, amount.
  private func orders(_ file: String) throws -> [String] {
    var context = Context()
    try context.take(file)
    return context.book.orders.sorted.map { line in
      let account = line.account.flatMap { context.book.accounts[$0]?.name } ?? "?"
      return "\(account) \(line.day?.description ?? "?") \(line.amount?.description ?? "?")"
    }
  }

  @Test(arguments: [
    // A sum without a word for it.
    (
      "Customer,Date,Product,Amount\nA,2025-01-05,Pump,100\nB,2025-01-06,Cap,50\n,,,150\n",
      ["A 2025-01-05 100", "B 2025-01-06 50"]
    ),
    // A dash for no cents.
    (
      "Kunde;Datum;Betrag\nA;13.01.2025;1'200.-\nB;14.01.2025;1.200,-\n",
      ["A 2025-01-13 1200", "B 2025-01-14 1200"]
    ),
    // The line's amount, not the order's.
    (
      "Customer,Date,Product,Quantity,Line Total,Order Total\nA,2025-01-05,Pen,3,30,50\nA,2025-01-05,Cap,2,20,50\n",
      ["A 2025-01-05 30", "A 2025-01-05 20"]
    ),
    (
      "Order Reference,Order Date,Customer,Order Lines/Product,Order Lines/Subtotal,Total\nS1,2025-03-02,A,Desk,400,650\n,,,Chair,250,\n",
      ["A 2025-03-02 400", "A 2025-03-02 250"]
    ),
    // What was given back, in words of other countries.
    (
      "Belegart,Kunde,Datum,Betrag\nRechnung,A,2025-01-01,100\nRetoure,A,2025-01-02,20\nErstattung,A,2025-01-03,1\n",
      ["A 2025-01-01 100", "A 2025-01-02 -20", "A 2025-01-03 -1"]
    ),
    // Cancelled in a column of states of another language, of its own, or with a day.
    (
      "Statut;Client;Date;Montant\nLivrée;A;13/01/2025;100,00\nAnnulée;A;14/01/2025;20,00\n",
      ["A 2025-01-13 100"]
    ),
    (
      "Customer,Date,Amount,Cancelled\nA,2025-01-05,100,FALSE\nB,2025-01-05,50,TRUE\n",
      ["A 2025-01-05 100"]
    ),
    // Sums among the lines of an order.
    (
      "Customer,Date,Product,Amount\nA,2025-01-05,Pump,100\nA,2025-01-05,Subtotal,100\nA,2025-01-05,Total,100\n",
      ["A 2025-01-05 100"]
    ),
    // Years of two digits in front.
    (
      "Customer;Date;Amount\nA;24-01-02;1\nA;23-12-31;2\nA;24-02-15;3\n",
      ["A 2024-01-02 1", "A 2023-12-31 2", "A 2024-02-15 3"]
    ),
    // A unit behind the name of a column.
    ("Kunde;Datum;Umsatz in TEUR\nA;2025-01-01;5\n", ["A 2025-01-01 5000"]),
    ("Customer,Date,Amount EUR\nA,2025-01-01,5\n", ["A 2025-01-01 5"]),
    // A customer's number beside its name.
    (
      "Debitor;Name;Belegdatum;Betrag in Hauswährung\n100123;Müller GmbH;15.03.2025;1.190,00\n",
      ["Müller GmbH 2025-03-15 1190"]
    ),
    // Months by their first days, and quarters.
    ("Customer,2024-01-01,2024-02-01\nA,5,-\n", ["A 2024-01-01 5"]),
    ("Customer,Q1 2024,Q2 2024\nA,5,6\n", ["A 2024-01-01 5", "A 2024-04-01 6"]),
    // A stage behind its number.
    (
      "Customer,Date,Amount,Stage\nA,2025-01-01,5,6. Won - signed\nB,2025-01-01,6,7. Lost\n",
      ["A 2025-01-01 5"]
    ),
  ])
  func `give the orders that are in them`(file: String, right: [String]) throws {
    #expect(try orders(file) == right)
  }

  @Test(arguments: [
    "Customer,City\nA,Ulm\nB,Bonn\nPage 1 of 1,\n制表人：张三,\nCustomer,City\n",
    "Customer,Revenue\nA,10\nB,5\nA Total,10\n",
    "Customer,Date,Amount\nA,2025-01-01,5\nB,2025-01-02,5\nGhost,bad,6\n",
    "Customer,Date,Amount\nA,2025-01-01,5\nB,2025-01-02,5\nNULL,2025-01-02,6\nN/A,2025-01-02,6\n",
  ])
  func `make no customer of a remark, a sum, nothing, or a row that isn't taken`(file: String)
    throws
  {
    var context = Context()
    try context.take(file)
    #expect(context.book.accounts.sorted.map(\.name) == ["A", "B"])
  }

  @Test(arguments: [
    ["Customer", "Order Date", "Strange"], ["Name", "Vorname", "Straße", "PLZ", "Ort"],
    ["Date", "Name", "Email", "Product", "Amount"],
  ])
  func `are a question where nobody can know what they are`(columns: [String]) {
    guard case .failure = meaning(of: columns) else {
      Issue.record("\(columns) were understood.")
      return
    }
  }

  @Test func `leave what an order costs out of the customer`() throws {
    var context = Context()
    let plan = try context.take("Customer,Date,Amount,Cost\nA,2025-01-05,100,60\n")
    #expect(try context.account("A").costToServe == nil && plan.meaning.ignored == ["Cost"])
  }

  @Test func `with a day without a year refuse it`() throws {
    var context = Context()
    #expect(try context.take("Customer;Date;Amount\nA;3-Dec;1\nA;24-Dec;2\n").counts.rejected == 2)
  }

  @Test func `give every address of a cell`() throws {
    var context = Context()
    try context.take(
      "Name,E-mail,Company\nHana,\"a@x.example, b@x.example\",A\nEva,Eva M <eva@x.example>,A\n")
    #expect(try context.person("Hana").email == "a@x.example")
    #expect(try context.person("Hana").emails == ["b@x.example"])
    #expect(try context.person("Eva").email == "eva@x.example")
  }

  @Test func `say in their rejects how they were read`() throws {
    var context = Context()
    let plan = try context.take("Kunde;Datum;Betrag\nA;2025-01-05;12,5\nA;bad;1,234\n")
    let mended = plan.rejectsFile(.english).replacing("bad", with: "2025-01-06")
    try context.take(mended)
    #expect(context.book.orders.sorted.map(\.amount?.description) == ["12.50", "1.23"])
  }

  @Test func `of accounts ask, too, where the book has one like them`() throws {
    var context = Context()
    try context.take("account\nAcme GmbH\n")
    let plan = try context.take("Company,City\nAcme,Köln\nBeta,Bonn\n")
    #expect(plan.counts.added == 1 && plan.unknown.map(\.suggestion) == ["Acme GmbH"])
  }
}

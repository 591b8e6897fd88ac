// Exports of programs that salespeople have, as they come.

import Interchange
import Model
import Testing

@Suite struct `Exports of other programs` {
  @Test func `of Northwind keep town and country, and nothing that means nothing`() throws {
    var context = Context()
    try context.take(
      """
      customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone
      BOLID,Bólido,Martín Sommer,Owner,C/ Araquil, 67,Madrid,NULL,28023,Spain,(91) 555 22 82
      ALFKI,Alfreds,Maria Anders,Buyer,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321
      """)
    #expect(context.book.accounts.sorted.map(\.region) == ["Madrid, Spain", "Berlin, Germany"])
    #expect(try context.account("Bólido").address == "C/ Araquil, 67")
    #expect(try context.person("Martín Sommer").title == "Owner")
  }

  @Test func `of Outlook take the job title and every address`() throws {
    var context = Context()
    try context.take(
      "First Name,Last Name,Title,Company,Job Title,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address\nHana,Kim,Ms.,Acme,Buyer,1,2,a@x.example,b@y.example\n"
    )
    let person = try context.person("Hana Kim")
    #expect(person.title == "Buyer" && person.phone == "2" && person.emails == ["b@y.example"])
  }

  @Test func `of a shop leave out what one of two columns of states says was refunded`() throws {
    var context = Context()
    let plan = try context.take(
      "Name,Financial Status,Fulfillment Status,Total,Created at,Billing Company\n#1,paid,fulfilled,124,2024-01-05,Acme\n#2,refunded,fulfilled,16,2024-01-06,Beta\n#3,paid,cancelled,5,2024-01-06,Beta\n"
    )
    #expect(plan.counts.added == 1 && plan.counts.leftOut == 2)
    // Who never bought is no customer.
    #expect(context.book.accounts.sorted.map(\.name) == ["Acme"])
  }

  @Test func `of deals are none of customers where the amount isn't recognised`() {
    guard case .failure(.missing) = meaning(of: ["客户名称", "销售阶段", "某金", "负责人"]) else {
      Issue.record("A list of deals was taken for customers.")
      return
    }
  }
}

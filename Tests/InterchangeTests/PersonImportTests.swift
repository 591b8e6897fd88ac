// Importing people: at accounts that are known, in roles of any vocabulary, under their superiors.

import Interchange
import Model
import Testing

@Suite struct `Importing people` {
  private func desk() throws -> Desk {
    var desk = Desk()
    try desk.take("account\nAcme\n华润万家\n")
    return desk
  }

  @Test func `reads names, titles, roles and superiors in either language`() throws {
    var desk = try desk()
    let plan = try desk.take(
      """
      公司,姓名,职务,角色,态度,影响力,手机,上级
      华润万家,李娜,采购专员,使用者,支持,2,139,王强
      华润万家,王强,采购总监,决策者,中立,5,138,
      """)
    #expect(plan.rejects.isEmpty)
    #expect(plan.counts.added == 2)
    let (li, wang) = (try desk.person("李娜"), try desk.person("王强"))
    #expect(li.role == .user)
    #expect(li.stance == .supporter)
    #expect(wang.role == .decision)
    #expect(wang.influence == 5)
    #expect(wang.phone == "138")
    #expect(desk.book.links.sorted.map(\.from) == [li.id])
    #expect(desk.book.links.sorted.map(\.to) == [wang.id])
    #expect(desk.book.links.sorted.map(\.sort) == [.reportsTo])
  }

  @Test(arguments: [
    ("Economic Buyer", Role.decision), ("Approver", .decision), ("Business Evaluator", .finance),
    ("technical_evaluator", .technical), ("User", .user), ("Influencer", .support),
    ("技术人员", .technical), ("财务", .finance),
  ])
  func `knows the roles of other methods`(word: String, role: Role) throws {
    var desk = try desk()
    try desk.take("company,name,buying role\nAcme,Ann,\(word)\n")
    #expect(try desk.person("Ann").role == role)
  }

  @Test func `keeps a person whose role means nothing, and says which it could be`() throws {
    var desk = try desk()
    let plan = try desk.take("company,name,role\nAcme,Ann,Wizard\n")
    #expect(plan.counts.added == 1)
    #expect(plan.rejects.map(\.isPartial) == [true])
    #expect(plan.rejects.first?.reason.zh.contains("决策人、财务人员") == true)
  }

  @Test func `twice adds neither people nor lines`() throws {
    var desk = try desk()
    let file = "company,name,reports to\nAcme,Ann,Bob\nAcme,Bob,\n"
    try desk.take(file)
    let again = try desk.take(file)
    #expect(again.command == nil)
    #expect(again.counts.unchanged == 2)
  }

  @Test func `moves a person under a new superior`() throws {
    var desk = try desk()
    try desk.take("company,name,manager\nAcme,Ann,Bob\nAcme,Bob,\nAcme,Cid,\n")
    let plan = try desk.take("company,name,manager\nAcme,Ann,Cid\n")
    #expect(plan.counts.changed == 1)
    #expect(desk.book.links.sorted.map(\.to) == [try desk.person("Cid").id])
  }

  @Test func `never puts a person above themselves`() throws {
    var desk = try desk()
    let plan = try desk.take("company,name,manager\nAcme,Ann,Bob\nAcme,Bob,Ann\nAcme,Cid,Dora\n")
    #expect(plan.counts.added == 3)
    #expect(plan.rejects.map(\.position.line) == [3, 4])
    #expect(plan.rejects.map(\.isPartial) == [true, true])
  }

  @Test func `rejects people of an unknown account unless told to bring it in`() throws {
    var desk = try desk()
    let file = "company,name\nZeta,Zoe\nZeta,Zack\n"
    #expect(try desk.take(file).counts.rejected == 2)
    #expect(try desk.take(file, makesAccounts: true).counts.added == 2)
    #expect(desk.book.people(of: try desk.account("Zeta").id).map(\.name) == ["Zoe", "Zack"])
  }

  @Test func `puts split names together as their script has it`() throws {
    var desk = try desk()
    try desk.take(
      """
      Notes:
      "Some addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ada,Lovelace,https://example.com/ada,ada@example.com,Acme,Analyst,12 Mar 2024
      娜,李,,,华润万家,采购,7-Feb-22
      """)
    #expect(try desk.person("Ada Lovelace").email == "ada@example.com")
    #expect(try desk.person("李娜").title == "采购")
  }

  @Test func `keeps two people of one name at two accounts apart`() throws {
    var desk = try desk()
    try desk.take("company,name\nAcme,王伟\n华润万家,王伟\n")
    #expect(desk.book.people.rows.count == 2)
  }
}

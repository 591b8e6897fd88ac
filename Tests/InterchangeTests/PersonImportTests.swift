// Importing people: at accounts that are known, in roles of any vocabulary, under their superiors.

import Interchange
import Model
import Testing

@Suite struct `Importing people` {
  private func context() throws -> Context {
    var context = Context()
    try context.take("account\nAcme\n华润万家\n")
    return context
  }

  @Test func `reads names, titles, roles and superiors in either language`() throws {
    var context = try context()
    let plan = try context.take(
      """
      公司,姓名,职务,角色,态度,影响力,手机,上级
      华润万家,李娜,采购专员,使用者,支持,2,139,王强
      华润万家,王强,采购总监,决策者,中立,5,138,
      """)
    #expect(plan.rejects.isEmpty)
    #expect(plan.counts.added == 2)
    let (li, wang) = (try context.person("李娜"), try context.person("王强"))
    #expect(li.role == .user)
    #expect(li.stance == .supporter)
    #expect(wang.role == .decision)
    #expect(wang.influence == 5)
    #expect(wang.phone == "138")
    #expect(context.book.links.sorted.map(\.from) == [li.id])
    #expect(context.book.links.sorted.map(\.to) == [wang.id])
    #expect(context.book.links.sorted.map(\.kind) == [.reportsTo])
  }

  @Test(arguments: [
    ("Economic Buyer", Role.decision), ("Approver", .decision), ("Business Evaluator", .finance),
    ("technical_evaluator", .technical), ("User", .user), ("Influencer", .support),
    ("技术人员", .technical), ("财务", .finance),
  ])
  func `knows the roles of other methods`(word: String, role: Role) throws {
    var context = try context()
    try context.take("company,name,buying role\nAcme,Ann,\(word)\n")
    #expect(try context.person("Ann").role == role)
  }

  @Test func `keeps a person whose role means nothing, and says which it could be`() throws {
    var context = try context()
    let plan = try context.take("company,name,role\nAcme,Ann,Wizard\n")
    #expect(plan.counts.added == 1)
    #expect(plan.rejects.map(\.isPartial) == [true])
    #expect(plan.rejects.first?.reason.zh.contains("决策人、财务人员") == true)
  }

  @Test func `twice adds neither people nor lines`() throws {
    var context = try context()
    let file = "company,name,reports to\nAcme,Ann,Bob\nAcme,Bob,\n"
    try context.take(file)
    let again = try context.take(file)
    #expect(again.command == nil)
    #expect(again.counts.unchanged == 2)
  }

  @Test func `moves a person under a new superior`() throws {
    var context = try context()
    try context.take("company,name,manager\nAcme,Ann,Bob\nAcme,Bob,\nAcme,Cid,\n")
    let plan = try context.take("company,name,manager\nAcme,Ann,Cid\n")
    #expect(plan.counts.changed == 1)
    #expect(context.book.links.sorted.map(\.to) == [try context.person("Cid").id])
  }

  @Test func `never puts a person above themselves`() throws {
    var context = try context()
    let plan = try context.take("company,name,manager\nAcme,Ann,Bob\nAcme,Bob,Ann\nAcme,Cid,Dora\n")
    #expect(plan.counts.added == 3)
    #expect(plan.rejects.map(\.position.line) == [3, 4])
    #expect(plan.rejects.map(\.isPartial) == [true, true])
  }

  @Test func `rejects people of an unknown account unless told to bring it in`() throws {
    var context = try context()
    let file = "company,name\nZeta,Zoe\nZeta,Zack\n"
    #expect(try context.take(file).counts.rejected == 2)
    #expect(try context.take(file, makesAccounts: true).counts.added == 2)
    #expect(context.book.people(of: try context.account("Zeta").id).map(\.name) == ["Zoe", "Zack"])
  }

  @Test func `puts split names together as their script has it`() throws {
    var context = try context()
    try context.take(
      """
      Notes:
      "Some addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ada,Lovelace,https://example.com/ada,ada@example.com,Acme,Analyst,12 Mar 2024
      娜,李,,,华润万家,采购,7-Feb-22
      """)
    #expect(try context.person("Ada Lovelace").email == "ada@example.com")
    #expect(try context.person("李娜").title == "采购")
  }

  @Test func `keeps two people of one name at two accounts apart`() throws {
    var context = try context()
    try context.take("company,name\nAcme,王伟\n华润万家,王伟\n")
    #expect(context.book.people.rows.count == 2)
  }

  @Test func `proposes roles by titles, marks them and says how many`() throws {
    var context = try context()
    let file = "company,name,title\nAcme,Ann,Finance Director\nAcme,Bob,总裁秘书\nAcme,Cid,Poet\n"
    let plan = try context.take(file)
    let ann = try context.person("Ann")
    #expect(ann.role == .finance && ann.isRoleProposed && ann.knownRole == nil)
    #expect(try context.person("Bob").role == .support)
    #expect(try context.person("Cid").role == nil)
    #expect(plan.notices.contains { $0.en.hasPrefix("2 roles are proposed") }, "\(plan.notices)")
    #expect(try context.take(file).command == nil)
    // A file that says the role confirms it; one that doesn't leaves what is known.
    try context.take("company,name,role\nAcme,Ann,finance\n")
    #expect(try context.person("Ann").knownRole == .finance)
    try context.take("company,name,title\nAcme,Ann,CEO\n")
    #expect(try context.person("Ann").knownRole == .finance)
  }

  @Test func `proposes nothing where our own file says that there is no role`() throws {
    var context = try context()
    _ = try context.add(
      .person,
      [
        .person(.account): .entity(context.account("Acme").id), .person(.name): .text("Ann"),
        .person(.title): .text("CEO"),
      ])
    let out = CSVExport.text(.people, of: context.book)
    var other = try self.context()
    try other.take(out)
    #expect(try other.person("Ann").role == nil)
  }
}

// What titles say of the five roles, in the words of the languages around.

import Model
import Testing

@testable import Method

@Suite struct `A title` {
  @Test(arguments: [
    ("CEO", Role.decision), ("Managing Director", .decision), ("Owner & CTO", .decision),
    ("Purchasing Director", .decision), ("Purchasing Manager", .decision),
    ("Senior Procurement Manager", .decision), ("采购经理", .decision), ("文具采购经理", .decision),
    ("采购部经理", .decision), ("采购主管", .decision), ("采购经理助理", .support),
    ("PA to the Managing Director", .support),
    ("P.A. to CEO", .support), ("EA to the CFO", .support),
    ("Head of Procurement", .decision),
    ("Head of Accessories", .decision), ("总经理", .decision),
    ("董事长", .decision), ("采购总监", .decision), ("采购部长", .decision), ("Geschäftsführer", .decision),
    ("Directeur général", .decision), ("Jefe de compras", .decision), ("President", .decision),
    ("Finance director", .finance), ("CFO", .finance), ("VP Finance", .finance),
    ("Vice President, Finance", .finance), ("财务总监", .finance), ("财务负责人", .finance),
    ("主办会计", .finance),
    ("Leiter Finanzen", .finance), ("Directrice financière", .finance), ("Contador", .finance),
    ("Accounting Assistant", .finance), ("总裁秘书", .support), ("总经理助理", .support),
    ("CEO助理", .support),
    ("Assistant to the CFO", .support), ("Executive Assistant", .support),
    ("Office Manager", .support),
    ("采购助理", .support), ("Chefsekretärin", .support), ("Assistante de direction", .support),
    ("IT", .technical), ("IT Director", .technical), ("Head of IT", .technical),
    ("IT主管", .technical),
    ("技术总监", .technical), ("R&D Engineer", .technical), ("质量部经理", .technical),
    ("Leiter IT", .technical),
    ("Ingénieur", .technical), ("Production Manager", .user), ("车间主任", .user), ("仓库主管", .user),
    ("Lagerleiter", .user), ("  FINANCE   DIRECTOR ", .finance),
  ])
  func `suggests a role`(title: String, role: Role) {
    #expect(TitleRole.proposed(by: title) == role)
  }

  @Test(arguments: [
    "", "Digital Manager", "Dr.", "经理", "Sales Director", "HR Manager", "Marketing", "销售总监", "人事经理",
    "Former CEO, now advisor", "前任总经理", "Buyer", "Junior Buyer", "采购员", "采购专员", "Einkäufer",
    "Acheteuse",
    "Assistant Manager", "Visiting", "🙂", "Key Accounts Manager",
  ])
  func `that says nothing of the five suggests none`(title: String) {
    #expect(TitleRole.proposed(by: title) == nil)
  }

  @Test(arguments: [
    ("数据架构师", Role.technical), ("首席数据架构师", .technical), ("采购中心主任", .decision), ("采购部主任", .decision),
    ("财务副总裁", .finance), ("集团财务副总裁", .finance), ("副总裁", .decision), ("VP Finance", .finance),
    ("Vice President Finance", .finance),
  ])
  func `takes the work for more than the rank`(title: String, role: Role) {
    #expect(TitleRole.proposed(by: title) == role)
  }

  @Test func `proposes what nobody knows yet`() throws {
    var bench = try Bench()
    let id = try bench.person("Otto", .finance, .supporter, influence: 4)
    try bench.set(.person(.isRoleProposed), of: id, to: .yes)
    let coverage = RoleCoverage(of: bench.account, in: bench.book)
    #expect(coverage.filled.isEmpty && coverage.proposed[.finance]?.map(\.id) == [id])
    #expect(coverage.missing == Role.allCases && !coverage.empty.contains(.finance))
    #expect(coverage.support == 4 && coverage.unplaced.isEmpty)
    #expect(NextMove.first(for: bench.account, in: bench.book, today: bench.today) == .giveRole(id))
  }

  @Test func `gives way to a role that somebody says`() throws {
    var bench = try Bench()
    let id = try bench.person("Otto", .finance)
    try bench.set(.person(.isRoleProposed), of: id, to: .yes)
    #expect(bench.book.people[id]?.knownRole == nil)
    try bench.set(.person(.role), of: id, to: .choice("user"))
    #expect(bench.book.people[id]?.knownRole == .user)
  }
}

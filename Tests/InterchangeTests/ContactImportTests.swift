// Several numbers and addresses of one person: as other programs write them, and as ours come back.

import Interchange
import Model
import Testing

@Suite struct `Several ways to reach somebody` {
  /// What Google writes: the kind of each number in a column of its own.
  private let google = """
    First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,Address 1 - Label,Address 1 - Formatted
    Hana,Kim,Acme GmbH,Buyer,* Work,hana@acme.example,Home,hana@home.example,Work Fax,+49 431 555-99,Mobile,+49 170 5551234,Werk 2,+49 431 777700,Home,"Gasse 3
    24103 Kiel"
    """

  /// What Outlook writes: the kind in the name of the column, an address in parts.
  private let outlook = """
    First Name,Last Name,Company,Job Title,Business Street,Business City,Business Postal Code,Home Street,Home City,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Home Phone,Mobile Phone,Car Phone,E-mail Address,E-mail 2 Address,E-mail 2 Display Name
    Otto,Berg,Acme GmbH,Buyer,Kai 1,Kiel,24103,,,+49 431 555 10,+49 431 555 11,+49 431 555 12,+49 431 555 13,+49 431 555 14,+49 170 555 15,+49 170 555 16,otto@acme.example,otto@home.example,Otto at home
    """

  @Test func `come from Google with their kinds`() throws {
    var context = Context()
    let plan = try context.take(google)
    let hana = try context.person("Hana Kim")
    #expect(hana.phone == "+49 170 5551234" && hana.phoneKind == "Mobile")
    #expect(
      hana.phones == ["Work Fax: +49 431 555-99", "Werk 2: +49 431 777700"], "\(hana.phones)")
    #expect(hana.email == "hana@acme.example" && hana.emailKind == "Work")
    #expect(hana.emails == ["Home: hana@home.example"])
    #expect(hana.addresses == ["Home: Gasse 3, 24103 Kiel"])
    #expect(hana.notes.isEmpty && plan.meaning.ignored.isEmpty, "\(plan.meaning.ignored)")
    #expect(try context.take(google).command == nil)
  }

  @Test func `come from Outlook, none of them ignored`() throws {
    var context = Context()
    let plan = try context.take(outlook)
    let otto = try context.person("Otto Berg")
    #expect(otto.phone == "+49 170 555 15" && otto.phoneKind == "Mobile")
    for kind in [
      "Assistant: +49 431 555 10", "Work fax: +49 431 555 11", "Work: +49 431 555 12",
      "Work: +49 431 555 13", "Home: +49 431 555 14", "Car Phone: +49 170 555 16",
    ] { #expect(otto.phones.contains(kind), "\(otto.phones)") }
    #expect(otto.phones.count == 6 && otto.emails == ["otto@home.example"])
    #expect(otto.addresses == ["Work: Kai 1, 24103, Kiel"], "\(otto.addresses)")
    #expect(plan.meaning.ignored == ["E-mail 2 Display Name"], "\(plan.meaning.ignored)")
    #expect(try context.take(outlook).command == nil)
  }

  @Test func `come from a Chinese list, with WeChat`() throws {
    var context = Context()
    try context.take(
      "公司,姓名,手机,座机,传真,微信号,工作邮箱,家庭住址\n北辰,王芳,13900000001,010-88880001,010-88880002,wangf_1,w@b.example,北京市海淀区1号\n"
    )
    let wang = try context.person("王芳")
    #expect(wang.phone == "13900000001" && wang.phoneKind == "手机" && wang.wechat == "wangf_1")
    #expect(wang.phones == ["座机：010-88880001", "传真：010-88880002"], "\(wang.phones)")
    #expect(wang.emailKind == "单位" && wang.addresses == ["家庭：北京市海淀区1号"], "\(wang)")
  }

  @Test func `stand beside those that are known, which stay`() throws {
    var context = Context()
    try context.take("account,name,phone,email\nAcme,Ann Lee,+49 431 10001,ann@a.example\n")
    let file =
      "Company,Name,Mobile,Email,WeChat\nAcme,Ann Lee,+49 170 20002,a.lee@a.example,annlee\n"
    try context.take(file)
    let ann = try context.person("Ann Lee")
    #expect(ann.phone == "+49 431 10001" && ann.phones == ["Mobile: +49 170 20002"])
    #expect(ann.email == "ann@a.example" && ann.emails == ["a.lee@a.example"])
    try context.take("Company,Name,WeChat\nAcme,Ann Lee,lee_2\n")
    #expect(try context.person("Ann Lee").wechat == "annlee, lee_2")
    #expect(try context.take(file).command == nil)
  }

  @Test func `corrected in our own file are used first, and the old one stays`() throws {
    var context = Context()
    try context.take("account,name,phone\nAcme,Ann Lee,+49 431 10001\n")
    let out = CSVExport.text(.people, of: context.book)
    try context.take(out.replacing("10001", with: "10009"))
    let ann = try context.person("Ann Lee")
    #expect(ann.phone == "+49 431 10009" && ann.phones == ["+49 431 10001"])
  }

  @Test(arguments: ["hana@home.example", "HANA@acme.example"])
  func `lead to the same person by any of their addresses`(mail: String) throws {
    var context = Context()
    try context.take(google)
    let plan = try context.take("Company,Name,Email\nAcme GmbH,H. Kim,\(mail)\n")
    #expect(plan.counts.added == 0 && context.book.people.rows.count == 1)
  }

  @Test func `lead to the same person by any number with the same words in the name`() throws {
    var context = Context()
    try context.take(outlook)
    try context.take(
      "Company,Name,Phone\nAcme GmbH,\"Berg, Otto\",0049 43155514\nAcme GmbH,Eva Berg,+4943155514\n"
    )
    // The number is the same however its prefix is written; others who have it are others.
    #expect(context.book.people.sorted.map(\.name) == ["Otto Berg", "Eva Berg"])
    try context.take("Company,Name,Phone\nAcme GmbH,Berg Otto,0431 55514\n")
    #expect(context.book.people.rows.count == 2)
  }

  @Test(arguments: [
    ("Eva Lund", "+49 171 555123", "Lund Eva", "0171 555123"),
    ("Eva Lund", "+49 171 555123", "E. Lund", "0049 171 555123"),
    ("李雷", "+86 139 0000 1234", "李总", "13900001234"),
    ("李雷", "13900001234", "李经理", "+8613900001234"),
  ])
  func `are the same person's by the same number, whatever stands before it`(
    name: String, phone: String, other: String, same: String
  ) throws {
    var context = Context()
    try context.take("Company,Name,Phone\nAcme,\(name),\(phone)\n", makesAccounts: true)
    try context.take("Company,Name,Phone\nAcme,\(other),\(same)\n")
    #expect(context.book.people.sorted.map(\.name) == [name])
  }

  @Test(arguments: [
    ("Eva Lund", "Eva Berg"), ("Eva Lund", "Otto Lund"), ("李雷", "李梅"), ("李雷", "王总"),
  ])
  func `are not one person's because they share the number of the house`(
    name: String, other: String
  ) throws {
    var context = Context()
    try context.take(
      "Company,Name,Phone\nAcme,\(name),0431 5551234\nAcme,\(other),0431 5551234\n",
      makesAccounts: true)
    #expect(context.book.people.rows.count == 2)
  }

  @Test func `come back from our own file as they were`() throws {
    var context = Context()
    try context.take(google)
    try context.take(outlook)
    let out = CSVExport.text(.people, of: context.book)
    #expect(try context.take(out).command == nil)
    var other = Context()
    try other.take("account\nAcme GmbH\n")
    try other.take(out)
    for (one, two) in zip(context.book.people.sorted, other.book.people.sorted) {
      #expect(one.phones == two.phones && one.emails == two.emails)
      #expect(one.addresses == two.addresses && one.phoneKind == two.phoneKind)
    }
  }
}

// Business cards in: what programs and telephones really write, and what becomes of it.

import Chance
import Interchange
import Model
import Testing

@Suite struct `A business card` {
  /// Reads cards into a book and gives what was planned.
  @discardableResult
  private func take(
    _ text: String, into context: inout Context, makesAccounts: Bool = true
  ) throws -> ImportPlan {
    try take(Array(text.utf8), into: &context, makesAccounts: makesAccounts)
  }

  @discardableResult
  private func take(
    _ bytes: [UInt8], into context: inout Context, makesAccounts: Bool = true
  ) throws -> ImportPlan {
    #expect(VCardFile.isOne(bytes))
    let plan = VCardFile(bytes).plan(
      for: context.book, makesAccounts: makesAccounts, options: ReadingOptions(), language: .english
    )
    if let command = plan.command { try context.carryOut(command) }
    return plan
  }

  private func card(_ lines: String...) -> String {
    (["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  @Test func `is read in versions 2.1, 3.0 and 4.0`() throws {
    var context = Context()
    let text =
      card(
        "VERSION:3.0", "N:Kim;Hana;;Dr.;", "FN:Dr. Hana Kim", "ORG:Acme GmbH;Purchasing",
        "TITLE:Head of Purchasing", "TEL;TYPE=WORK:+49 431 1", "TEL;TYPE=CELL:+49 170 1",
        "EMAIL:hana@acme.example")
      + card(
        "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E",
        "ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=B1=B1=B3=BD=",
        "=CE=C4=BE=DF", "TEL;CELL:13900000001")
      + card(
        "VERSION:4.0", "FN:Ann\\, Lee", "ORG:Acme GmbH",
        "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+49-431-2",
        "EMAIL;PREF=1:ann@acme.example")
    let plan = try take(text, into: &context)
    #expect(plan.counts.added == 3 && plan.rejects.isEmpty, "\(plan.rejects)")
    let hana = try context.person("Hana Kim")
    #expect(hana.title == "Head of Purchasing" && hana.phone == "+49 170 1")
    #expect(hana.phoneKind == "Mobile" && hana.phones == ["Work: +49 431 1"], "\(hana.phones)")
    #expect(hana.notes == "Form of address: Dr.; Department: Purchasing", "\(hana.notes)")
    #expect(hana.email == "hana@acme.example")
    let wang = try context.person("王小明")
    #expect(wang.phone == "13900000001")
    #expect(wang.account.flatMap { context.book.accounts[$0]?.name } == "北辰文具")
    #expect(try context.person("Ann, Lee").phone == "+49-431-2")
    #expect(
      plan.notices.contains {
        $0.en.contains("Kept in the notes") && $0.en.contains("Department (1)")
      })
    #expect(try take(text, into: &context).counts.unchanged == 3)
  }

  @Test func `keeps what there is no field for in the notes, and names what it leaves out`() throws
  {
    var context = Context()
    let text = card(
      "VERSION:3.0", "FN:Ann Lee", "ORG:Acme", "NOTE:Likes golf\\, plays\\nbadly",
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAABBBB", "  CCCCDDDD", "item1.URL:https://acme.example",
      "item1.X-ABLabel:_$!<HomePage>!$_", "X-WECHAT:annlee", "IMPP;X-SERVICE-TYPE=QQ:x-apple:12345",
      "BDAY:1980-02-03", "X-SHOE-SIZE:39", "ADR;TYPE=WORK:;;Main St 1;Kiel;;24103;Germany",
      "ROLE:Buyer", "TEL;TYPE=FAX:+49 431 9", "EMAIL:one@acme.example",
      "EMAIL;TYPE=PREF:two@acme.example")
    let plan = try take(text, into: &context)
    let ann = try context.person("Ann Lee")
    #expect(ann.email == "two@acme.example" && ann.phone == "+49 431 9" && ann.title == "Buyer")
    #expect(
      ann.notes == """
        Likes golf, plays
        badly
        HomePage: https://acme.example; qq: 12345; Birthday: 1980-02-03; X-SHOE-SIZE: 39
        """)
    #expect(ann.emails == ["one@acme.example"] && ann.wechat == "annlee" && ann.phoneKind == "Fax")
    #expect(ann.addresses == ["Work: Main St 1, Kiel, 24103, Germany"])
    #expect(plan.notices.contains { $0.en == "Left out: PHOTO (1)." }, "\(plan.notices)")
  }

  @Test func `gives somebody known what they lack, and leaves their number and their notes`() throws
  {
    var context = Context()
    try context.take("account\nAcme\n")
    let id = try context.add(
      .person,
      [
        .person(.account): .entity(context.account("Acme").id), .person(.name): .text("Ann Lee"),
        .person(.phone): .text("+49 (431) 1"), .person(.notes): .text("Met in Kiel"),
      ])
    let text = card(
      "VERSION:3.0", "FN:Ann Lee", "ORG:Acme", "TEL;TYPE=CELL:+49 170 1", "TEL;TYPE=WORK:+494311")
    #expect(try take(text, into: &context).counts.changed == 1)
    #expect(context.book.people[id]?.phone == "+49 (431) 1")
    #expect(context.book.people[id]?.phones == ["Mobile: +49 170 1"])
    #expect(context.book.people[id]?.notes == "Met in Kiel")
    #expect(try take(text, into: &context).command == nil)
  }

  @Test func `may come twice with different numbers, and none is lost`() throws {
    var context = Context()
    let text =
      card("VERSION:3.0", "FN:Ann Lee", "ORG:Acme", "TEL:+49 1", "NOTE:first")
      + card("VERSION:3.0", "FN:ann lee", "ORG:Acme", "TEL;TYPE=CELL:+49 2", "NOTE:second")
    try take(text, into: &context)
    let ann = try context.person("Ann Lee")
    #expect(ann.phone == "+49 1" && ann.phones == ["Mobile: +49 2"], "\(ann)")
    #expect(ann.notes == "first\nsecond", "\(ann)")
    #expect(try take(text, into: &context).command == nil)
  }

  @Test func `draws a line to a superior whom the book or the file has, and notes any other`()
    throws
  {
    var context = Context()
    let text =
      card(
        "VERSION:4.0", "FN:Ann", "ORG:Acme", "X-MANAGER:Bob", "RELATED;TYPE=spouse;VALUE=text:Carl")
      + card(
        "VERSION:3.0", "FN:Bob", "ORG:Acme", "X-MS-ASSISTANT:Dora", "X-EVOLUTION-MANAGER:Nobody")
      + card(
        "VERSION:3.0", "FN:Dora", "ORG:Acme", "item2.X-ABRELATEDNAMES:Ann",
        "item2.X-ABLabel:_$!<Manager>!$_")
    let plan = try take(text, into: &context)
    #expect(plan.rejects.isEmpty, "\(plan.rejects.map(\.phrase.en))")
    let lines = context.book.links.sorted.map { link in
      [link.from, link.to].map { $0.flatMap { context.book.people[$0]?.name } ?? "" }
    }
    #expect(Set(lines) == [["Ann", "Bob"], ["Dora", "Ann"], ["Dora", "Bob"]])
    #expect(try context.person("Bob").notes == "Manager: Nobody")
    #expect(try context.person("Ann").notes == "Related (spouse): Carl")
  }

  @Test func `that is broken costs its line or itself, never the others`() throws {
    var context = Context()
    let text =
      "\u{FEFF}BEGIN:VCARD\nFN:Open\nORG:Acme\nbegin:vcard\nFN:Ann\nORG:Acme\nwhat is this\nend:vcard\n"
      + "stray\nBEGIN:VCARD\nN:;;;;\nORG:Acme\nEND:VCARD\nBEGIN:VCARD\nFN:Cut"
    let plan = try take(text, into: &context)
    #expect(context.book.people.sorted.map(\.name) == ["Ann"])
    #expect(try context.person("Ann").notes == "Line 7 of the card: what is this")
    #expect(plan.rejects.map(\.position.line) == [1, 9, 10, 14])
    #expect(plan.rejects[0].phrase.en.contains("the card that begins here has no end"))
    #expect(plan.rejects[1].phrase.en.contains("belongs to no card"))
    #expect(plan.rejects[2].phrase.en.contains("names nobody"))
    #expect(plan.counts.total == 5)
  }

  @Test func `of an unknown account is refused unless accounts may be added`() throws {
    var context = Context()
    try context.take("account\nBeta\n")
    let text = card("VERSION:3.0", "FN:Ann", "ORG:Acme")
    let plan = try take(text, into: &context, makesAccounts: false)
    #expect(plan.command == nil && plan.rejects.count == 1)
    #expect(plan.rejects.first?.phrase.en.contains("“Acme” isn't in the book") == true)
  }

  @Test func `may be folded inside a character, hold a card, or be a company's`() throws {
    var context = Context()
    let name = Array("FN:王小明".utf8)
    let bytes =
      Array("BEGIN:VCARD\r\nVERSION:3.0\r\n".utf8) + name.prefix(4) + Array("\r\n ".utf8)
      + name.dropFirst(4)
      + Array(
        """
        \r\nORG:Acme\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD\r\nEND:VCARD\r
        BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Acme\r\nN:;;;;\r\nORG:Acme\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n
        """.utf8)
    let plan = try take(bytes, into: &context)
    #expect(context.book.people.sorted.map(\.name) == ["王小明"])
    #expect(plan.notices.contains { $0.en.contains("AGENT") })
    #expect(plan.rejects.count == 1)
  }

  @Test func `goes out as 4.0 and 3.0 and changes nothing when it comes back`() throws {
    var context = Context()
    let text =
      card("FN:Ann \"A;\\,\\\\\" Lee", "ORG:Acme\\; Sons", "TITLE:Buyer: pens", "TEL:+49 1")
      + card(
        "FN:\(String(repeating: "长", count: 60))", "ORG:Acme\\; Sons",
        "X-MANAGER:Ann \"A;\\,\\\\\" Lee",
        "EMAIL:b@x.example", "NOTE:one\\ntwo \(String(repeating: "word ", count: 40))end")
    try take(text, into: &context)
    for version in VCardText.Version.allCases {
      let out = VCardText.text(of: context.book, version: version, times: [:])
      for line in out.split(separator: "\r\n") {
        #expect(line.utf8.count <= 75 && !line.contains("\n"), "\(line)")
      }
      #expect(out.contains("VERSION:\(version.rawValue)\r\n"))
      let plan = try take(out, into: &context)
      #expect(plan.command == nil && plan.counts.unchanged == 2, "\(plan)")
    }
    let id = try context.person("Ann \"A;,\\\" Lee").id
    let dated = VCardText.text(of: context.book, version: .four, times: [id: 1_764_410_400_000])
    #expect(dated.contains("UID;VALUE=text:rapport-\(id)\r\nREV:20251129T100000Z\r\n"))
  }

  /// A card with all that a telephone and Outlook write.
  private var full: String {
    card(
      "VERSION:3.0", "N:Kim;Hana;;Dr.;", "FN:Dr. Hana Kim", "ORG:Acme GmbH;Purchasing;Paper",
      "TITLE:Head of Purchasing", "TEL;TYPE=CELL,VOICE,pref:+49 170 1",
      "TEL;TYPE=WORK,FAX:+49 431 9",
      "item1.TEL:+49 431 7", "item1.X-ABLabel:Werk 2", "EMAIL;TYPE=WORK:hana@acme.example",
      "EMAIL;TYPE=HOME:hana@home.example", "ADR;TYPE=HOME:;;Gasse 3;Kiel;;24103;Germany",
      "IMPP;X-SERVICE-TYPE=WeChat:wechat:hana_k", "X-WECHAT:hana_k", "BDAY:1980-02-03",
      "item2.URL:https://acme.example/a\\,b", "item2.X-ABLabel:_$!<HomePage>!$_",
      "X-SHOE-SIZE;X-A=\"b;c\":39",
      "X-MANAGER:Ruth Nobody", "X-ASSISTANT:Dora Nobody", "RELATED;TYPE=spouse;VALUE=text:Carl",
      "CATEGORIES:Paper,Kiel", "PHOTO;ENCODING=b:AAAA")
  }

  @Test func `gives everything back that it brought, in both versions`() throws {
    var context = Context()
    try take(full, into: &context)
    let hana = try context.person("Hana Kim")
    #expect(hana.phones == ["Work fax: +49 431 9", "Werk 2: +49 431 7"], "\(hana.phones)")
    #expect(hana.wechat == "hana_k" && hana.addresses == ["Home: Gasse 3, Kiel, 24103, Germany"])
    for version in VCardText.Version.allCases {
      let out = VCardText.text(of: context.book, version: version, times: [:])
      let lines = out.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
      for line in [
        "N:Kim;Hana;;Dr.;", "ORG:Acme GmbH;Purchasing;Paper", "BDAY:1980-02-03",
        "CATEGORIES:Paper,Kiel",
        "item2.URL:https://acme.example/a\\,b", "item2.X-ABLABEL:_$!<HomePage>!$_",
        "X-SHOE-SIZE;X-A=\"b;c\":39", "X-MANAGER:Ruth Nobody", "X-ASSISTANT:Dora Nobody",
        "RELATED;TYPE=spouse;VALUE=text:Carl", "X-WECHAT:hana_k",
        "IMPP;X-SERVICE-TYPE=WeChat:wechat:hana_k", "kind1.TEL:+49 431 7", "kind1.X-ABLabel:Werk 2",
      ] { #expect(lines.contains(line), "\(line) in \(lines)") }
      #expect(
        lines.contains {
          $0.hasPrefix("ADR;TYPE=") && $0.hasSuffix(";;Gasse 3;Kiel;;24103;Germany")
        })
      #expect(!out.contains("PHOTO") && lines.count { $0.contains("hana_k") } == 2)
      #expect(try take(out, into: &context).command == nil)
      var other = Context()
      try take(out, into: &other)
      let again = try other.person("Hana Kim")
      #expect(again.phone == hana.phone && again.phones == hana.phones)
      #expect(again.emails == hana.emails && again.addresses == hana.addresses)
      #expect(again.phoneKind == "Mobile" && again.emailKind == "Work" && again.wechat == "hana_k")
    }
  }

  @Test func `does not get back what the person changed in the book`() throws {
    var context = Context()
    try take(full, into: &context)
    let hana = try context.person("Hana Kim")
    try context.carryOut(
      .edit(hana.id, .person, [.person(.name): .text("Hana Berg"), .person(.addresses): .empty]))
    let out = VCardText.text(of: context.book, version: .four, times: [:])
    #expect(!out.contains("\r\nN:") && !out.contains("ADR") && out.contains("FN:Hana Berg"))
  }

  @Test(arguments: 1...8)
  func `ends being read whatever its bytes are`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let start = Array(
      (card(
        "VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=B1=;=", "TEL;A=\"b:1", "a.NOTE:x\\"
      )
        + card("VERSION:4.0", "FN:A", "ORG:B;C", "PHOTO;ENCODING=b:AAAA", " BBBB")).utf8)
    for _ in 0..<60 {
      var bytes = start
      for _ in 0...dice.below(4) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
      let file = VCardFile(bytes)
      let table = file.table(for: Book(), in: .chinese)
      #expect(table.rows.allSatisfy { $0.fields.count == table.columns.count })
    }
  }
}

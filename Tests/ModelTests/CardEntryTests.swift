// Business cards and signatures of mails, as people paste them.

import Model
import Testing

@Suite struct `A pasted business card` {
  @Test func `is read from the signature of a mail`() throws {
    let card = try #require(
      CardEntry(
        """
        Best regards,
        --
        Anna Berg
        Head of Purchasing
        Acme GmbH
        T +49 431 1234567 | M +49 170 5551234
        anna.berg@acme.example
        www.acme.example
        Hafenstr. 3, 24103 Kiel
        """))
    #expect(card.name == "Anna Berg" && card.title == "Head of Purchasing")
    #expect(card.company == "Acme GmbH")
    #expect(card.phones.map(\.value) == ["+49 170 5551234", "+49 431 1234567"])
    #expect(card.phones.map(\.kind) == ["Mobile", ""])
    #expect(card.emails.map(\.value) == ["anna.berg@acme.example"])
    #expect(card.addresses.map(\.value) == ["Hafenstr. 3, 24103 Kiel"])
    #expect(card.rest == ["www.acme.example"])
  }

  @Test(arguments: [
    "Warm regards,", "All the best", "Thanks in advance,", "BR", "Cordialement,",
    "Mit besten Grüßen", "顺颂商祺",
  ])
  func `has no closing of a mail for its name`(closing: String) throws {
    let card = try #require(CardEntry("\(closing)\nGeorge Pike\nIT Manager\ngeorge@pike.example\n"))
    #expect(card.name == "George Pike" && card.title == "IT Manager")
  }

  @Test func `is read from a Chinese card with a word before each part`() throws {
    let card = try #require(
      CardEntry(
        """
        姓名：李蕾
        职务：采购总监
        公司：华润万家有限公司
        手机：138 0013 8000
        电话：010-65123456
        邮箱：lilei@crv.example
        微信：lilei88
        地址：深圳市福田区深南大道 1 号
        """))
    #expect(card.name == "李蕾" && card.title == "采购总监" && card.company == "华润万家有限公司")
    #expect(card.phones.map(\.value) == ["138 0013 8000", "010-65123456"])
    #expect(card.emails.map(\.value) == ["lilei@crv.example"] && card.wechat == "lilei88")
    #expect(card.addresses.map(\.value) == ["深圳市福田区深南大道 1 号"] && card.rest.isEmpty)
  }

  @Test(arguments: [
    "李蕾 采购总监\n华润万家有限公司\n手机 13800138000 微信 lilei88\n深圳市福田区深南大道1号",
    "姓名：李蕾，职务：采购总监，公司：华润万家有限公司，手机：13800138000，微信：lilei88，地址：深圳市福田区深南大道1号",
    "李蕾 | 采购总监 | 华润万家有限公司\n13800138000\n微信：lilei88\n地址：深圳市福田区深南大道1号\n祝好",
  ])
  func `is read however its parts stand`(text: String) throws {
    let card = try #require(CardEntry(text))
    #expect(card.name == "李蕾" && card.title == "采购总监", "\(card)")
    #expect(card.company == "华润万家有限公司" && card.wechat == "lilei88", "\(card)")
    #expect(card.phones.map(\.value) == ["13800138000"], "\(card)")
    #expect(card.addresses.map(\.value) == ["深圳市福田区深南大道1号"] && card.rest.isEmpty, "\(card)")
  }

  @Test(arguments: [
    "Anna Berg, CFO\nanna@acme.example", "Anna Berg – CFO\n<anna@acme.example>",
    "Anna Berg, CFO anna@acme.example", "Anna Berg\nCFO\nE: anna@acme.example",
    "Name: Anna Berg\nTitle: CFO\nE-mail: anna@acme.example",
  ])
  func `has its title beside the name or below it`(text: String) throws {
    let card = try #require(CardEntry(text))
    #expect(card.name == "Anna Berg" && card.title == "CFO", "\(card)")
    #expect(card.emails.map(\.value) == ["anna@acme.example"], "\(card)")
  }

  @Test func `takes a Chinese name with a numeral in it for a name`() throws {
    let card = try #require(
      CardEntry("王小二\nSenior Buyer | Contoso GmbH\nM +49 170 5551234 | T +49 431 1234567"))
    #expect(card.name == "王小二" && card.title == "Senior Buyer" && card.company == "Contoso GmbH")
    #expect(card.phones.map(\.value) == ["+49 170 5551234", "+49 431 1234567"])
    #expect(card.rest.isEmpty, "\(card)")
  }

  @Test func `is found below the words of a mail, which go to the notes`() throws {
    let card = try #require(
      CardEntry("Thanks for the offer.\n\nRegards\nMaria Anders\nSales Rep\nmaria@alfreds.example"))
    #expect(card.name == "Maria Anders" && card.title == "Sales Rep")
    #expect(card.rest == ["Thanks for the offer."])
  }

  @Test func `loses nothing: what has no field is kept line by line`() throws {
    let card = try #require(
      CardEntry("Anna Berg\nCFO\nTuesdays only\nanna@acme.example\n工作日请打座机\nQQ 12345"))
    #expect(card.values[.person(.notes)]?.text == "Tuesdays only\n工作日请打座机\nQQ 12345", "\(card)")
  }

  @Test func `has its first number and address in their own fields, and the others below`() throws {
    let card = try #require(
      CardEntry("Anna Berg\nMobile: +49 170 5551234\nFax: +49 431 99999\na@x.example\nb@x.example"))
    #expect(card.values[.person(.phone)] == .text("+49 170 5551234"))
    #expect(card.values[.person(.phoneKind)] == .text("Mobile"))
    #expect(card.values[.person(.phones)] == .texts(["Fax: +49 431 99999"]))
    #expect(card.values[.person(.email)] == .text("a@x.example"))
    #expect(card.values[.person(.emails)] == .texts(["b@x.example"]))
  }

  @Test(arguments: [
    "", "Anna Berg", "anna@acme.example", "They move in March.\nAnd they need toner.",
    "Acme\nPaper\nMills", "今天谈得不错\n下周再约",
  ])
  func `is none where a text has no name with a way to reach somebody`(text: String) {
    #expect(CardEntry(text) == nil)
  }
}

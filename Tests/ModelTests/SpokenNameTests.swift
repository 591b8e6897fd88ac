// What a customer is called when people talk.

import Model
import Testing

@Suite struct `The name that people say` {
  @Test(arguments: [
    ("重庆长安汽车股份有限公司", "重庆长安汽车"), ("北京某某科技有限责任公司", "北京某某科技"),
    ("Acme Trading Co., Ltd.", "Acme Trading"),
    ("Acme GmbH", "Acme"), ("Müller, Inc.", "Müller"), ("Acme Holding AG", "Acme Holding"),
  ])
  func `has no legal form`(name: String, spoken: String) {
    #expect(name.withoutLegalForm == spoken)
  }

  @Test(arguments: [
    "有限公司", "某有限公司", "Magnet AG Trading", "Spag", "Flag", "AG", "Ltd", "沃尔玛", "Incorporated", "",
  ])
  func `is the whole name where there is no such form, or nothing would be left`(name: String) {
    #expect(name.withoutLegalForm == name)
  }

  @Test func `is the short name where there is one`() {
    var account = Account(id: EntityID(device: 1, counter: 1))
    account.name = "重庆长安汽车股份有限公司"
    #expect(account.spokenName == "重庆长安汽车")
    account.shortName = "长安"
    #expect(account.spokenName == "长安")
    #expect(account.otherNames == ["长安"])
  }
}

// Telephone numbers and addresses with their kinds, as people write them.

import Model
import Testing

@Suite struct `A way to reach somebody` {
  @Test(arguments: [
    ("Mobile: +49 170 555", "Mobile", "+49 170 555"), ("+49 170 555", "", "+49 170 555"),
    ("assistant 0531-8888 ext 5", "assistant", "0531-8888 ext 5"),
    ("0531-8888 (office)", "office", "0531-8888"), ("家 0531-8888", "家", "0531-8888"),
    ("手机：１３９", "手机", "１３９"), ("(0431) 55", "", "(0431) 55"),
    ("ask at the desk", "", "ask at the desk"),
    ("+49 431 5 ext: 7", "", "+49 431 5 ext: 7"),
  ])
  func `by telephone is read with its kind`(text: String, kind: String, value: String) {
    #expect(Contact(text, .phone) == Contact(kind: kind, value: value))
  }

  @Test func `by post keeps its commas, and by mail may say its kind`() {
    let house = Contact("Home: Main St 1, 24103 Kiel", .address)
    #expect(house.kind == "Home" && house.value == "Main St 1, 24103 Kiel")
    #expect(Contact("Main St 1, 24103 Kiel", .address).kind.isEmpty)
    #expect(Contact("work ann@a.example", .mail) == Contact(kind: "work", value: "ann@a.example"))
    #expect(Contact("ann@a.example (private)", .mail).kind == "private")
  }

  @Test func `reads back as it stands in a list, whatever signs its parts have`() {
    for kind in ["", "Werk 2", "a:b;c", "手机"] {
      let contact = Contact(kind: kind, value: "+49 1;ext=2")
      let read = Contact(contact.text, .phone)
      #expect(read.kind == contact.kind && !contact.text.contains(";"), "\(contact.text)")
      #expect(read.key(.phone) == "4912")
    }
  }

  @Test(arguments: [
    ("Business Phone 2", "Work"), ("Mobile", "Mobile"), ("Phone 1 - Value", ""), ("手机号码", "手机"),
    ("联系电话", ""), ("家庭电话", "家庭"), ("Home Fax", "Home fax"), ("E-mail 2 Address", ""),
    ("Assistant's Phone", "Assistant"), ("Car Phone", "Car Phone"), ("国家", "国家"), ("办公传真", "单位传真"),
  ])
  func `has the kind that the name of a column says`(name: String, kind: String) {
    #expect(ContactKind.word(ofColumn: name) == kind)
  }

  @Test func `is told in the language of the reader where everybody knows its kind`() {
    #expect(Contact(kind: "手机", value: "1").words(in: .english) == "1 (Mobile)")
    #expect(Contact(kind: "Mobile", value: "1").words(in: .chinese) == "1（手机）")
    #expect(Contact(kind: "Werk 2", value: "1").words(in: .chinese) == "1（Werk 2）")
  }

  @Test func `counts once, however a number is written`() {
    var person = Person(id: EntityID(device: 1, counter: 1))
    person.phone = "+49 (170) 555"
    person.phones = ["Mobile: +49170555", "Work: 1", "1"]
    #expect(
      person.allPhones == [
        Contact(kind: "Mobile", value: "+49 (170) 555"), Contact(kind: "Work", value: "1"),
      ])
    #expect(person.reach(.english) == "phone +49 (170) 555 (Mobile), 1 (Work)")
  }

  @Test func `is read back where its value begins with a mark that joins the colon`() {
    let house = Contact(kind: "个人地址", value: "\u{301},")
    #expect(Contact(house.text, .address) == house)
  }
}

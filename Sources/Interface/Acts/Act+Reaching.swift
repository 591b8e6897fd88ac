// The acts that reach somebody: a telephone call, a mail, a number to paste elsewhere. Each takes what is selected,
// or the way that the person is to be reached by first.

import Drawing
import Model
package import Report

extension Act {
  /// What reaches somebody.
  static let reaching: [Act] = [
    Act(
      .reach(.dial), Phrase("call their number", "拨打电话"), brief: Phrase("call", "拨号"),
      [.work: [.character("#")]], isOffered: true,
      deed: dial),
    Act(
      .reach(.write), Phrase("write a mail", "写邮件"), brief: Phrase("mail", "写邮件"),
      [.work: [.character("@")]], isOffered: true, deed: write),
    Act(
      .reach(.copy), Phrase("copy the number or address", "复制号码或地址"), brief: Phrase("copy", "复制"),
      [.person: [.character("c"), .control("y")]], isOffered: true,
      deed: copy),
  ]

  /// Calls the selected number, or the first that somebody answers.
  private static func dial(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let person = subject.someone(in: context.book) else { return noPerson }
    let first = person.allPhones.first { !$0.isMachine } ?? person.allPhones.first
    guard let number = subject.reach(.phone) ?? first?.value else {
      return .refuse(
        Phrase(
          "No telephone number of \(person.name) is known: press e to write one down.",
          "还没有\(person.name)的电话：按 e 填写。"))
    }
    guard !number.dialled.isEmpty else {
      return .refuse(
        "There are no digits to dial in this number: press e to correct it.", "这个号码里没有数字：按 e 改正。")
    }
    return .perform(.errand(.dial(number)))
  }

  /// Begins a mail to the selected address, or to the first.
  private static func write(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let person = subject.someone(in: context.book) else { return noPerson }
    guard let address = subject.reach(.mail) ?? person.allEmails.first?.value else {
      return .refuse(
        Phrase(
          "No e-mail address of \(person.name) is known: press e to write one down.",
          "还没有\(person.name)的邮箱：按 e 填写。"))
    }
    return .perform(.errand(.mail(Letter(to: [address]))))
  }

  /// Copies what is selected, or the number to call first.
  private static func copy(_ subject: Subject, _ context: Context) -> LayerAnswer {
    guard let person = subject.someone(in: context.book) else { return noPerson }
    let first = person.allPhones.first ?? person.allEmails.first
    guard let text = subject.reach?.value ?? first?.value else {
      return .refuse(
        Phrase(
          "No number or address of \(person.name) is known: press e to write one down.",
          "还没有\(person.name)的联系方式：按 e 填写。"))
    }
    return .perform(.errand(.copy(text)))
  }

  /// Said where nobody is selected.
  private static let noPerson = LayerAnswer.refuse("Select a person first.", "请先选中一位联系人。")
}

extension Subject {
  /// A number or an address that is selected.
  package struct Reach: Hashable, Sendable {
    /// What it leads to.
    package let medium: PersonCard.Medium
    /// The number or the address, without its kind.
    package let value: String
  }

  /// The selected number or address, if it is one of a sort.
  func reach(_ medium: PersonCard.Medium) -> String? {
    reach?.medium == medium ? reach?.value : nil
  }

  /// The selected person, as the book has them.
  fileprivate func someone(in book: Book) -> Person? {
    (person ?? id(of: .person)).flatMap { book.people[$0] }
  }
}

// The person that somebody means by a pasted business card or the signature of a mail, in English or Chinese.

/// Reads the text of a card.
///
/// - What stands behind a word is what the word says: `姓名：李蕾`, `Mobile: +49 170 555`, `T +49 431 1`, also several on a line.
/// - What has a form of its own is known by it: mail addresses, telephone numbers, websites, companies, streets.
/// - The first of the other lines is the name, with the title behind it where it stands on the same line (`李蕾 采购经理`,
///   `Anna Berg, CFO`); the next one is the title.
/// - Nothing is dropped: what is none of these stands in ``rest``. Greetings and the mark before a signature are none.
package struct CardEntry: Hashable, Sendable {
  /// The name of the person.
  package private(set) var name = ""
  /// What they are there.
  package private(set) var title = ""
  /// Where they work; empty where the card doesn't say.
  package private(set) var company = ""
  /// Telephone numbers, the one to call first in front.
  package private(set) var phones: [Contact] = []
  /// Mail addresses.
  package private(set) var emails: [Contact] = []
  /// What they are called on WeChat.
  package private(set) var wechat = ""
  /// Postal addresses.
  package private(set) var addresses: [Contact] = []
  /// What else stands there, line by line.
  package private(set) var rest: [String] = []

  /// Reads a text; nil where it is no card: one needs a name and a way to reach the person, on lines or behind words of
  /// their own.
  ///
  /// - Complexity: O(length); a text of more than 40 lines is none.
  package init?(_ text: String) {
    let (pieces, before) = CardPiece.all(in: text)
    guard (2...40).contains(pieces.count) else { return nil }
    var plain: [String] = []
    for piece in pieces {
      if let label = piece.label {
        take(piece.text, behind: label)
      } else {
        takeByForm(piece.text, &plain)
      }
    }
    takeLines(plain)
    rest += before
    phones = phones.distinct(.phone)
    emails = emails.distinct(.mail)
    let isReached = !phones.isEmpty || !emails.isEmpty || !wechat.isEmpty
    guard !name.isEmpty, isReached || !title.isEmpty && pieces.contains(where: { $0.label != nil })
    else { return nil }
  }

  /// Takes what stands behind a word.
  private mutating func take(_ text: String, behind label: CardLabel) {
    switch label {
    case .name where name.isEmpty: name = text
    case .title where title.isEmpty: title = text
    case .company where company.isEmpty: company = text
    case .department: rest.append(text)
    case .mobile: phones.insert(Contact(kind: label.kind, value: text), at: 0)
    case .phone, .fax: phones.append(Contact(kind: label.kind, value: text))
    case .mail: emails.append(Contact(kind: "", value: text.withoutScheme))
    case .wechat where wechat.isEmpty: wechat = text
    case .address: addresses.append(Contact(kind: "", value: text))
    case .website: rest.append(text)
    case .name, .title, .company, .wechat: rest.append(text)
    }
  }

  /// Takes what is known by its form; what isn't goes to the plain lines.
  private mutating func takeByForm(_ text: String, _ plain: inout [String]) {
    if let mail = text.split(whereSeparator: { " <>()[]（）".contains($0) }).first(where: \.isMail) {
      emails.append(Contact(kind: "", value: String(mail).withoutScheme))
      let others = text.replacing(mail, with: "").filter { !"<>()[]（）".contains($0) }.trimmed
      if !others.isEmpty { takeByForm(others, &plain) }
    } else if text.isPhone {
      phones.append(Contact(kind: "", value: text))
    } else if text.isWebsite {
      rest.append(text)
    } else if text.isCompany, company.isEmpty {
      company = text
    } else if text.isAddress {
      addresses.append(Contact(kind: "", value: text))
    } else {
      plain.append(text)
    }
  }

  /// Takes the lines that are known by their place alone.
  private mutating func takeLines(_ lines: [String]) {
    var lines = lines[...]
    if name.isEmpty, let place = lines.firstIndex(where: \.isName) {
      let before = lines[..<place]
      let parts = lines[place].nameAndTitle
      name = parts.name
      if title.isEmpty {
        title = parts.title
      } else if !parts.title.isEmpty {
        rest.append(parts.title)
      }
      rest += before
      lines = lines[(place + 1)...]
    }
    if title.isEmpty, !name.isEmpty, let next = lines.first, next.count <= 60 {
      title = next
      lines = lines.dropFirst()
    }
    rest += lines
  }
}

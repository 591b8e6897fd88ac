// What a business card says of a person, in the fields that the book has. What it has no field for becomes lines
// of the notes, each behind a word that says what it is; pictures and keys are left out by name.

import Model

/// What a card says of a person.
struct CardPerson {
  /// The name without forms of address.
  private(set) var name = ""
  /// The company.
  private(set) var account = ""
  /// What it says of the work.
  private(set) var title = ""
  /// The numbers, in order.
  private(set) var numbers: [Line] = []
  /// The mail addresses, the preferred one first.
  private(set) var mails: [Line] = []
  /// The texts of the notes.
  private(set) var notes: [String] = []
  /// Whom the person reports to.
  private(set) var superiors: [String] = []
  /// Who assists the person.
  private(set) var assistants: [String] = []
  /// What there is no field for.
  private(set) var lines: [Line] = []
  /// The names of the properties that were left out.
  private(set) var leftOut: [String] = []

  /// Something that goes into the notes, and what it is called there.
  struct Line: Hashable {
    /// What it is.
    let word: Phrase
    /// What it says.
    let text: String
    /// The kinds of it, in lower case.
    var types: Set<String> = []

    /// As it stands in the notes.
    func text(in language: Language) -> String {
      "\(word(language))\(language == .english ? ": " : "：")\(text)"
    }
  }

  /// Reads a card.
  init(_ card: VCard) {
    readName(card)
    for property in card.properties { read(property, card.label(of: property)) }
    lines += card.broken.map {
      Line(word: Phrase("Line \($0.line) of the card", "名片第 \($0.line) 行"), text: $0.text.trimmed)
    }
    if card.hasInnerCard { leftOut.append("AGENT") }
    mails = mails.filter { $0.types.contains("pref") } + mails.filter { !$0.types.contains("pref") }
  }

  /// The name: as the card writes it, or put together; without what stands before it as a form of address.
  private mutating func readName(_ card: VCard) {
    let parts = card.all("N").first?.components ?? []
    func part(_ index: Int) -> String {
      parts.indices.contains(index) ? parts[index].onOneLine : ""
    }
    let (family, given, address) = (part(0), part(1), part(3))
    let isHan = (family + given).hasHan
    let composed =
      isHan
      ? family + given
      : [given, part(2), family, part(4)].filter { !$0.isEmpty }.joined(separator: " ")
    let written = card.all("FN").first?.text.onOneLine ?? ""
    name = written.isEmpty ? composed : written
    if !address.isEmpty, address != name {
      if name.hasPrefix(address + " ") { name = String(name.dropFirst(address.count)).trimmed }
      lines.append(Line(word: Phrase("Form of address", "称呼"), text: address))
    }
    let isCompany =
      card.all("X-ABSHOWAS").first?.text.uppercased() == "COMPANY"
      || card.all("KIND").first?.text.lowercased() == "org"
    if isCompany, composed.isEmpty { name = "" }
  }

  /// Takes a property for what it is.
  private mutating func read(_ property: CardProperty, _ label: String) {
    if property.isBinary || Self.unread.contains(property.name) {
      leftOut.append(property.name)
      return
    }
    if Self.structural.contains(property.name) { return }
    if let kind = Relation(property, label) { return read(kind, property) }
    switch property.name {
    case "ORG": readCompany(property)
    case "TITLE", "ROLE": readTitle(property)
    case "TEL": numbers.append(line(.number(property.types), property, label, without: "tel"))
    case "EMAIL": mails.append(line(Phrase("E-mail", "邮箱"), property, label, without: "mailto"))
    case "NOTE": notes += [property.text.trimmed].filter { !$0.isEmpty }
    case "ADR":
      let parts = property.components.map(\.onOneLine).filter { !$0.isEmpty }
      add(
        Line(word: .named(label) ?? .address(property.types), text: parts.joined(separator: ", ")))
    case "IMPP", "X-WECHAT", "X-WEIXIN": readMessenger(property, label)
    case _:
      let word = .named(label) ?? Self.words[property.name] ?? Phrase(property.name, property.name)
      add(Line(word: word, text: property.text.onOneLine))
    }
  }

  private mutating func add(_ line: Line) {
    if !line.text.isEmpty { lines.append(line) }
  }

  private func line(
    _ word: Phrase, _ property: CardProperty, _ label: String, without scheme: String
  ) -> Line {
    Line(
      word: .named(label) ?? word, text: property.text(without: scheme).onOneLine,
      types: property.types)
  }

  private mutating func readCompany(_ property: CardProperty) {
    let parts = property.components.map(\.onOneLine)
    let rest = parts.dropFirst().filter { !$0.isEmpty }
    if account.isEmpty {
      account = parts.first ?? ""
    } else if let other = parts.first {
      add(Line(word: Phrase("Company", "公司"), text: other))
    }
    add(Line(word: Phrase("Department", "部门"), text: rest.joined(separator: ", ")))
  }

  private mutating func readTitle(_ property: CardProperty) {
    let text = property.text.onOneLine
    if title.isEmpty {
      title = text
    } else if text != title {
      let word = property.name == "ROLE" ? Phrase("Function", "职能") : Phrase("Title", "职务")
      add(Line(word: word, text: text))
    }
  }

  private mutating func readMessenger(_ property: CardProperty, _ label: String) {
    let text = property.text.trimmed
    let scheme = text.prefix { $0 != ":" }
    let hasScheme = scheme.endIndex < text.endIndex && !scheme.contains(" ")
    let service = property.service + " " + scheme.lowercased() + " " + property.name.lowercased()
    let isWeChat = service.contains("wechat") || service.contains("weixin")
    let name = property.service.isEmpty ? String(scheme) : property.service
    let word =
      isWeChat
      ? Phrase("WeChat", "微信")
      : .named(label) ?? .named(hasScheme ? name : "") ?? Phrase("Messenger", "即时通讯")
    let id = hasScheme ? String(text[scheme.endIndex...].dropFirst()) : text
    add(Line(word: word, text: id))
  }

  // MARK: Relations

  /// What somebody is to the person.
  private enum Relation {
    case superior
    case assistant
    case other(String)

    /// Understands a property; nil where it names nobody.
    init?(_ property: CardProperty, _ label: String) {
      let name = property.name.replacing("-X-", with: "-")
      if ["MANAGER", "MANAGERSNAME"].contains(name.split(separator: "-").last) {
        self = .superior
      } else if ["ASSISTANT", "ASSISTANTSNAME"].contains(name.split(separator: "-").last) {
        self = .assistant
      } else if name == "RELATED" || name == "X-ABRELATEDNAMES" {
        let words = property.types.union([label.lowercased()])
        self =
          words.contains { $0.hasSuffix("manager") || $0 == "上级" }
          ? .superior
          : words.contains { $0.hasSuffix("assistant") || $0 == "助理" }
            ? .assistant
            : .other(label.isEmpty ? property.types.sorted().joined(separator: ", ") : label)
      } else {
        return nil
      }
    }
  }

  private mutating func read(_ relation: Relation, _ property: CardProperty) {
    let text = property.text.onOneLine
    guard !text.isEmpty else { return }
    switch relation {
    case .superior: superiors.append(text)
    case .assistant: assistants.append(text)
    case .other(let word):
      let known = superiors + assistants
      guard !known.contains(text) else { return }
      let kind = word.isEmpty ? "" : " (\(word))"
      add(Line(word: Phrase("Related\(kind)", "相关的人\(kind)"), text: text))
    }
  }

  // MARK: Words

  /// What is left out: pictures, keys, and what only the program that wrote it understands.
  private static let unread: Set = [
    "PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "GEO", "TZ", "CLIENTPIDMAP", "XML", "X-IMAGEHASH",
    "X-IMAGETYPE", "X-ABCROP-RECTANGLE", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-EVOLUTION-FILE-AS", "X-MOZILLA-HTML",
  ]

  /// What is about the card, not about the person, and what is read elsewhere.
  private static let structural: Set = [
    "VERSION", "PRODID", "REV", "UID", "N", "FN", "KIND", "SORT-STRING", "CLASS", "MAILER",
    "SOURCE", "NAME", "PROFILE", "LANG", "X-ABLABEL", "X-ABADR", "X-ABUID", "X-ABSHOWAS",
    "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME",
  ]

  private static let words = [
    "URL": Phrase("Website", "网站"), "BDAY": Phrase("Birthday", "生日"),
    "ANNIVERSARY": Phrase("Anniversary", "纪念日"), "NICKNAME": Phrase("Nickname", "昵称"),
    "CATEGORIES": Phrase("Categories", "分组"), "LABEL": Phrase("Address", "地址"),
    "X-QQ": Phrase("QQ", "QQ"), "X-SKYPE": Phrase("Skype", "Skype"),
  ]
}

extension Phrase {
  /// A word that a program gave; nil for none.
  fileprivate static func named(_ label: String) -> Phrase? {
    label.isEmpty ? nil : Phrase(label.plain, label.plain)
  }

  /// What kind of number it is.
  fileprivate static func number(_ types: Set<String>) -> Phrase {
    if types.contains("fax") { return Phrase("Fax", "传真") }
    if types.contains("pager") { return Phrase("Pager", "寻呼机") }
    if types.contains("cell") || types.contains("iphone") { return Phrase("Mobile", "手机") }
    if types.contains("work") { return Phrase("Work", "工作电话") }
    if types.contains("home") { return Phrase("Home", "住宅电话") }
    return Phrase("Phone", "电话")
  }

  /// What kind of address it is.
  fileprivate static func address(_ types: Set<String>) -> Phrase {
    if types.contains("work") { return Phrase("Address (work)", "地址（单位）") }
    if types.contains("home") { return Phrase("Address (home)", "地址（住宅）") }
    return Phrase("Address", "地址")
  }
}

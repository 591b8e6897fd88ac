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
  /// The postal addresses.
  private(set) var addresses: [Line] = []
  /// The names on WeChat.
  private(set) var wechat: [String] = []
  /// The lines of the card that no field has, as a card that goes out gives them back.
  private(set) var kept: [String] = []
  /// The same of whom the person reports to, for those of whom nothing else is known.
  private(set) var superiorLines: [String: String] = [:]
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

  /// Something that goes into the notes or a list, and what it is called there.
  struct Line: Hashable {
    /// What it is.
    let word: Phrase
    /// What it says.
    let text: String
    /// The kinds of it, in lower case.
    var types: Set<String> = []

    /// As a number or an address with its kind.
    func contact(in language: Language) -> Contact { Contact(kind: word(language), value: text) }

    /// As it stands in the notes.
    func text(in language: Language) -> String {
      "\(word(language))\(language == .english ? ": " : "：")\(text)"
    }
  }

  /// Reads a card.
  init(_ card: VCard) {
    readName(card)
    for property in card.properties { read(property, card.label(of: property)) }
    let own = card.properties.map { keeps($0, in: card) }
    let groups = Set(zip(card.properties, own).filter(\.1).map(\.0.group)).subtracting([""])
    kept = zip(card.properties, own).filter {
      $0.1 || $0.0.name == "X-ABLABEL" && groups.contains($0.0.group)
    }.map(\.0.wholeLine)
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
    if Self.structural.contains(property.name) || property.name.hasPrefix("X-PHONETIC-") { return }
    if let kind = Relation(property, label) { return read(kind, property) }
    switch property.name {
    case "ORG": readCompany(property)
    case "TITLE", "ROLE": readTitle(property)
    case "TEL": numbers.append(line(property, label, without: "tel"))
    case "EMAIL": mails.append(line(property, label, without: "mailto"))
    case "NOTE": notes += [property.text.trimmed].filter { !$0.isEmpty }
    case "ADR": addresses.append(Line(word: kind(property, label), text: property.address))
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
    _ property: CardProperty, _ label: String, without scheme: String
  ) -> Line {
    Line(
      word: kind(property, label), text: property.text(without: scheme).onOneLine,
      types: property.types)
  }

  /// What kind of number or address a property has: in the words of the label, else by its types; nothing where
  /// these say no more than that it is one.
  private func kind(_ property: CardProperty, _ label: String) -> Phrase {
    guard label.isEmpty else {
      let kinds = ContactKind.all(in: label)
      return kinds.isEmpty ? Phrase(verbatim: label.plain) : ContactKind.name(of: kinds)
    }
    return ContactKind.name(
      of: ContactKind.allCases.filter { !$0.cardTypes.isDisjoint(with: property.types) })
  }

  /// Whether a card that goes out is to have the property as it is, since no field has all of it.
  private func keeps(_ property: CardProperty, in card: VCard) -> Bool {
    if property.isBinary || Self.unread.contains(property.name) { return false }
    let parts = property.components.count { !$0.isEmpty }
    switch property.name {
    case "N", "ORG", "ADR": return parts > 1
    case "TEL", "EMAIL", "NOTE", "TITLE", "X-WECHAT", "X-WEIXIN": return false
    case "ROLE": return title != property.text.onOneLine
    case "IMPP": return !isWeChat(property)
    case _: break
    }
    switch Relation(property, card.label(of: property)) {
    case .superior?: return false
    case .assistant?: return true
    case .other?: return !(superiors + assistants).contains(property.text.onOneLine)
    case nil: return !Self.structural.contains(property.name)
    }
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
    let id = hasScheme ? String(text[scheme.endIndex...].dropFirst()) : text
    if isWeChat(property) {
      if !id.isEmpty, !wechat.contains(id.onOneLine) { wechat.append(id.onOneLine) }
      return
    }
    let name = property.service.isEmpty ? String(scheme) : property.service
    let word = .named(label) ?? .named(hasScheme ? name : "") ?? Phrase("Messenger", "即时通讯")
    add(Line(word: word, text: id))
  }

  /// Whether a property names somebody on WeChat.
  private func isWeChat(_ property: CardProperty) -> Bool {
    let scheme = property.text.trimmed.prefix { $0 != ":" }
    let service = [property.service, String(scheme), property.name].map { $0.lowercased() }
    return service.contains { $0.hasSuffix("wechat") || $0.hasSuffix("weixin") }
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
    case .superior:
      superiors.append(text)
      superiorLines[text] = property.wholeLine
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
}

extension ContactKind {
  /// The types by which cards name it, in lower case.
  var cardTypes: Set<String> {
    switch self {
    case .fax: ["fax"]
    case .pager: ["pager"]
    case .mobile: ["cell", "iphone"]
    case .work: ["work"]
    case .home: ["home"]
    case .assistant, .main, .other: []
    }
  }
}

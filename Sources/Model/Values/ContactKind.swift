// The kinds of telephone numbers and addresses that everybody knows, by the words of several languages.

/// A kind of telephone number, e-mail address or postal address.
package enum ContactKind: CaseIterable, Hashable, Sendable {
  /// It comes out of a machine as paper.
  case fax
  /// Somebody who assists the person answers.
  case assistant
  /// A pager.
  case pager
  /// It's in the person's pocket.
  case mobile
  /// The switchboard.
  case main
  /// At work.
  case work
  /// At home.
  case home
  /// None of the others.
  case other

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .fax: Phrase("Fax", "传真")
    case .assistant: Phrase("Assistant", "助理")
    case .pager: Phrase("Pager", "寻呼机")
    case .mobile: Phrase("Mobile", "手机")
    case .main: Phrase("Main", "总机")
    case .work: Phrase("Work", "单位")
    case .home: Phrase("Home", "家庭")
    case .other: Phrase("Other", "其他")
    }
  }

  /// The words by which it's known.
  private var names: Set<String> { Self.namesByKind[self] ?? [] }

  private static let namesByKind = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.knownNames) })

  private var knownNames: Set<String> {
    switch self {
    case .fax: ["fax", "telefax", "传真", "傳真"]
    case .assistant:
      [
        "assistant", "assistants", "assistentin", "assistent", "secretary", "sekretariat", "助理",
        "秘书",
      ]
    case .pager: ["pager", "寻呼机", "传呼"]
    case .mobile:
      [
        "mobile", "cell", "cellphone", "cellular", "handy", "mobil", "mobiltelefon", "iphone",
        "móvil",
        "portable", "手机", "移动", "手機",
      ]
    case .main: ["main", "switchboard", "zentrale", "总机"]
    case .work:
      [
        "work", "business", "office", "company", "geschäftlich", "dienstlich", "büro", "firma",
        "bureau",
        "oficina", "单位", "办公", "公司", "工作", "办公室",
      ]
    case .home:
      ["home", "private", "personal", "privat", "domicile", "casa", "家庭", "住宅", "家", "宅电"]
    case .other: ["other", "andere", "autre", "otro", "其他", "其它"]
    }
  }

  /// The kinds that some words name, if they say nothing else: `Business Phone 2`, `* Work`, `手机号码`,
  /// `Home fax`; none for words that say more or less.
  package static func all(in words: String) -> [ContactKind] {
    guard !words.isEmpty else { return [] }
    let latin = Set(words.lowercased().split { !$0.isLetter || $0.isHan }.map(String.init))
    var han = String(words.filter(\.isHan))
    for word in genericHan { han = han.replacing(word, with: "") }
    var (found, said): ([ContactKind], Set<String>) = ([], generic)
    for kind in allCases {
      let chinese = kind.names.filter { $0.first?.isHan == true }
        .sorted { ($1.count, $0) < ($0.count, $1) }.first(where: han.contains)
      if let chinese { han = han.replacing(chinese, with: "") }
      guard chinese != nil || !kind.names.isDisjoint(with: latin) else { continue }
      found.append(kind)
      said.formUnion(kind.names)
    }
    return han.isEmpty && latin.isSubset(of: said) ? found : []
  }

  /// What people call some kinds together: "Home fax", "家庭传真".
  package static func name(of kinds: [ContactKind]) -> Phrase {
    let inOrder = kinds.filter(\.isPlace) + kinds.filter { !$0.isPlace }
    let english = inOrder.enumerated().map { $0 == 0 ? $1.name.en : $1.name.en.lowercased() }
    return Phrase(english.joined(separator: " "), inOrder.map(\.name.zh).joined())
  }

  /// Whether it says where, so that it stands before what says how.
  private var isPlace: Bool { self == .work || self == .home || self == .main || self == .other }

  /// Words of a column's name that say nothing of the kind.
  private static let generic: Set<String> = [
    "phone", "telephone", "telephon", "number", "no", "nr", "tel", "contact", "person", "value",
    "e", "mail", "email", "address", "adresse", "primary", "telefon", "telefonnummer", "téléphone",
    "teléfono", "telefono", "telefoon", "de", "messagerie", "courriel", "correo", "electrónico",
    "s",
    "formatted", "street", "phones", "mails", "emails", "nummer",
  ]

  private static let genericHan = [
    "联系人", "住址", "电话", "号码", "联系", "方式", "電話", "邮箱", "电子", "邮件", "地址", "電郵", "号",
  ]

  /// What the name of a column says of the kind: the kind's own word in the language of the name, the name as
  /// it is where it says something else, nothing for `Phone 2` and `联系电话`.
  package static func word(ofColumn name: String) -> String {
    let hasHan = name.contains(where: \.isHan)
    let kinds = all(in: name)
    if !kinds.isEmpty { return Self.name(of: kinds)(hasHan ? .chinese : .english) }
    var rest = name.lowercased()
    for word in genericHan { rest = rest.replacing(word, with: " ") }
    let words = rest.split { !$0.isLetter }.map(String.init)
    return words.allSatisfy(generic.contains) ? "" : name.trimmed
  }
}

extension Character {
  /// Whether it is a Chinese character.
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}

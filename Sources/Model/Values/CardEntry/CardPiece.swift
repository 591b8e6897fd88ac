// The pieces of a pasted card: each line, or each part of one that begins with a word of its own.

/// What the word before a piece says.
enum CardLabel: CaseIterable {
  case name, title, company, department, mobile, phone, fax, mail, wechat, address, website

  /// The words, in lower case; letters alone count only before a colon or a number.
  var words: [String] {
    switch self {
    case .name: ["姓名", "名字", "联系人", "name", "contact"]
    case .title: ["职务", "职位", "职称", "岗位", "title", "position", "job title"]
    case .company: ["公司", "单位", "公司名称", "company", "organization", "organisation"]
    case .department: ["部门", "department", "dept"]
    case .mobile:
      ["手机", "手机号", "手机号码", "移动电话", "mobile", "mobil", "cell", "cellphone", "mob", "handy", "m"]
    case .phone:
      [
        "电话", "座机", "办公电话", "联系电话", "固话", "tel", "telephone", "telefon", "phone", "office",
        "direct", "t", "p",
      ]
    case .fax: ["传真", "fax", "telefax", "f"]
    case .mail: ["邮箱", "邮件", "电子邮箱", "电子邮件", "e-mail", "email", "mail", "e"]
    case .wechat: ["微信", "微信号", "wechat", "weixin", "wx"]
    case .address: ["地址", "公司地址", "联系地址", "通讯地址", "address", "addr", "a"]
    case .website: ["网址", "网站", "官网", "website", "web", "www", "w"]
    }
  }

  /// The kind of a number that stands behind this word, which every language knows; nothing for a plain telephone.
  var kind: String {
    switch self {
    case .mobile: "Mobile"
    case .fax: "Fax"
    case .name, .title, .company, .department, .phone, .mail, .wechat, .address, .website: ""
    }
  }

  /// The label that a word is; nil for any other word.
  static func of(_ word: some StringProtocol) -> CardLabel? {
    let key = word.lowercased().filter { $0 != "." && $0 != " " }
    return byWord[key]
  }

  private static let byWord: [String: CardLabel] = Dictionary(
    allCases.flatMap { label in
      label.words.map { ($0.filter { $0 != " " }, label) }
    }, uniquingKeysWith: { first, _ in first })
}

/// A piece of a card.
struct CardPiece {
  /// What the word before it says; nil where none stands there.
  let label: CardLabel?
  /// The piece without that word.
  let text: String

  /// The pieces of a text, without greetings and empty lines; and what stands before the last greeting, such as the
  /// words of a mail, line by line.
  static func all(in text: String) -> (pieces: [CardPiece], before: [String]) {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    let greeting = lines.lastIndex(where: isGreeting)
    // A card may end with good wishes; a mail has them before the name.
    let start = greeting.map { $0 + 2 < lines.count ? $0 + 1 : 0 } ?? 0
    let pieces = lines[start...].flatMap(parts).filter {
      !$0.text.isEmpty && !isGreeting($0.text)
    }
    let before = lines[..<start].filter { !isGreeting($0) }
    return (pieces.count == 1 ? pieces.flatMap(\.apart) : pieces, before)
  }

  /// A piece that is all of a card on one line, with its numbers and addresses by themselves.
  private var apart: [CardPiece] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let others = words.filter { $0.isMail || $0.isPhone }
    guard label == nil, !others.isEmpty, others.count < words.count else { return [self] }
    let name = words.filter { !others.contains($0) }.joined(separator: " ")
    return [CardPiece(label: nil, text: name)] + others.map { CardPiece(label: nil, text: $0) }
  }

  /// The parts of a line: between strokes and dots, and before each word that is a label.
  private static func parts(of line: String) -> [CardPiece] {
    let plain = line.map { "|｜•·\t".contains($0) ? "\n" : $0 }
    return String(plain).split(separator: "\n").flatMap { labelled(String($0).trimmed) }
  }

  /// A text taken apart before each label that has a colon behind it, or a number.
  private static func labelled(_ text: String) -> [CardPiece] {
    let marks = labels(in: text)
    guard let first = marks.first else { return [CardPiece(label: nil, text: text)] }
    var pieces: [CardPiece] = []
    let head = text[..<first.start].trimmed
    if !head.isEmpty { pieces.append(CardPiece(label: nil, text: head)) }
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].start : text.endIndex
      let body = text[mark.end..<end].trimmed
      let signs: Set<Character> = [",", "，", ";", "；", "/"]
      pieces.append(
        CardPiece(
          label: mark.label,
          text: String(body.reversed().drop { signs.contains($0) }.reversed()).trimmed))
    }
    return pieces
  }

  private typealias Mark = (label: CardLabel, start: String.Index, end: String.Index)

  /// Where labels stand in a text: at its beginning or behind a space, with a colon behind them; in Latin script also
  /// with a number behind them, and in Chinese with a space.
  private static func labels(in text: String) -> [Mark] {
    var marks: [Mark] = []
    var place = text.startIndex
    while place < text.endIndex {
      let isStart = place == text.startIndex || " ,，;；/　".contains(text[text.index(before: place)])
      if isStart, let mark = label(at: place, in: text) {
        marks.append(mark)
        place = mark.end
      } else {
        place = text.index(after: place)
      }
    }
    return marks
  }

  /// The label that begins at a place.
  private static func label(at place: String.Index, in text: String) -> Mark? {
    let word = text[place...].prefix { $0.isLetter || $0 == "-" || $0 == "." }
    guard !word.isEmpty else { return nil }
    var end = word.endIndex
    let rest = text[end...].drop { $0 == " " || $0 == "　" }
    if let colon = rest.first, ":：".contains(colon) {
      end = rest.index(after: rest.startIndex)
    } else {
      let isHan = word.first?.isASCII == false
      guard let next = rest.first, isHan || next == "+" || next.isNumber || next == "(" else {
        return nil
      }
    }
    return CardLabel.of(word).map { ($0, place, end) }
  }

  /// Whether a line is a greeting, or the mark before a signature.
  private static func isGreeting(_ text: String) -> Bool {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
    return greetings.contains(text.lowercased().filter(\.isLetter))
  }

  private static let greetings: Set<String> = [
    "bestregards", "kindregards", "regards", "bestwishes", "best", "sincerely", "yourssincerely",
    "manythanks", "thanks", "warmregards", "warmestregards", "kindestregards", "withbestregards",
    "withkindregards", "allthebest", "allbest", "thanksandregards", "thanksinadvance", "withthanks",
    "rgds", "br", "kr", "speaksoon", "talksoon", "yours", "yourstruly", "yoursfaithfully",
    "bestwishesandregards",
    "cordialement", "biencordialement", "bienàvous", "salutations", "mitbestengrüßen", "bestegrüße",
    "besteggrüße",
    "herzlichegrüße", "liebegrüße", "schönegrüße", "mfg", "vg", "saludos", "saludoscordiales",
    "atentamente",
    "cordialisaluti", "distintisaluti", "顺颂商祺", "祝商祺", "祝您工作顺利", "工作顺利", "谢谢您", "多谢", "感谢", "敬上",
    "谨上",
    "thankyou", "cheers", "mitfreundlichengrüßen", "freundlichegrüße", "vielegrüße", "此致", "敬礼",
    "此致敬礼", "祝好",
    "谢谢", "顺祝商祺", "商祺", "名片",
  ]
}

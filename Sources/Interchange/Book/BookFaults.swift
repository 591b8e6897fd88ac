// What can be wrong with the file of a book, in words that end in what to do.

import Model

extension Phrase {
  /// A JSON file without the mark of a book.
  static let noBook = Phrase(
    "this JSON is no book of Rapport: “rapport”: 1 is missing; name a file that rapport export book wrote.",
    "这个 JSON 不是 Rapport 的客户簿：缺少 “rapport”: 1；请用 rapport export book 写出的文件。")

  /// A file that doesn't begin with the version.
  static let noVersionFirst = Phrase(
    "“rapport”: 1 has to come first; name a file that rapport export book wrote, or move it there.",
    "“rapport”: 1 必须在最前面；请用 rapport export book 写出的文件，或把它移到最前。")

  /// A version that is none.
  static let noVersion = Phrase(
    "the version of the format is a whole number; write 1.", "格式版本应是整数；请写 1。")

  /// A file of the future.
  static let newer = Phrase(
    "a newer version of Rapport wrote this file; update Rapport, then import it.",
    "文件由更新版本的 Rapport 写出；请先升级 Rapport，再导入。")

  /// A kind of thing that there isn't.
  static let unknownKind = Phrase(
    "books hold nothing of this name; there are \(kindNames).",
    "客户簿里没有这一类；可用的有 \(kindNames)。")

  private static let kindNames = Kind.allCases.map(\.fileName).joined(separator: ", ")

  /// A field that a kind doesn't have.
  static func unknownField(of kind: Kind) -> Phrase {
    let known = (kind == .book ? [] : ["id"]) + Attribute.all(of: kind).map(\.fieldTag)
    let names = known.joined(separator: ", ")
    return Phrase(
      "a \(kind.name.en) has no such field; it has \(names).",
      "\(kind.name.zh)没有这个字段；可用的有 \(names)。")
  }

  /// A field that has to be filled.
  static func lacks(_ attribute: Attribute) -> Phrase {
    Phrase(
      "“\(attribute.fieldTag)” (\(attribute.name.en)) is missing or empty; fill it in.",
      "“\(attribute.fieldTag)”（\(attribute.name.zh)）没有填；请填写。")
  }

  /// A thing without identity.
  static let noIdentity = Phrase(
    "“id” is missing; give it one of its own, such as \"1-2\".", "缺少 “id”；请给它一个不重复的，例如 \"1-2\"。")

  /// An identity that isn't spelled as one.
  static let wantsIdentity = Phrase(
    "an id is two hexadecimal numbers with a dash, such as \"9f3a01c2-1a\"; write one.",
    "id 是用横线相连的两个小写十六进制数，例如 \"9f3a01c2-1a\"；请改正。")

  /// An identity that stands twice.
  static func sameIdentity(_ id: EntityID) -> Phrase {
    Phrase(
      "the id \(id) stands twice in the file; give one of the two another.",
      "id \(id) 在文件里出现了两次；请改掉其中一个。")
  }

  /// A line between people of two accounts.
  static let strangers = Phrase(
    "the two people of this link are at different accounts, so it was left out; draw it where it belongs.",
    "这条关系的两个人不在同一客户，没有导入；请在图上另连。")

  /// A reference to nothing.
  static func lostReference(_ id: EntityID, _ kind: Kind) -> Phrase {
    Phrase(
      "\(id) is no \(kind.name.en) of this file; correct it, or take it out.",
      "文件里没有 id 为 \(id) 的\(kind.name.zh)；请改正或去掉。")
  }

  /// A value that its field doesn't take.
  static func unfit(_ attribute: Attribute) -> Phrase {
    let (field, wanted) = (attribute.name, attribute.wantedInFile)
    return Phrase(
      "\(field.en) needs \(wanted.en); change it.", "“\(field.zh)”要填\(wanted.zh)；请修改。")
  }

  /// A value that is too large.
  static func excessive(_ attribute: Attribute) -> Phrase {
    let (field, most) = (attribute.name, attribute.most)
    return Phrase(
      "\(field.en) takes at most \(most.en); shorten it.", "“\(field.zh)”最多填\(most.zh)；请改小或缩短。")
  }
}

extension Attribute {
  /// What the field wants in a file, as the object of "needs".
  fileprivate var wantedInFile: Phrase {
    switch shape {
    case .line, .prose, .number: wanted
    case .tags: Phrase("an array of texts", "文字数组")
    case .money:
      Phrase("a number such as 1200 or 1200.50, without quotes", "不带引号的数，例如 1200 或 1200.50")
    case .day: Phrase("a day such as \"2026-12-01\"", "日期，例如 \"2026-12-01\"")
    case .choice(let options):
      Phrase(
        "one of " + options.map { "\"\($0.tag)\"" }.joined(separator: ", "),
        options.map { "\"\($0.tag)\"" }.joined(separator: "、") + " 之一")
    case .entity(let kind):
      Phrase("the id of a \(kind.name.en), in quotes", "带引号的\(kind.name.zh) id")
    case .entities(let kind):
      Phrase("an array of ids of \(kind.fileName)", "\(kind.name.zh) id 的数组")
    case .flag: Phrase("true or false", "true 或 false")
    }
  }
}

// What the name of a column says by itself: its key, a unit behind it, whose numbers it holds.

import Model

extension String {
  /// The key of a column's name without a unit in brackets, as in `营业额（万元）`, and without the stars and
  /// number signs that forms put beside it.
  var columnKey: String {
    let bare = prefix { !"(（[【".contains($0) }
    let name = bare.trimmed.isEmpty ? self : String(bare)
    let plain = name.filter { !"*＊#＃".contains($0) }
    return plain.isEmpty ? name.nameKey : plain.nameKey
  }

  /// Whether the name of a column says that telephone numbers or mail addresses stand in it, and not something
  /// about these.
  func names(_ medium: Contact.Medium) -> Bool {
    let words: [String]
    switch medium {
    case .phone:
      words = [
        "phone", "mobil", "cell", "fax", "telefon", "téléphone", "teléfono", "telefono", "telefoon",
        "handy",
        "pager", "手机", "电话", "座机", "传真", "手機", "電話", "固话",
      ]
    case .mail: words = ["email", "mail", "邮箱", "电子邮件", "courriel", "correo"]
    case .address: words = []
    }
    let about = [
      "type", "label", "kind", "display", "verified", "optout", "optin", "status", "count", "类型",
      "日期", "时间",
      "状态", "次数",
    ]
    let key = columnKey
    return words.contains(where: key.contains) && !about.contains(where: key.contains)
  }

  /// The name of a column without a unit behind it, as in `Amount EUR`; nil where there is none.
  var withoutUnit: String? {
    guard let unit = trailingUnit else { return nil }
    let bare = dropLast(unit.count).trimmed
    return bare.lowercased().hasSuffix(" in") ? String(bare.dropLast(3)).trimmed : bare
  }

  /// A currency or a unit of amounts that is the last word of a column's name; nil where there is none.
  private var trailingUnit: String? {
    let words = split(separator: " ")
    guard words.count > 1, let last = words.last?.lowercased() else { return nil }
    let units: Set<String> = [
      "eur", "usd", "gbp", "chf", "cny", "rmb", "jpy", "€", "$", "£", "teur", "keur", "t€", "k€",
      "k$", "tsd", "mio", "hauswährung",
      "millions", "thousands",
    ]
    return units.contains(last) || CurrencyMark.isKnown(last) ? String(words.last ?? "") : nil
  }

  /// What is in brackets after a column's name, without the brackets, or a unit behind it; empty when nothing is.
  var columnUnit: String {
    guard let open = firstIndex(where: { "(（[【".contains($0) }) else { return trailingUnit ?? "" }
    return String(self[index(after: open)...].prefix { !")）]】".contains($0) }).trimmed
  }

  /// Whether a cell of yes and no says yes.
  var isYes: Bool { ["yes", "true", "1", "y", "x", "是", "company"].contains(trimmed.lowercased()) }

  /// Whether a cell of yes and no, or of a day, says no: it's empty, or a word for no.
  var isNo: Bool {
    ["", "no", "false", "0", "n", "null", "n/a", "-", "否", "无", "nein"].contains(
      trimmed.lowercased())
  }

  /// Whether the text is a unit of measure.
  var isUnitOfMeasure: Bool {
    let units: Set<Character> = Set("个箱瓶件台套只支包盒袋桶吨米条张把块双副片本卷对辆升克斤千公毫方打组批次根枚令刀捆筒罐粒颗株头")
    let latin: Set<String> = [
      "pcs", "pc", "ea", "kg", "g", "t", "m", "l", "set", "box", "pack", "st", "stk",
    ]
    return latin.contains(lowercased()) || (count <= 3 && allSatisfy(units.contains))
  }

  /// Whether a column's name says that the telephone number is the company's.
  var isCompanyPhone: Bool {
    [
      "company phone", "main phone", "switchboard", "billing phone", "shipping phone", "公司电话",
      "单位电话", "总机",
    ].contains { $0.columnKey == columnKey }
  }
}

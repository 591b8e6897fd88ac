// What a company is called when people talk about it: its name without the legal form at its end.

extension String {
  /// The name of a company without the legal form behind it; the whole name where nothing else would be left.
  ///
  /// Only what stands at the end is taken off, once: 重庆长安汽车股份有限公司 is 重庆长安汽车, and Acme Trading Co., Ltd.
  /// is Acme Trading.
  package var withoutLegalForm: String {
    for form in LegalForm.chinese where hasSuffix(form) {
      let rest = dropLast(form.count)
      return rest.count >= 2 ? String(rest).trimmed : self
    }
    guard let last = last, last.isASCII else { return self }
    let lower = lowercased()
    for form in LegalForm.latin where lower.hasSuffix(form) {
      let rest = dropLast(form.count)
      guard let end = rest.last, end == " " || end == "," || end == "\u{A0}" else { continue }
      let name = rest.reversed().drop { ", \u{A0}".contains($0) }.reversed()
      return name.count >= 2 ? String(name) : self
    }
    return self
  }
}

/// The legal forms of companies as they stand at the end of a name, longer ones before those that they end in.
private enum LegalForm {
  /// Chinese ones.
  static let chinese = [
    "集团股份有限公司", "集团有限责任公司", "集团有限公司", "（集团）股份有限公司", "（集团）有限公司", "股份有限公司", "有限责任公司", "有限公司",
  ]
  /// Those in Latin letters, in lower case.
  static let latin = [
    "co., ltd.", "co., ltd", "co. ltd.", "co ltd", "pte. ltd.", "pte ltd", "pty ltd",
    "gmbh & co. kg",
    "gmbh & co kg", "incorporated", "corporation", "limited", "corp.", "corp", "inc.", "inc",
    "ltd.", "ltd",
    "llc", "llp", "plc", "gmbh", "ag", "kg", "s.a.", "s.p.a.", "s.r.l.", "b.v.", "n.v.", "sarl",
    "sas", "srl",
    "bv", "nv", "oy", "ab",
  ]
}

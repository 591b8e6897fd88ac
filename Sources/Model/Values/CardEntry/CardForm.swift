// What a line of a card is by its form: a mail address, a number, a company, a street, a name.

extension StringProtocol {
  /// Whether it is a mail address.
  var isMail: Bool {
    let text = String(self).withoutScheme
    guard let at = text.firstIndex(of: "@"), at > text.startIndex else { return false }
    return text[at...].dropFirst().contains(".") && !text.contains(" ")
  }
}

extension String {
  /// Whether it is a telephone number and nothing else.
  var isPhone: Bool {
    let digits = count { $0.isASCII && $0.isNumber }
    return (7...20).contains(digits)
      && allSatisfy { $0.isASCII && $0.isNumber || " +-()/.（）–".contains($0) }
  }

  /// Whether it is the address of a website.
  var isWebsite: Bool {
    let text = lowercased()
    return !text.contains(" ") && !text.contains("@")
      && (text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://"))
  }

  /// Whether it ends like the name of a company.
  var isCompany: Bool {
    if withoutLegalForm != self { return true }
    return ["公司", "集团", "银行", "医院", "大学", "研究院", "事务所"].contains(where: hasSuffix)
  }

  /// Whether it is a street, a town or a building.
  var isAddress: Bool {
    let marks = ["省", "市", "区", "县", "路", "街", "号", "楼", "室", "大厦", "广场", "园区", "镇"]
    if marks.count(where: contains) >= 2 { return true }
    let digits = count { $0.isASCII && $0.isNumber }
    let letters = count { $0.isLetter }
    return digits > 0 && digits < 12 && letters >= 4 && first?.isASCII == true
  }

  /// Whether it can begin with the name of a person: a few words without numbers, or some Chinese characters.
  var isName: Bool {
    guard let first, first.isLetter, count <= 60, !contains(where: \.isDigit) else { return false }
    return split(separator: " ").count <= 7
  }

  /// A name and the title behind it: at a comma, a dash or a bracket, or in Chinese at a space.
  var nameAndTitle: (name: String, title: String) {
    let signs: Set<Character> = [",", "，", "(", "（", "–", "—", "/", "、"]
    if let place = firstIndex(where: signs.contains) {
      let title = self[index(after: place)...].filter { !")）".contains($0) }.trimmed
      return (self[..<place].trimmed, title)
    }
    if let place = firstRange(of: " - ") {
      return (self[..<place.lowerBound].trimmed, self[place.upperBound...].trimmed)
    }
    if first?.isASCII == false, let space = firstIndex(where: \.isWhitespace) {
      let (head, tail) = (self[..<space].trimmed, self[space...].trimmed)
      // 王 伟 is a name with a gap in it.
      if head.count >= 2, head.count <= 4 { return (head, tail) }
    }
    return (self, "")
  }
}

extension Character {
  /// Whether it is one of the ten digits: 3 or ３, but not 三, which stands in names of people.
  package var isDigit: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.numericType == .decimal
  }
}

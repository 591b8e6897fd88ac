// A way to reach somebody, with its kind in words, as people write it:
//
//     Mobile: +49 170 555 · assistant 0531-8888 · 0531-8888 (office) · 家 0531-8888 · work ann@acme.example
//     Home: Main St 1, Kiel

/// A telephone number, an e-mail address or a postal address, and what kind of it that is.
package struct Contact: Hashable, Sendable {
  /// What such a thing leads to.
  package enum Medium: Hashable, Sendable {
    /// A telephone or a fax.
    case phone
    /// A mailbox.
    case mail
    /// A house.
    case address
  }

  /// What kind it is, in somebody's words; empty where nobody said.
  package let kind: String

  /// The number or the address alone.
  package let value: String

  /// Puts one together, each part on one line, the kind without the signs that would separate it from the rest.
  package init(kind: String, value: String) {
    let plain = kind.map { $0.isNewline || ":：;；".contains($0) ? " " : $0 }
    self.kind = String(plain).trimmed
    self.value = String(value.map { $0.isNewline ? " " : $0 }).trimmed
  }

  /// Reads what somebody wrote: the kind before a colon, before a number or an address, or in brackets behind.
  package init(_ text: String, _ medium: Medium) {
    let text = text.trimmed
    let parts =
      Self.atColon(text, medium) ?? Self.inBrackets(text, medium) ?? Self.before(text, medium)
      ?? ("", text)
    self.init(kind: parts.0, value: parts.1)
  }

  /// As it stands in a list, where semicolons are between it and others; ``init(_:_:)`` reads the same back.
  package var text: String {
    let value = String(value.map { ";；".contains($0) ? "," : $0 })
    return kind.isEmpty ? value : kind + (kind.isHan ? "：" : ": ") + value
  }

  /// The kind in a language where it is one that everybody knows, else in the words that somebody used.
  package func kind(in language: Language) -> String {
    let kinds = ContactKind.all(in: kind)
    return kinds.isEmpty ? kind : ContactKind.name(of: kinds)(language)
  }

  /// The number or the address, and its kind behind it in brackets: "+49 170 555 (Mobile)".
  package func words(in language: Language) -> String {
    let kind = kind(in: language)
    guard !kind.isEmpty else { return value }
    return value + Phrase(" (\(kind))", "（\(kind)）")(language)
  }

  /// Whether nobody speaks at the other end.
  package var isMachine: Bool {
    !Set(ContactKind.all(in: kind)).isDisjoint(with: [.fax, .pager])
  }

  /// What tells it from others of its medium: the digits of a number, an address however it's written.
  package func key(_ medium: Medium) -> String {
    switch medium {
    case .phone:
      let digits = value.filter(\.isPlainDigit)
      return digits.isEmpty ? value.nameKey : digits
    case .mail: return value.lowercased()
    case .address: return value.nameKey
    }
  }

  // MARK: Reading

  private static func atColon(_ text: String, _ medium: Medium) -> (String, String)? {
    // By scalars: a value may begin with a mark that joins the colon.
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let kind = String(scalars[..<colon]).trimmed
    let value = String(scalars[scalars.index(after: colon)...]).trimmed
    guard kind.first?.isLetter == true, kind.count <= 40, !kind.contains("@"), medium.fits(value)
    else { return nil }
    return (kind, value)
  }

  private static func inBrackets(_ text: String, _ medium: Medium) -> (String, String)? {
    guard medium != .address, text.last == ")" || text.last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    let (value, kind) = (
      text[..<open].trimmed, text[text.index(after: open)...].dropLast().trimmed
    )
    guard kind.first?.isLetter == true, medium.fits(value) else { return nil }
    return (kind, value)
  }

  private static func before(_ text: String, _ medium: Medium) -> (String, String)? {
    let start: String.Index?
    switch medium {
    case .phone: start = text.firstIndex { $0.isPlainDigit || $0 == "+" || $0 == "(" }
    case .mail:
      let at = text.firstIndex(of: "@") ?? text.startIndex
      start = text[..<at].lastIndex(where: \.isWhitespace).map(text.index(after:))
    case .address: start = nil
    }
    guard let start, text.first?.isLetter == true, medium.fits(String(text[start...])) else {
      return nil
    }
    let kind = text[..<start].trimmed
    return kind.isEmpty ? nil : (kind, text[start...].trimmed)
  }
}

extension Contact.Medium {
  /// Whether a text can be one of these.
  package func fits(_ text: String) -> Bool {
    switch self {
    case .phone: text.contains(where: \.isPlainDigit)
    case .mail: text.contains("@")
    case .address: !text.isEmpty
    }
  }
}

extension [Contact] {
  /// Each once, by what tells it from others. One that says its kind comes before one that doesn't.
  package func distinct(_ medium: Contact.Medium) -> [Contact] {
    var places: [String: Int] = [:]
    var result: [Contact] = []
    for contact in self where !contact.value.isEmpty {
      if let place = places[contact.key(medium)] {
        if result[place].kind.isEmpty {
          result[place] = Contact(kind: contact.kind, value: result[place].value)
        }
      } else {
        places[contact.key(medium)] = result.count
        result.append(contact)
      }
    }
    return result
  }

  /// All of them for people, their kinds behind them.
  package var words: Phrase {
    Phrase(
      map { $0.words(in: .english) }.joined(separator: ", "),
      map { $0.words(in: .chinese) }.joined(separator: "，"))
  }
}

extension Character {
  /// Whether it is a digit of a telephone number.
  fileprivate var isPlainDigit: Bool { isASCII ? isNumber : ("０"..."９").contains(self) }
}

extension String {
  /// Whether it begins with a Chinese character.
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}

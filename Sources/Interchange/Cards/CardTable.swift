// Business cards as a table that the import of people takes in: one row a card.

package import Model

extension VCardFile {
  /// The cards as rows with the columns of people that a card fills.
  ///
  /// A person of the book keeps their number and address, and their notes, to which only what they don't hold
  /// already is added; so the same card twice changes nothing. A superior is
  /// named where the book or the file has them at the same account, else noted.
  ///
  /// - Parameter language: The language of the words in the notes that say what a number is.
  /// - Complexity: O(cards + people of the book).
  package func table(for book: Book, in language: Language) -> CSVDocument {
    let people = cards.map { CardPerson($0) }
    var making = CardTable(book: book, people: people, language: language)
    let rows = zip(cards, people).enumerated().map { index, pair in
      making.row(index, pair.1, line: pair.0.line)
    }
    return CSVDocument(
      columns: CardTable.columns, rows: rows, faults: faults,
      notices: notices + making.notices(people))
  }
}

/// A table of cards in the making.
private struct CardTable {
  /// The columns, by the names that the import knows.
  static let columns = [
    "name", "account", "title", "phone", "phone-kind", "phones", "email", "email-kind", "emails",
    "wechat", "addresses", "vcard", "notes", "reports",
  ]

  private let language: Language
  /// What is known of people so far, by account and name.
  private var known: [Key: Known] = [:]
  /// The superiors of each person of the file, as far as they are known.
  private var superiors: [[String]] = []
  /// Managers and assistants of whom nothing is known.
  private var strangers: [[CardPerson.Line]] = []
  /// How often each kind of thing went into the notes.
  private var noted: [Phrase: Int] = [:]

  private struct Key: Hashable {
    let account: String
    let name: String

    init(_ account: String, _ name: String) {
      (self.account, self.name) = (account.nameKey, name.nameKey)
    }
  }

  /// What the book or an earlier card says of somebody.
  private struct Known {
    var phone = ""
    var email = ""
    var wechat = ""
    var card = ""
    var notes = ""
  }

  init(book: Book, people: [CardPerson], language: Language) {
    self.language = language
    var names: [EntityID: [String]] = [:]
    for account in book.accounts.rows.values {
      names[account.id] = [account.name] + account.otherNames
    }
    for person in book.people.sorted.reversed() {
      for name in person.account.flatMap({ names[$0] }) ?? [] {
        known[Key(name, person.name)] = Known(
          phone: person.phone, email: person.email, wechat: person.wechat, card: person.card,
          notes: person.notes)
      }
    }
    let own = Dictionary(
      people.enumerated().map { (Key($1.account, $1.name), $0) }
    ) { first, _ in first }
    superiors = people.map { _ in [] }
    strangers = people.map { _ in [] }
    for (index, person) in people.enumerated() {
      for name in person.superiors {
        let key = Key(person.account, name)
        if own[key] != nil || known[key] != nil {
          superiors[index].append(name)
        } else {
          strangers[index].append(.init(word: Phrase("Manager", "上级"), text: name))
        }
      }
      for name in person.assistants {
        if let assistant = own[Key(person.account, name)], assistant != index {
          superiors[assistant].append(person.name)
        } else {
          strangers[index].append(.init(word: Phrase("Assistant", "助理"), text: name))
        }
      }
    }
  }

  /// The row of a card.
  mutating func row(_ index: Int, _ person: CardPerson, line: Int) -> CSVRow {
    let key = Key(person.account, person.name)
    let before = known[key] ?? Known()
    let phones = person.numbers.map { $0.contact(in: language) }
    let mails = person.mails.map { $0.contact(in: language) }
    let phone = before.phone.isEmpty ? best(person.numbers)?.contact(in: language) : nil
    let mail = before.email.isEmpty ? mails.first : nil
    let notes = notes(person.notes, person.lines + strangers[index], before.notes)
    let raw = person.kept + strangers[index].compactMap { person.superiorLines[$0.text] }
    let now = Known(
      phone: phone?.value ?? before.phone, email: mail?.value ?? before.email,
      wechat: wechat(person.wechat, before.wechat), card: lines(raw, before.card),
      notes: notes.isEmpty ? before.notes : notes)
    known[key] = now
    let cells = [
      person.name, person.account, person.title, phone?.value ?? "", phone?.kind ?? "",
      .list(phones.map(\.text)), mail?.value ?? "", mail?.kind ?? "", .list(mails.map(\.text)),
      now.wechat, .list(person.addresses.map { $0.contact(in: language).text }), now.card, notes,
      .list(superiors[index]),
    ]
    let position = TextPosition(line: line, column: 1)
    return CSVRow(
      fields: cells.map { CSVField(text: $0, position: position, isQuoted: true) }, line: line)
  }

  /// Which of several numbers is the one to call: the one that the card prefers, else a mobile, else one at work,
  /// else the first that is no fax.
  private func best(_ lines: [CardPerson.Line]) -> CardPerson.Line? {
    let voices = lines.filter { $0.types.isDisjoint(with: ["fax", "pager"]) }
    return voices.first { $0.types.contains("pref") }
      ?? voices.first { !$0.types.isDisjoint(with: ["cell", "iphone"]) }
      ?? voices.first { $0.types.contains("work") } ?? voices.first ?? lines.first
  }

  /// The names on WeChat, those that are known in front.
  private func wechat(_ names: [String], _ before: String) -> String {
    ([before] + names.filter { !before.contains($0) }).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The lines that no field has: those that are known, and new ones. Of what somebody has one of, such as a
  /// birthday, the new one takes the place of the other.
  private func lines(_ lines: [String], _ before: String) -> String {
    let single: Set = ["N", "BDAY", "ANNIVERSARY", "GENDER"]
    func name(_ line: some StringProtocol) -> String {
      String(line.prefix { $0 != ";" && $0 != ":" }).uppercased()
    }
    // The same address is the same in whatever way its kind is written.
    func key(_ line: String) -> String {
      guard ["N", "ORG", "ADR"].contains(name(line)), let read = ContentLine(line, line: 0) else {
        return line
      }
      return read.name + ":" + read.value
    }
    let new = Set(lines.map(key))
    let replaced = Set(lines.map { name($0) }).intersection(single)
    var all = KeptCardLines.split(before)
      .filter { !replaced.contains(name($0)) || new.contains(key($0)) }
    var known = Set(all.map(key))
    for line in lines where known.insert(key(line)).inserted { all.append(line) }
    return KeptCardLines.joined(all)
  }

  /// The notes with what they don't hold yet, in one line behind what they hold; empty where that is nothing.
  private mutating func notes(
    _ texts: [String], _ rest: [CardPerson.Line], _ before: String
  ) -> String {
    var paragraphs = [before].filter { !$0.isEmpty }
    let held = before.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for text in texts where !held.contains(text) { paragraphs.append(text) }
    // A card that this program wrote says in its note what stood in the notes.
    let said = ([held] + texts).joined(separator: "\n")
    let new = rest.filter { !said.contains($0.text) }
    for line in new { noted[line.word, default: 0] += 1 }
    let separator = language == .english ? "; " : "；"
    paragraphs += [new.map { $0.text(in: language) }.joined(separator: separator)]
      .filter { !$0.isEmpty }
    let result = paragraphs.joined(separator: "\n")
    return result == before ? "" : result
  }

  /// What was put where, and what was left out.
  func notices(_ people: [CardPerson]) -> [CSVNotice] {
    var notices: [CSVNotice] = []
    if !noted.isEmpty {
      let words = noted.sorted { ($1.value, $0.key.en) < ($0.value, $1.key.en) }
      let (en, zh) = (
        words.map { "\($0.key.en) (\($0.value))" }, words.map { "\($0.key.zh)（\($0.value)）" }
      )
      notices.append(
        .said(
          ReadingNotice(
            Phrase(
              "Kept in the notes, because people have no field for it: \(en.listed).",
              "联系人没有对应的字段，已记入备注：\(zh.listed)。"))))
    }
    let gone = Dictionary(people.flatMap(\.leftOut).map { ($0, 1) }, uniquingKeysWith: +)
    if !gone.isEmpty {
      let names = gone.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      notices.append(
        .said(ReadingNotice(Phrase("Left out: \(names.listed).", "未导入：\(names.listed)。"))))
    }
    return notices
  }
}

// What is done with pasted text that is more than words for a field: a business card or the signature of a mail becomes
// a person whose form is open to be looked at, and rows become an import that is looked at first.

import Method
import Model

/// A text that was pasted.
struct Pasting {
  /// The text.
  let text: String
  /// What can be seen.
  let context: Context

  /// The page of an import of the rows; nil where the text is none.
  ///
  /// - Parameter account: The selected account.
  func importing(at account: EntityID?) -> ImportChoices? {
    let name = context.say(Phrase("pasted table", "粘贴的表格"))
    if text.trimmed.uppercased().hasPrefix("BEGIN:VCARD") {
      return ImportChoices(path: name, pasted: text)
    }
    let heading = context.say(Kind.account.name)
    let owner = account.map { context.book.title(of: $0, .account) }
    return PastedTable(text).map {
      ImportChoices(path: name, pasted: $0.text(at: owner, under: heading))
    }
  }

  /// The card that the text is; nil for a text of one line without words before its parts, and for any other text.
  var card: CardEntry? { CardEntry(text) }

  /// What comes of it over the panes: the form of a person, filled in, or the page of an import; nil where it is neither.
  func answer(at account: EntityID?) -> LayerAnswer? {
    if let choices = importing(at: account) { return .go(.pasted(choices)) }
    guard let card else { return nil }
    let named = card.company.isEmpty ? nil : context.book.onlyAccount(called: card.company)?.id
    guard let owner = named ?? account else {
      return .refuse(
        "This looks like the card of \(card.name): add their company with a, then paste it again.",
        "这像是\(card.name)的名片：请先按 a 新建公司，再粘贴一次。")
    }
    return LayerAnswer(
      move: .go(.newPerson(card, at: owner)), notice: Pasting.note(on: card, at: owner, context))
  }

  /// What is said of a card that was read: to look at it, and that it names another company.
  static func note(on card: CardEntry, at owner: EntityID?, _ context: Context) -> Notice {
    let name = owner.map { context.book.title(of: $0, .account) } ?? ""
    guard card.isSilent(onOthersThan: owner, in: context.book) else {
      return Notice(
        .problem,
        Phrase(
          "The card says \(card.company), and this is \(name): Esc if that is not the same.",
          "名片上的公司是“\(card.company)”，这里是“\(name)”：不是同一家请按 Esc。"))
    }
    return Notice(
      .note, Phrase("Read as a business card: look it over, then ^S.", "已按名片读取：核对后按 ^S 保存。"))
  }
}

extension CardEntry {
  /// Whether the card names no company, or the account itself.
  func isSilent(onOthersThan account: EntityID?, in book: Book) -> Bool {
    guard !company.isEmpty else { return true }
    let account = account.flatMap { book.accounts[$0] }
    let names = account.map { [$0.name] + $0.otherNames } ?? []
    return names.contains { $0.withoutLegalForm.nameKey == company.withoutLegalForm.nameKey }
  }
}

// What is pasted into a form: words for a field, a row for several, a business card for a whole person; a table goes to
// the page of an import.

import Drawing
import Model

extension Form {
  /// Puts pasted text into a text field. A row of a spreadsheet goes into this field and those below, a cell
  /// each; what of it has no field is not taken, and that is said.
  mutating func paste(_ text: String, context: Context) -> LayerAnswer {
    guard case .text(var field) = current.entry else { return choose(pasted: text, context) }
    if case .prose = current.attribute.shape {
      field.insert(text)
      fields[focus].entry = .text(field)
      return .stay
    }
    let pasting = Pasting(text: text, context: context)
    if let choices = pasting.importing(at: account(in: context.book)) {
      return LayerAnswer(move: .go(.pasted(choices), replacing: !isTouched))
    }
    if text.contains("\t") { return pasteRow(text) }
    if request.kind == .person, let card = pasting.card {
      fill(in: card, context: context)
      return LayerAnswer(notice: Pasting.note(on: card, at: account(in: context.book), context))
    }
    field.insert(String(text.map { $0.isNewline ? " " : $0 }))
    fields[focus].entry = .text(field)
    return .stay
  }

  /// Chooses what a pasted text names: the option that begins with it, or the thing in the list that opens.
  private mutating func choose(pasted text: String, _ context: Context) -> LayerAnswer {
    let words = String(text.map { $0.isNewline ? " " : $0 }).trimmed
    switch current.entry {
    case .choice(let options, _):
      guard
        let hit = ChoiceSpelling.option(words, among: options, language: context.language)
      else { return unfit(words: words) }
      fields[focus].entry = .choice(options, hit)
      confirmRole()
    case .things(let chosen, _):
      return list(filter: TextField(words), marked: chosen, context: context)
    case .flag: return unfit(words: words)
    case .text: break
    }
    return .stay
  }

  /// What is said of words that fit no choice of the field with the caret.
  func unfit(words: String) -> LayerAnswer {
    let words = words.clipped(to: 30)
    switch current.entry {
    case .choice:
      return .tell(
        .note,
        Phrase(
          "No choice is called “\(words)”: press → for the next one, or its number.",
          "没有叫“\(words)”的选项：按 → 换下一个，或按数字键选。"))
    case .flag:
      return .tell(
        .note,
        Phrase(
          "“\(words)” is neither yes nor no: press y, n or Space.",
          "“\(words)”不是“是”或“否”：请按 y、n 或空格。"))
    case .text, .things: return .stay
    }
  }

  /// The account to which the thing belongs.
  private func account(in book: Book) -> EntityID? {
    switch target {
    case .existing(let id, let kind): book.account(of: id, kind)
    case .new(_, let given):
      given.lazy.compactMap { book.accounts[$0.value.entity ?? .book]?.id }.first
    }
  }

  /// Puts the cells of a pasted row into empty fields of one line, from this one on.
  private mutating func pasteRow(_ text: String) -> LayerAnswer {
    let rows = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    let cells = rows.first?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    var (index, count) = (focus, 0)
    for cell in cells {
      guard fields.indices.contains(index), case .line = fields[index].attribute.shape,
        case .text(var field) = fields[index].entry, index == focus || field.text.isEmpty
      else { break }
      field.insert(cell.trimmed)
      fields[index].entry = .text(field)
      (index, count) = (index + 1, count + 1)
    }
    guard rows.count > 1 || count < cells.count else { return .stay }
    return .tell(
      .note,
      Phrase(
        "Took \(count) of \(cells.count) cells: copy the rest by itself, or import the file with O.",
        "已填入 \(cells.count) 格中的 \(count) 格：其余请单独复制，或按 O 导入文件。"))
  }

  /// Puts what stands on a card into the fields that are empty. What has none, or says something else than what stands
  /// there, goes to the notes.
  mutating func fill(in card: CardEntry, context: Context) {
    let isOwn = card.isSilent(onOthersThan: account(in: context.book), in: context.book)
    var left: [String] = []
    var values = card.values
    values.removeValue(forKey: .person(.notes))
    for way in Self.ways { add(&values, way, today: context.today) }
    for (attribute, value) in values {
      guard let place = fields.firstIndex(where: { $0.attribute == attribute }) else {
        if attribute == .person(.phoneKind),
          untouched.first(where: { $0.attribute == .person(.phone) })?.isEmpty == true
        {
          request = request.giving([attribute: value])
        }
        continue
      }
      let typed = FormField(attribute, value: value)
      if fields[place].isEmpty {
        fields[place].entry = typed.entry
      } else if fields[place].entry != typed.entry, case .text(let text) = typed.entry {
        left.append(text.text)
      }
    }
    let notes = ((isOwn ? [] : [card.company]) + card.rest + left).joined(separator: "\n")
    if let place = fields.firstIndex(where: { $0.attribute == .person(.notes) }),
      case .text(let field) = fields[place].entry, !notes.isEmpty
    {
      fields[place].entry = .text(
        TextField([field.text, notes].filter { !$0.isEmpty }.joined(separator: "\n")))
    }
    proposeRole()
  }
}

extension Form {
  /// The fields of one medium: what is used first, its kind, and the others.
  private struct Way: Sendable {
    let first: Attribute
    let kind: Attribute
    let further: Attribute
    let medium: Contact.Medium
  }

  private static let ways = [
    Way(
      first: .person(.phone), kind: .person(.phoneKind), further: .person(.phones), medium: .phone),
    Way(
      first: .person(.email), kind: .person(.emailKind), further: .person(.emails), medium: .mail),
  ]

  /// Where somebody has a number or an address already, what a card says besides joins the further ones, and the kind
  /// of the first stays: a mobile number on a card says nothing of the landline that stands here.
  private mutating func add(_ values: inout FieldValues, _ way: Way, today: Day) {
    guard let first = fields.first(where: { $0.attribute == way.first }), !first.isEmpty,
      let place = fields.firstIndex(where: { $0.attribute == way.further }),
      case .success(let known) = first.value(today: today),
      case .success(let others) = fields[place].value(today: today)
    else { return }
    let kind = values.removeValue(forKey: way.kind)?.text ?? ""
    let value = values.removeValue(forKey: way.first)?.text ?? ""
    let list = values.removeValue(forKey: way.further)?.texts ?? []
    var keys = Set(([known.text] + others.texts).map { Contact($0, way.medium).key(way.medium) })
    let found = [Contact(kind: kind, value: value)] + list.map { Contact($0, way.medium) }
    let new = found.filter { !$0.value.isEmpty && keys.insert($0.key(way.medium)).inserted }
    guard !new.isEmpty else { return }
    fields[place].entry =
      FormField(way.further, value: .texts(others.texts + new.map(\.text))).entry
  }
}

extension FormField {
  /// Whether nothing is typed in it.
  fileprivate var isEmpty: Bool {
    if case .text(let field) = entry { field.isEmpty } else { false }
  }
}

// Business cards as programs and telephones give them: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). What a
// writer got wrong costs its line or its card, never the others.

import Model

/// One card of a file.
struct VCard {
  /// Where it begins.
  let line: Int
  /// Its properties, in order.
  fileprivate(set) var properties: [CardProperty] = []
  /// Lines of it that are no properties.
  fileprivate(set) var broken: [ContentLine.Unreadable] = []
  /// Whether another card stood inside it.
  fileprivate(set) var hasInnerCard = false

  /// The properties of a name.
  func all(_ name: String) -> [CardProperty] { properties.filter { $0.name == name } }

  /// The words that a program gave to a property by its group, as Apple does: `Manager`; empty for none.
  func label(of property: CardProperty) -> String {
    guard !property.group.isEmpty else { return "" }
    let label = properties.first { $0.group == property.group && $0.name == "X-ABLABEL" }
    return label?.text.filter { !"_$!<>".contains($0) }.trimmed ?? ""
  }
}

extension ContentLine {
  /// A line that is none, and where it stands.
  struct Unreadable: Hashable, Sendable {
    /// The line of the file.
    let line: Int
    /// What it says.
    let text: String
  }
}

/// A file of business cards.
package struct VCardFile {
  /// The cards that are whole.
  let cards: [VCard]
  /// What belongs to no whole card.
  let faults: [CSVFault]
  /// How the file was decoded, where that was a guess.
  let notices: [CSVNotice]

  /// Whether bytes are a file of cards: the first text in them begins one.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    let start = DecodedText(decoding: Array(bytes.prefix(200))).bytes.drop { $0 <= 0x20 }
    return String(decoding: start.prefix(11), as: UTF8.self).uppercased() == "BEGIN:VCARD"
  }

  /// Reads a file.
  ///
  /// - Complexity: O(length).
  package init(_ bytes: [UInt8]) {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let lines = ContentLine.unfolded(isWide ? DecodedText(decoding: bytes).bytes : bytes)
    let decoded = DecodedText(decoding: Array(lines.map(\.bytes).joined(separator: [0x0A])))
    let texts = decoded.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var reading = CardReading()
    for (line, text) in zip(lines, texts) {
      reading.take(String(decoding: text, as: UTF8.self), line: line.line)
    }
    reading.finish()
    (cards, faults) = (reading.cards, reading.faults)
    notices = decoded.notices
  }
}

/// A file of cards that is being read.
private struct CardReading {
  private(set) var cards: [VCard] = []
  private(set) var faults: [CSVFault] = []
  private var card: VCard?
  /// How many cards inside the card are open.
  private var depth = 0
  private var isOld = false

  mutating func take(_ text: String, line: Int) {
    let content = ContentLine(text, line: line)
    switch (content?.name, content?.value.trimmed.uppercased()) {
    case ("BEGIN", "VCARD"): begin(line)
    case ("END", "VCARD"): end(line, text)
    case (_, _): keep(content, text, line)
    }
  }

  /// A card that begins inside another is one where the other says so by `AGENT`; else the other has no end.
  private mutating func begin(_ line: Int) {
    if card != nil, depth > 0 || card?.properties.last?.name == "AGENT" {
      depth += 1
      card?.hasInnerCard = true
    } else {
      finish()
      card = VCard(line: line)
      isOld = false
    }
  }

  private mutating func end(_ line: Int, _ text: String) {
    guard depth == 0 else {
      depth -= 1
      return
    }
    guard let whole = card else { return fault(line, text, .noCard) }
    cards.append(whole)
    card = nil
  }

  private mutating func keep(_ content: ContentLine?, _ text: String, _ line: Int) {
    guard card != nil else {
      if !text.trimmed.isEmpty { fault(line, text, .noCard) }
      return
    }
    guard depth == 0 else { return }
    guard let content else {
      if !text.trimmed.isEmpty { card?.broken.append(.init(line: line, text: text)) }
      return
    }
    if content.name == "VERSION" { isOld = content.value.trimmed.hasPrefix("2") }
    card?.properties.append(CardProperty(content, isOld: isOld))
  }

  /// Ends the file, or a card that nobody ended.
  mutating func finish() {
    guard let open = card else { return }
    let name = open.all("FN").first?.text ?? open.all("N").first?.components.joined(separator: " ")
    fault(open.line, "BEGIN:VCARD " + (name ?? ""), .noEnd)
    (card, depth) = (nil, 0)
  }

  private mutating func fault(_ line: Int, _ text: String, _ reason: Phrase) {
    faults.append(
      CSVFault(
        kind: .other(reason), position: TextPosition(line: line, column: 1), text: text, line: line)
    )
  }
}

extension Phrase {
  /// A line outside of all cards.
  fileprivate static let noCard = Phrase(
    "this line belongs to no card; take it out, or put BEGIN:VCARD before it.",
    "这一行不属于任何名片；请去掉，或在前面补上 BEGIN:VCARD。")

  /// A card without end.
  fileprivate static let noEnd = Phrase(
    "the card that begins here has no end, so something of it may be missing; add END:VCARD, or fetch it again.",
    "从这里开始的名片没有结尾，可能不完整；请补上 END:VCARD，或重新导出。")
}

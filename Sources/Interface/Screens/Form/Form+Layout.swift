// Where the fields of a form stand: a row for each, and several for a long text while the caret is in it.

import Drawing
import Model

/// Where the entry of the field with the caret stands.
struct EntryPlace: Equatable {
  /// How many columns it has.
  let columns: Int
  /// How many rows it takes.
  let rows: Int
  /// Whether it stands under its label, because beside it there is too little room.
  let isUnder: Bool

  /// The rows of the label and the entry.
  var height: Int { rows + (isUnder ? 1 : 0) }
}

extension Form {
  package func extent(context: Context) -> Extent {
    let spare = fields.contains { $0.attribute.shape == .prose } ? 6 : 0
    return .box(
      columns: min(88, max(40, context.size.columns - 8)), rows: fields.count + 5 + spare)
  }

  /// The columns that the widest label needs.
  ///
  /// - Parameter columns: The columns between the borders.
  func labelColumns(of columns: Int, context: Context) -> Int {
    let widest = fields.map { context.say($0.attribute.name).displayWidth + 2 }.max() ?? 0
    return min(widest, columns / 2)
  }

  /// Where the entry of the field with the caret stands.
  ///
  /// - Parameters:
  ///   - columns: The columns between the borders.
  ///   - rows: The rows for the fields.
  func place(columns: Int, rows: Int, context: Context) -> EntryPlace {
    let beside = columns - labelColumns(of: columns, context: context) - 2
    guard current.isWrapped, case .text(let text) = current.entry else {
      return EntryPlace(columns: beside, rows: 1, isUnder: false)
    }
    let isLong = current.attribute.shape == .prose
    let isUnder =
      beside < 30 && rows > 1 && (isLong || text.lineCount(columns: beside, atMost: 2) > 1)
    let room = isUnder ? columns - 2 : beside
    let most = min(max(3, rows / 2), isUnder ? rows - 1 : rows)
    let count = text.lineCount(columns: room, atMost: most)
    return EntryPlace(
      columns: room, rows: min(max(count, isLong ? 3 : 1), most), isUnder: isUnder)
  }

  /// Moves the caret inside a long text by lines as they are shown.
  ///
  /// - Returns: False where the text has no line there, and in fields of other shapes.
  mutating func moveCaret(by key: Key?, context: Context) -> Bool {
    guard let key, current.isWrapped, case .text(var text) = current.entry else { return false }
    let box = extent(context: context).rect(in: Rect(context.size))
    let place = place(columns: box.columns - 2, rows: box.rows - 4, context: context)
    let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -place.rows, .pageDown: place.rows]
    let edges: [Key: TextField.Edge] = [.home: .start, .end: .end]
    let isMoved =
      steps[key].map { text.move(lines: $0, columns: place.columns) }
      ?? edges[key].map { text.moveToEdge($0, columns: place.columns) } ?? false
    if isMoved { fields[focus].entry = .text(text) }
    return isMoved
  }
}

extension FormField {
  /// Whether what is typed is shown on several lines, while the caret is in it, where one is too short: not where its
  /// meaning is shown beside it.
  var isWrapped: Bool {
    switch attribute.shape {
    case .line: attribute != .call(.time)
    case .prose, .tags: true
    case .number, .money, .day, .choice, .entity, .entities, .flag: false
    }
  }

  /// Whether the same is typed or chosen in it as in another one, wherever the caret stands.
  func says(sameAs other: FormField) -> Bool {
    guard case .text(let text) = entry, case .text(let others) = other.entry else {
      return self == other
    }
    return text.characters == others.characters
  }
}

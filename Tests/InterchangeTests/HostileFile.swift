// Files that call themselves CSV: nearly right, badly wrong, enormous, or nothing but noise.

import Chance
import Interchange
import Model

/// The bytes of a file, made from a seed.
struct HostileFile {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  private var random: SplitMix64

  /// Makes a file: a table of cells that chance puts together, in some encoding, and then damaged.
  init(seed: UInt64) {
    random = SplitMix64(seed, 2)
    if random.below(40) == 0 {
      bytes = (0..<random.below(4_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      return
    }
    let rows = table()
    bytes = encoded(spelled(rows))
    if random.below(3) == 0 { damage() }
  }

  // MARK: The table

  /// A header and rows.
  private mutating func table() -> [[String]] {
    let kinds: [ImportKind] = [.accounts, .people, .orders]
    let kind = kinds[random.below(3)]
    var columns = ImportField.all(of: kind).filter { _ in random.below(3) > 0 }.map { field in
      let names = [field.tag, field.name.en, field.name.zh]
      return names[random.below(names.count)]
    }
    if random.below(6) == 0 { columns.append(text()) }
    if random.below(10) == 0, let first = columns.first { columns.append(first) }
    if random.below(400) == 0 { columns += (0..<10_000).map { "c\($0)" } }
    if random.below(3) > 0 { columns.shuffle(using: &random) }
    var rows = [columns]
    if random.below(8) == 0 { rows.insert([text()], at: 0) }
    for _ in 0..<random.below(columns.count > 1_000 ? 3 : 24) {
      let width = random.below(12) == 0 ? random.below(columns.count + 3) : columns.count
      rows.append((0..<width).map { _ in cell() })
    }
    return rows
  }

  /// A cell: a name that comes again, a text, a number, a day, or nothing.
  private mutating func cell() -> String {
    switch random.below(10) {
    case 0, 1, 2: return Self.names[random.below(Self.names.count)]
    case 3: return text()
    case 4, 5: return Self.numbers[random.below(Self.numbers.count)]
    case 6: return "\(Stage.day.adding(days: -random.below(2_000)))"
    case 7: return Self.days[random.below(Self.days.count)]
    case 8 where random.below(500) == 0: return String(repeating: text() + "x", count: 40_000)
    case _: return ""
    }
  }

  private enum Stage { static let day = Day(iso: "2026-11-23") ?? Day(number: 0) }

  private static let names = [
    "Acme", "ACME", "Ａcme", "Acme ", "Acme\u{202E}", "Acme\u{1B}[2J", "客户", "客\u{200B}户", "Li Lei",
    "Ann, Bob; Cy", "Ann", "Bob", "a\u{301}", "\u{E1}", "R&D", "=1+1", "@cmd", "-", "won", "赢单",
  ]

  private static let numbers = [
    "0", "1", "-1", "12.5", "1,234.56", "1.234,56", "1.234", "1,234", "¥800元", "€ 3", "5%", "1e5",
    "9223372036854775807", "-9223372036854775808", "92233720368547758.07", "99999999999999999999",
    "10000000000000", "1万", "3.5亿", "(12)", "0.001", "١٢", "１２", "Infinity", "nan", "--1", "1 000",
  ]

  private static let days = [
    "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "03/04/2025", "13/01/2025", "1.2.2025",
    "2026年1月6日", "45000", "45000.5", "-1", "2958466", "Jan 5, 2026", "5/2026", "20260105",
    "0001-01-01",
  ]

  /// A text with what a name may hold and what it may not.
  private mutating func text() -> String {
    (0..<random.below(5)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }

  private static let pieces = [
    "Ink", "客户", "é", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\u{0}", "\u{1B}[2J",
    "\u{9B}31m",
    "\u{202E}", "\u{61C}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{E0041}", "\u{85}", "\u{7F}", "👨‍👩‍👧",
    "=", "+", "'", "|",
    "<b>", "(百万)", "[x](y)", "sep=;", "\u{301}", "\u{FFFD}", "\u{10FFFF}", "\u{A0}", "\u{3000}",
    "\\", "#", "、", "；",
  ]

  // MARK: The bytes

  /// The rows as text, with the mark between fields and the line ends that chance wants.
  private mutating func spelled(_ rows: [[String]]) -> String {
    let marks = [",", ",", ";", "\t", "|"]
    let mark = marks[random.below(marks.count)]
    let ends = random.below(4) == 0 ? ["\n", "\r\n", "\r"] : [random.below(2) == 0 ? "\n" : "\r\n"]
    let isCareless = random.below(6) == 0
    var text = random.below(20) == 0 ? "sep=\(mark)\n" : ""
    for row in rows {
      let fields = row.map { field in
        let isSpecial = field.contains { $0.isNewline || "\"\(mark)".contains($0) }
        guard isSpecial && !isCareless || random.below(9) == 0 else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }
      text += fields.joined(separator: mark) + ends[random.below(ends.count)]
    }
    return text
  }

  /// The text in an encoding.
  private mutating func encoded(_ text: String) -> [UInt8] {
    switch random.below(12) {
    case 0: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case 1: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    case 2: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    // 客户 in GB18030 wherever it stands in UTF-8; what else is not ASCII is noise in it.
    case 3:
      return Array(text.replacing("客户", with: "~").utf8).flatMap {
        $0 == 126 ? [0xBF, 0xCD, 0xBB, 0xA7] : [$0]
      }
    // One byte for each character, as Windows had it.
    case 4: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case _: return Array(text.utf8)
    }
  }

  /// Changes, doubles, drops and adds bytes.
  private mutating func damage() {
    for _ in 0..<1 + random.below(6) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(6) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.insert(34, at: place)
      case 2: bytes.insert(0, at: place)
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
      case _: bytes.removeLast(random.below(min(bytes.count, 40)))
      }
    }
  }
}

// Journals from a hand that knows the format and means harm: every line has its right checksum, number and
// predecessor, nearly every payload is JSON, and what it says may be anything.

import Chance
import FaultDisk
import Model

/// The bytes of a journal, made from a seed.
struct HostileJournal {
  /// The lines so far.
  private var lines = SealedJournal()
  private var random: SplitMix64

  /// The bytes.
  var bytes: [UInt8] { lines.bytes }

  /// The device that the journal's name has to say, too.
  static let device = "0000000a"

  /// Makes a journal: a book of some things with mostly plausible fields, then whatever comes to mind.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    append(header)
    for id in things where random.below(6) > 0 { append(action([adding(id)])) }
    for _ in 0..<random.below(16) {
      let count = 1 + random.below(5)
      append(action((0..<count).map { _ in operation() }))
    }
  }

  // MARK: Lines

  /// Adds a line, sometimes as one of a longer action or as a note of the journal's own.
  private mutating func append(_ payload: [UInt8]) {
    let chance = lines.sequence == 0 ? 99 : random.below(60)
    lines.append(payload, mark: chance == 0 ? "+" : chance == 1 ? "~" : "")
  }

  /// The first line: nearly always what it ought to be, because nothing is read behind any other.
  private var header: [UInt8] {
    mutating get {
      var members = [
        ("sj", "1"), ("store", #""c0ffee""#), ("dev", "\"\(Self.device)\""), ("seg", "0"),
        ("first", "0"), ("prev", "null"), ("made", "1"), ("by", #""x""#), ("need", "[]"),
        ("key", "null"),
      ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
      if random.below(25) == 0 {
        members[random.below(members.count)].1 = wrong()
      } else if random.below(25) == 0 {
        members[8].1 = [91] + text() + [93]
      }
      return object(members)
    }
  }

  /// An action: when, who, what for, and its operations.
  private mutating func action(_ operations: [[UInt8]]) -> [UInt8] {
    var members: [([UInt8], [UInt8])] = []
    func add(_ key: String, _ value: [UInt8]) { members.append((Array(key.utf8), value)) }
    let time = 1_764_000_000_000 + random.below(1 << 36)
    add("h", random.below(8) == 0 ? wrong() : Array("[\(time),\(random.below(3))]".utf8))
    if random.below(3) == 0 { add("u", random.below(6) == 0 ? wrong() : text()) }
    if random.below(2) == 0 { add("c", purpose()) }
    if random.below(9) == 0 { add("t", random.below(2) == 0 ? wrong() : number()) }
    if random.below(6) == 0 { add("undoes", undoing()) }
    if random.below(30) == 0 { add("ops", wrong()) }
    if random.below(60) > 0 { add("ops", Self.array(operations)) }
    if random.below(9) == 0 { add("new", wrong()) }
    if random.below(9) == 0 { members.shuffle(using: &random) }
    return object(members)
  }

  /// What an action was for, or nearly.
  private mutating func purpose() -> [UInt8] {
    let verbs = ["add", "edit", "remove", "import", "undo", "redo", "restore", "merge", ""]
    let word = verbs[random.below(verbs.count)] + " " + kinds[random.below(kinds.count)].rawValue
    return random.below(8) == 0 ? wrong() : Array("\"\(word)\"".utf8)
  }

  /// Which action one undoes: an earlier one, itself, a later one, one of another device, or none.
  private mutating func undoing() -> [UInt8] {
    if random.below(6) == 0 { return wrong() }
    let device = random.below(8) == 0 ? "0000000b" : Self.device
    return Array("\"\(device).\(random.below(lines.sequence + 3))\"".utf8)
  }

  // MARK: Operations

  /// The things that there can be, by the second half of their identities.
  private let things = 1...40
  private let kinds = Kind.allCases.filter { $0 != .book }

  /// The kind that a thing has where nothing lies about it.
  private func kind(of thing: Int) -> Kind { kinds[thing % kinds.count] }

  /// A thing of a kind, as an identity in quotes; sometimes of another kind, sometimes nonsense.
  private mutating func identity(_ kind: Kind? = nil) -> [UInt8] {
    if random.below(16) == 0 { return strange(Self.strangeIdentities) }
    var thing = 1 + random.below(things.count)
    while let kind, self.kind(of: thing) != kind, random.below(40) > 0 {
      thing = 1 + random.below(things.count)
    }
    return Array("\"a-\(String(thing, radix: 16))\"".utf8)
  }

  private static let strangeIdentities = [
    #""0-0""#, #""0-1""#, #""a-0""#, #""ffffffff-ffffffff""#, #""a-ffffffff""#, #""a-fffffffe""#,
    #""A-1""#, #""a-01""#, #""b-1""#, #""a1""#, #""""#, #""-""#, #""a-1-""#, #""a-\u0031""#, "7",
    "null", #""\ud800-1""#, #""-a--1""#, #""a-100000000""#, "[]",
  ]

  /// One of some spellings.
  private mutating func strange(_ spellings: [String]) -> [UInt8] {
    Array(spellings[random.below(spellings.count)].utf8)
  }

  /// An operation that adds a thing with most of its fields.
  private mutating func adding(_ thing: Int) -> [UInt8] {
    let kind = kind(of: thing)
    var fields = Attribute.all(of: kind).filter { _ in random.below(5) > 0 }.map {
      (Array($0.fieldTag.utf8), value(of: $0))
    }
    if random.below(12) == 0 { fields.append((Array("unheard".utf8), wrong())) }
    if random.below(12) == 0, let first = fields.first { fields.append((first.0, wrong())) }
    let id = Array("\"a-\(String(thing, radix: 16))\"".utf8)
    return object([
      (Array("o".utf8), Array(#""add""#.utf8)), (Array("r".utf8), id),
      (Array("k".utf8), Array("\"\(kind.rawValue)\"".utf8)), (Array("v".utf8), object(fields)),
    ])
  }

  /// Any operation: a change, an addition of what is there already, a removal, a return, or nothing
  /// that there is.
  private mutating func operation() -> [UInt8] {
    let deeds = ["set", "set", "set", "set", "add", "del", "del", "res", "frob"]
    let deed = random.below(400) == 0 ? "!new" : deeds[random.below(deeds.count)]
    if deed == "add", random.below(2) == 0 { return adding(1 + random.below(60)) }
    let attribute = Attribute.all[random.below(Attribute.all.count)]
    var members: [(String, [UInt8])] = [("o", Array("\"\(deed)\"".utf8))]
    let isOfBook = attribute.kind == .book && random.below(4) > 0
    members.append(("r", isOfBook ? Array(#""0-0""#.utf8) : identity(attribute.kind)))
    if deed == "set" {
      members.append(("f", Array("\"\(attribute.tag)\"".utf8)))
      members.append(("v", value(of: attribute)))
    } else {
      members.append(("k", Array("\"\(attribute.kind.rawValue)\"".utf8)))
      if random.below(4) == 0 { members.append(("v", wrong())) }
    }
    if random.below(20) == 0 { members.remove(at: random.below(members.count)) }
    if random.below(20) == 0 { members[random.below(members.count)].1 = wrong() }
    if random.below(20) == 0 { members.append(("p", wrong())) }
    if random.below(12) == 0 { members.shuffle(using: &random) }
    return object(members.map { (Array($0.0.utf8), $0.1) })
  }

  // MARK: Values

  /// A value for a field: one that fits, or one that doesn't.
  private mutating func value(of attribute: Attribute) -> [UInt8] {
    if random.below(5) == 0 { return wrong() }
    switch attribute.shape {
    case .line, .prose: return text()
    case .tags: return Self.array((0..<random.below(4)).map { _ in text() })
    case .number(let range):
      let numbers = [
        range.lowerBound, range.upperBound, range.lowerBound - 1, range.upperBound + 1,
      ]
      let any = range.lowerBound + random.below(min(range.count, 1_000))
      return Array("\(random.below(3) == 0 ? numbers[random.below(4)] : any)".utf8)
    case .money: return random.below(3) == 0 ? number() : Array("\(random.below(1 << 30)).5".utf8)
    case .day: return random.below(4) == 0 ? strange(Self.strangeDays) : day()
    case .choice(let options):
      return Array("\"\(options[random.below(options.count)].tag)\"".utf8)
    case .entity(let kind): return identity(kind)
    case .entities(let kind):
      return Self.array(
        (0..<random.below(random.below(200) == 0 ? 3_000 : 5)).map { _ in identity(kind) })
    case .flag: return strange(["true", "true", "false", "1", "null"])
    }
  }

  /// A day near the one on which the book is looked at.
  private mutating func day() -> [UInt8] {
    Array("\"\(Stage.today.adding(days: random.below(900) - 800))\"".utf8)
  }

  private static let strangeDays = [
    #""0000-00-00""#, #""0001-01-01""#, #""9999-12-31""#, #""2026-02-30""#, #""-001-01-01""#,
    #""99999-01-01""#, #""2026-13-01""#, #""2026-12-01T00:00""#, #""""#, #""2026-1-1""#,
  ]

  /// A number, and seldom a small one.
  private mutating func number() -> [UInt8] { strange(Self.numbers) }

  private static let numbers = [
    "0", "-0", "-1", "0.01", "-0.01", "0.001", "1e308", "-1e308", "1e-400", "1E5", "1.5",
    "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "92233720368547758.07", "-92233720368547758.08", "10000000000000.00", "10000000000000.01",
    "-10000000000000.00", "9999999999999.99", "18446744073709551615", "2147483648",
    "0.\(String(repeating: "0", count: 400))1", String(repeating: "9", count: 400),
  ]

  /// A value of any kind, whatever is wanted.
  private mutating func wrong() -> [UInt8] {
    switch random.below(12) {
    case 0, 1, 2: return number()
    case 3, 4: return text()
    case 5: return strange(Self.strangeDays)
    case 6: return identity()
    case 7: return strange(["null", "true", "false", "{}", "[]", #""""#, "[[]]", #"{"":{}}"#])
    case 8: return Self.array((0..<random.below(4)).map { _ in number() })
    case 9 where random.below(40) == 0:
      return Self.array((0..<10_001).map { _ in Array("\"\"".utf8) })
    case 10 where random.below(8) == 0:
      // Deeper than anybody nests; now and then deep enough for a stack.
      let depth = random.below(8) == 0 ? 100_000 : 70
      return [UInt8](repeating: 91, count: depth) + [UInt8](repeating: 93, count: depth)
    case 11 where random.below(20) == 0: return strange(["nul", "[1,]", "{1:2}", "\"", "", "0x1"])
    case _: return object([(Array("a".utf8), number()), (Array("a".utf8), text())])
    }
  }

  /// A text in quotes, put together from what a name may hold and what it may not.
  private mutating func text() -> [UInt8] {
    if random.below(1_500) == 0 {
      let piece = Array(Self.pieces[random.below(Self.pieces.count)].utf8)
      return [34] + Array((0..<100_000 / max(1, piece.count)).map { _ in piece }.joined()) + [34]
    }
    var text: [UInt8] = [34]
    for _ in 0..<random.below(6) {
      if random.below(40) == 0 {
        text += [UInt8(0x80 + random.below(0x80))]
      } else {
        text += Array(Self.pieces[random.below(Self.pieces.count)].utf8)
      }
    }
    return text + [34]
  }

  /// Pieces of texts as they stand in JSON.
  private static let pieces = [
    "Ink", "客户", "a", "é", " ", "12", "A & B", "👨‍👩‍👧", "ｶﾅ", "e\\u0301\\u0301\\u0301", "\\u0000",
    "\\u001b[2J", "\\u001b]0;x\\u0007", "\\u009b31m", "\u{9B}31m", "\\u202e", "\u{202E}", "\\u061c",
    "\u{61C}", "\\u2028", "\u{2029}", "\\ufeff", "\u{E0041}", "\\udb40\\udc41", "\\ud800",
    "\\udc00x",
    "\t", "\\t", "\r", "\\r\\n", "\\n", "\u{85}", "\u{7F}", "\\b", "\\/", "\\\\", "\\\"", "=1+1",
    "%s%n",
    "|", "<b>", "](x)", "#", "`", "../", ",", ";", "\u{200D}", "\u{FE0F}", "\u{AD}", "\u{1F1E9}",
    "한",
    "\u{202A}\u{2066}\u{2069}", "\u{FFFF}", "\u{10FFFF}", "\u{E000}", "\u{3000}",
    String(repeating: "\u{301}", count: 300),
  ]

  /// An array.
  private static func array(_ elements: [[UInt8]]) -> [UInt8] {
    [91] + elements.joined(separator: [44]) + [93]
  }

  /// An object; white space stands where the words say nothing against it.
  private mutating func object(_ members: [([UInt8], [UInt8])]) -> [UInt8] {
    let colon = Array((random.below(12) == 0 ? " : " : ":").utf8)
    let parts = members.map { [34] + $0.0 + [34] + colon + $0.1 }
    return [123] + parts.joined(separator: [44]) + [125]
  }
}

// A journal of a busy salesperson, made from a seed: the same bytes at every run. It is written
// here line by line, not by the program, so that it also says what the format is.

import Glibc
import Persistence

/// Which book a sample is.
enum SampleMix {
  /// One that was worked with for years: three changes for each new thing.
  case busy
  /// One of many accounts, each with its people, calls, steps and orders, just entered.
  case wide
}

/// The lines of a journal in the making.
struct SampleJournal {
  /// The file so far.
  private(set) var bytes: [UInt8] = []
  /// The device that writes.
  static let device = "9f3a01c2"

  /// The sequence number of the next line.
  private var sequence = 0
  /// The text of the last line's checksum.
  private var previous = "00000000"
  /// The time of the next action, in milliseconds.
  private var time = 1_700_000_000_000
  /// The counter of the next identity.
  private var counter = 1
  /// Chance.
  private var dice = Dice(seed: 20_261_124)
  /// The things so far, by kind.
  private var things: [[Int]] = Array(repeating: [], count: SampleKind.allCases.count)
  /// The line that last set a field.
  private var setters: [Setter: Int] = [:]

  /// A field of a thing.
  private struct Setter: Hashable {
    let thing: Int
    let field: StaticField
  }

  /// How many lines there are.
  var lines: Int { sequence }

  /// What one account comes with in a wide book, itself included.
  static var thingsPerAccount: Int { SampleKind.wide.count }

  /// Writes a header and at least so many lines less one.
  init(_ mix: SampleMix, lines: Int) {
    bytes.reserveCapacity(lines * 230)
    line(
      "{\"sj\":1,\"store\":\"585fe3ee-b4b8-4211-9eb9-96a99bd8c809\",\"dev\":\"\(Self.device)\","
        + "\"seg\":0,\"first\":0,\"prev\":null,\"made\":\(time),\"by\":\"rapport 0.1.0\","
        + "\"need\":[],\"key\":null}")
    while sequence < lines {
      switch mix {
      case .busy: act()
      case .wide: for kind in SampleKind.wide { add(kind) }
      }
    }
  }

  /// Does one thing that a salesperson does.
  private mutating func act() {
    time += 1000 + dice.next(below: 100_000)
    let roll = dice.next(below: 1000)
    if roll < 10, let kind = SampleKind.allCases.randomElement(using: &dice) {
      remove(kind)
    } else if roll < 310 || things[SampleKind.order.rawValue].isEmpty {
      add(SampleKind.drawn(by: &dice))
    } else {
      set()
    }
  }

  /// Adds a thing to an owner that came lately or long ago.
  private mutating func add(_ kind: SampleKind) {
    let owner = kind.owner.map { thing($0) }
    guard owner != .some(nil) else { return add(.account) }
    let fields = kind.fields.map { "\"\($0.name)\":\(value(of: $0, owner: owner ?? nil))" }
    let id = counter
    counter += 1
    things[kind.rawValue].append(id)
    for field in kind.fields { setters[Setter(thing: id, field: field)] = sequence }
    action(
      "add \(kind)",
      "{\"o\":\"add\",\"r\":\"\(name(id))\",\"k\":\"\(kind)\",\"v\":{"
        + fields.joined(separator: ",") + "}}")
  }

  /// Gives a field of a thing another value.
  private mutating func set() {
    let kind = SampleKind.drawn(by: &dice)
    guard let id = thing(kind), let field = kind.edited.randomElement(using: &dice) else {
      return add(kind)
    }
    let setter = Setter(thing: id, field: field)
    let replaced = setters.updateValue(sequence, forKey: setter)
    let which = replaced.map { ",\"w\":[\"\(Self.device).\($0).0\"]" } ?? ""
    action(
      "edit \(kind)",
      "{\"o\":\"set\",\"r\":\"\(name(id))\",\"f\":\"\(kind).\(field.name)\",\"v\":"
        + value(of: field, owner: nil) + which + "}")
  }

  /// Takes a thing out and, half of the time, brings it back at once, as undo does.
  private mutating func remove(_ kind: SampleKind) {
    guard let id = thing(kind) else { return add(kind) }
    let removal = sequence
    action("remove \(kind)", "{\"o\":\"del\",\"r\":\"\(name(id))\",\"k\":\"\(kind)\"}")
    guard dice.next(below: 2) == 0 else { return }
    action(
      "undo \(kind)", "{\"o\":\"res\",\"r\":\"\(name(id))\",\"k\":\"\(kind)\"}",
      undoes: removal)
  }

  /// A thing of a kind; half of the time one of the last thousand.
  private mutating func thing(_ kind: SampleKind) -> Int? {
    let all = things[kind.rawValue]
    guard !all.isEmpty else { return nil }
    let reach = dice.next(below: 2) == 0 ? min(1000, all.count) : all.count
    return all[all.count - 1 - dice.next(below: reach)]
  }

  /// The text of an identity.
  private func name(_ id: Int) -> String { "\(Self.device)-\(String(id, radix: 16))" }

  /// A value for a field, as JSON.
  private mutating func value(of field: StaticField, owner: Int?) -> String {
    switch field.form {
    case .owner: "\"\(name(owner ?? 1))\""
    case .reference(let kind): "\"\(name(thing(kind) ?? 1))\""
    case .references(let kind): "[\"\(name(thing(kind) ?? 1))\",\"\(name(thing(kind) ?? 1))\"]"
    case .name: "\"\(SampleText.name(by: &dice)) \(counter)\""
    case .words: "\"\(SampleText.words(by: &dice))\""
    case .note: "\"\(SampleText.note(by: &dice))\""
    case .tags: "[\"\(SampleText.word(by: &dice))\",\"\(SampleText.word(by: &dice))\"]"
    case .choice(let tags): "\"\(tags[dice.next(below: tags.count)])\""
    case .number(let most): String(1 + dice.next(below: most))
    case .money: "\(100 + dice.next(below: 900_000)).\(10 + dice.next(below: 90))"
    case .day:
      "\"20\(23 + dice.next(below: 4))-\(two(1 + dice.next(below: 12)))-"
        + "\(two(1 + dice.next(below: 28)))\""
    case .phone: "\"+86 21 \(1_000_0000 + dice.next(below: 9_000_0000))\""
    case .flag: "true"
    }
  }

  /// Two digits.
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Adds the line of an action of one operation.
  private mutating func action(_ purpose: String, _ operation: String, undoes: Int? = nil) {
    let foot = undoes.map { ",\"undoes\":\"\(Self.device).\($0)\"" } ?? ""
    line("{\"h\":[\(time),0],\"u\":\"ana\",\"c\":\"\(purpose)\",\"ops\":[\(operation)]\(foot)}")
  }

  /// Adds a line.
  private mutating func line(_ payload: String) {
    let rest = Array("\(previous) \(sequence).0 \(payload)".utf8)
    let checksum = unsafe rest.withUnsafeBytes { unsafe Checksum.of($0) }
    let digits = String(checksum, radix: 16)
    previous = String(repeating: "0", count: 8 - digits.count) + digits
    bytes.append(contentsOf: previous.utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: rest)
    bytes.append(UInt8(ascii: "\n"))
    sequence += 1
  }
}

/// Chance that can be repeated (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  /// A number from 0 up to below a limit.
  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

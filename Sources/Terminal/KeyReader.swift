// One key, character or control sequence at the beginning of some bytes, by ECMA-48, RFC 3629 and what
// terminals do besides.

import Drawing

/// Reads what stands at the beginning of bytes.
struct KeyReader {
  /// The bytes, at least one.
  let bytes: ArraySlice<UInt8>
  /// What the terminal's description says that keys send.
  let keys: KeySequences
  /// Whether nothing more will come: then it is decided what there is.
  let isOver: Bool
  /// How long a lone escape is waited on.
  var escapeDelay: Duration = .zero

  /// How long the rest of a sequence may take after its two first bytes, which a person may have typed.
  private static let shortPatience: Duration = .milliseconds(500)
  /// How long it may take after more than that, which nobody types.
  private static let longPatience: Duration = .seconds(10)
  /// How long the rest of a string may take after its two first bytes: nothing here is done by those.
  private static let stringPatience: Duration = .seconds(2)
  /// No sequence that means something here is longer.
  private static let mostOfSequence = 64

  /// What stands there.
  var reading: InputDecoder.Reading {
    let first = bytes[bytes.startIndex]
    if first == 0x1B { return escape }
    if let key = Key(control: first) { return .input(.key(key), length: 1) }
    return character
  }

  /// A byte behind the first one; nil where none has arrived.
  private subscript(offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  /// A character, with the marks that an input method sends after it as far as they have arrived.
  private var character: InputDecoder.Reading {
    var length = 0
    var text = ""
    while length < bytes.count {
      let part = EncodedScalar(bytes.dropFirst(length))
      guard length > 0 else {
        switch part {
        case .scalar(let scalar, let count): (text, length) = (String(Character(scalar)), count)
        case .broken(let count): return .input(.key(.character("\u{FFFD}")), length: count)
        case .incomplete: return isOver ? .skip(length: bytes.count) : .pending(nil)
        }
        continue
      }
      guard case .scalar(let scalar, let count) = part, scalar.value >= 0x300,
        (text + String(Character(scalar))).count == 1
      else { break }
      text.unicodeScalars.append(scalar)
      length += count
    }
    return text.first.map { .input(.key(.character($0)), length: length) } ?? .skip(length: 1)
  }

  /// What begins with an escape: the key itself, Alt with a character, or a sequence.
  private var escape: InputDecoder.Reading {
    guard let second = self[1] else {
      return isOver ? .input(.key(.escape), length: 1) : .pending(escapeDelay)
    }
    if let (key, length) = keys.match(bytes) { return .input(.key(key), length: length) }
    switch second {
    case UInt8(ascii: "["): return sequence
    case UInt8(ascii: "O"): return applicationKey
    case UInt8(ascii: "]"): return string { (0x30...0x39).contains($0) }
    case UInt8(ascii: "P"): return string { (0x21...0x3F).contains($0) }
    case 0..<0x20, 0x7F: return .input(.key(.escape), length: 1)
    default:
      switch EncodedScalar(bytes.dropFirst()) {
      case .scalar(let scalar, let count):
        return .input(.key(.alt(Character(scalar))), length: 1 + count)
      case .broken: return .input(.key(.escape), length: 1)
      case .incomplete: return isOver ? .input(.key(.escape), length: 1) : .pending(nil)
      }
    }
  }

  /// The beginning of a sequence of which only two bytes have arrived: Alt with a character when nothing
  /// follows.
  private func started(
    _ character: Character, patience: Duration = Self.shortPatience
  ) -> InputDecoder.Reading {
    isOver ? .input(.key(.alt(character)), length: 2) : .pending(patience)
  }

  /// `ESC O` and a letter: keys in application mode, and those of the number pad.
  private var applicationKey: InputDecoder.Reading {
    guard let final = self[2] else { return started("O") }
    if let key = Key(final: final, modifier: 1) { return .input(.key(key), length: 3) }
    switch final {
    case 0x6A...0x79: return .input(.key(.character(Self.numberPad(final))), length: 3)
    case UInt8(ascii: "M"): return .input(.key(.enter), length: 3)
    case UInt8(ascii: "X"): return .input(.key(.character("=")), length: 3)
    case 0x40...0x7E: return .skip(length: 3)
    default: return .input(.key(.alt("O")), length: 2)
    }
  }

  /// The character of a key of the number pad: `j` is `*`, `y` is `9`.
  private static func numberPad(_ final: UInt8) -> Character {
    Character(Unicode.Scalar(final - 0x40))
  }

  /// A control sequence: `ESC [`, parameters, intermediate bytes, a final byte (ECMA-48 5.4).
  private var sequence: InputDecoder.Reading {
    guard let third = self[2] else { return started("[") }
    if third == UInt8(ascii: "[") { return consoleKey }
    if third == UInt8(ascii: "M") { return oldMouse }
    let body = bytes.dropFirst(2).prefix(Self.mostOfSequence)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      let isLong = body.count == Self.mostOfSequence
      guard isLong || isOver else { return .pending(Self.longPatience) }
      return .skip(length: 2 + body.count)
    }
    let length = end - bytes.startIndex + 1
    guard (0x40...0x7E).contains(bytes[end]) else {
      // It breaks off: what breaks it is read by itself.
      return length == 3 ? .input(.key(.alt("[")), length: 2) : .skip(length: length - 1)
    }
    let sequence = ControlSequence(body[..<end], final: bytes[end])
    if sequence.final == UInt8(ascii: "~"), sequence.first == 200 { return .paste(length: length) }
    return sequence.input.map { .input($0, length: length) } ?? .skip(length: length)
  }

  /// `ESC [ M` and three characters: the mouse as X10 reports it, each number with 32 added to it (xterm's ctlseqs). A
  /// terminal that another program left in that mode sends it unasked, and none of it is a key.
  private var oldMouse: InputDecoder.Reading {
    var (numbers, length) = ([Int](), 3)
    while numbers.count < 3 {
      guard let byte = self[length] else {
        return isOver ? .skip(length: bytes.count) : .pending(Self.longPatience)
      }
      // Coordinates from 95 on may come as two bytes of UTF-8.
      guard (0xC2...0xDF).contains(byte) else {
        numbers.append(Int(byte) - 32)
        length += 1
        continue
      }
      guard let second = self[length + 1] else {
        return isOver ? .skip(length: bytes.count) : .pending(Self.longPatience)
      }
      let isPair = (0x80...0xBF).contains(second)
      numbers.append((isPair ? Int(byte & 0x1F) << 6 | Int(second & 0x3F) : Int(byte)) - 32)
      length += isPair ? 2 : 1
    }
    let isUp = numbers[0] & 0b1100_0011 == 3
    let event = MouseEvent(
      button: isUp ? 0 : numbers[0], isUp: isUp,
      point: Point(row: numbers[2] - 1, column: numbers[1] - 1))
    return event.map { .input(.mouse($0), length: length) } ?? .skip(length: length)
  }

  /// `ESC [ [` and a letter: F1 to F5 of the Linux console.
  private var consoleKey: InputDecoder.Reading {
    guard let final = self[3] else {
      return isOver ? .skip(length: 3) : .pending(Self.longPatience)
    }
    guard (0x41...0x45).contains(final) else { return .skip(length: 3) }
    return .input(.key(.function(Int(final) - 0x40)), length: 4)
  }

  /// A string that a terminal answers with (`ESC ]` or `ESC P` to BEL or `ESC \`), which is no key; Alt with
  /// the character where what follows begins no such string.
  private func string(_ begins: (UInt8) -> Bool) -> InputDecoder.Reading {
    let character: Character = self[1] == UInt8(ascii: "]") ? "]" : "P"
    guard let third = self[2] else { return started(character, patience: Self.stringPatience) }
    guard begins(third) else { return .input(.key(.alt(character)), length: 2) }
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return isOver ? .skip(length: bytes.count) : .pending(Self.longPatience)
    }
    let length = end - bytes.startIndex + 1
    guard bytes[end] == 0x1B else { return .skip(length: length) }
    guard let last = self[length] else {
      return isOver ? .skip(length: length) : .pending(Self.longPatience)
    }
    return .skip(length: last == UInt8(ascii: "\\") ? length + 1 : length - 1)
  }
}

/// The Unicode scalar at the beginning of bytes in UTF-8 (RFC 3629).
enum EncodedScalar: Hashable {
  /// A scalar of so many bytes.
  case scalar(Unicode.Scalar, length: Int)
  /// So many bytes that begin no scalar.
  case broken(length: Int)
  /// The beginning of a scalar.
  case incomplete

  /// Reads the first scalar of some bytes, at least one.
  init(_ bytes: ArraySlice<UInt8>) {
    let first = bytes[bytes.startIndex]
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0..<0x80: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      default: (0, 0...0)
      }
    guard count > 0 else {
      self = .broken(length: 1)
      return
    }
    let rest = bytes.dropFirst().prefix(count - 1)
    let good = rest.enumerated().prefix {
      ($0.offset == 0 ? second : 0x80...0xBF).contains($0.element)
    }.count
    guard good == rest.count else {
      self = .broken(length: 1 + good)
      return
    }
    guard rest.count == count - 1 else {
      self = .incomplete
      return
    }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    self = text.unicodeScalars.first.map { .scalar($0, length: count) } ?? .broken(length: 1)
  }
}

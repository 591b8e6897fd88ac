// From what curses reads to what a person did. curses knows the keys of the terminal's own
// description; everything else that begins with an escape is taken apart here, so that no unknown
// sequence is ever typed into the program as letters.

import CCurses
import Drawing

/// One thing that curses read.
enum Token: Hashable {
  /// A Unicode scalar, controls included.
  case scalar(UInt32)

  /// A number of `rapport_key`.
  case key(UInt32)
}

/// Puts tokens together to inputs.
struct InputDecoder {
  /// How long the next part of something may take to arrive.
  enum Patience: Hashable {
    /// It must be there already.
    case none
    /// It is on its way: the rest of an escape sequence.
    case sequence
    /// It is on its way: more of a paste.
    case paste
  }

  /// Where tokens come from; nil when there is none in time.
  typealias Source = (Patience) -> Token?

  /// Tokens that were read too early.
  private var pushedBack: [Token] = []

  /// Reads one input, or nil when there is none; what has no meaning here is skipped.
  mutating func next(from source: Source) -> Input? {
    while let token = take(from: source, .none) {
      if let input = decode(token, from: source) { return input }
    }
    return nil
  }

  private mutating func take(from source: Source, _ patience: Patience) -> Token? {
    pushedBack.isEmpty ? source(patience) : pushedBack.removeFirst()
  }

  private mutating func decode(_ token: Token, from source: Source) -> Input? {
    switch token {
    case .key(let number): return Key(curses: number).map(Input.key)
    case .scalar(0x1B): return escape(from: source)
    case .scalar(let value):
      return Key(control: value).map(Input.key) ?? character(value, from: source)
    }
  }

  /// A character with the marks that an input method sends after it.
  private mutating func character(_ value: UInt32, from source: Source) -> Input? {
    guard let base = Unicode.Scalar(value) else { return nil }
    var text = String(Character(base))
    while let token = take(from: source, .none) {
      guard case .scalar(let value) = token, value >= 0x300, let scalar = Unicode.Scalar(value),
        (text + String(Character(scalar))).count == 1
      else {
        pushedBack.insert(token, at: 0)
        break
      }
      text.unicodeScalars.append(scalar)
    }
    return text.first.map { .key(.character($0)) }
  }

  /// What begins with an escape: the key itself, Alt with a key, or a sequence.
  private mutating func escape(from source: Source) -> Input? {
    switch take(from: source, .none) {
    case nil: return .key(.escape)
    case .key(let number)?: return Key(curses: number).map(Input.key)
    case .scalar(0x1B)?:
      pushedBack.insert(.scalar(0x1B), at: 0)
      return .key(.escape)
    case .scalar(0x5B)?: return sequence(from: source)
    case .scalar(0x4F)?:
      guard case .scalar(let final)? = take(from: source, .sequence) else { return .key(.alt("O")) }
      return Key(final: final, modifier: 1).map(Input.key)
    case .scalar(let value)?:
      if let key = Key(control: value) { return .key(key) }
      return Unicode.Scalar(value).map { .key(.alt(Character($0))) }
    }
  }

  /// A control sequence, after `ESC [`.
  private mutating func sequence(from source: Source) -> Input? {
    guard let sequence = ControlSequence(reading: { take(from: source, .sequence) }) else {
      return .key(.alt("["))
    }
    if sequence.final == 0x7E, sequence.first == 200 { return paste(from: source) }
    return sequence.input
  }

  /// Everything up to the end of a paste. When the end never comes, what came so far.
  private mutating func paste(from source: Source) -> Input? {
    var text = String.UnicodeScalarView()
    var previous: UInt32 = 0
    while let token = take(from: source, .paste) {
      guard case .scalar(let value) = token else { continue }
      defer { previous = value }
      if value == 0x1B {
        guard case .scalar(0x5B)? = take(from: source, .sequence) else { continue }
        let end = ControlSequence(reading: { take(from: source, .sequence) })
        if end?.final == 0x7E, end?.first == 201 { break }
      } else if value == 0x0D {
        text.append("\n")
      } else if value == 0x0A, previous == 0x0D {
        continue
      } else if let scalar = Unicode.Scalar(value) {
        text.append(scalar)
      }
    }
    return .paste(String(text))
  }
}

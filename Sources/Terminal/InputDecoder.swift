// From the bytes that a terminal sends to what a person did: characters in UTF-8, keys, the mouse and
// pastes. Decoding is incremental, so that it makes no difference in which packets the bytes arrive.

import Drawing

/// Puts bytes together to inputs. A value: it reads no terminal and no clock.
///
/// Bytes are fed as they arrive, with the time; ``next(at:)`` gives one input after the other. What could
/// still go on (an escape, half a character, a paste) waits for more, and ``deadline`` says until when.
///
/// A paste ends at its marker alone (`CSI 201 ~`). Its bytes are text, whatever they are; none of them is
/// ever taken for a key. When the marker doesn't come within ``pasteSilence``, what came is given as text,
/// and so is what comes later in large pieces.
struct InputDecoder {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  /// How long an escape is waited on before it is the key.
  private let escapeDelay: Duration
  /// The sequences of the terminal's own description.
  private let keys: KeySequences
  /// What has arrived and is not decoded yet begins at `start`.
  private var bytes: [UInt8] = []
  private var start = 0
  /// When the last bytes arrived.
  private var arrival: Instant?
  /// What the bytes are.
  private var state = State.keys
  /// When an escape was taken for the key because nothing followed in time, if that came last.
  private var loneEscape: Instant?
  /// Up to when what is undecided may go on; nil when nothing is, or as long as it takes.
  private(set) var deadline: Instant?

  /// What the next bytes are.
  private enum State {
    /// Keys and characters.
    case keys
    /// A paste, of which so many bytes were looked through for its end.
    case paste(searched: Int)
    /// A paste whose end did not come in time.
    case lostPaste
  }

  /// What stands at the beginning of the undecided bytes.
  enum Reading: Hashable {
    /// An input that takes so many bytes.
    case input(Input, length: Int)
    /// So many bytes that mean nothing here.
    case skip(length: Int)
    /// The marker that begins a paste.
    case paste(length: Int)
    /// The beginning of something, which may take so long to go on; nil for as long as it takes.
    case pending(Duration?)
  }

  /// Prepares to decode.
  ///
  /// - Parameters:
  ///   - keys: What the terminal's description says that keys send.
  ///   - escapeDelay: How long a lone escape is waited on: long enough for the rest of a sequence that
  ///     arrives in two packets, too short to be felt.
  init(keys: KeySequences = KeySequences(), escapeDelay: Duration = .milliseconds(50)) {
    (self.keys, self.escapeDelay) = (keys, escapeDelay)
  }

  /// Takes in what has arrived.
  ///
  /// - Complexity: O(bytes), amortized.
  mutating func feed(_ arrived: some Collection<UInt8>, at now: Instant) {
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.count < 1 << 16)
      start = 0
    }
    bytes += arrived
    arrival = now
  }

  /// The next input; nil when there is none yet, or what there is may go on.
  mutating func next(at now: Instant) -> Input? {
    deadline = nil
    while start < bytes.count {
      switch state {
      case .paste(let searched): return paste(searched: searched, at: now)
      case .lostPaste: if let text = restOfLostPaste() { return .paste(text) }
      case .keys:
        var reading = read(at: now)
        if case .pending(let patience) = reading {
          guard let patience, let arrival else { return nil }
          guard now >= arrival + patience else {
            deadline = arrival + patience
            return nil
          }
          reading = KeyReader(bytes: bytes[start...], keys: keys, isOver: true).reading
          loneEscape = reading == .input(.key(.escape), length: 1) ? now : nil
        } else {
          loneEscape = nil
        }
        if let input = take(reading) { return input }
      }
    }
    return nil
  }

  /// What stands at the beginning of the bytes, more of which may arrive.
  private func read(at now: Instant) -> Reading {
    let rest = bytes[start...]
    // The rest of a sequence whose escape came so long before that it was taken for the key.
    if let loneEscape, let first = rest.first, Self.introducers.contains(first), rest.count > 1 {
      let reader = KeyReader(bytes: [0x1B] + rest.prefix(512), keys: keys, isOver: false)
      let isLate = now < loneEscape + Self.lateRest
      switch reader.reading {
      case .paste(let length): return .paste(length: length - 1)
      case .input(.key(.alt), _): break
      case .input(let input, let length) where isLate: return .input(input, length: length - 1)
      case .skip(let length) where isLate: return .skip(length: length - 1)
      case .pending where isLate && first == UInt8(ascii: "]"): return .pending(Self.lateRest)
      case .pending where Self.pasteStart.starts(with: rest): return .pending(Self.lateRest)
      case .input, .skip, .pending: break
      }
    }
    return KeyReader(
      bytes: rest, keys: keys, isOver: false, escapeDelay: escapeDelay
    ).reading
  }

  /// Goes past what was read; the input, where it is one.
  private mutating func take(_ reading: Reading) -> Input? {
    switch reading {
    case .input(let input, let length):
      start += length
      return input
    case .skip(let length): start += length
    case .paste(let length):
      start += length
      state = .paste(searched: 0)
    case .pending: preconditionFailure("What has no time left is decided.")
    }
    return nil
  }
}

extension InputDecoder {
  /// So long nothing may arrive before a paste is taken to be over without its marker.
  static let pasteSilence: Duration = .seconds(10)
  /// So soon after a lone escape the rest of its sequence is still recognized where it arrives at once.
  private static let lateRest: Duration = .seconds(2)
  /// What may follow an escape that begins a sequence or a string: `[`, `O` and `]`.
  private static let introducers: Set<UInt8> = [0x5B, 0x4F, 0x5D]
  /// From so many bytes at once on, what follows a paste without an end belongs to it: nobody types so fast.
  private static let mostTyped = 16
  /// What begins a paste, after its escape.
  private static let pasteStart = Array("[200~".utf8)
  /// What ends a paste.
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The paste, once its end is there or nothing has arrived for too long.
  private mutating func paste(searched: Int, at now: Instant) -> Input? {
    if let end = endOfPaste(from: start + searched) {
      defer { (start, state) = (end + Self.pasteEnd.count, .keys) }
      return .paste(PastedText.text(of: bytes[start..<end]))
    }
    guard let arrival, now >= arrival + Self.pasteSilence else {
      // The marker may have begun within the last bytes.
      state = .paste(searched: max(0, bytes.count - start - Self.pasteEnd.count + 1))
      deadline = arrival.map { $0 + Self.pasteSilence }
      return nil
    }
    defer { (start, state) = (bytes.count, .lostPaste) }
    return .paste(PastedText.text(of: bytes[start...]))
  }

  /// What belongs to a paste that was taken to be over: everything up to the marker, or a piece so large
  /// that nobody typed it. Nil where keys go on.
  private mutating func restOfLostPaste() -> String? {
    let end = endOfPaste(from: start)
    guard end != nil || bytes.count - start >= Self.mostTyped else {
      state = .keys
      return nil
    }
    if end != nil { state = .keys }
    let text = PastedText.text(of: bytes[start..<(end ?? bytes.count)])
    start = end.map { $0 + Self.pasteEnd.count } ?? bytes.count
    return text
  }

  /// Where the marker that ends a paste begins, at a place or behind it.
  private func endOfPaste(from place: Int) -> Int? {
    var place = place
    while let escape = bytes[place...].firstIndex(of: 0x1B) {
      if bytes[escape...].starts(with: Self.pasteEnd) { return escape }
      place = escape + 1
    }
    return nil
  }
}

/// The text of a paste.
enum PastedText {
  /// The bytes as text: line ends as `\n`, colours and other control sequences left out, bytes that are no
  /// UTF-8 as U+FFFD.
  ///
  /// - Complexity: O(bytes).
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case 0x0D:
        if rest.first == 0x0A { rest.removeFirst() }
        text.append(0x0A)
      case 0x1B:
        guard rest.first == UInt8(ascii: "["),
          let final = rest.dropFirst().firstIndex(where: { !(0x20...0x3F).contains($0) }),
          (0x40...0x7E).contains(rest[final])
        else { continue }
        rest = rest[(final + 1)...]
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

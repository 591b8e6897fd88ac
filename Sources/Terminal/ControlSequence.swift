// ECMA-48 control sequences, as terminals send them for keys, pastes and the mouse.

import Drawing

/// What follows `ESC [`: parameters and a final byte.
struct ControlSequence: Hashable {
  /// A `<`, `=`, `>` or `?` before the parameters, or 0.
  private(set) var marker: UInt8 = 0

  /// The numbers, separated by semicolons; what is left out is 0.
  private(set) var parameters: [Int] = [0]

  /// The byte that ends the sequence and says what it is.
  let final: UInt8

  /// The first parameter.
  var first: Int { parameters.first ?? 0 }

  /// Reads what stands between `ESC [` and the final byte; intermediate bytes mean nothing here.
  init(_ body: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    for byte in body {
      switch byte {
      case 0x30...0x39:
        let last = parameters.count - 1
        parameters[last] = min(parameters[last] * 10 + Int(byte) - 0x30, 99_999)
      case 0x3A, 0x3B: if parameters.count < 16 { parameters.append(0) }
      case 0x3C...0x3F: marker = byte
      default: continue
      }
    }
  }

  /// What the sequence means; nil when it means nothing here, such as a report of the focus.
  var input: Input? {
    if marker == UInt8(ascii: "<") { return mouse.map(Input.mouse) }
    guard marker == 0 else { return nil }
    let modifier = parameters.count > 1 ? parameters[1] : 1
    if final == UInt8(ascii: "~") { return Key(number: first).map(Input.key) }
    // A key has no number but 1 and one for its modifiers: `24;80 R` is a report of where the cursor stands.
    guard first <= 1, parameters.count <= 3, (0...16).contains(modifier) else { return nil }
    return Key(final: final, modifier: modifier).map(Input.key)
  }

  /// An SGR mouse report: button, column, row, `M` for down or `m` for up.
  private var mouse: MouseEvent? {
    guard parameters.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else {
      return nil
    }
    let point = Point(row: parameters[2] - 1, column: parameters[1] - 1)
    return MouseEvent(button: first, isUp: final == UInt8(ascii: "m"), point: point)
  }
}

extension MouseEvent {
  /// What xterm's number of a button says (ctlseqs, "Mouse Tracking"); nil for what means nothing here.
  init?(button: Int, isUp: Bool, point: Point) {
    switch button & 0b1100_0011 {
    case 0: self.init(kind: isUp ? .release : .press, point: point)
    case 64: self.init(kind: .wheelUp, point: point)
    case 65: self.init(kind: .wheelDown, point: point)
    default: return nil
    }
  }
}

extension Key {
  /// The key for the final byte of a sequence, with xterm's number for the modifiers.
  init?(final: UInt8, modifier: Int) {
    let isShifted = modifier == 2
    switch final {
    case 0x41: self = isShifted ? .shiftUp : .up
    case 0x42: self = isShifted ? .shiftDown : .down
    case 0x43: self = isShifted ? .shiftRight : .right
    case 0x44: self = isShifted ? .shiftLeft : .left
    case 0x46: self = .end
    case 0x48: self = .home
    case 0x50...0x53: self = .function(Int(final) - 0x4F)
    case 0x5A: self = .backTab
    default: return nil
    }
  }

  /// The key for the number in `ESC [ number ~`.
  init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23...24: self = .function(number - 12)
    default: return nil
    }
  }

  /// The key that sends a control character; nil for other bytes.
  ///
  /// Ctrl-J is Enter and Ctrl-H is Backspace: some terminals send these for the keys.
  init?(control byte: UInt8) {
    switch byte {
    case 0: self = .control(" ")
    case 8, 0x7F: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 0x1B: self = .escape
    case 1...26: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 28...31: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return nil
    }
  }
}

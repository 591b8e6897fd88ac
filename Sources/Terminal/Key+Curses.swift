// Keys as curses numbers them, and the control characters that are keys.

import CCurses
import Drawing

extension Key {
  /// The key for a number of `rapport_key`; nil for one that has no meaning here.
  init?(curses number: UInt32) {
    if number > RAPPORT_KEY_F0.rawValue {
      self = .function(Int(number - RAPPORT_KEY_F0.rawValue))
      return
    }
    guard let key = Self.byNumber[number] else { return nil }
    self = key
  }

  /// The key that sends a control character; nil for other scalars.
  ///
  /// Ctrl-J is Enter and Ctrl-H is Backspace: some terminals send these for the keys.
  init?(control value: UInt32) {
    switch value {
    case 0: self = .control(" ")
    case 8, 0x7F: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 0x1B: self = .escape
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(value + 0x60))))
    case 28...31: self = .control(Character(Unicode.Scalar(UInt8(value + 0x40))))
    default: return nil
    }
  }

  private static let byNumber: [UInt32: Key] = [
    RAPPORT_KEY_UP.rawValue: .up, RAPPORT_KEY_DOWN.rawValue: .down,
    RAPPORT_KEY_LEFT.rawValue: .left, RAPPORT_KEY_RIGHT.rawValue: .right,
    RAPPORT_KEY_SHIFT_UP.rawValue: .shiftUp, RAPPORT_KEY_SHIFT_DOWN.rawValue: .shiftDown,
    RAPPORT_KEY_SHIFT_LEFT.rawValue: .shiftLeft, RAPPORT_KEY_SHIFT_RIGHT.rawValue: .shiftRight,
    RAPPORT_KEY_HOME.rawValue: .home, RAPPORT_KEY_END.rawValue: .end,
    RAPPORT_KEY_PAGE_UP.rawValue: .pageUp, RAPPORT_KEY_PAGE_DOWN.rawValue: .pageDown,
    RAPPORT_KEY_BACKSPACE.rawValue: .backspace, RAPPORT_KEY_DELETE.rawValue: .delete,
    RAPPORT_KEY_INSERT.rawValue: .insert, RAPPORT_KEY_BACK_TAB.rawValue: .backTab,
    RAPPORT_KEY_ENTER.rawValue: .enter,
  ]
}

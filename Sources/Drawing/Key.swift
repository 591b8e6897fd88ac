// Keys as people press them, whatever bytes the terminal sends for them.

/// A key press.
package enum Key: Hashable, Sendable {
  /// A character, typed or committed by an input method.
  case character(Character)
  /// A letter with Control, in lower case.
  case control(Character)
  /// A character with Alt.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case home, end, pageUp, pageDown
  /// A function key, from 1.
  case function(Int)
}

extension Key {
  /// The key that was meant when an input method was left on.
  ///
  /// Input methods send full-width letters and Chinese punctuation where a command was wanted:
  /// `：` for `:`, `？` for `?`. In places that take commands, not text, such a key means its
  /// ASCII twin. Every other key comes back as it is.
  package func folded() -> Key {
    guard case .character(let character) = self else { return self }
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return self }
    if let twin = Self.twins[scalar] { return .character(twin) }
    if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
      return .character(Character(ascii))
    }
    return self
  }

  private static let twins: [Unicode.Scalar: Character] = [
    "\u{3000}": " ", "。": ".", "、": "/", "【": "[", "】": "]", "￥": "$", "¥": "$",
    "《": "<", "》": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": "`", "「": "{", "」": "}",
  ]
}

// How large a value may be: asked of everything that a person enters or a file brings, and of everything
// that is read from a journal or a checkpoint, which somebody else may have written.

/// The largest that values of each shape may be.
///
/// What is written is never larger than what is read, so a value that was taken is there at the next start.
package enum Bounds {
  /// How many characters a line may have when it is entered: a long mail, pasted as what somebody said.
  package static let lineCharacters = 4_000
  /// How many characters a name may have when it is entered: nobody reads a longer one.
  package static let nameCharacters = 1_000
  /// How many bytes of UTF-8 a line may have: ten for each character, because earlier versions took
  /// lines of any length.
  package static let lineBytes = 40_000
  /// How many bytes of UTF-8 a text may have.
  package static let proseBytes = 1_000_000
  /// How many texts or things a list may have.
  package static let listCount = 10_000
  /// The hundredths that an amount may have, either way: ten trillion. Nine thousand of the largest can
  /// be added up, and each has its exact number as a `Double`.
  package static let hundredths: Int64 = 1_000_000_000_000_000
  /// The days that a calendar has: of the years 1 to 9999.
  package static let days: ClosedRange<Int32> = -719_162...2_932_896

  /// Whether an amount is one that may be entered.
  @inline(__always)
  package static func admits(_ money: Money) -> Bool {
    money.hundredths.magnitude <= UInt64(hundredths)
  }
}

extension Shape {
  /// Whether `value` may be read into a field of this shape. `empty` fits everywhere.
  ///
  /// What is refused here stays in the journal, byte for byte, and isn't computed with.
  ///
  /// - Complexity: O(elements); texts of Swift know their lengths.
  package func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .empty): true
    case (.line, .text(let text)): text.utf8.count <= Bounds.lineBytes
    case (.prose, .text(let text)): text.utf8.count <= Bounds.proseBytes
    case (.tags, .texts(let texts)):
      texts.count <= Bounds.listCount && texts.allSatisfy { $0.utf8.count <= Bounds.lineBytes }
    case (.number(let range), .number(let number)):
      number >= range.lowerBound && number <= range.upperBound
    case (.money, .money(let money)): Bounds.admits(money)
    case (.day, .day(let day)): Bounds.days.contains(day.number)
    case (.choice(let options), .choice(let tag)): options.contains { $0.tag == tag }
    case (.entity, .entity), (.flag, .yes): true
    case (.entities, .entities(let ids)): ids.count <= Bounds.listCount
    case (_, _): false
    }
  }

  /// Whether `value` may be entered into a field of this shape. `empty` fits everywhere, and whatever
  /// may be entered may be read.
  package func accepts(_ value: Value) -> Bool {
    guard admits(value) else { return false }
    return switch (self, value) {
    case (_, .text("")), (_, .texts([])), (_, .entities([])): false
    case (.line, .text(let text)):
      text.isWithinLine && !text.hasLineEnd
    case (.tags, .texts(let texts)): texts.allSatisfy(\.isWithinLine)
    case (_, _): true
    }
  }

  /// Whether `value` is of the right kind for a field of this shape, but larger than may be entered.
  package func isExceeded(by value: Value) -> Bool {
    switch (self, value) {
    case (.line, .text(let text)): !text.isWithinLine || text.utf8.count > Bounds.lineBytes
    case (.prose, .text), (.money, .money), (.entities, .entities): !admits(value)
    case (.tags, .texts(let texts)): !admits(value) || !texts.allSatisfy(\.isWithinLine)
    case (_, _): false
    }
  }

  /// The most that a field of this shape may hold, as the object of "takes at most"; nil where
  /// ``wanted`` says it.
  package var most: Phrase? {
    switch self {
    case .line: Phrase("4,000 characters", "4,000 个字")
    case .prose: Phrase("one megabyte of text", "1 MB 的文字")
    case .tags: Phrase("10,000 words of 4,000 characters each", "10,000 个词，每个 4,000 字")
    case .money: Phrase("10,000,000,000,000 either way", "±10,000,000,000,000")
    case .entities: Phrase("10,000 of them", "10,000 个")
    case .number, .day, .choice, .entity, .flag: nil
    }
  }
}

extension String {
  /// Whether a line ends somewhere in the text.
  ///
  /// - Complexity: O(bytes); most texts have no byte that could end a line, and their characters aren't looked at.
  package var hasLineEnd: Bool {
    utf8.contains(where: \.mayEndLine) && contains(where: \.isNewline)
  }

  /// Whether a line may be this long when it is entered.
  ///
  /// - Complexity: O(1) for texts of at most so many bytes, which nearly all are.
  fileprivate var isWithinLine: Bool {
    utf8.count <= Bounds.lineCharacters || count <= Bounds.lineCharacters
  }
}

extension UInt8 {
  /// Whether the byte ends a line, or begins a character that does: of U+0085, U+2028 and U+2029, and of
  /// many others.
  fileprivate var mayEndLine: Bool { (0x0A...0x0D).contains(self) || self == 0xC2 || self == 0xE2 }
}

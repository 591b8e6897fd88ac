// XML read a piece at a time, without ever holding the document. The corresponding C functions are
// those of CMarkup.

import CMarkup

/// What takes in the elements, attributes and texts of a document, in their order.
protocol MarkupTaker {
  /// An element begins.
  mutating func begin(_ name: MarkupName) throws(WorkbookFault)
  /// The element that has just begun has an attribute.
  mutating func attribute(_ name: MarkupName, _ value: MarkupText) throws(WorkbookFault)
  /// A piece of text stands here.
  mutating func text(_ piece: MarkupText) throws(WorkbookFault)
  /// An element ends.
  mutating func end(_ name: MarkupName) throws(WorkbookFault)
}

extension MarkupTaker {
  /// Most documents say all in attributes.
  mutating func text(_ piece: MarkupText) throws(WorkbookFault) {}
  /// Most documents are flat.
  mutating func end(_ name: MarkupName) throws(WorkbookFault) {}
}

/// The value of an attribute or a piece of text, valid while it's being taken.
@safe struct MarkupText {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Wraps bytes that stay where they are while this is used.
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

  /// The text.
  var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

  /// The number that it writes in decimal digits, up to nine of them; nil for anything else.
  var number: Int? { unsafe bytes.wholeNumber }

  /// Whether it says yes, as XML writes it.
  var isTrue: Bool { ["1", "true"].contains(string) }

  /// Adds it to other bytes.
  func append(to other: inout [UInt8]) { unsafe other.append(contentsOf: bytes) }

  /// Does something with its bytes.
  func forEach(_ body: (UInt8) -> Void) { unsafe bytes.forEach(body) }
}

extension Collection<UInt8> {
  /// The number that these bytes write in decimal digits, up to nine of them; nil for anything else.
  var wholeNumber: Int? {
    guard (1...9).contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

/// A document that is being read.
@safe struct MarkupReader: ~Copyable {
  private let markup: OpaquePointer
  /// The name of the part, for what has to be said about it.
  private let part: String

  /// Begins a document.
  init(part: String) throws(WorkbookFault) {
    guard let markup = unsafe rapport_markup_open(MarkupName.list) else { throw .tooLarge }
    unsafe self.markup = markup
    self.part = part
  }

  deinit { unsafe rapport_markup_close(markup) }

  /// Reads a piece.
  mutating func read(
    _ piece: Span<UInt8>, into taker: inout some MarkupTaker
  ) throws(WorkbookFault) {
    let problem = unsafe piece.withUnsafeBufferPointer {
      unsafe rapport_markup_read(markup, $0.baseAddress, $0.count, false)
    }
    try check(problem)
    try tell(&taker)
  }

  /// Ends the document.
  mutating func finish(into taker: inout some MarkupTaker) throws(WorkbookFault) {
    try check(unsafe rapport_markup_read(markup, nil, 0, true))
    try tell(&taker)
  }

  private func check(_ problem: rapport_markup_problem) throws(WorkbookFault) {
    switch problem {
    case RAPPORT_MARKUP_FINE: return
    case RAPPORT_MARKUP_DECLARES: throw .declaresEntities
    case RAPPORT_MARKUP_EXCESSIVE: throw .tooLarge
    default: throw .damaged(part: part)
    }
  }

  /// Hands on what the last piece held.
  private func tell(_ taker: inout some MarkupTaker) throws(WorkbookFault) {
    var count = 0
    guard let events = unsafe rapport_markup_events(markup, &count) else { return }
    let text = unsafe rapport_markup_text(markup)
    let names = MarkupName.all
    for index in 0..<count {
      let event = unsafe events[index]
      let name = names[Int(event.name)]
      let value = unsafe MarkupText(
        UnsafeBufferPointer(
          start: text.map { unsafe $0 + Int(event.start) },
          count: text == nil ? 0 : Int(event.count)))
      switch UInt32(event.kind) {
      case RAPPORT_ELEMENT.rawValue: try taker.begin(name)
      case RAPPORT_ELEMENT_END.rawValue: try taker.end(name)
      case RAPPORT_ATTRIBUTE.rawValue: try taker.attribute(name, value)
      default: try taker.text(value)
      }
    }
  }
}

extension ZipArchive {
  /// Reads an entry as XML.
  ///
  /// - Parameter limits: What is left to read; the entry is taken off.
  func read(
    _ entry: ZipEntry, limits: inout WorkbookLimits, into taker: inout some MarkupTaker
  ) throws(WorkbookFault) {
    try limits.take(bytes: entry.size)
    var reader = try MarkupReader(part: entry.name)
    try read(entry) { piece throws(WorkbookFault) in try reader.read(piece, into: &taker) }
    try reader.finish(into: &taker)
  }
}

// The terminal while it is ours: enter, present frames, leave. The corresponding C functions are
// those of CCurses with the same words.

import CCurses
package import Drawing

import Glibc

/// The terminal while it shows the program's screens.
///
/// However a session ends — by ``leave()``, by going out of scope, by a signal, by a trap — the
/// person's shell is left as it was: no other screen, cursor visible, modes as before, and what was
/// written to standard error meanwhile is printed.
///
///     var session = try TerminalSession()
///     session.present(frame)
///     while let input = session.nextInput(timeoutMilliseconds: nil) { … }
///
/// There is one terminal, so there can be one session at a time. It belongs to one thread.
@safe package struct TerminalSession: ~Copyable {
  let screen: OpaquePointer
  private let palette: Palette
  private var shown: Frame?
  private var shownTitle = ""
  private var cursorPoint = Point(row: 0, column: 0)
  var decoder: InputDecoder
  /// Where the bytes of the terminal are read to.
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// The size that the program knows of.
  var reportedSize = Size(columns: 0, rows: 0)
  private(set) var hasLeft = false
  /// A descriptor to watch besides the keyboard; `nil` for none. When it has something to read,
  /// ``nextInput(timeoutMilliseconds:)`` says so; the reading is its owner's business.
  package var watched: Int32?

  /// Takes the terminal.
  ///
  /// - Throws: ``TerminalError``; then nothing was sent and the terminal is as it was.
  package init() throws(TerminalError) {
    var problem = RAPPORT_OPENED
    guard let screen = unsafe rapport_open(&problem) else { throw TerminalError(problem) }
    unsafe self.screen = screen
    palette = Palette(count: unsafe Int(rapport_colors(screen)))
    decoder = InputDecoder(
      keys: KeySequences { name in
        unsafe rapport_capability(name).map { unsafe Array(String(cString: $0).utf8) } ?? []
      }, escapeDelay: Self.escapeDelay)
    reportedSize = size
  }

  deinit { unsafe rapport_close(screen) }

  /// The size of the terminal.
  package var size: Size {
    unsafe Size(columns: Int(rapport_columns(screen)), rows: Int(rapport_rows(screen)))
  }

  /// Shows a frame. Only what differs from the frame before is sent; when nothing does, nothing is.
  ///
  /// What does not fit the terminal is left out.
  package mutating func present(_ frame: Frame) {
    guard !hasLeft, frame != shown else { return }
    for row in 0..<min(frame.size.rows, size.rows) { send(frame, row: row) }
    if !frame.title.isEmpty, frame.title != shownTitle {
      unsafe rapport_title(screen, Printable.text(frame.title))
      shownTitle = frame.title
    }
    if let cursor = frame.cursor { cursorPoint = cursor.point }
    unsafe rapport_show(
      screen, Int32(clamping: cursorPoint.row), Int32(clamping: cursorPoint.column),
      frame.cursor?.isVisible ?? false)
    shown = frame
  }

  /// Forgets what is on the terminal, so that the next ``present(_:)`` paints everything.
  ///
  /// For Ctrl-L: another program may have written over the screen.
  package mutating func repaint() {
    shown = nil
    unsafe rapport_repaint(screen)
  }

  /// Hands a text to the terminal for its clipboard. Whether it takes it, nobody is told; whatever the text holds, the
  /// terminal gets letters and digits only.
  package mutating func copy(_ text: String) {
    guard !hasLeft else { return }
    unsafe rapport_copy(screen, text.base64)
  }

  /// Gives the terminal back. Harmless when it was given back before.
  package mutating func leave() {
    hasLeft = true
    unsafe rapport_leave(screen)
  }

  /// Gives the terminal back, where it is taken, and ends the process by a signal that asked for it, so that whoever
  /// sent it sees the truth in the exit status.
  package static func end(by signal: Int32) -> Never {
    rapport_die(signal)
  }

  /// Takes the terminal again after it was given back for a while.
  mutating func enterAgain() {
    unsafe rapport_enter(screen)
    hasLeft = false
    shown = nil
    shownTitle = ""
  }

  private func send(_ frame: Frame, row: Int) {
    guard let columns = frame.difference(from: shown, row: row) else { return }
    var lookOfLast: (style: Style, look: Look)?
    frame.visit(row: row, columns: columns) { glyph in
      let look =
        lookOfLast?.style == glyph.style ? lookOfLast?.look : palette.look(of: glyph.style)
      guard let look else { return }
      lookOfLast = (glyph.style, look)
      let scalars = glyph.combined.map { $0.unicodeScalars.map(\.value) } ?? [glyph.base.value]
      unsafe rapport_add_cell(
        screen, scalars, Int32(scalars.count), Int32(glyph.width), look.foreground,
        look.background, look.attributes)
    }
    unsafe rapport_draw_line(screen, Int32(row), Int32(columns.lowerBound))
  }
}

extension String {
  /// The text in UTF-8 as base64 (RFC 4648).
  fileprivate var base64: String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let part = bytes[start..<min(start + 3, bytes.count)].map(UInt32.init)
      let whole = part.enumerated().reduce(UInt32(0)) { $0 | $1.element << (16 - 8 * $1.offset) }
      let digits = (0...part.count).map { signs[Int(whole >> (18 - 6 * $0) & 63)] }
      return String(digits) + String(repeating: "=", count: 3 - part.count)
    }.joined()
  }
}

extension TerminalError {
  /// The error for what C reports, with the facts that the environment holds.
  fileprivate init(_ problem: rapport_problem) {
    let reason = errno
    switch problem {
    case RAPPORT_NOT_A_TERMINAL: self = .notATerminal
    case RAPPORT_DUMB: self = .dumb(term: Self.environment("TERM"))
    case RAPPORT_UNKNOWN: self = .unknownTerminal(term: Self.environment("TERM"))
    case RAPPORT_NO_UTF8:
      let names = ["LC_ALL", "LC_CTYPE", "LANG"].map(Self.environment)
      self = .noUTF8Locale(asked: names.first { !$0.isEmpty } ?? "")
    default: self = .system(errno: reason)
    }
  }

  private static func environment(_ name: String) -> String {
    unsafe getenv(name).map { unsafe String(cString: $0) } ?? ""
  }
}

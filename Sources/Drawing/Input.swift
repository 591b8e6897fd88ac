// Everything that can happen to a terminal program from the outside.

/// What a person did with the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// The kinds of things a mouse does.
  package enum Kind: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  /// What was done.
  package let kind: Kind

  /// The cell it was done at.
  package let point: Point

  /// Creates a mouse event.
  package init(kind: Kind, point: Point) { (self.kind, self.point) = (kind, point) }
}

/// Something that reaches the program from its terminal.
package enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)

  /// Text was pasted, all of it at once, line breaks as `\n`. It is text, never commands.
  case paste(String)

  /// The mouse was used.
  case mouse(MouseEvent)

  /// The screen has a new size.
  case resize(Size)

  /// The program was stopped and goes on; the screen was painted anew.
  case resumed

  /// The watched descriptor has something to read.
  case watched

  /// The terminal is gone. Nothing can be shown or asked any more.
  case hangup

  /// The system asks the program to end, by this signal's number.
  case terminate(signal: Int32)
}

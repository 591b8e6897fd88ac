// The frame that panes and layers share: a border, a title in it, a count at its foot.

import Drawing
import Model

/// A bordered part of the screen.
enum Box {
  /// Draws an empty box and gives the room inside it.
  static func draw(
    into frame: inout Frame, in rect: Rect, title: Phrase, footer: String? = nil,
    hasFocus: Bool = true, desk: Desk
  ) -> Rect {
    frame.fill(rect, style: desk.style(.text))
    frame.border(
      rect, style: desk.style(hasFocus ? .borderFocused : .border),
      kind: hasFocus ? .heavy : .light, title: desk.say(title),
      footer: footer,
      titleStyle: desk.style(hasFocus ? .title : .muted))
    return rect.inset(by: 1)
  }
}

// The frame that panes and layers share: a border, a title in it, a count at its foot.

import Drawing
import Model

/// A bordered part of the screen.
enum Box {
  /// Draws an empty box and gives the room inside it.
  static func draw(
    into frame: inout Frame, in rect: Rect, title: Phrase, footer: String? = nil,
    hasFocus: Bool = true, context: Context
  ) -> Rect {
    frame.fill(rect, style: context.style(.text))
    frame.border(
      rect, style: context.style(hasFocus ? .borderFocused : .border),
      kind: hasFocus ? .heavy : .light, title: context.say(title), footer: footer,
      titleStyle: context.style(hasFocus ? .title : .muted))
    return rect.inset(by: 1)
  }
}

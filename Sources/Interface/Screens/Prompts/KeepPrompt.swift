// Another place for a file that could not be written, so that a full disk is no end of what was typed.

package import Drawing
import Model

/// Asks where else to write a file.
package struct KeepPrompt: Layer {
  /// What could not be written.
  private let unwritten: Unwritten
  /// Where it is to be written.
  private var field: TextField

  package let scope = Scope.chooser

  /// Asks for another place than the one that was refused, the home folder to begin with.
  package init(_ unwritten: Unwritten) {
    self.unwritten = unwritten
    let name = unwritten.name.split(separator: "/").last.map(String.init) ?? unwritten.name
    field = TextField(unwritten.name.contains("/") ? unwritten.name : "~/" + name)
  }

  package func extent(context: Context) -> Extent {
    .box(columns: min(72, context.size.columns), rows: min(7, context.size.rows - 3))
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    if case .paste(let text) = message { field.insert(String(text.filter { !$0.isNewline })) }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    _ = field.take(key)
    return .stay
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    guard action == .pick(.choose) else { return nil }
    guard !field.text.trimmed.isEmpty else { return .stay }
    return LayerAnswer(
      move: .close(nil), effects: [.write(name: field.text.trimmed, text: unwritten.text)])
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Another place", "换个地方"), context: context)
    let lines = [
      Phrase("Write it to which file, or into which folder?", "写到哪个文件或文件夹？"),
      Phrase("What was typed stays where it is, too.", "已输入的内容仍然保留在原处。"),
    ]
    for (index, line) in lines.enumerated() {
      frame.draw(
        context.say(line).clipped(to: inner.columns),
        at: Point(row: inner.row + index * 3, column: inner.column), columns: inner.columns,
        style: context.style(index == 0 ? .text : .muted))
    }
    field.draw(
      into: &frame, at: Point(row: inner.row + 1, column: inner.column), columns: inner.columns,
      style: context.style(.field), hasFocus: true)
  }

  package func actions(context: Context) -> [Action] { [.pick(.choose), .back] }
}

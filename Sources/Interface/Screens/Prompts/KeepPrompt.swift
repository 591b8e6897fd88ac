// Another place for a file that could not be written, so that a full disk is no end of what was typed.

package import Drawing
package import Model

/// A file that could not be written.
package struct Unwritten: Equatable, Sendable {
  /// Its name or its path, as it was asked for.
  package let name: String
  /// What was to stand in it.
  package let text: String
  /// Why not, and what to do.
  package let reason: Phrase

  /// Tells of a file.
  package init(name: String, text: String, reason: Phrase) {
    (self.name, self.text, self.reason) = (name, text, reason)
  }
}

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

  package mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer {
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): field.insert(String(text.filter { !$0.isNewline }))
    case .saved, .rejected, .failed, .edited, .sheet, .history, .answered: break
    }
    return .stay
  }

  /// Takes a key in.
  private mutating func press(_ key: Key) -> LayerAnswer {
    switch Keymap.action(for: key, in: scope) {
    case .pick(.choose):
      guard !field.text.trimmed.isEmpty else { return .stay }
      return LayerAnswer(
        move: .close(nil), effects: [.write(name: field.text.trimmed, text: unwritten.text)])
    case .back: return .close
    case .pick, .move, .arrange, .open, .show, .change, .add, .undo, .redo, .fill, .accept, .print,
      .program, .widen, .turn, .report, nil:
      _ = field.take(key)
      return .stay
    }
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

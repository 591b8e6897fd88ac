// A drill that the book cannot take: what was asked, as plain text for a file.

import Model

extension DrillScreen {
  /// Asks for a file with everything that was asked, and what stands on the line.
  func keep(context: Context) -> LayerAnswer {
    guard !asked.isEmpty || !field.isEmpty else {
      return .tell(.note, Phrase("Ask at least one question first.", "请先至少提一个问题。"))
    }
    return .perform(
      .write(name: "rapport-unsaved-\(context.today).txt", text: transcript(context: context)))
  }

  /// Everything that was asked, line by line, each with the letter of its kind.
  private func transcript(context: Context) -> String {
    let name = opponent.name(context: context)
    let head = Phrase(
      "Drill: \(name.en) · practising \(behaviour.letter) \(behaviour.name.en) · \(context.today)",
      "演练：\(name.zh) · 练\(behaviour.name.zh)（\(behaviour.letter)） · \(context.today)")
    var lines = asked.map { ($0.kind?.letter ?? "-") + "  " + $0.words }
    if !field.isEmpty { lines.append((kind?.letter ?? "-") + "  " + field.text) }
    return ([context.say(head), ""] + lines).joined(separator: "\n") + "\n"
  }

  /// Says that the drill was not saved, and first how it is kept.
  mutating func strand(_ phrase: Phrase) -> LayerAnswer {
    isStranded = true
    return .tell(
      .problem,
      Phrase(
        "First ^O: it writes your questions to a file. \(phrase.en)",
        "请先按 ^O 把问题存成文件。\(phrase.zh)"))
  }
}

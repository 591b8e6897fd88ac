// Long texts that came back from the editor and could not be saved: they stay until they are on the
// disk, and can be edited again or written to a file.

import Model

/// A long text that is not on the disk.
package struct UnsavedNote: Hashable, Sendable {
  /// Where it belongs.
  let place: NotesPlace
  /// What was written.
  package let text: String
}

extension Workbench {
  /// Whether a text from the editor is still needed: it is not saved, or stands in something that is open.
  package func holds(_ text: String) -> Bool {
    !layers.isEmpty || unsavedNotes.contains { $0.text == text }
  }

  /// The text that waits to be saved at a place.
  func unsavedText(at place: NotesPlace) -> String? {
    unsavedNotes.first { $0.place == place }?.text
  }

  /// Lets go of the text that was being saved, because it is on the disk.
  mutating func settleNotes(_ events: [Event]) {
    defer { notesBeingSaved = nil }
    guard let place = notesBeingSaved else { return }
    let isThere = events.contains { event in
      if case .changed(place.id, place.attribute, _) = event { true } else { false }
    }
    if isThere { unsavedNotes.removeAll { $0.place == place } }
  }

  /// What the person is told when something was not saved: for a text from the editor, first how it
  /// is kept.
  mutating func refusal(_ phrase: Phrase) -> Phrase {
    defer { notesBeingSaved = nil }
    guard notesBeingSaved != nil else { return phrase }
    return Phrase(
      "E opens your text again, ^O writes it to a file. \(phrase.en)",
      "按 E 可再次打开您写的内容，按 ^O 可存成文件。\(phrase.zh)")
  }

  /// Asks for a file with every text that is not saved.
  mutating func keepNotes() -> [Effect] {
    guard !unsavedNotes.isEmpty else {
      notice = Notice(.note, Phrase("Nothing is unsaved here.", "这里没有未保存的内容。"))
      return []
    }
    let texts = unsavedNotes.map { note in
      let attribute = note.place.attribute
      let title = context.book.title(of: note.place.id, attribute.kind)
      return context.say(
        Phrase("\(title) · \(attribute.name.en)", "\(title) · \(attribute.name.zh)")) + "\n\n"
        + note.text + "\n"
    }
    return [
      .write(name: "rapport-unsaved-\(context.today).txt", text: texts.joined(separator: "\n"))
    ]
  }
}

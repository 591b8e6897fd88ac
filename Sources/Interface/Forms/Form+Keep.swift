// What was typed, as plain text: for the day when the book cannot take it.

import Drawing
import Model

extension Form {
  /// What is said under a form that the world did not let be saved.
  static let stranded = Phrase(
    "Not saved. ^O writes what you typed to a file.", "没有保存。按 ^O 可把已输入的内容存成文件。")

  /// Asks for a file with everything that stands in the form.
  func keep(desk: Desk) -> LayerAnswer {
    .perform(.write(name: "rapport-unsaved-\(desk.today).txt", text: transcript(desk: desk)))
  }

  /// Everything that stands in the form, field by field, as a person reads it.
  private func transcript(desk: Desk) -> String {
    let all = belongings + fields
    let filled = all.map { field in
      (name: desk.say(field.attribute.name), text: text(in: field, desk: desk))
    }.filter { !$0.text.isEmpty }
    let lines = filled.map { field in
      let text = field.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: "\n  ")
      return desk.say(Phrase("\(field.name): \(text)", "\(field.name)：\(text)"))
    }
    return ([desk.say(title), ""] + lines).joined(separator: "\n") + "\n"
  }

  /// What a new thing belongs to, which the form does not show.
  private var belongings: [FormField] {
    guard case .new(let kind, let given) = target else { return [] }
    return Attribute.all(of: kind).compactMap { attribute in
      guard case .entity = attribute.shape, let value = given[attribute] else { return nil }
      return FormField(attribute, value: value)
    }
  }

  /// What stands in a field: as it was typed, or in words.
  private func text(in field: FormField, desk: Desk) -> String {
    switch field.entry {
    case .text(let typed): return typed.text
    case .choice(let options, let index): return index.map { desk.say(options[$0].name) } ?? ""
    case .flag(let flag): return flag ? desk.say(Phrase("yes", "是")) : ""
    case .things(let ids, let isMany):
      guard !ids.isEmpty else { return "" }
      let value: Value = isMany ? .entities(ids) : Value(entity: ids.first)
      return desk.say(desk.book.words(for: value, in: field.attribute, today: desk.today))
    }
  }
}

// What was typed, as plain text: for the day when the book cannot take it.

import Model

extension Form {
  /// What is said under a form that the world did not let be saved.
  static let stranded = Phrase(
    "Not saved. ^O writes what you typed to a file.", "没有保存。按 ^O 可把已输入的内容存成文件。")

  /// Asks for a file with everything that stands in the form.
  func keep(context: Context) -> LayerAnswer {
    .perform(
      .write(name: "rapport-unsaved-\(context.today).txt", text: transcript(context: context)))
  }

  /// Everything that stands in the form, field by field, as a person reads it.
  private func transcript(context: Context) -> String {
    let all = belongings + fields
    let filled = all.map { field in
      (name: context.say(field.attribute.name), text: text(in: field, context: context))
    }.filter { !$0.text.isEmpty }
    let lines = filled.map { field in
      let text = field.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .joined(separator: "\n  ")
      return context.say(Phrase("\(field.name): \(text)", "\(field.name)：\(text)"))
    }
    return ([context.say(request.title), ""] + lines).joined(separator: "\n") + "\n"
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
  private func text(in field: FormField, context: Context) -> String {
    switch field.entry {
    case .text(let typed): return typed.text
    case .choice(let options, let index): return index.map { context.say(options[$0].name) } ?? ""
    case .flag(let flag): return flag ? context.say(Phrase("yes", "是")) : ""
    case .things(let ids, let isMany):
      guard !ids.isEmpty else { return "" }
      let value: Value = isMany ? .entities(ids) : Value(entity: ids.first)
      return context.say(context.book.words(for: value, in: field.attribute, today: context.today))
    }
  }
}

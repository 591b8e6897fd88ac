// Somebody who is in the book already when a person is about to be added: said before there are two of them.

package import Model

/// Somebody of the book who may be the same as a person who is about to be added.
package struct Twin: Sendable {
  /// The one who is there.
  package let person: Person
  /// What speaks for it.
  package let reason: Duplicate.Reason
}

extension Book {
  /// Somebody at an account who may be the one that values describe: with the same e-mail address, or of the same name.
  /// Nil where nobody is.
  ///
  /// - Complexity: O(people of the account).
  package func twin(of values: FieldValues, at account: EntityID) -> Twin? {
    let name = values[.person(.name)]?.text.wordsKey ?? ""
    let mails = ([values[.person(.email)]?.text ?? ""] + (values[.person(.emails)]?.texts ?? []))
      .compactMap { Contact($0, .mail).value.mailKey }
    let others = people(of: account).filter { !$0.isPlaceholder }
    for other in others {
      let own = other.allEmails.compactMap(\.value.mailKey)
      if let mail = mails.first(where: own.contains) {
        return Twin(person: other, reason: .mail(mail))
      }
    }
    guard !name.isEmpty else { return nil }
    return others.first { $0.name.wordsKey == name }.map { Twin(person: $0, reason: .namesake) }
  }
}

extension Twin {
  /// What is said of it.
  package var phrase: Phrase {
    let title = person.title.isEmpty ? "" : " (\(person.title))"
    let titleZH = person.title.isEmpty ? "" : "（\(person.title)）"
    return Phrase(
      "\(person.name)\(title) is here already, \(reason.phrase.en): are these two people?",
      "已有\(person.name)\(titleZH)，\(reason.phrase.zh)：确定是另一个人吗？")
  }
}

// The role that a title proposes while a person is entered: marked as proposed until somebody chooses one.

import Drawing
import Method
import Model

extension Form {
  /// What is typed as a title; nil where the form doesn't ask for one.
  var typedTitle: String? {
    field(.title).flatMap { index in
      guard case .text(let text) = fields[index].entry else { return nil }
      return text.text.trimmed
    }
  }

  /// Proposes a role for a title that was just typed, where none is chosen, or one that is only proposed itself.
  mutating func proposeRole() {
    guard let title = typedTitle, title != titleSeen else { return }
    titleSeen = title
    guard let place = field(.role), let flag = field(.isRoleProposed),
      case .choice(let options, let chosen) = fields[place].entry,
      chosen == nil || fields[flag].entry == .flag(true)
    else { return }
    guard let role = TitleRole.proposed(by: title),
      let option = options.firstIndex(where: { $0.tag == role.rawValue })
    else { return takeGuessBack(title, place, flag) }
    fields[place].entry = .choice(options, option)
    fields[flag].entry = .flag(true)
  }

  /// Takes back the role that was proposed because nobody fills it, once a title stands there that says nothing of it.
  private mutating func takeGuessBack(_ title: String, _ role: Int, _ flag: Int) {
    guard case .new = target, !title.isEmpty, untouched[flag].entry == .flag(true),
      fields[role] == untouched[role]
    else { return }
    fields[role].clear()
    fields[flag].clear()
  }

  /// Whoever touches the role says what it is.
  mutating func confirmRole() {
    guard current.attribute == .person(.role), let flag = field(.isRoleProposed) else { return }
    fields[flag].entry = .flag(false)
  }

  private func field(_ field: Person.Field) -> Int? {
    fields.firstIndex { $0.attribute == .person(field) }
  }
}

// The playbook: prompts and strategies as data, in one language.

package import Model

/// The questions and strategies that the program offers, in one language.
///
/// A user's own file is a playbook too, with only what it adds or replaces:
///
///     let playbook = Playbook.builtIn(.english).extended(by: own)
///     let prompts = playbook.prompts(for: .finance, kind: .problem, industry: "retail")
package struct Playbook: Hashable, Sendable {
  /// Every prompt, in the order in which it is offered.
  package internal(set) var prompts: [Prompt] = []
  /// How to meet each role.
  package internal(set) var roles: [Role: RoleGuide] = [:]
  /// What each kind of question is for.
  package internal(set) var kinds: [QuestionKind: KindGuide] = [:]
  /// What to do with each class of account.
  package internal(set) var classes: [AccountClass: ClassGuide] = [:]
  /// Customer actions to aim for.
  package internal(set) var advances: [AdvanceIdea] = []
  /// Objectives for a call.
  package internal(set) var objectives: [String] = []
  /// Reasons for a customer to see us.
  package internal(set) var reasons: [String] = []
  /// The words by which an account's industry is recognised, by the tag that prompts use.
  package internal(set) var industries: [String: [String]] = [:]
  /// The words by which a fact is recognised as an answer, by the tag of what a prompt asks about.
  package internal(set) var matters: [String: [String]] = [:]
  /// Whose work the four kinds of question are.
  package internal(set) var credit = ""
  /// That all of it is a guide, not law.
  package internal(set) var caution = ""

  /// Creates an empty playbook, which offers nothing.
  package init() {}

  /// The prompt with an id, if there is one.
  ///
  /// - Complexity: O(prompts).
  package subscript(id: String) -> Prompt? { prompts.first { $0.id == id } }

  /// How to meet a role; an empty guide when the playbook says nothing.
  package func guide(for role: Role) -> RoleGuide { roles[role] ?? RoleGuide() }

  /// What to ask somebody in this role: prompts made for the industry first, then those for every
  /// industry. Prompts made for other industries are left out.
  ///
  /// - Complexity: O(prompts).
  package func prompts(for role: Role, kind: QuestionKind, industry: String) -> [Prompt] {
    let fitting = prompts.filter { $0.role == role && $0.kind == kind }
    let special = fitting.filter { prompt in
      prompt.industries.contains { recognises($0, in: industry) }
    }
    return special + fitting.filter(\.industries.isEmpty)
  }

  /// What can be asked next, once `id` has been answered.
  package func prompts(buildingOn id: String) -> [Prompt] { prompts.filter { $0.builds == id } }

  /// What to bring when these roles are in the room, each thing once, in the order of the roles.
  package func materials(for roles: [Role]) -> [String] {
    var seen: Set<String> = []
    return roles.flatMap { guide(for: $0).materials }.filter { seen.insert($0).inserted }
  }

  /// This playbook with `other` on top: a prompt with a known id takes the old one's place, other
  /// prompts come first, because somebody who writes their own means to ask it, and what `other` says of a role, kind or class replaces what stood there.
  package func extended(by other: Playbook) -> Playbook {
    var whole = self
    let replaced = Dictionary(other.prompts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let known = Set(prompts.map(\.id))
    whole.prompts = other.prompts.filter { !known.contains($0.id) }
    whole.prompts += prompts.map { replaced[$0.id] ?? $0 }
    whole.roles.merge(other.roles) { $0.extended(by: $1) }
    whole.kinds.merge(other.kinds) { $1 }
    whole.classes.merge(other.classes) { $1 }
    whole.industries.merge(other.industries) { $0 + $1 }
    whole.matters.merge(other.matters) { $0 + $1 }
    whole.advances += other.advances
    whole.objectives += other.objectives
    whole.reasons += other.reasons
    if !other.credit.isEmpty { whole.credit = other.credit }
    if !other.caution.isEmpty { whole.caution = other.caution }
    return whole
  }

  /// Whether some words are about a matter. A matter without words of its own is never recognised.
  package func recognises(_ words: String, as matter: String) -> Bool {
    let words = words.lowercased()
    return (matters[matter] ?? []).contains { words.hasWord(beginning: $0.lowercased()) }
  }

  /// Whether a tag stands for an account's industry. A tag without words of its own is its own word.
  private func recognises(_ tag: String, in industry: String) -> Bool {
    let industry = industry.lowercased()
    return (industries[tag] ?? [tag]).contains { industry.hasWord(beginning: $0.lowercased()) }
  }
}

extension String {
  /// Whether `start` occurs here at the beginning of a word. Chinese has no spaces between words, so
  /// there every place counts: `ink` is not in `drinks`, `零售` is in `连锁零售`.
  fileprivate func hasWord(beginning start: String) -> Bool {
    guard !start.isEmpty else { return false }
    var rest = self[...]
    var previous: Character?
    while !rest.isEmpty {
      let continuesWord = previous.map { $0.isASCII && $0.isLetter } ?? false
      if rest.hasPrefix(start) && !continuesWord { return true }
      previous = rest.removeFirst()
    }
    return false
  }
}

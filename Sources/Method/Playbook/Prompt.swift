// One question that a salesperson could ask, with blanks for what is already known.

package import Model

/// What can be filled into a prompt.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
  /// The account's name.
  case account
  /// The person's name.
  case person
  /// Something already known, in the words in which it was noted.
  case fact
  /// A problem that was admitted, in the customer's own words.
  case problem
  /// What the problem leads to, in the customer's own words.
  case implication
}

/// A question from the playbook, of one kind and for one role.
package struct Prompt: Hashable, Sendable, Identifiable {
  /// `role.kind.name`, the same in every language: `finance.problem.2`.
  package let id: String

  /// Whom it is for.
  package let role: Role

  /// Which of the four kinds it is.
  package let kind: QuestionKind

  /// The question with its placeholders in braces.
  package let template: String

  /// The prompt it follows naturally; nil where it can stand alone.
  package let builds: String?

  /// The industry tags it is for; none means every industry.
  package let industries: [String]

  /// The tag of what it asks about, by which the book may know the answer; nil where it is nothing
  /// that a book holds. See ``Matter``.
  package let asks: String?

  /// Whether a conversation can begin with it: it follows no other question, or it quotes what it is about, so that no
  /// “that” hangs in the air.
  package var canOpen: Bool {
    builds == nil || ["{fact}", "{problem}", "{implication}"].contains { template.contains($0) }
  }

  /// Creates a prompt.
  package init(
    id: String, role: Role, kind: QuestionKind, template: String, builds: String? = nil,
    industries: [String] = [], asks: String? = nil
  ) {
    (self.asks, self.id, self.role, self.kind) = (asks, id, role, kind)
    (self.template, self.builds, self.industries) = (template, builds, industries)
  }

  /// The question as it would be asked. What is not known, or is empty, becomes an ellipsis, so that
  /// the blank is seen and nothing is invented.
  ///
  /// - Complexity: O(length).
  package func text(filling known: [Placeholder: String] = [:]) -> String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let placeholder = Placeholder(rawValue: String(name)) {
        let filling = known[placeholder]?.trimmed ?? ""
        text += filling.isEmpty ? "…" : filling
      } else {
        text += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// The names in braces, known or not, in the order in which they stand.
  package var placeholderNames: [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
  }
}

extension QuestionKind {
  /// The kind whose answer this kind builds on: a problem builds on a situation, an implication on a
  /// problem, a need-payoff on an implication. Nil for a situation question.
  package var foundation: QuestionKind? {
    switch self {
    case .situation: nil
    case .problem: .situation
    case .implication: .problem
    case .payoff: .implication
    }
  }
}

// A call as it is being prepared: what the rules about it look at.

package import Model

/// The numbers that the rules compare with.
package struct CoachLimits: Hashable, Sendable {
  /// How many situation questions a call may hold.
  package var situations = 3
  /// From which influence on, 1 to 5, somebody has to be met.
  package var influence = 4

  /// The numbers that the program starts with.
  package init() {}
}

/// A call with its questions, saved or still being written.
package struct CallPlan {
  /// The call.
  package let call: Call
  /// Its questions, in the order in which they will be asked.
  package let questions: [Question]
  /// The book that the call is, or will be, in.
  package let book: Book
  /// The numbers to compare with.
  package let limits: CoachLimits

  /// Creates the plan of a call.
  ///
  /// - Parameter questions: The questions as they are being written; nil takes the saved ones, which
  ///   leaves out any that were deleted.
  package init(
    _ call: Call, questions: [Question]? = nil, book: Book, limits: CoachLimits = CoachLimits()
  ) {
    self.call = call
    self.questions = questions ?? call.questions.compactMap { book.questions[$0] }
    self.book = book
    self.limits = limits
  }

  /// The people of the call who are in the book.
  package var people: [Person] { call.people.compactMap { book.people[$0] } }

  /// What the coach says to this plan, the most serious first; in the order of the rules otherwise.
  ///
  /// - Complexity: O(rules × questions), and O(the person's questions) for each question.
  package func findings() -> [Finding] {
    CallRule.all.flatMap { $0.findings(in: self) }.mostSeriousFirst
  }

  /// The question with an id, from the plan as it is being written or else from the book.
  func question(_ id: EntityID?) -> Question? {
    guard let id else { return nil }
    return questions.first { $0.id == id } ?? book.questions[id]
  }

  /// Whether a question stands on one of the kind before its own.
  func hasFoundation(_ question: Question) -> Bool {
    let base = self.question(question.base)?.sort
    return base != nil && base == question.sort?.foundation
  }
}
